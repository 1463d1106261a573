//! Atom feeds of news and milestones (RFC 4287), of one appeal and of the site; and the sitemap (sitemaps.org).

mod xml;

use std::cmp::Reverse;
use std::sync::Arc;

use actix_web::HttpRequest;

use crate::domain::links::{self, AppealLinks, absolute};
use crate::domain::{Language, SitePage, Timestamp};
use crate::web::page::NewsLine;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::feeds::xml::{element, escaped};
use crate::web::public::news::lines;
use crate::web::public::{Ctx, HandlerResult, cached};
use crate::web::{Error, State};

/// The media type of Atom.
pub const ATOM: &str = "application/atom+xml; charset=utf-8";
pub const XML: &str = "application/xml; charset=utf-8";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
/// Entries of the feed of the site.
const SITE_ENTRIES: usize = 50;

/// `GET /{lang}/{slug}/news.atom`, from the page cache.
pub async fn of_appeal(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// `GET /{lang}/news.atom`, from the page cache.
pub async fn of_site(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// `GET /sitemap.xml`, from the page cache.
pub async fn sitemap(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// A feed without its entries.
struct Feed {
    title: String,
    author: String,
    language: Language,
    /// The absolute URL of the page.
    page: String,
    /// The absolute URL of the feed.
    feed: String,
    /// When there is no entry yet.
    since: Timestamp,
}

/// The feed of an appeal.
///
/// # Errors
/// [`Error::NotFound`] when the appeal has no text.
pub(in crate::web) fn appeal_feed(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<String, Error> {
    let text = public.text(language)?;
    let base = &state.app.site.base_url;
    let links = AppealLinks::of(language, &public.appeal.slug);
    let responsible = if text.responsible.is_empty() {
        &state.app.site_name()
    } else {
        &text.responsible
    };
    let feed = Feed {
        title: text.title.clone(),
        author: responsible.clone(),
        language: language.clone(),
        page: absolute(base, &links.page),
        feed: absolute(base, &links.feed),
        since: public.appeal.published_at.unwrap_or_default(),
    };
    let entries = lines::all(public, language).into_iter();
    let entries = entries.map(|line| entry(state, language, public, line));
    Ok(feed.xml(entries.collect()))
}

/// The feed of the site: the latest of all appeals.
pub(in crate::web) fn site_feed(
    state: &State,
    language: &Language,
    appeals: &[Arc<PublicAppeal>],
) -> String {
    let base = &state.app.site.base_url;
    let published = appeals
        .iter()
        .filter_map(|public| public.appeal.published_at);
    let feed = Feed {
        title: state.app.site_name(),
        author: state.app.site_name(),
        language: language.clone(),
        page: absolute(base, &links::index(language)),
        feed: absolute(base, &links::site_feed(language)),
        since: published.min().unwrap_or_default(),
    };
    let entries = appeals.iter().flat_map(|public| {
        let lines = lines::all(public, language).into_iter();
        lines.map(|line| entry(state, language, public, line))
    });
    let mut entries: Vec<Entry> = entries.collect();
    entries.sort_by_key(|entry| Reverse(entry.at));
    entries.truncate(SITE_ENTRIES);
    feed.xml(entries)
}

struct Entry {
    at: Timestamp,
    url: String,
    title: String,
    /// The language of its text.
    lang: String,
    author: String,
    /// Safe HTML, or empty.
    html: String,
}

fn entry(state: &State, language: &Language, public: &PublicAppeal, line: NewsLine) -> Entry {
    let catalog = &state.app.catalog;
    let links = AppealLinks::of(language, &public.appeal.slug);
    let appeal = public.text(language).map(|text| text.title.clone());
    let appeal = appeal.unwrap_or_default();
    let title = match line.number {
        Some(number) => {
            let number = catalog.number(language, number);
            catalog.text(language, "news-milestone", &[("number", number.into())])
        }
        None => line.title,
    };
    Entry {
        at: line.at,
        url: format!(
            "{}#{}",
            absolute(&state.app.site.base_url, &links.news),
            line.anchor
        ),
        title: format!("{appeal} – {title}"),
        lang: line.text_lang,
        author: state.app.site_name(),
        html: with_absolute_pictures(line.html, &state.app.site.base_url),
    }
}

/// Readers of feeds show what a feed says far from the address of the page.
fn with_absolute_pictures(html: String, base_url: &str) -> String {
    const SOURCES: [&str; 2] = ["<img src=\"", "<source srcset=\""];
    let base = escaped(&absolute(base_url, "")).to_string();
    SOURCES.iter().fold(html, |html, source| {
        html.replace(source, &format!("{source}{base}"))
    })
}

impl Feed {
    /// `entries` are in their order, the latest first. The addresses of pages are also the ids, which never change.
    fn xml(&self, entries: Vec<Entry>) -> String {
        let updated = entries.first().map_or(self.since, |entry| entry.at);
        let mut out = format!(
            "{DECLARATION}<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
            escaped(self.language.as_str())
        );
        element(&mut out, "title", &[], &self.title);
        element(&mut out, "id", &[], &self.feed);
        element(&mut out, "updated", &[], &updated.rfc3339());
        let to_feed = [("rel", "self"), ("type", "application/atom+xml")];
        let to_feed = [&to_feed[..], &[("href", self.feed.as_str())]].concat();
        element(&mut out, "link", &to_feed, "");
        let to_page = [
            ("rel", "alternate"),
            ("type", "text/html"),
            ("href", &self.page),
        ];
        element(&mut out, "link", &to_page, "");
        author(&mut out, &self.author);
        for entry in entries {
            out.push_str(&format!("<entry xml:lang=\"{}\">\n", escaped(&entry.lang)));
            element(&mut out, "title", &[], &entry.title);
            element(&mut out, "id", &[], &entry.url);
            element(&mut out, "updated", &[], &entry.at.rfc3339());
            element(&mut out, "published", &[], &entry.at.rfc3339());
            element(
                &mut out,
                "link",
                &[("rel", "alternate"), ("href", &entry.url)],
                "",
            );
            if entry.author != self.author {
                author(&mut out, &entry.author);
            }
            if !entry.html.is_empty() {
                element(&mut out, "content", &[("type", "html")], &entry.html);
            }
            out.push_str("</entry>\n");
        }
        out.push_str("</feed>\n");
        out
    }
}

fn author(out: &mut String, name: &str) {
    out.push_str("<author>");
    element(out, "name", &[], name);
    out.push_str("</author>\n");
}

/// The pages that search engines shall know, each in all its languages.
pub(in crate::web) fn sitemap_xml(state: &State, appeals: &[Arc<PublicAppeal>]) -> String {
    let catalog = &state.app.catalog;
    let mut out = format!(
        "{DECLARATION}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    let mut page = |languages: &[Language], path: &dyn Fn(&Language) -> String, x_default: &str| {
        let absolute = |path: &str| absolute(&state.app.site.base_url, path);
        for language in languages {
            out.push_str("<url>\n");
            element(&mut out, "loc", &[], &absolute(&path(language)));
            for other in languages {
                let url = absolute(&path(other));
                let tag = other.as_str();
                let attributes = [("rel", "alternate"), ("hreflang", tag), ("href", &url)];
                element(&mut out, "xhtml:link", &attributes, "");
            }
            let url = absolute(x_default);
            let attributes = [
                ("rel", "alternate"),
                ("hreflang", "x-default"),
                ("href", &url),
            ];
            element(&mut out, "xhtml:link", &attributes, "");
            out.push_str("</url>\n");
        }
    };
    page(catalog.languages(), &|language| links::index(language), "/");
    let (settings, usual) = (state.app.settings(), state.app.negotiate(None));
    for site_page in SitePage::ALL {
        if settings.text(site_page, &usual).is_some() {
            let x_default = links::site_page(&usual, site_page);
            page(
                catalog.languages(),
                &|language| links::site_page(language, site_page),
                &x_default,
            );
        }
    }
    for public in appeals {
        let slug = &public.appeal.slug;
        if public.texts.is_empty() {
            continue;
        }
        page(
            &public.languages(catalog),
            &|language| AppealLinks::of(language, slug).page,
            &links::share(slug),
        );
    }
    out.push_str("</urlset>\n");
    out
}
