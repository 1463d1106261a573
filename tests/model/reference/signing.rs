//! Signing, for the first time or again.

use paraph::domain::{SignatureKind, SignatureState, Source};
use paraph::storage::SignOutcome;

use super::{Attempt, Content, Data, Model, Row, Wrong, expect};
use crate::people::{self, Claim};
use crate::question::{Answer, Heard, Question};

impl Model {
    pub(super) fn signs(
        &mut self,
        question: &Question,
        claim: Claim,
        family: u8,
        publish: bool,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        if !question.is_open {
            return expect(Answer::NotOpen, answer);
        }
        if answer.is_at_once && answer.answer == Answer::Signed(SignOutcome::TextChanged) {
            // Another text was published between the form and its arrival; nothing is stored.
            let attempt = Attempt {
                claim,
                stored: None,
            };
            self.attempts.insert(question.makes, attempt);
            return Ok(());
        }
        let kind = match claim.group {
            Some(_) => SignatureKind::Collective,
            None => SignatureKind::Individual,
        };
        let (now, text) = (question.now, self.text);
        let data = Data {
            name: people::name(claim.mailbox, family),
            group: claim.group,
            publish,
        };
        let new = Content {
            kind,
            state: SignatureState::Pending,
            data: Some(data),
            hold: None,
            removal: None,
            source: Source::Web,
            hidden: false,
            text,
            came: people::word(claim, family),
        };
        let known = self.by_claim(claim);
        let state = known.map(|key| self.rows[key].content.state);
        let (outcome, key) = match (known, state) {
            (Some(key), Some(SignatureState::Pending)) => {
                self.change(key, now, |row| {
                    row.content.data = new.data;
                    row.content.text = text;
                    row.content.came = new.came.or(row.content.came);
                    row.is_owners = true;
                });
                (SignOutcome::Replaced, Some(key))
            }
            (Some(key), Some(SignatureState::Withdrawn | SignatureState::Removed)) => {
                self.change(key, now, |row| {
                    let removal = row.content.removal.take();
                    row.content = Content { removal, ..new };
                    (row.links, row.wrong_codes) = (row.links + 1, 0);
                    (row.batch, row.rank, row.is_owners) = (None, None, true);
                });
                (SignOutcome::New, Some(key))
            }
            (Some(_), _) => (SignOutcome::Proven, None),
            (None, _) => {
                self.rows.push(Row {
                    id: None,
                    is_gone: false,
                    is_erased: false,
                    content: new,
                    claim: Some(claim),
                    version: 0,
                    emptied_at: None,
                    links: 0,
                    wrong_codes: 0,
                    put_back: 0,
                    batch: None,
                    is_owners: true,
                    rank: None,
                    confirmed_at: None,
                    appears_at: None,
                    changed_at: now,
                });
                (SignOutcome::New, Some(self.rows.len() - 1))
            }
        };
        let stored = key.map(|key| (key, self.rows[key].version));
        let attempt = Attempt { claim, stored };
        self.attempts.insert(question.makes, attempt);
        expect(Answer::Signed(outcome), answer)
    }
}
