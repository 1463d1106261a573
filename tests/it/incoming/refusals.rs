//! Servers of mailboxes that refuse to list the messages, or hang up: that is no empty mailbox.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use paraph::mail::incoming::imap::{ImapFailure, ImapMailbox, Memory, converse, count_messages};
use paraph::mail::incoming::lmtp::Taken;

/// A server that answers every search so; nothing ends the connection.
fn serves(search: &'static str) -> ImapMailbox {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            thread::spawn(move || answers(stream.unwrap(), search));
        }
    });
    let url = format!("imap://jeanne:sesame@127.0.0.1:{port}/INBOX");
    ImapMailbox::parse(&url, None).unwrap()
}

fn answers(mut stream: TcpStream, search: &str) {
    let lines = BufReader::new(stream.try_clone().unwrap()).lines();
    stream.write_all(b"* OK ready\r\n").unwrap();
    for line in lines {
        let Ok(line) = line else { return };
        let (tag, command) = line.split_once(' ').unwrap();
        let answer = match command.split(' ').next().unwrap() {
            "CAPABILITY" => format!("* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n"),
            "SELECT" => format!("* 1 EXISTS\r\n* OK [UIDVALIDITY 1] so\r\n{tag} OK done\r\n"),
            "UID" if search.is_empty() => return,
            "UID" => format!("{}\r\n", search.replace("TAG", tag)),
            _ => format!("{tag} OK done\r\n"),
        };
        if stream.write_all(answer.as_bytes()).is_err() {
            return;
        }
    }
}

#[tokio::test]
async fn a_search_that_is_refused_or_cut_short_is_a_failure() {
    for (search, found) in [
        ("* SEARCH 3 5\r\n* SEARCH 7\r\nTAG OK done", Ok(3)),
        ("* SEARCH\r\nTAG OK done", Ok(0)),
        ("TAG OK done", Ok(0)),
        ("TAG NO [UNAVAILABLE] later", Err(ImapFailure::Refused)),
        ("TAG BAD what", Err(ImapFailure::Refused)),
        ("* SEARCH 3\r\nTAG NO after all", Err(ImapFailure::Refused)),
        ("", Err(ImapFailure::Broken)),
    ] {
        assert_eq!(count_messages(&serves(search)).await, found, "{search}");
    }
}

#[tokio::test]
async fn a_server_that_hangs_up_at_the_search_is_asked_less_and_less_often() {
    let (mailbox, mut memory) = (serves(""), Memory::default());
    let mut pauses = Vec::new();
    for _ in 0..3 {
        let failure = converse(&mailbox, &mut memory, |_| async { Taken::Yes }).await;
        assert_eq!(failure, ImapFailure::Broken);
        pauses.push(memory.pause(failure));
    }
    assert_eq!(pauses, [2, 4, 8].map(Duration::from_secs));
}
