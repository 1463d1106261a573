//! Statistics for organisers, read from hourly rows that the writes maintain. Signatures are never counted here.

pub(in crate::storage) mod counter_deltas;
pub mod counters;
pub mod reminders;

use std::collections::BTreeMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use super::schema::{hourly_statistics, provider_statistics};
use super::{ReadConn, StorageError, WriteTx};
use crate::domain::{AppealId, Provider, Timestamp, Zone};

/// Retention of hourly resolution, in milliseconds; older hours are folded into days.
pub const HOURS_KEPT: i64 = 30 * Timestamp::DAY;

/// Signatures posted in some period, and how many of them are confirmed by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cohort {
    pub posted: i64,
    /// Confirmed since, whether counted or held.
    pub confirmed: i64,
}

/// An hour of one mail provider.
#[derive(Queryable, Selectable)]
#[diesel(table_name = provider_statistics)]
struct ProviderHour {
    appeal_id: AppealId,
    hour: i64,
    provider: Provider,
    posted: i64,
    confirmed: i64,
}

impl std::ops::AddAssign for Cohort {
    fn add_assign(&mut self, other: Self) {
        self.posted += other.posted;
        self.confirmed += other.confirmed;
    }
}

/// Change of the count of each appeal per hour, starting at hour `from`: appeal, hour, change.
pub fn counted(
    conn: &mut ReadConn,
    appeals: &[AppealId],
    from: i64,
) -> Result<Vec<(AppealId, i64, i64)>, StorageError> {
    use hourly_statistics::dsl as h;
    Ok(with_conn!(conn, |c| h::hourly_statistics
        .filter(h::appeal_id.eq_any(appeals).and(h::hour.ge(from)))
        .order((h::appeal_id, h::hour))
        .load(c))?)
}

/// Signatures of an appeal posted per hour, starting at hour `from`: hour, number.
pub fn posted(
    conn: &mut ReadConn,
    appeal: AppealId,
    from: i64,
) -> Result<Vec<(i64, i64)>, StorageError> {
    use provider_statistics::dsl as p;
    Ok(with_conn!(conn, |c| p::provider_statistics
        .filter(p::appeal_id.eq(appeal).and(p::hour.ge(from)))
        .select((p::hour, p::posted))
        .load(c))?)
}

/// Posted and confirmed signatures per mail provider, for hours from `from` to before `until`.
pub fn providers(
    conn: &mut ReadConn,
    appeals: &[AppealId],
    from: i64,
    until: i64,
) -> Result<BTreeMap<AppealId, Vec<(Provider, Cohort)>>, StorageError> {
    use provider_statistics::dsl as p;
    let sums = (
        p::appeal_id,
        p::provider,
        sql::<BigInt>("CAST(SUM(posted) AS BIGINT)"),
        sql::<BigInt>("CAST(SUM(confirmed) AS BIGINT)"),
    );
    let rows: Vec<(AppealId, Provider, i64, i64)> = with_conn!(conn, |c| p::provider_statistics
        .filter(p::appeal_id.eq_any(appeals))
        .filter(p::hour.ge(from).and(p::hour.lt(until)))
        .group_by((p::appeal_id, p::provider))
        .select(sums)
        .load(c))?;
    let mut all: BTreeMap<AppealId, Vec<(Provider, Cohort)>> = BTreeMap::new();
    for (appeal, provider, posted, confirmed) in rows {
        let cohort = Cohort { posted, confirmed };
        all.entry(appeal).or_default().push((provider, cohort));
    }
    Ok(all)
}

/// Folds the hours of days that ended [`HOURS_KEPT`] before `now` into one hour of each day: of the numbers of an appeal
/// into the noon of its own zone, so that another zone later still finds them in the same day; of the providers, whose
/// figures are of a month, into the first hour of the day in UTC. Rows are deleted before their sums are added, so that
/// only one of several instances folds them.
pub fn fold(
    tx: &mut WriteTx,
    now: Timestamp,
    zone_of: impl Fn(AppealId) -> Zone,
) -> Result<(), StorageError> {
    use hourly_statistics::dsl as h;
    use provider_statistics::dsl as p;
    let before = now.plus(-HOURS_KEPT).day() * 24;
    let within_a_day = || sql::<Bool>("hour % 24 <> 0");
    let first = |hour: i64| hour - hour.rem_euclid(24);
    let old: Vec<(AppealId, i64)> = with_tx!(tx, |c| h::hourly_statistics
        .filter(h::hour.lt(before))
        .select((h::appeal_id, h::hour))
        .load(c))?;
    let mut days: BTreeMap<(AppealId, i64), Vec<i64>> = BTreeMap::new();
    for (appeal, hour) in old {
        let day = zone_of(appeal).day(Timestamp(hour * Timestamp::HOUR));
        days.entry((appeal, day)).or_default().push(hour);
    }
    for ((appeal, day), hours) in days {
        let noon = zone_of(appeal)
            .day_begins(day)
            .plus(12 * Timestamp::HOUR)
            .hour();
        // The last days before the limit are not over in every zone.
        if hours == [noon] || noon >= before - 24 {
            continue;
        }
        let theirs = h::hourly_statistics
            .filter(h::appeal_id.eq(appeal))
            .filter(h::hour.eq_any(&hours));
        let sums: Vec<i64> = with_tx!(tx, |c| diesel::delete(theirs)
            .returning(h::counted)
            .get_results(c))?;
        if !sums.is_empty() {
            counter_deltas::add_hours(tx, &[(appeal, noon, sums.iter().sum())])?;
        }
    }
    let hours: Vec<ProviderHour> = with_tx!(tx, |c| diesel::delete(
        p::provider_statistics.filter(p::hour.lt(before).and(within_a_day()))
    )
    .returning(ProviderHour::as_returning())
    .get_results(c))?;
    let mut days: BTreeMap<(AppealId, i64, Provider), Cohort> = BTreeMap::new();
    for row in hours {
        let day = (row.appeal_id, first(row.hour), row.provider);
        *days.entry(day).or_default() += Cohort {
            posted: row.posted,
            confirmed: row.confirmed,
        };
    }
    let days = days.iter().map(|((appeal, hour, provider), cohort)| {
        let Cohort { posted, confirmed } = *cohort;
        (*appeal, *hour, *provider, posted, confirmed)
    });
    counter_deltas::add_providers(tx, &days.collect::<Vec<_>>())
}
