//! The page of the messages to read.

use paraph::domain::{Role, Timestamp};
use rstest::rstest;

use super::{JEANNE, comes, letter, start};
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};
use crate::support::{Kind, TestDatabase};

const PAGE: &str = "/fr/admin/appeals/canal/messages";
const HALLE: &str = "/fr/admin/appeals/halle/messages";

/// A question to the address of an appeal.
fn asks(site: &Site, slug: &str, question: &str) {
    let body = format!("Nom : Jeanne Martin\r\n\r\n{question}\r\n");
    let raw = letter("J <jeanne@example.org>", "", &body);
    comes(site, JEANNE, &format!("sign+{slug}@example.org"), &raw);
}

/// Copies of the message that waits, to the same appeal.
fn copies(site: &Site, kind: Kind, number: usize) {
    let digest = match kind {
        Kind::Sqlite => "CAST(i AS BLOB)",
        Kind::Postgres => "convert_to(CAST(i AS TEXT), 'UTF8')",
    };
    site.sql(&format!(
        "INSERT INTO incoming_mail (digest, state, sealed, appeal_id, received_at) \
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {number}) \
         SELECT {digest}, m.state, m.sealed, m.appeal_id, m.received_at FROM n, \
         (SELECT * FROM incoming_mail WHERE state = 'to-read' LIMIT 1) m"
    ));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_flood_to_one_appeal_takes_nothing_from_another_and_is_told(#[case] database: TestDatabase) {
    let site = start(&database);
    let owner = owner(&site);
    asks(&site, "canal", "Quand est la réunion ?");
    let waiting = "SELECT count(*) AS value FROM incoming_mail WHERE state = 'to-read'";
    assert_eq!(site.number(waiting), 1);
    assert!(!owner.get(PAGE).body.contains("pas pu être gardé"));
    copies(&site, database.kind, 999);

    asks(&site, "canal", "Et où donc ?");
    assert_eq!(site.number(waiting), 1_000);
    let page = owner.get(PAGE).body;
    assert!(
        page.contains("Un autre message est arrivé") && page.contains("pas pu être gardé"),
        "{page}"
    );
    asks(&site, "canal", "Et pourquoi ?");
    assert!(owner.get(PAGE).body.contains("2 autres messages"));

    asks(&site, "halle", "Qui vient samedi ?");
    assert_eq!(site.number(waiting), 1_001);
    let other = owner.get(HALLE).body;
    assert!(other.contains("Qui vient samedi"), "{other}");
    assert!(!other.contains("pas pu être gardé"), "{other}");

    // It is of no use any more once the others are erased as well.
    site.clock.advance(31 * Timestamp::DAY);
    crate::support::organisers::enters(
        &owner,
        "odile@example.org",
        crate::support::organisers::PASSWORD,
    );
    assert!(!owner.get(PAGE).body.contains("pas pu être gardé"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_may_not_correct_asks_for_the_address_of_a_writer_and_that_is_on_record(
    #[case] database: TestDatabase,
) {
    let site = start(&database);
    let owner = owner(&site);
    let editor = account(&site, "ed@example.org", Role::Editor, &["canal"]);
    let moderator = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    let other = account(&site, "hal@example.org", Role::Moderator, &["halle"]);
    asks(&site, "canal", "Quand est la réunion ?");
    assert!(editor.get(PAGE).body.contains(JEANNE));
    let page = moderator.get(PAGE);
    assert!(page.body.contains("Quand est la réunion") && !page.body.contains(JEANNE));
    let id = page.value("input[name=message]");
    let fields = [("message", id.as_str()), ("do", "address")];
    // Not by way of another appeal.
    let token = other.get("/fr/admin/account").value("input[name=token]");
    let elsewhere = [fields[0], fields[1], ("token", token.as_str())];
    let elsewhere = other.post(HALLE, &elsewhere);
    assert_eq!(elsewhere.status, 200);
    assert!(!elsewhere.body.contains(JEANNE), "{}", elsewhere.body);

    let shown = moderator.sends(PAGE, &fields);
    assert!(
        shown.status == 200 && shown.body.contains(JEANNE),
        "{}",
        shown.body
    );
    assert_eq!(shown.header("cache-control"), "no-store");
    assert!(
        !moderator.get(PAGE).body.contains(JEANNE),
        "asked for again each time"
    );
    let on_record = "SELECT count(*) AS value FROM audit WHERE verb = 'address-shown'";
    assert_eq!(site.number(on_record), 1);
    assert!(!owner.get("/fr/admin/audit").body.contains(JEANNE));
}
