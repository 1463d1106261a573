//! Clients that are slow on purpose, over sockets: heads that come a letter at a time, and answers that nobody takes. Both
//! are given up after their time, give their places back and leave no memory behind; whoever is merely slow is served.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::{Duration, Instant};

use paraph::web::{ConnectionLimits, Options};

use super::connections::{connects, connects_with, has_page_and_headers, rest};
use crate::support::TestDatabase;
use crate::support::alone::{alone, resident};
use crate::support::in_process::Site;

const SILENCE: Duration = Duration::from_secs(1);
const STALL: Duration = Duration::from_secs(2);
/// Requests on one connection whose answers are more than the machine keeps between the two ends.
const REQUESTS: usize = 1_000;

/// A site with short times, where a neighbourhood has so many places.
fn impatient(of_network: usize) -> Site {
    impatient_below(ConnectionLimits::default().slowest, of_network)
}

/// The same, where clients must take so many octets a second.
fn impatient_below(slowest: u64, of_network: usize) -> Site {
    let connections = ConnectionLimits {
        slowest,
        of_network,
        spares_this_machine: false,
        silence: SILENCE,
        stall: STALL,
        ..ConnectionLimits::default()
    };
    let options = Options {
        connections,
        ..Options::default()
    };
    Site::start_with(&TestDatabase::sqlite(), options)
}

fn request(site: &Site, end: &str) -> String {
    let host = site.base.strip_prefix("http://").unwrap();
    format!("GET /fr/canal HTTP/1.1\r\nHost: {host}\r\n{end}\r\n")
}

/// The answer to one request on a connection of its own; empty if there is no place.
fn page(site: &Site, from: &str) -> String {
    let mut stream = connects(site, from);
    let _ = stream.write_all(request(site, "Connection: close\r\n").as_bytes());
    rest(&mut stream)
}

fn is_served(site: &Site, from: &str) -> bool {
    page(site, from).starts_with("HTTP/1.1 200 OK")
}

/// Asks for many pages at once, and reads nothing.
fn asks_for_much(site: &Site, stream: &mut TcpStream) {
    let mut requests = request(site, "").repeat(REQUESTS - 1);
    requests.push_str(&request(site, "Connection: close\r\n"));
    stream.write_all(requests.as_bytes()).unwrap();
}

fn answers(octets: &[u8]) -> usize {
    let head = b"HTTP/1.1 200 OK\r\n";
    let starts = octets.windows(head.len()).filter(|part| part == head);
    starts.count()
}

#[test]
fn a_head_that_comes_a_letter_at_a_time_is_given_up_and_its_place_is_free_again() {
    let site = impatient(3);
    let began = Instant::now();
    let slow = ["", "", "behind"].map(|before| {
        let mut stream = connects(&site, "127.0.1.1");
        if !before.is_empty() {
            stream.write_all(request(&site, "").as_bytes()).unwrap();
            // The answer, or its begin.
            assert!(stream.read(&mut [0; 64]).unwrap() > 0);
        }
        stream.write_all(b"GET /fr/canal HTTP/1.1\r\nX: ").unwrap();
        stream
    });
    assert_eq!(page(&site, "127.0.1.2"), "", "all places are taken");
    // Whoever is not finished at once, but in time, is served.
    let mut honest = connects(&site, "127.0.2.1");
    let head = request(&site, "Connection: close\r\n");
    let (first, second) = head.split_at(20);
    honest.write_all(first.as_bytes()).unwrap();
    sleep(SILENCE / 5);
    honest.write_all(second.as_bytes()).unwrap();
    assert!(rest(&mut honest).starts_with("HTTP/1.1 200 OK"));

    let ends = slow.map(|mut stream| {
        let mut writer = stream.try_clone().unwrap();
        let dripping = std::thread::spawn(move || {
            // Until the site has closed the connection.
            while writer.write_all(b"x").is_ok() {
                sleep(Duration::from_millis(50));
            }
        });
        let answers = rest(&mut stream);
        let took = began.elapsed();
        drop(stream);
        dripping.join().unwrap();
        (answers, took)
    });
    for (answers, took) in ends {
        let last = answers.rfind("HTTP/1.1 ").unwrap();
        has_page_and_headers(&answers[last..], 408);
        assert!(SILENCE <= took && took < 10 * SILENCE, "{took:?}");
    }
    assert!(is_served(&site, "127.0.1.2"), "places are free again");
}

