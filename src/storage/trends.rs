//! What stood out among the signatures of an hour: the latest trend of each kind, for a day.

use std::collections::HashMap;

use diesel::prelude::*;

use super::schema::{appeals, trends};
use super::{ReadConn, StorageError, WriteTx};
use crate::domain::protection::{StoredTrend, TRENDS_KEPT, TrendKind};
use crate::domain::{AppealId, Timestamp};

/// How many trends an appeal has that are no drop of confirmations, how many are, and when the last was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TrendCounts {
    pub trends: i64,
    pub drops: i64,
    pub newest_at: Timestamp,
}

/// Replaces the trends of these kinds. A drop of confirmations stays as it was found first: it lasts a day or longer, and is
/// told once a day.
pub fn note(tx: &mut WriteTx, appeal: AppealId, found: &[StoredTrend]) -> Result<(), StorageError> {
    use trends::dsl as t;
    for trend in found {
        let values = (
            t::subject.eq(&trend.subject),
            t::count.eq(trend.count),
            t::total.eq(trend.total),
            t::at.eq(trend.at),
        );
        let row = (t::appeal_id.eq(appeal), t::kind.eq(trend.kind), values);
        let insert = diesel::insert_into(t::trends)
            .values(row)
            .on_conflict((t::appeal_id, t::kind));
        with_tx!(tx, |c| match trend.kind {
            TrendKind::Drop => insert.do_nothing().execute(c),
            _ => insert.do_update().set(values).execute(c),
        })?;
    }
    Ok(())
}

/// The hour of each appeal that was looked at last.
pub fn hours(conn: &mut ReadConn) -> Result<HashMap<AppealId, i64>, StorageError> {
    use appeals::dsl as a;
    let watched = a::appeals.filter(a::watched_hour.is_not_null());
    let rows: Vec<(AppealId, Option<i64>)> =
        with_conn!(conn, |c| watched.select((a::id, a::watched_hour)).load(c))?;
    let rows = rows.into_iter();
    Ok(rows.filter_map(|(id, hour)| Some((id, hour?))).collect())
}

/// Marks an hour of an appeal as looked at; `false` when it was before. Call it in the transaction that notes the trends.
pub fn take_hour(tx: &mut WriteTx, appeal: AppealId, hour: i64) -> Result<bool, StorageError> {
    use appeals::dsl as a;
    let other = a::watched_hour.is_null().or(a::watched_hour.ne(hour));
    let open = a::appeals.find(appeal).filter(other);
    let taken = with_tx!(tx, |c| diesel::update(open)
        .set(a::watched_hour.eq(hour))
        .execute(c))?;
    Ok(taken == 1)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = trends)]
struct TrendRow {
    kind: TrendKind,
    subject: Vec<u8>,
    count: i64,
    total: i64,
    at: Timestamp,
}

impl From<TrendRow> for StoredTrend {
    fn from(row: TrendRow) -> Self {
        Self {
            kind: row.kind,
            subject: row.subject,
            count: row.count,
            total: row.total,
            at: row.at,
        }
    }
}

/// The trends of an appeal, the latest first.
pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<StoredTrend>, StorageError> {
    use trends::dsl as t;
    let found =
        t::trends
            .filter(t::appeal_id.eq(appeal))
            .order((t::at.desc(), t::count.desc(), t::kind));
    let rows: Vec<TrendRow> = with_conn!(conn, |c| found.select(TrendRow::as_select()).load(c))?;
    Ok(rows.into_iter().map(StoredTrend::from).collect())
}

/// The trends of each appeal that has some.
pub fn all(conn: &mut ReadConn) -> Result<HashMap<AppealId, TrendCounts>, StorageError> {
    use trends::dsl as t;
    let found = t::trends.select((t::appeal_id, t::kind, t::at));
    let rows: Vec<(AppealId, TrendKind, Timestamp)> = with_conn!(conn, |c| found.load(c))?;
    let mut all: HashMap<AppealId, TrendCounts> = HashMap::new();
    for (appeal, kind, at) in rows {
        let counts = all.entry(appeal).or_default();
        match kind {
            TrendKind::Drop => counts.drops += 1,
            _ => counts.trends += 1,
        }
        counts.newest_at = counts.newest_at.max(at);
    }
    Ok(all)
}

/// Deletes the trends of an appeal whose personal data are erased: they may name a domain of few people.
pub(in crate::storage) fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    let theirs = trends::table.filter(trends::appeal_id.eq(appeal));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}

/// Deletes the trends that are a day old.
pub(in crate::storage) fn purge(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    let old = trends::table.filter(trends::at.lt(now.plus(-TRENDS_KEPT)));
    with_tx!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
