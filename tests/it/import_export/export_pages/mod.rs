//! The pages for exports.

mod files;
mod hand_over;
mod large_lists;

use std::time::{Duration, Instant};

use paraph::domain::AuditRow;
use paraph::storage::audit;

use crate::support::in_process::{Browser, Page, Site};

const EXPORT: &str = "/fr/admin/appeals/canal/export";

const HAND_OVER: &str = "/fr/admin/appeals/canal/hand-over";

/// The last row of the record, as soon as it is as awaited: a row is written when the export ends.
fn last_row(site: &Site, awaited: impl Fn(&AuditRow) -> bool) -> AuditRow {
    let started = Instant::now();
    loop {
        let rows = site
            .wait(
                site.app
                    .storage_for_tests()
                    .read(|c| audit::before(c, &audit::Wanted::default(), i64::MAX, 1)),
            )
            .unwrap();
        if awaited(&rows[0]) {
            return rows[0].clone();
        }
        assert!(started.elapsed() < Duration::from_secs(20), "{rows:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn token_of(visitor: &Browser) -> String {
    visitor.get(EXPORT).value("main input[name=token]")
}

/// Sends the form of an export with what a browser would send of it.
fn takes(visitor: &Browser, fields: &[(&str, &str)]) -> Page {
    let token = token_of(visitor);
    let mut all = vec![("token", token.as_str()), ("states", "confirmed")];
    all.extend_from_slice(fields);
    visitor.post(EXPORT, &all)
}
