//! Mail that comes in: what messages are, and what follows from them.

mod amazon;
mod bounces;
mod corpus;
mod events;
mod intake;
mod mailbox;
mod organisers;
mod postfix;
mod refusals;
mod signing;
mod to_read;

use std::time::{Duration, Instant};

use paraph::config::IncomingWay;
use paraph::domain::{SignatureId, SignatureState};
use paraph::mail::StoredMail;
use paraph::mail::incoming::IncomingMail;
use paraph::services::appeals;
use paraph::services::inbox::{self, ReceiveOutcome};
use paraph::storage::signatures;
use paraph::storage::statistics::counters;
use paraph::web::Options;

use crate::support::TestDatabase;
use crate::support::in_process::Site;

const JEANNE: &str = "jeanne@example.org";
/// The address that takes signatures of the first appeal.
const CANAL: &str = "sign+canal@example.org";

fn start(database: &TestDatabase) -> Site {
    let options = Options {
        incoming: Some(IncomingWay::Pipe),
        ..Options::default()
    };
    Site::start_with(database, options)
}

/// A message as a mail program writes it.
fn letter(from: &str, more_headers: &str, body: &str) -> Vec<u8> {
    format!(
        "From: {from}\r\nTo: sign+canal@example.org\r\nSubject: Je signe\r\nMessage-ID: <one.1@mail.example.org>\r\n\
         {more_headers}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
    )
    .into_bytes()
}

/// Brings a message to the site, and waits until it is handled.
fn comes(site: &Site, sender: &str, recipient: &str, raw: &[u8]) {
    let mail = IncomingMail {
        sender: Some(sender.to_owned()),
        recipients: vec![recipient.to_owned()],
        raw: raw.to_vec(),
    };
    let taken = site.wait(inbox::receive(&site.app, &mail)).unwrap();
    assert_eq!(taken, ReceiveOutcome::Taken);
    handled(site);
}

/// Waits until no message is left to be handled, by this test or by the site itself.
fn handled(site: &Site) {
    until("all messages are handled", || {
        site.wait(inbox::pass(&site.app)).unwrap();
        let read = site.app.reads().read(paraph::storage::incoming::waiting);
        site.wait(read).unwrap() == 0
    });
}

/// Waits for something that another task does.
fn until(what: &str, is_so: impl Fn() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(20), "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn signs_by_form(site: &Site, address: &str) {
    let form = [
        ("first-name", "Jeanne"),
        ("email", address),
        ("publish", "yes"),
        ("news", "yes"),
    ];
    let posted = site.visitor().fills("/fr/canal/sign/individual", &form);
    assert_eq!(posted.status, 303);
}

/// The mails to an address that have left, oldest first.
fn mails_to(site: &Site, address: &str) -> Vec<StoredMail> {
    let mails = site.app.transport.mailbox().unwrap().mails();
    mails
        .into_iter()
        .filter(|mail| mail.email.to == address)
        .collect()
}

fn mails_arrive(site: &Site, address: &str, number: usize) -> Vec<StoredMail> {
    until("mails arrive", || mails_to(site, address).len() >= number);
    // What comes back while it is being sent waits, by a clock that does not move here.
    let leaving =
        "SELECT count(*) AS value FROM outbox WHERE state = 'queued' AND lease_until IS NOT NULL";
    until("it is stored that they left", || site.number(leaving) == 0);
    mails_to(site, address)
}

/// Presses the button behind the link in the last mail to an address.
fn confirms(site: &Site, address: &str) {
    let link = site.link_to(address);
    let revision = site.visitor().get(&link).value("input[name=revision]");
    let answer = [("revision", revision.as_str()), ("agree", "yes")];
    assert_eq!(site.visitor().post(&link, &answer).status, 303);
}

/// Whether the only signature gets news.
fn gets_news(site: &Site) -> bool {
    let id = site.appeal("canal");
    let read = site
        .app
        .reads()
        .read(move |c| signatures::page(c, id, SignatureState::ALL, SignatureId::BEFORE_FIRST, 10));
    let stored = site.wait(read).unwrap().remove(0);
    let appeal = site.wait(appeals::find(&site.app, "canal")).unwrap();
    let record = site.app.key(&appeal).unwrap().record_of(&stored).unwrap();
    record.unwrap().news
}

fn total(site: &Site) -> i64 {
    let id = site.appeal("canal");
    let read = site.app.reads().read(move |c| counters::of(c, id));
    site.wait(read).unwrap().total()
}
