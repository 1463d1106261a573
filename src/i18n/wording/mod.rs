//! The Markdown of an appeal as safe HTML, and the differences between two versions.

mod align;
mod blocks;
mod bounds;
mod change_words;
mod changes;
mod differences;
mod plain;
mod render;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

pub use change_words::ChangeWords;
pub use changes::{FieldChange, field_changes};
pub use differences::{line_differences, text_differences};
pub use plain::to_plain;

/// The allowed elements. Headings start at `h2`, because the title of the page is the `h1`.
const ELEMENTS: [&str; 17] = [
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
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer"));
    cleaner
}

/// Renders CommonMark. HTML in it is escaped, so that the page hides no words from signatories; images are replaced by
/// their description; the result passes an allow-list.
#[must_use]
pub fn to_html(markdown: &str) -> String {
    let source = bounds::bounded_source(markdown);
    let mut rendered = String::with_capacity(source.len() * 5 / 4);
    html::push_html(&mut rendered, events(&source));
    CLEANER.clean(&rendered).to_string()
}

/// What a page shows of CommonMark whose source is bounded.
fn events(source: &str) -> impl Iterator<Item = Event<'_>> {
    let mut headings = Headings::default();
    let shown = Parser::new_ext(source, Options::empty()).filter_map(sanitize);
    bounds::bounded(shown.map(move |event| headings.in_order(event)))
}

/// Escapes HTML, and drops images.
fn sanitize(event: Event<'_>) -> Option<Event<'_>> {
    Some(match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        other => other,
    })
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
