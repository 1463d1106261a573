//! A site in four languages, with an appeal in two of them.

use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};

const FRENCH: &str =
    "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n+++\nQu’il vive.\n";
const SPANISH: &str =
    "+++\nslug = \"canal\"\nlanguage = \"es\"\ntitle = \"El canal\"\n+++\nQue viva.\n";

fn opens(database: &TestDatabase) -> Site {
    Site::start_in(database, &["de", "fr", "en", "es"], &[FRENCH, SPANISH])
}

fn leads(visitor: &Browser, path: &str) -> (u16, String) {
    let answer = visitor.get(path);
    (answer.status, answer.header("location").to_owned())
}

fn languages_of(page: &Page) -> Vec<String> {
    page.attributes("link[rel=alternate][hreflang]", "hreflang")
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_appeal_is_in_the_languages_of_its_texts_the_default_and_english(
    #[case] database: TestDatabase,
) {
    let site = Site::start_in(
        &database,
        &["de", "fr", "en", "es", "it"],
        &[FRENCH, SPANISH],
    );
    let visitor = site.visitor();
    let spanish = visitor.get("/es/canal");
    assert_eq!(spanish.attribute("html", "lang"), "es");
    assert!(spanish.body.contains("Que viva."));
    assert_eq!(
        languages_of(&spanish),
        ["fr", "de", "en", "es", "x-default"]
    );
    for path in [
        "",
        "/privacy",
        "/history",
        "/signatories",
        "/sign/collective",
    ] {
        let moved = (307, format!("/fr/canal{path}"));
        assert_eq!(leads(&visitor, &format!("/it/canal{path}")), moved);
    }
    assert_eq!(leads(&visitor, "/pl/canal").0, 404);
    let sitemap = visitor.get("/sitemap.xml").body;
    let has = |path: &str| sitemap.contains(&format!("<loc>{}{path}</loc>", site.base));
    assert!(has("/it") && has("/de") && has("/es/canal") && has("/de/canal"));
    assert!(!has("/it/canal") && !has("/pl"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn readers_get_a_language_that_the_page_has(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let asks = |path: &str, accepted: &str| {
        let request = visitor.agent.get(format!("{}{path}", site.base));
        let answer = request.header("accept-language", accepted).call().unwrap();
        let location = answer.headers().get("location").unwrap();
        location.to_str().unwrap().to_owned()
    };
    for (accepted, home, appeal) in [
        ("es-MX,es;q=0.9", "/es", "/es/canal"),
        ("it", "/de", "/fr/canal"),
        ("de", "/de", "/de/canal"),
        ("pl, en;q=0.1", "/en", "/en/canal"),
    ] {
        assert_eq!(asks("/", accepted), home, "{accepted}");
        assert_eq!(asks("/a/canal", accepted), appeal, "{accepted}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_organisers_area_is_in_a_language_that_it_has(#[case] database: TestDatabase) {
    let site = Site::start_in(&database, &["de", "fr", "en", "it"], &[FRENCH]);
    let visitor = site.visitor();
    for (asked, found) in [
        ("/it/admin", "/en/admin"),
        ("/it/admin/login", "/en/admin/login"),
        ("/it/admin/appeals/canal", "/en/admin/appeals/canal"),
    ] {
        assert_eq!(leads(&visitor, asked), (307, found.to_owned()), "{asked}");
    }
    let login = visitor.get("/fr/admin/login");
    let others = login.attributes("nav.languages a", "lang");
    assert_eq!(
        (login.status, others),
        (200, vec!["de".to_owned(), "en".to_owned()])
    );
}
