//! The reports of visitors, sealed.

use std::collections::HashMap;

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::schema::{appeals as appeal_rows, reports};
use super::{ReadConn, StorageError, WriteTx, appeals};
use crate::domain::{AppealId, REPORT_KEPT, ReportId, SealedReport, Timestamp};

/// Reports about one appeal in an hour.
const PER_HOUR: i64 = 30;
/// Rows deleted per transaction.
const CHUNK: i64 = 200;

type Row = (ReportId, Vec<u8>, Timestamp, Option<Timestamp>);

/// What is read of a report.
const COLUMNS: (
    reports::id,
    reports::sealed,
    reports::created_at,
    reports::settled_at,
) = (
    reports::id,
    reports::sealed,
    reports::created_at,
    reports::settled_at,
);

fn report((id, sealed, created_at, settled_at): Row) -> SealedReport {
    SealedReport {
        id,
        sealed,
        created_at,
        settled_at,
    }
}

/// Stores a report; `false` when too many came about this appeal in the last hour.
pub fn add(
    tx: &mut WriteTx,
    appeal: AppealId,
    sealed: &[u8],
    now: Timestamp,
) -> Result<bool, StorageError> {
    // Locked, so that several instances count together.
    appeals::locked(tx, appeal)?;
    let latest = reports::table
        .filter(reports::appeal_id.eq(appeal))
        .order(reports::id.desc())
        .offset(PER_HOUR - 1)
        .select(reports::created_at);
    let latest: Option<Timestamp> = with_tx!(tx, |c| latest.first(c).optional())?;
    if latest.is_some_and(|at| at.is_within(Timestamp::HOUR - 1, now)) {
        return Ok(false);
    }
    with_tx!(tx, |c| diesel::insert_into(reports::table)
        .values((
            reports::appeal_id.eq(appeal),
            reports::sealed.eq(sealed),
            reports::created_at.eq(now),
        ))
        .execute(c))?;
    Ok(true)
}

/// The open reports about an appeal, the oldest first, and how many they are in all.
pub fn open_of(
    conn: &mut ReadConn,
    appeal: AppealId,
    most: i64,
) -> Result<(Vec<SealedReport>, i64), StorageError> {
    let open = || {
        reports::table
            .filter(reports::appeal_id.eq(appeal))
            .filter(reports::settled_at.is_null())
    };
    let first = open().order(reports::id).limit(most).select(COLUMNS);
    let rows: Vec<Row> = with_conn!(conn, |c| first.load(c))?;
    let all = open().count();
    let number: i64 = with_conn!(conn, |c| all.get_result(c))?;
    Ok((rows.into_iter().map(report).collect(), number))
}

/// The reports about an appeal that were settled, the last settled first.
pub fn settled_of(
    conn: &mut ReadConn,
    appeal: AppealId,
    most: i64,
) -> Result<Vec<SealedReport>, StorageError> {
    let settled = reports::table
        .filter(reports::appeal_id.eq(appeal))
        .filter(reports::settled_at.is_not_null())
        .order((reports::settled_at.desc(), reports::id.desc()))
        .limit(most)
        .select(COLUMNS);
    let rows: Vec<Row> = with_conn!(conn, |c| settled.load(c))?;
    Ok(rows.into_iter().map(report).collect())
}

/// Settles a report of an appeal, or opens it again; `false` when it is so already.
pub fn settle(
    tx: &mut WriteTx,
    (appeal, id): (AppealId, ReportId),
    settled_at: Option<Timestamp>,
) -> Result<bool, StorageError> {
    let report = reports::table
        .find(id)
        .filter(reports::appeal_id.eq(appeal));
    let changed = if settled_at.is_some() {
        let open = report.filter(reports::settled_at.is_null());
        with_tx!(tx, |c| diesel::update(open)
            .set(reports::settled_at.eq(settled_at))
            .execute(c))?
    } else {
        let settled = report.filter(reports::settled_at.is_not_null());
        with_tx!(tx, |c| diesel::update(settled)
            .set(reports::settled_at.eq(settled_at))
            .execute(c))?
    };
    Ok(changed == 1)
}

/// How many reports are open, and when the last came, by appeal. Counts rows, so do not call it in a request.
pub fn open(conn: &mut ReadConn) -> Result<HashMap<AppealId, (i64, Timestamp)>, StorageError> {
    let open = reports::table
        .filter(reports::settled_at.is_null())
        .group_by(reports::appeal_id)
        .select((reports::appeal_id, count_star(), max(reports::created_at)));
    let rows: Vec<(AppealId, i64, Option<Timestamp>)> = with_conn!(conn, |c| open.load(c))?;
    let row = |(appeal, number, newest): (_, _, Option<Timestamp>)| {
        (appeal, (number, newest.unwrap_or_default()))
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Deletes the reports of an appeal whose personal data are erased.
pub(in crate::storage) fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    let theirs = reports::table.filter(reports::appeal_id.eq(appeal));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}

/// Deletes some of the reports that were settled long ago, or came as long ago to an appeal whose personal data are
/// erased: nobody may ever settle those.
pub(in crate::storage) fn purge(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    use appeal_rows::dsl as a;
    let start = now.plus(-REPORT_KEPT);
    let erased = a::appeals.filter(a::erased_at.is_not_null()).select(a::id);
    let erased: Vec<AppealId> = with_conn!(tx, |c| erased.load(c))?;
    let of_erased = reports::created_at
        .lt(start)
        .and(reports::appeal_id.eq_any(erased));
    let old = reports::table
        .filter(
            reports::settled_at
                .lt(start)
                .assume_not_null()
                .or(of_erased),
        )
        .order(reports::id)
        .limit(CHUNK)
        .select(reports::id);
    let old: Vec<ReportId> = with_tx!(tx, |c| old.load(c))?;
    let theirs = reports::table.filter(reports::id.eq_any(old));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}
