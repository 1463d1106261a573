//! The page for a link from a mail that cannot be read, or no longer works: it says what is wrong, and how to get
//! another one.

use serde::Serialize;

use crate::domain::admin_links::AdminLinks;
use crate::domain::links::AppealLinks;
use crate::domain::{Language, LinkFault};
use crate::web::page::{Page, Shell};
use crate::web::page_cache::PageCache;

/// Appeals that are offered for a new personal link.
const MAX_APPEALS: usize = 20;

#[derive(Debug, Serialize)]
pub struct BrokenLinkPage {
    pub shell: Shell,
    /// What is wrong: `incomplete`, `miscopied`, `gone` (of a signature), or `used` (of an account).
    pub fault: &'static str,
    /// Where a new link comes from: `signature`, `reset`, `invitation` or `setup`.
    pub kind: &'static str,
    /// Where signatories ask for a new link, by appeal.
    pub appeals: Vec<NewLink>,
    /// Where organisers ask for a new password.
    pub forgotten: Option<String>,
}

/// Where to ask for a new link about an appeal.
#[derive(Debug, Clone, Serialize)]
pub struct NewLink {
    pub title: String,
    /// The language of the title.
    pub lang: String,
    pub url: String,
}

/// The kind of link that a path belongs to; `None` for other pages. Its token may be missing.
#[must_use]
pub fn kind_of_link(path: &str) -> Option<&'static str> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match parts.get(1..)? {
        ["confirm" | "manage", ..] => Some("signature"),
        ["admin", "reset", ..] => Some("reset"),
        ["admin", "invitation", ..] => Some("invitation"),
        ["admin", "setup", ..] => Some("setup"),
        _ => None,
    }
}

impl BrokenLinkPage {
    #[must_use]
    pub fn new(shell: Shell, fault: Option<LinkFault>, kind: &'static str) -> Self {
        Self {
            shell,
            fault: match fault {
                Some(LinkFault::Incomplete) => "incomplete",
                Some(LinkFault::Miscopied) => "miscopied",
                None if kind == "signature" => "gone",
                None => "used",
            },
            kind,
            appeals: Vec::new(),
            forgotten: None,
        }
    }

    /// With the ways to a new link.
    #[must_use]
    pub fn with_ways(mut self, cache: &PageCache, language: &Language) -> Self {
        match self.kind {
            "signature" => {
                let appeals = cache.appeals();
                let new_link = appeals.iter().filter_map(|public| {
                    let text = public.text(language).ok()?;
                    Some(NewLink {
                        title: text.title.clone(),
                        lang: text.language.to_string(),
                        url: AppealLinks::of(language, &public.appeal.slug).my_link,
                    })
                });
                self.appeals = new_link.take(MAX_APPEALS).collect();
            }
            "reset" => self.forgotten = Some(AdminLinks::of(language).forgotten),
            _ => {}
        }
        self
    }
}

impl Page for BrokenLinkPage {
    const TEMPLATE: &'static str = "web/broken-link.html";
}
