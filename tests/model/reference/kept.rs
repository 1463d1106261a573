//! What housekeeping may purge and erase.

use paraph::domain::{SignatureState, Timestamp};

use super::{Model, Row, Wrong, expect};
use crate::question::{Answer, Heard, Question};

impl Model {
    /// What housekeeping purged and erased.
    pub(super) fn is_kept(&mut self, question: &Question, answer: &Heard) -> Result<(), Wrong> {
        let Answer::Kept {
            purged,
            emptied,
            erased,
        } = &answer.answer
        else {
            return expect(Answer::Done, answer);
        };
        let is_erasing = erased.is_some() && !self.is_erased;
        for id in purged {
            let found = self.rows.iter_mut().find(|row| row.id == Some(*id));
            let row = found.ok_or("a signature that nobody knew was purged")?;
            let is_over = question.now.since(row.changed_at) >= 7 * Timestamp::DAY;
            // Of an attempt that was never confirmed, an erasure leaves nothing.
            if row.content.state != SignatureState::Pending || !is_over && !is_erasing {
                let state = row.content.state.word();
                return Err(format!("signature {id}, which is {state}, was purged"));
            }
            row.is_gone = true;
        }
        for id in emptied {
            let found = self.rows.iter_mut().find(|row| row.id == Some(*id));
            let row = found.ok_or("a signature that nobody knew was emptied")?;
            if row.content.state != SignatureState::Withdrawn {
                let state = row.content.state.word();
                return Err(format!("signature {id}, which is {state}, was emptied"));
            }
            // Once: it is seen at a new version from then on.
            if !row.is_erased && row.emptied_at != Some(row.version) {
                row.version += 1;
                row.emptied_at = Some(row.version);
            }
        }
        if let Some(is_due) = erased
            && !self.is_erased
        {
            if !is_due {
                return Err("the appeal was erased before its date".to_owned());
            }
            self.is_erased = true;
            self.forgets_actions();
            let left = |row: &&mut Row| !row.is_gone && !row.is_erased;
            for row in self.rows.iter_mut().filter(left) {
                if row.content.state == SignatureState::Pending {
                    return Err("an attempt outlived the erasure".to_owned());
                }
                if row.content.state == SignatureState::Held {
                    row.content.state = SignatureState::Removed;
                    row.content.hold = None;
                }
                row.is_erased = true;
                row.content.data = None;
                row.content.removal = None;
                row.content.hidden = false;
                row.claim = None;
                (row.rank, row.appears_at) = (None, None);
                row.version += 1;
            }
        }
        Ok(())
    }
}
