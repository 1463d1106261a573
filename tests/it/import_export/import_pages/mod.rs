//! The pages for imports: preview, import, undo.

mod files;
mod interrupted;
mod pasted_lines;

use std::time::{Duration, Instant};

use super::*;
use crate::support::in_process::{Browser, Page, Site};

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
