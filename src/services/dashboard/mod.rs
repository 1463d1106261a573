//! The figures of the dashboard: the growth of each appeal, the delivery of its mails, and the to-do list. They are read
//! from counters, so that their cost does not grow with the number of signatures.

mod alarm;
mod chart;
mod provider_figures;
mod todo;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::delivery::outage;
use super::delivery::status::MailState;
use super::{App, ServiceError};
use crate::domain::{Appeal, AppealId, Count, Timestamp, Zone};
use crate::storage::statistics::counters::Waiting;
use crate::storage::statistics::reminders::{self, ReminderFigures};
use crate::storage::statistics::{self, Cohort, counters};

pub use alarm::{Alarm, Expected};
pub use chart::{Bucket, Step};
pub use provider_figures::ProviderFigures;
pub use todo::Todo;

/// Hours of the hourly chart.
const HOURS: i64 = 48;
/// Days of the sparkline of an appeal.
const SPARK_DAYS: i64 = 14;

/// The figures of an appeal in the list of appeals.
#[derive(Debug, Clone)]
pub struct Line {
    pub count: Count,
    pub waiting: Waiting,
    /// By how much the count changed in the last 24 clock hours, including the current one.
    pub last_day: i64,
    /// The last days, oldest first.
    pub days: Vec<Bucket>,
    /// The most urgent first.
    pub todo: Vec<Todo>,
}

/// The figures of an appeal on its own page.
#[derive(Debug, Clone)]
pub struct Figures {
    pub line: Line,
    /// The last hours, oldest first.
    pub hours: Vec<Bucket>,
    /// Since the start, oldest first.
    pub since_start: Vec<Bucket>,
    /// The length of the buckets of `since_start`.
    pub step: Step,
    /// The providers with signatures in the last month, those with the most first.
    pub providers: Vec<ProviderFigures>,
    /// What the reminders to those who had not confirmed brought.
    pub reminders: ReminderFigures,
    /// All providers together, as in [`ProviderFigures`].
    pub recent: Cohort,
    /// All providers together, as in [`ProviderFigures`].
    pub earlier: Cohort,
}

/// The figures of several appeals.
pub async fn lines(app: &App, appeals: &[Appeal]) -> Result<HashMap<AppealId, Line>, ServiceError> {
    let now = app.clock.now();
    let is_outage = outage::recent(app).await?.is_some();
    let ids: Vec<AppealId> = appeals.iter().map(|appeal| appeal.id).collect();
    // Early enough for the first day of every zone.
    let first_hour = now.hour() - (SPARK_DAYS + 1) * 24;
    let read = app.storage.read(move |c| {
        Ok((
            counters::all(c)?,
            counters::waiting(c)?,
            statistics::counted(c, &ids, first_hour)?,
            provider_figures::by_appeal(c, &ids, now)?,
        ))
    });
    let (counts, waiting, counted, mut providers) = read.await?;
    let mut hours: BTreeMap<AppealId, Vec<(i64, i64)>> = BTreeMap::new();
    for (appeal, hour, sum) in counted {
        hours.entry(appeal).or_default().push((hour, sum));
    }
    let line_of = |appeal: &Appeal| {
        let hours = hours.get(&appeal.id).map_or(&[][..], Vec::as_slice);
        let providers = providers.remove(&appeal.id).unwrap_or_default();
        let waiting = waiting.get(&appeal.id).copied().unwrap_or_default();
        let count = counts.get(&appeal.id).copied().unwrap_or_default();
        let providers = comparable(&providers, is_outage);
        let line = line(app, appeal, (count, waiting), hours, providers, now);
        (appeal.id, line)
    };
    Ok(appeals.iter().map(line_of).collect())
}

pub async fn figures(app: &App, appeal: &Appeal) -> Result<Figures, ServiceError> {
    let (now, id, zone) = (app.clock.now(), appeal.id, app.zone(appeal));
    let is_outage = outage::recent(app).await?.is_some();
    let first_hour = now.hour() - HOURS + 1;
    let read = app.storage.read(move |c| {
        Ok((
            counters::of(c, id)?,
            counters::waiting_of(c, id)?,
            statistics::counted(c, &[id], 0)?,
            statistics::posted(c, id, first_hour)?,
            provider_figures::by_appeal(c, &[id], now)?,
            reminders::of(c, id)?,
        ))
    });
    let (count, waiting, counted, posted, mut providers, reminders) = read.await?;
    let hours: Vec<(i64, i64)> = counted.iter().map(|(_, hour, sum)| (*hour, *sum)).collect();
    let mut providers = providers.remove(&id).unwrap_or_default();
    providers.sort_by_key(|figures| Reverse(figures.recent.posted + figures.earlier.posted));
    let (mut recent, mut earlier) = (Cohort::default(), Cohort::default());
    for figures in &providers {
        recent += figures.recent;
        earlier += figures.earlier;
    }
    let (step, since_start) = chart::since_start(appeal, &zone, &hours, now);
    Ok(Figures {
        line: line(
            app,
            appeal,
            (count, waiting),
            &hours,
            comparable(&providers, is_outage),
            now,
        ),
        hours: chart::buckets((Step::Hour, &zone), first_hour, now.hour(), &hours, &posted),
        since_start,
        step,
        providers,
        reminders,
        recent,
        earlier,
    })
}

/// The figures that tell something about the providers: none for a day after no mail could leave, when all rates are low.
fn comparable(providers: &[ProviderFigures], is_outage: bool) -> &[ProviderFigures] {
    if is_outage { &[] } else { providers }
}

/// The mail provider of an appeal with the lowest rate of confirmation, if that is much lower than expected. `None` while
/// mails are late, and for a day after none could leave: that is no fault of a provider.
pub async fn dropped(app: &App, appeal: AppealId) -> Result<Option<ProviderFigures>, ServiceError> {
    let now = app.clock.now();
    let is_late = app.mail_status.state(now) != MailState::Ok;
    if is_late || outage::recent(app).await?.is_some() {
        return Ok(None);
    }
    let read = app
        .storage
        .read(move |c| provider_figures::by_appeal(c, &[appeal], now));
    let figures = read.await?.remove(&appeal).unwrap_or_default();
    let Some(lowest) = alarm::alarms(&figures).into_iter().next() else {
        return Ok(None);
    };
    let is_lowest = |figures: &ProviderFigures| figures.provider == lowest.provider;
    Ok(figures.into_iter().find(is_lowest))
}

/// The figures of an appeal that stand beside those of others.
fn line(
    app: &App,
    appeal: &Appeal,
    (count, waiting): (Count, Waiting),
    hours: &[(i64, i64)],
    providers: &[ProviderFigures],
    now: Timestamp,
) -> Line {
    Line {
        count,
        waiting,
        last_day: last_day(hours, now),
        days: spark(&app.zone(appeal), hours, now),
        todo: todo::list(appeal, (count, waiting), providers, &app.mail_status, now),
    }
}

/// The last days, in the days of the zone.
fn spark(zone: &Zone, hours: &[(i64, i64)], now: Timestamp) -> Vec<Bucket> {
    let today = zone.day(now);
    chart::buckets((Step::Day, zone), today - SPARK_DAYS + 1, today, hours, &[])
}

fn last_day(hours: &[(i64, i64)], now: Timestamp) -> i64 {
    let recent = hours.iter().filter(|(hour, _)| *hour > now.hour() - 24);
    recent.map(|(_, sum)| sum).sum()
}
