//! Mails that differ only in link and code, rendered once.
//!
//! In a spike thousands of mails about one appeal leave in a second. Rendering two templates costs twenty times what
//! filling in two places costs. A form is a mail rendered with stand-ins in place of link and code, cut at the
//! stand-ins. What else differs between two mails (title, language, expiry …) makes another form. A form is trusted
//! only after it gave the same words as rendering for a second pair of stand-ins: a template that does more with a
//! link or a code than show it is rendered each time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::Language;
use crate::i18n::{Catalog, Templates};
use crate::mail::render::{Words, render};
use crate::mail::{AlreadySigned, ComposeError, Confirm, Email, Envelope, Facts, shown_code};

/// Forms kept; beyond, all are made anew.
const MOST: usize = 256;
/// Stand-ins that no organiser writes. Links look like links, codes are as long as codes.
const STAND_INS: [(&str, &str); 2] = [
    ("https://stand-in.invalid/fr/QZXJ1/kWvQZ0", "QZXJKV"),
    ("http://other.invalid:81/en/ZQJX2/vKwZQ9_-", "JVXQZW"),
];

/// The forms made so far.
#[derive(Default)]
pub struct TemplateCache(Mutex<Known>);

/// By language and facts with stand-ins; `None` where a form would not do.
type Known = HashMap<(Language, Facts), Option<Arc<Form>>>;

struct Form {
    subject: String,
    text: Vec<Piece>,
    html: Vec<Piece>,
}

enum Piece {
    Words(String),
    Link,
    Code,
    ShownCode,
}

impl TemplateCache {
    /// Writes the same mail as [`crate::mail::render()`], from a form where there is one.
    pub fn compose(
        &self,
        facts: &Facts,
        templates: &Templates,
        catalog: &Catalog,
        language: &Language,
        postmark: Envelope<'_>,
    ) -> Result<Email, ComposeError> {
        let render = |facts: &Facts| render(facts, templates, catalog, language);
        let filled = match parts(facts) {
            Some((link, code)) => {
                let form = self.form(facts, language, render)?;
                form.map(|form| form.filled(link, code))
            }
            None => None,
        };
        let words = match filled {
            Some(words) => words,
            None => render(facts)?,
        };
        Ok(words.email(facts.kind(), language, postmark))
    }

    /// The form of some facts, made when it is not there.
    fn form(
        &self,
        facts: &Facts,
        language: &Language,
        render: impl Fn(&Facts) -> Result<Words, ComposeError>,
    ) -> Result<Option<Arc<Form>>, ComposeError> {
        let [first, second] = STAND_INS.map(|(link, code)| with(facts, link, code));
        let key = (language.clone(), first);
        let known = self.forms().get(&key).cloned();
        let form = match known {
            Some(form) => form,
            None => {
                let form = Form::cut(render(&key.1)?, STAND_INS[0]);
                let proven = form.filled(STAND_INS[1].0, STAND_INS[1].1) == render(&second)?;
                let form = proven.then(|| Arc::new(form));
                let mut forms = self.forms();
                if forms.len() >= MOST {
                    forms.clear();
                }
                forms.insert(key, form.clone());
                form
            }
        };
        Ok(form)
    }

