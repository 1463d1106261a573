//! nginx with a cache in front of two servers on one Postgres.

use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use super::{sample, serve, signs, with_public_address};
use crate::support::TestDatabase;
use crate::support::nginx::{HOST, Nginx};
use crate::support::site::{Site, link_of};
use crate::support::smtp::SmtpSink;

const SAMPLE: &str = "nginx/paraph-instances.conf";

#[test]
fn requests_go_on_when_one_of_two_servers_is_killed_and_public_pages_when_both_are() {
    let (database, sink) = (TestDatabase::postgres(), SmtpSink::start());
    let mut first = with_public_address(Site::new(&database.url, &sink.url()));
    let mut second = first.beside();
    let sample = sample(SAMPLE);
    first.publish();
    for site in [&mut first, &mut second] {
        let address = site.address.clone();
        let own = [
            ("10.0.0.11:8080", address.as_str()),
            ("10.0.0.10", "127.0.0.1"),
        ];
        serve(site, &sample, &own);
    }
    let substitutes = [
        ("10.0.0.11:8080", first.address.as_str()),
        ("10.0.0.12:8080", second.address.as_str()),
    ];
    let nginx = Nginx::start(&sample, &substitutes);
    let browser = nginx.browser_from("127.0.0.2");
    let token = first.ripe_form_token("canal");
    let mut signed = 0;
    let mut sign_some = || {
        for _ in 0..6 {
            let posted = signs(&browser, &token, &format!("p{signed}@example.org"));
            assert_eq!(posted.status, 303, "{}", posted.body);
            // No page of a person comes out of the cache.
            let own = browser.get("/fr/canal/check-mailbox");
            assert_eq!(own.status, 200, "{}", own.body);
            signed += 1;
        }
    };
    assert_eq!(browser.get("/fr/canal").status, 200);
    sign_some();
    first.kill();
    sign_some();
    let mails = sink.wait_for(12);
    let link = link_of(&mails[0].bytes).unwrap();
    let path = link.strip_prefix(&format!("https://{HOST}")).unwrap();
    assert_eq!(browser.get(path).status, 200);
    second.kill();
    let page = browser.get("/fr/canal");
    assert_eq!(page.status, 200, "from the cache: {}", page.body);
    assert!(page.all("set-cookie").next().is_none());
    assert_eq!(browser.get(path).status, 502);
    let written = nginx.written();
    assert!(written.contains("KEY: /fr/canal#"), "there is a cache");
    let secret = path.rsplit('/').next().unwrap();
    for private in [secret, "example.org#", "p0@", "127.0.0.2"] {
        assert!(!written.contains(private), "{private} in {written}");
    }
}

#[test]
fn a_server_that_accepts_no_connection_costs_two_seconds_once() {
    let (database, sink) = (TestDatabase::sqlite(), SmtpSink::start());
    let mut site = with_public_address(Site::new(&database.url, &sink.url()));
    let sample = sample(SAMPLE);
    let address = site.address.clone();
    let own = [
        ("10.0.0.11:8080", address.as_str()),
        ("10.0.0.10", "127.0.0.1"),
    ];
    site.publish();
    serve(&mut site, &sample, &own);
    // The queue of a listener that accepts nobody is full at some time; nobody answers a connection after that.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let busy = silent.local_addr().unwrap();
    let wait = Duration::from_millis(100);
    let queue: Vec<TcpStream> = std::iter::from_fn(|| TcpStream::connect_timeout(&busy, wait).ok())
        .take(10_000)
        .collect();
    assert!(queue.len() < 10_000, "the queue has an end");
    let busy = busy.to_string();
    let substitutes = [
        ("10.0.0.11:8080", busy.as_str()),
        ("10.0.0.12:8080", &address),
    ];
    let nginx = Nginx::start(&sample, &substitutes);
    let browser = nginx.browser_from("127.0.0.2");
    let times: Vec<Duration> = (0..4)
        .map(|_| {
            let started = Instant::now();
            assert_eq!(browser.get("/healthz").status, 200);
            started.elapsed()
        })
        .collect();
    let slow = times.iter().filter(|time| **time > Duration::from_secs(1));
    assert_eq!(slow.count(), 1, "{times:?}");
    assert!(
        times.iter().max().unwrap() < &Duration::from_secs(4),
        "{times:?}"
    );
}
