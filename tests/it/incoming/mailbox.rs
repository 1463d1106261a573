//! A mailbox at a real Dovecot: everything is taken, once, whatever dies in between.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;

use paraph::config::{ImapSettings, IncomingWay, Secret};
use paraph::domain::Timestamp;
use paraph::mail::incoming::imap::{ImapFailure, ImapMailbox, count_messages};
use paraph::web::Options;
use rstest::rstest;

use super::{letter, mails_arrive, mails_to, until};
use crate::support::dovecot::{Dovecot, PASSWORD};
use crate::support::in_process::Site;
use crate::support::smtp::SmtpSink;
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase, site};

/// What was handled is here, as Dovecot calls it on the disk.
const HANDLED: &str = ".Paraph";

fn message(number: usize) -> Vec<u8> {
    let padding = "Merci à toutes et à tous. ".repeat(40);
    let body = format!("Nom : Jeanne Martin {number}\r\n\r\n> {padding}\r\n");
    let raw = letter(&format!("J <jeanne{number}@example.org>"), "", &body);
    let text = String::from_utf8(raw).unwrap();
    text.replace("one.1@", &format!("one.{number}@"))
        .into_bytes()
}

fn start(database: &TestDatabase, url: String) -> Site {
    let mailbox = ImapSettings {
        url: Secret::new(url),
        ca_file: None,
    };
    let options = Options {
        incoming: Some(IncomingWay::Imap(mailbox)),
        ..Options::default()
    };
    Site::start_with(database, options)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn nothing_is_lost_or_taken_twice_when_servers_die(#[case] database: TestDatabase) {
    const BATCH: usize = 40;
    let mut dovecot = Dovecot::start("");
    let sink = SmtpSink::start();
    let mut paraph = site::Site::new(&database.url, &sink.url());
    paraph.publish();
    paraph.set("PARAPH_MAIL__INCOMING", &dovecot.url("plain"));
    paraph.set("PARAPH_MAIL__SIGN_ADDRESS", "sign@example.org");
    paraph.set("PARAPH_LOG", "trace");
    // On Postgres a second process fetches from the same mailbox.
    let mut second = (database.kind == Kind::Postgres).then(|| paraph.beside());
    paraph.serve();
    if let Some(second) = &mut second {
        second.serve();
    }
    let mut cut_short = 0;
    for round in 0..4 {
        let before = dovecot.files(HANDLED).len();
        for number in 0..BATCH {
            dovecot.deliver(&message(round * BATCH + number));
        }
        until("some are handled", || {
            dovecot.files(HANDLED).len() > before + 1
        });
        match round {
            0 => dovecot.end("KILL"),
            1 => dovecot.end("TERM"),
            2 => paraph.kill(),
            _ => {}
        }
        if round < 3 && !dovecot.files("").is_empty() {
            cut_short += 1;
        }
        match round {
            0 | 1 => dovecot.begin(),
            2 => paraph.serve(),
            _ => {}
        }
    }
    assert!(cut_short > 0, "nothing was under way when something died");
    until("the mailbox is empty", || dovecot.files("").is_empty());
    paraph.stop();
    if let Some(second) = &mut second {
        second.stop();
    }
    let number = |sql: &str| Sql::open(&database.url).number(sql);
    let stored = number("SELECT count(*) AS value FROM incoming_mail");
    assert_eq!(stored, 4 * i64::try_from(BATCH).unwrap());
    // What a killed process had claimed is free again after its lease.
    paraph.handle_later(10 * Timestamp::MINUTE);
    paraph.deliver_all(|| number("SELECT count(*) AS value FROM outbox WHERE state = 'queued'"));
    let expected: BTreeSet<String> = (0..4 * BATCH)
        .map(|number| format!("jeanne{number}@example.org"))
        .collect();
    let mut written_to: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for mail in sink.mails() {
        let message = mail_parser::MessageParser::default().parse(&mail.bytes);
        let id = message.unwrap().message_id().unwrap().to_owned();
        written_to.entry(mail.to).or_default().insert(id);
    }
    assert_eq!(
        written_to.keys().cloned().collect::<BTreeSet<_>>(),
        expected
    );
    // A process that is killed may send a mail again; a message that was taken twice would make another one.
    let twice = written_to.iter().filter(|(_, ids)| ids.len() > 1);
    assert_eq!(twice.count(), 0);
    let complaints =
        paraph.complaints() + &second.map(|second| second.complaints()).unwrap_or_default();
    for hidden in [PASSWORD, "Jeanne Martin", "jeanne3@", "Merci à"] {
        assert!(!complaints.contains(hidden), "{hidden} is in the log");
    }
    assert!(
        complaints.contains("mailbox unavailable, retrying in"),
        "{complaints}"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_message_that_arrives_later_is_heard_of_at_once(#[case] database: TestDatabase) {
    let mut dovecot = Dovecot::start("");
    let site = start(&database, dovecot.url("plain"));
    dovecot.deliver(&message(1));
    mails_arrive(&site, "jeanne1@example.org", 1);
    until("it is moved", || dovecot.files("").is_empty());
    // Far less than the server is silent for.
    dovecot.deliver(&message(2));
    mails_arrive(&site, "jeanne2@example.org", 1);
}

#[test]
fn what_is_too_large_or_unreadable_does_not_hold_the_others_up() {
    let database = TestDatabase::sqlite();
    let mut dovecot = Dovecot::start("");
    let large = [message(1), vec![b'x'; 2 * 1024 * 1024]].concat();
    dovecot.deliver(&large);
    let unreadable = dovecot.deliver(&message(2));
    fs::set_permissions(&unreadable, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0) {
        chown(&unreadable, Some(0), Some(0)).unwrap();
    }
    dovecot.deliver(&message(3));
    let site = start(&database, dovecot.url("plain"));
    mails_arrive(&site, "jeanne3@example.org", 1);
    until("the large one is flagged and put aside", || {
        let handled = dovecot.files(HANDLED);
        let names = handled.iter().map(|file| file.display().to_string());
        let flagged = |name: &String| name.rsplit(',').next().unwrap_or_default().contains('F');
        handled.len() == 2 && names.filter(flagged).count() == 1
    });
    assert!(mails_to(&site, "jeanne1@example.org").is_empty());
    assert_eq!(dovecot.files("").len(), 1);
    // Once it can be read, it is taken.
    let left = dovecot.files("").remove(0);
    fs::set_permissions(&left, fs::Permissions::from_mode(0o644)).unwrap();
    mails_arrive(&site, "jeanne2@example.org", 1);
}

#[test]
fn without_a_folder_for_them_handled_messages_are_deleted() {
    let database = TestDatabase::sqlite();
    // As with servers that cannot move.
    let mut dovecot = Dovecot::start("\n    imap_capability = IMAP4rev1 UIDPLUS IDLE\n");
    dovecot.deliver(&message(1));
    let site = start(&database, dovecot.url("plain") + "?handled=none");
    mails_arrive(&site, "jeanne1@example.org", 1);
    until("it is deleted", || dovecot.files("").is_empty());
    assert!(dovecot.files(HANDLED).is_empty());
}

#[test]
fn a_server_that_cannot_move_copies_and_deletes() {
    let database = TestDatabase::sqlite();
    let mut dovecot = Dovecot::start("\n    imap_capability = IMAP4rev1 UIDPLUS\n");
    dovecot.deliver(&message(1));
    let site = start(&database, dovecot.url("plain"));
    mails_arrive(&site, "jeanne1@example.org", 1);
    until("it is moved", || {
        dovecot.files("").is_empty() && dovecot.files(HANDLED).len() == 1
    });
}

#[tokio::test]
async fn the_server_must_be_who_it_says_and_the_password_right() {
    let mut dovecot = Dovecot::start("");
    dovecot.deliver(&message(1));
    let certificate = dovecot.certificate();
    let open = async |url: &str, ca_file: Option<&Path>| {
        count_messages(&ImapMailbox::parse(url, ca_file).unwrap()).await
    };
    for kind in ["imaps", "starttls"] {
        let url = dovecot.url(kind);
        assert_eq!(open(&url, Some(&certificate)).await, Ok(1), "{kind}");
        let stranger = open(&url, None).await.unwrap_err();
        assert!(stranger.to_string().contains("issuer"), "{stranger}");
        let other = open(&url.replace("localhost", "127.0.0.1"), Some(&certificate)).await;
        assert!(other.unwrap_err().to_string().contains("another name"));
        let wrong = open(&url.replace("ouvre", "ferme"), Some(&certificate)).await;
        assert_eq!(wrong, Err(ImapFailure::Login));
        let folder = open(&url.replace("INBOX", "Nowhere"), Some(&certificate)).await;
        assert_eq!(folder, Err(ImapFailure::Folder));
    }
    let plain = dovecot.url("plain");
    assert_eq!(open(&plain, None).await, Ok(1));
    dovecot.end("TERM");
    assert_eq!(open(&plain, None).await, Err(ImapFailure::Unreachable));
}

#[test]
fn a_verb_looks_into_the_mailbox_and_takes_nothing() {
    let mut dovecot = Dovecot::start("");
    dovecot.deliver(&message(1));
    let database = TestDatabase::sqlite();
    let mut paraph = site::Site::new(&database.url, "memory:");
    paraph.set("PARAPH_MAIL__INCOMING", &dovecot.url("imaps"));
    let refused = paraph
        .command()
        .args(["mail", "incoming"])
        .output()
        .unwrap();
    assert!(!refused.status.success());
    let certificate = dovecot.certificate().display().to_string();
    paraph.set("PARAPH_MAIL__CA_FILE", &certificate);
    let told = paraph.paraph(&["mail", "incoming"]);
    assert!(told.contains("1 message"), "{told}");
    assert_eq!(dovecot.files("").len(), 1);
    let shown = paraph.paraph(&["config", "check"]);
    assert!(shown.contains(&certificate), "{shown}");
    let refused = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(refused.contains("issuer"), "{refused}");
    assert!(!(told + &shown + &refused).contains("sesame"));
}
