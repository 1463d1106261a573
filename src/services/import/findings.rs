//! What became of the rows of a chunk: counted, and reported where something was left out.

use std::collections::VecDeque;

use super::prepared::PreparedRow;
use super::{Counts, Finding, Reason, Target};
use crate::storage::imports::RowOutcome;

/// Counts the rows of a chunk, and passes those that are left out or lose a cell to `findings`. `outcomes` are those of
/// the database, for the rows that were prepared as new, in the same order.
pub(super) fn count_rows(
    rows: Vec<PreparedRow>,
    outcomes: Vec<RowOutcome>,
    columns: &[Target],
    counts: &mut Counts,
    findings: &mut impl FnMut(&Finding),
) {
    let mut outcomes = VecDeque::from(outcomes);
    for prepared in rows {
        let (row, reason) = match prepared {
            PreparedRow::LeftOut(left) => {
                counts.count_left_out(left.reason);
                findings(&left);
                continue;
            }
            PreparedRow::New(row, dropped) => match outcomes.pop_front() {
                None | Some(RowOutcome::New) => {
                    counts.count_new(!dropped.is_empty());
                    for reason in dropped {
                        findings(&Finding::without_cell(row.clone(), reason, columns));
                    }
                    continue;
                }
                Some(RowOutcome::Known(state)) => (row, Reason::Known(state)),
                Some(RowOutcome::GroupCounts) => (row, Reason::GroupCounts),
                Some(RowOutcome::Suppressed) => (row, Reason::Suppressed),
                Some(RowOutcome::Capped) => (row, Reason::Capped),
            },
        };
        counts.count_left_out(reason);
        findings(&Finding::left_out(row, reason, columns));
    }
}
