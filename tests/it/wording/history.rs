//! The public history of the texts, and of what changed beside them.

use paraph::domain::{Actor, AppealFile, AppealText};
use paraph::services::signatures::self_service;
use paraph::services::{appeals, housekeeping};
use paraph::storage::statistics::counters;
use rstest::rstest;

use super::{CLOSED, OPEN, file, imports, opens, publishes_another, shows, texts};
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::signs;

const HISTORY: &str = "/fr/canal/history";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_history_is_formatted_and_says_how_many_signed_each_text(#[case] database: TestDatabase) {
    let site = opens(&database, "");
    for number in 0..9 {
        signs(
            &site,
            &person("Jeanne", &format!("a{number}@example.org")),
            true,
        );
    }
    publishes_another(&site);
    let visitor = site.visitor();
    let below_ten = shows(&visitor, HISTORY, "soit comblé");
    assert!(
        !below_ten.body.contains("signatures ·")
            && !below_ten.text(".version").contains("9 signatures")
    );
    for number in 0..2 {
        signs(
            &site,
            &person("Jean", &format!("b{number}@example.org")),
            true,
        );
    }
    let page = shows(&visitor, HISTORY, "9 signatures");
    let [second, first] = page.texts(".version .detail")[..2]
        .to_vec()
        .try_into()
        .unwrap();
    let plain = |text: String| text.replace('\u{202f}', " ");
    assert!(plain(second.clone()).contains("2 signatures"), "{second}");
    assert!(plain(first.clone()).contains("9 signatures"), "{first}");
    assert_eq!(
        page.texts(".changes ins strong, .changes del strong"),
        ["reste ouvert", "soit comblé"],
        "{}",
        page.body
    );
    let unseen = page.texts(".changes .visually-hidden").join("");
    assert!(
        unseen.contains("ajouté") && unseen.contains("supprimé"),
        "{unseen}"
    );
    assert!(!page.text("main").contains("**"), "{}", page.body);
    assert_eq!(page.text(".version .note"), "Comblé, non ouvert");

    // Readers of another language see where the rest of the number is.
    assert!(!page.body.contains("autres langues"), "{}", page.body);
    let english = file("", "We ask that it stays open.").replace("\"fr\"", "\"en\"");
    let english = AppealFile::parse(&english).unwrap();
    site.wait(appeals::import(&site.app, english)).unwrap();
    let page = shows(
        &visitor,
        "/en/canal/history",
        "in other languages: 11 signatures",
    );
    assert!(page.text(".version .detail").contains("no signature"));
}

/// A public request must not count rows, nor compare texts.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_history_is_shown_without_the_database(#[case] database: TestDatabase) {
    let site = opens(&database, "");
    publishes_another(&site);
    let visitor = site.visitor();
    shows(&visitor, HISTORY, "soit comblé");
    site.sql("ALTER TABLE appeal_texts RENAME TO away");
    site.sql("ALTER TABLE text_counters RENAME TO away_too");
    let page = visitor.get(HISTORY);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("soit comblé"), "{}", page.body);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn each_text_counts_those_who_signed_it(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let jeanne = world
        .signs(&appeal, &person("Jeanne", "j@example.org"))
        .await;
    let pending = person("Paul", "p@example.org");
    let (paul, _) = world.posts(&appeal, &pending).await;
    imports(&world.app, "note = \"Comblé\"", CLOSED)
        .await
        .unwrap();
    world.signs(&appeal, &person("Jean", "i@example.org")).await;
    world.confirms(&paul).await;
    let counted = async || {
        let all: Vec<AppealText> = texts(&world.app).await;
        let id = appeal.id;
        let read = world.app.storage_for_tests().read(move |c| {
            Ok(counters::of_texts(c, &[id])?
                .remove(&id)
                .unwrap_or_default())
        });
        let counts = read.await.unwrap();
        for line in housekeeping::recount(&world.app).await.unwrap() {
            assert!(line.is_equal(), "{line:?}");
        }
        let number = |text: &AppealText| counts.get(&text.id).map_or(0, |count| count.signatures);
        all.iter().map(number).collect::<Vec<_>>()
    };
    assert_eq!(
        counted().await,
        [2, 1],
        "Paul confirmed the text that he saw"
    );
    let opened = world.opens(&jeanne).await;
    self_service::withdraw(&world.app, &opened).await.unwrap();
    assert_eq!(counted().await, [1, 1]);
    world.clock.advance(paraph::domain::Timestamp::DAY);
    world
        .signs(&appeal, &person("Jeanne", "j@example.org"))
        .await;
    assert_eq!(counted().await, [1, 2], "she signed anew");
}

