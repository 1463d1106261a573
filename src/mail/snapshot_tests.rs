//! Snapshots of every kind of mail in every language.

use std::sync::{Arc, LazyLock};

use mail_parser::{MessageParser, MimeHeaders};

use crate::domain::{
    AccountChange, Language, MailKind, MessageKey, Outage, RemovalGround, Timestamp,
};
use crate::i18n::{Catalog, Templates, Translation};
use crate::mail::*;

const LINK: &str = "https://appels.exemple.org/fr/c/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEf";

/// The mails to organisers, whose area is not in every language.
const TO_ORGANISERS: [MailKind; 8] = [
    MailKind::Test,
    MailKind::Invitation,
    MailKind::PasswordReset,
    MailKind::NewLogin,
    MailKind::AccountChanged,
    MailKind::ManyOpened,
    MailKind::Erasure,
    MailKind::Waiting,
];

fn appeal() -> AboutAppeal {
    AboutAppeal {
        title: "Pour que la forêt de la vallée reste ouverte à toutes et à tous".to_owned(),
        url: "https://appels.exemple.org/fr/foret".to_owned(),
        responsible: "Collectif de la vallée".to_owned(),
        contact: Some("contact@exemple.org".to_owned()),
    }
}

fn site() -> AboutSite {
    AboutSite {
        name: "Les appels de la vallée".to_owned(),
        base_url: "https://appels.exemple.org/".to_owned(),
        time_zone: crate::domain::Zone::utc(),
    }
}

fn confirm() -> Confirm {
    Confirm {
        appeal: appeal(),
        site: site(),
        link: LINK.to_owned(),
        code: "012345".to_owned(),
        expires: Timestamp(1_800_000_000_000),
        entered: false,
        by_mail: false,
    }
}

fn account_link() -> AccountLink {
    AccountLink {
        site: site(),
        link: LINK.to_owned(),
        time: Timestamp(1_800_000_000_000),
    }
}

fn decided(collective: bool) -> Decided {
    Decided {
        appeal: appeal(),
        site: site(),
        collective,
        link: LINK.to_owned(),
        ground: Some(RemovalGround::NoMandate.word()),
    }
}

fn facts(kind: MailKind) -> Facts {
    let (appeal, site, link) = (appeal(), site(), LINK.to_owned());
    match kind {
        MailKind::Confirm => Facts::Confirm(confirm()),
        MailKind::ConfirmCollective => Facts::ConfirmCollective(confirm()),
        MailKind::AlreadySigned => Facts::AlreadySigned(AlreadySigned { appeal, site, link }),
        MailKind::ConfirmByClick => Facts::ConfirmByClick(ConfirmByClick {
            expires: confirm().expires,
            appeal,
            site,
            link,
        }),
        MailKind::Reminder => Facts::Reminder(ConfirmByClick {
            expires: confirm().expires,
            appeal,
            site,
            link,
        }),
        MailKind::MyLink => {
            let signature_link = |collective, days| SignatureLink {
                collective,
                signed: Timestamp(1_800_000_000_000 + days * Timestamp::DAY),
                link: link.clone(),
            };
            let links = vec![signature_link(false, 0), signature_link(true, 3)];
            Facts::MyLink(MyLink {
                appeal,
                site,
                links,
            })
        }
        MailKind::Withdrawn => Facts::Withdrawn(Withdrawn { appeal, site }),
        MailKind::Approved => Facts::Approved(decided(true)),
        MailKind::Refused => Facts::Refused(decided(true)),
        MailKind::Thanks => Facts::Thanks(Thanks {
            share_text: appeal.title.clone(),
            appeal,
            site,
            link,
            collective: false,
            signature_number: Some(crate::domain::SignatureNumber::new(2_509)),
            total: Some(2_509),
            word_html: "<p>Parlez-en <strong>autour de vous</strong>.</p>".to_owned(),
            word_text: "Parlez-en autour de vous.".to_owned(),
            share_url: "https://appels.exemple.org/a/foret".to_owned(),
        }),
        MailKind::News => Facts::News(NewsMail {
            appeal,
            site,
            news_title: "Le maire répond".to_owned(),
            news_html: "<p>Il <strong>promet</strong> d’étudier la question.</p>".to_owned(),
            news_text: "Il promet d’étudier la question.".to_owned(),
            archive: "https://appels.exemple.org/fr/foret/news#news-3".to_owned(),
            unsubscribe: LINK.replace("/c/", "/unsubscribe/"),
            link,
        }),
        MailKind::Test => Facts::Test(TestMail { site }),
        MailKind::Invitation => Facts::Invitation(account_link()),
        MailKind::PasswordReset => Facts::PasswordReset(account_link()),
        MailKind::NewLogin => Facts::NewLogin(account_link()),
        MailKind::AccountChanged => Facts::AccountChanged(AccountChangedNotice {
            site,
            link,
            time: Timestamp(1_800_000_000_000),
            change: AccountChange::TwoStepLoginOff.word(),
        }),
        MailKind::ManyOpened => Facts::ManyOpened(ManyOpenedAlarm {
            site,
            title: appeal.title,
            organiser: "Paul".to_owned(),
            number: 100,
            time: Timestamp(1_800_000_000_000),
            link,
        }),
        MailKind::Erasure => Facts::Erasure(ErasureNotice {
            site,
            title: appeal.title,
            link,
            date: Timestamp(1_800_000_000_000),
            people: 2_509,
        }),
        MailKind::Waiting => {
            let waiting = |title: &str, groups, people, reports| WaitingAppeal {
                title: title.to_owned(),
                groups,
                people,
                reports,
                trends: reports,
                drops: i64::from(reports == 1),
                dashboard_link: LINK.replace("confirm", "dashboard"),
                link: LINK.to_owned(),
                reports_link: LINK.replace("confirm", "reports"),
                messages: reports,
                messages_link: LINK.to_owned(),
            };
            let appeals = vec![
                waiting(&appeal.title, 3, 1, 2),
                waiting("Sauvons le canal", 1, 0, 0),
                waiting("Une protestation", 0, 2, 0),
                waiting("Pour la halle", 0, 0, 1),
            ];
            let account = "https://appels.exemple.org/fr/admin/account".to_owned();
            Facts::Waiting(WaitingMail {
                site,
                appeals,
                outage: Some(Outage {
                    since: Timestamp(1_799_990_000_000),
                    until: Timestamp(1_800_000_000_000),
                }),
                messages: 2,
                messages_link: "https://appels.exemple.org/fr/admin/messages".to_owned(),
                account,
            })
        }
    }
}