    fn forms(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Link and code of the mails that thousands get; none for the others, and none that HTML would escape: they are filled
/// in as they are.
fn parts(facts: &Facts) -> Option<(&str, &str)> {
    let (link, code) = match facts {
        Facts::Confirm(facts) | Facts::ConfirmCollective(facts) if facts.code.len() == 6 => {
            (facts.link.as_str(), facts.code.as_str())
        }
        Facts::AlreadySigned(facts) => (facts.link.as_str(), ""),
        _ => return None,
    };
    let special = |part: &str| part.contains(['&', '<', '>', '"', '\'']);
    (!special(link) && !special(code)).then_some((link, code))
}

/// The same facts with another link and code.
fn with(facts: &Facts, link: &str, code: &str) -> Facts {
    let (link, code) = (link.to_owned(), code.to_owned());
    let confirm = |facts: &Confirm| Confirm {
        appeal: facts.appeal.clone(),
        site: facts.site.clone(),
        link: link.clone(),
        code: code.clone(),
        expires: facts.expires,
        entered: facts.entered,
    };
    match facts {
        Facts::Confirm(facts) => Facts::Confirm(confirm(facts)),
        Facts::ConfirmCollective(facts) => Facts::ConfirmCollective(confirm(facts)),
        Facts::AlreadySigned(facts) => Facts::AlreadySigned(AlreadySigned {
            appeal: facts.appeal.clone(),
            site: facts.site.clone(),
            link,
        }),
        other => other.clone(),
    }
}

impl Form {
    fn cut(words: Words, (link, code): (&str, &str)) -> Self {
        let shown = shown_code(code);
        Self {
            text: cut(&words.text, link, code, &shown),
            html: cut(&words.html, link, code, &shown),
            subject: words.subject,
        }
    }

    fn filled(&self, link: &str, code: &str) -> Words {
        let shown = shown_code(code);
        let fill = |pieces: &[Piece]| {
            let mut filled = String::with_capacity(4_096);
            for piece in pieces {
                filled.push_str(match piece {
                    Piece::Words(words) => words,
                    Piece::Link => link,
                    Piece::Code => code,
                    Piece::ShownCode => &shown,
                });
            }
            filled
        };
        Words {
            subject: self.subject.clone(),
            text: fill(&self.text),
            html: fill(&self.html),
        }
    }
}

/// Cuts a text where one of the stand-ins stands.
fn cut(text: &str, link: &str, code: &str, shown: &str) -> Vec<Piece> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    loop {
        let found = [link, code, shown].map(|mark| rest.find(mark));
        let Some(at) = found.into_iter().flatten().min() else {
            pieces.push(Piece::Words(rest.to_owned()));
            return pieces;
        };
        let (piece, length) = match found.map(|place| place == Some(at)) {
            [true, _, _] => (Piece::Link, link.len()),
            [_, true, _] => (Piece::Code, code.len()),
            _ => (Piece::ShownCode, shown.len()),
        };
        pieces.push(Piece::Words(rest[..at].to_owned()));
        pieces.push(piece);
        rest = &rest[at + length..];
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use crate::domain::{MailKind, Timestamp};
    use crate::mail::template_cache::*;
    use crate::mail::{AboutAppeal, AboutSite, Sender, compose, message_id};

    fn facts(kind: MailKind, title: &str, link: &str, code: &str, expires: i64) -> Facts {
        let appeal = AboutAppeal {
            title: title.to_owned(),
            url: "https://appels.exemple.org/fr/foret".to_owned(),
            responsible: "Collectif de la vallée".to_owned(),
            contact: Some("contact@exemple.org".to_owned()),
        };
        let site = AboutSite {
            name: "Les appels".to_owned(),
            base_url: "https://appels.exemple.org".to_owned(),
        };
        let link = link.to_owned();
        if kind == MailKind::AlreadySigned {
            return Facts::AlreadySigned(AlreadySigned { appeal, site, link });
        }
        let facts = Confirm {
            appeal,
            site,
            link,
            code: code.to_owned(),
            expires: Timestamp(expires),
            entered: false,
        };
        match kind {
            MailKind::Confirm => Facts::Confirm(facts),
            _ => Facts::ConfirmCollective(facts),
        }
    }

    fn words(folder: Option<&std::path::Path>) -> (Arc<Catalog>, Templates) {
        let catalog = Arc::new(Catalog::load(None).unwrap());
        let templates = Templates::load(folder, Arc::clone(&catalog)).unwrap();
        (catalog, templates)
    }

    /// The bytes by form and by rendering.
    fn both(
        forms: &TemplateCache,
        (catalog, templates): &(Arc<Catalog>, Templates),
        facts: &Facts,
        language: &Language,
    ) -> [Vec<u8>; 2] {
        let from = Sender::parse("Collectif <appel@exemple.org>").unwrap();
        let postmark = Envelope {
            to: "jeanne@exemple.fr",
            from: &from,
            reply_to: None,
            envelope_sender: None,
            message_id: &message_id([1; 16], &from),
            date: Timestamp(1_799_000_000_000),
        };
        let by_form = forms
            .compose(facts, templates, catalog, language, postmark)
            .unwrap();
        let rendered = compose(facts, templates, catalog, language, postmark).unwrap();
        [by_form, rendered].map(|email| email.to_bytes().unwrap())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_form_gives_the_same_bytes_as_rendering(
            title in "\\PC{0,80}|[0-9 ]{0,30}|QZXJKV|QZX JKV", token in "[A-Za-z0-9_-]{1,90}",
            code in "[0-9]{6}", days in 0..4_000_i64, kind in 0..3_usize, french in any::<bool>(),
            base in "https://appels\\.exemple\\.org/|https://a\\.fr/\\?a=1&b=|'<",
        ) {
            let kind = [MailKind::Confirm, MailKind::ConfirmCollective, MailKind::AlreadySigned][kind];
            let language = if french { Language::french() } else { Language::english() };
            let (forms, words) = (TemplateCache::default(), words(None));
            for link in [format!("{base}{token}"), format!("{base}other")] {
                let facts = facts(kind, &title, &link, &code, days * Timestamp::DAY);
                let [by_form, rendered] = both(&forms, &words, &facts, &language);
                prop_assert_eq!(String::from_utf8(by_form), String::from_utf8(rendered));
            }
        }
    }

    #[test]
    fn mails_that_differ_in_link_and_code_alone_share_a_form() {
        let (forms, words) = (TemplateCache::default(), words(None));
        for (link, code, expires) in [
            ("https://a.org/x", "012345", 0),
            ("https://a.org/yy", "999999", 0),
            ("https://a.org/x", "012345", Timestamp::DAY),
        ] {
            both(
                &forms,
                &words,
                &facts(MailKind::Confirm, "T", link, code, expires),
                &Language::french(),
            );
        }
        let made = forms.forms();
        assert_eq!(made.len(), 2);
        assert!(
            made.values().all(Option::is_some),
            "the built-in templates only show link and code"
        );
    }

    #[test]
    fn a_template_that_does_more_with_a_link_is_rendered_each_time() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("mail")).unwrap();
        std::fs::write(
            folder.path().join("mail/confirm.txt"),
            "{{ link|urlencode }} {{ code|upper|length }} {{ code[0] }}\n",
        )
        .unwrap();
        let (forms, words) = (TemplateCache::default(), words(Some(folder.path())));
        for code in ["012345", "543210"] {
            let facts = facts(MailKind::Confirm, "T", "https://a.org/x", code, 0);
            let [by_form, rendered] = both(&forms, &words, &facts, &Language::french());
            assert_eq!(by_form, rendered);
        }
        assert!(forms.forms().values().all(Option::is_none));
    }
}
