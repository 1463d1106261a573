//! Markdown as plain text, for the text part of e-mails: no marks of formatting, and the address of a link behind its words.

use super::blocks::{Block, Kind, Level, Mark, Word, blocks};
use super::html::described;
use super::plain_tables;

/// Renders CommonMark without formatting. Paragraphs are one line each.
#[must_use]
pub fn to_plain(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut before: Option<&Block> = None;
    let blocks = blocks(markdown);
    for group in blocks.chunk_by(is_one_table) {
        let Some(block) = group.first() else {
            continue;
        };
        let is_tight = |block: &Block| block.content.kind == Kind::Tight;
        if let Some(before) = before {
            let together = is_tight(before) && is_tight(block);
            plain.push_str(if together { "\n" } else { "\n\n" });
        }
        let lines = match block.content.kind {
            Kind::Rule => vec!["* * *".to_owned()],
            Kind::Row { .. } => plain_tables::lines(group, written),
            _ => written(&block.content.words)
                .trim_end()
                .lines()
                .map(str::to_owned)
                .collect(),
        };
        add(&mut plain, block, &lines);
        before = group.last();
    }
    plain
}

/// Whether a row follows on another one of its table.
fn is_one_table(row: &Block, next: &Block) -> bool {
    let is_row = matches!(row.content.kind, Kind::Row { .. });
    is_row && next.content.kind == Kind::Row { heading: false }
}

/// Adds the lines of a block, with the signs of the quotes and lists that it stands in.
fn add(plain: &mut String, block: &Block, lines: &[String]) {
    let (mut first, mut further) = (String::new(), String::new());
    for (level, place) in block.content.levels.iter().zip(&block.places) {
        let sign = match (level, place.number) {
            (Level::Quote, _) => "> ".to_owned(),
            (Level::Item { .. }, Some(number)) => format!("{number}. "),
            (Level::Item { .. }, None) => "- ".to_owned(),
        };
        let below = match level {
            Level::Quote => sign.clone(),
            Level::Item { .. } => " ".repeat(sign.len()),
        };
        first.push_str(if place.first { &sign } else { &below });
        further.push_str(&below);
    }
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            plain.push('\n');
        }
        plain.push_str(if at == 0 { &first } else { &further });
        plain.push_str(line);
    }
}

/// The address of the link that a word is part of.
fn link(word: &Word) -> Option<&str> {
    let Word::Text { marks, .. } = word else {
        return None;
    };
    marks.iter().find_map(|mark| match mark {
        Mark::Link { url, .. } => Some(url.as_str()),
        _ => None,
    })
}

fn written(words: &[Word]) -> String {
    let mut out = String::new();
    for run in words.chunk_by(|one, other| link(one) == link(other)) {
        let mut part = String::new();
        for word in run {
            match word {
                Word::Text { text, .. } => part.push_str(text),
                Word::LineBreak => part.push('\n'),
                Word::Cell => {}
                Word::Picture { alt, .. } => part.push_str(&described(alt)),
            }
        }
        let url = run.first().and_then(link);
        let url = url.filter(|url| url.trim_start_matches("mailto:") != part.trim());
        out.push_str(&part);
        if let Some(url) = url {
            out.push_str(" (");
            out.push_str(url);
            out.push(')');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::to_plain;

    #[test]
    fn formatting_goes_and_addresses_stay() {
        let markdown = "# Le *maire*\n\nIl **promet** : [lisez](https://a.org/x).\nEncore.\n\n- un\n- deux\n\n1. a\n\n   b\n2. c\n\n> cité\n\n---\n\n<https://a.org> <b>x</b>\n";
        let plain = "Le maire\n\nIl promet : lisez (https://a.org/x). Encore.\n\n- un\n- deux\n\n1. a\n\n   b\n\n2. c\n\n\
                     > cité\n\n* * *\n\nhttps://a.org <b>x</b>";
        assert_eq!(to_plain(markdown), plain);
        assert_eq!(to_plain(""), "");
    }

    #[test]
    fn columns_stand_below_each_other_where_there_is_room() {
        let table = "| Année | Budget |\n|---|--:|\n| 2024 | 300 € |\n| 2025, *prévu* | 1 200 € |\n\nAprès.";
        let plain = "Année       | Budget\n---------------------\n2024        | 300 €\n2025, prévu | 1 200 €\n\nAprès.";
        assert_eq!(to_plain(table), plain);
        let long = "x".repeat(80);
        let wide = format!("> a | b\n> -|-\n> {long} | c\n");
        let rule = "-".repeat(72);
        assert_eq!(to_plain(&wide), format!("> a | b\n> {rule}\n> {long} | c"));
        assert_eq!(to_plain("| | |\n|-|-|\n| a | b |"), "a | b");
    }

    #[test]
    fn a_picture_is_its_description() {
        let picture = "![Le canal](/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg#640x427)";
        assert_eq!(
            to_plain(&format!("Voici : {picture}.")),
            "Voici : [Le canal]."
        );
        assert_eq!(to_plain("![Le canal](https://a.org/b.jpg)"), "Le canal");
    }
}
