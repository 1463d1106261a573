//! Lists in the hands of people who use LibreOffice: what is exported is opened and saved by the real program, then
//! brought back. Runs with `bash tests/run-office.sh`, which installs LibreOffice when it is missing.

use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::open_workbook_auto;
use paraph::domain::{OrganisationName, PersonName, PrivateRecord};
use paraph::services::export::unguarded;
use tempfile::TempDir;

use super::*;

/// Names as they come from all over the world, and as somebody sends them who wants a spreadsheet to run something.
const NAMES: [&str; 20] = [
    "=A1+1",
    "=HYPERLINK(A1;B1)",
    "+33 6 Zoé",
    "-x",
    "-3+Ada",
    "@SUM(A1)",
    "＝A1+1",
    "'t Hooft",
    "'=A1+1",
    "\"dite\" Ada",
    "Anne; Marie, Ève",
    "Élisabeth Œuvrard",
    "L’Écuyer",
    "Łukasz Żółć",
    "Ștefan Đặng İnönü",
    "محمود درويش",
    "עמוס עוז",
    "महाश्वेता देवी",
    "まど・みちお",
    "Zoé 🌊",
];

/// Comments, which may hold what no name can.
const COMMENTS: [&str; 6] = [
    "une\nligne, \"deux\" ; trois",
    "\t=1+1",
    "\n=1+1",
    "=WEBSERVICE(\"x\")",
    "\";=1+1;\"",
    "été\u{202f}; cœur",
];

/// How LibreOffice reads and writes CSV: the sign between cells, quotes of `"`, UTF-8. When it reads, everything that
/// could make more of a cell than text is switched on: numbers, dates, formulas.
fn filter(sign: char) -> String {
    let sign = u32::from(sign);
    format!("Text - txt - csv (StarCalc):{sign},34,76,1,,0,false,true,false,false,false,0,true")
}

/// A profile of LibreOffice, and what it converted.
struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    fn holds(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Opens a file, as CSV with this sign when one is given, and saves it in another form.
    fn saves(&self, file: &Path, sign: Option<char>, form: &str) -> PathBuf {
        let out = self.folder.path().join(format!("as-{form}"));
        let profile = self.folder.path().join("profile");
        let to = match form {
            "csv" => format!("csv:{}", filter(',')),
            form => form.to_owned(),
        };
        let mut command = Command::new("soffice");
        command
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--norestore", "--convert-to", &to, "--outdir"])
            .arg(&out);
        if let Some(sign) = sign {
            command.arg(format!("--infilter={}", filter(sign)));
        }
        let done = command.arg(file).output();
        let done = done.expect("soffice is there: `bash tests/run-office.sh` installs it");
        let saved = out.join(file.file_name().unwrap()).with_extension(form);
        assert!(saved.exists(), "{}", String::from_utf8_lossy(&done.stderr));
        saved
    }
}

/// The cells of a workbook that the program saved, row by row. None of them is anything but text.
fn cells(path: &Path) -> Vec<Vec<String>> {
    let mut book = open_workbook_auto(path).unwrap();
    let sheet = book.sheet_names().remove(0);
    let formulas = book.worksheet_formula(&sheet).unwrap();
    let formula = formulas.used_cells().find(|(.., text)| !text.is_empty());
    assert!(formula.is_none(), "{formula:?} in {}", path.display());
    let range = book.worksheet_range(&sheet).unwrap();
    let text = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("{other:?} in {}", path.display()),
    };
    let rows = range.rows();
    rows.map(|row| row.iter().map(text).collect()).collect()
}

/// A flat document: what the program itself says of each cell.
fn is_text_alone(path: &Path) {
    let document = std::fs::read_to_string(path).unwrap();
    assert!(document.contains("Łukasz Żółć"), "{document}");
    assert!(!document.contains("table:formula"), "{document}");
    let kinds = document.split("office:value-type=\"").skip(1);
    let other = kinds.filter(|rest| !rest.starts_with("string\"")).count();
    assert_eq!(other, 0, "{document}");
}

fn record(number: usize) -> PrivateRecord {
    let name = NAMES[number % NAMES.len()];
    let mut record = person(name, &format!("p{number}@example.org"));
    let mut problems = Default::default();
    record.name = PersonName::read(name, NAMES[(number + 1) % NAMES.len()], &mut problems).unwrap();
    record.role = Some(NAMES[(number + 2) % NAMES.len()].to_owned());
    record.place = Some(NAMES[(number + 3) % NAMES.len()].to_owned());
    record.comment = Some(COMMENTS[number % COMMENTS.len()].to_owned());
    record
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[ignore = "needs LibreOffice: bash tests/run-office.sh"]
#[actix_web::test]
async fn no_cell_becomes_a_formula_and_every_name_comes_back_from_libreoffice(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let from = world.publishes("canal", "approve_groups = false").await;
    for (number, name) in NAMES.iter().enumerate() {
        let (ticket, _) = world.posts(&from, &record(number)).await;
        world.confirms(&ticket).await;
        let mut cercle = group("Cercle", &format!("g{number}@example.org"));
        if let (Some(group), Ok(name)) = (&mut cercle.organisation, OrganisationName::parse(name)) {
            group.name = name;
            let (ticket, _) = world.posts(&from, &cercle).await;
            world.confirms(&ticket).await;
        }
    }
    // All that is kept but comments, which lose their white space when they come in.
    let names = &KEPT[..KEPT.len() - 1];
    let mut plain = columns(Format::Csv, &KEPT);
    plain.raw = true;
    let written = text(&world, &from, plain).await;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(written.as_bytes());
    let written: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    assert!(written.len() > 30 && written.iter().flatten().any(|cell| cell == "\t=1+1"));
    let before = text(&world, &from, columns(Format::Csv, names)).await;

    let office = Office::new();
    for (format, ending, sign) in [
        (Format::Csv, "csv", Some(',')),
        (Format::CsvExcel, "csv", Some(';')),
        (Format::Xlsx, "xlsx", None),
    ] {
        let word = format.word();
        let bytes = exported(&world, &from, columns(format, &KEPT)).await;
        let file = office.holds(&format!("{word}.{ending}"), &bytes);
        is_text_alone(&office.saves(&file, sign, "fods"));
        let book = office.saves(&file, sign, "xlsx");
        let mut found = cells(&book);
        for cell in found.iter_mut().flatten() {
            *cell = unguarded(cell).to_owned();
        }
        assert_eq!(found, written, "{word}");
        let list = office.saves(&book, None, "csv");
        for (number, saved) in [book, list].into_iter().enumerate() {
            let into = world
                .publishes(&format!("copie-{word}-{number}"), "approve_groups = false")
                .await;
            let (_, counts) =
                stores(&world, &into, &Input::File(saved), &terms(Counting::Paper)).await;
            assert_eq!(counts.new, counts.rows, "{word}: {counts:?}");
            assert_eq!(
                text(&world, &into, columns(Format::Csv, names)).await,
                before,
                "{word}"
            );
        }
    }
}
