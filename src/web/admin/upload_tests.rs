//! Which forms with a file are accepted, and which are refused.

#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::rc::Rc;

use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
use futures_util::stream;

use super::*;

const LIMIT: usize = 100_000;

/// A part of a form: field name, file name, content.
type Part<'a> = (&'a str, Option<&'a str>, &'a [u8]);

fn body(parts: &[Part]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, content) in parts {
        let file = file.map_or(String::new(), |file| format!("; filename=\"{file}\""));
        let head =
            format!("--frontier\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--frontier--\r\n");
    body
}

/// Reads a body that arrives in pieces of `piece` bytes; also returns how many pieces were read.
async fn read_pieces(body: Vec<u8>, piece: usize) -> (Result<Upload<LIMIT>, Error>, usize) {
    let read_count = Rc::new(Cell::new(0));
    let count = Rc::clone(&read_count);
    let pieces: Vec<Bytes> = body.chunks(piece).map(Bytes::copy_from_slice).collect();
    let stream = stream::iter(pieces).map(move |piece| {
        count.set(count.get() + 1);
        Ok(piece)
    });
    let mut headers = HeaderMap::new();
    let form = HeaderValue::from_static("multipart/form-data; boundary=frontier");
    headers.insert(CONTENT_TYPE, form);
    let check = |token: &str| match token {
        "right" => Ok(()),
        _ => Err(Error::Forbidden),
    };
    let read = read(&headers, stream, check).await;
    (read, read_count.get())
}

