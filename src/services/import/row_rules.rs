//! How doubtful cells and lines are treated: what the organiser chooses, or the usual.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::values::answers;
use super::values::dates::DayOrder;
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
    /// What answers mean that are neither yes nor no by themselves; in the form of [`answer_key`].
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
    /// The answer of a cell; `None` when it says neither yes nor no and nobody has said what it means.
    pub(super) fn answer(&self, cell: &str) -> Option<bool> {
        let chosen = self.answers.get(&answer_key(cell)).copied();
        chosen.or_else(|| answers::answer(cell))
    }

    /// The answer below a heading that refuses, such as “do not publish my name”.
    pub(super) fn refusal(&self, cell: &str) -> Option<bool> {
        let chosen = self.answers.get(&answer_key(cell)).copied();
        chosen.or_else(|| answers::refusal(cell))
    }
}

/// The form in which answers are compared.
#[must_use]
pub fn answer_key(cell: &str) -> String {
    search_text::plain(cell)
}
