//! Refuses requests for other host names, paths that no page has, POSTs from pages of other sites (CSRF), and requests
//! that take too long.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::ErrorRequestTimeout;
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, web};
use futures_util::{Stream, stream};

use crate::domain::admin_links::is_admin;
use crate::web::middleware::response_headers::{NO_REFERRER, referrer_policy};
use crate::web::{Error, State};

/// To receive the body, so that a slow sender cannot occupy a connection for ever.
const TIMEOUT: Duration = Duration::from_secs(15);
/// To answer once the body is there. The database answers or refuses earlier (`storage/engine/writer.rs`), so that no
/// handler is given up whose write is done afterwards.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(15);
/// For uploads in the organisers' area: 30 MB at one megabit per second take 240 s. Visitors without a session are
/// refused before the body is read.
const UPLOAD_TIMEOUT: Duration = Duration::from_secs(300);

/// Octets of the address and the headers of a request. The HTTP parser takes 128 KiB, and has no setting for it.
const HEAD_LIMIT: usize = 16 * 1024;

/// Refuses large heads (431), other hosts (421), addresses with a NUL (404), POSTs from other sites (403), bodies that take too long (408)
/// and answers that do (503).
pub async fn enforce_policy(
    state: web::Data<State>,
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let refuse = |request: ServiceRequest, status: StatusCode| {
        Ok(request
            .into_response(HttpResponse::new(status))
            .map_into_right_body())
    };
    if head_size(&request) > HEAD_LIMIT {
        return refuse(request, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
    let hosts = &state.options.hosts;
    if !is_for_monitors(request.path(), &state) && !is_for_our_host(hosts, &request) {
        return refuse(request, StatusCode::MISDIRECTED_REQUEST);
    }
    if has_nul(&request) {
        return refuse(request, StatusCode::NOT_FOUND);
    }
    if *request.method() == Method::POST && is_cross_site(&request, hosts) {
        return refuse(request, StatusCode::FORBIDDEN);
    }
    let limit = timeout(&request);
    let is_received = note_end(&mut request);
    let mut response = std::pin::pin!(next.call(request));
    if let Ok(response) = tokio::time::timeout(limit, &mut response).await {
        return Ok(response?.map_into_left_body());
    }
    if !is_received.get() {
        return Err(ErrorRequestTimeout(""));
    }
    match tokio::time::timeout(ANSWER_TIMEOUT, response).await {
        Ok(response) => Ok(response?.map_into_left_body()),
        Err(_) => Err(Error::TooSlow.into()),
    }
}

fn head_size(request: &ServiceRequest) -> usize {
    let address = request.uri().path_and_query();
    let address = address.map_or(0, |address| address.as_str().len());
    let headers = request.headers().iter();
    // With “: ” and the end of the line.
    let headers = headers.map(|(name, value)| name.as_str().len() + value.len() + 4);
    address + headers.sum::<usize>()
}

/// Whether path or query hold the character NUL, which no page has, and which Postgres refuses in a text.
fn has_nul(request: &ServiceRequest) -> bool {
    request.uri().to_string().contains("%00")
}

/// Becomes `true` when the body has been received; from then on a write may be under way.
fn note_end(request: &mut ServiceRequest) -> Rc<Cell<bool>> {
    let mut body = request.take_payload();
    let is_received = Rc::new(Cell::new(matches!(body, Payload::None)));
    let noted = Rc::clone(&is_received);
    let stream = stream::poll_fn(move |context| {
        let piece = Pin::new(&mut body).poll_next(context);
        if matches!(piece, Poll::Ready(None)) {
            noted.set(true);
        }
        piece
    });
    request.set_payload(if is_received.get() {
        Payload::None
    } else {
        Payload::Stream {
            payload: Box::pin(stream),
        }
    });
    is_received
}

fn timeout(request: &ServiceRequest) -> Duration {
    let media_type = request.headers().get(header::CONTENT_TYPE);
    let is_upload =
        media_type.is_some_and(|value| value.as_bytes().starts_with(b"multipart/form-data"));
    if is_upload && is_admin(request.path()) {
        UPLOAD_TIMEOUT
    } else {
        TIMEOUT
    }
}

/// Whether `Host` is one of ours.
pub(super) fn is_for_our_host(hosts: &[String], request: &ServiceRequest) -> bool {
    let host = request.headers().get(header::HOST);
    let host = host.map_or(&b""[..], header::HeaderValue::as_bytes);
    hosts
        .iter()
        .any(|ours| ours.as_bytes().eq_ignore_ascii_case(host))
}

fn is_for_monitors(path: &str, state: &State) -> bool {
    state.routes.iter().any(|route| {
        route.access.is_for_monitors()
            && route.pattern == path
            && state.options.offers(route.access)
    })
}

/// Whether a page of another site made the browser send the request. Browsers without `Sec-Fetch-Site` send `Origin`,
/// which is `null` from our own token pages because of their `Referrer-Policy: no-referrer`; their forms are posted to
/// token pages. Elsewhere `null` comes from a page that hides where it is.
fn is_cross_site(request: &ServiceRequest, hosts: &[String]) -> bool {
    let text = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    match text("origin") {
        None => false,
        Some("null") => referrer_policy(request.path()) != NO_REFERRER,
        Some(origin) => {
            let authority = origin
                .split_once("://")
                .map_or(origin, |(_, authority)| authority);
            !hosts
                .iter()
                .any(|host| host.eq_ignore_ascii_case(authority))
        }
    }
}
