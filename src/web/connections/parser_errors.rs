//! Answers of the HTTP parser: it refuses by itself what is no request (400), too long (431) or too slow (408), with a
//! head and nothing else. They get the page and the headers of every other answer.

use actix_web::HttpResponse;
use actix_web::body::MessageBody;
use actix_web::http::StatusCode;

use crate::web::State;
use crate::web::middleware::{NO_REFERRER, add_headers};
use crate::web::page::{ErrorPage, Page};

/// Longer than any head that the parser writes: a status, a length, a date, and that the connection ends.
const LONGEST: usize = 200;

/// The page of an error that no route, no handler and no middleware answered.
pub fn response(state: &State, status: StatusCode, accepted: Option<&str>) -> HttpResponse {
    let language = state.app.negotiate(accepted);
    let page = ErrorPage::new(state.shell(&language), status.as_u16(), None);
    let mut response = HttpResponse::build(status);
    let mut response = match page.render(&state.app.templates, &language) {
        Ok(html) => response.content_type("text/html; charset=utf-8").body(html),
        Err(_) => response.finish(),
    };
    add_headers(response.headers_mut(), NO_REFERRER);
    response
}

/// Where the answer of the parser begins that ends this piece of output, and its status.
pub fn find(output: &[u8]) -> Option<(usize, StatusCode)> {
    if !output.ends_with(b"\r\n\r\n") {
        return None;
    }
    let from = output.len().saturating_sub(LONGEST);
    let mark = b"HTTP/1.1 ";
    let start = from
        + output[from..]
            .windows(mark.len())
            .rposition(|part| part == mark)?;
    let head = std::str::from_utf8(&output[start..]).ok()?;
    let status = StatusCode::from_bytes(head.get(9..12)?.as_bytes()).ok()?;
    let is_empty = head.contains("\r\ncontent-length: 0\r\n")
        && !head.contains("\r\ncontent-security-policy:")
        && (status.is_client_error() || status.is_server_error());
    is_empty.then_some((start, status))
}

/// The octets of an answer instead of the one that the parser wrote. The connection ends with it.
pub fn written(state: &State, status: StatusCode) -> Vec<u8> {
    let response = response(state, status, None);
    let (head, body) = response.into_parts();
    let body = body.try_into_bytes().unwrap_or_default();
    let mut output = format!(
        "HTTP/1.1 {} {}\r\n",
        status.as_str(),
        status.canonical_reason().unwrap_or_default()
    )
    .into_bytes();
    for (name, value) in head.headers() {
        output.extend_from_slice(name.as_str().as_bytes());
        output.extend_from_slice(b": ");
        output.extend_from_slice(value.as_bytes());
        output.extend_from_slice(b"\r\n");
    }
    let end = format!(
        "content-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    output.extend_from_slice(end.as_bytes());
    output.extend_from_slice(&body);
    output
}

#[cfg(test)]
mod tests {
    use crate::web::connections::parser_errors::*;

    const BARE: &str = "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\
        date: Sun, 29 Nov 2026 07:52:49 GMT\r\n\r\n";

    #[test]
    fn an_answer_of_the_parser_is_found_at_the_end_only() {
        assert_eq!(find(BARE.as_bytes()), Some((0, StatusCode::BAD_REQUEST)));
        let behind = format!("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok{BARE}");
        let (start, _) = find(behind.as_bytes()).unwrap_or_default();
        assert_eq!(&behind[start..], BARE);
        for other in [
            "",
            "\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\ncontent-security-policy: x\r\n\r\n",
            "HTTP/1.1 404 Not Found\r\ncontent-length: 5\r\n\r\n",
            &format!("{BARE}x"),
        ] {
            assert_eq!(find(other.as_bytes()), None, "{other}");
        }
    }
}
