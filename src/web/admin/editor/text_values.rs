//! What stands in the form of a text: from what is stored, or from what was typed.

use crate::domain::{AppealLink, AppealText, LinkKind};
use crate::web::admin::FormFields;
use crate::web::admin::editor::view::{KindChoice, LinkRow, TextPreview, TextValues};
use crate::web::wording;

/// Empty rows below the links.
const EMPTY: usize = 2;
/// The most rows that are read.
const ROWS: usize = 200;

fn row(title: &str, url: &str, kind: LinkKind) -> LinkRow {
    LinkRow {
        title: title.to_owned(),
        url: url.to_owned(),
        kinds: LinkKind::ALL
            .map(|one| KindChoice {
                word: one.as_str(),
                chosen: one == kind,
            })
            .into(),
    }
}

fn with_empty(rows: impl Iterator<Item = LinkRow>) -> Vec<LinkRow> {
    let empty = (0..EMPTY).map(|_| row("", "", LinkKind::default()));
    rows.chain(empty).collect()
}

impl TextValues {
    /// What is stored, with empty rows for more links.
    pub(super) fn of(text: Option<&AppealText>, links: &[AppealLink]) -> Self {
        let links = with_empty(
            links
                .iter()
                .map(|link| row(&link.title, &link.url, link.kind)),
        );
        let Some(text) = text else {
            return Self {
                links,
                ..Self::default()
            };
        };
        Self {
            title: text.title.clone(),
            text: text.markdown.clone(),
            summary: text.summary.clone(),
            addressee: text.addressee.clone(),
            responsible: text.responsible.clone(),
            notice: text.notice.clone(),
            // A note belongs to the change it was written for.
            note: if text.published_at.is_none() {
                text.note.clone()
            } else {
                String::new()
            },
            links,
        }
    }

    pub(super) fn typed(fields: &FormFields) -> Self {
        let typed = |name: &str| fields.get(name).to_owned();
        let links = (1..=ROWS).filter_map(|number| {
            let [title, url, kind] =
                ["title", "url", "kind"].map(|part| typed(&format!("link-{part}-row-{number}")));
            let kind = LinkKind::parse(&kind).unwrap_or_default();
            // Rows keep their numbers up to the last that is filled in: problems are told by number.
            let below = (number..=ROWS).any(|later| {
                ["title", "url"]
                    .iter()
                    .any(|part| !fields.get(&format!("link-{part}-row-{later}")).is_empty())
            });
            below.then(|| row(&title, &url, kind))
        });
        Self {
            title: typed("title"),
            text: typed("text").replace("\r\n", "\n"),
            summary: typed("summary"),
            addressee: typed("addressee"),
            responsible: typed("responsible"),
            notice: typed("notice"),
            note: typed("note"),
            links: with_empty(links),
        }
    }

    /// The text as it would be shown.
    pub(super) fn rendered(&self) -> TextPreview {
        TextPreview {
            title: self.title.clone(),
            addressee: self.addressee.clone(),
            summary: self.summary.clone(),
            notice: self.notice.clone(),
            html: wording::to_html(&self.text),
        }
    }
}
