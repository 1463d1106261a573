//! The intakes: a pipe, LMTP, a maildir folder.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};

use paraph::config::IncomingWay;
use paraph::web::Options;

use super::{CANAL, JEANNE, letter, mails_arrive, until};
use crate::support::TestDatabase;
use crate::support::in_process::Site;

fn start(way: IncomingWay) -> (TestDatabase, Site) {
    let database = TestDatabase::sqlite();
    let options = Options {
        incoming: Some(way),
        ..Options::default()
    };
    let site = Site::start_with(&database, options);
    (database, site)
}

fn message() -> Vec<u8> {
    letter("J <jeanne@example.org>", "", "Nom : Jeanne Martin\r\n")
}

/// Speaks LMTP as a mail server does, and returns all answers.
fn delivers(mut stream: impl Read + Write) -> String {
    let mut said = b"LHLO mx\r\nMAIL FROM:<jeanne@example.org>\r\n".to_vec();
    said.extend(format!("RCPT TO:<{CANAL}>\r\nDATA\r\n").bytes());
    said.extend(message());
    said.extend(b"\r\n.\r\nQUIT\r\n");
    stream.write_all(&said).unwrap();
    let mut answers = String::new();
    stream.read_to_string(&mut answers).unwrap();
    answers
}

#[test]
fn a_mail_server_delivers_over_a_socket_that_others_cannot_open() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lmtp.sock");
    // One that a killed process left behind.
    drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
    let (_database, site) = start(IncomingWay::LmtpSocket(path.clone()));
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o660);
    let answers = delivers(UnixStream::connect(&path).unwrap());
    assert!(answers.contains("250 2.0.0 taken"), "{answers}");
    mails_arrive(&site, JEANNE, 1);
}

#[test]
fn a_mail_server_delivers_over_a_port_of_this_machine() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let (_database, site) = start(IncomingWay::LmtpPort(address));
    let answers = delivers(TcpStream::connect(address).unwrap());
    assert!(answers.contains("250 2.0.0 taken"), "{answers}");
    mails_arrive(&site, JEANNE, 1);
}

#[test]
fn messages_in_a_maildir_are_taken_and_large_ones_left_for_people() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["new", "cur", "tmp"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
    }
    let (_database, site) = start(IncomingWay::Maildir(folder.path().to_owned()));
    // Cannot be moved, as something else is there: the others are read nevertheless.
    std::fs::create_dir_all(folder.path().join("cur/0.a:2,F/taken")).unwrap();
    std::fs::write(folder.path().join("new/0.a"), vec![b'x'; 2 * 1024 * 1024]).unwrap();
    std::fs::write(folder.path().join("new/1.a"), message()).unwrap();
    std::fs::write(folder.path().join("new/2.b"), vec![b'x'; 2 * 1024 * 1024]).unwrap();
    mails_arrive(&site, JEANNE, 1);
    until("only that one is left", || {
        std::fs::read_dir(folder.path().join("new"))
            .unwrap()
            .count()
            == 1
    });
    assert!(folder.path().join("cur/2.b:2,F").exists());
}

#[test]
fn a_pipe_stores_a_message_or_asks_the_mail_server_to_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let receive = |database: &str, input: &[u8]| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_paraph"))
            .current_dir(folder.path())
            .args(["mail", "receive", "--sender", JEANNE, "--recipient", CANAL])
            .env("DATABASE_URL", database)
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(input);
        let done = child.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(!told.contains("Jeanne"), "{told}");
        done.status.code()
    };
    assert_eq!(receive("sqlite://a.db", &message()), Some(0));
    assert_eq!(
        receive("sqlite://no/such/folder/a.db", &message()),
        Some(75)
    );
    assert_eq!(
        receive("sqlite://a.db", &vec![b'x'; 2 * 1024 * 1024]),
        Some(65)
    );
}
