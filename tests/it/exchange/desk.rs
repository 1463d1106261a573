//! Names that come in through the browser: the look before, the run behind it, taking a batch back.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use paraph::domain::Role;
use paraph::services::{appeals, import as service};

use super::*;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

const IMPORT: &str = "/fr/admin/appeals/canal/import";

/// Sends the form of the import with a file; without one, with lines alone.
fn brings(site: &Site, visitor: &Browser, lines: &str, file: Option<(&str, &[u8])>) -> Page {
    let token = visitor.get(IMPORT).value("main input[name=token]");
    let mut body = Vec::new();
    for (name, value) in [("token", token.as_str()), ("lines", lines)] {
        body.extend_from_slice(
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .as_bytes(),
        );
    }
    let (name, bytes) = file.unwrap_or_default();
    body.extend_from_slice(format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let request = visitor.agent.post(format!("{}{IMPORT}", site.base));
    Page::of(
        request
            .header("content-type", "multipart/form-data; boundary=edge")
            .send(&body[..]),
    )
}

/// A workbook whose cells are text.
fn workbook(rows: &[[&str; 4]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// Sends the form of a look with what it shows and these values.
fn decides(visitor: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let shown = visitor.get(path);
    let (token, shape) = (
        shown.value("main input[name=token]"),
        shown.value("input[name=shape]"),
    );
    let mut all = vec![("token", token.as_str()), ("shape", shape.as_str())];
    all.extend_from_slice(fields);
    visitor.post(path, &all)
}

/// The page of a batch once it says so.
fn ends(visitor: &Browser, path: &str, state: &str) -> Page {
    let started = Instant::now();
    loop {
        let page = visitor.get(path);
        if page.texts(".card dd").iter().any(|text| text == state) {
            return page;
        }
        assert!(started.elapsed() < Duration::from_secs(20), "{}", page.body);
        std::thread::sleep(Duration::from_millis(30));
    }
}

fn counted(site: &Site) -> Count {
    let id = site.appeal("canal");
    for line in site.wait(housekeeping::recount(&site.app)).unwrap() {
        assert!(line.is_equal(), "{line:?}");
    }
    site.wait(
        site.app
            .storage_for_tests()
            .read(move |c| paraph::storage::statistics::counters::of(c, id)),
    )
    .unwrap()
}

const TERMS: [(&str, &str); 4] = [
    ("do", "import"),
    ("label", "feuille 12"),
    ("basis", "phrase en tête"),
    ("counting", "paper"),
];

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn pasted_lines_are_looked_at_stored_and_taken_back_as_a_whole(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    assert_eq!(odile.get("/fr/admin/appeals/canal").links(IMPORT).len(), 1);
    let empty = brings(&site, &odile, " \n", None);
    assert_eq!(empty.status, 422);
    assert!(!empty.text("#lines-wrong").is_empty());
    let sent = brings(
        &site,
        &odile,
        "Jeanne Martin, infirmière, Toulouse\nPaul Durand <paul@nowhere>, Brest\nAnne Le Goff, Brest\n",
        None,
    );
    assert_eq!(sent.status, 303, "{}", sent.body);
    let look = sent.header("location").to_owned();
    let shown = odile.get(&look);
    assert_eq!(
        shown.texts(".log strong"),
        ["Jeanne Martin", "Anne Le Goff"],
        "{}",
        shown.body
    );
    assert!(shown.text(".log .wrong").len() > 20 && shown.body.contains("Paul Durand"));
    assert_eq!(counted(&site), counts(0, 0, 0), "a look stores nothing");
    let dump = site.dump(&["import_files"]);
    assert!(
        !dump.contains("Le Goff") && !dump.contains("infirmi"),
        "what waits is sealed"
    );

    let bare = decides(&odile, &look, &[("do", "import")]);
    assert_eq!(bare.status, 422);
    assert!(
        !bare.text("#label-wrong").is_empty() && !bare.text("#basis-wrong").is_empty(),
        "{}",
        bare.body
    );
    let changed = decides(
        &odile,
        &look,
        &[
            ("do", "look"),
            ("form", "lines"),
            ("column-2", "place"),
            ("column-3", "ignore"),
            ("label", "feuille 12"),
        ],
    );
    assert_eq!(
        (changed.status, changed.value("#label")),
        (200, "feuille 12".into())
    );
    let begun = decides(&odile, &look, &TERMS);
    assert_eq!(begun.status, 303, "{}", begun.body);
    let batch = begun.header("location").to_owned();
    let done = ends(&odile, &batch, "terminé");
    assert_eq!(done.text(".card .big"), "2");
    assert_eq!(counted(&site), counts(0, 0, 2));
    assert_eq!(
        odile.get(&look).status,
        404,
        "the file is gone with the run"
    );
    let again = brings(
        &site,
        &odile,
        "Jeanne Martin, infirmière, Toulouse\nPaul Durand <paul@nowhere>, Brest\nAnne Le Goff, Brest\n",
        None,
    );
    let again = again.header("location").to_owned();
    let same = decides(&odile, &again, &TERMS);
    assert_eq!(
        (same.status, same.text("#again-wrong").is_empty()),
        (422, false),
        "{}",
        same.body
    );

    let undo = format!("{batch}/undo");
    assert!(odile.get(&batch).links(&undo).len() == 1);
    assert_eq!(
        counted(&site),
        counts(0, 0, 2),
        "the question changes nothing"
    );
    assert_eq!(odile.sends(&undo, &[]).header("location"), batch);
    ends(&odile, &batch, "annulé");
    assert_eq!(counted(&site), counts(0, 0, 0));
    let record = odile.get("/fr/admin/audit");
    assert!(
        record.body.contains("Signatures importées")
            && record.body.contains("Lot de signatures annulé")
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_file_in_another_encoding_is_read_asked_by_mail_and_changed_by_hand(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let text = "Prénom;Nom;Ville;Courriel\r\nHélène;Le Goff;Orléans;h@example.org\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let sent = brings(&site, &odile, "", Some(("liste.csv", &bytes)));
    let look = sent.header("location").to_owned();
    let shown = odile.get(&look);
    assert_eq!(
        shown.texts(".log strong"),
        ["Hélène Le Goff"],
        "{}",
        shown.body
    );
    assert!(
        shown
            .body
            .contains("<option value=\"windows-1252\" selected>")
            && shown.body.contains("<option value=\"last-name\" selected>")
    );
    let wrong = decides(
        &odile,
        &look,
        &[
            ("do", "look"),
            ("form", "csv"),
            ("encoding", "UTF-8"),
            ("header", "yes"),
            ("delimiter", "semicolon"),
        ],
    );
    assert!(
        !wrong.body.contains("Hélène Le Goff"),
        "what is chosen is done"
    );
    let shape = [
        ("form", "csv"),
        ("encoding", "windows-1252"),
        ("header", "yes"),
        ("delimiter", "semicolon"),
    ];
    let columns = [
        ("column-1", "first-name"),
        ("column-2", "last-name"),
        ("column-3", "role"),
        ("column-4", "email"),
    ];
    let other = decides(
        &odile,
        &look,
        &[shape.as_slice(), &columns, &[("do", "look")]].concat(),
    );
    assert!(
        other.text(".log").contains("Hélène Le Goff, Orléans")
            && other.body.contains("<option value=\"role\" selected>"),
        "{}",
        other.body
    );
    let mail = [
        ("do", "import"),
        ("label", "courriels"),
        ("basis", "réponse au courriel"),
        ("counting", "mail"),
        ("source", "email"),
    ];
    let begun = decides(&odile, &look, &[shape.as_slice(), &columns, &mail].concat());
    ends(&odile, begun.header("location"), "terminé");
    assert_eq!(
        counted(&site),
        counts(0, 0, 0),
        "they count once they confirm"
    );
    assert!(
        site.link_with("h@example.org", "/confirm/")
            .starts_with("/fr/confirm/")
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_workbook_comes_in_and_its_left_out_rows_are_taken_corrected_and_follow(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let bytes = workbook(&[
        ["Prénom", "Nom", "Ville", "Courriel"],
        ["Hélène", "Œuvrard", "Orléans", "h@example.org"],
        ["Łukasz", "=1+1", "0033", "l@example.org"],
        ["Paul", "Durand", "=Brest", "paul@nowhere"],
    ]);
    let sent = brings(&site, &odile, "", Some(("liste.xlsx", &bytes)));
    let look = sent.header("location").to_owned();
    let shown = odile.get(&look);
    assert_eq!(
        shown.texts(".log strong"),
        ["Hélène Œuvrard", "Łukasz =1+1"],
        "{}",
        shown.body
    );
    assert!(shown.body.contains("<option value=\"xlsx\" selected>"));

    let taken = decides(&odile, &look, &[("do", "left-out")]);
    assert_eq!(
        (
            taken.status,
            taken.header("content-type"),
            taken.header("cache-control")
        ),
        (200, "text/csv; charset=utf-8", "no-store")
    );
    assert!(
        taken
            .header("content-disposition")
            .starts_with("attachment; filename=\"canal-left-out-")
    );
    let lines: Vec<&str> = taken.body.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}\"ligne\";\"colonne\";\"problème\";\"Prénom\";\"Nom\";\"Ville\";\"Courriel\""
    );
    assert!(
        lines[1].starts_with("\"4\";\"4\";\"")
            && lines[1].ends_with(";\"Paul\";\"Durand\";\"'=Brest\";\"paul@nowhere\""),
        "{}",
        taken.body
    );
    assert_eq!(lines.len(), 2, "{}", taken.body);
    assert_eq!(
        (counted(&site), odile.get(&look).status),
        (counts(0, 0, 0), 200),
        "nothing is stored, and the file waits"
    );

    let done = decides(&odile, &look, &TERMS).header("location").to_owned();
    let done = ends(&odile, &done, "terminé");
    assert_eq!(
        done.texts(".card dd")[2..5],
        ["2", "3", "1"],
        "in, rows, left out: {}",
        done.body
    );
    assert_eq!(counted(&site), counts(0, 0, 2));

    let corrected = taken.body.replace("paul@nowhere", "paul@example.org");
    let sent = brings(
        &site,
        &odile,
        "",
        Some(("corrige.csv", corrected.as_bytes())),
    );
    let look = sent.header("location").to_owned();
    let shown = odile.get(&look);
    assert_eq!(
        shown.texts(".log strong"),
        ["Paul Durand"],
        "{}",
        shown.body
    );
    assert!(
        shown.body.contains("=Brest") && !shown.body.contains("value=\"left-out\""),
        "{}",
        shown.body
    );
    let followed = decides(&odile, &look, &TERMS);
    ends(&odile, followed.header("location"), "terminé");
    assert_eq!(counted(&site), counts(0, 0, 3));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn files_and_batches_of_other_appeals_are_not_there_and_what_waits_goes_after_a_day(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let look = brings(&site, &odile, "Jeanne Martin, Toulouse\n", None)
        .header("location")
        .to_owned();
    let eve = account(&site, "eve@example.org", Role::Editor, &["halle"]);
    assert_eq!(eve.get(&look).status, 404);
    assert_eq!(
        eve.get(&look.replace("canal", "halle")).status,
        404,
        "a number alone opens nothing"
    );
    let batch = decides(&odile, &look, &TERMS).header("location").to_owned();
    ends(&odile, &batch, "terminé");
    for path in [batch.clone(), format!("{batch}/undo")] {
        assert_eq!(eve.get(&path.replace("canal", "halle")).status, 404);
    }
    let paul = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    assert_eq!(
        (paul.get(IMPORT).status, paul.get(&look).status),
        (403, 403)
    );
    let waits = brings(&site, &odile, "Paul Durand, Brest\n", None)
        .header("location")
        .to_owned();
    site.clock.advance(25 * Timestamp::HOUR);
    site.wait(housekeeping::purge(&site.app)).unwrap();
    let id: i64 = waits.rsplit('/').next().unwrap().parse().unwrap();
    assert!(site.wait(service::file(&site.app, id)).unwrap().is_none());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_batch_that_broke_off_goes_on_from_its_kept_file_and_two_at_once_store_no_row_twice(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let mut text = "name;place\n".to_owned();
    for row in 0..2_500 {
        let letters: String = (0..4)
            .map(|at| char::from(b'a' + ((row / 26_usize.pow(at)) % 26) as u8))
            .collect();
        text += &format!("Ada {letters};Lyon\n");
    }
    let appeal = site.wait(appeals::find(&site.app, "canal")).unwrap();
    let batch = site.wait(async {
        let id = service::store_file(&site.app, &appeal, text.into_bytes(), "csv".to_owned())
            .await
            .unwrap();
        let file = service::file(&site.app, id).await.unwrap().unwrap();
        let reading = reading(&file.input).await;
        let begun = service::begin_as(
            &site.app,
            paraph::domain::Actor::Cli,
            &appeal,
            &file,
            &reading,
            &terms(Counting::Paper),
        )
        .await
        .unwrap();
        let service::StartOutcome::Batch(batch) = begun else {
            panic!("it begins")
        };
        // A process that ends after the first piece.
        let stopping = Arc::new(Mutex::new(None::<Progress>));
        let inner = Arc::clone(&stopping);
        let watch = Progress::new(move |_| {
            if let Some(watch) = &*inner.lock().unwrap() {
                watch.cancel()
            }
        });
        *stopping.lock().unwrap() = Some(watch.clone());
        assert!(
            service::resume_stored(&site.app, &appeal, batch, &watch)
                .await
                .unwrap()
        );
        batch
    });
    assert_eq!(counted(&site), counts(0, 0, 1_000));
    let page = format!("{IMPORT}/batches/{batch}");
    assert!(
        odile.get(&page).body.contains("http-equiv=\"refresh\""),
        "it may still run elsewhere"
    );
    site.clock.advance(2 * Timestamp::MINUTE);
    let broken = odile.get(&page);
    assert!(
        broken.body.contains("s’est interrompue")
            && !broken.body.contains("http-equiv=\"refresh\""),
        "{}",
        broken.body
    );
    let token = broken.value("main input[name=token]");
    for _ in 0..2 {
        assert_eq!(odile.post(&page, &[("token", &token)]).status, 303);
    }
    ends(&odile, &page, "terminé");
    assert_eq!(counted(&site), counts(0, 0, 2_500));
}
