//! What the columns of a table contain: by their headings, and by their content where a heading is unknown.

mod cells;
mod content;
mod heading_words;
mod headings;
mod target;

use super::names;
use super::row::Row;
use crate::domain::text::contact_data::holds_address;

pub(super) use self::cells::{cells, percentage};
pub(super) use self::content::by_content;
pub(super) use self::headings::normalised;
use self::headings::target_of;
pub use self::target::Target;

/// What the cells of a row look like, as headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Headings {
    /// Cells that are a known heading as a whole.
    pub(super) whole: usize,
    /// Cells with words of a known heading.
    pub(super) words: usize,
    pub(super) filled: usize,
}

impl Headings {
    pub(super) fn of(row: &Row) -> Self {
        let mut found = Self::default();
        for cell in cells(row).iter().filter(|cell| !cell.trim().is_empty()) {
            if holds_address(cell) {
                // No row with an address is a header.
                return Self::default();
            }
            found.filled += 1;
            match target_of(cell) {
                Some((Target::Ignored, _)) | None => {}
                Some((_, headings::Match::Whole)) => found.whole += 1,
                Some(_) => found.words += 1,
            }
        }
        found
    }

    pub(super) fn known(self) -> usize {
        self.whole + self.words
    }

    /// Whether the row is a header rather than a signatory. Words alone are less sure, because roles, groups and
    /// comments hold them too.
    pub(super) fn is_header(self) -> bool {
        let known = self.known();
        (self.whole > 0 && known > 1)
            || self.words > 2
            || (known > 1 && known == self.filled)
            || (self.whole == 1 && self.filled < 3)
    }

    /// Whether every cell is a heading and nothing else, as in a header that is repeated on each page. The name of a
    /// group holds words of headings too: “Association des maires; association”.
    pub(super) fn is_all_header(self) -> bool {
        self.whole > 1 && self.whole == self.filled
    }
}

/// Whether a row is a header rather than a signatory.
pub(super) fn is_header(row: &Row) -> bool {
    Headings::of(row).is_header()
}

/// The targets of columns by their headings, then by their content. Each target is given once, to the column whose
/// heading matches best.
pub(super) fn by_header(header: &Row, sample: &[Row]) -> Vec<Target> {
    let width = sample.iter().map(|row| cells(row).len()).max();
    let width = width.unwrap_or_default().max(cells(header).len());
    let mut columns = vec![Target::Ignored; width];
    let mut named: Vec<_> = cells(header)
        .iter()
        .enumerate()
        .filter_map(|(at, cell)| target_of(cell).map(|(target, rank)| (rank, at, target)))
        .collect();
    named.sort_unstable_by_key(|(rank, at, _)| (*rank, *at));
    // Microsoft writes “anonymous” into the column of addresses that it adds to a form.
    let holds = |at: usize| {
        sample
            .iter()
            .any(|row| cells(row).get(at).is_some_and(|cell| holds_address(cell)))
    };
    let has_addresses = named
        .iter()
        .any(|(_, at, target)| *target == Target::Email && holds(*at));
    for (_, at, target) in &named {
        let is_hollow = *target == Target::Email && has_addresses && !holds(*at);
        if !columns.contains(target) && !is_hollow {
            columns[*at] = *target;
        }
    }
    let free: Vec<usize> = (0..width)
        .filter(|at| !named.iter().any(|(_, other, _)| other == at))
        .collect();
    let has_name = columns.iter().any(|target| !target.is_optional());
    content::fill(&mut columns, &free, sample, !has_name);
    refine_names(&mut columns, sample);
    columns
}

/// “Nom” without a column of first names can be the family name or the full name, in either order.
fn refine_names(columns: &mut [Target], sample: &[Row]) {
    let at = |wanted| columns.iter().position(|target| *target == wanted);
    let whole = match (
        at(Target::LastName),
        at(Target::FirstName),
        at(Target::Name),
    ) {
        (Some(last), None, _)
            if percentage(sample, last, |cell| cell.trim().contains(' ')) > 50 =>
        {
            last
        }
        (None, None, Some(name)) => name,
        // “Nome” alone is the whole name in Portuguese.
        (None, Some(first), None)
            if percentage(sample, first, |cell| cell.trim().contains(' ')) > 50 =>
        {
            first
        }
        _ => return,
    };
    columns[whole] = if percentage(sample, whole, names::begins_with_capitals) > 50 {
        Target::NameReversed
    } else {
        Target::Name
    };
}
