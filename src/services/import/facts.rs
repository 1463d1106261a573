//! What only all cells of a column can tell: the order of day and month, answers that are neither yes nor no, accents
//! that were encoded twice.

use std::io;

use super::columns::Target;
use super::input::Input;
use super::row::Next;
use super::row_rules::answer_key;
use super::rows::each_row;
use super::values::addresses::{AddressCell, address};
use super::values::{answers, cell, dates::OrderSeen};
use super::{Form, Reading};

/// The most different answers that are asked about.
const ANSWERS_MAX: usize = 12;
/// The most characters of an answer that is asked about: longer ones are remarks.
const ANSWER_MAX: usize = 80;

#[derive(Debug, Default)]
pub(super) struct ColumnFacts {
    pub(super) order: OrderSeen,
    /// Answers in the columns of consent that are neither yes nor no, each once, as they were first written.
    pub(super) unclear: Vec<String>,
    pub(super) is_doubly_encoded: bool,
    pub(super) is_garbled: bool,
    /// Whether a cell holds several addresses.
    pub(super) has_several_addresses: bool,
}

/// Reads all rows once.
pub(super) fn gather(input: &Input, reading: &Reading) -> io::Result<ColumnFacts> {
    let mut facts = ColumnFacts::default();
    let at = |wanted: Target| reading.columns.iter().position(|target| *target == wanted);
    let date = at(Target::SignedAt).filter(|_| reading.form != Form::Lines);
    let email = at(Target::Email).filter(|_| reading.form != Form::Lines);
    let asks = [Target::Publish, Target::Anonymous, Target::News];
    let consents: Vec<usize> = (0..reading.columns.len())
        .filter(|at| asks.contains(&reading.columns[*at]))
        .collect();
    each_row(input, reading, &mut |row| {
        let cells = row.cells.unwrap_or_default();
        if let Some(text) = date.and_then(|at| cells.get(at)) {
            facts.order.add(text);
        }
        if let Some(text) = email.and_then(|at| cells.get(at))
            && !facts.has_several_addresses
            && text.matches(['@', '＠']).count() > 1
        {
            facts.has_several_addresses = matches!(address(text), AddressCell::Several(_));
        }
        for (at, text) in consents
            .iter()
            .filter_map(|at| Some((*at, cells.get(*at)?)))
        {
            let is_new = || {
                !facts
                    .unclear
                    .iter()
                    .any(|known| answer_key(known) == answer_key(text))
            };
            let answer = match reading.columns[at] {
                Target::Anonymous => answers::refusal(text),
                target => answers::answer_about(target != Target::Publish, text),
            };
            if answer.is_none()
                && facts.unclear.len() < ANSWERS_MAX
                && text.chars().count() <= ANSWER_MAX
                && is_new()
            {
                facts.unclear.push(text.trim().to_owned());
            }
        }
        for text in cells.iter().filter(|text| !text.is_ascii()) {
            facts.is_doubly_encoded = facts.is_doubly_encoded || cell::is_doubly_encoded(text);
            facts.is_garbled =
                facts.is_garbled || cell::is_garbled(text) || cell::looks_misread(text);
        }
        Next::Row
    })?;
    Ok(facts)
}
