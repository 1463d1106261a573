//! The query parameters of the list of signatories. Search terms and cursors with a word in them are sealed, because
//! browsers and proxies store URLs and these would reveal personal data.

use data_encoding::BASE64URL_NOPAD;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::{AppealId, SignatureId, Timestamp};
use crate::services::App;
use crate::services::signatories::SearchTerms;

/// How long a sealed parameter is valid, in milliseconds: as long as a session.
const LIFE: i64 = 12 * Timestamp::HOUR;
/// What search terms are sealed for.
const TERMS: &str = "signatories-search";
/// What a cursor is sealed for.
const CURSOR: &str = "signatories-position";

/// Where a search continues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor {
    Start,
    /// In the index of the public list, after this word and signature.
    Words(String, SignatureId),
    /// In the scan from the newest to the oldest, after this signature.
    Before(SignatureId),
}

impl Cursor {
    /// The query parameter; empty for the start.
    #[must_use]
    pub fn text(&self, app: &App, appeal: AppealId) -> String {
        match self {
            Self::Start => String::new(),
            Self::Before(id) => id.to_string(),
            Self::Words(word, id) => seal(app, CURSOR, appeal, &(word, id)),
        }
    }

    /// Reads the query parameter; `None` when it is invalid, of another appeal, or too old.
    #[must_use]
    pub fn parse(app: &App, appeal: AppealId, text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::Start);
        }
        if let Ok(id) = text.parse() {
            return Some(Self::Before(id));
        }
        let (word, id) = open(app, CURSOR, appeal, text)?;
        Some(Self::Words(word, id))
    }
}

/// The query parameter for search terms; empty when nothing is searched for.
#[must_use]
pub fn seal_terms(app: &App, appeal: AppealId, terms: &SearchTerms) -> String {
    if terms.is_empty() {
        return String::new();
    }
    seal(app, TERMS, appeal, terms)
}

/// Reads the query parameter; `None` when it is invalid, of another appeal, or too old.
#[must_use]
pub fn open_terms(app: &App, appeal: AppealId, text: &str) -> Option<SearchTerms> {
    if text.is_empty() {
        return Some(SearchTerms::default());
    }
    open(app, TERMS, appeal, text)
}

fn seal(app: &App, purpose: &str, appeal: AppealId, value: &impl Serialize) -> String {
    // Serialising plain data to JSON cannot fail.
    let plain = serde_json::to_vec(&(appeal, app.clock.now(), value)).unwrap_or_default();
    BASE64URL_NOPAD.encode(&app.master.seal(purpose, &plain))
}

fn open<T: DeserializeOwned>(app: &App, purpose: &str, appeal: AppealId, text: &str) -> Option<T> {
    let sealed = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let plain = app.master.open_sealed(purpose, &sealed).ok()?;
    let (sealed_for, sealed_at, value): (AppealId, Timestamp, T) =
        serde_json::from_slice(&plain).ok()?;
    let is_recent = sealed_at.is_within(LIFE, app.clock.now());
    (sealed_for == appeal && is_recent).then_some(value)
}