/// In the languages of a site, and in all others.
static TEXTS: LazyLock<[Templates; 2]> = LazyLock::new(|| {
    let catalog = Catalog::load(None).unwrap();
    [catalog, every_language()].map(|catalog| Templates::load(None, Arc::new(catalog)).unwrap())
});

fn every_language() -> Catalog {
    let all = Translation::all(None).unwrap().into_iter();
    let languages: Vec<Language> = all.map(|one| one.language).collect();
    Catalog::load_for(None, &languages).unwrap()
}

fn rendered(facts: &Facts, language: &Language) -> Email {
    rendered_with(&TEXTS[0], facts, language)
}

fn rendered_with(templates: &Templates, facts: &Facts, language: &Language) -> Email {
    let from = Sender::parse("Collectif de la vallée <appel@exemple.org>").unwrap();
    let reply_to = Sender::parse("contact@exemple.org").unwrap();
    let envelope = Envelope {
        to: "jeanne@exemple.fr",
        from: &from,
        reply_to: Some(&reply_to),
        in_reply_to: None,
        envelope_sender: None,
        unsubscribe: None,
        message_id: &message_id(MessageKey([1; 16]), &from),
        date: Timestamp(1_799_000_000_000),
    };
    compose(facts, templates, templates.catalog(), language, envelope).unwrap()
}

fn every_mail() -> Vec<Email> {
    let languages = [Language::french(), Language::english()];
    let each = |kind| {
        languages
            .each_ref()
            .map(|language| rendered(&facts(kind), language))
    };
    MailKind::ALL.iter().copied().flat_map(each).collect()
}

#[test]
fn every_mail_reads_like_this() {
    for email in every_mail() {
        let name = format!("{}-{}", email.kind.word(), email.language);
        let Email { subject, text, .. } = &email;
        insta::assert_snapshot!(name, format!("Subject: {subject}\n\n{text}"));
    }
    let html = rendered(&facts(MailKind::Confirm), &Language::french()).html;
    insta::assert_snapshot!("confirm-fr-html", html);
}

/// The mails to signatories in the languages that organisers do not have.
fn mails_of_other_languages() -> Vec<Email> {
    let templates = &TEXTS[1];
    let catalog = templates.catalog();
    let languages = catalog.languages().iter();
    let languages = languages.filter(|one| !catalog.organisers_languages().contains(one));
    let mails = languages.flat_map(|language| {
        let kinds = MailKind::ALL
            .iter()
            .filter(|kind| !TO_ORGANISERS.contains(kind));
        kinds.map(|kind| rendered_with(templates, &facts(*kind), language))
    });
    mails.collect()
}

