//! The pages on which organisers send news by e-mail.

use std::time::{Duration, Instant};

use paraph::domain::{Role, Timestamp};
use paraph::services::appeals;
use paraph::services::news_mailings::NewsCommand;
use rstest::rstest;

use super::{asks, counts, orders, publishes};
use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::{PASSWORD, account, owner};
use crate::support::signatories::signs;

const NEW: &str = "/fr/admin/appeals/canal/news/new";

fn writes(owner: &Browser, action: &str) -> String {
    let fields = [
        ("do", action),
        ("kind", "news"),
        ("news-title-row-fr", "Le maire répond"),
        (
            "news-text-row-fr",
            "Il **promet** [d’étudier](https://mairie.example/x).",
        ),
    ];
    let saved = owner.sends(NEW, &fields);
    let path = saved.header("location").split('?').next().unwrap();
    format!("{path}/mail")
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn news_are_previewed_tried_counted_and_sent(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    for name in ["ada", "bob"] {
        signs(&site, &asks("Jeanne", &format!("{name}@example.org")), true);
    }
    let draft = owner.get(&writes(&owner, "save"));
    assert!(draft.body.contains("C’est un brouillon"));
    assert!(draft.texts("button[value=count]").is_empty());

    let mail = writes(&owner, "publish");
    let send = format!("{mail}/send");
    let page = owner.get(&mail);
    assert!(
        page.body.contains("<strong>promet</strong>"),
        "{}",
        page.body
    );
    let plain = page.text("pre");
    assert!(
        plain.contains("d’étudier (https://mairie.example/x)"),
        "{plain}"
    );
    // Whether on the form or on the personal page.
    let why = "Vous avez demandé des nouvelles de l’appel";
    assert!(plain.contains(why), "{plain}");
    let elsewhere = account(&site, "mo@example.org", Role::Moderator, &["canal"]);
    assert_eq!(elsewhere.get(&mail).status, 403);
    let foreign = mail.replace("/canal/", "/halle/");
    assert_eq!(owner.get(&foreign).status, 404);
    // Nothing was counted yet.
    assert_eq!(
        owner.get(&send).header("location"),
        format!("{mail}?done=unchanged")
    );

    let tried = owner.sends_from(&mail, &mail, &[("do", "test")]);
    assert!(tried.body.contains("L’essai est parti"), "{}", tried.body);
    let mails = site.app.transport.mailbox().unwrap().mails();
    let test = mails
        .iter()
        .find(|mail| mail.email.to == "odile@example.org");
    let test = &test.unwrap().email;
    assert_eq!(test.subject, "Le maire répond");
    assert!(!test.text.contains("/unsubscribe/"), "{}", test.text);

    let base = |page: &str| owner.get(page).value("input[name=base]");
    let counted = owner.sends_from(&mail, &mail, &[("do", "count"), ("base", &base(&mail))]);
    assert_eq!(
        (counted.status, counted.header("location")),
        (303, mail.as_str())
    );
    let page = owner.get(&mail);
    assert!(
        page.body.contains("2 personnes ont demandé des nouvelles"),
        "{}",
        page.body
    );

    // The news change: what was counted is not sent any more.
    let asks = owner.get(&send);
    assert!(asks.body.contains("Envoyer à 2 personnes"), "{}", asks.body);
    let item = mail.strip_suffix("/mail").unwrap();
    let change = [
        ("do", "publish"),
        ("kind", "news"),
        ("news-title-row-fr", "Le maire répond enfin"),
    ];
    assert_eq!(
        owner
            .sends(item, &[&change[..], &[("base", &base(item))]].concat())
            .status,
        303
    );
    let token = asks.value("input[name=token]");
    let seen = asks.value("input[name=counted]");
    let late = owner.post(&send, &[("token", &token), ("counted", &seen)]);
    assert_eq!(late.header("location"), format!("{mail}?done=unchanged"));
    owner.sends_from(&mail, &mail, &[("do", "count"), ("base", &base(&mail))]);

    // Sending needs the password again.
    site.clock.advance(11 * Timestamp::MINUTE);
    let asked = owner.get(&send);
    assert!(
        asked.header("location").contains("/step-up"),
        "{}",
        asked.body
    );
    owner.sends_from(
        asked.header("location"),
        "/fr/admin/step-up",
        &[("password", PASSWORD), ("to", &send)],
    );
    let asks = owner.get(&send);
    let (token, seen) = (
        asks.value("input[name=token]"),
        asks.value("input[name=counted]"),
    );
    let sent = owner.post(&send, &[("token", &token), ("counted", &seen)]);
    assert_eq!(
        sent.header("location"),
        format!("{mail}?done=send"),
        "{}",
        sent.body
    );
    for name in ["ada", "bob"] {
        site.link_with(&format!("{name}@example.org"), "/unsubscribe/");
    }
    let twice = owner.post(&send, &[("token", &token), ("counted", &seen)]);
    assert_eq!(twice.header("location"), format!("{mail}?done=unchanged"));
    let list = owner.get("/fr/admin/appeals/canal/news");
    assert!(list.body.contains("2 envoyés"), "{}", list.body);
    let log = owner.get("/fr/admin/audit");
    assert!(log.body.contains("Nouvelles par e-mail"), "{}", log.body);
}

/// Fails unless the page of the mails gets this heading.
fn gets_heading(owner: &Browser, mail: &str, heading: &str) {
    let started = Instant::now();
    loop {
        let page = owner.get(mail);
        if page.text("#figures-title") == heading {
            return;
        }
        assert!(started.elapsed() < Duration::from_secs(15), "{}", page.body);
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_page_says_sent_when_nothing_waits_and_has_its_buttons_until_then(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    for name in ["ada", "bob"] {
        signs(&site, &asks("Jeanne", &format!("{name}@example.org")), true);
    }
    let item = site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        let item = publishes(&site.app, &appeal, &["fr"]).await;
        counts(&site.app, &appeal, &item).await;
        assert!(orders(&site.app, &appeal, &item, NewsCommand::Send).await);
        item
    });
    let mail = format!("/fr/admin/appeals/canal/news/{}/mail", item.id);
    let buttons = || {
        let page = owner.get(&mail);
        let words = ["pause", "resume", "stop"];
        let is_there = |word: &&str| !page.texts(&format!("button[value={word}]")).is_empty();
        words.into_iter().filter(is_there).collect::<Vec<_>>()
    };
    gets_heading(&owner, &mail, "Envoyé");
    assert!(buttons().is_empty());

    // As if delivery were slow: everything is in the outbox, and nothing has left.
    let later = Timestamp::HOUR;
    site.sql(&format!(
        "UPDATE outbox SET state = 'queued', ended_at = NULL, lease_until = NULL, attempts = 0, first_tried_at = NULL, \
         due_at = due_at + {later} WHERE news_id IS NOT NULL"
    ));
    let page = owner.get(&mail);
    assert_eq!(page.text("#figures-title"), "En route");
    assert!(
        page.body.contains("2 dans la file d’envoi"),
        "{}",
        page.body
    );
    assert_eq!(buttons(), ["pause", "stop"]);
    let press = |word: &str| {
        let pressed = owner.sends_from(&mail, &mail, &[("do", word)]);
        pressed.header("location").to_owned()
    };
    assert_eq!(press("pause"), format!("{mail}?done=pause"));
    gets_heading(&owner, &mail, "Suspendu");
    assert_eq!(buttons(), ["resume", "stop"]);
    assert_eq!(press("resume"), format!("{mail}?done=resume"));
    gets_heading(&owner, &mail, "Envoyé");
    assert!(buttons().is_empty());
    for late in ["pause", "stop"] {
        assert_eq!(press(late), format!("{mail}?done=unchanged"));
    }
    gets_heading(&owner, &mail, "Envoyé");
}
