//! Appeals and their texts.

use super::signature::words;
use super::{AppealId, Language, TextId, Timestamp};
use serde::{Deserialize, Serialize};

words! {
    AppealState {
        /// Being written; nobody sees it.
        Draft = "draft",
        /// Published and open for signing.
        Open = "open",
        /// Published, no longer open for signing.
        Closed = "closed",
    }
}

/// How long a link that was already sent works after the closing date, in milliseconds.
pub const CLOSING_GRACE: i64 = 24 * Timestamp::HOUR;
/// How long a signature waits for its confirmation, in milliseconds.
pub const PENDING_LIFE: i64 = 7 * Timestamp::DAY;
/// The number below which the counter is not shown.
pub const COUNTER_SHOWN_FROM: i64 = 10;

/// The settings of an appeal that do not depend on the language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
// A setting that an older version did not know has its default.
#[serde(default)]
pub struct AppealSettings {
    /// An e-mail address or a page where the responsible can be reached.
    pub contact: String,
    /// The sender of its mails; the site's when none.
    pub sender: Option<String>,
    pub opens: Option<Timestamp>,
    pub closes: Option<Timestamp>,
    /// A fixed goal; a ladder when none.
    pub goal: Option<i64>,
    pub donation_url: Option<String>,
    /// Days after closing until everything personal is erased.
    pub erase_after_days: i64,
    /// Whether groups wait for an organiser's approval.
    pub approve_groups: bool,
    /// Whether the form asks for a comment.
    pub ask_comment: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    pub id: AppealId,
    pub slug: String,
    pub state: AppealState,
    pub settings: AppealSettings,
    /// The language it was first written in.
    pub language: Language,
    pub published_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    /// Its random key, wrapped by the master key.
    pub wrapped_key: Vec<u8>,
    /// When everything personal was erased.
    pub erased_on: Option<Timestamp>,
    /// Changes with every change, so that pages in memory know they are old.
    pub version: i64,
}

impl Appeal {
    /// Whether the form takes signatures at `now`.
    #[must_use]
    pub fn takes_signatures(&self, now: Timestamp) -> bool {
        self.state == AppealState::Open
            && self.settings.opens.is_none_or(|opens| opens <= now)
            && self.settings.closes.is_none_or(|closes| now < closes)
    }

    /// When it closed or will close, if known.
    #[must_use]
    pub fn closing(&self) -> Option<Timestamp> {
        let by_hand = self.closed_at.filter(|_| self.state == AppealState::Closed);
        match (by_hand, self.settings.closes) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }

    /// Whether a link that was sent still confirms at `now`: until closing, and 24 hours longer.
    #[must_use]
    pub fn takes_confirmations(&self, now: Timestamp) -> bool {
        self.state != AppealState::Draft
            && self
                .closing()
                .is_none_or(|closing| now < closing.plus(CLOSING_GRACE))
    }

    /// When the personal data are erased, once a closing date is known.
    #[must_use]
    pub fn erased_at(&self) -> Option<Timestamp> {
        self.closing()
            .map(|closing| closing.plus(self.settings.erase_after_days * Timestamp::DAY))
    }

    /// The goal to show beside `count`: the fixed one, or the next step of a ladder of round numbers.
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

/// A numbered, immutable version of an appeal's wording in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealText {
    pub id: TextId,
    pub appeal: AppealId,
    /// Its number, from 1 in each language.
    pub number: i32,
    pub language: Language,
    pub title: String,
    /// One or two sentences for lists and previews.
    pub summary: String,
    /// To whom it is addressed.
    pub addressee: String,
    /// A line about the appeal itself, shown above it.
    pub notice: String,
    /// Who is responsible for the appeal and its data, in this language; or empty.
    pub responsible: String,
    pub markdown: String,
    /// SHA-256 of title, addressee and Markdown, in hexadecimal.
    pub sha256: String,
    /// When it became public; none in a draft.
    pub published_at: Option<Timestamp>,
    /// What changed, in the organiser's words.
    pub note: String,
}

impl AppealText {
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

/// The number of an appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Count {
    pub individuals: i64,
    pub organisations: i64,
    /// Signatures of people and groups that were collected on paper. Never part of the total: shown apart.
    #[serde(default)]
    pub paper: i64,
}

impl Count {
    /// The number that the page shows: people and groups, without paper.
    #[must_use]
    pub fn total(self) -> i64 {
        self.individuals + self.organisations
    }

    /// Whether it may be shown: a handful of signatures would speak against the appeal.
    #[must_use]
    pub fn is_shown(self) -> bool {
        self.with_paper() >= COUNTER_SHOWN_FROM
    }

    /// All confirmed signatures, those on paper too.
    #[must_use]
    pub fn with_paper(self) -> i64 {
        self.total() + self.paper
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn appeal() -> Appeal {
        Appeal {
            id: 1,
            slug: "canal".into(),
            state: AppealState::Open,
            settings: AppealSettings {
                closes: Some(Timestamp(1_000)),
                erase_after_days: 1,
                ..Default::default()
            },
            language: Language::french(),
            published_at: Some(Timestamp(0)),
            closed_at: None,
            wrapped_key: vec![],
            version: 1,
            erased_on: None,
        }
    }

    #[test]
    fn links_already_sent_work_a_day_longer_than_the_form() {
        let appeal = appeal();
        assert!(appeal.takes_signatures(Timestamp(999)));
        assert!(!appeal.takes_signatures(Timestamp(1_000)));
        assert!(appeal.takes_confirmations(Timestamp(1_000 + CLOSING_GRACE - 1)));
        assert!(!appeal.takes_confirmations(Timestamp(1_000 + CLOSING_GRACE)));
    }

    #[test]
    fn the_goal_climbs_a_ladder_of_round_numbers() {
        let goals = [
            (0, 50),
            (50, 100),
            (150, 200),
            (999, 1_000),
            (1_000, 2_000),
            (5_000_000, 10_000_000),
        ];
        for (count, goal) in goals {
            assert_eq!(appeal().next_goal(count), goal);
        }
    }
}
