//! Bulk actions on everybody, and their undo.

use std::collections::BTreeMap;

use paraph::domain::{BulkActionKind, HoldReason, SignatureKind, SignatureState, Timestamp};
use paraph::storage::bulk_actions::KEPT;

use super::{Content, Model, Wrong, expect};
use crate::product::REASON;
use crate::question::{Answer, Heard, Question};

#[derive(Debug, Clone)]
pub struct BulkAction {
    pub kind: BulkActionKind,
    began: Timestamp,
    /// Who had signed when it was looked at: it is about them alone.
    about: Vec<usize>,
    state: ActionState,
    /// What each changed signature was before, and the version that the action left.
    changed: BTreeMap<usize, (Content, u32)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ActionState {
    Previewed,
    Done,
    Undone,
}

impl Model {
    /// The bulk actions that can be undone, or else started; all when there are none.
    pub fn actions_for(&self, is_undo: bool) -> Vec<usize> {
        let wanted = if is_undo {
            ActionState::Done
        } else {
            ActionState::Previewed
        };
        let actions = 0..self.actions.len();
        let some: Vec<usize> = actions
            .clone()
            .filter(|at| self.actions[*at].state == wanted)
            .collect();
        if some.is_empty() {
            actions.collect()
        } else {
            some
        }
    }

    fn applies(&self, kind: BulkActionKind, key: usize) -> bool {
        let row = &self.rows[key];
        let is_person = row.content.kind == SignatureKind::Individual;
        let data = row.content.data.as_ref();
        !row.is_gone
            && !row.is_erased
            && kind.applies_to().contains(&row.content.state)
            && match kind {
                BulkActionKind::Release => is_person,
                BulkActionKind::Hide => is_person && data.is_some_and(|data| data.publish),
                BulkActionKind::Resend => data.is_some() && row.claim.is_some(),
                BulkActionKind::Hold | BulkActionKind::Remove => true,
            }
    }

    /// Nothing of them can be ordered any more, because the appeal is erased.
    pub(super) fn forgets_actions(&mut self) {
        for action in &mut self.actions {
            action.state = ActionState::Undone;
        }
    }

    pub(super) fn previews(
        &mut self,
        question: &Question,
        kind: BulkActionKind,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let about: Vec<usize> = self.alive().map(|(key, _)| key).collect();
        let matched = about.iter().filter(|key| self.applies(kind, **key)).count();
        self.actions.push(BulkAction {
            kind,
            began: question.now,
            about,
            state: ActionState::Previewed,
            changed: BTreeMap::new(),
        });
        expect(
            Answer::Previewed(i64::try_from(matched).unwrap_or_default()),
            answer,
        )
    }

    pub(super) fn starts_action(
        &mut self,
        question: &Question,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let action = self.actions[question.about].clone();
        if action.state != ActionState::Previewed {
            return expect(Answer::NotNow, answer);
        }
        self.actions[question.about].state = ActionState::Done;
        if action.kind == BulkActionKind::Resend {
            // It changes nobody; whom it asks depends on the limits of their mailboxes.
            return match &answer.answer {
                Answer::Ran { .. } => Ok(()),
                _ => expect(
                    Answer::Ran {
                        changed: 0,
                        skipped: 0,
                    },
                    answer,
                ),
            };
        }
        let targets = action
            .about
            .iter()
            .filter(|key| self.applies(action.kind, **key));
        let targets: Vec<usize> = targets.copied().collect();
        let mut skipped = 0;
        for key in targets {
            let before = self.rows[key].content.clone();
            if action.kind == BulkActionKind::Hide && before.hidden {
                skipped += 1;
                continue;
            }
            self.change(key, question.now, |row| {
                let content = &mut row.content;
                match action.kind {
                    BulkActionKind::Hide => {
                        content.hidden = true;
                        return;
                    }
                    BulkActionKind::Hold => content.state = SignatureState::Held,
                    BulkActionKind::Remove => content.state = SignatureState::Removed,
                    _ => content.state = SignatureState::Confirmed,
                }
                let (hold, remove) = (BulkActionKind::Hold, BulkActionKind::Remove);
                content.hold = (action.kind == hold).then_some(HoldReason::ByOrganiser);
                content.removal = (action.kind == remove).then(|| REASON.to_owned());
            });
            let version = self.rows[key].version;
            let changed = &mut self.actions[question.about].changed;
            changed.insert(key, (before, version));
        }
        let changed = self.actions[question.about].changed.len();
        let changed = i64::try_from(changed).unwrap_or_default();
        expect(Answer::Ran { changed, skipped }, answer)
    }

    /// An undo puts back exactly what the action changed, but for who changed since, and groups that count by another.
    pub(super) fn undoes_bulk(&mut self, question: &Question, answer: &Heard) -> Result<(), Wrong> {
        let action = self.actions[question.about].clone();
        let is_stored = question.now.since(action.began) < KEPT;
        if action.state != ActionState::Done || action.changed.is_empty() || !is_stored {
            return expect(Answer::NotNow, answer);
        }
        self.actions[question.about].state = ActionState::Undone;
        let (mut restored, mut kept) = (0, 0);
        for (key, (before, version)) in action.changed {
            let row = &self.rows[key];
            let group = before.data.as_ref().and_then(|data| data.group);
            let is_taken =
                before.state == SignatureState::Confirmed && self.does_another_count(group, key);
            if row.is_gone || row.version != version || is_taken {
                kept += 1;
                continue;
            }
            restored += 1;
            let is_pending_again = before.state == SignatureState::Pending
                && self.rows[key].content.state != SignatureState::Pending;
            let appears_at = self.appears_later(self.rows[key].confirmed_at, question.now);
            self.change(key, question.now, |row| {
                row.appears_at = appears_at;
                row.content = before;
                row.put_back += u32::from(is_pending_again);
            });
        }
        expect(Answer::Undone { restored, kept }, answer)
    }
}
