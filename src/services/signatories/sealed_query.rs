//! What a page of signatories carries in its address. What was typed and where a search by words stands are sealed: an
//! address is kept by browsers, proxies and people, and must tell them nothing of anybody.

use data_encoding::BASE64URL_NOPAD;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::{AppealId, SignatureId, Timestamp};
use crate::services::App;
use crate::services::signatories::SearchTerms;

/// How long a sealed search can be opened again, in milliseconds: as long as a session.
const LIFE: i64 = 12 * Timestamp::HOUR;
const TEXTS: &str = "signatories-search";
const POSITION: &str = "signatories-position";

/// Where a look goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor {
    Start,
    /// In the public list, behind this word and signature.
    Words(String, SignatureId),
    /// Behind this signature, towards the oldest.
    Before(SignatureId),
}

impl Cursor {
    /// As it stands in an address; empty for the beginning.
    #[must_use]
    pub fn text(&self, app: &App, appeal: AppealId) -> String {
        match self {
            Self::Start => String::new(),
            Self::Before(id) => id.to_string(),
            Self::Words(word, id) => seal(app, POSITION, appeal, &(word, id)),
        }
    }

    /// Reads it back; none when it is nothing of ours, or too old.
    #[must_use]
    pub fn parse(app: &App, appeal: AppealId, text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::Start);
        }
        if let Ok(id) = text.parse() {
            return Some(Self::Before(id));
        }
        let (word, id) = open(app, POSITION, appeal, text)?;
        Some(Self::Words(word, id))
    }
}

/// What is looked for, sealed; empty when that is nothing.
#[must_use]
pub fn seal_texts(app: &App, appeal: AppealId, texts: &SearchTerms) -> String {
    if texts.is_empty() {
        return String::new();
    }
    seal(app, TEXTS, appeal, texts)
}

/// Reads it back; none when it is nothing of ours, of another appeal, or too old.
#[must_use]
pub fn open_texts(app: &App, appeal: AppealId, text: &str) -> Option<SearchTerms> {
    if text.is_empty() {
        return Some(SearchTerms::default());
    }
    open(app, TEXTS, appeal, text)
}

fn seal(app: &App, purpose: &str, appeal: AppealId, value: &impl Serialize) -> String {
    // Plain data: writing them as JSON cannot fail.
    let plain = serde_json::to_vec(&(appeal, app.clock.now(), value)).unwrap_or_default();
    BASE64URL_NOPAD.encode(&app.master.seal(purpose, &plain))
}

fn open<T: DeserializeOwned>(app: &App, purpose: &str, appeal: AppealId, text: &str) -> Option<T> {
    let sealed = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let plain = app.master.open_sealed(purpose, &sealed).ok()?;
    let (of, made, value): (AppealId, Timestamp, T) = serde_json::from_slice(&plain).ok()?;
    (of == appeal && app.clock.now().since(made) <= LIFE).then_some(value)
}
