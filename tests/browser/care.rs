//! Care for every page of the table of routes: on a phone, on a desk, on paper, in the dark, by keyboard.

use paraph::domain::Timestamp;
use paraph::services::accounts;
use paraph::web::routes::{Access, TABLE};
use scraper::Html;
use serde_json::json;

use super::{enters, opens, publishes_quai};
use crate::driver::{Browser, Scripts};
use crate::support::TestDatabase;
use crate::support::in_process::{self, Site};
use crate::support::organisers;

const CARE: &str = include_str!("care.js");

/// Sends the form at a path as somebody who took a moment to fill it.
fn fills_in(site: &Site, visitor: &in_process::Browser, path: &str, fields: &[(&str, &str)]) {
    let token = visitor.get(path).value("form input[name=token]");
    site.clock.advance(20 * Timestamp::SECOND);
    let posted = visitor.post(path, &[&[("token", token.as_str())], fields].concat());
    assert_eq!(posted.status, 303, "{}", posted.body);
}

/// Somebody who has signed “quai”, with the path of the link that confirms.
pub fn signs(site: &Site, email: &str) -> (in_process::Browser, String) {
    let visitor = site.visitor();
    let fields = [
        ("first-name", "Marie-Antoinette-Joséphine"),
        ("last-name", "de la Tour d’Auvergne-Lauraguais"),
        ("role", "professeure émérite de mathématiques appliquées"),
        ("place", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"),
        ("publish", "yes"),
        ("email", email),
    ];
    fills_in(site, &visitor, "/fr/quai/sign/individual", &fields);
    (visitor, site.link_with(email, "/confirm/"))
}

/// The same, confirmed: the path of the personal page.
pub fn signs_and_confirms(site: &Site, email: &str) -> String {
    let (visitor, link) = signs(site, email);
    let page = visitor.get(&link);
    let form = format!("form[action=\"{link}\"] input");
    let (token, revision) = (
        page.value(&format!("{form}[name=token]")),
        page.value(&format!("{form}[name=revision]")),
    );
    let done = visitor.post(
        &link,
        &[("token", &token), ("revision", &revision), ("agree", "yes")],
    );
    let thanks = visitor.get(done.header("location"));
    thanks.links("/fr/manage/").remove(0)
}

/// A path of a pattern, about things that are there; none for what is no page.
fn path(pattern: &str, tokens: &[(&str, String)]) -> Option<String> {
    let file = pattern.rsplit('/').next().unwrap_or_default();
    if ["{hash}", "{file}"]
        .iter()
        .any(|part| pattern.contains(part))
        || file.contains('.')
    {
        return None;
    }
    let mut path = pattern.to_owned();
    if let Some((before, after)) = pattern.split_once("{token}") {
        let (_, token) = tokens.iter().find(|(known, _)| before.ends_with(known))?;
        path = format!("{before}{token}{after}");
    }
    for (part, value) in [("{lang}", "fr"), ("{slug}", "quai"), ("{language}", "en")] {
        path = path.replace(part, value);
    }
    let filled = path
        .split('/')
        .map(|part| if part.starts_with('{') { "1" } else { part });
    Some(filled.collect::<Vec<_>>().join("/"))
}

/// The part of a path behind its last slash.
fn last(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// What is wrong with the page where the browser is.
fn faults(browser: &Browser, at: &str) -> Vec<String> {
    let look = |how: &str, aspects: &str| {
        let found = browser.runs(CARE, json!([aspects]));
        let found = found.as_array().unwrap().iter();
        found
            .map(|fault| format!("{at} ({how}): {}", fault.as_str().unwrap()))
            .collect::<Vec<_>>()
    };
    let media = |media: &str, scheme: &str| {
        // Without motion colours change at once.
        let features = json!([
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]);
        browser.commands(
            "Emulation.setEmulatedMedia",
            json!({"media": media, "features": features}),
        );
    };
    let keep = |how: &str| {
        // PARAPH_PICTURES=folder keeps what was looked at.
        if let Ok(folder) = std::env::var("PARAPH_PICTURES") {
            let name = at.trim_start_matches('/').replace('/', "_");
            std::fs::write(format!("{folder}/{name}.{how}.png"), browser.picture()).unwrap();
        }
    };
    media("screen", "light");
    browser.is_sized(360, 740);
    let mut all = look("phone", "structure touch focus contrast");
    keep("phone");
    browser.is_sized(1280, 900);
    all.extend(look("desk", ""));
    keep("desk");
    media("screen", "dark");
    all.extend(look("dark", "contrast"));
    // A4 between margins of a centimetre.
    browser.is_sized(718, 1047);
    media("print", "light");
    all.extend(look("paper", ""));
    keep("paper");
    let here = browser.path();
    let own = |line: &String| line.contains(&format!("{here} - Failed to load resource"));
    let mut complaints = browser.complaints();
    complaints.retain(|line| !own(line));
    all.extend(complaints.into_iter().map(|line| format!("{at}: {line}")));
    all
}

/// Asserts that all pages at these paths are cared for; they are at least so many. Their source is what `reader` is sent.
fn are_cared_for(browser: &Browser, reader: &in_process::Browser, paths: &[String], least: usize) {
    let mut all = Vec::new();
    let mut looked = 0;
    for path in paths {
        browser.goes_to("/fr/nowhere");
        browser.complaints();
        browser.goes_to(path);
        // What is downloaded leaves the browser where it was.
        if browser.path() == "/fr/nowhere" && path != "/fr/nowhere" {
            continue;
        }
        looked += 1;
        all.extend(faults(browser, path));
        let source = reader.get(path);
        if source.header("content-type").starts_with("text/html") && !source.body.is_empty() {
            let unsound = Html::parse_document(&source.body).errors;
            all.extend(unsound.iter().map(|error| format!("{path}: {error}")));
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    assert!(looked >= least, "{looked} pages");
}

#[test]
fn every_public_page_is_readable_everywhere_and_by_everybody() {
    let site = Site::start(&TestDatabase::sqlite());
    publishes_quai(&site);
    let token = site
        .wait(accounts::set_up_link(&site.app))
        .unwrap()
        .unwrap();
    let manage = signs_and_confirms(&site, "marie@example.org");
    let (_, confirm) = signs(&site, "annie@example.org");
    let tokens = [
        ("/confirm/", last(&confirm)),
        ("/manage/", last(&manage)),
        ("/setup/", token),
        ("/invitation/", "gone".to_owned()),
        ("/reset/", "gone".to_owned()),
    ];
    let browser = opens(&site, "fr", Scripts::On);
    let paths = TABLE.iter().filter(|route| route.reads);
    let paths = paths.filter(|route| {
        matches!(
            route.access,
            Access::Public | Access::Link | Access::OneClick | Access::SignedOut
        )
    });
    let mut paths: Vec<String> = paths
        .filter_map(|route| path(route.pattern, &tokens))
        .collect();
    paths.push("/fr/nowhere".to_owned());
    are_cared_for(&browser, &site.visitor(), &paths, 26);

    drop(browser);
    for form in ["individual", "collective"] {
        // The care for a page ends as on paper, where there is nothing to press: each form in a browser of its own.
        let browser = opens(&site, "fr", Scripts::On);
        browser.goes_to(&format!("/fr/quai/sign/{form}"));
        browser.press(&format!("{form}-send"));
        assert!(browser.shows(".problems"));
        let found = faults(&browser, &format!("/fr/quai/sign/{form} refused"));
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn every_page_of_organisers_is_readable_everywhere_and_by_everybody() {
    let site = Site::start(&TestDatabase::sqlite());
    publishes_quai(&site);
    let reader = organisers::owner(&site);
    signs_and_confirms(&site, "marie@example.org");
    signs(&site, "annie@example.org");
    let browser = opens(&site, "fr", Scripts::On);
    enters(&browser);
    let paths = TABLE.iter().filter(|route| route.reads);
    let paths = paths.filter(|route| matches!(route.access, Access::Admin(..)));
    let paths: Vec<String> = paths.filter_map(|route| path(route.pattern, &[])).collect();
    are_cared_for(&browser, &reader, &paths, 17);
}
