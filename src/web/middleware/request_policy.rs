//! Who may talk to us: requests for our own host name, and posts from our own pages.

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

/// The longest a whole request may take: a slow sender does not hold a place for ever.
const DEADLINE: Duration = Duration::from_secs(15);
/// The same for a form of organisers with a file: 30 MB over a line of one megabit. Whoever is no organiser is refused
/// before the form is read.
const UPLOAD_DEADLINE: Duration = Duration::from_secs(300);

/// Refuses foreign hosts (421), posts of foreign pages (403) and requests without end (408).
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
    if !is_for_monitors(request.path(), &state.options) && !names_us(hosts, &request) {
        return refuse(request, StatusCode::MISDIRECTED_REQUEST);
    }
    if *request.method() == Method::POST && is_foreign(&request, hosts) {
        return refuse(request, StatusCode::FORBIDDEN);
    }
    match tokio::time::timeout(deadline(&request), next.call(request)).await {
        Ok(response) => Ok(response?.map_into_left_body()),
        Err(_) => Err(ErrorRequestTimeout("")),
    }
}

fn deadline(request: &ServiceRequest) -> Duration {
    let content = request.headers().get(header::CONTENT_TYPE);
    let has_file =
        content.is_some_and(|value| value.as_bytes().starts_with(b"multipart/form-data"));
    if has_file && is_admin(request.path()) {
        UPLOAD_DEADLINE
    } else {
        DEADLINE
    }
}

/// Whether the request names one of our hosts.
pub(in crate::web) fn names_us(hosts: &[String], request: &ServiceRequest) -> bool {
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

/// Whether a page of another site made the browser post. `Sec-Fetch-Site` says so plainly; browsers without it send
/// `Origin`, which is `null` from our own token pages, because those send no referrer.
fn is_foreign(request: &ServiceRequest, hosts: &[String]) -> bool {
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
