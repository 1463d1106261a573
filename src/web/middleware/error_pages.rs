//! The frame of every answer: one line in the log without anything personal, the security headers, and a page in the
//! reader's language for every status without one.

use std::time::Instant;

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, web};

use crate::domain::admin_links::is_admin;
use crate::web::State;
use crate::web::page::{ErrorPage, Page};
use crate::web::routes::Pattern;

const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/// What other sites are told of a public page that led to them: our host.
pub(in crate::web) const PUBLIC_REFERRER: &str = "strict-origin";
const PERMISSIONS: &str =
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

/// Logs, adds headers, and writes error pages.
///
/// # Errors
/// None of its own.
pub async fn finish_response(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let id = format!("{:08x}", rand::random::<u32>());
    let method = request.method().clone();
    // A handler's error is an answer by now; what is left is a connection that ran out of time.
    let response = next.call(request).await.inspect_err(|error| {
        let status = error.as_response_error().status_code();
        state.requests.record("-", &method, status, started);
    })?;
    let response = response.map_into_boxed_body();
    let mut response = with_page(&state, response, &id);
    let pattern = response.request().app_data::<Pattern>();
    let pattern = pattern.map_or("-", |Pattern(pattern)| pattern);
    let referrer = referrer(response.request().path());
    add_headers(response.headers_mut(), referrer);
    state
        .requests
        .record(pattern, &method, response.status(), started);
    let status = response.status().as_u16();
    let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    // The pattern, never the path: paths carry tokens and slugs. Pages that were merely read are the proxy's to count.
    if method.is_safe() && status < 400 {
        tracing::debug!(%method, pattern, status, micros, request = id, "request");
    } else {
        tracing::info!(%method, pattern, status, micros, request = id, "request");
    }
    Ok(response)
}

/// Every refusal without a body gets a page.
fn with_page(
    state: &State,
    response: ServiceResponse<BoxBody>,
    id: &str,
) -> ServiceResponse<BoxBody> {
    let status = response.status();
    let has_page = response.headers().contains_key(header::CONTENT_TYPE)
        && !matches!(
            response.response().body().size(),
            BodySize::None | BodySize::Sized(0)
        );
    if !(status.is_client_error() || status.is_server_error()) || has_page {
        return response;
    }
    let request = response.request();
    let accepted = request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let first = request.path().split('/').nth(1).unwrap_or_default();
    let language = state
        .language(first)
        .unwrap_or_else(|| state.app.negotiate(accepted));
    let page = ErrorPage::new(state.shell(&language), status.as_u16(), Some(id.to_owned()));
    let Ok(html) = page.render(&state.app.templates, &language) else {
        return response;
    };
    let mut answer = HttpResponse::build(status);
    answer.content_type("text/html; charset=utf-8");
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            answer.insert_header((name, value.clone()));
        }
    }
    ServiceResponse::new(request.clone(), answer.body(html))
}

/// Pages behind a secret link tell nobody where they are; other pages of organisers tell only ourselves.
fn referrer(path: &str) -> &'static str {
    let secret = [
        "/confirm/",
        "/manage/",
        "/admin/setup/",
        "/admin/invitation/",
        "/admin/reset/",
    ];
    if secret.iter().any(|part| path.contains(part)) {
        "no-referrer"
    } else if is_admin(path) {
        "same-origin"
    } else {
        PUBLIC_REFERRER
    }
}

/// The security headers of every answer.
pub(in crate::web) fn add_headers(headers: &mut HeaderMap, referrer: &'static str) {
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, referrer),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
