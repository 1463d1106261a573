//! Which pictures a text may show, and that none of them is removed while any text of the site shows it.

use paraph::domain::{AppealFile, Role};
use paraph::services::appeals;
use rstest::rstest;

use crate::picture::{photograph, sends_to};
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase};

const PICTURES: &str = "/fr/admin/appeals/canal/text-pictures";
const TEXT: &str = "/fr/admin/appeals/canal/texts/fr";
const NEWS: &str = "/fr/admin/appeals/canal/news/new";
const SHARE: &str = "/fr/admin/appeals/canal/share";
const SITE: &str = "/fr/admin/settings/site";

/// Adds a picture; its line, and its hash.
fn adds(owner: &Browser) -> (String, String) {
    let file = ("a.jpg", &*photograph());
    let added = sends_to(owner, PICTURES, &[("alt", "L’écluse")], file);
    assert_eq!(added.status, 303, "{}", added.body);
    let page = owner.get(PICTURES);
    (page.value("#line-1"), page.value("main input[name=hash]"))
}

/// Asks for the removal of the picture; what became of it.
fn removes(owner: &Browser, hash: &str) -> String {
    let token = owner.get(PICTURES).value("main input[name=token]");
    let asked = [("token", token.as_str()), ("hash", hash)];
    let answer = owner.post(&format!("{PICTURES}/remove"), &asked);
    let done = answer.header("location").rsplit('=').next();
    done.unwrap().to_owned()
}

/// Sends the form of a page over what it shows now.
fn saves(owner: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let base = owner
        .get(path)
        .value(&format!("form[action=\"{path}\"] input[name=base]"));
    owner.sends(path, &[&[("base", base.as_str())], fields].concat())
}

