//! Security headers of every response.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;

use crate::domain::admin_links::is_admin;
use crate::web::page::FOR_GOING_BACK;

const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; ";
/// Where a response does not say itself who may show it in a frame.
const NO_FRAMES: &str = "frame-ancestors 'none'";
/// Referrer policy of public pages: other sites learn the host name only.
pub const PUBLIC_REFERRER: &str = "strict-origin";
/// Referrer policy of pages whose path contains a token.
pub const NO_REFERRER: &str = "no-referrer";
const PERMISSIONS: &str =
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

/// Adds the headers, by the method and the path of the request.
pub async fn add_response_headers(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let is_post = request.method() == Method::POST;
    let mut response = next.call(request).await?;
    if is_post
        && is_page(response.headers())
        && !response.headers().contains_key(header::CACHE_CONTROL)
    {
        let kept = HeaderValue::from_static(FOR_GOING_BACK);
        response.headers_mut().insert(header::CACHE_CONTROL, kept);
    }
    let policy = referrer_policy(response.request().path());
    add_headers(response.headers_mut(), policy);
    Ok(response)
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// `no-referrer` for pages whose path contains a token, `same-origin` for other pages of organisers.
pub(super) fn referrer_policy(path: &str) -> &'static str {
    let with_token = [
        "/confirm/",
        "/manage/",
        "/unsubscribe/",
        "/admin/setup/",
        "/admin/invitation/",
        "/admin/reset/",
    ];
    if with_token.iter().any(|part| path.contains(part)) {
        NO_REFERRER
    } else if is_admin(path) {
        "same-origin"
    } else {
        PUBLIC_REFERRER
    }
}

/// Adds the security headers, and `Cache-Control: no-store` unless the response has another one. A response that other
/// sites may use says so in its `Cross-Origin-Resource-Policy`, and brings its `frame-ancestors`.
pub fn add_headers(headers: &mut HeaderMap, referrer_policy: &'static str) {
    let is_for_other_sites = headers.contains_key(header::CROSS_ORIGIN_RESOURCE_POLICY);
    let frames = headers.get(header::CONTENT_SECURITY_POLICY);
    let frames = frames.and_then(|frames| frames.to_str().ok());
    let policy = format!("{CONTENT_POLICY}{}", frames.unwrap_or(NO_FRAMES));
    // Sites are checked when they are saved, so that the policy can always be a header.
    let policy = HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static(
        "default-src 'none'; frame-ancestors 'none'",
    ));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, referrer_policy),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ];
    if !is_for_other_sites {
        let same_origin = HeaderValue::from_static("same-origin");
        headers.insert(header::CROSS_ORIGIN_RESOURCE_POLICY, same_origin);
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    }
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
