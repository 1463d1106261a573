//! What organisers decide about one signature.

use paraph::domain::{
    HoldReason, OTHER_CLAIM_APPROVED, OTHER_CLAIM_APPROVED_AGAIN, SignatureKind, SignatureState,
};
use paraph::services::signatories::VisibilityOutcome;
use paraph::services::signatures::moderate::DecisionOutcome;

use super::{Model, Wrong, expect};
use crate::product::{REASON, needs};
use crate::question::{Answer, Heard, Question};
use crate::steps::{Page, Verdict};

impl Model {
    pub(super) fn decides(
        &mut self,
        question: &Question,
        page: Page,
        verdict: Verdict,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        use SignatureState::{Confirmed, Held, Removed};
        let seen = question.seen.as_ref().ok_or("nothing was seen")?;
        let key = seen.key;
        let Some(opened) = self.opened_by_organiser(seen, page) else {
            return expect(Answer::LinkDead, answer);
        };
        let is = |outcome| expect(Answer::Decided(outcome), answer);
        if page.reads_again && !self.is_as_seen(seen) {
            return is(DecisionOutcome::Changed);
        }
        if opened.is_erased {
            return is(DecisionOutcome::Erased);
        }
        let is_group = opened.content.kind == SignatureKind::Collective;
        if matches!(verdict, Verdict::Approve | Verdict::Refuse) && !is_group {
            return is(DecisionOutcome::NotAGroup);
        }
        let (needs, state) = (needs(verdict), opened.content.state);
        if !needs.contains(&state) {
            return is(DecisionOutcome::NotNow { is: state, needs });
        }
        let to = match verdict {
            Verdict::Approve | Verdict::Release => Confirmed,
            Verdict::Hold => Held,
            Verdict::Refuse | Verdict::Remove => Removed,
        };
        let group = opened.group();
        let rivals = match group {
            Some(group) if to == Confirmed => {
                self.claims_of(group, key, &[Held, SignatureState::Pending])
            }
            _ => Vec::new(),
        };
        if to == Confirmed && rivals != seen.rivals || !self.is_as_seen(seen) {
            return is(DecisionOutcome::Changed);
        }
        if to == Confirmed && self.does_another_count(group, key) {
            return is(DecisionOutcome::GroupCounts);
        }
        for rival in rivals {
            self.change(rival, question.now, |row| {
                row.content.state = Removed;
                let reason = match row.content.removal {
                    Some(_) => OTHER_CLAIM_APPROVED_AGAIN,
                    None => OTHER_CLAIM_APPROVED,
                };
                row.content.removal = Some(reason.to_owned());
            });
        }
        self.change(key, question.now, |row| {
            row.content.state = to;
            row.content.hold = (to == Held).then_some(HoldReason::ByOrganiser);
            row.content.removal = (to == Removed).then(|| REASON.to_owned());
        });
        is(DecisionOutcome::Done)
    }

    pub(super) fn hides(
        &mut self,
        question: &Question,
        page: Page,
        hidden: bool,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let seen = question.seen.as_ref().ok_or("nothing was seen")?;
        let Some(opened) = self.opened_by_organiser(seen, page) else {
            return expect(Answer::LinkDead, answer);
        };
        let is = |outcome| expect(Answer::Visibility(outcome), answer);
        if page.reads_again && !self.is_as_seen(seen) {
            return is(VisibilityOutcome::Changed);
        }
        let content = &opened.content;
        let agrees = content.data.as_ref().is_some_and(|data| data.publish);
        let counts = content.state == SignatureState::Confirmed;
        if content.kind != SignatureKind::Individual || !counts || !agrees {
            return is(VisibilityOutcome::NotListed);
        }
        if !self.is_as_seen(seen) {
            return is(VisibilityOutcome::Changed);
        }
        if self.rows[seen.key].content.hidden != hidden {
            self.change(seen.key, question.now, |row| row.content.hidden = hidden);
        }
        is(VisibilityOutcome::Done)
    }

    pub(super) fn puts_rivals_back(
        &mut self,
        question: &Question,
        page: Page,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let seen = question.seen.as_ref().ok_or("nothing was seen")?;
        let Some(opened) = self.opened_by_organiser(seen, page) else {
            return expect(Answer::LinkDead, answer);
        };
        let Some(group) = opened.group() else {
            return expect(Answer::PutBack(0), answer);
        };
        let nobody = usize::MAX;
        let mut back = self.claims_of(group, nobody, &[SignatureState::Removed]);
        let reasons = [OTHER_CLAIM_APPROVED, OTHER_CLAIM_APPROVED_AGAIN].map(Some);
        back.retain(|key| reasons.contains(&self.rows[*key].content.removal.as_deref()));
        if self.does_another_count(Some(group), nobody) {
            back.clear();
        }
        for key in &back {
            self.change(*key, question.now, |row| {
                row.content.state = match row.content.hold {
                    Some(_) => SignatureState::Held,
                    None => SignatureState::Pending,
                };
                let was_removed =
                    row.content.removal.as_deref() == Some(OTHER_CLAIM_APPROVED_AGAIN);
                row.content.removal = was_removed.then(String::new);
                let is_pending_again = row.content.state == SignatureState::Pending;
                row.put_back += u32::from(is_pending_again);
            });
        }
        expect(Answer::PutBack(back.len()), answer)
    }
}
