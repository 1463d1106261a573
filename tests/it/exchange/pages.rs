//! Lists that organisers take away in the browser: what comes out, what is on record, and what a reader who is slow or
//! leaves cannot do.

use std::io::Read;
use std::time::{Duration, Instant};

use paraph::domain::{AuditRow, Role};
use paraph::services::audit::{Verified, verify};
use paraph::services::sample_data;
use paraph::services::sample_data::SampleProgress;
use paraph::storage::audit;

use super::*;
use crate::support::alone::{alone, resident};
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};
use crate::support::signatories::signs;

const EXPORT: &str = "/fr/admin/appeals/canal/export";
const HAND_OVER: &str = "/fr/admin/appeals/canal/hand-over";

/// The last row of the record, as soon as it is as awaited: a row is written when the export ends.
fn last_row(site: &Site, awaited: impl Fn(&AuditRow) -> bool) -> AuditRow {
    let started = Instant::now();
    loop {
        let rows = site
            .wait(
                site.app
                    .storage_for_tests()
                    .read(|c| audit::before(c, &audit::Wanted::default(), i64::MAX, 1)),
            )
            .unwrap();
        if awaited(&rows[0]) {
            return rows[0].clone();
        }
        assert!(started.elapsed() < Duration::from_secs(20), "{rows:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn token_of(visitor: &Browser) -> String {
    visitor.get(EXPORT).value("main input[name=token]")
}

/// Sends the form of an export with what a browser would send of it.
fn takes(visitor: &Browser, fields: &[(&str, &str)]) -> Page {
    let token = token_of(visitor);
    let mut all = vec![("token", token.as_str()), ("states", "confirmed")];
    all.extend_from_slice(fields);
    visitor.post(EXPORT, &all)
}

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
        !bare.text("#columns-wrong").is_empty() && !bare.text("#since-wrong").is_empty(),
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

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_document_to_hand_over_holds_text_number_method_and_public_names_alone(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    for (number, name) in ["Zoé <b>Zola", "Ève Élan", "Caché"].iter().enumerate() {
        let mut record = person(name, &format!("p{number}@example.org"));
        record.publish = number != 2;
        signs(&site, &record, true);
    }
    let paper = pasted("name;place;publier\nJeanne Martin;Lyon;oui\nPaul Durand;Brest;non\n");
    site.wait(async {
        let appeal = paraph::services::appeals::find(&site.app, "canal")
            .await
            .unwrap();
        let reading = reading(&paper).await;
        let import = Import {
            app: &site.app,
            appeal: &appeal,
            input: &paper,
            progress: &Progress::ignored(),
        };
        run(import, &reading, &terms(Counting::Paper), |_| {})
            .await
            .unwrap();
    });
    let page = odile.get(HAND_OVER);
    assert_eq!(
        (page.status, page.header("cache-control"), page.text("h1")),
        (200, "no-store", "Pour canal".into())
    );
    assert_eq!(
        page.texts(".names .name"),
        ["Ève Élan", "Jeanne Martin", "Zoé <b>Zola"]
    );
    assert_eq!(page.text("strong"), "vive");
    for part in [
        "feuille 12, marché du 3 mai",
        "2 signatures saisies",
        "2 autres personnes ont signé",
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    let texts = site
        .wait(
            site.app
                .storage_for_tests()
                .read(|c| paraph::storage::appeals::texts(c, 1)),
        )
        .unwrap();
    assert!(page.text(".versions").contains(&texts[0].sha256));
    assert!(
        !page.body.contains("@example.org")
            && !page.body.contains("Caché")
            && !page.body.contains("Durand")
    );
    assert!(page.body.trim_end().ends_with("</html>"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn many_rows_leave_with_flat_memory_whatever_the_reader_does(#[case] database: TestDatabase) {
    alone(|| {
        let rows: usize = std::env::var("TEST_ROWS").map_or(3_000, |rows| rows.parse().unwrap());
        let site = Site::start(&database);
        let odile = owner(&site);
        site.wait(async {
            let appeal = paraph::services::appeals::find(&site.app, "canal")
                .await
                .unwrap();
            let texts = site
                .app
                .storage_for_tests()
                .read(move |c| paraph::storage::appeals::texts(c, appeal.id))
                .await
                .unwrap();
            let appeal = paraph::services::appeals::find(&site.app, "canal")
                .await
                .unwrap();
            sample_data::seed(
                &site.app,
                &appeal,
                texts[0].id,
                rows as u64,
                SampleProgress::Confirmed,
                |_| {},
            )
            .await
            .unwrap();
        });
        let asks = |format: &str| {
            let token = token_of(&odile);
            let mut fields = vec![
                ("token", token.as_str()),
                ("states", "confirmed"),
                ("format", format),
                ("order", "name"),
            ];
            fields.extend(Column::ALL.iter().map(|column| ("columns", column.word())));
            odile
                .agent
                .post(format!("{}{EXPORT}", site.base))
                .send_form(fields)
                .unwrap()
                .into_body()
                .into_reader()
        };
        let mut most = 0;
        let mut read_all = |mut reader: Box<dyn Read>| {
            let (mut block, mut bytes, mut lines) = (vec![0; 64 * 1024], 0, 0);
            loop {
                let read = reader.read(&mut block).unwrap();
                if read == 0 {
                    return (bytes, lines);
                }
                bytes += read;
                lines += block[..read].iter().filter(|byte| **byte == b'\n').count();
                most = most.max(resident());
            }
        };
        // Caches of the database and of the allocator are warm.
        read_all(Box::new(asks("csv").take(64 * 1024)));
        let before = resident();
        let (bytes, lines) = read_all(Box::new(asks("csv")));
        assert!(
            lines > rows && bytes > rows * 100,
            "{lines} lines, {bytes} bytes"
        );
        let row = last_row(&site, |row| row.facts.contains("\"whole\""));
        assert!(
            row.facts.contains(&format!("\"rows\":{rows}")),
            "{}",
            row.facts
        );
        let document = odile
            .agent
            .get(format!("{}{HAND_OVER}", site.base))
            .call()
            .unwrap()
            .into_body()
            .into_reader();
        let (_, lines) = read_all(Box::new(document));
        assert!(lines > rows, "{lines} lines");
        assert!(most <= before + 64, "from {before} MB to {most} MB");

        // What is left to read must be more than sockets hold.
        if rows < 50_000 {
            return;
        }
        // A reader who stands still is waited for; one who leaves ends the work, and the record tells the truth.
        let mut slow = asks("csv");
        slow.read_exact(&mut [0; 1_000]).unwrap();
        std::thread::sleep(Duration::from_millis(300));
        drop(slow);
        let started = Instant::now();
        let row = last_row(&site, |row| row.facts.contains("\"cut\""));
        assert!(started.elapsed() < Duration::from_secs(15));
        let facts: serde_json::Value = serde_json::from_str(&row.facts).unwrap();
        assert!(
            facts["rows"].as_u64().unwrap() < rows as u64 && facts.get("sha256").is_none(),
            "{facts}"
        );
        assert_eq!(
            takes(
                &odile,
                &[("format", "csv"), ("columns", "id"), ("kind", "collective")]
            )
            .status,
            200,
            "the connection is free"
        );
    });
}
