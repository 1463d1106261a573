//! Localized numbers and dates, with CLDR data from ICU4X.

use std::cell::RefCell;
use std::collections::HashMap;

use fixed_decimal::Decimal;
use fluent_bundle::FluentValue;
use icu_datetime::fieldsets::zone::ExemplarCity;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use icu_time::zone::iana::IanaParser;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::domain::{Timestamp, Zone};

/// The formatters of one language. Without one, for a language that CLDR does not have, output is plain digits and RFC
/// 3339 dates.
struct Formats {
    numbers: Option<DecimalFormatter>,
    dates: Option<DateTimeFormatter<YMD>>,
    date_times: Option<DateTimeFormatter<YMDT>>,
    cities: Option<NoCalendarFormatter<ExemplarCity>>,
    plurals: Option<PluralRules>,
}

thread_local! {
    // ICU4X formatters cannot be shared between threads, and are too expensive to create for each number.
    static FORMATS: RefCell<HashMap<String, Formats>> = RefCell::new(HashMap::new());
}

fn with_formats<T>(tag: &str, format: impl FnOnce(&Formats) -> T) -> T {
    FORMATS.with_borrow_mut(|all| {
        if !all.contains_key(tag) {
            all.insert(tag.to_owned(), Formats::of(tag));
        }
        format(&all[tag])
    })
}

impl Formats {
    fn of(tag: &str) -> Self {
        let locale = locale(tag);
        // CLDR has no plural rules for Occitan, which counts as Catalan does.
        let counts_as = if tag == "oc" {
            self::locale("ca")
        } else {
            locale.clone()
        };
        Self {
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            dates: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            date_times: DateTimeFormatter::try_new((&locale).into(), YMD::long().with_time_hm())
                .ok(),
            cities: NoCalendarFormatter::try_new((&locale).into(), ExemplarCity).ok(),
            plurals: PluralRules::try_new_cardinal((&counts_as).into()).ok(),
        }
    }
}

/// The locale of a language, with the country or the digits that its texts are written for.
fn locale(tag: &str) -> Locale {
    let tag = match tag {
        // Without a region the dates of CLDR are American.
        "en" => "en-GB",
        // Without a region CLDR means Brazil.
        "pt" => "pt-PT",
        // The digits of codes, addresses and what organisers write, as in the Maghreb and in most Arabic newspapers.
        "ar" => "ar-u-nu-latn",
        tag => tag,
    };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

/// The plural category of an integer.
pub(super) fn plural(tag: &str, value: i64) -> &'static str {
    with_formats(tag, |formats| match &formats.plurals {
        Some(rules) => word(rules.category_for(value.unsigned_abs())),
        None => word(PluralCategory::Other),
    })
}

/// The plural categories that a language has.
pub(super) fn plural_categories(tag: &str) -> Vec<&'static str> {
    with_formats(tag, |formats| match &formats.plurals {
        Some(rules) => rules.categories().map(word).collect(),
        None => vec![word(PluralCategory::Other)],
    })
}

/// Those of them that smaller numbers have, with which people count signatures: the others begin at a million.
pub(super) fn usual_categories(tag: &str) -> Vec<&'static str> {
    let mut usual = plural_categories(tag);
    usual.retain(|category| {
        let mut numbers = 0..=1_000;
        numbers.any(|number| plural(tag, number) == *category)
    });
    usual
}

