//! Tries of passwords and codes: taken before they are evaluated, so that no crowd of requests gets more than its limit.

use diesel::prelude::*;

use crate::domain::Timestamp;
use crate::storage::schema::login_attempts;
use crate::storage::{Conn, StorageError, WriteTx};

/// One limit: a keyed index of what it is about, and how many tries it has in the window.
#[derive(Debug, Clone)]
pub struct Scope {
    /// Keyed index; never an address of the net or a mailbox.
    pub index: Vec<u8>,
    pub most: i64,
}

/// What taking a try gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It may be evaluated; these rows are it.
    Yes(Vec<i64>),
    Wait(Timestamp),
}

/// Takes one try out of every scope, or none of them.
pub fn take(
    tx: &mut WriteTx,
    scopes: &[Scope],
    window: i64,
    now: Timestamp,
) -> Result<Taken, StorageError> {
    use login_attempts::dsl as l;
    lock(tx)?;
    for scope in scopes {
        let latest: Vec<i64> = with_tx!(tx, |c| l::login_attempts
            .filter(l::scope.eq(&scope.index))
            .filter(l::at.gt(now.plus(-window).0))
            .order(l::at.desc())
            .limit(scope.most)
            .select(l::at)
            .load(c))?;
        if let (Some(oldest), true) = (latest.last(), latest.len() as i64 >= scope.most) {
            return Ok(Taken::Wait(Timestamp(*oldest).plus(window)));
        }
    }
    let rows: Vec<_> = scopes
        .iter()
        .map(|scope| (l::scope.eq(&scope.index), l::at.eq(now.0)))
        .collect();
    let mut ids = Vec::with_capacity(rows.len());
    for row in rows {
        ids.push(with_tx!(tx, |c| diesel::insert_into(l::login_attempts)
            .values(row)
            .returning(l::id)
            .get_result(c))?);
    }
    Ok(Taken::Yes(ids))
}

/// Of several instances one takes at a time; on SQLite there is one writer anyway.
fn lock(tx: &mut WriteTx) -> Result<(), StorageError> {
    /// Any number that nobody else locks.
    const LOCK: &str = "SELECT pg_advisory_xact_lock(7377001)";
    if let Conn::Postgres(c) = tx.raw_tx() {
        diesel::connection::SimpleConnection::batch_execute(&mut **c, LOCK)?;
    }
    Ok(())
}

/// Gives tries back: they were right.
pub fn give_back(tx: &mut WriteTx, ids: &[i64]) -> Result<(), StorageError> {
    use login_attempts::dsl as l;
    with_tx!(tx, |c| diesel::delete(
        l::login_attempts.filter(l::id.eq_any(ids))
    )
    .execute(c))?;
    Ok(())
}

/// Forgets every try of a scope.
pub fn forget(tx: &mut WriteTx, scope: &[u8]) -> Result<(), StorageError> {
    use login_attempts::dsl as l;
    with_tx!(tx, |c| diesel::delete(
        l::login_attempts.filter(l::scope.eq(scope))
    )
    .execute(c))?;
    Ok(())
}

/// Erases the tries before `before`.
pub fn purge(tx: &mut WriteTx, before: Timestamp) -> Result<(), StorageError> {
    use login_attempts::dsl as l;
    with_tx!(tx, |c| diesel::delete(
        l::login_attempts.filter(l::at.lt(before.0))
    )
    .execute(c))?;
    Ok(())
}
