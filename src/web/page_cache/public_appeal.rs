//! A published appeal as the public sees it.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;

use crate::domain::{
    Appeal, AppealLink, AppealState, AppealText, Count, DatedChange, Language, Milestone, Picture,
    PictureSlot, ReferralId, Sharing, SharingWords, SignatureKind,
};
use crate::i18n::Catalog;
use crate::storage::public_list::Listing;
use crate::storage::public_list::figures::ListFigures;
use crate::storage::statistics::counters::{self, TextCounts};
use crate::storage::{ReadConn, StorageError, appeals, news, public_list, referrals, sharing};
use crate::web::Error;
use crate::web::page_cache::public_news::{NEWS_SHOWN, PublicNews};
use crate::web::page_cache::rendered_texts::RenderedTexts;

/// Names of the latest signatories on the appeal page.
const LATEST_ON_PAGE: usize = 5;
/// Organisations listed on the appeal page itself.
const ORGANISATIONS_ON_PAGE: i64 = 12;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAppeal {
    pub appeal: Appeal,
    /// Its published texts, by language and number.
    pub texts: Vec<AppealText>,
    /// The links of the campaign, by language.
    pub links: HashMap<Language, Vec<AppealLink>>,
    pub picture: Option<Picture>,
    pub logo: Option<Picture>,
    pub count: Count,
    /// How many of them are in the public list, and why others are not.
    pub figures: ListFigures,
    /// The first signatories, in the organiser's order.
    pub first: Vec<Listing>,
    /// The people who signed last, of those in the list.
    pub latest: Vec<Listing>,
    /// The first organisations of the list.
    pub organisations: Vec<Listing>,
    /// How many signed each text.
    pub text_counts: TextCounts,
    /// What changed beside the texts, oldest first.
    pub changes: Vec<DatedChange>,
    /// The texts as the history shows them; empty in a preview.
    pub rendered: RenderedTexts,
    /// The words of `?from=`, and what they stand for.
    pub referrals: Vec<(String, ReferralId)>,
    pub sharing: Sharing,
    /// The latest published news, the latest first.
    pub news: Vec<Arc<PublicNews>>,
    /// The highest first.
    pub milestones: Vec<Milestone>,
}

/// The number of signatories on a page, and the next goal.
#[derive(Debug, Clone, Serialize)]
pub struct PublicCount {
    /// Confirmed people and organisations together.
    pub total: i64,
    pub individuals: i64,
    pub organisations: i64,
    /// Signatures on paper, which are not part of the total.
    pub paper: i64,
    /// The next goal; none once the appeal is closed.
    pub goal: Option<i64>,
}

impl PublicAppeal {
    /// Loads an appeal with its drafts, as the public would see it if they were published.
    pub fn load_with_drafts(
        c: &mut ReadConn,
        appeal: Appeal,
        languages: &[Language],
    ) -> Result<Self, StorageError> {
        let count = counters::of(c, appeal.id)?;
        Self::load_all(c, appeal, count, languages, None)
    }

    /// Loads an appeal with its published texts only. `before` is what was loaded last.
    pub fn load_published(
        c: &mut ReadConn,
        appeal: Appeal,
        count: Count,
        languages: &[Language],
        before: Option<&Self>,
    ) -> Result<Self, StorageError> {
        let mut public = Self::load_all(c, appeal, count, languages, before)?;
        public.texts.retain(|text| text.published_at.is_some());
        Ok(public)
    }

    fn load_all(
        c: &mut ReadConn,
        appeal: Appeal,
        count: Count,
        languages: &[Language],
        before: Option<&Self>,
    ) -> Result<Self, StorageError> {
        let texts = appeals::texts(c, appeal.id)?;
        let mut links = HashMap::new();
        for language in languages {
            links.insert(language.clone(), appeals::links(c, appeal.id, language)?);
        }
        let picture = appeals::pictures::of(c, appeal.id, PictureSlot::Picture)?;
        let logo = appeals::pictures::of(c, appeal.id, PictureSlot::Logo)?;
        let listed = counters::listed_of(c, appeal.id)?;
        let figures = ListFigures::of(c, appeal.id, count, listed)?;
        let first = public_list::first(c, appeal.id)?;
        let latest = public_list::latest(c, appeal.id, LATEST_ON_PAGE)?;
        let organisations = public_list::page(
            c,
            appeal.id,
            SignatureKind::Collective,
            None,
            ORGANISATIONS_ON_PAGE,
        )?;
        let text_counts = counters::of_texts(c, &[appeal.id])?.remove(&appeal.id);
        let changes = appeals::changes::of(c, appeal.id)?;
        let words = referrals::of(c, appeal.id)?.into_iter();
        let published = news::published(c, appeal.id, NEWS_SHOWN)?;
        Ok(Self {
            text_counts: text_counts.unwrap_or_default(),
            changes,
            rendered: RenderedTexts::new(),
            referrals: words.map(|known| (known.word, known.id)).collect(),
            sharing: sharing::of(c, appeal.id)?,
            news: PublicNews::all(published, before.map_or(&[], |before| &before.news)),
            milestones: news::milestones(c, appeal.id)?,
            appeal,
            texts,
            links,
            picture,
            logo,
            count,
            figures,
            first,
            latest,
            organisations,
        })
    }

    /// The latest text in a language, or in the appeal's own language.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an appeal without a text.
    pub fn text(&self, language: &Language) -> Result<&AppealText, Error> {
        AppealText::for_language(&self.texts, &self.appeal, language).ok_or(Error::NotFound)
    }

    /// The languages of the site that its pages are in, its own first: those of its texts, and for readers of others the
    /// site's default and English. Pages are rendered in advance in these only, however many languages the site offers.
    #[must_use]
    pub fn languages(&self, catalog: &Catalog) -> Vec<Language> {
        let (default, english) = (catalog.default_language(), Language::english());
        let has_text =
            |language: &Language| self.texts.iter().any(|text| text.language == *language);
        let shown = |language: &&Language| {
            has_text(language) || **language == default || **language == english
        };
        let mut languages: Vec<Language> =
            catalog.languages().iter().filter(shown).cloned().collect();
        languages.sort_by_key(|language| *language != self.appeal.language);
        languages
    }

    /// What a word of `?from=` stands for; `None` for words that nobody chose.
    #[must_use]
    pub fn referral(&self, word: &str) -> Option<ReferralId> {
        let mut known = self.referrals.iter();
        known.find(|(known, _)| known == word).map(|(_, id)| *id)
    }

    /// What the organisers wrote for those who share or sign it, each in a language or else in the appeal's own; may be
    /// empty.
    #[must_use]
    pub fn words(&self, language: &Language) -> SharingWords {
        self.sharing.words_for(language, &self.appeal.language)
    }

    /// The number of signatories; none below the threshold of the counter.
    #[must_use]
    pub fn public_count(&self) -> Option<PublicCount> {
        self.public_count_of(self.count)
    }

    /// As [`Self::public_count`], for a count that is newer than the cached one.
    #[must_use]
    pub fn public_count_of(&self, count: Count) -> Option<PublicCount> {
        if !count.is_shown() {
            return None;
        }
        let total = count.total();
        let is_open = self.appeal.state == AppealState::Open;
        Some(PublicCount {
            total,
            individuals: count.individuals,
            organisations: count.organisations,
            paper: count.paper,
            goal: is_open.then(|| self.appeal.next_goal(total)),
        })
    }
}
