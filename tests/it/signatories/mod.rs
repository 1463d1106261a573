//! The organisers’ pages about signatories, over real HTTP, on both databases.

mod access;
mod detail;
mod flags;
mod list;
mod long_searches;
mod rival_claims;
mod search;
mod to_decide;

use std::time::Duration;

use paraph::domain::{PrivateRecord, SignatureId};
use paraph::services::signatories::{Cursor, PageRequest};

use crate::support::app::person;
use crate::support::in_process::{Browser, Page};

const LIST: &str = "/fr/admin/appeals/canal/signatories";
const QUEUE: &str = "/fr/admin/appeals/canal/to-decide";

fn request(from: Cursor, size: usize, time: Duration) -> PageRequest {
    PageRequest { from, size, time }
}

fn of(name: &str, address: &str, change: impl FnOnce(&mut PrivateRecord)) -> PrivateRecord {
    let mut record = person(name, address);
    change(&mut record);
    record
}

fn names(page: &Page) -> Vec<String> {
    page.texts(".signatories a")
}

/// Searches, and follows to what was found.
fn finds(browser: &Browser, fields: &[(&str, &str)]) -> Page {
    let sent = browser.sends(LIST, fields);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let to = sent.header("location").to_owned();
    for (name, typed) in fields {
        let plain = ["state", "kind", "source", "since", "until"].contains(name);
        assert!(plain || !to.contains(typed), "{typed} stands in {to}");
    }
    let page = browser.get(&to);
    assert_eq!(page.status, 200, "{to}");
    page
}

fn acts(browser: &Browser, id: SignatureId, action: &str, fields: &[(&str, &str)]) -> Page {
    let page = format!("{LIST}/{id}");
    let done = browser.sends_from(&page, &format!("{page}/{action}"), fields);
    assert_eq!(done.status, 303, "{}", done.body);
    browser.get(done.header("location"))
}
