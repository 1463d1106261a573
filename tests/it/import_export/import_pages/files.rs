//! Files of other encodings and workbooks.

use super::super::*;
use super::{TERMS, brings, counted, decides, ends};
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::signs;

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
            ("do", "preview"),
            ("form", "csv"),
            ("encoding", "UTF-8"),
            ("header", "1"),
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
        ("header", "1"),
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
        &[shape.as_slice(), &columns, &[("do", "preview")]].concat(),
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
        ["Paul", "www.durand.fr", "=Brest", "paul@example.org"],
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
        lines[1].starts_with("\"4\";\"2\";\"")
            && lines[1].ends_with(";\"Paul\";\"www.durand.fr\";\"'=Brest\";\"paul@example.org\""),
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

    let corrected = taken.body.replace("www.durand.fr", "Durand");
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
fn what_is_no_list_is_named_beside_the_field_and_nothing_is_stored(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    for (name, bytes, word) in [
        ("liste.pdf", b"%PDF-1.7".as_slice(), "PDF"),
        ("liste.csv", b"%PDF-1.7", "PDF"),
        ("liste.xlsx", b"PK\x03\x04 cut", "abîmé"),
        ("photo.jpg", b"\xff\xd8\xff\xe0", "image"),
    ] {
        let refused = brings(&site, &odile, "", Some((name, bytes)));
        assert_eq!(refused.status, 422, "{name}");
        assert!(
            refused.text("#file-error").contains(word),
            "{}",
            refused.body
        );
    }
    assert!(!site.dump(&["import_files"]).contains("pdf"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_row_comes_in_without_its_bad_cell_and_the_report_says_so(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let text = "Feuille 12;;;\nNom;Prénom;Pays;Remarque interne\nMartin;Jeanne;Kurdistan;12\nDupuis;Omar;UK;\nTotal;2;;\n";
    let sent = brings(&site, &odile, "", Some(("liste.csv", text.as_bytes())));
    let look = sent.header("location").to_owned();
    let shown = odile.get(&look);
    assert_eq!(
        shown.texts(".log strong"),
        ["Jeanne Martin", "Omar Dupuis"],
        "{}",
        shown.body
    );
    assert!(shown.text("#kept").contains("Kurdistan"), "{}", shown.body);
    let done = decides(&odile, &look, &TERMS).header("location").to_owned();
    ends(&odile, &done, "terminé");
    assert_eq!(counted(&site), counts(0, 0, 2));
    let token = odile.get(&done).value("main input[name=token]");
    let report = odile.post(&done, &[("token", &token), ("do", "report")]);
    assert_eq!(
        (report.status, report.header("content-type")),
        (200, "text/csv; charset=utf-8")
    );
    let lines: Vec<&str> = report.body.lines().collect();
    assert_eq!(lines.len(), 3, "{}", report.body);
    assert!(
        lines[1].starts_with("\"3\";\"3\";\"Gardée") && lines[1].contains("Kurdistan"),
        "{}",
        report.body
    );
    assert!(
        lines[2].starts_with("\"5\";") && lines[2].contains("Total"),
        "{}",
        report.body
    );
    let dump = site.dump(&["import_files"]);
    assert!(!dump.contains("Kurdistan"), "the report is sealed");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_preview_that_tells_who_has_signed_counts_them_as_opened(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    for (name, address) in [
        ("Jeanne Martin", "jeanne@example.org"),
        ("Awa Diop", "awa@example.org"),
    ] {
        signs(&site, &person(name, address), true);
    }
    let lines = "Jeanne Martin <jeanne@example.org>, Brest\nAwa Diop <awa@example.org>, Brest\nPaul Durand <paul@example.org>, Brest\n";
    let look = brings(&site, &odile, lines, None)
        .header("location")
        .to_owned();
    let opened = || {
        site.number("SELECT CAST(coalesce(sum(opened), 0) AS BIGINT) AS value FROM opened_records")
    };
    assert_eq!(opened(), 0);
    let shown = odile.get(&look);
    assert_eq!(shown.status, 200, "{}", shown.body);
    assert_eq!(opened(), 2, "not the row that matches nobody");

    // The page once more, and the rows as a file.
    assert_eq!(decides(&odile, &look, &[("do", "left-out")]).status, 200);
    assert_eq!(opened(), 6);
    site.clock.advance(11 * Timestamp::MINUTE);
    let taken = decides(&odile, &look, &[("do", "left-out")]);
    assert!(
        taken
            .header("location")
            .starts_with("/fr/admin/step-up?to="),
        "{}",
        taken.body
    );
}