/// The word for a category in CLDR, and in Fluent.
fn word(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// An integer with the digit grouping of the language.
pub(super) fn number(tag: &str, value: i64) -> String {
    with_formats(tag, |formats| match &formats.numbers {
        Some(formatter) => formatter.format(&Decimal::from(value)).to_string(),
        None => value.to_string(),
    })
}

/// The local date in long form.
pub(super) fn date(tag: &str, zone: &Zone, time: Timestamp) -> String {
    with_formats(tag, |formats| {
        let formatted = Local::of(zone, time).and_then(|local| {
            let date = Date::try_new_iso(local.year, local.month, local.day).ok()?;
            let text = formats.dates.as_ref()?.format(&date).to_string();
            Some(as_people_write(tag, text, local.year))
        });
        formatted.unwrap_or_else(|| zone.rfc3339(time))
    })
}

/// The local date and time in long form. The zone is named once a page, not with each time.
pub(super) fn date_time(tag: &str, zone: &Zone, time: Timestamp) -> String {
    with_formats(tag, |formats| {
        let formatted = Local::of(zone, time).and_then(|local| {
            let date = Date::try_new_iso(local.year, local.month, local.day).ok()?;
            let time = Time::try_new(local.hour, local.minute, 0, 0).ok()?;
            let formatter = formats.date_times.as_ref()?;
            let text = formatter.format(&DateTime { date, time }).to_string();
            Some(as_people_write(tag, text, local.year))
        });
        formatted.unwrap_or_else(|| zone.rfc3339(time))
    })
}

/// The city after which the zone is named, in the language: `Paris`, `Londres`. The name of the zone if there is none.
pub(super) fn zone_city(tag: &str, zone: &Zone) -> String {
    let id = IanaParser::new().parse(zone.name());
    with_formats(tag, |formats| match &formats.cities {
        Some(formatter) if !id.is_unknown() => formatter.format(&id.without_offset()).to_string(),
        _ => zone.name().to_owned(),
    })
}

/// What the patterns of CLDR cannot express or do not have: the first of a month, which is “1er” in French, “1èr” in
/// Occitan and “1añ” in Breton, the small words before the year and the time in Occitan, and in Breton the article, with
/// which “on”, “until” and “from” are said, and the words for “of the month of”.
fn as_people_write(tag: &str, date: String, year: i32) -> String {
    let first = |date: String, first: &str| match date.strip_prefix("1 ") {
        Some(rest) => format!("{first} {rest}"),
        None => date,
    };
    match tag.split('-').next() {
        Some("fr") => first(date, "1er"),
        Some("oc") => {
            let date = first(date, "1èr");
            match date.split_once(&format!(" {year}")) {
                Some((day, "")) => format!("{day} de {year}"),
                Some((day, time)) => {
                    format!("{day} de {year} a {}", time.trim_start_matches([',', ' ']))
                }
                None => date,
            }
        }
        Some("br") => {
            // By how the number is read: “ar pevar”, “an eizh”.
            let day: Option<u8> = date.split(' ').next().and_then(|day| day.parse().ok());
            let article = match day {
                Some(1 | 4..=7 | 14..=17 | 24..=27) => "ar",
                _ => "an",
            };
            let date = first(date, "1añ").replacen(' ', " a viz ", 1);
            format!("{article} {}", date.replace('ʼ', "’"))
        }
        _ => date,
    }
}

/// The number before a word that counts: nothing for two in Arabic, where the dual of the word says it.
pub(super) fn counted(tag: &str, value: i64) -> String {
    if value == 2 && tag.split('-').next() == Some("ar") {
        return String::new();
    }
    number(tag, value)
}

/// Local date and time, to the minute.
struct Local {
    year: i32,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
}

impl Local {
    fn of(zone: &Zone, time: Timestamp) -> Option<Self> {
        let local = zone.civil(time)?;
        let unsigned = |value: i8| u8::try_from(value).ok();
        Some(Self {
            year: i32::from(local.year()),
            month: unsigned(local.month())?,
            day: unsigned(local.day())?,
            hour: unsigned(local.hour())?,
            minute: unsigned(local.minute())?,
        })
    }
}

/// The language of a bundle. Fluent passes it to a formatter only through its memoizer.
struct Tag(String);

impl Memoizable for Tag {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(Self(language.to_string()))
    }
}

/// Formats the integers in messages; other values are left to Fluent.
pub(super) fn fluent_value(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    if !number.options.use_grouping || number.value.fract() != 0.0 {
        return None;
    }
    #[allow(
        clippy::cast_possible_truncation,
        reason = "integers come from i64 counts far below 2^53"
    )]
    let integer = number.value as i64;
    memoizer
        .with_try_get::<Tag, _, _>((), |tag| self::number(&tag.0, integer))
        .ok()
}

#[cfg(test)]
mod tests;
