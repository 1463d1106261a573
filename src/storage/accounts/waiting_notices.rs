//! Mails that tell organisers what waits for their decision: what waits, and what each account was told already. Several
//! instances may look at the same time; each notice is promised by the one whose update of its row succeeds.

use std::collections::HashMap;

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use crate::domain::{
    AccountId, AppealId, HoldReason, MailKind, SignatureKind, SignatureState, Timestamp,
    WaitingNotice,
};
use crate::storage::accounts::mails;
use crate::storage::housekeeping::is_unerased;
use crate::storage::schema::{accounts, signatures, waiting_notices};
use crate::storage::{ReadConn, StorageError, WriteTx, incoming, reports, trends};

/// The least time between two mails to one account about one appeal, in milliseconds.
const BETWEEN: i64 = 15 * Timestamp::MINUTE;

/// Held signatures of an appeal that wait for a first decision, reports, and messages. Those that an organiser set aside
/// are none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WaitingSignatures {
    pub groups: i64,
    pub people: i64,
    /// Open reports of visitors.
    pub reports: i64,
    /// What stood out in the last day.
    pub trends: i64,
    /// Mail providers where confirmations dropped in the last day.
    pub drops: i64,
    /// Messages that came in and only people understand.
    pub messages: i64,
    /// When the last of them arrived, or was corrected by its owner.
    pub newest_at: Timestamp,
}

/// Everything that waits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AllWaiting {
    pub appeals: HashMap<AppealId, WaitingSignatures>,
    /// Messages that belong to no appeal. Those who look after the site read them.
    pub messages_of_site: i64,
}

/// What waits. Counts rows, so do not call it in a request.
pub fn waiting(conn: &mut ReadConn) -> Result<AllWaiting, StorageError> {
    use signatures::dsl as s;
    let held = s::signatures
        .filter(s::state.eq(SignatureState::Held))
        .filter(s::hold_reason.ne(HoldReason::ByOrganiser))
        // Nobody decides about erased signatures any more.
        .filter(is_unerased())
        .group_by((s::appeal_id, s::kind))
        .select((s::appeal_id, s::kind, count_star(), max(s::updated_at)));
    let rows: Vec<(AppealId, SignatureKind, i64, Option<Timestamp>)> =
        with_conn!(conn, |c| held.load(c))?;
    let mut waiting: HashMap<AppealId, WaitingSignatures> = HashMap::new();
    for (appeal, kind, number, newest_at) in rows {
        let sum = waiting.entry(appeal).or_default();
        match kind {
            SignatureKind::Individual => sum.people += number,
            SignatureKind::Collective => sum.groups += number,
        }
        sum.newest_at = sum.newest_at.max(newest_at.unwrap_or_default());
    }
    for (appeal, (number, newest_at)) in reports::open(conn)? {
        let sum = waiting.entry(appeal).or_default();
        sum.reports = number;
        sum.newest_at = sum.newest_at.max(newest_at);
    }
    for (appeal, found) in trends::all(conn)? {
        let sum = waiting.entry(appeal).or_default();
        sum.trends = found.trends;
        sum.drops = found.drops;
        sum.newest_at = sum.newest_at.max(found.newest_at);
    }
    let mut messages_of_site = 0;
    for (appeal, number, newest_at) in incoming::to_read_by_appeal(conn)? {
        let Some(appeal) = appeal else {
            messages_of_site = number;
            continue;
        };
        let sum = waiting.entry(appeal).or_default();
        sum.messages = number;
        sum.newest_at = sum.newest_at.max(newest_at);
    }
    Ok(AllWaiting {
        appeals: waiting,
        messages_of_site,
    })
}

/// Sets when an account is written to.
pub fn choose(tx: &mut WriteTx, id: AccountId, choice: WaitingNotice) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(id))
        .set(accounts::waiting_notice.eq(choice))
        .execute(c))?;
    Ok(())
}

/// Takes the digest of a day for an account; `false` if it was taken before.
pub fn take_day(tx: &mut WriteTx, id: AccountId, day: i64) -> Result<bool, StorageError> {
    let open = accounts::table
        .find(id)
        // Not “before”: a clock that was ahead once must not silence the days until then.
        .filter(accounts::notified_day.ne(day));
    let taken = with_tx!(tx, |c| diesel::update(open)
        .set(accounts::notified_day.eq(day))
        .execute(c))?;
    Ok(taken == 1)
}

/// Promises a mail about one appeal, unless the account was written to about it a short time ago, or nothing came since.
pub fn promise_at_once(
    tx: &mut WriteTx,
    id: AccountId,
    appeal: AppealId,
    waiting: WaitingSignatures,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use waiting_notices::dsl as w;
    let number = [
        waiting.groups,
        waiting.people,
        waiting.reports,
        waiting.trends,
        waiting.drops,
        waiting.messages,
    ];
    let number: i64 = number.into_iter().sum();
    let known = w::waiting_notices
        .find((id, appeal))
        .filter(w::at.le(now.plus(-BETWEEN)).or(w::at.gt(now)))
        // The number too: a signature may be stored a little after a later one.
        .filter(w::newest_at.lt(waiting.newest_at).or(w::waiting.lt(number)));
    let values = (
        w::at.eq(now),
        w::newest_at.eq(waiting.newest_at),
        w::waiting.eq(number),
    );
    let is_new = with_tx!(tx, |c| {
        let again = diesel::update(known).set(values).execute(c)? == 1;
        again
            || diesel::insert_into(w::waiting_notices)
                .values((w::account_id.eq(id), w::appeal_id.eq(appeal), values))
                .on_conflict_do_nothing()
                .execute(c)?
                == 1
    });
    if is_new {
        promise(tx, id, Some(appeal), now)?;
    }
    Ok(is_new)
}

/// Promises a mail about what waits, in an appeal or in all. It says what is so when it leaves, so it takes the place of one
/// that has not left.
pub fn promise(
    tx: &mut WriteTx,
    id: AccountId,
    appeal: Option<AppealId>,
    now: Timestamp,
) -> Result<(), StorageError> {
    let kind = MailKind::Waiting;
    mails::drop_unsent(tx, id, kind, appeal)?;
    match appeal {
        Some(appeal) => mails::promise_about(tx, id, kind, appeal, now),
        None => mails::promise(tx, id, kind, None, now),
    }
}
