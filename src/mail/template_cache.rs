//! Mails that differ only in link and code, rendered once.
//!
//! At peak times thousands of mails about one appeal are sent per second, and rendering two templates costs twenty
//! times as much as filling in two values. A skeleton is a mail that was rendered with placeholders for link and code,
//! and split at them. Mails that differ in anything else (title, language, expiry …) have different skeletons. A
//! skeleton is used only if it gives the same result as rendering for a second pair of placeholders: a template that
//! does more with a link or code than print it is rendered each time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::Language;
use crate::i18n::{Catalog, Templates};
use crate::mail::render::{RenderedParts, render};
use crate::mail::{
    AlreadySigned, ComposeError, Confirm, Email, Envelope, Facts, NewsMail, format_code,
};

/// A full cache is cleared.
const CAPACITY: usize = 256;
/// Links and codes that no organiser writes. They have the form of real ones.
const PLACEHOLDERS: [(&str, &str); 2] = [
    ("https://stand-in.invalid/fr/QZXJ1/kWvQZ0", "QZXJKV"),
    ("http://other.invalid:81/en/ZQJX2/vKwZQ9_-", "JVXQZW"),
];

#[derive(Default)]
pub struct TemplateCache(Mutex<Skeletons>);

/// By language and facts with placeholders; `None` if the mail must be rendered each time.
type Skeletons = HashMap<(Language, Facts), Option<Arc<Skeleton>>>;

struct Skeleton {
    subject: String,
    text: Vec<Piece>,
    html: Vec<Piece>,
}

enum Piece {
    Text(String),
    Link,
    Code,
    FormattedCode,
}

impl TemplateCache {
    /// Returns the same mail as [`crate::mail::compose()`].
    pub fn compose(
        &self,
        facts: &Facts,
        templates: &Templates,
        catalog: &Catalog,
        language: &Language,
        envelope: Envelope<'_>,
    ) -> Result<Email, ComposeError> {
        let render = |facts: &Facts| render(facts, templates, catalog, language);
        let filled = match link_and_code(facts) {
            Some((link, code)) => {
                let skeleton = self.skeleton(facts, language, render)?;
                skeleton.map(|skeleton| skeleton.fill(link, code))
            }
            None => None,
        };
        let parts = match filled {
            Some(parts) => parts,
            None => render(facts)?,
        };
        Ok(parts.into_email(facts.kind(), language, envelope))
    }

    /// The skeleton for some facts, which is created on first use.
    fn skeleton(
        &self,
        facts: &Facts,
        language: &Language,
        render: impl Fn(&Facts) -> Result<RenderedParts, ComposeError>,
    ) -> Result<Option<Arc<Skeleton>>, ComposeError> {
        let [first, second] =
            PLACEHOLDERS.map(|(link, code)| with_link_and_code(facts, link, code));
        let key = (language.clone(), first);
        let known = self.skeletons().get(&key).cloned();
        let skeleton = match known {
            Some(skeleton) => skeleton,
            None => {
                let skeleton = Skeleton::split(render(&key.1)?, PLACEHOLDERS[0]);
                let is_exact =
                    skeleton.fill(PLACEHOLDERS[1].0, PLACEHOLDERS[1].1) == render(&second)?;
                let skeleton = is_exact.then(|| Arc::new(skeleton));
                let mut skeletons = self.skeletons();
                if skeletons.len() >= CAPACITY {
                    skeletons.clear();
                }
                skeletons.insert(key, skeleton.clone());
                skeleton
            }
        };
        Ok(skeleton)
    }

    fn skeletons(&self) -> MutexGuard<'_, Skeletons> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Link and code of the mails that are sent in large numbers; the second link of news takes the place of the code. `None`
/// for other mails, and for values that HTML would escape, because they are filled in unescaped.
fn link_and_code(facts: &Facts) -> Option<(&str, &str)> {
    let (link, code) = match facts {
        Facts::Confirm(facts) | Facts::ConfirmCollective(facts) if facts.code.len() == 6 => {
            (facts.link.as_str(), facts.code.as_str())
        }
        Facts::AlreadySigned(facts) => (facts.link.as_str(), ""),
        Facts::News(facts) if !facts.link.is_empty() => {
            (facts.link.as_str(), facts.unsubscribe.as_str())
        }
        _ => return None,
    };
    let needs_escaping = |part: &str| part.contains(['&', '<', '>', '"', '\'']);
    (!needs_escaping(link) && !needs_escaping(code)).then_some((link, code))
}

fn with_link_and_code(facts: &Facts, link: &str, code: &str) -> Facts {
    let (link, code) = (link.to_owned(), code.to_owned());
    let confirm = |facts: &Confirm| Confirm {
        appeal: facts.appeal.clone(),
        site: facts.site.clone(),
        link: link.clone(),
        code: code.clone(),
        expires: facts.expires,
        entered: facts.entered,
        by_mail: facts.by_mail,
    };
    match facts {
        Facts::Confirm(facts) => Facts::Confirm(confirm(facts)),
        Facts::ConfirmCollective(facts) => Facts::ConfirmCollective(confirm(facts)),
        Facts::AlreadySigned(facts) => Facts::AlreadySigned(AlreadySigned {
            appeal: facts.appeal.clone(),
            site: facts.site.clone(),
            link,
        }),
        Facts::News(facts) => Facts::News(NewsMail {
            link,
            unsubscribe: code,
            ..facts.clone()
        }),
        other => other.clone(),
    }
}

impl Skeleton {
    fn split(parts: RenderedParts, (link, code): (&str, &str)) -> Self {
        let shown = format_code(code);
        Self {
            text: split(&parts.text, link, code, &shown),
            html: split(&parts.html, link, code, &shown),
            subject: parts.subject,
        }
    }

    fn fill(&self, link: &str, code: &str) -> RenderedParts {
        let shown = format_code(code);
        let fill = |pieces: &[Piece]| {
            let mut filled = String::with_capacity(4_096);
            for piece in pieces {
                filled.push_str(match piece {
                    Piece::Text(text) => text,
                    Piece::Link => link,
                    Piece::Code => code,
                    Piece::FormattedCode => &shown,
                });
            }
            filled
        };
        RenderedParts {
            subject: self.subject.clone(),
            text: fill(&self.text),
            html: fill(&self.html),
        }
    }
}

/// Splits a text at the placeholders.
fn split(text: &str, link: &str, code: &str, shown: &str) -> Vec<Piece> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    loop {
        let found = [link, code, shown].map(|placeholder| rest.find(placeholder));
        let Some(at) = found.into_iter().flatten().min() else {
            pieces.push(Piece::Text(rest.to_owned()));
            return pieces;
        };
        let (piece, length) = match found.map(|found_at| found_at == Some(at)) {
            [true, _, _] => (Piece::Link, link.len()),
            [_, true, _] => (Piece::Code, code.len()),
            _ => (Piece::FormattedCode, shown.len()),
        };
        pieces.push(Piece::Text(rest[..at].to_owned()));
        pieces.push(piece);
        rest = &rest[at + length..];
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
