//! Bounds on what Markdown may nest. Parsing and cleaning take time that grows with the square of the depth, so that a
//! text of 100,000 characters could keep a thread busy for a minute.

use std::borrow::Cow;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::table_bounds::bounded_tables;

/// The most levels of quotes and lists, and of marks such as emphasis. What is deeper is shown on the last level.
pub(super) const LEVELS: usize = 16;
/// The most signs of quotes and lists at the start of a line that the parser sees; the next one is text.
const SIGNS: usize = 2 * LEVELS;
/// The most characters of the address of a link; the words of a longer one are text.
const ADDRESS_MAX: usize = 2_000;

/// The source with what would take long to parse escaped.
pub(super) fn bounded_source(markdown: &str) -> Cow<'_, str> {
    bounded_tables(bounded_signs(markdown))
}

/// The source with each line beginning with at most [`SIGNS`] signs of quotes and lists.
fn bounded_signs(markdown: &str) -> Cow<'_, str> {
    let mut bounded = String::new();
    let mut copied = 0;
    let mut start = 0;
    for line in markdown.split_inclusive('\n') {
        if let Some(at) = excess(line) {
            bounded.push_str(&markdown[copied..start + at]);
            bounded.push('\\');
            copied = start + at;
        }
        start += line.len();
    }
    if copied == 0 && bounded.is_empty() {
        return Cow::Borrowed(markdown);
    }
    bounded.push_str(&markdown[copied..]);
    Cow::Owned(bounded)
}

/// Where the first sign too many can be escaped; `None` for a line within the limit, or a rule such as `- - - -`.
fn excess(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let (mut at, mut signs) = (0, 0);
    loop {
        while matches!(bytes.get(at), Some(b' ' | b'\t')) {
            at += 1;
        }
        let sign = match bytes.get(at)? {
            b'>' | b'-' | b'*' | b'+' => at,
            b'0'..=b'9' => {
                let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit());
                at + digits.count()
            }
            _ => return None,
        };
        match bytes.get(sign)? {
            b'>' => {}
            b'-' | b'*' | b'+' | b'.' | b')'
                if matches!(bytes.get(sign + 1), None | Some(b' ' | b'\t' | b'\n')) => {}
            _ => return None,
        }
        signs += 1;
        if signs > SIGNS {
            return (!is_rule(&bytes[at..])).then_some(sign);
        }
        at = sign + 1;
    }
}

/// Whether nothing but one sign of a rule follows, which nests nothing.
fn is_rule(rest: &[u8]) -> bool {
    let mut signs = rest.iter().filter(|byte| !byte.is_ascii_whitespace());
    let first = signs.next().copied();
    matches!(first, Some(b'-' | b'*')) && signs.all(|sign| Some(*sign) == first)
}

/// Leaves out the tags that are nested too deeply, and links whose address is too long; their words stay.
pub(super) fn bounded<'a>(
    events: impl Iterator<Item = Event<'a>>,
) -> impl Iterator<Item = Event<'a>> {
    let mut depth = Depth::default();
    events.filter_map(move |event| depth.bound(event))
}

#[derive(Default)]
struct Depth {
    /// Whether each open tag is shown.
    open: Vec<bool>,
    blocks: usize,
    marks: usize,
}

impl Depth {
    fn bound<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match event {
            Event::Start(tag) => {
                let is_shown = self.shows(&tag);
                self.open.push(is_shown);
                if is_shown {
                    self.enter(Nesting::of(&tag.to_end()));
                    return Some(Event::Start(tag));
                }
                // The words of one block must not run into those of the next.
                let is_mark = Nesting::of(&tag.to_end()) == Nesting::Mark;
                (!is_mark).then_some(Event::SoftBreak)
            }
            Event::End(end) => {
                let is_shown = self.open.pop().unwrap_or_default();
                if is_shown {
                    self.leave(Nesting::of(&end));
                }
                is_shown.then_some(Event::End(end))
            }
            other => Some(other),
        }
    }

    fn shows(&self, tag: &Tag<'_>) -> bool {
        match tag {
            Tag::Link {
                dest_url, title, ..
            } => dest_url.len() + title.len() <= ADDRESS_MAX && self.marks < LEVELS,
            // An item is shown in a list that is.
            Tag::Item => self.open.last().copied().unwrap_or(true),
            _ => match Nesting::of(&tag.to_end()) {
                Nesting::Block => self.blocks < LEVELS,
                Nesting::Mark => self.marks < LEVELS,
                Nesting::None => true,
            },
        }
    }

    fn enter(&mut self, nesting: Nesting) {
        match nesting {
            Nesting::Block => self.blocks += 1,
            Nesting::Mark => self.marks += 1,
            Nesting::None => {}
        }
    }

    fn leave(&mut self, nesting: Nesting) {
        match nesting {
            Nesting::Block => self.blocks = self.blocks.saturating_sub(1),
            Nesting::Mark => self.marks = self.marks.saturating_sub(1),
            Nesting::None => {}
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Nesting {
    Block,
    Mark,
    /// Holds no other of its kind.
    None,
}

impl Nesting {
    fn of(end: &TagEnd) -> Self {
        match end {
            TagEnd::BlockQuote(_) | TagEnd::List(_) => Self::Block,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image => Self::Mark,
            _ => Self::None,
        }
    }
}
