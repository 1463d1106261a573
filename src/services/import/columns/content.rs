//! The targets of columns by their content, where no heading says what they are.

use super::cells::{cells, percentage};
use super::target::Target;
use crate::domain::text::contact_data;
use crate::services::import::row::Row;
use crate::services::import::values::{countries, dates};

/// The targets of columns without headings.
pub(in crate::services::import) fn by_content(sample: &[Row]) -> Vec<Target> {
    let width = sample.iter().map(|row| cells(row).len()).max();
    let mut columns = vec![Target::Ignored; width.unwrap_or_default()];
    let free: Vec<usize> = (0..columns.len()).collect();
    fill(&mut columns, &free, sample, true);
    columns
}

/// Gives the columns `free` the targets that their content shows, as far as no other column has them. Names, roles and
/// places are only guessed `with_names`: under an unknown heading they could be anything.
pub(super) fn fill(columns: &mut [Target], free: &[usize], sample: &[Row], with_names: bool) {
    let is_text =
        |cell: &str| !cell.is_empty() && cell.chars().all(|c| !c.is_numeric() && c != '@');
    let mut text_columns = Vec::new();
    for at in free.iter().copied() {
        let give = |columns: &mut [Target], target| {
            let is_free = !columns.contains(&target);
            if is_free {
                columns[at] = target;
            }
        };
        if percentage(sample, at, |cell| cell.contains('@')) > 50
            && percentage(sample, at, contact_data::holds_address) > 50
        {
            give(columns, Target::Email);
        } else if with_names && percentage(sample, at, dates::looks_like_date) > 70 {
            give(columns, Target::SignedAt);
        } else if percentage(sample, at, |cell| {
            cell.chars().count() > 2 && countries::code_of(cell).is_some()
        }) > 70
        {
            give(columns, Target::Country);
        } else if percentage(sample, at, is_text) > 50 {
            text_columns.push(at);
        }
    }
    if with_names {
        fill_names(columns, &text_columns, sample);
    }
}

fn fill_names(columns: &mut [Target], text_columns: &[usize], sample: &[Row]) {
    let mut text_columns = text_columns.iter().copied().peekable();
    let Some(first) = text_columns.next() else {
        return;
    };
    let is_capitalised = |cell: &str| cell.chars().next().is_some_and(char::is_uppercase);
    let second = text_columns.peek().copied();
    if let Some(second) = second.filter(|second| are_two_names(sample, first, *second)) {
        text_columns.next();
        let is_upper_case = |cell: &str| cell.chars().count() > 1 && cell.to_uppercase() == cell;
        let is_reversed = percentage(sample, first, is_upper_case) > 50
            && percentage(sample, second, is_upper_case) < 50;
        (columns[first], columns[second]) = if is_reversed {
            (Target::LastName, Target::FirstName)
        } else {
            (Target::FirstName, Target::LastName)
        };
    } else {
        columns[first] = Target::Name;
    }
    for at in text_columns {
        let target = if percentage(sample, at, is_capitalised) > 60 {
            Target::Place
        } else {
            Target::Role
        };
        if !columns.contains(&target) {
            columns[at] = target;
        }
    }
}

/// Whether two columns hold first and last names: these are mostly single capitalised words, which roles hardly ever
/// are.
fn are_two_names(sample: &[Row], first: usize, second: usize) -> bool {
    let is_single_word = |cell: &str| !cell.trim().contains(' ');
    let is_capitalised = |cell: &str| cell.chars().next().is_some_and(char::is_uppercase);
    percentage(sample, first, is_single_word) > 60
        && percentage(sample, second, is_capitalised) > 80
        && percentage(sample, second, is_single_word) > 60
}