async fn read_body(parts: &[Part<'_>]) -> Result<Upload<LIMIT>, Error> {
    read_pieces(body(parts), 1_000).await.0
}

const TOKEN_FIELD: Part = ("token", None, b"right");

#[actix_web::test]
async fn texts_and_a_file_arrive_complete_and_the_file_has_no_name_on_the_disk() {
    let picture: Vec<u8> = (0..90_000_u32).map(|at| at.to_le_bytes()[0]).collect();
    for piece in [1, 7, 1_000, 65_536] {
        let parts = [
            TOKEN_FIELD,
            ("alt-fr", None, "Une écluse à l’aube".as_bytes()),
            ("picture", Some("../../Mon été.PNG"), &picture),
            ("alt-fr", None, b"twice"),
        ];
        let upload = read_pieces(body(&parts), piece).await.0.unwrap();
        assert_eq!(upload.fields.get("alt-fr"), "Une écluse à l’aube");
        assert_eq!(upload.fields.all("alt-fr").count(), 2);
        let file = upload.file.unwrap();
        assert_eq!((file.field.as_str(), file.size), ("picture", 90_000));
        assert_eq!(format!("{file:?}"), "UploadedFile(picture: 90000 bytes)");
        assert_eq!(file.extension, "png");
        // Whoever looks at the files of this process finds no name of it.
        let names = std::fs::read_dir("/proc/self/fd").unwrap();
        let names = names
            .flatten()
            .filter_map(|entry| std::fs::read_link(entry.path()).ok());
        let temporary = std::env::temp_dir();
        let named = |path: &std::path::PathBuf| path.starts_with(&temporary) && path.exists();
        let left: Vec<_> = names.filter(named).filter(|path| path.is_file()).collect();
        assert_eq!(left, Vec::<std::path::PathBuf>::new());
        assert_eq!(file.read().await.unwrap(), picture);
    }
}

#[actix_web::test]
async fn a_file_that_was_not_chosen_is_none_and_an_empty_file_is_some() {
    let none = read_body(&[TOKEN_FIELD, ("picture", Some(""), b"")]).await;
    assert!(none.unwrap().file.is_none());
    let empty = read_body(&[TOKEN_FIELD, ("list", Some("a.csv"), b"")]).await;
    assert_eq!(empty.unwrap().file.unwrap().size, 0);
}

#[actix_web::test]
async fn nothing_after_a_wrong_token_is_read() {
    let content = vec![0; 20_000_000];
    let file = ("picture", Some("a.png"), content.as_slice());
    let long = vec![b'r'; 10_000];
    let forms: [&[Part]; 6] = [
        &[("token", None, b"wrong"), file],
        &[("token", None, b""), file],
        &[("token", None, &long), file],
        &[("token", Some("right"), b"right"), file],
        &[("alt", None, b"text"), TOKEN_FIELD, file],
        &[file, TOKEN_FIELD],
    ];
    for parts in forms {
        let (read, read_count) = read_pieces(body(parts), 10_000).await;
        assert!(matches!(read, Err(Error::Forbidden)), "{read:?}");
        // The multipart parser reads ahead by a buffer, not by the whole file.
        assert!(read_count < 40, "{read_count} of 2000 pieces");
    }
}

#[actix_web::test]
async fn a_form_that_is_too_large_is_refused_and_drained_only_up_to_a_limit() {
    let file = vec![0; LIMIT + 1];
    let text = vec![b'a'; TEXTS_MAX + 1];
    let half = vec![b'a'; TEXTS_MAX / 2 + 1];
    let many = vec![("a", None, &b"b"[..]); FIELDS_MAX + 1];
    let forms: [&[Part]; 4] = [
        &[TOKEN_FIELD, ("picture", Some("a.png"), &file)],
        &[TOKEN_FIELD, ("alt", None, &text)],
        &[TOKEN_FIELD, ("alt", None, &half), ("title", None, &half)],
        &[&[TOKEN_FIELD], many.as_slice()].concat(),
    ];
    for parts in forms {
        let (read, _) = read_pieces(body(parts), 10_000).await;
        assert!(matches!(read, Err(Error::TooLarge)), "{read:?}");
    }
    let endless = vec![0; 2 * DRAIN_MAX];
    let parts = [TOKEN_FIELD, ("picture", Some("a.png"), endless.as_slice())];
    let (read, read_count) = read_pieces(body(&parts), 100_000).await;
    assert!(matches!(read, Err(Error::TooLarge)));
    assert!(
        (340..360).contains(&read_count),
        "{read_count} of 672 pieces"
    );
    let most = vec![0; LIMIT];
    let fits = read_body(&[TOKEN_FIELD, ("picture", Some("a.png"), &most)]).await;
    assert_eq!(fits.unwrap().file.unwrap().size, LIMIT);
}

#[actix_web::test]
async fn a_form_that_breaks_off_a_second_file_and_invalid_utf8_are_refused() {
    let parts = [TOKEN_FIELD, ("picture", Some("a.png"), &[1; 5_000][..])];
    let complete = body(&parts);
    for length in [complete.len() - 100, complete.len() / 2, 150] {
        let (read, _) = read_pieces(complete[..length].to_vec(), 1_000).await;
        assert!(
            matches!(read, Err(Error::MalformedUpload)),
            "{length}: {read:?}"
        );
    }
    let two = [
        TOKEN_FIELD,
        ("a", Some("a.png"), b"1"),
        ("b", Some("b.png"), b"2"),
    ];
    assert!(matches!(read_body(&two).await, Err(Error::Unprocessable)));
    let invalid = [TOKEN_FIELD, ("alt", None, &b"\xff\xfe"[..])];
    assert!(matches!(
        read_body(&invalid).await,
        Err(Error::Unprocessable)
    ));
}

#[test]
fn only_a_short_alphanumeric_extension_of_the_clients_name_is_used() {
    for (name, expected) in [
        ("liste.CSV", "csv"),
        ("a.b.xlsx", "xlsx"),
        ("x.tar/../..", ""),
        ("../../etc/passwd", ""),
        ("a.c\0sv", ""),
        ("a.longer", ""),
        ("a.été", ""),
        ("a.", ""),
        ("", ""),
    ] {
        assert_eq!(safe_extension(name), expected, "{name}");
    }
}
