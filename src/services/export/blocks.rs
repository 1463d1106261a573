//! Blocks that are ready to print: what is public, one signatory a line, as French typography ends the items of a list.

use std::borrow::Cow;
use std::io::{self, Write};

use super::rows::Row;
use super::sheet::{Section, Sheet, Tally};
use super::{Column, Format, Request};
use crate::domain::SignatureKind;
use crate::i18n::Catalog;

pub(super) struct Blocks<'a, W: Write> {
    out: Tally<W>,
    request: &'a Request,
    catalog: &'a Catalog,
    separator: String,
    end: String,
    /// A section that has nobody yet has no heading.
    heading: Option<Section>,
    /// The last item: only the next one, or the end, tells its sign.
    waiting: Option<String>,
    is_empty: bool,
}

impl<'a, W: Write> Blocks<'a, W> {
    pub(super) fn new(request: &'a Request, catalog: &'a Catalog, out: Tally<W>) -> Self {
        let word = |key| catalog.text(&request.language, key, &[]);
        Self {
            out,
            request,
            catalog,
            separator: word("export-item-end"),
            end: word("export-list-end"),
            heading: None,
            waiting: None,
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
        let shows = |column| self.request.columns.contains(&column);
        // The detail of a group is the word of its kind, which is not for print.
        if row.signature.kind == SignatureKind::Individual && shows(Column::Role) {
            parts.push(&listing.detail);
        }
        if shows(Column::Place) {
            parts.push(&listing.place);
        }
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let parts = parts.map(|part| match self.request.format {
            Format::Html => format!("<bdi>{}</bdi>", self.escape(part)),
            _ => self.escape(part).into_owned(),
        });
        Some(parts.collect::<Vec<_>>().join(", "))
    }

    fn write_waiting(&mut self, is_last: bool) -> io::Result<()> {
        let Some(item) = self.waiting.take() else {
            return Ok(());
        };
        let ends = item.strip_suffix("</bdi>").unwrap_or(&item).ends_with('.');
        let sign = match (is_last, ends) {
            (true, true) => "",
            (true, false) => &self.end,
            (false, _) => &self.separator,
        };
        match self.request.format {
            Format::Html => writeln!(self.out, "<li>{item}{sign}</li>"),
            Format::Markdown => writeln!(self.out, "- {item}{sign}"),
            _ => writeln!(self.out, "{item}{sign}"),
        }
    }

    fn end_section(&mut self) -> io::Result<()> {
        if self.waiting.is_some() {
            self.write_waiting(true)?;
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
        self.write_waiting(false)?;
        self.waiting = Some(item);
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<Vec<u8>> {
        self.end_section()?;
        self.out.finish()
    }
}

/// Text as HTML shows it.
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

/// Text as Markdown shows it: every sign that could begin a mark-up has a backslash before it.
fn markdown(text: &str) -> Cow<'_, str> {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // “1.” and “1)” begin a list, at the beginning alone.
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

fn escaped(text: &str, sign: impl Fn(usize, char) -> Option<&'static str>) -> Cow<'_, str> {
    if text.char_indices().all(|(at, c)| sign(at, c).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        match sign(at, c) {
            Some(sign) => safe.push_str(sign),
            None => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markup_are_shown_and_not_obeyed() {
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
