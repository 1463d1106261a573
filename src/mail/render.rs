//! Renders mails: subject, text and HTML in the language of the reader.

use serde::Serialize;

use crate::domain::{Language, MailKind, Timestamp};
use crate::i18n::{Arg, Catalog, TemplateError, Templates};
use crate::mail::{Email, Facts, Sender};

/// The longest title in a subject, in characters, so that the whole subject fits on a phone.
const MAX_TITLE: usize = 48;
/// The longest title of news, which is the whole subject.
const MAX_NEWS_TITLE: usize = 100;
/// The width of the text part. RFC 5322, 2.1.1 recommends at most 78; the rest is room for quoting marks.
const COLUMNS: usize = 72;

/// Sender, recipient and the other values that are not rendered.
#[derive(Clone, Copy)]
pub struct Envelope<'a> {
    pub to: &'a str,
    /// The sender of the appeal or of the site.
    pub from: &'a Sender,
    /// A mailbox that is read by people.
    pub reply_to: Option<&'a Sender>,
    /// The Message-ID of the message that it answers.
    pub in_reply_to: Option<&'a str>,
    /// Receives the bounces; `None` for the address of `from`.
    pub envelope_sender: Option<&'a str>,
    /// Where a POST ends mails of this kind.
    pub unsubscribe: Option<&'a str>,
    /// From [`crate::mail::message_id`]; fixed per outbox row.
    pub message_id: &'a str,
    pub date: Timestamp,
}

#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// A template is missing or uses an unknown variable.
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
    /// The base URL without its scheme, so that mail programs do not turn it into a second link.
    site_host: &'a str,
}

/// The rendered parts of a mail. The text is not wrapped yet.
#[derive(PartialEq)]
pub(super) struct RenderedParts {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

/// Renders a mail with the templates `mail/<kind>.txt` and `mail/<kind>.html` and the subject `mail-<kind>-subject`, or that
/// of its alarm.
pub fn compose(
    facts: &Facts,
    templates: &Templates,
    catalog: &Catalog,
    language: &Language,
    envelope: Envelope<'_>,
) -> Result<Email, ComposeError> {
    let parts = render(facts, templates, catalog, language)?;
    Ok(parts.into_email(facts.kind(), language, envelope))
}

pub(super) fn render(
    facts: &Facts,
    templates: &Templates,
    catalog: &Catalog,
    language: &Language,
) -> Result<RenderedParts, ComposeError> {
    let kind = facts.kind();
    let subject = titled(
        kind,
        facts.subject_word(),
        facts.title(),
        (catalog, language),
    );
    let code = match facts {
        Facts::Confirm(facts) | Facts::ConfirmCollective(facts) => Some(format_code(&facts.code)),
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
    Ok(RenderedParts {
        subject,
        text,
        html,
    })
}

impl RenderedParts {
    pub(super) fn into_email(
        self,
        kind: MailKind,
        language: &Language,
        envelope: Envelope<'_>,
    ) -> Email {
        Email {
            to: envelope.to.to_owned(),
            from: envelope.from.clone(),
            reply_to: envelope.reply_to.cloned(),
            in_reply_to: envelope.in_reply_to.map(str::to_owned),
            envelope_sender: envelope
                .envelope_sender
                .unwrap_or(envelope.from.address())
                .to_owned(),
            unsubscribe: envelope.unsubscribe.map(str::to_owned),
            subject: self.subject,
            text: wrap(&self.text),
            html: self.html,
            message_id: envelope.message_id.to_owned(),
            date: envelope.date,
            kind,
            language: language.clone(),
        }
    }
}

/// The subject of a mail about an appeal. The “check your mailbox” page shows it too, so that people know what to look
/// for.
#[must_use]
pub fn subject(kind: MailKind, title: &str, catalog: &Catalog, language: &Language) -> String {
    titled(kind, kind.word(), title, (catalog, language))
}

fn titled(
    kind: MailKind,
    word: &str,
    title: &str,
    (catalog, language): (&Catalog, &Language),
) -> String {
    let key = format!("mail-{word}-subject");
    let max = match kind {
        MailKind::News => MAX_NEWS_TITLE,
        _ => MAX_TITLE,
    };
    catalog.text(language, &key, &[("title", Arg::from(shorten(title, max)))])
}

/// Splits six digits into two groups, which are easier to copy by hand: `123 456`.
#[must_use]
pub fn format_code(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((first, last)) if code.len() == 6 => format!("{first} {last}"),
        _ => code.to_owned(),
    }
}

/// Shortens a title to so many characters, between words if possible.
fn shorten(title: &str, max: usize) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = title.char_indices().nth(max) else {
        return title;
    };
    let head = &title[..end];
    let cut = match head.rfind(' ') {
        Some(space) if space >= end / 2 => &head[..space],
        // No space nearby: a script without spaces, or a very long word. Combining marks stay with their letter.
        _ => {
            let next = title[end..].chars().next();
            let splits_letter = next.is_some_and(unicode_normalization::char::is_combining_mark);
            let last = head.char_indices().next_back().map_or(0, |(at, _)| at);
            if splits_letter { &head[..last] } else { head }
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

/// Wraps paragraphs at spaces, but not inside links, long words or at no-break spaces.
fn wrap(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut after_blank = true;
    for line in text.lines() {
        let line = line.trim_end_matches([' ', '\t']);
        if line.is_empty() {
            // Templates leave runs of empty lines for the parts that they skip.
            if !after_blank {
                out.push('\n');
            }
            after_blank = true;
            continue;
        }
        after_blank = false;
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
mod tests;
