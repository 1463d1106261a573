//! Published news, rendered once for each revision.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::{Language, News, NewsKind, Timestamp};
use crate::web::wording;

/// News that the public pages of an appeal show.
pub const NEWS_SHOWN: i64 = 100;

#[derive(Debug, PartialEq, Eq)]
pub struct PublicNews {
    pub item: News,
    /// Safe HTML, by the language of the text.
    pub html: HashMap<Language, String>,
}

impl PublicNews {
    /// Renders news; those in `known` at the same revision are taken from there.
    pub fn all(news: Vec<News>, known: &[Arc<Self>]) -> Vec<Arc<Self>> {
        let rendered = news.into_iter().map(|item| {
            let known = known.iter().find(|known| known.item == item);
            known.cloned().unwrap_or_else(|| {
                let texts = item.texts.iter();
                let html = texts.map(|text| {
                    let html = wording::to_html(&text.markdown);
                    (text.language.clone(), html)
                });
                Arc::new(Self {
                    html: html.collect(),
                    item,
                })
            })
        });
        rendered.collect()
    }

    #[must_use]
    pub fn kind(&self) -> NewsKind {
        self.item.kind
    }

    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.item.published_at.unwrap_or_default()
    }
}
