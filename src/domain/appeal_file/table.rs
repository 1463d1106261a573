//! Reads values of a TOML table one by one and collects errors with their lines.

use std::fmt::Display;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::AppealFileError;
use crate::domain::text::suggestions::{line_of, nearest};

/// The front matter and its errors.
pub(super) struct Errors<'t> {
    pub(super) front: &'t str,
    /// The line of the file on which the front matter begins.
    pub(super) first_line: usize,
    pub(super) found: Vec<AppealFileError>,
}

impl Errors<'_> {
    /// Adds an error at a byte offset of the front matter.
    pub(super) fn at(&mut self, offset: usize, sentence: String) {
        let line = self.first_line + line_of(self.front, offset) - 1;
        self.on_line(line, sentence);
    }

    /// Adds an error on a line of the file.
    pub(super) fn on_line(&mut self, line: usize, sentence: String) {
        self.found.push(AppealFileError {
            file: None,
            line,
            sentence,
        });
    }
}

/// One table of the front matter.
pub(super) struct Table<'t, 'i> {
    values: &'t DeTable<'i>,
    /// The byte offset of the table.
    offset: usize,
}

impl<'t, 'i> Table<'t, 'i> {
    /// Adds an error for each key that is not `known`.
    pub(super) fn new(
        values: &'t DeTable<'i>,
        offset: usize,
        known: &[&str],
        errors: &mut Errors<'_>,
    ) -> Self {
        for key in values.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let hint = match nearest(name, known.iter().copied()) {
                    Some(near) => format!("Did you mean “{near}”?"),
                    None => format!("There are: {}.", known.join(", ")),
                };
                errors.at(
                    key.span().start,
                    format!("“{name}” is not a known key. {hint}"),
                );
            }
        }
        Self { values, offset }
    }

    /// A text, parsed by `parse`.
    pub(super) fn text<T, E: Display>(
        &self,
        errors: &mut Errors<'_>,
        key: &str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        self.value(errors, key, |value| match value {
            DeValue::String(text) => parse(text).map_err(|error| error.to_string()),
            _ => Err("is a text; write it between quotes.".to_owned()),
        })
    }

    /// Like [`Self::text`], for a required key.
    pub(super) fn required<T, E: Display>(
        &self,
        errors: &mut Errors<'_>,
        key: &str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        if !self.values.contains_key(key) {
            errors.at(self.offset, format!("“{key}” is missing."));
        }
        self.text(errors, key, parse)
    }

    /// An integer from `least` to `most`.
    pub(super) fn number(
        &self,
        errors: &mut Errors<'_>,
        key: &str,
        (least, most): (i64, i64),
    ) -> Option<i64> {
        self.value(errors, key, |value| {
            let number = value
                .as_integer()
                .and_then(|digits| i64::from_str_radix(digits.as_str(), digits.radix()).ok());
            let in_range = number.filter(|number| (least..=most).contains(number));
            in_range
                .ok_or_else(|| format!("is a whole number from {least} to {most}, without quotes."))
        })
    }

    pub(super) fn boolean(&self, errors: &mut Errors<'_>, key: &str) -> Option<bool> {
        self.value(errors, key, |value| {
            value
                .as_bool()
                .ok_or_else(|| "is true or false, without quotes.".to_owned())
        })
    }

    /// A TOML date or time, or a text; `parse` gets it as text.
    pub(super) fn time<T, E: Display>(
        &self,
        errors: &mut Errors<'_>,
        key: &str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let parse = |text: &str| parse(text).map_err(|error| error.to_string());
        self.value(errors, key, |value| match value {
            DeValue::Datetime(time) => parse(&time.to_string()),
            DeValue::String(text) => parse(text),
            _ => parse(""),
        })
    }

    /// An array of tables, each parsed by `parse`.
    pub(super) fn tables<T>(
        &self,
        errors: &mut Errors<'_>,
        key: &str,
        known: &[&str],
        parse: impl Fn(&Table<'_, '_>, &mut Errors<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some((place, value)) = self.values.get_key_value(key) else {
            return Vec::new();
        };
        let Some(entries) = value.get_ref().as_array() else {
            errors.at(
                place.span().start,
                format!("“{key}” is a list; write each entry below a line [[{key}]]."),
            );
            return Vec::new();
        };
        let mut tables = Vec::new();
        for entry in entries.iter() {
            let offset = entry.span().start;
            match entry.get_ref() {
                DeValue::Table(values) => {
                    let table = Table::new(values, offset, known, errors);
                    tables.extend(parse(&table, errors));
                }
                _ => errors.at(
                    offset,
                    format!("write each entry of “{key}” below a line [[{key}]]."),
                ),
            }
        }
        tables
    }

    /// The offset of a key, or of the table when the key is missing.
    pub(super) fn offset_of(&self, key: &str) -> usize {
        let place = self.values.get_key_value(key).map(|(place, _)| place);
        place.map_or(self.offset, |place| place.span().start)
    }

    fn value<T>(
        &self,
        errors: &mut Errors<'_>,
        key: &str,
        parse: impl Fn(&DeValue<'_>) -> Result<T, String>,
    ) -> Option<T> {
        let value = self.values.get(key).map(Spanned::get_ref)?;
        parse(value)
            .map_err(|error| errors.at(self.offset_of(key), format!("“{key}” {error}")))
            .ok()
    }
}
