//! The editor of appeals over real HTTP, on both databases.

mod appeal_file;
mod conflicts;
mod dates;
mod escaping;
mod first_hour;
mod first_signatories;
mod long_texts;
mod publishing;
mod sender;

use crate::support::in_process::{Browser, Page};

const NEW: &str = "/fr/admin/appeals/new";

const FIRST: &str = "/fr/admin/appeals/canal/first-signatories";

/// Sends the form of a page over the version that the page shows.
fn sends(visitor: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    sends_as(visitor, &visitor.get(path), path, fields)
}

/// Presses the button of the page that opens an appeal.
fn opens(visitor: &Browser, path: &str) -> Page {
    let page = visitor.get(path);
    let seen = page.value("main input[name=seen]");
    sends_as(visitor, &page, path, &[("seen", &seen)])
}

/// Sends the form of a page that was opened before.
fn sends_as(visitor: &Browser, opened: &Page, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = opened.value("main input[name=token]");
    let base = opened.value("main input[name=base]");
    let mut all = vec![("token", token.as_str()), ("base", base.as_str())];
    all.extend_from_slice(fields);
    visitor.post(path, &all)
}

fn leads_to(page: &Page, path: &str) {
    assert_eq!(
        (page.status, page.header("location")),
        (303, path),
        "{}",
        page.body
    );
}
