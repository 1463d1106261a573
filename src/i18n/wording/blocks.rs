//! A text as the blocks that a page shows one after the other, each a sequence of words. Two texts are compared as such
//! blocks, so that their formatting can be shown and never gets into the way of the words.

use std::sync::Arc;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use similar::DiffableStr;

/// A paragraph, heading, list item, code block, rule, or row of a table.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) content: Content,
    /// The place in each level of the content, which may differ between equal blocks.
    pub(super) places: Vec<Place>,
}

/// What makes two blocks equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Content {
    /// The quotes and lists that contain it, the outermost first.
    pub(super) levels: Vec<Level>,
    pub(super) kind: Kind,
    pub(super) words: Vec<Word>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Level {
    Quote,
    /// An item of a list.
    Item {
        ordered: bool,
    },
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Whether the block is the first of its list item or quote.
    pub(super) first: bool,
    /// The number of an item of an ordered list.
    pub(super) number: Option<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Paragraph,
    /// Words directly in a list item.
    Tight,
    Heading(HeadingLevel),
    Code,
    Rule,
    /// A row of a table.
    Row {
        /// Whether it has the headings of the columns.
        heading: bool,
    },
}

/// A word, the space between two words, or a sign.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Word {
    Text {
        text: String,
        /// The outermost first. All words of a run share them: the address of a link may be long.
        marks: Arc<[Mark]>,
    },
    LineBreak,
    /// Between two cells of a table.
    Cell,
    Picture {
        url: String,
        alt: String,
    },
}

impl Mark {
    /// About how many bytes its start takes in HTML.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Link { url, title } => 40 + url.len() + title.len(),
            _ => 10,
        }
    }
}

impl Word {
    pub(super) fn is_space(&self) -> bool {
        match self {
            Self::Text { text, .. } => text.trim().is_empty(),
            Self::LineBreak => true,
            Self::Cell | Self::Picture { .. } => false,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    Emphasis,
    Strong,
    Code,
    Link { url: String, title: String },
}

/// The words of a line without formatting.
pub(super) fn words(text: &str, marks: &[Mark]) -> Vec<Word> {
    let words = text.tokenize_unicode_words().into_iter();
    let marks: Arc<[Mark]> = marks.into();
    let word = |text: &str| Word::Text {
        text: text.to_owned(),
        marks: Arc::clone(&marks),
    };
    words.map(word).collect()
}

/// The blocks of a Markdown text.
pub(super) fn blocks(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    let source = super::bounds::bounded_source(markdown);
    for event in super::events(&source) {
        reader.read(event);
    }
    reader.end_block();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    levels: Vec<(Level, Place)>,
    /// The next number of each open list.
    lists: Vec<Option<u64>>,
    marks: Vec<Mark>,
    block: Option<(Kind, Vec<Word>)>,
    /// Whether the next cell is the first one of its row.
    is_first_cell: bool,
    /// The address and the description of the open picture.
    picture: Option<(String, String)>,
}

impl Reader {
    fn read(&mut self, event: Event<'_>) {
        if let Some((_, alt)) = &mut self.picture {
            match event {
                Event::End(TagEnd::Image) => {
                    let picture = self.picture.take();
                    self.add(
                        picture
                            .map(|(url, alt)| Word::Picture { url, alt })
                            .into_iter()
                            .collect(),
                    );
                }
                Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.add(words(&text, &self.marks)),
            Event::Code(text) => {
                self.marks.push(Mark::Code);
                self.add(words(&text, &self.marks));
                self.marks.pop();
            }
            Event::SoftBreak => self.add(words(" ", &self.marks)),
            Event::HardBreak => self.add(vec![Word::LineBreak]),
            Event::Rule => {
                self.begin_block(Kind::Rule);
                self.end_block();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.begin_block(Kind::Paragraph),
            Tag::Heading { level, .. } => self.begin_block(Kind::Heading(level)),
            Tag::CodeBlock(_) => self.begin_block(Kind::Code),
            Tag::BlockQuote(_) => self.begin_level(Level::Quote, None),
            Tag::List(first) => {
                self.end_block();
                self.lists.push(first);
            }
            Tag::Item => {
                let number = self.lists.last_mut().and_then(Option::as_mut);
                let number = number.map(|next| {
                    *next += 1;
                    *next - 1
                });
                let ordered = number.is_some();
                self.begin_level(Level::Item { ordered }, number);
            }
            Tag::TableHead => self.begin_row(true),
            Tag::TableRow => self.begin_row(false),
            Tag::TableCell if !std::mem::take(&mut self.is_first_cell) => {
                self.add(vec![Word::Cell]);
            }
            Tag::Image { dest_url, .. } => {
                self.picture = Some((dest_url.into_string(), String::new()));
            }
            Tag::Emphasis => self.marks.push(Mark::Emphasis),
            Tag::Strong => self.marks.push(Mark::Strong),
            Tag::Link {
                dest_url, title, ..
            } => self.marks.push(Mark::Link {
                url: dest_url.into_string(),
                title: title.into_string(),
            }),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::TableHead
            | TagEnd::TableRow => self.end_block(),
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.end_block();
                self.levels.pop();
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link => {
                self.marks.pop();
            }
            _ => {}
        }
    }

    fn begin_level(&mut self, level: Level, number: Option<u64>) {
        self.end_block();
        let first = true;
        self.levels.push((level, Place { first, number }));
    }

    fn begin_row(&mut self, heading: bool) {
        self.is_first_cell = true;
        self.begin_block(Kind::Row { heading });
    }

    fn begin_block(&mut self, kind: Kind) {
        self.end_block();
        self.block = Some((kind, Vec::new()));
    }

    fn add(&mut self, words: Vec<Word>) {
        let (_, block) = self.block.get_or_insert((Kind::Tight, Vec::new()));
        block.extend(words);
    }

    fn end_block(&mut self) {
        let Some((kind, words)) = self.block.take() else {
            return;
        };
        let (levels, places) = self.levels.iter().copied().unzip();
        self.blocks.push(Block {
            content: Content {
                levels,
                kind,
                words,
            },
            places,
        });
        for (_, place) in &mut self.levels {
            place.first = false;
        }
    }
}
