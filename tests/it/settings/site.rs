//! What owners decide about the site in the browser: the public pages follow at once, on every instance.

use std::time::{Duration, Instant};

use paraph::domain::{Actor, Role, SiteSettings, Zone};
use paraph::services::appeals::SaveOutcome;
use paraph::services::site_settings;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

const SITE: &str = "/fr/admin/settings/site";

/// Saves these fields over what is shown now.
fn saves(owner: &Browser, fields: &[(&str, &str)]) -> u16 {
    let base = owner.get(SITE).value("input[name=base]");
    let all = [&[("base", base.as_str())], fields].concat();
    owner.sends(SITE, &all).status
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn owners_name_the_site_and_write_about_it(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let visitor = site.visitor();
    assert_eq!(
        visitor.get("/fr/about").status,
        404,
        "nobody has written it"
    );
    let before = visitor.get("/fr").text(".site");
    assert_eq!(owner.get(SITE).value("#site-name"), "");

    let fields = [
        ("site-name", "Appels du canal"),
        ("contact", "contact@canal.example.org"),
        ("accent", "red"),
        ("time-zone", "asia/tokyo"),
        ("site-language", "en"),
        (
            "site-about-row-fr",
            "Nous tenons **ce site**.<script>alert(1)</script>",
        ),
        (
            "site-legal-row-en",
            "Published by the friends of the canal.",
        ),
    ];
    assert_eq!(saves(&owner, &fields), 303);
    // This instance shows it at once: pages that are prepared, and those that are not.
    for path in [
        "/fr",
        "/en",
        "/fr/canal",
        "/fr/canal/history",
        "/fr/nowhere",
    ] {
        assert_eq!(visitor.get(path).text(".site"), "Appels du canal", "{path}");
    }
    let home = visitor.get("/fr");
    assert_eq!(home.attributes("link[href^='/accents/']", "href").len(), 1);
    let foot = home.attributes(".foot a", "href");
    let expected = ["/fr/about", "/fr/legal", "mailto:contact@canal.example.org"];
    assert_eq!(foot, expected);
    assert_eq!(
        visitor
            .get("/fr/canal")
            .attributes("link[href^='/accents/']", "href"),
        [""; 0],
        "an appeal has its own colour"
    );
    let about = visitor.get("/en/about");
    assert_eq!(
        about.attribute(".text", "lang"),
        "fr",
        "it is in French only"
    );
    assert!(
        about.body.contains("<strong>ce site</strong>"),
        "{}",
        about.body
    );
    assert!(!about.body.contains("<script>alert"), "{}", about.body);
    assert!(
        visitor
            .get("/fr/legal")
            .body
            .contains("friends of the canal")
    );
    assert!(visitor.get("/sitemap.xml").body.contains("/fr/about</loc>"));
    // Nobody asks for a language: it is that of the site.
    assert_eq!(visitor.get("/").header("location"), "/en");
    assert_eq!(site.app.time_zone(), Zone::parse("Asia/Tokyo").unwrap());
    let times = visitor.get("/fr/canal/history").body;
    assert!(times.contains("Asia/Tokyo"), "times are those of the zone");

    // What is emptied is again as the server says.
    assert_eq!(saves(&owner, &[]), 303);
    let home = visitor.get("/fr");
    assert_eq!(home.text(".site"), before);
    assert_eq!(home.attributes(".foot a", "href"), [""; 0]);
    assert_eq!(visitor.get("/fr/about").status, 404);
    let record = owner.get("/fr/admin/audit");
    let done = record.texts(".log strong");
    let changes = done
        .iter()
        .filter(|what| *what == "Réglages du site modifiés");
    assert_eq!(changes.count(), 2, "{}", record.body);
    assert!(
        record.text(".log").contains("Nom du site, Contact"),
        "{}",
        record.body
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_change_applies_to_what_was_seen_and_only_owners_make_it(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let editor = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    assert_eq!(editor.get(SITE).status, 403);
    assert_eq!(editor.post(SITE, &[("site-name", "Paul")]).status, 403);
    let seen = owner.get(SITE).value("input[name=base]");
    let send = |name: &str| {
        let fields = [("base", seen.as_str()), ("site-name", name)];
        owner.sends(SITE, &fields)
    };
    assert_eq!(send("Premier nom").status, 303);
    let late = send("Second nom");
    assert_eq!(late.status, 409);
    assert_eq!(late.value("#site-name"), "Second nom");
    assert!(late.text(".card").contains("Premier nom"), "{}", late.body);
    let wrong = [
        ("time-zone", "Europe/Lutèce"),
        ("contact", "nulle part"),
        ("site-about-row-fr", "gardé"),
    ];
    let base = owner.get(SITE).value("input[name=base]");
    let wrong = [&[("base", base.as_str())], &wrong[..]].concat();
    let again = owner.sends(SITE, &wrong);
    assert_eq!(again.status, 422);
    assert_eq!(again.text("#site-about-row-fr").trim(), "gardé");
    assert_eq!(site.app.site_name(), "Premier nom");
}

/// What one instance saves, every instance shows, and every process that starts later.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn every_instance_reads_the_settings(#[case] database: TestDatabase) {
    let world = crate::support::app::World::open(&database).await;
    let neighbour = world.neighbour(&database).await;
    let configured = neighbour.site_name();
    let base = site_settings::editable(&world.app).await.unwrap().mark;
    let new = |name: &str| SiteSettings {
        name: name.to_owned(),
        ..SiteSettings::default()
    };
    let save = |name| site_settings::save_as(&world.app, Actor::Cli, &base, new(name));
    assert_eq!(save("Canal").await.unwrap(), SaveOutcome::Done);
    assert_eq!(save("Halle").await.unwrap(), SaveOutcome::Newer);
    assert_eq!(neighbour.site_name(), configured);
    site_settings::refresh(&neighbour).await.unwrap();
    assert_eq!(neighbour.site_name(), "Canal");
    let later = world.neighbour(&database).await;
    assert_eq!(later.site_name(), "Canal");
}

/// The pages of another instance follow by themselves.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn pages_follow_a_change_that_was_made_elsewhere(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    site.sql("INSERT INTO site_meta (key, value) VALUES ('site', '{\"name\":\"Ailleurs\"}')");
    let begun = Instant::now();
    while visitor.get("/fr/canal").text(".site") != "Ailleurs" {
        assert!(begun.elapsed() < Duration::from_secs(15), "it stays");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn only_languages_with_texts_and_that_of_the_site_stand_open() {
    let site = Site::start(&TestDatabase::sqlite());
    let owner = owner(&site);
    let open = |page: &Page| page.texts("form > fieldset > legend[lang]");
    let page = owner.get(SITE);
    assert_eq!(open(&page), ["Français"]);
    let all = site.app.catalog.languages().len();
    let folded = page.texts("details.other-languages > fieldset > legend");
    assert_eq!(folded.len(), all - 1);
    let said = page.text("details.other-languages summary");
    assert!(said.contains(&format!("(1 sur {all} ")), "{said}");
    assert_eq!(saves(&owner, &[("site-about-row-en", "Who we are")]), 303);
    assert_eq!(open(&owner.get(SITE)), ["Français", "English"]);
}
