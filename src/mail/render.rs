//! From facts to a mail: subject and both parts, in the reader's language.

use serde::Serialize;

use crate::domain::{Language, MailKind, Timestamp};
use crate::i18n::{Arg, Catalog, TemplateError, Templates};
use crate::mail::{Email, Facts, Sender};

/// The most characters of a title in a subject: with the words around it, it stays readable on a phone.
const LONGEST_TITLE: usize = 48;
/// The most columns of a line of text (RFC 5322, 2.1.1 recommends 78 with room for quoting marks).
const COLUMNS: usize = 72;

/// The outside of the envelope.
#[derive(Clone, Copy)]
pub struct Envelope<'a> {
    pub to: &'a str,
    /// The campaign's sender, or the site's.
    pub from: &'a Sender,
    /// A mailbox that somebody reads.
    pub reply_to: Option<&'a Sender>,
    /// Where bounces go; the sender's address when there is no better one.
    pub envelope_sender: Option<&'a str>,
    /// Fixed per outbox row, from [`crate::mail::message_id`].
    pub message_id: &'a str,
    /// When the mail is dated.
    pub date: Timestamp,
}

/// Why a mail cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// A template is missing or asks for something that is not there.
    #[error(transparent)]
    Template(#[from] TemplateError),
}

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    facts: &'a Facts,
    kind: &'static str,
    subject: &'a str,
    shown_code: Option<String>,
    /// The site's address without its scheme, so that mail programs make no second link of it.
    site_host: &'a str,
}

/// What a mail says, before its lines are wrapped.
#[derive(PartialEq)]
pub(super) struct Words {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

/// Writes a mail: text and HTML from `mail/<kind>.txt` and `.html`, the subject from `mail-<kind>-subject`.
///
/// # Errors
/// When a template is missing or asks for something that is not there: a fault of the templates, not of the reader.
pub fn compose(
    facts: &Facts,
    templates: &Templates,
    catalog: &Catalog,
    language: &Language,
    postmark: Envelope<'_>,
) -> Result<Email, ComposeError> {
    let words = render(facts, templates, catalog, language)?;
    Ok(words.email(facts.kind(), language, postmark))
}

pub(super) fn render(
    facts: &Facts,
    templates: &Templates,
    catalog: &Catalog,
    language: &Language,
) -> Result<Words, ComposeError> {
    let kind = facts.kind();
    let subject = subject(kind, facts.title(), catalog, language);
    let code = match facts {
        Facts::Confirm(facts) | Facts::ConfirmCollective(facts) => Some(shown_code(&facts.code)),
        _ => None,
    };
    let view = View {
        facts,
        kind: kind.word(),
        subject: &subject,
        shown_code: code,
        site_host: host(&facts.site().base_url),
    };
    let name = kind.word();
    let text = templates.render(&format!("mail/{name}.txt"), language, &view)?;
    let html = templates.render(&format!("mail/{name}.html"), language, &view)?;
    Ok(Words {
        subject,
        text,
        html,
    })
}

impl Words {
    /// The mail in its envelope.
    pub(super) fn email(
        self,
        kind: MailKind,
        language: &Language,
        postmark: Envelope<'_>,
    ) -> Email {
        Email {
            to: postmark.to.to_owned(),
            from: postmark.from.clone(),
            reply_to: postmark.reply_to.cloned(),
            envelope_sender: postmark
                .envelope_sender
                .unwrap_or(postmark.from.address())
                .to_owned(),
            subject: self.subject,
            text: wrapped(&self.text),
            html: self.html,
            message_id: postmark.message_id.to_owned(),
            date: postmark.date,
            kind,
            language: language.clone(),
        }
    }
}

/// The subject of a kind of mail about an appeal with this title: also shown by the “check your mailbox” page, so
/// that people know what to look for.
#[must_use]
pub fn subject(kind: MailKind, title: &str, catalog: &Catalog, language: &Language) -> String {
    let key = format!("mail-{}-subject", kind.word());
    catalog.text(language, &key, &[("title", Arg::from(shortened(title)))])
}

/// Six digits in two groups, which are easier to carry from one screen to another: `123 456`.
#[must_use]
pub fn shown_code(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((first, last)) if code.len() == 6 => format!("{first} {last}"),
        _ => code.to_owned(),
    }
}

/// A title of at most 48 characters, cut between words where there are any.
fn shortened(title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = title.char_indices().nth(LONGEST_TITLE) else {
        return title;
    };
    let head = &title[..end];
    let cut = match head.rfind(' ') {
        Some(space) if space >= end / 2 => &head[..space],
        // No space nearby: a script without spaces, or one very long word. A mark stays with its letter.
        _ => {
            let next = title[end..].chars().next();
            let splits = next.is_some_and(unicode_normalization::char::is_combining_mark);
            let last = head.char_indices().next_back().map_or(0, |(at, _)| at);
            if splits { &head[..last] } else { head }
        }
    };
    format!(
        "{}…",
        cut.trim_end_matches([' ', ',', ';', ':', '.', '-', '–', '—'])
    )
}

fn host(url: &str) -> &str {
    url.split_once("://")
        .map_or(url, |(_, rest)| rest)
        .trim_end_matches('/')
}

/// Wraps paragraphs at spaces. A link or a long word stays whole; a no-break space stays one.
fn wrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut blank = true;
    for line in text.lines() {
        let line = line.trim_end_matches([' ', '\t']);
        if line.is_empty() {
            // Templates leave runs of empty lines where a part is left out.
            if !blank {
                out.push('\n');
            }
            blank = true;
            continue;
        }
        blank = false;
        let mut column = 0;
        for word in line.split(' ') {
            let width = word.chars().count();
            if column > 0 && column + 1 + width > COLUMNS {
                out.push('\n');
                column = 0;
            } else if column > 0 {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += width;
        }
        out.push('\n');
    }
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::mail::render::*;

    #[test]
    fn a_code_is_shown_in_two_groups() {
        assert_eq!(shown_code("012345"), "012 345");
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        assert_eq!(shortened("Pour  la\nforêt"), "Pour la forêt");
        let long = "Pour que la forêt de la vallée reste ouverte à toutes et à tous";
        assert_eq!(
            shortened(long),
            "Pour que la forêt de la vallée reste ouverte à…"
        );
        assert_eq!(shortened(&"森".repeat(60)).chars().count(), 49);
        let marks = format!("{}e\u{301}{}", "a".repeat(47), "b".repeat(20));
        assert_eq!(shortened(&marks), format!("{}…", "a".repeat(47)));
    }

    #[test]
    fn lines_are_wrapped_and_links_stay_whole() {
        let link = format!("https://example.org/{}", "x".repeat(90));
        let text = format!("{}\n\n\n\n{link}\n\n", "word ".repeat(40));
        let wrapped = wrapped(&text);
        assert!(
            wrapped
                .lines()
                .all(|line| line == link || line.chars().count() <= COLUMNS)
        );
        assert!(wrapped.ends_with(&format!("word\n\n{link}\n")), "{wrapped}");
    }
}
