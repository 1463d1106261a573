//! Tests of `template_cache`.

use proptest::prelude::*;

use crate::domain::{MailKind, MessageKey, Timestamp};
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
        time_zone: crate::domain::Zone::utc(),
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
        by_mail: false,
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

/// The mail from a skeleton and the rendered mail.
fn both(
    skeletons: &TemplateCache,
    (catalog, templates): &(Arc<Catalog>, Templates),
    facts: &Facts,
    language: &Language,
) -> [Vec<u8>; 2] {
    let from = Sender::parse("Collectif <appel@exemple.org>").unwrap();
    let envelope = Envelope {
        to: "jeanne@exemple.fr",
        from: &from,
        reply_to: None,
        in_reply_to: None,
        envelope_sender: None,
        unsubscribe: None,
        message_id: &message_id(MessageKey([1; 16]), &from),
        date: Timestamp(1_799_000_000_000),
    };
    let from_skeleton = skeletons
        .compose(facts, templates, catalog, language, envelope)
        .unwrap();
    let rendered = compose(facts, templates, catalog, language, envelope).unwrap();
    [from_skeleton, rendered].map(|email| email.to_bytes().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_skeleton_gives_the_same_bytes_as_rendering(
        title in "\\PC{0,80}|[0-9 ]{0,30}|QZXJKV|QZX JKV", token in "[A-Za-z0-9_-]{1,90}",
        code in "[0-9]{6}", days in 0..4_000_i64, kind in 0..3_usize, french in any::<bool>(),
        base in "https://appels\\.exemple\\.org/|https://a\\.fr/\\?a=1&b=|'<",
    ) {
        let kind = [MailKind::Confirm, MailKind::ConfirmCollective, MailKind::AlreadySigned][kind];
        let language = if french { Language::french() } else { Language::english() };
        let (skeletons, words) = (TemplateCache::default(), words(None));
        for link in [format!("{base}{token}"), format!("{base}other")] {
            let facts = facts(kind, &title, &link, &code, days * Timestamp::DAY);
            let [from_skeleton, rendered] = both(&skeletons, &words, &facts, &language);
            prop_assert_eq!(String::from_utf8(from_skeleton), String::from_utf8(rendered));
        }
    }
}

#[test]
fn mails_that_differ_only_in_link_and_code_share_a_skeleton() {
    let (skeletons, words) = (TemplateCache::default(), words(None));
    for (link, code, expires) in [
        ("https://a.org/x", "012345", 0),
        ("https://a.org/yy", "999999", 0),
        ("https://a.org/x", "012345", Timestamp::DAY),
    ] {
        both(
            &skeletons,
            &words,
            &facts(MailKind::Confirm, "T", link, code, expires),
            &Language::french(),
        );
    }
    let cached = skeletons.skeletons();
    assert_eq!(cached.len(), 2);
    assert!(
        cached.values().all(Option::is_some),
        "the built-in templates only print link and code"
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
    let (skeletons, words) = (TemplateCache::default(), words(Some(folder.path())));
    for code in ["012345", "543210"] {
        let facts = facts(MailKind::Confirm, "T", "https://a.org/x", code, 0);
        let [from_skeleton, rendered] = both(&skeletons, &words, &facts, &Language::french());
        assert_eq!(from_skeleton, rendered);
    }
    assert!(skeletons.skeletons().values().all(Option::is_none));
}
