//! Sending a news item by e-mail to those who asked for news.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::stored_word::stored_words;
use super::{AppealId, Language, NewsId, Provider, SignatureId, Timestamp};

stored_words! {
    NewsMailingState {
        /// It is being counted who gets the news.
        Counting = "counting",
        /// An organiser decides whether it is sent.
        Counted = "counted",
        Sending = "sending",
        Paused = "paused",
        /// Ended before everybody had it.
        Stopped = "stopped",
        /// Everybody who was counted was looked at again, and has it in the outbox.
        Done = "done",
    }
}

impl NewsMailingState {
    /// Whether it has been sent to anybody, or is about to be: then it is never counted again.
    #[must_use]
    pub fn has_begun(self) -> bool {
        !matches!(self, Self::Counting | Self::Counted)
    }

    /// Whether there is something to do without an organiser.
    #[must_use]
    pub fn is_at_work(self) -> bool {
        matches!(self, Self::Counting | Self::Sending)
    }
}

/// The words of a news item as they are sent: fixed when the recipients are counted, so that what was previewed is what
/// leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsMailText {
    pub language: Language,
    pub title: String,
    /// Safe HTML.
    pub html: String,
    /// The same without formatting.
    pub plain: String,
}

impl NewsMailText {
    /// The text for a reader: in their language, else in that of the appeal, else the first.
    #[must_use]
    pub fn for_reader<'t>(
        texts: &'t [Self],
        language: &Language,
        of_appeal: &Language,
    ) -> Option<&'t Self> {
        let in_language = |wanted: &Language| texts.iter().find(|text| text.language == *wanted);
        in_language(language)
            .or_else(|| in_language(of_appeal))
            .or_else(|| texts.first())
    }
}

/// How many people get a news item: in each language, and at each mail provider. Numbers, nobody's name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NewsPeople {
    pub languages: BTreeMap<String, i64>,
    pub providers: BTreeMap<Provider, i64>,
}

impl NewsPeople {
    pub fn add(&mut self, language: &Language, provider: Provider) {
        *self.languages.entry(language.to_string()).or_default() += 1;
        *self.providers.entry(provider).or_default() += 1;
    }

    #[must_use]
    pub fn total(&self) -> i64 {
        self.languages.values().sum()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsMailing {
    pub news: NewsId,
    pub appeal: AppealId,
    pub state: NewsMailingState,
    /// The revision of the news item whose words are sent.
    pub revision: i64,
    /// The newest signature when the count began: later ones get nothing.
    pub newest: SignatureId,
    /// The last signature that was looked at, counting or sending.
    pub position: SignatureId,
    pub people: NewsPeople,
    /// Mails that were put into the outbox.
    pub queued: i64,
    /// People who ended the news by its links.
    pub unsubscribed: i64,
    pub counted_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What became of the mails of a news item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct NewsFigures {
    pub people: i64,
    pub queued: i64,
    pub sent: i64,
    /// Refused, or came back.
    pub bounced: i64,
    /// Not sent, because there was no reason to any more: the person withdrew meanwhile, or it was stopped.
    pub left_out: i64,
    pub unsubscribed: i64,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_their_language_else_that_of_the_appeal() {
        let text = |tag: &str| NewsMailText {
            language: Language::parse(tag).unwrap(),
            title: tag.to_owned(),
            html: String::new(),
            plain: String::new(),
        };
        let (french, english) = (Language::french(), Language::english());
        let both = [text("en"), text("fr")];
        let title = |texts: &[NewsMailText], language: &Language| {
            NewsMailText::for_reader(texts, language, &french).map(|text| text.title.clone())
        };
        assert_eq!(title(&both, &english).unwrap(), "en");
        assert_eq!(title(&both, &Language::parse("de").unwrap()).unwrap(), "fr");
        assert_eq!(title(&both[..1], &french).unwrap(), "en");
        assert_eq!(title(&[], &french), None);
    }

    #[test]
    fn people_are_counted_by_language_and_provider() {
        let mut people = NewsPeople::default();
        people.add(&Language::french(), Provider::Gmail);
        people.add(&Language::french(), Provider::Other);
        people.add(&Language::english(), Provider::Gmail);
        assert_eq!(people.total(), 3);
        let stored = serde_json::to_string(&people).unwrap();
        assert_eq!(
            serde_json::from_str::<NewsPeople>(&stored).unwrap(),
            people,
            "{stored}"
        );
    }
}
