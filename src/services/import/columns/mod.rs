//! What the columns of a table contain: by their headings, and by their content where a heading is unknown.

mod cells;
mod consent;
mod content;
mod fitting;
mod heading_words;
mod headings;
mod target;
mod words;

use super::names;
use super::row::Row;
use crate::domain::text::contact_data::holds_address;
use crate::domain::text::search_text;

pub(super) use self::cells::{cells, percentage};
pub(super) use self::consent::{has_left, hides, refuses_list, refuses_publication};
pub(super) use self::content::by_content;
pub(super) use self::fitting::doubts;
use self::fitting::{filled, fits, is_hollow, is_kept};
pub(super) use self::headings::normalised;
use self::headings::{Match, candidates, is_about_mail, is_example, target_of};
pub use self::target::{Doubt, Target};

/// What the cells of a row look like, as headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Headings {
    /// Cells that are a known heading as a whole.
    pub(super) whole: usize,
    /// Cells with words of a known heading.
    pub(super) words: usize,
    pub(super) filled: usize,
    /// Those of `whole` that ask who signs.
    pub(super) names: usize,
}

impl Headings {
    pub(super) fn of(row: &Row) -> Self {
        let mut found = Self::default();
        for cell in cells(row).iter().filter(|cell| !cell.trim().is_empty()) {
            if holds_address(cell) && !is_example(cell) {
                // No row with an address is a header, unless a heading gives it as an example.
                return Self::default();
            }
            found.filled += 1;
            match target_of(cell) {
                Some((Target::Ignored, _)) | None => {}
                Some((target, Match::Whole)) if !is_ambiguous(cell) => {
                    found.whole += 1;
                    found.names += usize::from(target == Target::Email || !target.is_optional());
                }
                Some((target, Match::Words | Match::Other)) if is_of_group(cell, target) => {}
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
            || (self.whole == 1 && self.filled < 3 && self.names == 1)
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

/// Whether the cells of names are headings, in a row that has others: a table below, or the header once more.
pub(super) fn headings_are(names: &[&str], cells: &[String]) -> bool {
    let is_whole = |cell: &str| matches!(target_of(cell), Some((target, Match::Whole)) if target != Target::Ignored && !is_ambiguous(cell));
    let is_heading = |cell: &str| {
        is_whole(cell)
            || (is_named(cell) && matches!(target_of(cell), Some((target, _)) if target.is_name()))
    };
    let is_known =
        |cell: &&String| matches!(target_of(cell), Some((_, Match::Whole))) || is_heading(cell);
    let count = cells.iter().filter(is_known).count();
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    names.iter().any(|cell| is_heading(cell)) && (count > 1 || filled == 1)
}

/// Whether a text says “name” in the words of a heading.
fn is_named(cell: &str) -> bool {
    let plain = normalised(cell);
    plain.split(' ').any(|word| {
        [
            "nom",
            "noms",
            "prenom",
            "prenoms",
            "name",
            "names",
            "surname",
            "vorname",
            "nachname",
            "apellidos",
            "cognome",
        ]
        .contains(&word)
    })
}

/// Headings that are names of people too.
fn is_ambiguous(cell: &str) -> bool {
    const ALSO_NAMES: [&str; 21] = [
        "lang", "mel", "place", "town", "village", "ville", "pays", "job", "kind", "lieu", "site",
        "web", "state", "group", "role", "title", "mail", "comment", "page", "message", "mandat",
    ];
    ALSO_NAMES.contains(&normalised(cell).as_str())
}

/// Whether a cell is rather the name of a group than a heading with such a word: “Association des riverains”, “Ville de
/// Lyon”.
fn is_of_group(cell: &str, target: Target) -> bool {
    let mut words = cell.split_whitespace().skip(1);
    let has_name = words.any(|word| word.chars().next().is_some_and(char::is_uppercase));
    let plain = normalised(cell);
    let is_question = plain.split(' ').any(|word| {
        [
            "ou",
            "or",
            "oder",
            "et",
            "votre",
            "your",
            "ihr",
            "mandataire",
            "contact",
            "representee",
        ]
        .contains(&word)
    });
    names::groups::is_group(cell)
        && !is_named(cell)
        && !is_question
        && (has_name || target == Target::Organisation)
}

/// What a heading means by itself.
pub(super) fn by_heading(heading: &str) -> Option<Target> {
    target_of(heading).map(|(target, _)| target)
}

/// The targets of columns by their headings, as far as their content agrees, then by their content alone. Each target
/// is given once, to the column whose heading matches best; several columns may say who refuses.
pub(super) fn by_header(header: &Row, sample: &[Row]) -> Vec<Target> {
    let width = sample.iter().map(|row| cells(row).len()).max();
    let width = width.unwrap_or_default().max(cells(header).len());
    let mut columns = vec![Target::Ignored; width];
    let headings = cells(header).iter().enumerate();
    let is_catalan = cells(header)
        .iter()
        .any(|heading| ["cognom", "cognoms"].contains(&normalised(heading).as_str()));
    let mut named: Vec<_> = headings
        .clone()
        .filter_map(|(at, heading)| {
            let (target, rank) = named_target(heading, sample, at)?;
            // “Cognoms;Nom”: in Catalan the French word for the family name is the first name.
            let is_first = target == Target::LastName && is_catalan && normalised(heading) == "nom";
            let target = if is_first { Target::FirstName } else { target };
            let (is_empty, worth) = worth(target, sample, at);
            Some((is_empty, rank, worth, at, target))
        })
        .collect();
    named.sort_unstable_by_key(|(is_empty, rank, worth, at, _)| (*is_empty, *rank, *worth, *at));
    for (.., at, target) in &named {
        if target.needs_cells() && is_hollow(sample, *at) {
            let is_other = columns.contains(target) || *target != Target::Publish;
            if is_other {
                continue;
            }
        }
        if target.may_repeat() || !columns.contains(target) {
            columns[*at] = *target;
        }
    }
    // CiviCRM asks about letters on paper as “Do Not Mail”, beside “Do Not Email”.
    let is_of_letters = |heading: &str| normalised(heading) == "do not mail";
    if headings
        .clone()
        .any(|(_, heading)| normalised(heading) == "do not email")
    {
        for (at, _) in headings
            .clone()
            .filter(|(_, heading)| is_of_letters(heading))
        {
            columns[at] = Target::Ignored;
        }
    }
    let is_unknown = |at: usize| {
        cells(header)
            .get(at)
            .is_none_or(|heading| candidates(heading).is_empty())
    };
    let free: Vec<usize> = (0..width).filter(|at| is_unknown(*at)).collect();
    let has_name = columns.iter().any(|target| !target.is_optional());
    take_addresses(&mut columns, sample);
    content::fill(&mut columns, &free, sample, !has_name);
    refine_names(&mut columns, sample);
    columns
}

/// What the heading of a column names and its content is.
fn named_target(heading: &str, sample: &[Row], at: usize) -> Option<(Target, Match)> {
    let candidates = candidates(heading);
    let is_of_addresses = percentage(sample, at, holds_address) > 50;
    if is_of_addresses && is_about_mail(heading) {
        let by_words = candidates
            .iter()
            .find(|(target, _)| *target == Target::Email);
        return Some((
            Target::Email,
            by_words.map_or(Match::Other, |(_, rank)| *rank),
        ));
    }
    let kept = candidates
        .first()
        .copied()
        .filter(|(target, _)| is_kept(*target, heading, sample, at));
    let fitting = kept.or_else(|| {
        candidates
            .into_iter()
            .find(|(target, rank)| fits(*target, *rank, heading, sample, at))
    });
    let (target, rank) = fitting.filter(|(target, _)| *target != Target::Ignored)?;
    // Where only some say how they want to be called, the others have no name in that column.
    let is_partial = rank == Match::Usage && filled(sample, at, |_| true) < sample.len();
    Some((target, if is_partial { Match::Words } else { rank }))
}

/// Whether a column holds nothing for its target, and how much less it holds than another one: the least wins.
fn worth(target: Target, sample: &[Row], at: usize) -> (bool, std::cmp::Reverse<usize>) {
    if target == Target::Email {
        // Microsoft writes “anonymous” into the column of addresses that it adds to a form.
        let addresses = filled(sample, at, holds_address);
        return (addresses == 0, std::cmp::Reverse(addresses));
    }
    (is_hollow(sample, at), std::cmp::Reverse(0))
}

/// A column of addresses is theirs whatever its heading is, where no other column holds any: Google calls it “Username”.
fn take_addresses(columns: &mut [Target], sample: &[Row]) {
    let holds = |at: usize| filled(sample, at, holds_address) > 0;
    let named = columns.iter().position(|target| *target == Target::Email);
    if named.is_some_and(holds) {
        return;
    }
    let unnamed = (0..columns.len())
        .find(|at| columns[*at] == Target::Ignored && percentage(sample, *at, holds_address) > 50);
    if let Some(at) = unnamed {
        if let Some(named) = named {
            columns[named] = Target::Ignored;
        }
        columns[at] = Target::Email;
    }
}

/// “Nom” without a column of first names can be the family name or the full name, in either order.
fn refine_names(columns: &mut [Target], sample: &[Row]) {
    let at = |wanted| columns.iter().position(|target| *target == wanted);
    // “Name,Surname” and “Name;Nachname”: the first is the first name, unless it holds the family name too.
    if let (Some(last), None, Some(name)) = (
        at(Target::LastName),
        at(Target::FirstName),
        at(Target::Name),
    ) && !holds_names(sample, name, last)
    {
        columns[name] = Target::FirstName;
        return;
    }
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
        // “Vorname;Name”: the second is the family name, unless it holds the first one too.
        (None, Some(first), Some(name)) if !holds_names(sample, name, first) => {
            columns[name] = Target::LastName;
            return;
        }
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

/// Whether most cells of a column hold those of another one as words.
fn holds_names(sample: &[Row], whole: usize, part: usize) -> bool {
    let cell = |row: &Row, at: usize| {
        let cell = cells(row).get(at).map(|cell| search_text::plain(cell));
        cell.unwrap_or_default()
    };
    let pairs = sample.iter().map(|row| (cell(row, whole), cell(row, part)));
    let filled: Vec<_> = pairs
        .filter(|(whole, part)| !whole.is_empty() && !part.is_empty())
        .collect();
    let holding = filled
        .iter()
        .filter(|(whole, part)| format!(" {whole} ").contains(&format!(" {part} ")))
        .count();
    holding * 2 > filled.len()
}
