//! Days and times as people and tools write them.

use serde::{Deserialize, Serialize};

use crate::domain::text::search_text;
use crate::domain::{LocalTime, Timestamp, Zone, stored_words};

stored_words! {
    /// Which of two numbers is the day: 03/05/2026.
    DayOrder {
        DayFirst = "day-first",
        MonthFirst = "month-first",
    }
}

/// What the dates of a column say about the order of day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(in crate::services::import) struct OrderSeen {
    /// Dates that only make sense with the day first, such as 31/12/2026.
    pub(in crate::services::import) day_first: u64,
    pub(in crate::services::import) month_first: u64,
    /// Dates that can be read either way.
    pub(in crate::services::import) unclear: u64,
}

impl OrderSeen {
    pub(in crate::services::import) fn add(&mut self, text: &str) {
        let Some(numbers) = Numbers::of(text) else {
            return;
        };
        if numbers.order != NumberOrder::Open {
            return;
        }
        match (numbers.first > 12, numbers.second > 12) {
            (true, false) => self.day_first += 1,
            (false, true) => self.month_first += 1,
            (false, false) if numbers.first != numbers.second => self.unclear += 1,
            _ => {}
        }
    }

    /// The order of the column.
    pub(in crate::services::import) fn order(self) -> DayOrder {
        if self.month_first > self.day_first {
            DayOrder::MonthFirst
        } else {
            DayOrder::DayFirst
        }
    }

    /// Whether the dates that can be read either way leave the order open.
    pub(in crate::services::import) fn is_open(self) -> bool {
        self.unclear > 0 && (self.day_first > 0) == (self.month_first > 0)
    }
}

/// A plausible time of signing: after 1990, so that neither a pivot nor the zero of a tool becomes a date.
fn plausible(time: Timestamp) -> Option<Timestamp> {
    const FIRST_YEAR: i64 = 631_152_000_000;
    const END: i64 = 4_102_444_800_000;
    (FIRST_YEAR..END).contains(&time.0).then_some(time)
}

/// Whether a cell looks like a date, whatever its order.
pub(in crate::services::import) fn looks_like_date(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '/' | '-' | '.' | ' '))
        && [DayOrder::DayFirst, DayOrder::MonthFirst]
            .into_iter()
            .any(|order| time(text, order, &Zone::utc()).is_some())
}

/// The time of a cell. Without an offset it is local.
pub(in crate::services::import) fn time(
    text: &str,
    order: DayOrder,
    zone: &Zone,
) -> Option<Timestamp> {
    let text = text.trim();
    if let Some(time) = LocalTime::parse(text) {
        return plausible(time.begin(zone)?);
    }
    if let Some(local) = serial(text) {
        return plausible(zone.instant_of(local)?);
    }
    let (date, rest) = match Numbers::of(text) {
        Some(numbers) => (numbers.date(order)?, numbers.rest),
        None => named_month(text)?,
    };
    let (clock, offset) = clock(&rest)?;
    let local = date.plus(clock);
    match offset {
        Some(offset) => plausible(local.plus(-offset)),
        None => plausible(zone.instant_of(local)?),
    }
}

/// Days since the end of 1899, as spreadsheets count them; or digits alone, such as 20260503.
fn serial(text: &str) -> Option<Timestamp> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Timestamp::parse(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
    }
    let days: f64 = text.replace(',', ".").parse().ok()?;
    if !(32_874.0..73_050.0).contains(&days) {
        return None;
    }
    let seconds = ((days - 25_569.0) * 86_400.0).round();
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a number of seconds before 2100"
    )]
    Some(Timestamp(seconds as i64 * Timestamp::SECOND))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NumberOrder {
    YearFirst,
    /// With dots the day is always first.
    DayFirst,
    Open,
}

/// Three numbers at the beginning, and what follows them.
struct Numbers {
    first: u32,
    second: u32,
    third: u32,
    order: NumberOrder,
    rest: String,
}

impl Numbers {
    fn of(text: &str) -> Option<Self> {
        let text = without_weekday(text.trim());
        let day_end = text
            .find([' ', 'T', '\u{a0}', '\u{202f}', ','])
            .unwrap_or(text.len());
        let (day, rest) = text.split_at(day_end);
        let sign = day.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
        let parts: Vec<&str> = day.split(sign).collect();
        let [first, second, third] = parts.as_slice() else {
            return None;
        };
        // A year with zeros in front is a mistake of a program, not a short year.
        let is_number = |text: &str| text.len() <= 4 && !(text.len() == 4 && text.starts_with('0'));
        let number = |text: &str| text.parse::<u32>().ok().filter(|_| is_number(text));
        let order = match (first.len(), sign) {
            (4, _) => NumberOrder::YearFirst,
            (_, '.') => NumberOrder::DayFirst,
            _ => NumberOrder::Open,
        };
        Some(Self {
            first: number(first)?,
            second: number(second)?,
            third: number(third).filter(|_| matches!(third.len(), 1 | 2 | 4))?,
            order,
            rest: before_clock(rest).to_owned(),
        })
    }

