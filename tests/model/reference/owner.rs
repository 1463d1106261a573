//! What owners do with their link, and corrections by organisers.

use paraph::domain::{HoldReason, SignatureState, Timestamp};
use paraph::services::signatures::self_service::CorrectionOutcome;

use super::{Data, Model, Wrong, expect};
use crate::people::{self, Claim};
use crate::question::{Answer, Heard, Question};
use crate::steps::Page;

fn is_open(state: SignatureState) -> bool {
    matches!(
        state,
        SignatureState::Pending | SignatureState::Confirmed | SignatureState::Held
    )
}

impl Model {
    pub(super) fn corrects(
        &mut self,
        question: &Question,
        page: Page,
        (family, group): (u8, u8),
        by_organiser: bool,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        use CorrectionOutcome::{AlreadySigned, Changed, Done, OrganisationCounts};
        let seen = question.seen.as_ref().ok_or("nothing was seen")?;
        let key = seen.key;
        let opened = if by_organiser {
            self.opened_by_organiser(seen, page)
        } else {
            self.opened(seen, page)
        };
        let Some(opened) = opened else {
            return expect(Answer::LinkDead, answer);
        };
        let data = opened.content.data.clone();
        let Some(old) = data.filter(|_| is_open(opened.content.state)) else {
            return expect(Answer::NotCorrectable, answer);
        };
        if page.reads_again && !self.is_as_seen(seen) {
            return expect(Answer::Corrected(Changed), answer);
        }
        let claim = seen.row.claim.ok_or("it has no mailbox")?;
        let claim = Claim {
            group: old.group.map(|_| group),
            ..claim
        };
        let new = Data {
            name: people::name(claim.mailbox, family),
            group: claim.group,
            publish: old.publish,
        };
        if !self.is_as_seen(seen) {
            return expect(Answer::Corrected(Changed), answer);
        }
        if self.by_claim(claim).is_some_and(|other| other != key) {
            return expect(Answer::Corrected(AlreadySigned), answer);
        }
        let counts = self.rows[key].content.state == SignatureState::Confirmed;
        if counts && self.does_another_count(new.group, key) {
            return expect(Answer::Corrected(OrganisationCounts), answer);
        }
        let is_renamed = old.group != new.group;
        let is_now_doubtful = people::is_doubtful(&new.name) && !people::is_doubtful(&old.name);
        let hold = match (is_renamed && self.rules.approve_groups, is_now_doubtful) {
            _ if by_organiser || !counts => None,
            (true, _) => Some(HoldReason::ToBeApproved),
            (_, true) => Some(HoldReason::MixedScripts),
            _ => None,
        };
        let appears_at = self.appears_as_changed(key, question.now);
        self.change(key, question.now, |row| {
            row.appears_at = appears_at;
            row.claim = Some(claim);
            row.content.data = Some(new);
            row.is_owners |= !by_organiser;
            if hold.is_some() {
                row.content.state = SignatureState::Held;
                (row.content.hold, row.content.removal) = (hold, None);
            }
        });
        expect(Answer::Corrected(Done), answer)
    }

    /// When the line appears of a signature whose owner changes it: a line that is there stays, one that is to appear still
    /// does, and a new one has the delay after the confirmation.
    fn appears_as_changed(&self, key: usize, now: Timestamp) -> Option<Timestamp> {
        let row = &self.rows[key];
        if row.listed().is_some() || row.content.hidden {
            return None;
        }
        let later = || self.appears_later(row.confirmed_at, now);
        row.appears_at.or_else(later)
    }

    /// Choices hold whatever else changed meanwhile.
    pub(super) fn chooses_publication(
        &mut self,
        question: &Question,
        page: Page,
        yes: bool,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let seen = question.seen.as_ref().ok_or("nothing was seen")?;
        let is_link_good = self.opened(seen, page).is_some();
        let row = &self.rows[seen.key];
        if !is_link_good || row.is_gone {
            return expect(Answer::LinkDead, answer);
        }
        if !is_open(row.content.state) || row.content.data.is_none() {
            return expect(Answer::Corrected(CorrectionOutcome::Changed), answer);
        }
        let appears_at = self.appears_as_changed(seen.key, question.now);
        self.change(seen.key, question.now, |row| {
            row.appears_at = appears_at;
            if let Some(data) = &mut row.content.data {
                data.publish = yes;
            }
            row.is_owners = true;
        });
        expect(Answer::Corrected(CorrectionOutcome::Done), answer)
    }

    pub(super) fn withdraws(
        &mut self,
        question: &Question,
        page: Page,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let seen = question.seen.as_ref().ok_or("nothing was seen")?;
        let is_link_good = self.opened(seen, page).is_some();
        let row = &self.rows[seen.key];
        if !is_link_good || row.is_gone {
            return expect(Answer::LinkDead, answer);
        }
        let can_be = is_open(row.content.state) && row.content.data.is_some();
        if can_be {
            self.change(seen.key, question.now, |row| {
                row.content.state = SignatureState::Withdrawn;
                row.content.data = None;
                row.content.hold = None;
                // That it was removed before is remembered, why is not.
                row.content.removal = row.content.removal.as_ref().map(|_| String::new());
                row.content.hidden = false;
                (row.rank, row.is_owners) = (None, true);
            });
        }
        expect(Answer::Withdrawn(can_be), answer)
    }
}
