//! A TOML table whose values are taken one by one, with every problem noted beside its line.

use std::fmt::Display;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::AppealFileError;
use crate::domain::text::suggestions::{line_of, nearest};

/// The front matter and what was found wrong in it.
pub(super) struct Notes<'t> {
    pub(super) front: &'t str,
    /// The number of its first line in the file.
    pub(super) first_line: usize,
    pub(super) problems: Vec<AppealFileError>,
}

impl Notes<'_> {
    /// Notes a problem at a byte of the front matter.
    pub(super) fn at(&mut self, offset: usize, sentence: String) {
        let line = self.first_line + line_of(self.front, offset) - 1;
        self.on_line(line, sentence);
    }

    /// Notes a problem on a line of the file.
    pub(super) fn on_line(&mut self, line: usize, sentence: String) {
        self.problems.push(AppealFileError {
            file: None,
            line,
            sentence,
        });
    }
}

/// One table of the front matter.
pub(super) struct Table<'t, 'i> {
    values: &'t DeTable<'i>,
    /// Where the table itself stands.
    offset: usize,
}

impl<'t, 'i> Table<'t, 'i> {
    /// Looks at a table; keys that are not `known` are noted.
    pub(super) fn new(
        values: &'t DeTable<'i>,
        offset: usize,
        known: &[&str],
        notes: &mut Notes<'_>,
    ) -> Self {
        for key in values.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let hint = match nearest(name, known.iter().copied()) {
                    Some(near) => format!("Did you mean “{near}”?"),
                    None => format!("There are: {}.", known.join(", ")),
                };
                notes.at(
                    key.span().start,
                    format!("“{name}” is not a known key. {hint}"),
                );
            }
        }
        Self { values, offset }
    }

    /// The text of a key, read by `read`.
    pub(super) fn text<T, E: Display>(
        &self,
        notes: &mut Notes<'_>,
        key: &str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        self.value(notes, key, |value| match value {
            DeValue::String(text) => read(text).map_err(|end| end.to_string()),
            _ => Err("is a text; write it between quotes.".to_owned()),
        })
    }

    /// As [`Self::text`], for a key that must be there.
    pub(super) fn needed<T, E: Display>(
        &self,
        notes: &mut Notes<'_>,
        key: &str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        if !self.values.contains_key(key) {
            notes.at(self.offset, format!("“{key}” is missing."));
        }
        self.text(notes, key, read)
    }

    /// A whole number from `least` to `most`.
    pub(super) fn number(
        &self,
        notes: &mut Notes<'_>,
        key: &str,
        (least, most): (i64, i64),
    ) -> Option<i64> {
        self.value(notes, key, |value| {
            let number = value
                .as_integer()
                .and_then(|digits| i64::from_str_radix(digits.as_str(), digits.radix()).ok());
            let fits = number.filter(|number| (least..=most).contains(number));
            fits.ok_or_else(|| format!("is a whole number from {least} to {most}, without quotes."))
        })
    }

    /// `true` or `false`.
    pub(super) fn switch(&self, notes: &mut Notes<'_>, key: &str) -> Option<bool> {
        self.value(notes, key, |value| {
            value
                .as_bool()
                .ok_or_else(|| "is true or false, without quotes.".to_owned())
        })
    }

    /// A date, a point in time, or a text that is one; `read` gets its text.
    pub(super) fn time<T, E: Display>(
        &self,
        notes: &mut Notes<'_>,
        key: &str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let read = |text: &str| read(text).map_err(|end| end.to_string());
        self.value(notes, key, |value| match value {
            DeValue::Datetime(time) => read(&time.to_string()),
            DeValue::String(text) => read(text),
            _ => read(""),
        })
    }

    /// The tables of an array, each read by `read` if it is one.
    pub(super) fn tables<T>(
        &self,
        notes: &mut Notes<'_>,
        key: &str,
        known: &[&str],
        read: impl Fn(&Table<'_, '_>, &mut Notes<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some((place, value)) = self.values.get_key_value(key) else {
            return Vec::new();
        };
        let Some(entries) = value.get_ref().as_array() else {
            notes.at(
                place.span().start,
                format!("“{key}” is a list; write each entry below a line [[{key}]]."),
            );
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in entries.iter() {
            let offset = entry.span().start;
            match entry.get_ref() {
                DeValue::Table(values) => {
                    let table = Table::new(values, offset, known, notes);
                    found.extend(read(&table, notes));
                }
                _ => notes.at(
                    offset,
                    format!("write each entry of “{key}” below a line [[{key}]]."),
                ),
            }
        }
        found
    }

    /// Where a key stands, or else the table.
    pub(super) fn offset_of(&self, key: &str) -> usize {
        let place = self.values.get_key_value(key).map(|(place, _)| place);
        place.map_or(self.offset, |place| place.span().start)
    }

    fn value<T>(
        &self,
        notes: &mut Notes<'_>,
        key: &str,
        read: impl Fn(&DeValue<'_>) -> Result<T, String>,
    ) -> Option<T> {
        let value = self.values.get(key).map(Spanned::get_ref)?;
        read(value)
            .map_err(|end| notes.at(self.offset_of(key), format!("“{key}” {end}")))
            .ok()
    }
}
