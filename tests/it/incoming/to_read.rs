//! The page of the messages to read.

use paraph::domain::{Role, Timestamp};
use rstest::rstest;

use super::{CANAL, JEANNE, comes, letter, start};
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
