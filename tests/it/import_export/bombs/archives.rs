//! Workbooks and archives that unpack to more than they seem.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Bomb, MEGABYTE, bomb};

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_level(Some(1));
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook with some of its parts replaced.
fn xlsx(replaced: &[(&str, &[u8])]) -> Vec<u8> {
    let package = format!(
        "<Relationships><Relationship Id=\"r\" Type=\"{RELATION}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let workbook = sheets(1);
    let relations = relations(1);
    let sheet = rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        (
            "xl/sharedStrings.xml",
            b"<sst uniqueCount=\"1\"><si><t>secret-cell</t></si></sst>",
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    for (name, content) in replaced {
        parts.retain(|(known, _)| known != name);
        parts.push((name, content));
    }
    archive(&parts)
}

/// A workbook that names the same relation so often.
fn sheets(count: usize) -> String {
    let mut text = "<workbook><sheets>".to_owned();
    for number in 0..count {
        let _ = write!(text, "<sheet name=\"S{number}\" r:id=\"s0\"/>");
    }
    text + "</sheets></workbook>"
}

fn relations(count: usize) -> String {
    let mut text = "<Relationships>".to_owned();
    for number in 0..count {
        let _ = write!(
            text,
            "<Relationship Id=\"s{number}\" Type=\"{RELATION}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        );
    }
    text + "</Relationships>"
}

fn rows(inside: &str) -> String {
    format!("<worksheet><sheetData>{inside}</sheetData></worksheet>")
}

fn shared(inside: &str) -> String {
    format!("<sst>{inside}</sst>")
}

/// Rows of two cells that name the first shared text.
fn rows_of_shared_texts() -> String {
    let mut inside = String::new();
    for row in 1..=60_000 {
        let _ = write!(
            inside,
            "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c><c r=\"B{row}\" t=\"s\"><v>0</v></c></row>"
        );
    }
    rows(&inside)
}

fn of_sheets() -> Vec<Bomb> {
    let with_sheet = |what, text: &str| {
        let bytes = xlsx(&[("xl/worksheets/sheet1.xml", text.as_bytes())]);
        bomb(what, "liste.xlsx", bytes)
    };
    let cell = |inside: &str| {
        rows(&format!(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>{inside}</is></c></row>"
        ))
    };
    let long = "a".repeat(40 * MEGABYTE);
    let merged = "<mergeCell ref=\"A1:A9\"/>".repeat(400_000);
    vec![
        with_sheet("one long cell", &cell(&format!("<t>{long}</t>"))),
        with_sheet(
            "a cell in pieces",
            &cell(&"<r><t>aaaaaaaaaaaaaaaaaaaa</t></r>".repeat(MEGABYTE)),
        ),
        with_sheet(
            "a cell of entities",
            &cell(&format!("<t>{}</t>", "&amp;".repeat(6 * MEGABYTE))),
        ),
        with_sheet(
            "a cell of marked text",
            &cell(&"<t><![CDATA[<<<<<<<<]]></t>".repeat(MEGABYTE)),
        ),
        with_sheet(
            "a comment",
            &format!("<!--{}--><a/>", "<a>".repeat(10 * MEGABYTE)),
        ),
        with_sheet(
            "an instruction",
            &format!("<?a {}?><a/>", "<a>".repeat(10 * MEGABYTE)),
        ),
        with_sheet("a long name", &format!("<{long}/>")),
        with_sheet("a long attribute", &format!("<a b=\"{long}\"/>")),
        with_sheet("deep elements", &"<a>".repeat(10 * MEGABYTE)),
        with_sheet("spaces", &" ".repeat(40 * MEGABYTE)),
        with_sheet(
            "entities in entities",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>\
             <worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>",
        ),
        with_sheet(
            "a long declaration",
            &format!(
                "<!DOCTYPE x [{}]><a/>",
                "<!ENTITY a \"b\">".repeat(2 * MEGABYTE)
            ),
        ),
        with_sheet(
            "hidden rows",
            &rows(&"<row hidden=\"1\"/>".repeat(1_200_000)),
        ),
        with_sheet(
            "merged cells",
            &format!("<worksheet><mergeCells>{merged}</mergeCells></worksheet>"),
        ),
        with_sheet(
            "a far cell",
            &rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
        ),
        with_sheet(
            "a cell beyond",
            &rows("<row r=\"1\"><c r=\"ZZZZZZZ99999999999\"><v>1</v></c></row>"),
        ),
    ]
}

fn of_workbooks() -> Vec<Bomb> {
    let with = |what, parts: &[(&str, &[u8])]| bomb(what, "liste.xlsx", xlsx(parts));
    let texts = |inside: &str| shared(inside).into_bytes();
    let many_rows = rows_of_shared_texts();
    let sheet = ("xl/worksheets/sheet1.xml", many_rows.as_bytes());
    let long = format!("<si><t>{}</t></si>", "secret-cell ".repeat(20_000));
    let styles = format!(
        "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
        "<xf numFmtId=\"0\"/>".repeat(2 * MEGABYTE)
    );
    let elsewhere = format!(
        "<Relationships><Relationship Id=\"r\" Type=\"{RELATION}/officeDocument\" Target=\"y/workbook.xml\"/></Relationships>"
    );
    let mut many: Vec<(String, Vec<u8>)> = Vec::new();
    for number in 0..20_000 {
        many.push((format!("xl/{number}.xml"), b"<a/>".to_vec()));
    }
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    vec![
        with(
            "many shared texts",
            &[(
                "xl/sharedStrings.xml",
                &texts(&"<si/>".repeat(8 * MEGABYTE)),
            )],
        ),
        with(
            "one long shared text",
            &[(
                "xl/sharedStrings.xml",
                &texts(&format!("<si><t>{}</t></si>", "a".repeat(40 * MEGABYTE))),
            )],
        ),
        with(
            "a shared text in pieces",
            &[(
                "xl/sharedStrings.xml",
                &texts(&format!(
                    "<si>{}</si>",
                    "<r><t>aaaaaaaaaa</t></r>".repeat(MEGABYTE)
                )),
            )],
        ),
        with(
            "a count of texts that lies",
            &[(
                "xl/sharedStrings.xml",
                b"<sst   uniqueCount = '9999999999999'><si><t>a</t></si></sst>",
            )],
        ),
        with(
            "a long text in many cells",
            &[("xl/sharedStrings.xml", &texts(&long)), sheet],
        ),
        with("styles", &[("xl/styles.xml", styles.as_bytes())]),
        with(
            "one sheet named a thousand times",
            &[("xl/workbook.xml", sheets(1_000).as_bytes()), sheet],
        ),
        with(
            "many relations",
            &[("xl/_rels/workbook.xml.rels", relations(100_000).as_bytes())],
        ),
        with(
            "a workbook elsewhere",
            &[
                ("_rels/.rels", elsewhere.as_bytes()),
                (
                    "y/sharedStrings.xml",
                    b"<sst uniqueCount=\"9999999999999\"/>",
                ),
            ],
        ),
        with("many files", &many),
    ]
}

/// A spreadsheet of LibreOffice with this in its table.
fn ods(inside: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">{inside}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

fn of_libreoffice() -> Vec<Bomb> {
    let with = |what, inside: &str| bomb(what, "liste.ods", ods(inside));
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let text = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    let far = "<table:table-cell table:number-columns-repeated=\"999999999999999\"/>";
    let spanned = row(&format!(
        "{far}{}",
        text("table:number-rows-spanned=\"2\"", "a")
    ));
    let long = "a".repeat(40 * MEGABYTE);
    let value = format!(
        "office:value-type=\"string\" office:string-value=\"{}\"",
        "a".repeat(900_000)
    );
    let repeated = text(
        "table:number-columns-repeated=\"18446744073709551615\"",
        &"a".repeat(60_000),
    );
    let styles = "<style:style style:name=\"a\"><style:table-properties table:display=\"false\"/></style:style>";
    vec![
        with("a far cell over two rows", &format!("{spanned}{}", row(&text("", "b")))),
        with("one long cell", &row(&text("", &long))),
        with("a cell in paragraphs", &row(&text("", &"a</text:p><text:p>".repeat(MEGABYTE)))),
        with("a long value in every column", &row(&text(&format!("{value} table:number-columns-repeated=\"256\""), ""))),
        with("cells without end", &row(&repeated)),
        with(
            "rows without end",
            &format!("<table:table-row table:number-rows-repeated=\"18446744073709551615\">{repeated}</table:table-row>").repeat(90),
        ),
        with("notes in notes", &row(&"<table:table-cell><office:annotation>".repeat(MEGABYTE))),
        with("styles", &styles.repeat(300_000)),
        with("tables", &"</table:table><table:table>".repeat(MEGABYTE)),
    ]
}

/// The sizes in the heads of a file are zero, so that it seems to hold nothing.
fn lying(mut bytes: Vec<u8>) -> Vec<u8> {
    let signatures: [(&[u8], usize); 2] = [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)];
    for (signature, offset) in signatures {
        let found = bytes.windows(4).position(|window| window == signature);
        let at = found.unwrap() + offset;
        bytes[at..at + 4].copy_from_slice(&[1, 0, 0, 0]);
    }
    bytes
}

pub(super) fn all() -> Vec<Bomb> {
    let list = "Nom;Ville\n".repeat(6 * MEGABYTE);
    let zipped = archive(&[("liste.csv", list.as_bytes())]);
    let nested = archive(&[("liste.xlsx", &archive(&[("liste.csv", list.as_bytes())]))]);
    let damaged = {
        let whole = xlsx(&[]);
        whole[..whole.len() / 2].to_vec()
    };
    let others = vec![
        bomb("a long list in an archive", "liste.zip", zipped.clone()),
        bomb("a directory that lies", "liste.zip", lying(zipped)),
        bomb("an archive in an archive", "liste.zip", nested),
        bomb("half a workbook", "liste.xlsx", damaged),
    ];
    [of_sheets(), of_workbooks(), of_libreoffice(), others]
        .into_iter()
        .flatten()
        .collect()
}
