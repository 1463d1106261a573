//! What a file is, by its bytes: its name may lie.

use std::io::{self, Read, Seek};

use super::inspection::read_bounded;
use super::unreadable::{Unreadable, broken};
use crate::services::import::Form;
use crate::services::import::input::Input;

/// What a file that can be read is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::services::import) enum Kind {
    /// Columns or lines.
    Text,
    Of(Form),
    /// An archive with one list in it.
    Zipped,
}

/// The first bytes of an archive.
pub(in crate::services::import) const ZIP: &[u8] = b"PK\x03\x04";
/// The compound files of Microsoft before 2007, and of encrypted workbooks.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// What a file is. `head` are its first bytes, `is_text` whether they are UTF-16.
pub(in crate::services::import) fn of(
    input: &Input,
    head: &[u8],
    is_utf16: bool,
) -> io::Result<Kind> {
    if head.starts_with(ZIP) {
        return of_archive(input);
    }
    if head.starts_with(COMPOUND) {
        return of_compound(input);
    }
    let start = head.trim_ascii_start();
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let pictures: [&[u8]; 7] = [
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"BM\x00",
        b"II*\x00",
        b"MM\x00*",
        b"8BPS",
    ];
    let is_picture = pictures.iter().any(|magic| head.starts_with(magic))
        || (head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"))
        || head.get(4..12).is_some_and(|kind| {
            [b"ftypheic", b"ftypmif1", b"ftypheix", b"ftypavif"]
                .contains(&kind.try_into().unwrap_or(b"        "))
        });
    if is_picture {
        return Err(Unreadable::Picture.into());
    }
    if start.starts_with(b"%PDF") {
        return Err(Unreadable::Pdf.into());
    }
    if start.starts_with(b"{\\rtf") {
        return Err(Unreadable::Document.into());
    }
    let lower = start
        .get(..start.len().min(512))
        .unwrap_or_default()
        .to_ascii_lowercase();
    let holds = |text: &[u8]| lower.windows(text.len()).any(|window| window == text);
    if lower.starts_with(b"<!doctype html")
        || lower.starts_with(b"<html")
        || holds(b"<table")
        || holds(b"<meta http")
    {
        return Err(Unreadable::WebPage.into());
    }
    if lower.starts_with(b"<?xml") && (holds(b"excel") || holds(b"spreadsheet")) {
        return Err(Unreadable::OtherWorkbook.into());
    }
    if is_mail(&lower) {
        return Err(Unreadable::Mail.into());
    }
    if lower.starts_with(b"begin:vcard") {
        return Ok(Kind::Of(Form::Vcard));
    }
    let archives: [&[u8]; 5] = [b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ"];
    if archives.iter().any(|magic| head.starts_with(magic)) {
        return Err(Unreadable::Archive.into());
    }
    let odd = head
        .iter()
        .filter(|byte| **byte < 9 || (14..27).contains(*byte))
        .count();
    if !is_utf16 && odd * 50 > head.len() {
        return Err(Unreadable::Binary.into());
    }
    Ok(Kind::Text)
}

/// Whether a file begins with the headers of a mail as it was transported (RFC 5322), or with the first line of an mbox.
fn is_mail(lower: &[u8]) -> bool {
    let transport: [&[u8]; 12] = [
        b"return-path:",
        b"received:",
        b"delivered-to:",
        b"message-id:",
        b"mime-version:",
        b"dkim-signature:",
        b"authentication-results:",
        b"x-original-to:",
        b"envelope-to:",
        b"x-mozilla-status:",
        b"content-type: multipart/",
        b"x-received:",
    ];
    let mut lines = lower
        .split(|byte| *byte == b'\n')
        .take_while(|line| !line.trim_ascii().is_empty());
    let is_transported = lines
        .clone()
        .any(|line| transport.iter().any(|start| line.starts_with(start)));
    let is_header = |line: &[u8]| {
        let name = line
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-')
            .count();
        name > 1 && line.get(name) == Some(&b':')
    };
    is_transported && (lower.starts_with(b"from ") || lines.next().is_some_and(is_header))
}

fn of_archive(input: &Input) -> io::Result<Kind> {
    let archive = zip::ZipArchive::new(input.open()?).map_err(broken)?;
    let has = |name: &str| {
        archive
            .file_names()
            .flatten()
            .any(|other| other.eq_ignore_ascii_case(name))
    };
    let below = |folder: &str| {
        archive
            .file_names()
            .flatten()
            .any(|name| name.starts_with(folder))
    };
    if has("xl/workbook.bin") || has("Index/Document.iwa") || has("Index.zip") {
        return Err(Unreadable::OtherWorkbook.into());
    }
    if has("xl/workbook.xml") {
        return Ok(Kind::Of(Form::Xlsx));
    }
    if below("word/") {
        return Err(Unreadable::Document.into());
    }
    if below("ppt/") {
        return Err(Unreadable::Slides.into());
    }
    if has("content.xml") && has("mimetype") {
        return of_open_document(archive);
    }
    Ok(Kind::Zipped)
}

fn of_compound(input: &Input) -> io::Result<Kind> {
    let file = cfb::CompoundFile::open(input.open()?).map_err(broken)?;
    if file.exists("/EncryptedPackage") || file.exists("/EncryptionInfo") {
        return Err(Unreadable::Encrypted.into());
    }
    if file.exists("/Workbook") || file.exists("/Book") {
        return Ok(Kind::Of(Form::Xls));
    }
    if file.exists("/PowerPoint Document") {
        return Err(Unreadable::Slides.into());
    }
    Err(Unreadable::Document.into())
}

/// Whether an OpenDocument archive is a spreadsheet that can be read.
fn of_open_document<R: Read + Seek>(mut archive: zip::ZipArchive<R>) -> io::Result<Kind> {
    let mimetype = {
        let file = archive.by_name("mimetype").map_err(broken)?;
        read_bounded(file, 200)?
    };
    let is_encrypted = match archive.by_name("META-INF/manifest.xml") {
        Ok(file) => {
            let manifest = read_bounded(file, 4 * 1024 * 1024)?;
            manifest
                .windows(15)
                .any(|window| window == b"encryption-data")
        }
        Err(_) => false,
    };
    let is_sheet = mimetype.starts_with(b"application/vnd.oasis.opendocument.spreadsheet");
    let is_slides = mimetype.starts_with(b"application/vnd.oasis.opendocument.presentation");
    match (is_encrypted, is_sheet, is_slides) {
        (true, ..) => Err(Unreadable::Encrypted.into()),
        (_, true, _) => Ok(Kind::Of(Form::Ods)),
        (_, _, true) => Err(Unreadable::Slides.into()),
        _ => Err(Unreadable::Document.into()),
    }
}