fn is_refused(page: &Page, field: &str) -> bool {
    let said = page.text(&format!("#{field}-error"));
    page.status == 422 && said.contains("pas parmi les images pour les textes")
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_picture_stays_while_a_text_news_or_thanks_show_it(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let (line, hash) = adds(&owner);
    let shown = format!("Merci.\n\n{line}");
    let thanks = [("form-sites", "none"), ("thanks-row-fr", shown.as_str())];
    assert_eq!(saves(&owner, SHARE, &thanks).status, 303);
    assert_eq!(removes(&owner, &hash), "used");
    let thanks = [("form-sites", "none"), ("thanks-row-fr", "Merci.")];
    assert_eq!(saves(&owner, SHARE, &thanks).status, 303);

    // The pages of the site have pictures of their own.
    let about = [("site-about-row-fr", shown.as_str())];
    assert!(is_refused(
        &saves(&owner, SITE, &about),
        "site-about-row-fr"
    ));

    let news = [
        ("do", "save"),
        ("kind", "news"),
        ("news-title-row-fr", "Samedi"),
        ("news-text-row-fr", &shown),
    ];
    assert_eq!(owner.sends(NEWS, &news).status, 303);
    assert_eq!(removes(&owner, &hash), "used");
    site.sql("UPDATE news_texts SET markdown = 'Rien.'");
    // Those of other appeals count, too, however they came to show it.
    let elsewhere = format!(
        "UPDATE appeal_texts SET markdown = 'Voici. {line}' WHERE appeal_id = {}",
        site.appeal("halle").0
    );
    site.sql(&elsewhere);
    assert_eq!(removes(&owner, &hash), "used");
    // A slash may be written as an entity.
    let entity = line
        .replace("(/", "(&#47;")
        .replace(&format!("/{hash}"), &format!("&#x2F;{hash}"));
    let written = format!("UPDATE appeal_texts SET markdown = 'Voici. {entity}'");
    site.sql(&written);
    assert_eq!(removes(&owner, &hash), "used");
    site.sql("UPDATE appeal_texts SET markdown = 'Rien.'");
    assert_eq!(removes(&owner, &hash), "removed");
    // It is gone, so no text may show it any more.
    assert!(is_refused(&owner.sends(NEWS, &news), "news-text-row-fr"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_text_shows_no_picture_that_others_may_remove(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let (line, hash) = adds(&owner);
    let of_halle = |path: &str| path.replace("canal", "halle");
    let text = |markdown: &str| {
        let fields = [("title", "Pour vous"), ("text", markdown), ("note", "Ici.")];
        fields.map(|(name, value)| (name, value.to_owned()))
    };
    let saves = |path: &str, fields: &[(&str, String)]| {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        saves(&owner, path, &fields)
    };
    // A line that was copied into another appeal, or into one that is only being written.
    let copied = saves(&of_halle(TEXT), &text(&line));
    assert!(is_refused(&copied, "text"), "{}", copied.body);
    assert!(copied.text("#text").contains(&hash), "what was typed stays");
    let new = owner.sends(
        "/fr/admin/appeals/new",
        &[
            ("slug", "pont"),
            ("language", "fr"),
            ("title", "Le pont"),
            ("text", &line),
        ],
    );
    assert!(is_refused(&new, "text"), "{}", new.body);
    let thanks = [
        ("form-sites", "none".to_owned()),
        ("thanks-row-fr", line.clone()),
    ];
    assert!(is_refused(
        &saves(&of_halle(SHARE), &thanks),
        "thanks-row-fr"
    ));
    // The picture of the header is replaced without a look at the texts.
    let words = [("alt-row-fr", "Une écluse")];
    let header = "/fr/admin/appeals/canal/picture";
    assert_eq!(
        sends_to(&owner, header, &words, ("a.jpg", &photograph())).status,
        303
    );
    let src = site
        .visitor()
        .get("/fr/canal")
        .attribute("figure img", "src");
    let own = saves(TEXT, &text(&format!("![Une écluse]({src})")));
    // Unless it was added for texts as well, when it stays in any case.
    assert!(
        is_refused(&own, "text") || src.contains(&hash),
        "{src}: {}",
        own.body
    );
    assert_eq!(
        saves(TEXT, &text(&line)).status,
        200,
        "the change is shown first"
    );

    let file = |slug: &str, markdown: &str| {
        let file = format!(
            "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Pour vous\"\nnote = \"Ici.\"\n+++\n{markdown}\n"
        );
        AppealFile::parse(&file).unwrap()
    };
    let refused = site.wait(appeals::import(&site.app, file("halle", &line)));
    let refused = refused.unwrap_err().to_string();
    assert!(
        refused.contains("“halle” (fr) shows a picture"),
        "{refused}"
    );
    site.wait(appeals::import(&site.app, file("canal", &line)))
        .unwrap();
    assert_eq!(removes(&owner, &hash), "used");
    let editor = account(&site, "hal@example.org", Role::Editor, &["halle"]);
    assert_eq!(editor.get(PICTURES).status, 404);
}

/// The picture is there when the page looks, and gone when the news is stored.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn news_that_lose_a_picture_while_they_are_sent_come_back_as_they_were_typed(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let (line, _) = adds(&owner);
    let token = owner.get(NEWS).value("main input[name=token]");
    let text = format!("Rendez-vous samedi.\n\n{line}\n");
    let fields = [
        ("token", token.as_str()),
        ("kind", "news"),
        ("news-title-row-fr", "Samedi au quai"),
        ("news-text-row-fr", text.as_str()),
        ("do", "publish"),
    ];
    let mut sql = Sql::open(&database.url);
    sql.run(match database.kind {
        Kind::Sqlite => "BEGIN IMMEDIATE",
        Kind::Postgres => "BEGIN; SELECT id FROM appeals FOR UPDATE",
    });
    let answer = std::thread::scope(|scope| {
        let sending = scope.spawn(|| owner.post(NEWS, &fields));
        std::thread::sleep(std::time::Duration::from_secs(1));
        sql.run("DELETE FROM text_pictures");
        sql.run("COMMIT");
        sending.join().unwrap()
    });
    assert!(is_refused(&answer, "news-text-row-fr"), "{}", answer.body);
    assert_eq!(answer.value("#news-title-row-fr"), "Samedi au quai");
    assert!(
        answer
            .text("#news-text-row-fr")
            .contains("Rendez-vous samedi")
    );
    assert_eq!(site.number("SELECT count(*) AS value FROM news"), 0);
}
