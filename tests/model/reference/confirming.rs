//! Confirming by the link or the code of the mail, and “not me”.

use paraph::domain::{HoldReason, SignatureState};
use paraph::storage::ConfirmOutcome;

use super::{Model, Row, Wrong, expect};
use crate::people;
use crate::question::{Answer, Heard, Question};
use crate::steps::Page;

/// The most wrong codes.
const TRIES: u8 = 5;

fn when_not_pending(state: SignatureState) -> ConfirmOutcome {
    match state {
        SignatureState::Confirmed => ConfirmOutcome::Already,
        SignatureState::Held => ConfirmOutcome::Held,
        _ => ConfirmOutcome::Gone,
    }
}

impl Model {
    pub(super) fn confirms(
        &mut self,
        question: &Question,
        page: Page,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let seen = question.seen.as_ref().ok_or("nothing was seen")?;
        let Some(opened) = self.opened(seen, page) else {
            return expect(Answer::LinkDead, answer);
        };
        let outcome = if opened.content.state != SignatureState::Pending {
            when_not_pending(opened.content.state)
        } else if !question.is_confirmable || opened.content.data.is_none() {
            ConfirmOutcome::Gone
        } else {
            self.confirmed(seen.key, self.is_as_seen(seen), question)
        };
        expect(Answer::Confirmed(outcome), answer)
    }

    /// Confirms a row that was pending when it was read.
    fn confirmed(&mut self, key: usize, is_as_seen: bool, question: &Question) -> ConfirmOutcome {
        let row = &self.rows[key];
        if row.is_gone {
            return ConfirmOutcome::Gone;
        }
        match row.content.state {
            SignatureState::Pending if is_as_seen => {}
            SignatureState::Pending => return ConfirmOutcome::Changed,
            state => return when_not_pending(state),
        }
        let hold = self.hold_reason(key);
        let appears_at = self.appears_later(Some(question.now), question.now);
        self.change(key, question.now, |row| {
            row.content.state = match hold {
                Some(_) => SignatureState::Held,
                None => SignatureState::Confirmed,
            };
            row.content.hold = hold;
            row.is_owners = true;
            (row.confirmed_at, row.appears_at) = (Some(question.now), appears_at);
        });
        match hold {
            Some(_) => ConfirmOutcome::Held,
            None => ConfirmOutcome::Confirmed,
        }
    }

    fn hold_reason(&self, key: usize) -> Option<HoldReason> {
        let content = &self.rows[key].content;
        let data = content.data.as_ref()?;
        if self.does_another_count(data.group, key) {
            return Some(HoldReason::OrganisationAlreadySigned);
        }
        if content.removal.is_some() {
            return Some(HoldReason::RemovedBefore);
        }
        if people::is_doubtful(&data.name) {
            return Some(HoldReason::MixedScripts);
        }
        (data.group.is_some() && self.rules.approve_groups).then_some(HoldReason::ToBeApproved)
    }

    pub(super) fn types_code(
        &mut self,
        question: &Question,
        right: bool,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let attempt = self.attempts.get(&question.about).cloned();
        let Some((attempt, seen)) = attempt.zip(question.seen.as_ref()) else {
            return expect(Answer::WrongCode, answer);
        };
        let Some(key) = self.by_claim(attempt.claim) else {
            return expect(Answer::WrongCode, answer);
        };
        let newest_text = self.text;
        let row = &mut self.rows[key];
        if row.wrong_codes >= TRIES {
            return expect(Answer::WrongCode, answer);
        }
        // The code was in the mail of the signature as it was when the page was opened.
        let is_of_this_row = key == seen.key && row.links == seen.row.links;
        if !right || !is_of_this_row {
            // A code of earlier links does not even take a try.
            if is_of_this_row {
                row.wrong_codes += 1;
            }
            return expect(Answer::WrongCode, answer);
        }
        let state = row.content.state;
        let is_as_posted = attempt.stored == Some((key, row.version));
        if state != SignatureState::Pending {
            return expect(Answer::Confirmed(when_not_pending(state)), answer);
        }
        // Whoever signed an older text sees the newer one first.
        if !is_as_posted || row.content.text != newest_text {
            return expect(Answer::Review, answer);
        }
        let outcome = if question.is_confirmable {
            self.confirmed(key, true, question)
        } else {
            ConfirmOutcome::Gone
        };
        expect(Answer::Confirmed(outcome), answer)
    }

    pub(super) fn refuses_mail(
        &mut self,
        question: &Question,
        page: Page,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let seen = question.seen.as_ref().ok_or("nothing was seen")?;
        let Some(opened) = self.opened(seen, page) else {
            return expect(Answer::LinkDead, answer);
        };
        let pending = |row: &Row| !row.is_gone && row.content.state == SignatureState::Pending;
        let is_refused =
            pending(opened) && opened.content.data.is_some() && pending(&self.rows[seen.key]);
        if is_refused {
            self.rows[seen.key].is_gone = true;
            let mailbox = seen.row.claim.map(|claim| claim.mailbox);
            self.suppressed.extend(mailbox);
        }
        expect(Answer::NotMe(is_refused), answer)
    }
}
