//! The pages of the rules: tried before they are saved, saved once, recorded, and never readable in the database.

use paraph::domain::Role;
use paraph::domain::protection::ProtectionScope;
use paraph::services::protection;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

const PAGE: &str = "/fr/admin/appeals/canal/protection";
const SITE_PAGE: &str = "/fr/admin/protection";

/// Presses the button of the page that was just shown.
fn presses(browser: &Browser, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let hidden = |name: &str| page.value(&format!("form input[type=hidden][name={name}]"));
    let (token, base, tried) = (hidden("token"), hidden("base"), hidden("tried"));
    let mut all = vec![
        ("token", token.as_str()),
        ("base", &base),
        ("tried", &tried),
    ];
    all.extend_from_slice(fields);
    browser.post(path, &all)
}

fn people_sign(site: &Site, addresses: &[&str]) {
    for address in addresses {
        let fields = [("last-name", "Ada"), ("email", address), ("publish", "no")];
        let sent = site.visitor().fills("/fr/canal/sign/individual", &fields);
        assert_eq!(sent.status, 303, "{}", sent.body);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn rules_are_tried_on_the_forms_of_the_day_before_they_are_saved(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _ = owner(&site);
    let editor = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    people_sign(&site, &["a@jetable.org", "b@jetable.org", "c@example.org"]);
    let blocks = [
        ("blocked-domains", "jetable.org"),
        ("blocked-addresses", "secret.person@example.org"),
    ];
    let scope = ProtectionScope::Appeal(site.appeal("canal"));
    let stored = || {
        site.wait(protection::rules(&site.app, scope))
            .unwrap()
            .rules
    };

    let tried = presses(&editor, PAGE, &editor.get(PAGE), &blocks);
    assert_eq!(tried.status, 200, "{}", tried.body);
    let shown = tried.text("#trial");
    assert!(shown.contains("3 formulaires"), "{shown}");
    assert!(shown.contains("2 signatures de plus"), "{shown}");
    assert!(stored().blocked_domains.is_empty(), "a trial saves nothing");

    // Other rules than those that were tried are tried first.
    let changed = presses(&editor, PAGE, &tried, &[("blocked-domains", "example.org")]);
    assert_eq!(changed.status, 200);
    assert!(changed.text("#trial").contains("Une signature de plus"));
    assert!(stored().blocked_domains.is_empty());

    let saved = presses(&editor, PAGE, &tried, &blocks);
    assert_eq!(
        (saved.status, saved.header("location")),
        (303, &*format!("{PAGE}?done=saved"))
    );
    assert_eq!(stored().blocked_domains.len(), 1);
    let page = editor.get(PAGE);
    assert!(page.text("#blocked-domains").contains("jetable.org"));
    assert!(
        !site
            .dump(&["protection_rules", "audit"])
            .contains("secret.person")
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_newer_save_is_not_overwritten_and_each_save_is_in_the_record(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let first = owner(&site);
    let second = account(&site, "paul@example.org", Role::Owner, &[]);
    let limit = [("network-burst", "40")];
    let other = [("network-burst", "90")];
    let tried_first = presses(&first, SITE_PAGE, &first.get(SITE_PAGE), &limit);
    let tried_second = presses(&second, SITE_PAGE, &second.get(SITE_PAGE), &other);
    assert_eq!(presses(&first, SITE_PAGE, &tried_first, &limit).status, 303);
    let refused = presses(&second, SITE_PAGE, &tried_second, &other);
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("40") && refused.body.contains("90"));
    // With the newer version seen, the same is tried and saved.
    let tried = presses(&second, SITE_PAGE, &refused, &other);
    assert_eq!(tried.status, 200);
    assert_eq!(presses(&second, SITE_PAGE, &tried, &other).status, 303);
    let record = first.get("/fr/admin/audit");
    let count = record
        .body
        .matches("Règles de protection modifiées")
        .count();
    assert!(count >= 2, "{}", record.body);
    assert!(record.body.contains("D’un même réseau, en dix minutes"));
    // The limit of the site is the usual one of an appeal.
    assert!(first.get(PAGE).body.contains("90"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_is_no_rule_comes_back_with_its_line_and_nothing_is_lost(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let fields = [
        ("blocked-networks", "192.0.2.0/24\nici"),
        ("allowed-domains", "*.exemple.org"),
    ];
    let refused = presses(&owner, PAGE, &owner.get(PAGE), &fields);
    assert_eq!(refused.status, 422);
    assert!(refused.text("#blocked-networks-error").contains("Ligne 2"));
    assert!(refused.text("#blocked-networks").contains("ici"));
    assert!(refused.text("#allowed-domains").contains("*.exemple.org"));
}
