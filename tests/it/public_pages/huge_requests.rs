//! Requests that are far too large: they are refused early, and nothing of them is kept.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::thread::sleep;
use std::time::Duration;

use super::connections::connects;
use crate::support::TestDatabase;
use crate::support::alone::{alone, resident};
use crate::support::in_process::Site;

/// How much a client pushes that does not care for the answer.
const PUSHED: usize = 16 << 20;
const PIECE: usize = 1 << 15;

/// The answer to a head, while pieces of a body are pushed until the site closes the connection; and how much it took.
fn pushes(site: &Site, head: &str, piece: &[u8]) -> (String, usize) {
    let mut stream = connects(site, "127.0.0.1");
    stream.write_all(head.as_bytes()).unwrap();
    let mut reading = stream.try_clone().unwrap();
    let answer = std::thread::spawn(move || {
        let (mut answer, mut octets) = (Vec::new(), [0; 4_096]);
        while let Ok(length @ 1..) = reading.read(&mut octets) {
            answer.extend_from_slice(&octets[..length]);
        }
        String::from_utf8_lossy(&answer).into_owned()
    });
    let mut pushed = 0;
    while pushed < PUSHED && stream.write_all(piece).is_ok() {
        pushed += piece.len();
        // The answer is read before the connection breaks.
        sleep(Duration::from_millis(1));
    }
    let _ = stream.shutdown(Shutdown::Write);
    (answer.join().unwrap(), pushed)
}

#[test]
fn what_is_far_too_large_is_refused_early_and_kept_nowhere() {
    alone(|| {
        let site = Site::start(&TestDatabase::sqlite());
        let host = site.base.strip_prefix("http://").unwrap();
        let head = |path: &str, length: &str| {
            format!(
                "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\n{length}\r\n\r\n"
            )
        };
        let chunk = [b"8000\r\n".as_slice(), &[b'x'; PIECE], b"\r\n"].concat();
        let before = resident();
        for path in [
            "/fr/canal/sign/individual",
            "/fr/canal/my-link",
            "/fr/canal/report",
            "/fr/admin/login",
            "/fr/admin/forgotten",
        ] {
            // What says how large it is need not be looked at.
            let declared = head(path, "Content-Length: 1000000000");
            let (answer, _) = pushes(&site, &declared, &[b'x'; PIECE]);
            assert!(answer.starts_with("HTTP/1.1 413 "), "{path}: {answer}");
            // What does not is looked at until it is too much.
            let endless = head(path, "Transfer-Encoding: chunked");
            let (answer, _) = pushes(&site, &endless, &chunk);
            assert!(answer.starts_with("HTTP/1.1 413 "), "{path}: {answer}");
            let declared = head(path, "Content-Length: 300000");
            let (answer, _) = pushes(&site, &declared, "a=&".repeat(10_000).as_bytes());
            assert!(
                answer.starts_with("HTTP/1.1 413 "),
                "{path}: a hundred thousand fields: {answer}"
            );
        }
        let after = resident();
        assert!(after < before + 50, "{before} MiB before, {after} after");
        assert_eq!(site.visitor().get("/fr/canal").status, 200);
    });
}
