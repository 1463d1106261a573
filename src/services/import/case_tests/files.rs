//! Files that are no list, hostile ones, and lists inside archives.

use std::io::Write;

use super::*;

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        assert!(zip.start_file(*name, options).is_ok());
        assert!(zip.write_all(bytes).is_ok());
    }
    zip.finish()
        .map(std::io::Cursor::into_inner)
        .unwrap_or_default()
}

fn refused(bytes: &[u8], name: &str) -> Option<Unreadable> {
    guessed(bytes, name, &Known::default()).err()
}

#[test]
fn what_is_no_list_is_named_whatever_its_ending() {
    let workbook = archive(&[("xl/workbook.bin", b"x")]);
    let document = archive(&[("word/document.xml", b"<w/>")]);
    let slides = archive(&[("ppt/presentation.xml", b"<p/>")]);
    let text = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"<x/>"),
    ]);
    let locked = archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
        ("content.xml", b"\x00\x01"),
    ]);
    for (bytes, wanted) in [
        (b"%PDF-1.7 ...".as_slice(), Unreadable::Pdf),
        (b"\x89PNG\r\n\x1a\n", Unreadable::Picture),
        (b"\xff\xd8\xff\xe0", Unreadable::Picture),
        (b"\x00\x00\x00\x18ftypheic", Unreadable::Picture),
        (b"{\\rtf1 x}", Unreadable::Document),
        (b"<!DOCTYPE html><html><table>", Unreadable::WebPage),
        (
            b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
            Unreadable::WebPage,
        ),
        (b"7z\xbc\xaf\x27\x1c", Unreadable::Archive),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07\x08", Unreadable::Binary),
        (b"PK\x03\x04 cut", Unreadable::Broken),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut", Unreadable::Broken),
        (&workbook, Unreadable::OtherWorkbook),
        (&document, Unreadable::Document),
        (&slides, Unreadable::Slides),
        (&text, Unreadable::Document),
        (&locked, Unreadable::Encrypted),
        (
            &archive(&[("xl/workbook.xml", b"no xml")]),
            Unreadable::Broken,
        ),
        (
            &archive(&[("a.csv", b"Nom\nx"), ("b.csv", b"Nom\ny")]),
            Unreadable::Archive,
        ),
    ] {
        for name in ["list.csv", "list.xlsx", "list.xls", ""] {
            assert_eq!(refused(bytes, name), Some(wanted), "{name}: {bytes:?}");
        }
    }
}

#[test]
fn an_encrypted_workbook_is_distinguished_from_an_old_one() {
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new()))
        .unwrap_or_else(|why| panic!("{why}"));
    assert!(file.create_stream("/EncryptionInfo").is_ok());
    assert!(file.create_stream("/EncryptedPackage").is_ok());
    assert!(file.flush().is_ok());
    assert_eq!(
        refused(file.into_inner().get_ref(), "list.xlsx"),
        Some(Unreadable::Encrypted)
    );
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new()))
        .unwrap_or_else(|why| panic!("{why}"));
    assert!(file.create_stream("/WordDocument").is_ok());
    assert!(file.flush().is_ok());
    assert_eq!(
        refused(file.into_inner().get_ref(), "list.xls"),
        Some(Unreadable::Document)
    );
}

#[test]
fn a_list_inside_an_archive_is_read() {
    let (csv, _) = case!("title.csv");
    let zipped = archive(&[
        ("export/liste.csv", csv),
        ("__MACOSX/export/._liste.csv", b"x"),
        ("LISEZMOI.pdf", b"%PDF"),
    ]);
    assert_eq!(
        read((&zipped, "liste.zip")).names(),
        ["Léa|Fictive", "Omar|Inventé"]
    );
    let (xlsx, _) = case!("sheets.xlsx");
    assert_eq!(
        read((&archive(&[("l.xlsx", xlsx)]), "liste.zip"))
            .names()
            .len(),
        4
    );
}

#[test]
fn what_unpacks_without_end_is_refused_while_it_is_unpacked() {
    let zeros = vec![b' '; 60 * 1024 * 1024];
    assert_eq!(
        refused(&archive(&[("liste.csv", &zeros)]), "l.zip"),
        Some(Unreadable::Large)
    );
    let strings = archive(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", &zeros),
    ]);
    assert_eq!(refused(&strings, "l.xlsx"), Some(Unreadable::Large));
    // The directory of an archive may claim that its files are small.
    let mut lying = strings;
    let size = u32::try_from(zeros.len()).unwrap_or_default().to_le_bytes();
    let claims: Vec<usize> = (0..lying.len() - 4)
        .filter(|at| lying[*at..at + 4] == size)
        .collect();
    assert!(!claims.is_empty());
    for at in claims {
        lying[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(refused(&lying, "l.xlsx").is_some());
    let claimed = archive(&[
        ("xl/workbook.xml", b"<workbook/>"),
        (
            "xl/sharedStrings.xml",
            b"<sst uniqueCount=\"99999999999\"><si><t>a</t></si></sst>",
        ),
    ]);
    assert_eq!(refused(&claimed, "l.xlsx"), Some(Unreadable::Large));
}

#[test]
fn a_repeated_row_of_a_spreadsheet_is_no_list() {
    let content = "<x><table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1000000\">\
        <table:table-cell table:number-columns-repeated=\"99999999999\" office:value-type=\"string\"><text:p>Nom &amp; x</text:p></table:table-cell>\
        </table:table-row></table:table></x>";
    let bytes = archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ]);
    let file = read((&bytes, "l.ods"));
    assert!(file.signatories.len() + file.left_out.len() <= 100);
}

#[test]
fn a_contact_without_its_end_is_not_lost() {
    let text = "BEGIN:VCARD \nFN:Jeanne Martin\nBEGIN:VCARD\nFN:Omar Dupuis\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:Voisins\n\
        END:VCARD\nBEGIN:VCARD\nFN:Ida Petit\nADR:;;;12 rue des Lilas 31000 Toulouse;;;\n";
    let read = read((text.as_bytes(), "c.vcf"));
    assert_eq!(read.names(), ["Jeanne|Martin", "Omar|Dupuis", "Ida|Petit"]);
    assert_eq!(read.places()[2], "31000 Toulouse");
    assert_eq!(read.left_out, [(6, Reason::GroupLine)]);
}
