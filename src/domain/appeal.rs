//! Appeals and their texts.

use super::stored_word::stored_words;
use super::{Accent, AppealId, Language, TextId, Timestamp, Zone};
use serde::{Deserialize, Serialize};

stored_words! {
    AppealState {
        /// Not published.
        Draft = "draft",
        /// Published and open for signing.
        Open = "open",
        /// Published, no longer open for signing.
        Closed = "closed",
    }
}

/// How long confirmation links still work after the closing date, in milliseconds.
pub const CLOSING_GRACE: i64 = 24 * Timestamp::HOUR;
/// How long a signature can be confirmed, in milliseconds.
pub const PENDING_LIFETIME: i64 = 7 * Timestamp::DAY;

/// Until when a pending signature can be confirmed: for [`PENDING_LIFETIME`] after its last change, and as long after the
/// first mail that left since and asks for it. While that mail waits to leave, or is tried again, the signature is kept.
#[must_use]
pub fn pending_until(updated_at: Timestamp, asked: Timestamp) -> Timestamp {
    updated_at.max(asked).plus(PENDING_LIFETIME)
}
/// The counter is hidden below this number.
pub const COUNTER_SHOWN_FROM: i64 = 10;

/// The settings of an appeal that do not depend on the language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
// Stored settings of an older version may lack fields; those get their defaults.
#[serde(default)]
pub struct AppealSettings {
    /// An e-mail address or a web page to reach the responsible people.
    pub contact: String,
    /// The sender of its mails; `None` for the site's sender.
    pub sender: Option<String>,
    /// The zone of its dates; `None` for the site's.
    pub time_zone: Option<Zone>,
    pub opens: Option<Timestamp>,
    /// The first instant at which nobody can sign any more.
    pub closes: Option<Timestamp>,
    /// A fixed goal; `None` for [round numbers that grow](Appeal::next_goal).
    pub goal: Option<i64>,
    pub donation_url: Option<String>,
    /// Days from closing until the personal data are erased.
    pub erase_after_days: i64,
    /// Whether signatures of groups are held until an organiser approves them.
    pub approve_groups: bool,
    /// Whether whoever confirmed is thanked by e-mail.
    pub thank_by_mail: bool,
    /// Whether whoever has not confirmed is reminded by e-mail.
    pub remind_by_mail: bool,
    /// Whether the form asks for a comment.
    pub ask_comment: bool,
    /// Whether the form asks for the country.
    pub ask_country: bool,
    /// The colour of its pages, cards and leaflets.
    pub accent: Accent,
    /// Minutes from the confirmation until the name appears in the list.
    pub list_after: i64,
}

/// The announcement of an appeal's erasure, and what was erased earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erasure {
    /// The announced date. Nothing is erased without it.
    pub announced: Option<Timestamp>,
    /// When the organisers were reminded of the announced date.
    pub reminded: Option<Timestamp>,
    /// When the mailbox of somebody who may change the appeal took a reminder of the announced date.
    pub known: Option<Timestamp>,
    /// When the data were erased of those who signed before the appeal was reopened.
    pub before: Option<Timestamp>,
    /// How many of the signatures that count have lost their personal data.
    pub erased_count: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    pub id: AppealId,
    pub slug: String,
    pub state: AppealState,
    pub settings: AppealSettings,
    /// The language of its first text.
    pub language: Language,
    pub published_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    /// The random key of the appeal, encrypted with the master secret.
    pub wrapped_key: Vec<u8>,
    /// When the personal data were erased.
    pub erased_at: Option<Timestamp>,
    pub erasure: Erasure,
    /// Changes with every edit, to invalidate cached pages.
    pub version: i64,
}

impl Appeal {
    /// The zone in which its dates are typed and shown.
    #[must_use]
    pub fn zone<'a>(&'a self, site: &'a Zone) -> &'a Zone {
        self.settings.time_zone.as_ref().unwrap_or(site)
    }

    /// Whether the form accepts signatures at `now`.
    #[must_use]
    pub fn takes_signatures(&self, now: Timestamp) -> bool {
        self.state == AppealState::Open
            && self.settings.opens.is_none_or(|opens| opens <= now)
            && self.settings.closes.is_none_or(|closes| now < closes)
    }

    /// The state that people see at `now`: an open appeal is closed once its closing date has passed.
    #[must_use]
    pub fn state_at(&self, now: Timestamp) -> AppealState {
        match self.state {
            AppealState::Open if self.is_closed_by_date(now) => AppealState::Closed,
            state => state,
        }
    }

    /// Whether its closing date has passed.
    #[must_use]
    pub fn is_closed_by_date(&self, now: Timestamp) -> bool {
        self.settings.closes.is_some_and(|closes| closes <= now)
    }

