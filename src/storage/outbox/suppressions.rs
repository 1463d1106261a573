//! Suppressed mailboxes (“not me”), and mails that are asked for outside the hot path.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::domain::{
    AddressIndexes, OutboxState, SignatureId, SuppressionIndex, SuppressionReason, Timestamp,
};
use crate::storage::outbox::caps::{BETWEEN, Caps};
use crate::storage::outbox::{Message, NewMail, promise};
use crate::storage::schema::{outbox, suppressions};
use crate::storage::{ReadConn, StorageError, WriteTx};

/// How long “not me” is in effect, in milliseconds.
pub const SUPPRESSION: i64 = 180 * Timestamp::DAY;

/// Returns which of these mailboxes are suppressed.
pub fn among(
    conn: &mut ReadConn,
    indexes: impl Iterator<Item = SuppressionIndex>,
    now: Timestamp,
) -> Result<HashSet<SuppressionIndex>, StorageError> {
    use suppressions::dsl as s;
    let indexes: Vec<SuppressionIndex> = indexes.collect();
    let found: Vec<SuppressionIndex> = with_conn!(conn, |c| {
        s::suppressions
            .filter(s::address_index.eq_any(indexes).and(s::expires_at.gt(now)))
            .select(s::address_index)
            .load(c)
    })?;
    Ok(found.into_iter().collect())
}

/// Suppresses mails to a mailbox until `until`.
pub fn suppress(
    tx: &mut WriteTx,
    index: SuppressionIndex,
    reason: SuppressionReason,
    until: Timestamp,
) -> Result<(), StorageError> {
    use suppressions::dsl as s;
    with_tx!(tx, |c| {
        diesel::insert_into(s::suppressions)
            .values((
                s::address_index.eq(index),
                s::reason.eq(reason),
                s::expires_at.eq(until),
            ))
            .on_conflict(s::address_index)
            .do_update()
            .set((
                s::reason.eq(excluded(s::reason)),
                s::expires_at.eq(excluded(s::expires_at)),
            ))
            .execute(c)
    })?;
    Ok(())
}

pub fn allow(tx: &mut WriteTx, index: SuppressionIndex) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::delete(suppressions::table.find(index))
        .execute(c))?;
    Ok(())
}

/// Queues a single mail outside the hot path, as [`ask_all`]. Returns when it is due; `None` if none will be sent.
pub fn ask(
    tx: &mut WriteTx,
    mailbox: &AddressIndexes,
    mail: NewMail,
) -> Result<Option<Timestamp>, StorageError> {
    let due = ask_all(tx, vec![(mailbox, mail)])?;
    Ok(due.into_iter().next().flatten())
}

/// Queues mails outside the hot path (“send me my link”), within the caps and except to suppressed mailboxes. Returns
/// when each is due; `None` if it will not be sent. A mail that waits already and says the same is enough. The caller has
/// locked all signatures of the mails: signatures are locked before caps, and all caps together.
pub fn ask_all(
    tx: &mut WriteTx,
    asked: Vec<(&AddressIndexes, NewMail)>,
) -> Result<Vec<Option<Timestamp>>, StorageError> {
    let Some(now) = asked.iter().map(|(_, mail)| mail.now()).max() else {
        return Ok(Vec::new());
    };
    let suppressed = among(tx, asked.iter().map(|(of, _)| of.suppression), now)?;
    let mut waiting = waiting(tx, asked.iter().map(|(_, mail)| mail.signature), now)?;
    let mailboxes = asked.iter();
    let mailboxes = mailboxes.map(|(of, mail)| ((mail.appeal(), of.appeal), of.site_day));
    let mut caps = Caps::load(tx, &mailboxes.collect::<Vec<_>>(), now)?;
    let (mut dues, mut mails) = (Vec::with_capacity(asked.len()), Vec::new());
    for (mailbox, mail) in asked {
        let is_suppressed = suppressed.contains(&mailbox.suppression);
        caps.ask(mail.signature);
        let message = mail.message();
        let due = match waiting.get(&message) {
            _ if is_suppressed => None,
            Some(due) => Some(*due),
            None => {
                let here = (mail.appeal(), mailbox.appeal);
                let due = caps.take_for(mail.signature, here, mailbox.site_day, mail.now());
                mails.extend(due.map(|due| mail.due_at(due)));
                due
            }
        };
        waiting.extend(due.map(|due| (message, due)));
        dues.push(due);
    }
    promise(tx, &mails)?;
    caps.store(tx)?;
    Ok(dues)
}

/// When a mail of a signature is due.
#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct DueMail {
    state: OutboxState,
    signature_id: SignatureId,
    kind: String,
    language: String,
    due_at: Timestamp,
}

/// The mails about these signatures that wait to be sent within [`BETWEEN`], with their due times. Another request for
/// the same mail needs no second one: content is read when it is sent. So no request takes the place of a later one.
pub(in crate::storage) fn waiting(
    conn: &mut ReadConn,
    signatures: impl Iterator<Item = SignatureId>,
    now: Timestamp,
) -> Result<HashMap<Message, Timestamp>, StorageError> {
    use outbox::dsl as o;
    let signatures: Vec<SignatureId> = signatures.collect();
    if signatures.is_empty() {
        return Ok(HashMap::new());
    }
    // A database without statistics might look through all that is queued, if it were asked for the state.
    let theirs = o::outbox.filter(o::signature_id.eq_any(signatures));
    let mails: Vec<DueMail> = with_conn!(conn, |c| theirs.select(DueMail::as_select()).load(c))?;
    let waits =
        |mail: &DueMail| mail.state == OutboxState::Queued && mail.due_at <= now.plus(BETWEEN);
    let waiting = mails.into_iter().filter(waits);
    Ok(waiting
        .map(|mail| ((mail.signature_id, mail.kind, mail.language), mail.due_at))
        .collect())
}
