//! Signature counts per appeal, updated in the same transaction as the states they count.

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use serde::Serialize;

use crate::domain::{AppealId, Count, SignatureKind, SignatureState, Source};
use crate::storage::schema::counters::dsl as k;
use crate::storage::schema::signatures;
use crate::storage::{ReadConn, StorageError};

/// Signatures of an appeal that wait for confirmation or for moderation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Waiting {
    pub pending: i64,
    /// Confirmed by mail, awaiting moderation.
    pub held: i64,
    pub held_groups: i64,
}

pub fn all(conn: &mut ReadConn) -> Result<HashMap<AppealId, Count>, StorageError> {
    let rows: Vec<Row> = with_conn!(conn, |c| k::counters
        .select((k::appeal_id, k::individuals, k::organisations, k::paper))
        .load(c))?;
    Ok(rows.into_iter().map(|row| (row.0, count(row))).collect())
}

pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Count, StorageError> {
    let row: Option<Row> = with_conn!(conn, |c| k::counters
        .find(appeal)
        .select((k::appeal_id, k::individuals, k::organisations, k::paper))
        .first(c)
        .optional())?;
    Ok(row.map(count).unwrap_or_default())
}

type Row = (i64, i64, i64, i64);

fn count((_, individuals, organisations, paper): Row) -> Count {
    Count {
        individuals,
        organisations,
        paper,
    }
}

/// Waiting signatures per appeal.
pub fn waiting(conn: &mut ReadConn) -> Result<HashMap<AppealId, Waiting>, StorageError> {
    let rows: Vec<(i64, i64, i64, i64)> = with_conn!(conn, |c| k::counters
        .select((k::appeal_id, k::pending, k::held, k::held_groups))
        .load(c))?;
    let waiting = |(appeal, pending, held, held_groups)| {
        let waiting = Waiting {
            pending,
            held,
            held_groups,
        };
        (appeal, waiting)
    };
    Ok(rows.into_iter().map(waiting).collect())
}

/// Counts the signatures themselves, which is slow. The counters must equal the result at any time.
pub fn recount(conn: &mut ReadConn) -> Result<HashMap<AppealId, Count>, StorageError> {
    use signatures::dsl as s;
    let rows: Vec<(i64, String, String, i64)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::state.eq(SignatureState::Confirmed.word()))
            .group_by((s::appeal_id, s::kind, s::source))
            .select((s::appeal_id, s::kind, s::source, count_star()))
            .load(c)
    })?;
    let mut counts: HashMap<AppealId, Count> = HashMap::new();
    for (appeal, kind, source, number) in rows {
        let count = counts.entry(appeal).or_default();
        match (SignatureKind::from_word(&kind), Source::from_word(&source)) {
            (_, Some(Source::Paper)) => count.paper += number,
            (Some(SignatureKind::Individual), _) => count.individuals += number,
            (Some(SignatureKind::Collective), _) => count.organisations += number,
            (None, _) => return Err(StorageError::Corrupt("signatures.kind")),
        }
    }
    Ok(counts)
}

/// Counts the waiting signatures themselves. [`waiting`] must equal the result at any time.
pub fn recount_waiting(conn: &mut ReadConn) -> Result<HashMap<AppealId, Waiting>, StorageError> {
    use signatures::dsl as s;
    let waits = [SignatureState::Pending.word(), SignatureState::Held.word()];
    let rows: Vec<(i64, String, String, i64)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::state.eq_any(waits))
            .group_by((s::appeal_id, s::state, s::kind))
            .select((s::appeal_id, s::state, s::kind, count_star()))
            .load(c)
    })?;
    let mut all: HashMap<AppealId, Waiting> = HashMap::new();
    for (appeal, state, kind, number) in rows {
        let waiting = all.entry(appeal).or_default();
        if state == SignatureState::Pending.word() {
            waiting.pending += number;
        } else {
            waiting.held += number;
            waiting.held_groups += if kind == SignatureKind::Collective.word() {
                number
            } else {
                0
            };
        }
    }
    Ok(all)
}
