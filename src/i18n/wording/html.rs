//! What stands in a text as HTML: tables that scroll by themselves where they are wider than the page, and the pictures of
//! this site.

use std::collections::VecDeque;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use crate::domain::links::{text_picture, webp};
use crate::i18n::escaped;

/// The longest name of a table, in characters.
const LABEL_MAX: usize = 100;

/// Where the HTML is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Page,
    /// Mails have no pictures, but their descriptions.
    Mail,
}

/// The picture of an address that [`text_picture`] knows.
pub(super) fn picture(url: &str, alt: &str) -> String {
    let Some(picture) = text_picture(url) else {
        return escaped(alt).to_string();
    };
    let size = picture.size.map_or_else(String::new, |(width, height)| {
        format!(" width=\"{width}\" height=\"{height}\"")
    });
    format!(
        "<picture><source srcset=\"{}\" type=\"image/webp\">\
         <img src=\"{}\" alt=\"{}\"{size} loading=\"lazy\" decoding=\"async\"></picture>",
        webp(picture.hash),
        escaped(picture.path),
        escaped(alt)
    )
}

/// How a picture is told of where none is shown.
pub(super) fn described(alt: &str) -> String {
    if alt.trim().is_empty() {
        String::new()
    } else {
        format!("[{}]", alt.trim())
    }
}

pub(super) struct Html<'a, I: Iterator<Item = Event<'a>>> {
    events: I,
    /// What was read of them before its turn.
    ahead: VecDeque<Event<'a>>,
    place: Place,
    alignments: Vec<Alignment>,
    /// The column of the next cell.
    column: usize,
    is_head: bool,
    /// The end of the open cell.
    cell_end: &'static str,
}

impl<'a, I: Iterator<Item = Event<'a>>> Html<'a, I> {
    pub(super) fn new(events: I, place: Place) -> Self {
        Self {
            events,
            ahead: VecDeque::new(),
            place,
            alignments: Vec::new(),
            column: 0,
            is_head: false,
            cell_end: "",
        }
    }

    fn take(&mut self) -> Option<Event<'a>> {
        self.ahead.pop_front().or_else(|| self.events.next())
    }

    fn peek(&mut self) -> Option<&Event<'a>> {
        if self.ahead.is_empty() {
            self.ahead.extend(self.events.next());
        }
        self.ahead.front()
    }

    /// The words of the first row that has some, by which screen readers announce the table that has just begun.
    fn label(&mut self) -> String {
        let (mut cells, mut read) = (Vec::<String>::new(), Vec::new());
        while let Some(event) = self.take() {
            match (&event, cells.last_mut()) {
                (Event::Start(Tag::TableCell), _) => cells.push(String::new()),
                (Event::Text(text) | Event::Code(text), Some(cell)) => cell.push_str(text),
                (Event::SoftBreak | Event::HardBreak, Some(cell)) => cell.push(' '),
                _ => {}
            }
            let is_end = match event {
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                    cells.retain(|cell| !cell.trim().is_empty());
                    !cells.is_empty()
                }
                Event::End(TagEnd::Table) => true,
                _ => false,
            };
            read.push(event);
            if is_end {
                break;
            }
        }
        for event in read.into_iter().rev() {
            self.ahead.push_front(event);
        }
        let label = cells.join(", ");
        label.chars().take(LABEL_MAX).collect()
    }

    fn cell(&mut self) -> &'static str {
        // A heading without words would be read aloud as one.
        let is_empty = self.peek() == Some(&Event::End(TagEnd::TableCell));
        let is_heading = self.is_head && !is_empty;
        let is_right = self.alignments.get(self.column) == Some(&Alignment::Right);
        self.column += 1;
        self.cell_end = if is_heading { "</th>" } else { "</td>" };
        match (is_heading, is_right) {
            (true, true) => "<th scope=\"col\" class=\"end\">",
            (true, false) => "<th scope=\"col\">",
            (false, true) => "<td class=\"end\">",
            (false, false) => "<td>",
        }
    }

    /// The words up to the end of the picture.
    fn alt(&mut self) -> String {
        let mut alt = String::new();
        while let Some(event) = self.take() {
            match event {
                Event::End(TagEnd::Image) => break,
                Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        alt
    }
}

impl<'a, I: Iterator<Item = Event<'a>>> Iterator for Html<'a, I> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        let html = match self.take()? {
            Event::Start(Tag::Table(alignments)) => {
                self.alignments = alignments;
                if self.place == Place::Page {
                    let label = self.label();
                    let label = escaped(&label);
                    let table = format!(
                        "<div class=\"table\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\"><table>"
                    );
                    return Some(Event::InlineHtml(table.into()));
                }
                "<table>"
            }
            Event::End(TagEnd::Table) => match self.place {
                Place::Page => "</tbody></table></div>\n",
                Place::Mail => "</tbody></table>\n",
            },
            Event::Start(Tag::TableHead) => {
                (self.is_head, self.column) = (true, 0);
                "<thead><tr>"
            }
            Event::End(TagEnd::TableHead) => {
                self.is_head = false;
                "</tr></thead>\n<tbody>"
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                "<tr>"
            }
            Event::End(TagEnd::TableRow) => "</tr>\n",
            Event::Start(Tag::TableCell) => self.cell(),
            Event::End(TagEnd::TableCell) => self.cell_end,
            Event::Start(Tag::Image { dest_url, .. }) => {
                let alt = self.alt();
                return Some(match self.place {
                    Place::Page => Event::InlineHtml(picture(&dest_url, &alt).into()),
                    Place::Mail => Event::Text(described(&alt).into()),
                });
            }
            other => return Some(other),
        };
        Some(Event::InlineHtml(html.into()))
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::wording::to_html;

    #[test]
    fn a_table_without_headings_is_announced_by_its_first_row_with_words() {
        let html = to_html("| | |\n|---|---|\n| | |\n| **un** | `b` & ![Le canal](/x.png) |\n");
        assert!(
            html.contains("role=\"region\" aria-label=\"un, b &amp; Le canal\" tabindex"),
            "{html}"
        );
        assert!(
            html.ends_with("Le canal</td></tr>\n</tbody></table></div>\n"),
            "{html}"
        );
    }
}
