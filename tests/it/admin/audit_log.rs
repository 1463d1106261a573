//! The audit log: the chain of its rows, search and pages.

use paraph::domain::{AppealState, Role, Timestamp};
use paraph::services::{appeals, audit};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, account, enters, owner};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_row_of_the_audit_log_that_was_changed_removed_or_moved_is_found(
    #[case] database: TestDatabase,
) {
    use audit::Verified;
    let site = Site::start(&database);
    let _owner = owner(&site);
    for n in 0..4 {
        account(
            &site,
            &format!("n{n}@example.org"),
            Role::Viewer,
            &["canal"],
        );
    }
    let verified = || site.wait(audit::verify(&site.app)).unwrap();
    let Verified::Intact { rows, .. } = verified() else {
        panic!("{:?}", verified())
    };
    assert!(rows >= 10);
    let broken =
        |row: i64| matches!(verified(), Verified::Broken { row: found, .. } if found == row);
    site.sql("UPDATE audit SET facts = '{\"role\":\"owner\"}' WHERE id = 5");
    assert!(broken(5), "changed: {:?}", verified());
    site.sql("UPDATE audit SET facts = (SELECT facts FROM audit WHERE id = 5) WHERE id = 5");
    assert!(broken(5));
    site.sql("DELETE FROM audit WHERE id = 5");
    assert!(broken(5), "removed: {:?}", verified());
    site.sql("UPDATE audit SET id = 5 WHERE id = 6");
    assert!(broken(5), "moved: {:?}", verified());
    site.sql("DELETE FROM audit WHERE id >= 5");
    assert!(broken(5), "cut off: {:?}", verified());
    site.sql("DELETE FROM audit WHERE id < 5");
    assert!(broken(1), "emptied: {:?}", verified());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_audit_log_is_searched_by_who_what_which_appeal_and_when(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Moderator, &["halle"]);
    site.clock.advance(2 * Timestamp::DAY);
    enters(&paul, "paul@example.org", PASSWORD);
    enters(&odile, "odile@example.org", PASSWORD);
    odile.sends_from(
        "/fr/admin/appeals/halle/close",
        "/fr/admin/appeals/halle/close",
        &[],
    );
    let log = "/fr/admin/audit";
    let lines = |query: &str| odile.get(&format!("{log}{query}")).texts(".log > li");
    let all = lines("");
    assert!(
        all.iter()
            .any(|line| line.starts_with("État d’un appel changé – Odile")
                && line.contains("appel halle")
                && line.contains("Clos")),
        "{all:?}"
    );
    assert!(
        all.iter()
            .any(|line| line.contains("rôle\u{a0}: Modération")
                && line.contains("appels\u{a0}: halle")),
        "{all:?}"
    );
    assert!(
        !odile.get(log).links("/fr/admin/appeals/halle").is_empty(),
        "the appeal is a link"
    );

    let pauls = odile.get(log).attributes("#who option", "value");
    let paul_id = pauls
        .iter()
        .find(|value| *value == "admin:2")
        .expect("Paul can be chosen");
    let of_paul = lines(&format!("?who={paul_id}"));
    assert!(
        !of_paul.is_empty()
            && of_paul
                .iter()
                .all(|line| line.contains("– Paul") || line.contains("– paul")),
        "{of_paul:?}"
    );
    let entries = lines("?what=logged-in");
    assert!(
        entries.len() >= 2 && entries.iter().all(|line| line.starts_with("Connexion")),
        "{entries:?}"
    );
    let of_halle = lines("?appeal=halle");
    assert!(
        of_halle.iter().any(|line| line.starts_with("État"))
            && !of_halle.iter().any(|line| line.starts_with("Connexion")),
        "{of_halle:?}"
    );
    assert!(of_halle.len() < all.len());
    let later = lines("?from=2026-03-03");
    assert!(!later.is_empty() && later.len() < all.len(), "{later:?}");
    assert_eq!(lines("?to=2026-03-02").len() + later.len(), all.len());
    assert_eq!(lines("?to=2020-01-01"), Vec::<String>::new());
    let wrong = odile.get(&format!("{log}?from=hier"));
    assert_eq!(
        (wrong.status, wrong.value("#from")),
        (422, "hier".to_owned())
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_long_audit_log_is_read_page_by_page_and_verified_in_the_browser(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    for _ in 0..55 {
        for state in [AppealState::Closed, AppealState::Open] {
            site.wait(appeals::set_state(&site.app, "halle", state))
                .unwrap();
        }
    }
    let log = "/fr/admin/audit";
    let first = odile.get(&format!("{log}?what=appeal-state"));
    let next = first.attributes("a[rel=next]", "href").remove(0);
    assert!(next.contains("what=appeal-state"), "{next}");
    let second = odile.get(&next);
    let count = |page: &crate::support::in_process::Page| page.texts(".log > li").len();
    // Two more when the site began.
    assert_eq!((count(&first), count(&second)), (100, 12));
    assert!(second.attributes("a[rel=next]", "href").is_empty());

    let rows = format!("{}", count(&odile.get(log)));
    assert_eq!(rows, "100");
    let whole = odile.sends(log, &[]);
    assert!(
        whole
            .text(".success")
            .contains("telles qu’elles ont été écrites"),
        "{}",
        whole.body
    );
    site.sql("UPDATE audit SET facts = '{}' WHERE id = 7");
    let broken = odile.sends(log, &[]);
    assert!(
        broken
            .text(".problems")
            .contains("La ligne 7 a été changée"),
        "{}",
        broken.body
    );
}
