//! Owners with a password alone: they see it on every page, and the site may demand that they change it.

use paraph::domain::{Role, Timestamp};
use paraph::web::routes::{Access, TABLE};
use rstest::rstest;

use super::access::path;
use super::what_opens::switches_on;
use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

const SITE: &str = "/fr/admin/settings/site";
const SET_UP: &str = "/fr/admin/account/two-steps";
const REMINDER: &str = "Votre compte s’ouvre avec un simple mot de passe";

#[test]
fn owners_with_a_password_alone_are_reminded_on_every_page() {
    let site = Site::start(&TestDatabase::sqlite());
    let owner = owner(&site);
    let visits = || {
        let reads = TABLE.iter().filter(|route| route.reads);
        let pages = reads.filter(|route| matches!(route.access, Access::Admin(..)));
        let mut seen = Vec::new();
        for route in pages {
            let page = owner.get(&path(route.pattern, "canal"));
            if page.status != 200 || !page.header("content-type").starts_with("text/html") {
                continue;
            }
            if page.texts(".admin-nav").is_empty() {
                // What others will see, not a page of organisers.
                let end = route.pattern.rsplit('/').next().unwrap();
                assert!(["preview", "hand-over"].contains(&end), "{}", route.pattern);
                continue;
            }
            seen.push((route.pattern, page.body.contains(REMINDER)));
        }
        seen
    };
    let before = visits();
    assert!(before.len() > 25, "{before:?}");
    for (pattern, is_reminded) in before {
        assert!(is_reminded, "{pattern}");
    }
    switches_on(&site, &owner);
    for (pattern, is_reminded) in visits() {
        assert!(!is_reminded, "{pattern}");
    }
}

fn saves(owner: &Browser, value: &str) -> Page {
    let base = owner.get(SITE).value("input[name=base]");
    owner.sends(SITE, &[("base", &base), ("owners-second-factor", value)])
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_site_may_demand_a_second_factor_of_all_owners(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let first = owner(&site);
    let editor = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    let second = account(&site, "ida@example.org", Role::Owner, &[]);
    let saved = saves(&first, "yes");
    assert_eq!(
        saved.header("location"),
        format!("{SITE}?done=saved"),
        "{}",
        saved.body
    );

    for owner in [&first, &second] {
        for path in [
            "/fr/admin",
            "/fr/admin/appeals/canal",
            "/fr/admin/audit",
            SITE,
        ] {
            assert_eq!(owner.get(path).header("location"), SET_UP, "{path}");
        }
        assert_eq!(
            owner
                .post(SITE, &[("owners-second-factor", "no")])
                .header("location"),
            SET_UP
        );
        assert_eq!(owner.get("/fr/admin/account").status, 200);
        let set_up = owner.get(SET_UP).body;
        assert!(set_up.contains("exigée pour votre compte"), "{set_up}");
    }
    assert_eq!(
        editor.get("/fr/admin/appeals/canal").status,
        200,
        "it is about owners"
    );

    switches_on(&site, &first);
    assert_eq!(first.get("/fr/admin").status, 200);
    assert!(
        !first
            .get(SITE)
            .attributes("#owners-second-factor[checked]", "id")
            .is_empty()
    );
    let record = first.get("/fr/admin/audit").body;
    assert!(
        record.contains("Exiger la connexion en deux étapes de tous"),
        "{record}"
    );

    // Whoever finds an open session does not take it back.
    site.clock.advance(11 * Timestamp::MINUTE);
    let stale = saves(&first, "no");
    assert!(
        stale.header("location").starts_with("/fr/admin/step-up"),
        "{}",
        stale.body
    );
    assert_eq!(second.get("/fr/admin").header("location"), SET_UP);
}
