//! A published appeal as the public sees it.

use std::collections::HashMap;

use serde::Serialize;

use crate::domain::{
    Appeal, AppealLink, AppealState, AppealText, Count, DatedChange, Language, Picture,
    SignatureKind,
};
use crate::storage::public_list::Listing;
use crate::storage::public_list::figures::ListFigures;
use crate::storage::statistics::counters::{self, TextCounts};
use crate::storage::{ReadConn, StorageError, appeals, public_list};
use crate::web::Error;
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
        Self::load_all(c, appeal, count, languages)
    }

    /// Loads an appeal with its published texts only.
    pub fn load_published(
        c: &mut ReadConn,
        appeal: Appeal,
        count: Count,
        languages: &[Language],
    ) -> Result<Self, StorageError> {
        let mut public = Self::load_all(c, appeal, count, languages)?;
        public.texts.retain(|text| text.published_at.is_some());
        Ok(public)
    }

    fn load_all(
        c: &mut ReadConn,
        appeal: Appeal,
        count: Count,
        languages: &[Language],
    ) -> Result<Self, StorageError> {
        let texts = appeals::texts(c, appeal.id)?;
        let mut links = HashMap::new();
        for language in languages {
            links.insert(language.clone(), appeals::links(c, appeal.id, language)?);
        }
        let picture = appeals::pictures::of(c, appeal.id)?;
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
        Ok(Self {
            text_counts: text_counts.unwrap_or_default(),
            changes,
            rendered: RenderedTexts::new(),
            appeal,
            texts,
            links,
            picture,
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
