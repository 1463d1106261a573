//! Markdown as plain text, for the text part of e-mails: no marks of formatting, and the address of a link behind its words.

use super::blocks::{Block, Kind, Level, Mark, Word, blocks};

/// Renders CommonMark without formatting. Paragraphs are one line each.
#[must_use]
pub fn to_plain(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut before: Option<Block> = None;
    for block in blocks(markdown) {
        let is_tight = |block: &Block| block.content.kind == Kind::Tight;
        if let Some(before) = &before {
            let together = is_tight(before) && is_tight(&block);
            plain.push_str(if together { "\n" } else { "\n\n" });
        }
        add(&mut plain, &block);
        before = Some(block);
    }
    plain
}

fn add(plain: &mut String, block: &Block) {
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
    let words = match block.content.kind {
        Kind::Rule => "* * *".to_owned(),
        _ => written(&block.content.words),
    };
    for (at, line) in words.trim_end().lines().enumerate() {
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
}
