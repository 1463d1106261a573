//! Numbers and dates as each language writes them (CLDR data through ICU4X).

use std::cell::RefCell;
use std::collections::HashMap;

use fixed_decimal::Decimal;
use fluent_bundle::FluentValue;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::domain::Timestamp;

/// The formatters of one language. Absent ones (a language CLDR does not know) fall back to plain digits and ISO dates.
struct Formats {
    numbers: Option<DecimalFormatter>,
    dates: Option<DateTimeFormatter<YMD>>,
    date_times: Option<DateTimeFormatter<YMDT>>,
}

thread_local! {
    // ICU4X formatters cannot be shared between threads, and cost too much to make for each number.
    static FORMATS: RefCell<HashMap<String, Formats>> = RefCell::new(HashMap::new());
}

fn with<T>(tag: &str, job: impl FnOnce(&Formats) -> T) -> T {
    FORMATS.with_borrow_mut(|all| {
        if !all.contains_key(tag) {
            all.insert(tag.to_owned(), Formats::of(tag));
        }
        job(&all[tag])
    })
}

impl Formats {
    fn of(tag: &str) -> Self {
        let locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        Self {
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            dates: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            date_times: DateTimeFormatter::try_new((&locale).into(), YMD::long().with_time_hm())
                .ok(),
        }
    }
}

/// A whole number with the language's grouping.
pub(super) fn number(tag: &str, value: i64) -> String {
    with(tag, |formats| match &formats.numbers {
        Some(formatter) => formatter.format(&Decimal::from(value)).to_string(),
        None => value.to_string(),
    })
}

/// The UTC day, written out.
pub(super) fn date(tag: &str, time: Timestamp) -> String {
    with(tag, |formats| {
        let written = civil(time).and_then(|(year, month, day, _, _)| {
            let date = Date::try_new_iso(year, month, day).ok()?;
            Some(formats.dates.as_ref()?.format(&date).to_string())
        });
        written.map_or_else(|| time.rfc3339(), |written| french_first(tag, written))
    })
}

/// The UTC day and minute, written out; says that it is UTC.
pub(super) fn date_time(tag: &str, time: Timestamp) -> String {
    with(tag, |formats| {
        let written = civil(time).and_then(|(year, month, day, hour, minute)| {
            let date = Date::try_new_iso(year, month, day).ok()?;
            let time = Time::try_new(hour, minute, 0, 0).ok()?;
            let both = DateTime { date, time };
            Some(formats.date_times.as_ref()?.format(&both).to_string())
        });
        written.map_or_else(
            || time.rfc3339(),
            |written| format!("{}\u{a0}UTC", french_first(tag, written)),
        )
    })
}

/// French writes the first of a month “1er”, which CLDR's pattern cannot say.
fn french_first(tag: &str, written: String) -> String {
    match written.strip_prefix("1 ") {
        Some(rest) if tag.split('-').next() == Some("fr") => format!("1er {rest}"),
        _ => written,
    }
}

/// Year, month, day, hour and minute of a time in UTC.
fn civil(time: Timestamp) -> Option<(i32, u8, u8, u8, u8)> {
    let utc = jiff::Timestamp::from_millisecond(time.0)
        .ok()?
        .to_zoned_datetime(jiff::tz::TimeZone::UTC);
    let part = |value: i8| u8::try_from(value).ok();
    Some((
        i32::from(utc.year()),
        part(utc.month())?,
        part(utc.day())?,
        part(utc.hour())?,
        part(utc.minute())?,
    ))
}

/// The language of a bundle, which Fluent tells a formatter in this way only.
struct Tag(String);

impl Memoizable for Tag {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(Self(language.to_string()))
    }
}

/// Writes the numbers within sentences; leaves other values to Fluent.
pub(super) fn fluent_value(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(figure) = value else {
        return None;
    };
    if !figure.options.use_grouping || figure.value.fract() != 0.0 {
        return None;
    }
    #[allow(
        clippy::cast_possible_truncation,
        reason = "whole numbers come from i64 counts far below 2^53"
    )]
    let whole = figure.value as i64;
    memoizer
        .with_try_get::<Tag, _, _>((), |tag| number(&tag.0, whole))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_each_language_groups_them() {
        assert_eq!(number("fr", 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(number("en", 1_234_567), "1,234,567");
        assert_eq!(number("fr", 12), "12");
    }

    #[test]
    fn dates_are_written_out() {
        let day = Timestamp::parse("2026-02-01T09:05:00Z").unwrap_or_default();
        assert_eq!(date("fr", day), "1er février 2026");
        assert_eq!(date("en", day), "February 1, 2026");
        assert_eq!(date("en-gb", day), "1 February 2026");
        assert_eq!(date_time("fr", day), "1er février 2026 à 09:05\u{a0}UTC");
    }
}
