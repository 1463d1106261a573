//! Signature counts per appeal, updated in the same transaction as the states they count.

use std::collections::{BTreeMap, HashMap};

use diesel::dsl::count_star;
use diesel::prelude::*;
use serde::Serialize;

use crate::domain::{AppealId, Count, SignatureKind, SignatureState, Source, TextCount, TextId};
use crate::storage::schema::{appeal_texts, counters, listings, signatures, text_counters};
use crate::storage::{Conn, ReadConn, StorageError, WriteTx};

/// Signatures of an appeal that wait for confirmation or for moderation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Queryable, Selectable)]
#[diesel(table_name = counters)]
pub struct Waiting {
    pub pending: i64,
    /// Confirmed by mail, awaiting moderation.
    pub held: i64,
    pub held_groups: i64,
}

/// How many signed each text of an appeal.
pub type TextCounts = BTreeMap<TextId, TextCount>;

#[derive(Queryable, Selectable)]
#[diesel(table_name = counters)]
struct CountRow {
    individuals: i64,
    organisations: i64,
    paper: i64,
}

impl From<CountRow> for Count {
    fn from(row: CountRow) -> Self {
        Self {
            individuals: row.individuals,
            organisations: row.organisations,
            paper: row.paper,
        }
    }
}

pub fn all(conn: &mut ReadConn) -> Result<HashMap<AppealId, Count>, StorageError> {
    let rows: Vec<(AppealId, CountRow)> = with_conn!(conn, |c| counters::table
        .select((counters::appeal_id, CountRow::as_select()))
        .load(c))?;
    let counts = rows.into_iter();
    Ok(counts.map(|(appeal, row)| (appeal, row.into())).collect())
}

pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Count, StorageError> {
    let row: Option<CountRow> = with_conn!(conn, |c| counters::table
        .find(appeal)
        .select(CountRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Count::from).unwrap_or_default())
}

/// Locks the counters of an appeal on Postgres until the end of the transaction: for a write that goes on to lock the
/// appeal, and changes the counters afterwards. Of several appeals they are locked in the order of their keys.
pub fn lock(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    use counters::dsl as k;
    if let Conn::Postgres(c) = tx.raw_tx() {
        // A row that does not exist cannot be locked.
        diesel::insert_into(k::counters)
            .values((
                k::appeal_id.eq(appeal),
                k::individuals.eq(0),
                k::organisations.eq(0),
            ))
            .on_conflict_do_nothing()
            .execute(&mut **c)?;
        let row = k::counters.find(appeal).select(k::appeal_id).for_update();
        row.load::<AppealId>(&mut **c)?;
    }
    Ok(())
}

/// How many signed each text of these appeals; texts that nobody signed are missing.
pub fn of_texts(
    conn: &mut ReadConn,
    appeals: &[AppealId],
) -> Result<HashMap<AppealId, TextCounts>, StorageError> {
    use text_counters::dsl as t;
    let rows: Vec<(AppealId, TextId, i64, i64)> = with_conn!(conn, |c| t::text_counters
        .inner_join(appeal_texts::table.on(appeal_texts::id.eq(t::text_id)))
        .filter(appeal_texts::appeal_id.eq_any(appeals))
        .select((appeal_texts::appeal_id, t::text_id, t::signatures, t::paper))
        .load(c))?;
    let mut counts: HashMap<AppealId, TextCounts> = HashMap::new();
    for (appeal, text, signatures, paper) in rows {
        let count = TextCount { signatures, paper };
        if count != TextCount::default() {
            counts.entry(appeal).or_default().insert(text, count);
        }
    }
    Ok(counts)
}

/// Waiting signatures per appeal.
pub fn waiting(conn: &mut ReadConn) -> Result<HashMap<AppealId, Waiting>, StorageError> {
    let rows: Vec<(AppealId, Waiting)> = with_conn!(conn, |c| counters::table
        .select((counters::appeal_id, Waiting::as_select()))
        .load(c))?;
    Ok(rows.into_iter().collect())
}

/// Waiting signatures of an appeal.
pub fn waiting_of(conn: &mut ReadConn, appeal: AppealId) -> Result<Waiting, StorageError> {
    let waiting: Option<Waiting> = with_conn!(conn, |c| counters::table
        .find(appeal)
        .select(Waiting::as_select())
        .first(c)
        .optional())?;
    Ok(waiting.unwrap_or_default())
}

