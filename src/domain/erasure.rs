//! When the personal data of an appeal are erased. The date is announced and stored before it comes, so that a slip in a
//! closing date destroys nothing.

use super::Timestamp;
use super::appeal::{Appeal, AppealState, Count, Erasure};

/// An erasure is announced at least this long before its date, in milliseconds.
pub const ERASURE_GRACE: i64 = 14 * Timestamp::DAY;
/// Organisers are reminded of it this long before its date, in milliseconds.
pub const ERASURE_REMINDER: i64 = 7 * Timestamp::DAY;

/// Between the reminder that the first organiser got and the erasure lies this much time at least, in milliseconds.
const KNOWN_BEFORE: i64 = 6 * Timestamp::DAY;

/// What is to be done about the erasure of an appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErasureStep {
    /// Announce it for this date.
    Announce(Timestamp),
    /// Remind of it; it happens at this date, which leaves time to answer.
    Remind(Timestamp),
    /// The announced date has come.
    Erase(Timestamp),
}

impl Erasure {
    /// How many signatures hold personal data, of those that count and those that wait. Erased ones stay as they are.
    #[must_use]
    pub fn people(&self, count: Count, waiting: i64) -> i64 {
        (count.with_paper() + waiting - self.erased_count).max(0)
    }

    /// To when the erasure is put off at `now`, because nobody who could stop it knows of it for long enough.
    #[must_use]
    pub fn put_off(&self, now: Timestamp) -> Option<Timestamp> {
        match self.known {
            Some(known) if now.since(known) >= KNOWN_BEFORE => None,
            known => Some(known.unwrap_or(now).plus(ERASURE_REMINDER)),
        }
    }

    /// Since when no mailbox took the reminder, if that is longer than a mail may take.
    #[must_use]
    pub fn unheard_since(&self, now: Timestamp) -> Option<Timestamp> {
        let reminded = self.reminded.filter(|_| self.known.is_none())?;
        (now.since(reminded) >= Timestamp::DAY).then_some(reminded)
    }
}

impl Appeal {
    /// Days from closing to erasure: those of the settings, but not fewer than an announcement needs.
    #[must_use]
    pub fn erasure_days(&self) -> i64 {
        let least = ERASURE_GRACE / Timestamp::DAY;
        self.settings.erase_after_days.max(least)
    }

    /// When the personal data will be erased: at the announced date, else by the closing date, if there is one. Drafts
    /// hold no signatures.
    #[must_use]
    pub fn erasure_due_at(&self) -> Option<Timestamp> {
        if self.state == AppealState::Draft {
            return None;
        }
        let by_settings = || {
            let closing = self.closing()?;
            Some(closing.plus(self.erasure_days() * Timestamp::DAY))
        };
        self.erasure.announced.or_else(by_settings)
    }

    /// The next step, if one is due at `now`.
    #[must_use]
    pub fn erasure_step(&self, now: Timestamp) -> Option<ErasureStep> {
        if self.erased_at.is_some() {
            return None;
        }
        // Whatever was announced: a running appeal is never erased.
        if self.closing().is_none_or(|closing| closing > now) {
            return None;
        }
        let due = self.erasure_due_at()?;
        if self.erasure.announced.is_none() {
            return Some(ErasureStep::Announce(due.max(now.plus(ERASURE_GRACE))));
        }
        if self.erasure.reminded.is_none() {
            let is_near = due <= now.plus(ERASURE_REMINDER);
            return is_near.then(|| ErasureStep::Remind(due.max(now.plus(ERASURE_REMINDER))));
        }
        (due <= now).then_some(ErasureStep::Erase(due))
    }

    /// Whether another closing or another delay makes an announcement void.
    #[must_use]
    pub fn erases_as(&self, other: &Self) -> bool {
        let terms = |appeal: &Self| (appeal.closing(), appeal.settings.erase_after_days);
        terms(self) == terms(other)
    }
}

#[cfg(test)]
mod tests;
