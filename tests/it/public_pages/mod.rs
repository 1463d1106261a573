//! The public pages over real HTTP, on both databases.

mod addresses;
mod confirmation;
mod connections;
mod forgiving;
mod form_fields;
mod form_on_the_page;
mod hosts;
mod huge_requests;
mod languages;
mod later;
mod limits;
mod links;
mod list;
mod log;
mod personal_page;
mod prepared;
mod responses;
mod shared_device;
mod slow_clients;
mod truth;

use paraph::services::housekeeping;
use paraph::web::Options;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::signatories::agrees;

const APPEAL: &str = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\nask_comment = true\n+++\nQu’il **vive**.\n";

/// A running site with one appeal that asks for a comment.
fn opens(database: &TestDatabase) -> Site {
    Site::start_with_appeals(database, Options::default(), &[APPEAL])
}

/// How many have confirmed, in all appeals; the counters must agree with the rows.
fn total(site: &Site) -> i64 {
    agrees(site);
    let lines = site.wait(housekeeping::recount(&site.app)).unwrap();
    lines.iter().map(|line| line.rows.total()).sum()
}

fn signs(visitor: &Browser, name: &str, address: &str) -> Page {
    let fields = [("last-name", name), ("email", address), ("publish", "yes")];
    visitor.fills("/fr/canal/sign/individual", &fields)
}

pub fn confirms(visitor: &Browser, link: &str) -> Page {
    let revision = visitor.get(link).value("input[name=revision]");
    visitor.post(link, &[("revision", &revision), ("agree", "yes")])
}
