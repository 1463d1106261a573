//! The cells of a row, cleaned; those that may be dropped, and what must never come out of them.

use std::borrow::Cow;

use super::values::cell;
use super::{Reason, Target};
use crate::domain::text::contact_data::{self, ContactData};
use crate::domain::{Field, Problem, optional_line};

/// The cells of a row by their targets, without the traces of tools.
pub(super) struct Cells<'a> {
    columns: &'a [Target],
    cells: Vec<Cow<'a, str>>,
}

impl<'a> Cells<'a> {
    pub(super) fn of(columns: &'a [Target], cells: &'a [String]) -> Self {
        let clean = |(cell, target): (&'a String, &Target)| match target {
            Target::Ignored => Cow::Borrowed(""),
            _ => cell::cleaned(cell),
        };
        Self {
            columns,
            cells: cells.iter().zip(columns).map(clean).collect(),
        }
    }

    /// The cell of a column; `None` without such a column.
    pub(super) fn column(&self, target: Target) -> Option<&str> {
        let at = self.columns.iter().position(|other| *other == target)?;
        Some(self.cells.get(at).map_or("", |cell| cell.as_ref()))
    }

    /// The cells of all columns of a target.
    pub(super) fn all(&self, target: Target) -> impl Iterator<Item = &str> {
        let columns = self.columns.iter().enumerate();
        let columns = columns.filter(move |(_, other)| **other == target);
        columns.map(|(at, _)| self.cells.get(at).map_or("", |cell| cell.as_ref()))
    }

    pub(super) fn get(&self, target: Target) -> &str {
        self.column(target).unwrap_or_default()
    }

    /// A cell that may be empty; words such as “néant” are nothing.
    pub(super) fn optional(&self, target: Target) -> &str {
        let text = self.get(target);
        if cell::says_nothing(text) { "" } else { text }
    }
}

/// Collects why cells were dropped; fails where rows must be whole.
pub(super) struct Dropped {
    pub(super) reasons: Vec<Reason>,
    pub(super) whole_rows_only: bool,
}

impl Dropped {
    /// As [`Self::add`], where several cells may be dropped for one reason.
    pub(super) fn add_once(&mut self, reason: Reason) -> Result<(), Reason> {
        if self.reasons.contains(&reason) {
            return Ok(());
        }
        self.add(reason)
    }

    pub(super) fn add(&mut self, reason: Reason) -> Result<(), Reason> {
        if self.whole_rows_only {
            return Err(reason);
        }
        self.reasons.push(reason);
        Ok(())
    }

    /// The value of a cell, or nothing and a reason.
    pub(super) fn keep<T: Default>(&mut self, value: Result<T, Reason>) -> Result<T, Reason> {
        match value {
            Ok(value) => Ok(value),
            Err(reason) => self.add(reason).map(|()| T::default()),
        }
    }
}

/// Refuses what must not become public: an address or a telephone number in another field, and letters that were lost.
pub(super) fn public(target: Target, text: &str) -> Result<&str, Reason> {
    if cell::is_garbled(text) {
        return Err(Reason::Garbled(target));
    }
    match contact_data::find(text) {
        Some(ContactData::Email) => Err(Reason::HoldsAddress(target)),
        Some(ContactData::Telephone) => Err(Reason::HoldsPhone(target)),
        None => Ok(text),
    }
}

pub(super) fn line(
    target: Target,
    field: Field,
    text: &str,
    max: usize,
) -> Result<Option<String>, Reason> {
    optional_line(public(target, text)?, max).map_err(reason(field))
}

/// For `map_err` on the parser of a field.
pub(super) fn reason(field: Field) -> impl FnOnce(Problem) -> Reason {
    move |problem| Reason::Field(field, problem)
}