#[test]
fn every_mail_is_small_with_text_first_and_short_lines() {
    for email in every_mail().into_iter().chain(mails_of_other_languages()) {
        let bytes = email.to_bytes().unwrap();
        let name = format!("{:?} {}", email.kind, email.language);
        assert!(bytes.len() < 20_000, "{name}: {}", bytes.len());
        let wire = String::from_utf8(bytes.clone()).unwrap();
        for line in wire.lines() {
            assert!(line.len() <= 78, "{name}: {line}");
        }
        // A link is not broken.
        let words = |line: &&str| !line.starts_with("https://");
        for line in email.text.lines().filter(words) {
            assert!(line.chars().count() < 78, "{name}: {line}");
        }
        let parsed = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(
            parsed.body_text(0).unwrap().replace("\r\n", "\n").trim(),
            email.text.trim()
        );
        assert_eq!(
            parsed.body_html(0).unwrap().replace("\r\n", "\n").trim(),
            email.html.trim()
        );
        assert_eq!(parsed.subject(), Some(email.subject.as_str()), "{name}");
        assert_eq!(
            parsed.content_language().as_text(),
            Some(email.language.as_str())
        );
        let (text, html) = (
            wire.find("text/plain").unwrap(),
            wire.find("text/html").unwrap(),
        );
        assert!(text < html && !wire.contains("Precedence"), "{name}");
    }
}

#[test]
fn no_sentence_is_missing_in_any_mail() {
    for email in every_mail().into_iter().chain(mails_of_other_languages()) {
        let all = format!("{}{}{}", email.subject, email.text, email.html);
        assert!(
            !all.contains("mail-") && !all.contains(['{', '}', '\u{2068}']),
            "{all}"
        );
    }
}

#[test]
fn the_confirmation_has_one_link_alone_on_its_line_and_the_code() {
    for kind in [MailKind::Confirm, MailKind::ConfirmCollective] {
        for language in [Language::french(), Language::english()] {
            let email = rendered(&facts(kind), &language);
            assert_eq!(email.text.matches("://").count(), 1);
            assert!(email.text.lines().any(|line| line == LINK));
            assert!(email.text.lines().any(|line| line == "012 345"));
            assert!(email.html.contains("012 345"));
            let links: Vec<&str> = email.html.split("href=\"").skip(1).collect();
            assert_eq!(links.len(), 3);
            assert!(
                links
                    .iter()
                    .all(|link| link.replace("&#x2f;", "/").starts_with(LINK))
            );
        }
    }
}

#[test]
fn the_mail_to_a_signatory_entered_by_organisers_says_so_and_has_no_code() {
    for language in [Language::french(), Language::english()] {
        let entered = || Confirm {
            entered: true,
            ..confirm()
        };
        for facts in [
            Facts::Confirm(entered()),
            Facts::ConfirmCollective(entered()),
        ] {
            let email = rendered(&facts, &language);
            assert!(email.text.lines().any(|line| line == LINK));
            for text in [&email.text, &email.html] {
                assert!(!text.contains("012 345"));
                assert!(!text.contains("vient de signer") && !text.contains("has just signed"));
            }
        }
    }
}

#[test]
fn a_decision_about_a_person_names_no_group_and_each_ground_has_a_sentence() {
    for language in [Language::french(), Language::english()] {
        let approved = rendered(&Facts::Approved(decided(false)), &language).text;
        assert!(!approved.contains("organisation"));
        let mut seen = std::collections::HashSet::new();
        for ground in [None]
            .into_iter()
            .chain(RemovalGround::ALL.iter().map(Some))
        {
            let facts = Decided {
                ground: ground.map(|ground| ground.word()),
                ..decided(false)
            };
            let text = rendered(&Facts::Refused(facts), &language).text;
            assert!(text.contains("contact@exemple.org") && !text.contains("ground-"));
            assert!(seen.insert(text), "{ground:?}");
        }
        let mut silent = decided(true);
        silent.appeal.contact = None;
        let text = rendered(&Facts::Refused(silent), &language).text;
        assert!(
            text.contains("https://appels.exemple.org/fr/foret"),
            "{text}"
        );
    }
}

#[test]
fn no_mail_loads_or_follows_anything() {
    for email in every_mail() {
        let html = email.html.to_lowercase();
        for word in [
            "<img", "<script", "<link", "<iframe", "src=", "url(", "@import", "<form",
        ] {
            assert!(!html.contains(word), "{:?}: {word}", email.kind);
        }
    }
}

#[test]
fn html_in_a_title_is_escaped() {
    let mut malicious = confirm();
    malicious.appeal.title = "<script>alert(1)</script> & \"co\"\r\nBcc: x@y.org".to_owned();
    malicious.appeal.responsible = "<b>us</b>".to_owned();
    let email = rendered(&Facts::Confirm(malicious), &Language::english());
    assert!(!email.html.contains("<script") && !email.html.contains("<b>us"));
    assert!(email.text.contains("<b>us</b>"), "text is not escaped");
    assert!(!email.subject.contains(['\r', '\n']));
}
