//! The public list as visitors browse it: pages, letters, positions, town and profession.

use paraph::domain::{Language, PrivateRecord};
use paraph::services::appeals;
use paraph::services::sample_data::{SampleProgress, seed};
use paraph::web::Options;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::{Browser, Site};
use crate::support::signatories::{agrees, signs};

const LIST: &str = "/fr/canal/signatories";

/// A site whose list has these many invented names.
fn with_names(database: &TestDatabase, names: u64) -> Site {
    let site = Site::start(database);
    site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        let parts = appeals::parts(&site.app, appeal.id, &Language::french()).await;
        let text = parts.unwrap().unwrap().1[0].id;
        let progress = SampleProgress::Confirmed;
        seed(&site.app, &appeal, text, names, progress, |_| ())
            .await
            .unwrap();
    });
    site
}

/// The names of each page, following `rel` from an address to the last.
fn follow(visitor: &Browser, from: &str, rel: &str) -> Vec<(Vec<String>, String)> {
    let (mut pages, mut at) = (Vec::new(), Some(from.to_owned()));
    while let Some(path) = at {
        let page = visitor.get(&path);
        assert_eq!(page.status, 200, "{path}");
        at = page.attributes(&format!("a[rel={rel}]"), "href").pop();
        let position = page
            .texts("p.detail")
            .into_iter()
            .find(|text| text.starts_with("Noms "));
        pages.push((
            page.texts(".names.columns .name"),
            position.unwrap_or_default(),
        ));
    }
    pages
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_long_list_is_browsed_by_pages_and_by_letters(#[case] database: TestDatabase) {
    let site = with_names(&database, 450);
    let visitor = site.visitor();
    let forward = follow(&visitor, LIST, "next");
    let positions: Vec<&str> = forward.iter().map(|page| page.1.as_str()).collect();
    assert_eq!(
        positions,
        [
            "Noms 1 à 200 sur 450, par ordre alphabétique.",
            "Noms 201 à 400 sur 450, par ordre alphabétique.",
            "Noms 401 à 450 sur 450, par ordre alphabétique.",
        ]
    );
    let all: Vec<String> = forward.iter().flat_map(|page| page.0.clone()).collect();
    assert_eq!(all.len(), 450);
    // Back from the last page, the same pages come again.
    let last = follow(&visitor, LIST, "next").len();
    let mut path = LIST.to_owned();
    for _ in 1..last {
        path = visitor
            .get(&path)
            .attributes("a[rel=next]", "href")
            .remove(0);
    }
    let mut back = follow(&visitor, &path, "prev");
    back.reverse();
    assert_eq!(back, forward);
    // Each letter leads to its first name, at its position.
    let letters = visitor.get(LIST).attributes(".letters a", "href");
    assert!(letters.len() > 10, "{letters:?}");
    let mut at = 0;
    for letter in &letters {
        let page = visitor.get(letter);
        let names = page.texts(".names.columns .name");
        let found = all.iter().position(|name| *name == names[0]).unwrap();
        assert!(found >= at && all[found..].starts_with(&names), "{letter}");
        let position = format!("Noms {} à {} ", found + 1, found + names.len());
        assert!(
            page.texts("p.detail")
                .iter()
                .any(|text| text.starts_with(&position)),
            "{letter} {position}"
        );
        assert_eq!(page.attribute(".letters a[aria-current]", "href"), *letter);
        at = found;
    }
    agrees(&site);
    for odd in [
        "after=x",
        "before=AAAA",
        "letter=%F0%9F%8C%BB",
        "letter=zzzzzzzzzz",
        "letter=%23",
    ] {
        let status = visitor.get(&format!("{LIST}?{odd}")).status;
        assert!(matches!(status, 200 | 422), "{odd}: {status}");
    }
}

/// What a list says stays so when names leave it: the position of a page is never past the names there are.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_short_list_has_no_letters_and_a_letter_without_names_leads_on(#[case] database: TestDatabase) {
    let site = with_names(&database, 3);
    let visitor = site.visitor();
    let page = visitor.get(LIST);
    assert_eq!(page.texts(".letters").len(), 0);
    assert!(
        page.texts("p.detail")
            .iter()
            .all(|text| !text.starts_with("Noms "))
    );
    assert_eq!(visitor.get(&format!("{LIST}?letter=Z")).status, 200);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_list_is_filtered_by_town_and_by_profession(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let of = |name: &str, address: &str, role: &str, place: &str| PrivateRecord {
        role: Some(role.to_owned()),
        place: Some(place.to_owned()),
        ..person(name, address)
    };
    for record in [
        of("Ada Martin", "a@a.fr", "infirmière", "Saint-Étienne"),
        of("Zoé Martin", "z@a.fr", "ingénieure", "Lyon"),
        of("Lyon Dupont", "l@a.fr", "maire d’Oléron", "L’Île-d’Yeu"),
    ] {
        signs(&site, &record, true);
    }
    let mut choir = group("Chœur de Lyon", "c@a.fr");
    choir.place = Some("Lyon".to_owned());
    signs(&site, &choir, true);
    site.stores_words();
    let visitor = site.visitor();
    let found = |query: &str| {
        let page = visitor.get(&format!("{LIST}?{query}"));
        assert_eq!(page.status, 200, "{query}");
        page.texts(".names .name")
    };
    for (query, names) in [
        ("place=saint+etienne", vec!["Ada Martin"]),
        ("place=saintetienne", vec!["Ada Martin"]),
        ("place=yeu", vec!["Lyon Dupont"]),
        ("role=INFIRM", vec!["Ada Martin"]),
        ("role=oleron", vec!["Lyon Dupont"]),
        ("q=martin&place=lyon", vec!["Zoé Martin"]),
        ("q=martin&place=lyon&role=ing", vec!["Zoé Martin"]),
        ("q=martin&role=maire", vec![]),
        ("q=infirmi%C3%A8re", vec![]),
        ("q=%23infirmiere", vec![]),
        ("place=%40lyon&q=%40", vec!["Zoé Martin"]),
    ] {
        let mut found = found(query);
        found.retain(|name| name != "Chœur de Lyon");
        assert_eq!(found, names, "{query}");
    }
    let page = visitor.get(&format!("{LIST}?place=Lyon&role=in"));
    assert!(
        page.texts("p.detail")
            .iter()
            .any(|text| text.contains("Lyon · in"))
    );
    assert_eq!(page.value("input[name=place]"), "Lyon");
    assert_eq!(page.value("input[name=role]"), "in");
}

/// The order is that of the language of the first text, in which all names of the list are sorted.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_list_is_sorted_in_the_language_of_the_appeal(#[case] database: TestDatabase) {
    const APPEAL: &str =
        "+++\nslug = \"SLUG\"\nlanguage = \"LANG\"\ntitle = \"Kanalen\"\n+++\nLeve.\n";
    let file = |slug: &str, language: &str| APPEAL.replace("SLUG", slug).replace("LANG", language);
    let files = [file("kanalen", "sv"), file("canal", "fr")];
    let files = [files[0].as_str(), files[1].as_str()];
    let site = Site::start_with_appeals(&database, Options::default(), &files);
    let names = ["Öberg", "Zetterlund", "Åberg", "Andersson", "Ängström"];
    for (number, name) in names.iter().enumerate() {
        let record = person(name, &format!("p{number}@a.fr"));
        crate::support::signatories::signs_appeal(&site, "kanalen", &record, true);
        crate::support::signatories::signs_appeal(&site, "canal", &record, true);
    }
    let visitor = site.visitor();
    let listed = |slug: &str| {
        visitor
            .get(&format!("/fr/{slug}/signatories"))
            .texts(".names .name")
    };
    assert_eq!(
        listed("kanalen"),
        ["Andersson", "Zetterlund", "Åberg", "Ängström", "Öberg"]
    );
    assert_eq!(
        listed("canal"),
        ["Åberg", "Andersson", "Ängström", "Öberg", "Zetterlund"]
    );
    agrees(&site);
}