    fn date(&self, order: DayOrder) -> Option<Timestamp> {
        let (year, month, day) = match (self.order, order) {
            (NumberOrder::YearFirst, _) => (self.first, self.second, self.third),
            (NumberOrder::DayFirst, _) | (NumberOrder::Open, DayOrder::DayFirst) => {
                (self.third, self.second, self.first)
            }
            (NumberOrder::Open, DayOrder::MonthFirst) => (self.third, self.first, self.second),
        };
        day_of(year, month, day)
    }
}

/// A date without the day of the week in front of it: “lundi 05/10/2026”, “Mon, 10/05/2026”, “le 05/10/2026”.
fn without_weekday(text: &str) -> &str {
    const DAYS: &str = "lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|mie|jue|vie|sab|dom|gio|seg|ter|qua|qui|\
        sex|die|mit|don|fre|son|maa|din|woe|vri|zat|zon";
    const SHORT: &str = "le|el|il|am|on|em|op|mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo";
    let mut rest = text;
    while let Some((word, after)) = rest.split_once([' ', '\u{a0}', '\u{202f}']) {
        let word = search_text::fold(word.trim_end_matches(['.', ',']));
        let is_day =
            !word.contains(char::is_numeric) && DAYS.split('|').any(|day| word.starts_with(day));
        if !is_day && !SHORT.split('|').any(|short| word == short) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// What follows a day, from its clock on: after “T”, “ - ” or “ à ”.
fn before_clock(rest: &str) -> &str {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–');
    let rest = rest.trim_start_matches(is_between);
    let words = [
        "à", "a ", "às", "as ", "at", "um", "alle", "ore", "om", "T", "t",
    ];
    let word = words.iter().find_map(|word| rest.strip_prefix(word));
    word.map_or(rest, |rest| {
        let rest = rest.trim_start();
        let las = ["las ", "les ", "klokken "]
            .iter()
            .find_map(|word| rest.strip_prefix(word));
        las.unwrap_or(rest)
    })
}

/// Midnight of a day. Years of two digits lie between 1980 and 2079.
fn day_of(year: u32, month: u32, day: u32) -> Option<Timestamp> {
    let year = match year {
        0..80 => 2000 + year,
        80..100 => 1900 + year,
        year => year,
    };
    Timestamp::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

/// The beginnings of the names of months in several languages, from January. Longer ones come first where one begins
/// another.
const MONTHS: [&str; 12] = [
    "janv|jan|ene|gen|styc",
    "fev|feb|lut",
    "mars|mar|mrz|mrt|mae",
    "avr|apr|abr|kwi",
    "mai|may|mei|mag|maj",
    "juin|jun|giu|cze",
    "juil|jul|lug|lip",
    "aout|aug|ago|sie",
    "sep|set|wrz",
    "oct|okt|ott|out|paz",
    "nov|lis",
    "dec|dez|dic|gru",
];

/// “samedi 3 mai 2026 à 9h30”, “May 3, 2026”: the day, and what follows it.
fn named_month(text: &str) -> Option<(Timestamp, String)> {
    const SMALL: [&str; 9] = ["de", "del", "do", "of", "the", "der", "le", "den", "d'"];
    let folded = search_text::fold(text);
    let is_between = |c: char| matches!(c, ' ' | ',' | '-' | '\u{a0}' | '\u{202f}');
    let mut words = Vec::new();
    let mut ends = Vec::new();
    let mut at = 0;
    for word in folded.split_inclusive(is_between) {
        at += word.len();
        let word = word.trim_end_matches(is_between);
        if !word.is_empty() && !SMALL.contains(&word) {
            words.push(word);
            ends.push(at);
        }
    }
    // “mar. 12 mai 2026” begins with a Tuesday.
    let months = || (0..words.len()).filter(|at| month_of(words[*at]).is_some());
    let is_number = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    let month_at = match months().nth(1) {
        Some(second) if second == 2 && is_number(1) => second,
        _ => months().next()?,
    };
    let month = month_of(words[month_at])?;
    let number = |word: &str| {
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
        digits.parse::<u32>().ok().filter(|_| digits.len() <= 4)
    };
    let before = month_at.checked_sub(1).and_then(|at| number(words[at]));
    let (day, year_at) = match before {
        Some(day) => (day, month_at + 1),
        None => (number(words.get(month_at + 1)?)?, month_at + 2),
    };
    let year = number(words.get(year_at)?)?;
    let rest = folded.get(*ends.get(year_at)?..).unwrap_or_default();
    Some((day_of(year, month, day)?, before_clock(rest).to_owned()))
}

fn month_of(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let is_word = word.chars().all(char::is_alphabetic) && word.len() >= 3;
    let month = MONTHS
        .iter()
        .position(|names| is_word && names.split('|').any(|name| word.starts_with(name)))?;
    // “mardi” begins like “mars”, “samedi” like nothing.
    let is_weekday = ["mardi", "martedi", "martes"].contains(&word);
    (!is_weekday).then(|| u32::try_from(month + 1).unwrap_or_default())
}

/// The milliseconds of a time of day, and its offset: “9h30”, “11:38:03 AM UTC+2”; 0 for an empty text, `None` for
/// anything else.
fn clock(text: &str) -> Option<(i64, Option<i64>)> {
    let text = text.trim().to_lowercase().replace('\u{202f}', " ");
    // “14:30 Uhr”, “11:38:03 GMT+0200 (CEST)”
    let text = text
        .split_once('(')
        .map_or(text.as_str(), |(before, _)| before);
    let text = ["uhr", "uur", "horas", "heures", "hrs", "ore"]
        .iter()
        .find_map(|word| text.trim_end().strip_suffix(word))
        .unwrap_or(text);
    let text = text.trim();
    if text.is_empty() {
        return Some((0, None));
    }
    let (hours, mut rest) = digits(text)?;
    let (mut minutes, mut seconds) = (0, 0);
    rest = rest.trim_start();
    if let Some(after) = rest.strip_prefix([':', 'h', '.']) {
        if let Some((number, after)) = digits(after.trim_start()) {
            minutes = number;
            rest = after;
        } else {
            rest = after;
        }
        if let Some(after) = rest.strip_prefix([':', 'm', '.'])
            && let Some((number, after)) = digits(after)
        {
            seconds = number;
            rest = after.trim_start_matches(['s']);
            // Fractions of a second.
            if let Some(after) = rest.strip_prefix(['.', ',']) {
                rest = digits_end(after);
            }
        }
    } else if !rest.starts_with("am") && !rest.starts_with("pm") {
        return None;
    }
    let mut rest = rest.trim_start();
    let mut hours = hours;
    for (marks, afternoon) in [(["am", "a.m."], false), (["pm", "p.m."], true)] {
        for mark in marks {
            if let Some(after) = rest.strip_prefix(mark) {
                rest = after.trim_start();
                // “12:30 PM” is half past noon, and some tools write “14:40 PM”.
                hours = match (hours, afternoon) {
                    (12, false) => 0,
                    (1..12, true) => hours + 12,
                    (hours, _) => hours,
                };
            }
        }
    }
    if hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    let offset = match rest.trim() {
        "" => None,
        // A zone whose name several countries use: the day is certain, the hour is not.
        rest if is_zone_name(rest) => return Some((0, None)),
        rest => Some(offset(rest)?),
    };
    let clock = (hours * 60 + minutes) * Timestamp::MINUTE + seconds * Timestamp::SECOND;
    Some((clock, offset))
}

fn is_zone_name(text: &str) -> bool {
    (2..6).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_alphabetic())
        && !["utc", "gmt", "cet", "cest"].contains(&text)
}

/// An offset in milliseconds: “UTC+2”, “+0200”, “Z”. Names that are ambiguous are none.
fn offset(text: &str) -> Option<i64> {
    let rest = ["utc", "gmt", "z"]
        .iter()
        .find_map(|name| text.strip_prefix(name))
        .unwrap_or(text);
    match rest {
        "" => return Some(0),
        "cet" => return Some(Timestamp::HOUR),
        "cest" => return Some(2 * Timestamp::HOUR),
        _ => {}
    }
    let sign = match rest.chars().next()? {
        '+' => 1,
        '-' | '−' => -1,
        _ => return None,
    };
    let number: String = rest.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match number.len() {
        1 | 2 => (number.parse::<i64>().ok()?, 0),
        4 => (
            number[..2].parse::<i64>().ok()?,
            number[2..].parse::<i64>().ok()?,
        ),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes) * Timestamp::MINUTE)
}

fn digits(text: &str) -> Option<(i64, &str)> {
    let rest = digits_end(text);
    let number = &text[..text.len() - rest.len()];
    (number.len() <= 2).then(|| number.parse().ok().map(|number| (number, rest)))?
}

fn digits_end(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests;
