//! The values of a text's form, from the stored text or from the typed fields.

use crate::domain::{AppealLink, AppealText, LinkKind};
use crate::web::admin::FormFields;
use crate::web::admin::editor::view::{KindChoice, LinkRow, TextPreview, TextValues};

/// Empty rows offered after the links.
const EMPTY_ROWS: usize = 2;
/// Maximum number of link rows read from the form.
const ROWS_MAX: usize = 200;

fn row(title: &str, url: &str, kind: LinkKind) -> LinkRow {
    LinkRow {
        title: title.to_owned(),
        url: url.to_owned(),
        kinds: LinkKind::ALL
            .map(|choice| KindChoice {
                word: choice.as_str(),
                chosen: choice == kind,
            })
            .into(),
    }
}

fn with_empty_rows(rows: impl Iterator<Item = LinkRow>) -> Vec<LinkRow> {
    let empty = (0..EMPTY_ROWS).map(|_| row("", "", LinkKind::default()));
    rows.chain(empty).collect()
}

impl TextValues {
    /// The stored values, with empty rows for more links.
    pub(super) fn stored(text: Option<&AppealText>, links: &[AppealLink]) -> Self {
        let links = with_empty_rows(
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
            // The note of a published text describes an earlier change: a new one is needed.
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
        let links = (1..=ROWS_MAX).filter_map(|number| {
            let [title, url, kind] =
                ["title", "url", "kind"].map(|part| typed(&format!("link-{part}-row-{number}")));
            let kind = LinkKind::parse(&kind).unwrap_or_default();
            // Empty rows before the last filled one stay, because problems refer to rows by number.
            let is_before_last = (number..=ROWS_MAX).any(|later| {
                ["title", "url"]
                    .iter()
                    .any(|part| !fields.get(&format!("link-{part}-row-{later}")).is_empty())
            });
            is_before_last.then(|| row(&title, &url, kind))
        });
        Self {
            title: typed("title"),
            text: typed("text").replace("\r\n", "\n"),
            summary: typed("summary"),
            addressee: typed("addressee"),
            responsible: typed("responsible"),
            notice: typed("notice"),
            note: typed("note"),
            links: with_empty_rows(links),
        }
    }

    /// The text as the public page would show it, with its rendered wording.
    pub(super) fn preview(&self, html: String) -> TextPreview {
        TextPreview {
            title: self.title.clone(),
            addressee: self.addressee.clone(),
            summary: self.summary.clone(),
            notice: self.notice.clone(),
            html,
        }
    }
}
