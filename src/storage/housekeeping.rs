//! What must not stay: pending signatures after seven days, old caps, ended mails, and addresses of the withdrawn.

use diesel::prelude::*;

use super::ledger::Ledger;
use super::schema::{consents, mail_caps, meta, outbox, signatures, suppressions};
use super::signatures::erase_noted;
use super::{Conn, StorageError, listings};
use crate::domain::{AppealId, PENDING_LIFE, SignatureId, SignatureState, Timestamp};

/// Rows erased in one transaction: signing goes on between two of them.
const CHUNK: i64 = 200;
/// How long ended mails are kept, in milliseconds.
const MAILS_KEPT: i64 = 30 * Timestamp::DAY;

/// Erases a chunk of what is due; says how many pending signatures went, to be called again while that is not 0.
///
/// # Errors
/// Those of the database.
pub fn purge(conn: &mut Conn, now: Timestamp) -> Result<usize, StorageError> {
    use signatures::dsl as s;
    let dead = s::signatures
        .filter(s::state.eq(SignatureState::Pending.word()))
        .filter(s::updated_at.lt(now.plus(-PENDING_LIFE).0))
        .order(s::updated_at)
        .limit(CHUNK)
        .select(s::id);
    let dead: Vec<i64> = each!(conn, |c| dead.load(c))?;
    let mut ledger = Ledger::default();
    for id in &dead {
        erase_noted(conn, &mut ledger, *id, now)?;
    }
    each!(conn, |c| {
        use outbox::dsl as o;
        diesel::delete(suppressions::table.filter(suppressions::expires_at.le(now.0)))
            .execute(c)?;
        // The caps of an appeal must outlive its pending signatures; those of a day are over with the day.
        diesel::delete(
            mail_caps::table.filter(mail_caps::day.lt(now.plus(-2 * PENDING_LIFE).day())),
        )
        .execute(c)?;
        diesel::delete(o::outbox.filter(o::ended_at.lt(now.plus(-MAILS_KEPT).0))).execute(c)?;
        let waiting = outbox::table
            .filter(o::state.eq("queued"))
            .select(o::signature_id);
        let gone = [SignatureState::Withdrawn.word()];
        diesel::update(
            s::signatures
                .filter(s::state.eq_any(gone))
                .filter(s::sealed.ne(b"".as_slice()))
                .filter(s::id.ne_all(waiting)),
        )
        .set(s::sealed.eq(b"".as_slice()))
        .execute(c)
    })?;
    ledger.store(conn)?;
    Ok(dead.len())
}

/// Erases everything personal of a chunk of an appeal's signatures in one state: records, indexes, listings, consents, mails. What
/// stays is that somebody signed which text when. Goes by number, from behind `after`; returns the last one, or `None`
/// when all are done.
///
/// # Errors
/// Those of the database.
pub fn erase_personal(
    conn: &mut Conn,
    appeal: AppealId,
    state: SignatureState,
    after: SignatureId,
) -> Result<Option<SignatureId>, StorageError> {
    use signatures::dsl as s;
    let next = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::state.eq(state.word())))
        .filter(s::id.gt(after))
        .order(s::id)
        .limit(CHUNK)
        .select(s::id);
    let ids: Vec<i64> = each!(conn, |c| next.load(c))?;
    for id in &ids {
        listings::delete(conn, *id)?;
    }
    each!(conn, |c| {
        diesel::delete(outbox::table.filter(outbox::signature_id.eq_any(&ids))).execute(c)?;
        diesel::delete(consents::table.filter(consents::signature_id.eq_any(&ids))).execute(c)?;
        // The random handle takes the place of the claim: unique, and about nobody.
        diesel::update(s::signatures.filter(s::id.eq_any(&ids)))
            .set((
                s::sealed.eq(b"".as_slice()),
                s::address_index.eq(b"".as_slice()),
                s::organisation_index.eq(None::<Vec<u8>>),
                s::claim_index.eq(s::handle),
                s::removal_reason.eq(None::<String>),
            ))
            .execute(c)
    })?;
    Ok(ids.last().copied())
}

/// A value that the database remembers about itself.
///
/// # Errors
/// Those of the database.
pub fn meta(conn: &mut Conn, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
    Ok(each!(conn, |c| meta::table
        .find(key)
        .select(meta::value)
        .first(c)
        .optional())?)
}

/// Remembers a value in the place of the one that is there.
///
/// # Errors
/// Those of the database.
pub fn replace_meta(conn: &mut Conn, key: &str, value: &[u8]) -> Result<(), StorageError> {
    each!(conn, |c| {
        diesel::insert_into(meta::table)
            .values((meta::key.eq(key), meta::value.eq(value)))
            .on_conflict(meta::key)
            .do_update()
            .set(meta::value.eq(value))
            .execute(c)
    })?;
    Ok(())
}

/// Remembers a value, unless one is there.
///
/// # Errors
/// Those of the database.
pub fn remember(conn: &mut Conn, key: &str, value: &[u8]) -> Result<(), StorageError> {
    each!(conn, |c| {
        diesel::insert_into(meta::table)
            .values((meta::key.eq(key), meta::value.eq(value)))
            .on_conflict_do_nothing()
            .execute(c)
    })?;
    Ok(())
}
