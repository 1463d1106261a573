//! Renders compared blocks as HTML, with `ins` and `del` around the words that changed. The nesting is valid by
//! construction: marks of formatting stand inside of the change, and the change inside of its block.

use pulldown_cmark::HeadingLevel;
use similar::ChangeTag;

use super::align::Change;
use super::blocks::{Block, Kind, Level, Mark, Place, Word};
use super::change_words::ChangeWords;
use super::html::picture;
use crate::i18n::escaped;

pub(super) struct Renderer<'a> {
    html: String,
    /// The levels that are open.
    open: Vec<Level>,
    words: &'a ChangeWords,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(words: &'a ChangeWords) -> Self {
        Self {
            html: String::new(),
            open: Vec::new(),
            words,
        }
    }

    pub(super) fn change(&mut self, change: Change<'_>) {
        match change {
            Change::Same(block) => self.whole(block, ChangeTag::Equal),
            Change::Removed(block) => self.whole(block, ChangeTag::Delete),
            Change::Added(block) => self.whole(block, ChangeTag::Insert),
            Change::Changed(block, words) => self.block(block, &words),
        }
    }

    fn whole(&mut self, block: &Block, tag: ChangeTag) {
        if block.content.kind == Kind::Rule {
            self.move_to(&block.content.levels, &block.places);
            self.begin_change(tag);
            self.html.push_str("<hr>");
            self.end_change(tag);
            return;
        }
        let words = block.content.words.iter().cloned();
        let words: Vec<_> = words.map(|word| (tag, word)).collect();
        self.block(block, &words);
    }

    fn block(&mut self, block: &Block, words: &[(ChangeTag, Word)]) {
        self.move_to(&block.content.levels, &block.places);
        let (start, end) = match block.content.kind {
            Kind::Tight | Kind::Rule => ("", ""),
            Kind::Paragraph | Kind::Row { .. } => ("<p>", "</p>\n"),
            Kind::Code => ("<pre><code>", "</code></pre>\n"),
            Kind::Heading(HeadingLevel::H1 | HeadingLevel::H2) => ("<h2>", "</h2>\n"),
            Kind::Heading(HeadingLevel::H3) => ("<h3>", "</h3>\n"),
            Kind::Heading(HeadingLevel::H4) => ("<h4>", "</h4>\n"),
            Kind::Heading(HeadingLevel::H5) => ("<h5>", "</h5>\n"),
            Kind::Heading(HeadingLevel::H6) => ("<h6>", "</h6>\n"),
        };
        self.html.push_str(start);
        self.line(words);
        self.html.push_str(end);
    }

    /// Words, with their marks and changes.
    pub(super) fn line(&mut self, words: &[(ChangeTag, Word)]) {
        for run in words.chunk_by(|one, other| one.0 == other.0) {
            let tag = run[0].0;
            self.begin_change(tag);
            let mut open: Vec<&Mark> = Vec::new();
            for (_, word) in run {
                let (text, marks) = match word {
                    Word::Text { text, marks } => (text, marks),
                    Word::LineBreak => {
                        self.html.push_str("<br>");
                        continue;
                    }
                    Word::Cell => {
                        self.html.push_str(" | ");
                        continue;
                    }
                    Word::Picture { url, alt } => {
                        self.html.push_str(&picture(url, alt));
                        continue;
                    }
                };
                let kept = open
                    .iter()
                    .zip(marks.iter())
                    .take_while(|(one, other)| *one == other);
                let kept = kept.count();
                for mark in open.drain(kept..).rev() {
                    self.html.push_str(mark_end(mark));
                }
                for mark in &marks[kept..] {
                    self.html.push_str(&mark_start(mark));
                    open.push(mark);
                }
                self.html.push_str(&escaped(text));
            }
            for mark in open.into_iter().rev() {
                self.html.push_str(mark_end(mark));
            }
            self.end_change(tag);
        }
    }

    /// Begins a change with a word for those who do not see its colour.
    fn begin_change(&mut self, tag: ChangeTag) {
        let (element, word) = match tag {
            ChangeTag::Equal => return,
            ChangeTag::Delete => ("<del>", &self.words.removed),
            ChangeTag::Insert => ("<ins>", &self.words.added),
        };
        self.html.push_str(element);
        let unseen = unseen(&self.words.language, word);
        self.html.push_str(&unseen);
    }

    fn end_change(&mut self, tag: ChangeTag) {
        let element = match tag {
            ChangeTag::Equal => return,
            ChangeTag::Delete => "</del>",
            ChangeTag::Insert => "</ins>",
        };
        let unseen = unseen(&self.words.language, &self.words.end);
        self.html.push_str(&unseen);
        self.html.push_str(element);
    }

    /// Closes and opens levels, so that the next block stands in these. A block that begins an item begins a new `li`.
    fn move_to(&mut self, levels: &[Level], places: &[Place]) {
        let mut kept = 0;
        let mut next_item = false;
        while !next_item && kept < levels.len() && self.open.get(kept) == Some(&levels[kept]) {
            next_item = places[kept].first && matches!(levels[kept], Level::Item { .. });
            kept += 1;
        }
        self.close(kept);
        if next_item {
            self.html.push_str("</li>\n");
            self.html.push_str(&item(places[kept - 1]));
        }
        for (level, place) in levels.iter().zip(places).skip(kept) {
            match level {
                Level::Quote => self.html.push_str("<blockquote>\n"),
                Level::Item { ordered } => {
                    self.html
                        .push_str(if *ordered { "<ol>\n" } else { "<ul>\n" });
                    self.html.push_str(&item(*place));
                }
            }
            self.open.push(*level);
        }
    }

    fn close(&mut self, kept: usize) {
        for level in self.open.drain(kept..).rev() {
            self.html.push_str(match level {
                Level::Quote => "</blockquote>\n",
                Level::Item { ordered: true } => "</li>\n</ol>\n",
                Level::Item { ordered: false } => "</li>\n</ul>\n",
            });
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.close(0);
        self.html
    }
}

/// Both texts number their items: one that was removed and one that took its place have the same number.
fn item(place: Place) -> String {
    match place.number {
        Some(number) => format!("<li value=\"{number}\">"),
        None => "<li>".to_owned(),
    }
}

fn unseen(language: &str, word: &str) -> String {
    format!(
        "<span class=\"visually-hidden\" lang=\"{}\">{}</span>",
        escaped(language),
        escaped(word)
    )
}

fn mark_start(mark: &Mark) -> String {
    match mark {
        Mark::Emphasis => "<em>".to_owned(),
        Mark::Strong => "<strong>".to_owned(),
        Mark::Code => "<code>".to_owned(),
        Mark::Link { url, title } if title.is_empty() => format!("<a href=\"{}\">", escaped(url)),
        Mark::Link { url, title } => {
            format!("<a href=\"{}\" title=\"{}\">", escaped(url), escaped(title))
        }
    }
}

fn mark_end(mark: &Mark) -> &'static str {
    match mark {
        Mark::Emphasis => "</em>",
        Mark::Strong => "</strong>",
        Mark::Code => "</code>",
        Mark::Link { .. } => "</a>",
    }
}
