//! Exported files: their columns, the record of them, and who may take one.

use paraph::domain::Role;
use paraph::services::audit::{Verified, verify};
use paraph::storage::audit;

use super::super::*;
use super::{EXPORT, HAND_OVER, last_row, takes, token_of};
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};
use crate::support::signatories::signs;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_list_is_taken_away_as_it_was_asked_for_and_is_on_record(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    for (number, name) in ["Zoé Zola", "Ève Élan", "=Caché"].iter().enumerate() {
        let mut record = person(name, &format!("p{number}@example.org"));
        (record.role, record.publish) = (Some("infirmière".to_owned()), number != 2);
        signs(&site, &record, true);
    }
    let entry = odile.get("/fr/admin/appeals/canal");
    assert_eq!(
        (entry.links(EXPORT).len(), entry.links(HAND_OVER).len()),
        (1, 1)
    );
    let form = odile.get(EXPORT);
    assert_eq!(
        form.value("input[name=columns][checked]"),
        "kind",
        "{}",
        form.body
    );
    assert!(
        !form.body.contains("value=\"email\" checked"),
        "addresses leave only when somebody ticks them"
    );
    let bare = takes(&odile, &[("format", "csv"), ("since", "le 3 mai")]);
    assert_eq!(bare.status, 422);
    assert!(
        !bare.text("#columns-error").is_empty() && !bare.text("#since-error").is_empty(),
        "{}",
        bare.body
    );
    assert_eq!(bare.value("#since"), "le 3 mai");

    let file = takes(
        &odile,
        &[
            ("format", "csv-excel"),
            ("columns", "last_name"),
            ("columns", "role"),
            ("order", "name"),
        ],
    );
    assert_eq!(
        (
            file.status,
            file.header("content-type"),
            file.header("cache-control")
        ),
        (200, "text/csv; charset=utf-8", "no-store")
    );
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"canal-2026-03-01.csv\""
    );
    assert_eq!(
        file.body,
        "\u{feff}\"last_name\";\"role\"\r\n\"'=Caché\";\"infirmière\"\r\n\"Ève Élan\";\"infirmière\"\r\n\"Zoé Zola\";\"infirmière\"\r\n"
    );
    let row = last_row(&site, |row| row.verb == "exported");
    let facts: serde_json::Value = serde_json::from_str(&row.facts).unwrap();
    let digest = data_encoding::HEXLOWER.encode(&<sha2::Sha256 as sha2::Digest>::digest(
        file.body.as_bytes(),
    ));
    assert_eq!(
        (&facts["end"], &facts["rows"], &facts["sha256"]),
        (&"whole".into(), &3.into(), &digest.into())
    );
    assert_eq!(
        (row.actor.as_str(), &facts["addresses"]),
        ("admin:1", &false.into())
    );
    assert!(!row.facts.contains("Zola"));

    let shown = takes(
        &odile,
        &[("format", "text"), ("columns", "role"), ("do", "show")],
    );
    assert_eq!(
        shown.text("#block").trim(),
        "Signataires à titre personnel\n\nÈve Élan, infirmière\u{202f};\nZoé Zola, infirmière."
    );
    assert!(!shown.body.contains("Caché"));
    let html = takes(&odile, &[("format", "html")]);
    assert_eq!(
        (
            html.header("content-type"),
            html.header("content-disposition")
        ),
        (
            "text/plain; charset=utf-8",
            "attachment; filename=\"canal-2026-03-01.html\""
        )
    );
    let until = takes(
        &odile,
        &[
            ("format", "jsonl"),
            ("columns", "last_name"),
            ("until", "2026-03-01"),
        ],
    );
    assert_eq!(
        until.body.lines().count(),
        3,
        "the last day is part of it: {}",
        until.body
    );
    let before = takes(
        &odile,
        &[
            ("format", "jsonl"),
            ("columns", "last_name"),
            ("until", "2026-02-28"),
        ],
    );
    assert_eq!((before.status, before.body.as_str()), (200, ""));
    assert!(matches!(
        site.wait(verify(&site.app)).unwrap(),
        Verified::Intact { .. }
    ));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_list_leaves_only_with_a_fresh_password_and_a_role_that_may(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    signs(&site, &person("Zoé Zola", "zoe@example.org"), true);
    let token = token_of(&odile);
    site.clock.advance(11 * Timestamp::MINUTE);
    let fields = [
        ("token", token.as_str()),
        ("states", "confirmed"),
        ("format", "csv"),
        ("columns", "last_name"),
    ];
    for page in [odile.get(EXPORT), odile.post(EXPORT, &fields)] {
        assert_eq!((page.status, page.body.as_str()), (303, ""));
        assert!(
            page.header("location").starts_with("/fr/admin/step-up?to="),
            "{}",
            page.header("location")
        );
    }
    assert_eq!(
        odile.get(HAND_OVER).status,
        200,
        "it holds nothing that is not public"
    );
    let paul = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    for path in [EXPORT, HAND_OVER] {
        assert_eq!(paul.get(path).status, 403);
    }
    let entry = paul.get("/fr/admin/appeals/canal");
    assert_eq!((entry.status, entry.links(EXPORT).len()), (200, 0));
    let eve = account(&site, "eve@example.org", Role::Editor, &["halle"]);
    for path in [EXPORT, HAND_OVER] {
        assert_eq!(eve.get(path).status, 404);
    }
    let rows = site
        .wait(
            site.app
                .storage_for_tests()
                .read(|c| audit::before(c, &audit::Wanted::default(), i64::MAX, 100)),
        )
        .unwrap();
    assert!(
        rows.iter().all(|row| row.verb != "exported"),
        "nothing left, and nothing is on record"
    );
}
