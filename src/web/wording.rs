//! The wording of an appeal as safe HTML, and what changed between two versions of it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use std::time::Duration;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use similar::{ChangeTag, DiffTag, TextDiff};

/// The only elements that a wording may hold. The page has the `h1`; headings of the text start at `h2`.
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

/// A comparison may take this long; a longer one becomes coarser, never wrong.
const PATIENCE: Duration = Duration::from_millis(300);

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(HashSet::from(ELEMENTS))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "title"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer"));
    cleaner
});

/// Renders Markdown (CommonMark). HTML inside it is shown as the characters it is made of, so that nobody signs words
/// that the page hides; images are replaced by their description; whatever is left passes an allow-list.
#[must_use]
pub fn to_html(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::empty()).filter_map(tamed);
    let mut rendered = String::with_capacity(markdown.len() * 5 / 4);
    html::push_html(&mut rendered, events);
    CLEANER.clean(&rendered).to_string()
}

/// One event without HTML, images or a heading above `h2`.
fn tamed(event: Event<'_>) -> Option<Event<'_>> {
    Some(match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: lowered(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        other => other,
    })
}

/// The heading one step below `level`.
fn lowered(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

/// What changed from one wording to the next, as paragraphs of HTML in which `<del>` marks the words that went and
/// `<ins>` those that came. The texts are compared as they were written, so Markdown signs show.
#[must_use]
pub fn differences(old: &str, new: &str) -> String {
    let (old, new) = (paragraphs(old), paragraphs(new));
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_slices(&old, &new);
    let mut html = String::new();
    for op in diff.ops() {
        let (gone, came) = (&old[op.old_range()], &new[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            came.iter().for_each(|text| {
                paragraph(&mut html, &escaped(text));
            });
            continue;
        }
        let both = gone.len().min(came.len());
        for (before, after) in gone.iter().zip(came) {
            paragraph(&mut html, &words_changed(before, after));
        }
        for text in &gone[both..] {
            paragraph(&mut html, &format!("<del>{}</del>", escaped(text)));
        }
        for text in &came[both..] {
            paragraph(&mut html, &format!("<ins>{}</ins>", escaped(text)));
        }
    }
    html
}

/// The paragraphs of a text: what stands between blank lines.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut end, mut here) = (None, 0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            found.extend(start.take().map(|from: usize| text[from..end].trim_end()));
        } else {
            start.get_or_insert(here);
            end = here + line.len();
        }
        here += line.len();
    }
    found.extend(start.map(|from| text[from..end].trim_end()));
    found
}

/// One paragraph with its changed words marked; neighbours of a kind share one mark.
fn words_changed(before: &str, after: &str) -> String {
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_unicode_words(before, after);
    let mut html = String::new();
    let mut open = ChangeTag::Equal;
    for change in diff.iter_all_changes() {
        if change.tag() != open {
            html.push_str(mark(open, false));
            open = change.tag();
            html.push_str(mark(open, true));
        }
        html.push_str(&escaped(change.value()));
    }
    html.push_str(mark(open, false));
    html
}

/// The start or the end of the mark for a kind of change.
fn mark(tag: ChangeTag, start: bool) -> &'static str {
    match (tag, start) {
        (ChangeTag::Equal, _) => "",
        (ChangeTag::Delete, true) => "<del>",
        (ChangeTag::Delete, false) => "</del>",
        (ChangeTag::Insert, true) => "<ins>",
        (ChangeTag::Insert, false) => "</ins>",
    }
}

/// Adds one paragraph of finished HTML.
fn paragraph(html: &mut String, inside: &str) {
    html.push_str("<p>");
    html.push_str(inside);
    html.push_str("</p>\n");
}

/// Text made safe to stand in HTML, inside an element or a quoted attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
