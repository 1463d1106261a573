//! Reminds those who have not confirmed, where the organisers of an appeal wish it: once after two days, and once in the last
//! day before it closes. Their number is small beside that of those who sign, so they are looked for afterwards: a promise
//! at the signing would be a second row of the outbox for everybody.

use std::time::Duration;

use crate::domain::{
    AddressIndexes, Appeal, MailKind, ReminderWindow, Signature, SignatureId, Timestamp,
};
use crate::services::{App, ServiceError, read_only};
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::statistics::reminders as figures;
use crate::storage::{ReadConn, StorageError, WriteTx, appeals, housekeeping, reminders};

/// Signatures that are looked at in one transaction.
const AT_ONCE: i64 = 200;
/// The pause between two transactions, so that signing takes precedence.
const PAUSE: Duration = Duration::from_millis(20);
/// The key in `site_meta` of the moment until which reminders are counted.
const COUNTED: &str = "reminders-counted";
/// What ended so long ago is stored, also by another instance, in milliseconds.
const SETTLED: i64 = 5 * Timestamp::MINUTE;
/// What ended longer ago is not counted any more, in milliseconds: a server that was away reads no more than that.
const LONGEST: i64 = 8 * Timestamp::DAY;

/// Promises the reminders that are due by now; returns how many.
pub async fn pass(app: &App) -> Result<usize, ServiceError> {
    // Nobody could do what it asks for.
    if read_only::current(app).is_some() {
        return Ok(0);
    }
    let now = app.clock.now();
    let mut promised = 0;
    for appeal in app.storage.read(appeals::all).await? {
        if let Some(window) = ReminderWindow::of(&appeal, now) {
            promised += remind(app, &appeal, window, now).await?;
        }
    }
    if promised > 0 {
        app.mail_promised.notify_one();
    }
    Ok(promised)
}

async fn remind(
    app: &App,
    appeal: &Appeal,
    window: ReminderWindow,
    now: Timestamp,
) -> Result<usize, ServiceError> {
    let (id, key) = (appeal.id, app.key(appeal)?);
    let mut position = reminders::first_position(window);
    let mut promised = 0;
    loop {
        let from = position;
        let read = app
            .storage
            .read(move |c| reminders::candidates(c, id, window, from, AT_ONCE));
        let found = read.await?;
        let Some(last) = found.last() else {
            return Ok(promised);
        };
        position = (last.updated_at, last.id);
        let with_mailbox = |signature: Signature| {
            // A record that cannot be read must not keep the others from their reminder.
            let email = key.record_of(&signature).ok()??.email?;
            let mailbox = AddressIndexes::of(&app.master, &key, &email, now);
            Some((mailbox, signature))
        };
        let found: Vec<_> = found.into_iter().filter_map(with_mailbox).collect();
        promised += app
            .storage
            .write(move |c| promise(c, &found, window, now))
            .await?;
        tokio::time::sleep(PAUSE).await;
    }
}

/// Within the caps, and not to suppressed mailboxes.
fn promise(
    c: &mut WriteTx,
    found: &[(AddressIndexes, Signature)],
    window: ReminderWindow,
    now: Timestamp,
) -> Result<usize, StorageError> {
    let ids: Vec<SignatureId> = found.iter().map(|(_, signature)| signature.id).collect();
    let still = reminders::still(c, &ids, window)?;
    let due = found
        .iter()
        .filter(|(_, signature)| still.contains(&signature.id));
    let mails = due.map(|(mailbox, of)| {
        let mail = NewMail::new(of.appeal, of.id, MailKind::Reminder, &of.language, now, now);
        (mailbox, mail.with_lowest_priority())
    });
    let dues = suppressions::ask_all(c, mails.collect())?;
    Ok(dues.into_iter().flatten().count())
}

/// Counts the reminders that left since it was called last, and the confirmations after one. Of several instances one
/// counts each moment.
pub async fn count(app: &App) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let until = now.plus(-SETTLED);
    let read = |c: &mut ReadConn| housekeeping::meta(c, COUNTED);
    let before = app.storage.read(read).await?.unwrap_or_default();
    let after = match moment(&before) {
        Some(at) if at <= now && at >= until => return Ok(()),
        // A clock that was ahead once must not end the counting until then.
        Some(at) if at > now => until,
        at => at.unwrap_or_default().max(until.plus(-LONGEST)),
    };
    let read = app.storage.read(move |c| figures::between(c, after, until));
    let days = read.await?;
    let written = app.storage.write(move |c| {
        if housekeeping::locked_meta(c, COUNTED)? != before {
            return Ok(());
        }
        figures::add(c, &days)?;
        housekeeping::replace_meta(c, COUNTED, until.0.to_string().as_bytes())
    });
    Ok(written.await?)
}

fn moment(stored: &[u8]) -> Option<Timestamp> {
    std::str::from_utf8(stored)
        .ok()?
        .parse()
        .ok()
        .map(Timestamp)
}
