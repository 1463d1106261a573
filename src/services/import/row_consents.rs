//! What a row says about publishing the name, and other answers of yes and no.

use super::columns::hides;
use super::row_cells::{Cells, Dropped};
use super::row_parser::RowParser;
use super::{Doubt, Reason, Target, table_rows};

impl RowParser {
    /// The answer of a column: `None` without one, or when it is not understood.
    pub(super) fn yes_or_no(
        &self,
        row: &Cells,
        target: Target,
        dropped: &mut Dropped,
    ) -> Result<Option<bool>, Reason> {
        let Some(text) = row.column(target) else {
            return Ok(None);
        };
        let answer = self.reading.rules.answer(target, text);
        if answer.is_none() {
            dropped.add(Reason::YesOrNo(target))?;
        }
        Ok(answer)
    }

    /// The cells that may speak against publishing or mail although their columns are not asked for it, and whether
    /// their headings do so.
    pub(super) fn beside<'a>(&self, cells: &'a [String]) -> Vec<(Doubt, &'a str)> {
        let is_beside =
            |target: Target| matches!(target, Target::Ignored | Target::State | Target::Comment);
        let columns = self.reading.columns.iter().zip(&self.reading.doubts);
        let doubts = columns.zip(0..).filter_map(|((target, doubt), at)| {
            let cell = cells.get(at).map_or("", |cell| cell.trim());
            let doubt = match (*doubt, *target) {
                (Doubt::Heading, Target::Ignored) => Doubt::Heading,
                (Doubt::Nothing, _) => return None,
                _ => Doubt::Cells,
            };
            is_beside(*target).then_some((doubt, cell))
        });
        doubts.collect()
    }

    /// Whether the name may be published: an answer that is not understood is no, and of several columns each must say
    /// yes.
    pub(super) fn publish(
        &self,
        row: &Cells,
        beside: &[(Doubt, &str)],
        dropped: &mut Dropped,
    ) -> Result<bool, Reason> {
        let mut is_anonymous = false;
        for text in row.all(Target::Anonymous) {
            let answer = self.reading.rules.refusal(text);
            if answer.is_none() {
                dropped.add(Reason::YesOrNo(Target::Anonymous))?;
            }
            // Not understood is the careful answer, here as there.
            is_anonymous = is_anonymous || answer.unwrap_or(true);
        }
        let mut agrees = None;
        for text in row.all(Target::Publish) {
            let answer = self.reading.rules.answer(Target::Publish, text);
            if answer.is_none() {
                dropped.add(Reason::YesOrNo(Target::Publish))?;
            }
            agrees = Some(agrees.unwrap_or(true) && answer.unwrap_or(false));
        }
        let publish = match agrees {
            Some(agrees) => agrees && self.publish != Some(false),
            None => self.publish.unwrap_or(false),
        };
        if !publish || is_anonymous {
            return Ok(false);
        }
        // What the rest of the row says against it is not overheard.
        if beside.iter().any(|(_, cell)| hides(cell)) || table_rows::refuses_publication(row) {
            dropped.add_once(Reason::NameKept)?;
            return Ok(false);
        }
        if agrees.is_some() {
            return Ok(true);
        }
        let mut doubtful = beside.iter().filter(|(doubt, _)| *doubt == Doubt::Heading);
        if doubtful.clone().any(|(_, cell)| !cell.is_empty()) {
            dropped.add(Reason::YesOrNo(Target::Ignored))?;
        }
        Ok(doubtful.next().is_none())
    }
}
