//! The Markdown of an appeal as safe HTML, and the differences between two versions.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use std::time::Duration;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use similar::{ChangeTag, DiffTag, TextDiff};

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

/// After this time a comparison continues with a coarser algorithm, whose result is still correct.
const DIFF_TIMEOUT: Duration = Duration::from_millis(300);

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

/// Renders CommonMark. HTML in it is escaped, so that the page hides no words from signatories; images are replaced by
/// their description; the result passes an allow-list.
#[must_use]
pub fn to_html(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::empty()).filter_map(sanitize);
    let mut rendered = String::with_capacity(markdown.len() * 5 / 4);
    html::push_html(&mut rendered, events);
    CLEANER.clean(&rendered).to_string()
}

/// Escapes HTML, drops images, and lowers headings by one level.
fn sanitize(event: Event<'_>) -> Option<Event<'_>> {
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

fn lowered(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

/// The differences between two versions, as HTML paragraphs with removed words in `<del>` and added words in `<ins>`.
/// The Markdown source is compared, so its markup is visible.
#[must_use]
pub fn differences(old: &str, new: &str) -> String {
    let (old, new) = (paragraphs(old), paragraphs(new));
    let diff = TextDiff::configure()
        .timeout(DIFF_TIMEOUT)
        .diff_slices(&old, &new);
    let mut html = String::new();
    for op in diff.ops() {
        let (removed, added) = (&old[op.old_range()], &new[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            for text in added {
                push_paragraph(&mut html, &escape(text));
            }
            continue;
        }
        let paired = removed.len().min(added.len());
        for (before, after) in removed.iter().zip(added) {
            push_paragraph(&mut html, &changed_words(before, after));
        }
        for text in &removed[paired..] {
            push_paragraph(&mut html, &format!("<del>{}</del>", escape(text)));
        }
        for text in &added[paired..] {
            push_paragraph(&mut html, &format!("<ins>{}</ins>", escape(text)));
        }
    }
    html
}

/// Splits a text at blank lines.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut paragraphs = Vec::new();
    let (mut start, mut end, mut offset) = (None, 0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            paragraphs.extend(start.take().map(|from: usize| text[from..end].trim_end()));
        } else {
            start.get_or_insert(offset);
            end = offset + line.len();
        }
        offset += line.len();
    }
    paragraphs.extend(start.map(|from| text[from..end].trim_end()));
    paragraphs
}

/// Marks the changed words of a paragraph. Adjacent changes of the same kind share one element.
fn changed_words(before: &str, after: &str) -> String {
    let diff = TextDiff::configure()
        .timeout(DIFF_TIMEOUT)
        .diff_unicode_words(before, after);
    let mut html = String::new();
    let mut open = ChangeTag::Equal;
    for change in diff.iter_all_changes() {
        if change.tag() != open {
            html.push_str(end_tag(open));
            open = change.tag();
            html.push_str(start_tag(open));
        }
        html.push_str(&escape(change.value()));
    }
    html.push_str(end_tag(open));
    html
}

fn start_tag(change: ChangeTag) -> &'static str {
    match change {
        ChangeTag::Equal => "",
        ChangeTag::Delete => "<del>",
        ChangeTag::Insert => "<ins>",
    }
}

fn end_tag(change: ChangeTag) -> &'static str {
    match change {
        ChangeTag::Equal => "",
        ChangeTag::Delete => "</del>",
        ChangeTag::Insert => "</ins>",
    }
}

/// `content` must be safe HTML.
fn push_paragraph(html: &mut String, content: &str) {
    html.push_str("<p>");
    html.push_str(content);
    html.push_str("</p>\n");
}

/// Escapes text for HTML, inside an element or a quoted attribute.
fn escape(text: &str) -> String {
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
