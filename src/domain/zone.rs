//! Time zones: the one place where an instant becomes a local day or hour, and where what people type becomes an instant.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Timestamp;

/// A time zone of the IANA database, which is built in.
#[derive(Clone)]
pub struct Zone {
    name: Arc<str>,
    rules: TimeZone,
}

impl Zone {
    #[must_use]
    pub fn utc() -> Self {
        Self {
            name: "UTC".into(),
            rules: TimeZone::UTC,
        }
    }

    /// The zone with this name, such as `Europe/Paris`. Upper and lower case are the same.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let rules = TimeZoneDatabase::bundled().get(name.trim()).ok()?;
        let name = rules.iana_name()?.into();
        Some(Self { name, rules })
    }

    /// The zone of this machine, if it can be found out, else UTC.
    #[must_use]
    pub fn of_machine() -> Self {
        let system = TimeZone::try_system().ok();
        let named = system.and_then(|zone| Self::parse(zone.iana_name()?));
        named.unwrap_or_else(Self::utc)
    }

    /// Such as `Europe/Paris`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    #[must_use]
    pub fn is_utc(&self) -> bool {
        matches!(self.name(), "UTC" | "Etc/UTC")
    }

    /// What calendar and clock show in the zone; `None` for times beyond the year 9999.
    #[must_use]
    pub fn civil(&self, time: Timestamp) -> Option<DateTime> {
        let instant = jiff::Timestamp::from_millisecond(time.0).ok()?;
        Some(self.rules.to_datetime(instant))
    }

    /// The instant of a local time. A time that the clock skips in spring is moved forward by what is skipped; of one
    /// that it shows twice in autumn, the first is taken (RFC 5545, 3.3.5).
    fn instant(&self, local: DateTime) -> Option<Timestamp> {
        let zoned = local.to_zoned_datetime(self.rules.clone()).ok()?;
        Some(Timestamp(zoned.timestamp().as_millisecond()))
    }

    /// The local day, counted from 1970-01-01.
    #[must_use]
    pub fn day(&self, time: Timestamp) -> i64 {
        let local = self.civil(time).map(|local| local.date());
        local.map_or_else(|| time.day(), day_number)
    }

    /// The local hour of the day.
    #[must_use]
    pub fn hour(&self, time: Timestamp) -> i8 {
        self.civil(time).map_or(0, DateTime::hour)
    }

    /// The first instant of a local day, counted from 1970-01-01.
    #[must_use]
    pub fn day_begins(&self, day: i64) -> Timestamp {
        let utc = Timestamp(day.saturating_mul(Timestamp::DAY));
        let date = Self::utc().civil(utc).map(|local| local.date());
        date.and_then(|date| self.date_begins(date)).unwrap_or(utc)
    }

    fn date_begins(&self, date: Date) -> Option<Timestamp> {
        let start = date.to_zoned_datetime(self.rules.clone()).ok()?;
        Some(Timestamp(start.timestamp().as_millisecond()))
    }

    /// The first instant of the day after the one of `time`.
    #[must_use]
    pub fn next_day(&self, time: Timestamp) -> Timestamp {
        self.day_begins(self.day(time) + 1)
    }

    /// Whether a local day begins at this instant.
    #[must_use]
    pub fn is_midnight(&self, time: Timestamp) -> bool {
        self.day_begins(self.day(time)) == time
    }

    /// RFC 3339 with the offset of the zone and whole seconds, such as `2026-01-31T10:30:00+01:00`.
    #[must_use]
    pub fn rfc3339(&self, time: Timestamp) -> String {
        if self.is_utc() {
            return time.rfc3339();
        }
        let seconds = jiff::Timestamp::from_second(time.0.div_euclid(Timestamp::SECOND));
        let local = seconds.map(|seconds| seconds.to_zoned_datetime(self.rules.clone()));
        local.map_or_else(
            |_| time.rfc3339(),
            |local| local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        )
    }

    /// The local day, such as `2026-01-31`.
    #[must_use]
    pub fn iso_day(&self, time: Timestamp) -> String {
        let local = self.civil(time);
        local.map_or_else(|| time.rfc3339(), |local| local.date().to_string())
    }

    /// The value of a `datetime-local` field, which has no zone.
    #[must_use]
    pub fn field(&self, time: Timestamp) -> String {
        let local = self.civil(time);
        local.map_or_else(String::new, |local| {
            local.strftime("%Y-%m-%dT%H:%M:%S").to_string()
        })
    }

    /// The instant of a local time that is given as if it were universal time.
    #[must_use]
    pub fn instant_of(&self, local: Timestamp) -> Option<Timestamp> {
        self.instant(Self::utc().civil(local)?)
    }

    /// What was typed into the field of a day: its first instant.
    #[must_use]
    pub fn parse_day(&self, text: &str) -> Option<Timestamp> {
        match LocalTime::parse(text)? {
            LocalTime::Day(date) => self.date_begins(date),
            _ => None,
        }
    }
}

fn day_number(date: Date) -> i64 {
    let noon = date.at(12, 0, 0, 0).to_zoned_datetime(TimeZone::UTC);
    noon.map_or(0, |noon| Timestamp(noon.timestamp().as_millisecond()).day())
}

/// A time as it is written, before the zone is known in which it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalTime {
    /// Written with its offset.
    Instant(Timestamp),
    Local(DateTime),
    /// A whole day.
    Day(Date),
}

impl LocalTime {
    /// Parses `2026-01-31`, `2026-01-31T18:00`, or the same with an offset or `Z`. Far years are typing errors.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let year: u16 = text.get(..4)?.parse().ok()?;
        if !(1800..=2999).contains(&year) {
            return None;
        }
        if text.len() == "2026-01-31".len() {
            return text.parse().ok().map(Self::Day);
        }
        // A name of a zone in brackets would be ignored by both.
        if text.contains('[') {
            return None;
        }
        if let Ok(instant) = text.parse::<jiff::Timestamp>() {
            return Some(Self::Instant(Timestamp(instant.as_millisecond())));
        }
        let has_offset = text
            .get("2026-01-31".len()..)?
            .contains(['Z', 'z', '+', '-']);
        (!has_offset).then(|| text.parse().ok().map(Self::Local))?
    }

    /// The first instant that is meant.
    #[must_use]
    pub fn begin(self, zone: &Zone) -> Option<Timestamp> {
        match self {
            Self::Instant(time) => Some(time),
            Self::Local(local) => zone.instant(local),
            Self::Day(date) => zone.date_begins(date),
        }
    }

    /// The first instant after it: a day means the whole day.
    #[must_use]
    pub fn end(self, zone: &Zone) -> Option<Timestamp> {
        match self {
            Self::Day(date) => zone.date_begins(date.tomorrow().ok()?),
            other => other.begin(zone),
        }
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instant(time) => {
                let instant = jiff::Timestamp::from_millisecond(time.0);
                write!(f, "{}", instant.unwrap_or(jiff::Timestamp::MAX))
            }
            Self::Local(local) => write!(f, "{local}"),
            Self::Day(date) => write!(f, "{date}"),
        }
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({})", self.name)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self::utc()
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::parse(&name).ok_or_else(|| serde::de::Error::custom("unknown time zone"))
    }
}

#[cfg(test)]
mod tests;
