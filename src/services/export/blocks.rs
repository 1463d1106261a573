//! Blocks that are ready to print: the public list, one signatory per line, punctuated as French typography ends the
//! items of a list.

use std::borrow::Cow;
use std::io::{self, Write};

use super::columns::Column;
use super::hashing_writer::HashingWriter;
use super::request::{Format, Request};
use super::rows::Row;
use super::sheet::{Section, Sheet};
use crate::domain::SignatureKind;
use crate::i18n::Catalog;

pub(super) struct Blocks<'a, W: Write> {
    out: HashingWriter<W>,
    request: &'a Request,
    catalog: &'a Catalog,
    separator: String,
    end: String,
    /// The section whose heading is not written yet: an empty section gets none.
    heading: Option<Section>,
    /// The last item. It is written once it is known whether another one follows, which decides its punctuation.
    pending: Option<String>,
    is_empty: bool,
}

impl<'a, W: Write> Blocks<'a, W> {
    pub(super) fn new(request: &'a Request, catalog: &'a Catalog, out: HashingWriter<W>) -> Self {
        let text = |key| catalog.text(&request.language, key, &[]);
        Self {
            out,
            request,
            catalog,
            separator: text("export-item-end"),
            end: text("export-list-end"),
            heading: None,
            pending: None,
            is_empty: true,
        }
    }

    fn escape<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.request.format {
            Format::Html => html(text),
            Format::Markdown => markdown(text),
            _ => Cow::Borrowed(text),
        }
    }

    fn item(&self, row: &Row) -> Option<String> {
        let listing = row.listing.as_ref()?;
        let mut parts = vec![listing.name.as_str()];
        let is_chosen = |column| self.request.columns.contains(&column);
        // The detail of an organisation is the stored word of its kind, which is not for print.
        if row.signature.kind == SignatureKind::Individual && is_chosen(Column::Role) {
            parts.push(&listing.detail);
        }
        if is_chosen(Column::Place) {
            parts.push(&listing.place);
        }
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let parts = parts.map(|part| match self.request.format {
            Format::Html => format!("<bdi>{}</bdi>", self.escape(part)),
            _ => self.escape(part).into_owned(),
        });
        Some(parts.collect::<Vec<_>>().join(", "))
    }

    fn write_pending(&mut self, is_last: bool) -> io::Result<()> {
        let Some(item) = self.pending.take() else {
            return Ok(());
        };
        let ends_with_dot = item.strip_suffix("</bdi>").unwrap_or(&item).ends_with('.');
        let punctuation = match (is_last, ends_with_dot) {
            (true, true) => "",
            (true, false) => &self.end,
            (false, _) => &self.separator,
        };
        match self.request.format {
            Format::Html => writeln!(self.out, "<li>{item}{punctuation}</li>"),
            Format::Markdown => writeln!(self.out, "- {item}{punctuation}"),
            _ => writeln!(self.out, "{item}{punctuation}"),
        }
    }

    fn end_section(&mut self) -> io::Result<()> {
        if self.pending.is_some() {
            self.write_pending(true)?;
            if self.request.format == Format::Html {
                writeln!(self.out, "</ul>")?;
            }
        }
        Ok(())
    }

    fn write_heading(&mut self) -> io::Result<()> {
        let Some(section) = self.heading.take() else {
            return Ok(());
        };
        let key = match section {
            Section::First => "first-title",
            Section::Organisations => "groups-title",
            Section::Individuals => "people-title",
        };
        let title = self.catalog.text(&self.request.language, key, &[]);
        let gap = if self.is_empty { "" } else { "\n" };
        self.is_empty = false;
        match self.request.format {
            Format::Html => writeln!(self.out, "{gap}<h2>{}</h2>\n<ul>", html(&title)),
            Format::Markdown => writeln!(self.out, "{gap}## {}\n", markdown(&title)),
            _ => writeln!(self.out, "{gap}{title}\n"),
        }
    }
}

impl<W: Write + Send> Sheet for Blocks<'_, W> {
    fn section(&mut self, section: Section) -> io::Result<()> {
        self.end_section()?;
        self.heading = Some(section);
        Ok(())
    }

    fn row(&mut self, row: &Row) -> io::Result<()> {
        let Some(item) = self.item(row) else {
            return Ok(());
        };
        self.write_heading()?;
        self.write_pending(false)?;
        self.pending = Some(item);
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<Vec<u8>> {
        self.end_section()?;
        self.out.finish()
    }
}

/// Escapes a text for HTML.
fn html(text: &str) -> Cow<'_, str> {
    escaped(text, |_, c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    })
}

/// Escapes a text for Markdown: every character that could begin mark-up gets a backslash before it.
fn markdown(text: &str) -> Cow<'_, str> {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // “1.” and “1)” begin a list only at the start of a line.
    let numbered = (number < text.len()).then(|| text.len() - number);
    escaped(text, |at, c| match c {
        '\\' => Some("\\\\"),
        '`' => Some("\\`"),
        '*' => Some("\\*"),
        '_' => Some("\\_"),
        '{' => Some("\\{"),
        '}' => Some("\\}"),
        '[' => Some("\\["),
        ']' => Some("\\]"),
        '<' => Some("\\<"),
        '>' => Some("\\>"),
        '#' => Some("\\#"),
        '|' => Some("\\|"),
        '~' => Some("\\~"),
        '&' => Some("\\&"),
        '+' if at == 0 => Some("\\+"),
        '-' if at == 0 => Some("\\-"),
        '.' if numbered == Some(at) => Some("\\."),
        ')' if numbered == Some(at) => Some("\\)"),
        _ => None,
    })
}

fn escaped(text: &str, escape: impl Fn(usize, char) -> Option<&'static str>) -> Cow<'_, str> {
    if text.char_indices().all(|(at, c)| escape(at, c).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        match escape(at, c) {
            Some(sequence) => safe.push_str(sequence),
            None => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_markup_are_escaped() {
        assert_eq!(
            html("<b>A & 'B'</b>"),
            "&lt;b&gt;A &amp; &#39;B&#39;&lt;/b&gt;"
        );
        assert_eq!(
            markdown("1. *A* [b](c) <i>"),
            "1\\. \\*A\\* \\[b\\](c) \\<i\\>"
        );
        assert_eq!(markdown("-x - 2.5"), "\\-x - 2.5");
        assert_eq!(
            markdown("Jean-Pierre L’Écuyer, 3e"),
            "Jean-Pierre L’Écuyer, 3e"
        );
    }
}