/// The head of a file with a link and first signatories.
fn head(link: &str, names: &[&str]) -> String {
    let mut head = format!("[[links]]\ntitle = \"{link}\"\nurl = \"https://a.example/{link}\"\n");
    for name in names {
        head.push_str(&format!("[[first_signatories]]\nname = \"{name}\"\n"));
    }
    head
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn links_and_first_signatories_are_noted_once_the_appeal_is_public(#[case] database: TestDatabase) {
    let start = head("Plan", &["Jeanne Martin"]);
    let options = paraph::web::Options::default();
    let site = Site::start_with_appeals(&database, options, &[&file(&start, OPEN)]);
    let visitor = site.visitor();
    assert!(
        visitor.get(HISTORY).text(".dated").is_empty(),
        "before, nobody saw it"
    );
    let imports = |head: &str| site.wait(imports(&site.app, head, OPEN)).unwrap();
    imports(&start);
    imports(&head(
        "Carte",
        &["Jeanne Martin", "Émile Zola", "Marie Curie"],
    ));
    let page = shows(&visitor, HISTORY, "Carte");
    let noted = page.text(".dated");
    for words in [
        "Lien ajouté\u{a0}: Carte",
        "Lien retiré\u{a0}: Plan",
        "2 premiers signataires ajoutés (Émile Zola, Marie Curie)",
    ] {
        assert!(noted.contains(words), "{words}: {noted}");
    }
    assert_eq!(page.texts(".dated dt").len(), 2, "{noted}");

    // Whoever leaves is counted, and named nowhere any more.
    imports(&head("Carte", &["Jeanne Martin", "Marie Curie"]));
    let page = shows(&visitor, HISTORY, "premier signataire retiré");
    assert!(
        page.text(".dated").contains("ajoutés (Marie Curie)") && !page.body.contains("Zola"),
        "{}",
        page.body
    );
    let id = site.appeal("canal");
    let marie = site.wait(site.app.storage_for_tests().read(move |c| {
        let first = paraph::storage::public_list::first(c, id)?;
        Ok(first.last().unwrap().signature)
    }));
    let marie = marie.unwrap();
    site.wait(async {
        let opened = paraph::services::signatures::opened::by_id(&site.app, marie).await;
        paraph::services::signatures::self_service::withdraw(&site.app, &opened.unwrap()).await
    })
    .unwrap();
    let started = std::time::Instant::now();
    while visitor.get(HISTORY).body.contains("Curie") {
        assert!(started.elapsed().as_secs() < 15, "a withdrawn name stays");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let noted = visitor.get(HISTORY).text(".dated");
    assert_eq!(
        noted.matches("Un premier signataire retiré").count(),
        2,
        "{noted}"
    );
    let dump = site.dump(&["appeal_changes"]);
    if database.kind == crate::support::Kind::Postgres {
        assert!(!dump.contains("Curie") && dump.contains("Carte"), "{dump}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn links_and_first_signatories_of_the_editor_are_noted(#[case] database: TestDatabase) {
    let site = opens(&database, "");
    let odile = owner(&site);
    let path = "/fr/admin/appeals/canal/texts/fr";
    let opened = odile.get(path);
    let (token, base) = (
        opened.value("main input[name=token]"),
        opened.value("main input[name=base]"),
    );
    let saved = odile.post(
        path,
        &[
            ("token", &token),
            ("base", &base),
            ("title", "Le canal"),
            ("text", OPEN),
            ("link-title-row-1", "Le plan"),
            ("link-url-row-1", "https://a.example/plan"),
        ],
    );
    assert!(
        saved.header("location").ends_with("?done=saved"),
        "a link is no new text: {}",
        saved.body
    );
    let section = site.wait(appeals::section(
        &site.app,
        site.appeal("canal"),
        appeals::AppealPart::First,
    ));
    let base = section.unwrap().unwrap().mark;
    let people = vec![paraph::domain::FirstSignatory {
        name: "Jeanne Martin".to_owned(),
        role: None,
        place: None,
    }];
    let first = appeals::save_first_as(&site.app, Actor::Cli, site.appeal("canal"), &base, people);
    site.wait(first).unwrap();
    let page = shows(&site.visitor(), HISTORY, "Jeanne Martin");
    let noted = page.text(".dated");
    assert!(
        noted.contains("Lien ajouté\u{a0}: Le plan")
            && noted.contains("Un premier signataire ajouté (Jeanne Martin)"),
        "{noted}"
    );
}
