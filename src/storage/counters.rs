//! The number of each appeal: rows, changed in the same transaction as the states they count.

use std::collections::{BTreeMap, HashMap};

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::upsert::excluded;

use super::schema::{counters, daily_statistics, signatures};
use super::{Conn, StorageError};
use crate::domain::{AppealId, Count, SignatureKind, SignatureState, Source, Timestamp};

/// Adds changes: one statement for the counters and one for the days, however many changes.
pub(super) fn add(
    conn: &mut Conn,
    changes: &[(AppealId, SignatureKind, Timestamp, i64)],
) -> Result<(), StorageError> {
    use counters::dsl as k;
    use daily_statistics::dsl as d;
    let mut sums: BTreeMap<AppealId, Count> = BTreeMap::new();
    let mut days: BTreeMap<(AppealId, i64), i64> = BTreeMap::new();
    for (appeal, kind, now, delta) in changes {
        let sum = sums.entry(*appeal).or_default();
        match kind {
            SignatureKind::Individual => sum.individuals += delta,
            SignatureKind::Collective => sum.organisations += delta,
        }
        *days.entry((*appeal, now.day())).or_default() += delta;
    }
    if sums.is_empty() {
        return Ok(());
    }
    let rows: Vec<_> = sums
        .iter()
        .map(|(appeal, sum)| {
            (
                k::appeal_id.eq(*appeal),
                k::individuals.eq(sum.individuals),
                k::organisations.eq(sum.organisations),
            )
        })
        .collect();
    each!(conn, |c| {
        diesel::insert_into(k::counters)
            .values(&rows)
            .on_conflict(k::appeal_id)
            .do_update()
            .set((
                k::individuals.eq(k::individuals + excluded(k::individuals)),
                k::organisations.eq(k::organisations + excluded(k::organisations)),
            ))
            .execute(c)
    })?;
    let rows: Vec<_> = days
        .iter()
        .map(|((appeal, day), sum)| {
            (
                d::appeal_id.eq(*appeal),
                d::day.eq(*day),
                d::confirmed.eq(*sum),
            )
        })
        .collect();
    each!(conn, |c| {
        diesel::insert_into(d::daily_statistics)
            .values(&rows)
            .on_conflict((d::appeal_id, d::day))
            .do_update()
            .set(d::confirmed.eq(d::confirmed + excluded(d::confirmed)))
            .execute(c)
    })?;
    Ok(())
}

/// Adds to the number of those on paper. They are part of no day: days show confirmations.
pub(super) fn add_paper(conn: &mut Conn, appeal: AppealId, delta: i64) -> Result<(), StorageError> {
    use counters::dsl as k;
    each!(conn, |c| {
        diesel::insert_into(k::counters)
            .values((
                k::appeal_id.eq(appeal),
                k::individuals.eq(0),
                k::organisations.eq(0),
                k::paper.eq(delta),
            ))
            .on_conflict(k::appeal_id)
            .do_update()
            .set(k::paper.eq(k::paper + excluded(k::paper)))
            .execute(c)
    })?;
    Ok(())
}

/// The numbers of all appeals.
///
/// # Errors
/// Those of the database.
pub fn all(conn: &mut Conn) -> Result<HashMap<AppealId, Count>, StorageError> {
    let rows: Vec<Row> = each!(conn, |c| counters::table.load(c))?;
    Ok(rows.into_iter().map(|row| (row.0, count(row))).collect())
}

/// The number of one appeal.
///
/// # Errors
/// Those of the database.
pub fn of(conn: &mut Conn, appeal: AppealId) -> Result<Count, StorageError> {
    let row: Option<Row> = each!(conn, |c| counters::table.find(appeal).first(c).optional())?;
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

/// Counts the rows themselves. The slow truth that the counters must equal at any time.
///
/// # Errors
/// Those of the database.
pub fn recount(conn: &mut Conn) -> Result<HashMap<AppealId, Count>, StorageError> {
    use signatures::dsl as s;
    let rows: Vec<(i64, String, String, i64)> = each!(conn, |c| {
        s::signatures
            .filter(s::state.eq(SignatureState::Confirmed.word()))
            .group_by((s::appeal_id, s::kind, s::source))
            .select((s::appeal_id, s::kind, s::source, count_star()))
            .load(c)
    })?;
    let mut counts: HashMap<AppealId, Count> = HashMap::new();
    for (appeal, kind, source, number) in rows {
        let count = counts.entry(appeal).or_default();
        match (SignatureKind::parse(&kind), Source::parse(&source)) {
            (_, Some(Source::Paper)) => count.paper += number,
            (Some(SignatureKind::Individual), _) => count.individuals += number,
            (Some(SignatureKind::Collective), _) => count.organisations += number,
            (None, _) => return Err(StorageError::Corrupt("signatures.kind")),
        }
    }
    Ok(counts)
}
