//! News: drafts that only organisers see, publishing, changes at once, and milestones that come by themselves.

use paraph::domain::{Actor, Language, NewsDraft, NewsKind, NewsText, Role, Timestamp};
use paraph::services::news::{self, NewsChange, NewsSaved, SeenNews};
use paraph::storage::statistics::counters;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};

const NEWS: &str = "/fr/admin/appeals/canal/news";
const NEW: &str = "/fr/admin/appeals/canal/news/new";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn news_are_written_previewed_published_and_taken_back(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let elsewhere = account(&site, "hal@example.org", Role::Moderator, &["halle"]);
    let fields = |action: &'static str| {
        [
            ("do", action),
            ("kind", "answer"),
            ("news-title-row-fr", "Le maire répond"),
            (
                "news-text-row-fr",
                "Il **promet** d’étudier.<script>alert(1)</script>",
            ),
        ]
    };
    assert_eq!(owner.sends(NEW, &[("do", "save")]).status, 422);
    let preview = owner.sends(NEW, &fields("preview"));
    assert_eq!(preview.status, 200);
    assert!(
        preview.body.contains("<strong>promet</strong>"),
        "{}",
        preview.body
    );
    assert!(!preview.body.contains("<script>alert"));
    assert_eq!(preview.value("#news-title-row-fr"), "Le maire répond");

    let saved = owner.sends(NEW, &fields("save"));
    let path = saved
        .header("location")
        .split('?')
        .next()
        .unwrap()
        .to_owned();
    assert!(path.starts_with(NEWS), "{}", saved.body);
    assert_eq!(elsewhere.get(&path).status, 403);
    let foreign = path.replace("/canal/", "/halle/");
    assert_eq!(owner.get(&foreign).status, 404);
    let visitor = site.visitor();
    assert!(!visitor.get("/fr/canal").body.contains("Le maire répond"));

    let base = |path: &str| owner.get(path).value("input[name=base]");
    let seen = base(&path);
    let send = |action, base: &str| {
        let fields = fields(action);
        owner.sends(&path, &[&fields[..], &[("base", base)]].concat())
    };
    assert_eq!(send("publish", &seen).status, 303);
    for (page, part) in [
        ("/fr/canal", "Le maire répond"),
        ("/fr/canal/news", "<strong>promet</strong>"),
        ("/en/canal/news", "Le maire répond"),
        ("/fr/canal/news.atom", "Le maire répond"),
        ("/fr/news.atom", "Pour canal – Le maire répond"),
        ("/fr", "Réponse du destinataire"),
    ] {
        let body = visitor.get(page).body;
        assert!(body.contains(part), "{page}: {body}");
        assert!(!body.contains("<script>alert"), "{page}");
    }
    // The page was open since before it was published.
    let conflict = send("publish", &seen);
    assert_eq!(conflict.status, 409, "{}", conflict.body);
    assert_eq!(send("take-back", &base(&path)).status, 303);
    assert!(!visitor.get("/fr/canal").body.contains("Le maire répond"));
    assert!(
        !visitor
            .get("/fr/canal/news")
            .body
            .contains("Le maire répond")
    );
    assert_eq!(send("delete", &base(&path)).status, 303);
    assert_eq!(owner.get(&path).status, 404);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn two_who_publish_at_once_do_not_overwrite_each_other(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let canal = site.appeal("canal");
    let draft = |title: &str| NewsDraft {
        kind: NewsKind::News,
        texts: vec![NewsText {
            language: Language::french(),
            title: title.to_owned(),
            markdown: String::new(),
        }],
    };
    let change = |seen, change| news::change_as(&site.app, Actor::Cli, canal, seen, change);
    let made = site.wait(change(None, NewsChange::Save(draft("Un"))));
    let NewsSaved::Done(id) = made.unwrap() else {
        panic!("a new one is stored");
    };
    let seen = Some(SeenNews { id, revision: 1 });
    let (one, other) = site.wait(async {
        tokio::join!(
            change(seen, NewsChange::Publish(draft("Deux"))),
            change(seen, NewsChange::Publish(draft("Trois"))),
        )
    });
    let done = [one.unwrap(), other.unwrap()];
    let stored = done.iter().filter(|saved| **saved == NewsSaved::Done(id));
    assert_eq!(stored.count(), 1, "{done:?}");
    // Of a published one the date stays, and it is not deleted as a draft.
    let item = site.wait(news::by_id(&site.app, id)).unwrap().unwrap();
    site.clock.advance(Timestamp::DAY);
    let seen = Some(SeenNews::from(&item));
    let deleted = site.wait(change(seen, NewsChange::Delete)).unwrap();
    assert_eq!(deleted, NewsSaved::Newer);
    let again = site.wait(change(seen, NewsChange::Publish(draft("Quatre"))));
    assert_eq!(again.unwrap(), NewsSaved::Done(id));
    let later = site.wait(news::by_id(&site.app, id)).unwrap().unwrap();
    assert_eq!(later.published_at, item.published_at);
    assert_eq!(later.texts[0].title, "Quatre");
    // One of another appeal is not found under this one.
    let halle = site.appeal("halle");
    let seen = Some(SeenNews::from(&later));
    let foreign = news::change_as(&site.app, Actor::Cli, halle, seen, NewsChange::TakeBack);
    assert_eq!(site.wait(foreign).unwrap(), NewsSaved::Newer);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_milestone_is_noted_once_and_stays(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let canal = site.appeal("canal");
    let count = |number: i64| {
        site.sql(&format!(
            "INSERT INTO counters (appeal_id, individuals, organisations) VALUES ({}, {number}, 0) \
             ON CONFLICT (appeal_id) DO UPDATE SET individuals = {number}",
            canal.0
        ));
    };
    let noted = || site.wait(news::note_milestones(&site.app)).unwrap();
    count(49);
    assert_eq!(noted(), 0);
    count(250);
    assert_eq!(noted(), 1, "the highest of several");
    assert_eq!(noted(), 0, "once");
    count(150);
    assert_eq!(noted(), 0, "a number that falls takes nothing back");
    count(1_000);
    assert_eq!(noted(), 1);
    let begun = std::time::Instant::now();
    let page = loop {
        let page = site.visitor().get("/fr/canal/news");
        if page.texts(".milestone").len() == 2 {
            break page;
        }
        assert!(
            begun.elapsed() < std::time::Duration::from_secs(20),
            "{}",
            page.body
        );
        std::thread::sleep(std::time::Duration::from_millis(50));
    };
    let lines = page.texts(".milestone");
    assert!(
        lines.iter().any(|line| line.starts_with("200 ")),
        "{lines:?}"
    );
    assert!(
        site.visitor()
            .get("/fr/canal")
            .text(".milestone")
            .contains("000")
    );
    let read = site.app.reads().read(move |c| counters::of(c, canal));
    assert_eq!(site.wait(read).unwrap().individuals, 1_000);
}