#[test]
fn an_answer_that_nobody_takes_is_given_up_and_its_place_is_free_again() {
    let site = impatient(3);
    let mut deaf = [0; 3].map(|_| {
        let mut stream = connects_with(&site, "127.0.1.1", Some(4_096));
        asks_for_much(&site, &mut stream);
        // The answers have begun: it has its place, whichever worker has the others.
        assert!(stream.read(&mut [0; 64]).unwrap() > 0);
        stream
    });
    assert_eq!(page(&site, "127.0.1.2"), "", "all places are taken");
    let began = Instant::now();
    // Whoever takes answers slowly gets all of them, however long that takes.
    let taken = takes_slowly(&site);
    assert!(began.elapsed() > STALL, "it was slow");
    assert_eq!(answers(&taken), REQUESTS);

    let returned = (0..200).any(|_| {
        sleep(Duration::from_millis(50));
        is_served(&site, "127.0.1.2")
    });
    assert!(returned, "places are free again");
    for stream in &mut deaf {
        let left = rest(stream);
        let left = answers(left.as_bytes());
        assert!(0 < left && left < REQUESTS, "{left}");
    }
}

/// What somebody gets who asks for much and takes little at a time, but never stops for long.
fn takes_slowly(site: &Site) -> Vec<u8> {
    let mut slow = connects(site, "127.0.2.1");
    asks_for_much(site, &mut slow);
    let (mut taken, mut piece) = (Vec::new(), vec![0; 1 << 17]);
    // A connection that is closed before all was read ends with an error.
    while let Ok(octets @ 1..) = slow.read(&mut piece) {
        taken.extend_from_slice(&piece[..octets]);
        sleep(STALL / 20);
    }
    taken
}

#[test]
fn an_answer_that_is_taken_too_slowly_on_the_whole_is_given_up() {
    // Some megabytes a second are asked for, of somebody who takes one.
    let site = impatient_below(4_000_000, 3);
    let began = Instant::now();
    let left = answers(&takes_slowly(&site));
    assert!(0 < left && left < REQUESTS, "{left}");
    assert!(began.elapsed() > STALL, "there was time");
    assert!(is_served(&site, "127.0.2.1"), "the place is free again");
}

#[test]
fn slow_clients_leave_no_memory_allocated() {
    alone(|| {
        let site = impatient(500);
        assert!(is_served(&site, "127.0.2.1"));
        let long = "x".repeat(100_000);
        let head = format!("GET /fr/canal HTTP/1.1\r\nX: {long}");
        let mut after = Vec::new();
        for _ in 0..5 {
            let heads: Vec<TcpStream> = (0..100)
                .map(|_| {
                    let mut stream = connects(&site, "127.0.1.1");
                    stream.write_all(head.as_bytes()).unwrap();
                    stream
                })
                .collect();
            let deaf: Vec<TcpStream> = (0..20)
                .map(|_| {
                    let mut stream = connects_with(&site, "127.0.3.1", Some(4_096));
                    asks_for_much(&site, &mut stream);
                    stream
                })
                .collect();
            sleep(STALL + 2 * SILENCE);
            drop((heads, deaf));
            assert!(is_served(&site, "127.0.1.1"));
            after.push(resident());
        }
        let (first, last) = (after[1], after[4]);
        assert!(last <= first + 8, "MiB after each round: {after:?}");
    });
}