/// Lines of the public list per appeal.
pub fn listed(conn: &mut ReadConn) -> Result<HashMap<AppealId, i64>, StorageError> {
    let rows: Vec<(AppealId, i64)> = with_conn!(conn, |c| counters::table
        .select((counters::appeal_id, counters::listed))
        .load(c))?;
    Ok(rows.into_iter().collect())
}

/// Lines of the public list of an appeal.
pub fn listed_of(conn: &mut ReadConn, appeal: AppealId) -> Result<i64, StorageError> {
    let listed: Option<i64> = with_conn!(conn, |c| counters::table
        .find(appeal)
        .select(counters::listed)
        .first(c)
        .optional())?;
    Ok(listed.unwrap_or_default())
}

/// Counts the lines of the public lists themselves. [`listed`] must equal the result at any time.
pub fn recount_listed(conn: &mut ReadConn) -> Result<HashMap<AppealId, i64>, StorageError> {
    let rows: Vec<(AppealId, i64)> = with_conn!(conn, |c| listings::table
        .group_by(listings::appeal_id)
        .select((listings::appeal_id, count_star()))
        .load(c))?;
    Ok(rows.into_iter().collect())
}

/// Counts the signatures themselves, which is slow. The counters must equal the result at any time.
pub fn recount(conn: &mut ReadConn) -> Result<HashMap<AppealId, Count>, StorageError> {
    use signatures::dsl as s;
    let rows: Vec<(AppealId, SignatureKind, Source, i64)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::state.eq(SignatureState::Confirmed))
            .group_by((s::appeal_id, s::kind, s::source))
            .select((s::appeal_id, s::kind, s::source, count_star()))
            .load(c)
    })?;
    let mut counts: HashMap<AppealId, Count> = HashMap::new();
    for (appeal, kind, source, number) in rows {
        let count = counts.entry(appeal).or_default();
        match (kind, source) {
            (_, Source::Paper) => count.paper += number,
            (SignatureKind::Individual, _) => count.individuals += number,
            (SignatureKind::Collective, _) => count.organisations += number,
        }
    }
    Ok(counts)
}

/// Counts the signatures of each text themselves. [`of_texts`] must equal the result at any time.
pub fn recount_texts(conn: &mut ReadConn) -> Result<HashMap<AppealId, TextCounts>, StorageError> {
    use signatures::dsl as s;
    let rows: Vec<(AppealId, TextId, Source, i64)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::state.eq(SignatureState::Confirmed))
            .group_by((s::appeal_id, s::text_id, s::source))
            .select((s::appeal_id, s::text_id, s::source, count_star()))
            .load(c)
    })?;
    let mut counts: HashMap<AppealId, TextCounts> = HashMap::new();
    for (appeal, text, source, number) in rows {
        let count = counts.entry(appeal).or_default().entry(text).or_default();
        match source {
            Source::Paper => count.paper += number,
            _ => count.signatures += number,
        }
    }
    Ok(counts)
}

/// Counts the waiting signatures themselves. [`waiting`] must equal the result at any time.
pub fn recount_waiting(conn: &mut ReadConn) -> Result<HashMap<AppealId, Waiting>, StorageError> {
    use signatures::dsl as s;
    let waits = [SignatureState::Pending, SignatureState::Held];
    let rows: Vec<(AppealId, SignatureState, SignatureKind, i64)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::state.eq_any(waits))
            .group_by((s::appeal_id, s::state, s::kind))
            .select((s::appeal_id, s::state, s::kind, count_star()))
            .load(c)
    })?;
    let mut all: HashMap<AppealId, Waiting> = HashMap::new();
    for (appeal, state, kind, number) in rows {
        let waiting = all.entry(appeal).or_default();
        match (state, kind) {
            (SignatureState::Pending, _) => waiting.pending += number,
            (_, SignatureKind::Individual) => waiting.held += number,
            (_, SignatureKind::Collective) => {
                waiting.held += number;
                waiting.held_groups += number;
            }
        }
    }
    Ok(all)
}