    /// When it closed or will close, if known.
    #[must_use]
    pub fn closing(&self) -> Option<Timestamp> {
        let manually = self.closed_at.filter(|_| self.state == AppealState::Closed);
        match (manually, self.settings.closes) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }

    /// Whether confirmation links work at `now`: until [`CLOSING_GRACE`] after closing.
    #[must_use]
    pub fn takes_confirmations(&self, now: Timestamp) -> bool {
        self.state != AppealState::Draft
            && self
                .closing()
                .is_none_or(|closing| now < closing.plus(CLOSING_GRACE))
    }

    /// When the name appears of somebody who confirmed at this time; `None` at once.
    #[must_use]
    pub fn list_at(&self, confirmed: Timestamp) -> Option<Timestamp> {
        let minutes = self.settings.list_after;
        (minutes > 0).then(|| confirmed.plus(minutes * Timestamp::MINUTE))
    }

    /// The goal shown with `count`: the fixed one until it is reached, then the next of 50, 100, 200, 500, 1000, …
    #[must_use]
    pub fn next_goal(&self, count: i64) -> i64 {
        if let Some(goal) = self.settings.goal.filter(|goal| count < *goal) {
            return goal;
        }
        let mut unit = 10;
        loop {
            for step in [1, 2, 5] {
                if step * unit >= 50 && count < step * unit {
                    return step * unit;
                }
            }
            unit *= 10;
        }
    }
}

/// An immutable version of an appeal's text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AppealText {
    pub id: TextId,
    pub appeal: AppealId,
    /// The version, counted from 1 in each language.
    pub number: i32,
    pub language: Language,
    pub title: String,
    /// One or two sentences for lists and previews.
    pub summary: String,
    pub addressee: String,
    /// A line about the appeal, shown above the text; may be empty.
    pub notice: String,
    /// Who is responsible for the appeal and its data; may be empty.
    pub responsible: String,
    pub markdown: String,
    /// The [digest](crate::domain::Wording::digest) of all of the above from the title on.
    pub sha256: String,
    /// `None` in a draft.
    pub published_at: Option<Timestamp>,
    /// What changed in this version, in the organiser's words.
    pub note: String,
}

impl AppealText {
    /// The published text that took the place of this one, if any: the latest of its language.
    #[must_use]
    pub fn newer_in<'a>(&self, texts: &'a [Self]) -> Option<&'a Self> {
        let of_language = texts.iter().filter(|text| text.language == self.language);
        of_language
            .filter(|text| text.published_at.is_some() && text.number > self.number)
            .max_by_key(|text| text.number)
    }

    /// The text to show to a reader of `language`: the latest in that language, else the latest in the appeal's own
    /// language, else the latest of all. `texts` are in the order of storage, the latest last.
    #[must_use]
    pub fn for_language<'a>(
        texts: &'a [Self],
        appeal: &Appeal,
        language: &Language,
    ) -> Option<&'a Self> {
        let latest = |wanted: &Language| texts.iter().rev().find(|text| text.language == *wanted);
        latest(language)
            .or_else(|| latest(&appeal.language))
            .or_else(|| texts.last())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Count {
    pub individuals: i64,
    pub organisations: i64,
    /// Signatures collected on paper, of individuals and groups. Shown separately, never part of the total.
    #[serde(default)]
    pub paper: i64,
}

impl Count {
    /// The number that the page shows: individuals and groups, without paper.
    #[must_use]
    pub fn total(self) -> i64 {
        self.individuals + self.organisations
    }

    /// Whether the page shows the number: very few signatures would speak against the appeal.
    #[must_use]
    pub fn is_shown(self) -> bool {
        self.with_paper() >= COUNTER_SHOWN_FROM
    }

    /// The round number that was reached, which the card shows: 10, 20, 50, 100, 200, … It stays true while the number
    /// grows, so that the card need not be drawn for each signature.
    #[must_use]
    pub fn step_reached(self) -> Option<i64> {
        let (total, mut unit, mut reached) = (self.total(), COUNTER_SHOWN_FROM, None);
        while unit <= total {
            let steps = [1, 2, 5].map(|step| step * unit);
            reached = steps.into_iter().filter(|step| *step <= total).max();
            unit *= 10;
        }
        reached
    }

    /// All confirmed signatures, including those on paper.
    #[must_use]
    pub fn with_paper(self) -> i64 {
        self.total() + self.paper
    }
}

/// How many signed one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct TextCount {
    /// Confirmed signatures of individuals and groups, without those on paper.
    pub signatures: i64,
    pub paper: i64,
}

#[cfg(test)]
mod tests;
