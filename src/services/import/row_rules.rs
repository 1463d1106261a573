//! How doubtful cells and lines are treated: what the organiser chooses, or the usual.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Target;
use super::values::dates::DayOrder;
use super::values::{answers, counting};
use crate::domain::stored_words;
use crate::domain::text::search_text;

stored_words! {
    /// What becomes of lines that look like the name of a group.
    GroupLines {
        /// They are left out and listed, because nobody has answered.
        Ask = "ask",
        /// They are signatures of groups.
        Groups = "groups",
        /// They are people.
        People = "people",
    }
}

stored_words! {
    /// Which address counts of several in one cell.
    SeveralAddresses {
        /// None, because nobody has answered.
        Ask = "ask",
        First = "first",
        Last = "last",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRules {
    pub day_order: DayOrder,
    pub group_lines: GroupLines,
    pub several_addresses: SeveralAddresses,
    /// Leave a row out when any of its cells cannot be read; otherwise it comes in without the cell if the cell is
    /// optional.
    pub whole_rows_only: bool,
    /// Read rows that are hidden in the workbook.
    pub hidden_rows: bool,
    /// Whether answers that are neither yes nor no mean that their authors agree; in the form of [`answer_key`].
    pub answers: BTreeMap<String, bool>,
}

impl Default for RowRules {
    fn default() -> Self {
        Self {
            day_order: DayOrder::DayFirst,
            group_lines: GroupLines::Ask,
            several_addresses: SeveralAddresses::Ask,
            whole_rows_only: false,
            hidden_rows: false,
            answers: BTreeMap::new(),
        }
    }
}

impl RowRules {
    /// The answer of a cell of a column; `None` when it says neither yes nor no and nobody has said what it means.
    pub(super) fn answer(&self, target: Target, cell: &str) -> Option<bool> {
        self.agrees(cell).or_else(|| match target {
            Target::Counts | Target::NotCounted => counting::counts(cell),
            target => answers::answer_about(target != Target::Publish, cell),
        })
    }

    /// The answer below a heading that refuses, such as “do not publish my name”.
    pub(super) fn refusal(&self, cell: &str) -> Option<bool> {
        let refuses = self.agrees(cell).map(|agrees| !agrees);
        refuses.or_else(|| answers::refusal(cell))
    }

    /// Whether a cell means that its author agrees, as far as somebody has said so.
    fn agrees(&self, cell: &str) -> Option<bool> {
        if self.answers.is_empty() {
            return None;
        }
        self.answers.get(&answer_key(cell)).copied()
    }
}

/// The form in which answers are compared.
#[must_use]
pub fn answer_key(cell: &str) -> String {
    search_text::plain(cell)
}
