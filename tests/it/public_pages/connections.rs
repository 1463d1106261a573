//! Raw octets over sockets: what is no request gets a page and the headers too, and who opens many connections or leaves
//! requests unfinished keeps nobody out.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use paraph::web::{ConnectionLimits, Options};
use tokio::net::TcpSocket;

use crate::support::TestDatabase;
use crate::support::in_process::Site;

/// A connection to the site from one of the addresses of this machine.
pub fn connects(site: &Site, from: &str) -> TcpStream {
    connects_with(site, from, None)
}

/// The same, which takes in so many octets before they are read.
pub fn connects_with(site: &Site, from: &str, buffer: Option<u32>) -> TcpStream {
    let to: SocketAddr = site.base.strip_prefix("http://").unwrap().parse().unwrap();
    let from = SocketAddr::new(from.parse().unwrap(), 0);
    let stream = site.wait(async {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(from).unwrap();
        if let Some(octets) = buffer {
            socket.set_recv_buffer_size(octets).unwrap();
        }
        socket.connect(to).await.unwrap()
    });
    let stream = stream.into_std().unwrap();
    stream.set_nonblocking(false).unwrap();
    let patience = Some(Duration::from_secs(40));
    stream.set_read_timeout(patience).unwrap();
    stream
}

/// All that the site writes until it closes the connection.
pub fn rest(stream: &mut TcpStream) -> String {
    let mut octets = Vec::new();
    // A connection that is closed before all was read ends with an error.
    let _ = stream.read_to_end(&mut octets);
    String::from_utf8_lossy(&octets).into_owned()
}

pub fn has_page_and_headers(answer: &str, status: u16) {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
    assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
    for header in [
        "content-security-policy: default-src 'none'",
        "x-content-type-options: nosniff",
        "x-frame-options: DENY",
        "referrer-policy: no-referrer",
        "permissions-policy: ",
        "cross-origin-opener-policy: same-origin",
        "cross-origin-resource-policy: same-origin",
        "cache-control: no-store",
        "content-type: text/html; charset=utf-8",
        "connection: close",
        &format!("content-length: {}", body.len()),
    ] {
        assert!(head.contains(&format!("\r\n{header}")), "{header}: {head}");
    }
    assert!(
        body.starts_with("<!") && body.trim_end().ends_with("</html>"),
        "{body}"
    );
}

#[test]
fn what_is_no_request_gets_a_page_and_the_headers() {
    let site = Site::start(&TestDatabase::sqlite());
    let host = site.base.strip_prefix("http://").unwrap();
    let honest = format!("GET /fr/canal HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let twice = format!(
        "POST /fr/canal HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
    );
    let long = format!(
        "GET / HTTP/1.1\r\nHost: {host}\r\nX: {}",
        "x".repeat(131_072)
    );
    for (sent, status) in [
        ("nonsense\r\n\r\n", 400),
        ("GET /fr/canal HTTP/9.9\r\n\r\n", 400),
        ("GET /\0 HTTP/1.1\r\n\r\n", 400),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nA B: c\r\n\r\n", 400),
        (&twice, 400),
        (&long, 431),
    ] {
        let mut stream = connects(&site, "127.0.0.1");
        // The site may close before it has taken everything.
        let _ = stream.write_all(sent.as_bytes());
        let answer = rest(&mut stream);
        has_page_and_headers(&answer, status);
    }
    // Behind an answer of ours: in the same piece, and in one of its own.
    for is_one_piece in [true, false] {
        let mut stream = connects(&site, "127.0.0.1");
        let first = match is_one_piece {
            true => format!("{honest}nonsense\r\n\r\n"),
            false => honest.clone(),
        };
        stream.write_all(first.as_bytes()).unwrap();
        let mut begin = [0; 4_096];
        let length = stream.read(&mut begin).unwrap();
        if !is_one_piece {
            stream.write_all(b"nonsense\r\n\r\n").unwrap();
        }
        let begin = String::from_utf8_lossy(&begin[..length]).into_owned();
        let answers = begin + &rest(&mut stream);
        let second = answers.rfind("HTTP/1.1 ").unwrap();
        assert!(answers.starts_with("HTTP/1.1 200 OK") && second > 0);
        has_page_and_headers(&answers[second..], 400);
    }
}

#[test]
fn an_unfinished_request_is_given_up_also_after_a_finished_one() {
    let site = Site::start(&TestDatabase::sqlite());
    let host = site.base.strip_prefix("http://").unwrap();
    let finished = format!("GET /healthz HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let began = Instant::now();
    let streams = ["", &finished].map(|before| {
        let mut stream = connects(&site, "127.0.0.1");
        if !before.is_empty() {
            stream.write_all(before.as_bytes()).unwrap();
            // The answer, or its begin.
            assert!(stream.read(&mut [0; 64]).unwrap() > 0);
        }
        stream.write_all(b"GET /fr/canal HTTP/1.1\r\nX: ").unwrap();
        stream
    });
    for mut stream in streams {
        let answers = rest(&mut stream);
        let last = answers.rfind("HTTP/1.1 ").unwrap();
        has_page_and_headers(&answers[last..], 408);
    }
    assert!(began.elapsed() < Duration::from_secs(30));
}

#[test]
fn whoever_opens_many_silent_connections_keeps_nobody_else_out() {
    let connections = ConnectionLimits {
        all: 40,
        of_network: 10,
        spares_this_machine: false,
        ..ConnectionLimits::default()
    };
    let options = Options {
        connections,
        ..Options::default()
    };
    let site = Site::start_with(&TestDatabase::sqlite(), options);
    let host = site.base.strip_prefix("http://").unwrap();
    let page = |from: &str| {
        let mut stream = connects(&site, from);
        let request =
            format!("GET /fr/canal HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let _ = stream.write_all(request.as_bytes());
        rest(&mut stream)
    };
    let began = Instant::now();
    // Neighbours count together.
    let silent: Vec<TcpStream> = (0..80)
        .map(|nth| connects(&site, &format!("127.0.1.{}", nth % 4 + 1)))
        .collect();
    assert!(page("127.0.2.1").starts_with("HTTP/1.1 200 OK"));
    assert_eq!(page("127.0.1.9"), "", "the neighbourhood has its places");
    assert!(began.elapsed() < Duration::from_secs(8), "nobody waited");
    drop(silent);
    let returned = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        page("127.0.1.9").starts_with("HTTP/1.1 200 OK")
    });
    assert!(returned, "places are free again when connections end");
}
