//! The Markdown of an appeal as safe HTML, and the differences between two versions.

mod align;
mod blocks;
mod bounds;
mod change_words;
mod changes;
mod differences;
mod html;
mod plain;
mod plain_tables;
mod render;
mod shown_pictures;
mod table_bounds;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

pub use change_words::ChangeWords;
pub use changes::{FieldChange, field_changes};
pub use differences::{line_differences, text_differences};
pub use plain::to_plain;
pub use shown_pictures::shown_pictures;

use crate::domain::links::text_picture;
use html::{Html, Place};

/// The allowed elements. Headings start at `h2`, because the title of the page is the `h1`.
const ELEMENTS: [&str; 27] = [
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "em",
    "strong",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "hr",
    "br",
    "picture",
    "source",
    "img",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

/// The elements that the differences have beside those.
const DIFFERENCE_ELEMENTS: [&str; 3] = ["ins", "del", "span"];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| cleaner(&[]));

static DIFFERENCE_CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = cleaner(&DIFFERENCE_ELEMENTS);
    cleaner
        .add_tag_attributes("li", ["value"])
        .add_tag_attributes("span", ["lang"])
        .add_allowed_classes("span", ["visually-hidden"]);
    cleaner
});

fn cleaner(more: &[&'static str]) -> Builder<'static> {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(ELEMENTS.iter().chain(more).copied().collect())
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "title"])),
            ("ol", HashSet::from(["start"])),
            (
                "img",
                HashSet::from(["src", "alt", "width", "height", "loading", "decoding"]),
            ),
            ("source", HashSet::from(["srcset", "type"])),
            ("div", HashSet::from(["tabindex", "aria-label"])),
            ("th", HashSet::from(["scope"])),
        ]))
        .tag_attribute_values(HashMap::from([(
            "div",
            HashMap::from([("role", HashSet::from(["region"]))]),
        )]))
        .allowed_classes(HashMap::from([
            ("div", HashSet::from(["table"])),
            ("th", HashSet::from(["end"])),
            ("td", HashSet::from(["end"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Custom(Box::new(own_picture)))
        .attribute_filter(|_, name, value| match name {
            // Not an address to the cleaner, since it may be a list.
            "srcset" => own_webp(value).then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        })
        .link_rel(Some("noopener noreferrer"));
    cleaner
}

/// Of addresses without a scheme, only those of pictures.
fn own_picture(url: &str) -> Option<Cow<'_, str>> {
    text_picture(url).map(|_| Cow::Borrowed(url))
}

fn own_webp(url: &str) -> bool {
    let jpeg = url.strip_suffix(".webp").map(|path| format!("{path}.jpg"));
    jpeg.is_some_and(|path| text_picture(&path).is_some_and(|picture| picture.path == path))
}

/// Renders CommonMark with tables. HTML in it is escaped, so that the page hides no words from signatories; pictures of
/// other sites are replaced by their description; the result passes an allow-list.
#[must_use]
pub fn to_html(markdown: &str) -> String {
    rendered(markdown, Place::Page)
}

/// As [`to_html`], for mails: pictures are replaced by their description, and cells have their style on them.
#[must_use]
pub fn to_mail_html(markdown: &str) -> String {
    const CELL: &str = "style=\"padding:4px 10px;border-bottom:1px solid #d9d4c7;text-align:";
    let html = rendered(markdown, Place::Mail);
    if !html.contains("<table>") {
        return html;
    }
    // Words are escaped, so that only tags match.
    let mut html = html;
    for tag in ["th scope=\"col\"", "td"] {
        let styled = |side: &str| format!("<{tag} {CELL}{side}\">");
        html = html.replace(&format!("<{tag}>"), &styled("left"));
        html = html.replace(&format!("<{tag} class=\"end\">"), &styled("right"));
    }
    html.replace("<table>", "<table style=\"border-collapse:collapse\">")
}

fn rendered(markdown: &str, place: Place) -> String {
    let source = bounds::bounded_source(markdown);
    let mut rendered = String::with_capacity(source.len() * 5 / 4);
    let events = Html::new(events(&source), place);
    pulldown_cmark::html::push_html(&mut rendered, events);
    CLEANER.clean(&rendered).to_string()
}

/// What a page shows of CommonMark whose source is bounded.
fn events(source: &str) -> impl Iterator<Item = Event<'_>> {
    let mut headings = Headings::default();
    let mut pictures = Pictures::default();
    let parsed = Parser::new_ext(source, Options::ENABLE_TABLES).map(escape);
    let shown = parsed.filter_map(move |event| pictures.own(event));
    bounds::bounded(shown.map(move |event| headings.in_order(event)))
}

/// Escapes HTML.
fn escape(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        other => other,
    }
}

/// Drops all pictures but those of this site; their descriptions stay as words.
#[derive(Default)]
struct Pictures {
    /// Whether each open picture is shown.
    open: Vec<bool>,
}

impl Pictures {
    fn own<'e>(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        let is_shown = match &event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                // No picture is in the description of another one.
                let is_shown = text_picture(dest_url).is_some() && !self.open.contains(&true);
                self.open.push(is_shown);
                is_shown
            }
            Event::End(TagEnd::Image) => self.open.pop().unwrap_or_default(),
            _ => true,
        };
        is_shown.then_some(event)
    }
}

/// Headings as they stand on a page: below its title, and no level is skipped, whatever the source begins with.
#[derive(Default)]
struct Headings {
    /// The levels in the source of the heading before and of those that it stands below.
    above: Vec<HeadingLevel>,
}

impl Headings {
    fn in_order<'e>(&mut self, event: Event<'e>) -> Event<'e> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.above.retain(|above| *above < level);
                self.above.push(level);
                Event::Start(Tag::Heading {
                    level: self.shown(),
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                })
            }
            Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(self.shown())),
            other => other,
        }
    }

    fn shown(&self) -> HeadingLevel {
        match self.above.len() {
            0 | 1 => HeadingLevel::H2,
            2 => HeadingLevel::H3,
            3 => HeadingLevel::H4,
            4 => HeadingLevel::H5,
            _ => HeadingLevel::H6,
        }
    }
}

#[cfg(test)]
mod bombs;
#[cfg(test)]
mod tests;
