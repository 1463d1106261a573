//! Rate limits of password and code checks. An attempt is recorded before it is evaluated, so that concurrent requests
//! cannot exceed the limit.

use diesel::prelude::*;

use crate::domain::Timestamp;
use crate::storage::schema::login_attempts;
use crate::storage::{Conn, StorageError, WriteTx};

/// A limit: a keyed index of its subject, and the number of attempts allowed per window.
#[derive(Debug, Clone)]
pub struct Scope {
    /// Keyed index; never a plain IP or mail address.
    pub index: Vec<u8>,
    pub most: i64,
}

/// Outcome of [`take`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Allowed. The ids of the recorded attempts, for [`give_back`].
    Yes(Vec<i64>),
    Wait(Timestamp),
}

/// Records one attempt in every scope, or in none if any scope is exhausted.
pub fn take(
    tx: &mut WriteTx,
    scopes: &[Scope],
    window: i64,
    now: Timestamp,
) -> Result<Taken, StorageError> {
    use login_attempts::dsl as l;
    lock(tx)?;
    for scope in scopes {
        let latest: Vec<Timestamp> = with_tx!(tx, |c| l::login_attempts
            .filter(l::scope.eq(&scope.index))
            .filter(l::at.gt(now.plus(-window)))
            // A clock that was ahead must not keep anybody out until then.
            .filter(l::at.le(now.plus(Timestamp::CLOCKS_DIFFER)))
            .order(l::at.desc())
            .limit(scope.most)
            .select(l::at)
            .load(c))?;
        if let (Some(oldest), true) = (latest.last(), latest.len() as i64 >= scope.most) {
            return Ok(Taken::Wait(oldest.plus(window)));
        }
    }
    let rows: Vec<_> = scopes
        .iter()
        .map(|scope| (l::scope.eq(&scope.index), l::at.eq(now)))
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

/// Serialises [`take`] across instances. SQLite has a single writer and needs no lock.
fn lock(tx: &mut WriteTx) -> Result<(), StorageError> {
    /// Arbitrary, but unique among the advisory locks of Paraph.
    const LOCK: &str = "SELECT pg_advisory_xact_lock(7377001)";
    if let Conn::Postgres(c) = tx.raw_tx() {
        diesel::connection::SimpleConnection::batch_execute(&mut **c, LOCK)?;
    }
    Ok(())
}

/// Deletes the attempts of a successful login.
pub fn give_back(tx: &mut WriteTx, ids: &[i64]) -> Result<(), StorageError> {
    use login_attempts::dsl as l;
    with_tx!(tx, |c| diesel::delete(
        l::login_attempts.filter(l::id.eq_any(ids))
    )
    .execute(c))?;
    Ok(())
}

/// Deletes all attempts of a scope.
pub fn forget(tx: &mut WriteTx, scope: &[u8]) -> Result<(), StorageError> {
    use login_attempts::dsl as l;
    with_tx!(tx, |c| diesel::delete(
        l::login_attempts.filter(l::scope.eq(scope))
    )
    .execute(c))?;
    Ok(())
}

/// Deletes attempts older than `before`, and those later than `after`, which were made by a clock that was ahead.
pub fn purge(tx: &mut WriteTx, before: Timestamp, after: Timestamp) -> Result<(), StorageError> {
    use login_attempts::dsl as l;
    with_tx!(tx, |c| diesel::delete(
        l::login_attempts.filter(l::at.lt(before).or(l::at.gt(after)))
    )
    .execute(c))?;
    Ok(())
}
