//! Refuses requests for other host names, POSTs from pages of other sites (CSRF), and requests that take too long.

use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ErrorRequestTimeout;
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, web};

use crate::domain::admin_links::is_admin;
use crate::web::routes::TABLE;
use crate::web::{Options, State};

/// Includes the time to receive the body, so that a slow sender cannot occupy a connection for ever.
const TIMEOUT: Duration = Duration::from_secs(15);
/// For uploads in the organisers' area: 30 MB at one megabit per second take 240 s. Visitors without a session are
/// refused before the body is read.
const UPLOAD_TIMEOUT: Duration = Duration::from_secs(300);

/// Refuses other hosts (421), POSTs from other sites (403) and requests that exceed the timeout (408).
pub async fn enforce_policy(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let refuse = |request: ServiceRequest, status: StatusCode| {
        Ok(request
            .into_response(HttpResponse::new(status))
            .map_into_right_body())
    };
    let hosts = &state.options.hosts;
    if !is_for_monitors(request.path(), &state.options) && !is_for_our_host(hosts, &request) {
        return refuse(request, StatusCode::MISDIRECTED_REQUEST);
    }
    if *request.method() == Method::POST && is_cross_site(&request, hosts) {
        return refuse(request, StatusCode::FORBIDDEN);
    }
    match tokio::time::timeout(timeout(&request), next.call(request)).await {
        Ok(response) => Ok(response?.map_into_left_body()),
        Err(_) => Err(ErrorRequestTimeout("")),
    }
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

fn is_for_monitors(path: &str, options: &Options) -> bool {
    TABLE.iter().any(|route| {
        route.access.is_for_monitors() && route.pattern == path && options.offers(route.access)
    })
}

/// Whether a page of another site made the browser send the request. Browsers without `Sec-Fetch-Site` send `Origin`,
/// which is `null` from our own token pages because of their `Referrer-Policy: no-referrer`.
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
        None | Some("null") => false,
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
