//! An error page in the reader's language for every error response without a body. An address that differs from that of
//! a page in capitals, slashes or the marks around it only is redirected instead, and so is that of a page in a language
//! that it does not have.

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};

use crate::domain::{Language, LinkFault, ReadOnly};
use crate::web::State;
use crate::web::canonical_path::canonical_path;
use crate::web::middleware::request_log::RequestId;
use crate::web::page::{BrokenLinkPage, ErrorPage, Page, ReadOnlyPage, kind_of_link};

/// Adds the page. `Retry-After` and `Allow` of the original response are kept.
pub async fn add_error_pages(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || has_body(&response) {
        return Ok(response);
    }
    let request = response.request();
    if status == StatusCode::NOT_FOUND
        && request.method().is_safe()
        && let Some(found) = canonical_path(&state, request.path())
    {
        let query = request.query_string();
        let path = if query.is_empty() {
            found.path
        } else {
            format!("{}?{query}", found.path)
        };
        let mut moved = if found.is_for_now {
            HttpResponse::TemporaryRedirect()
        } else {
            HttpResponse::PermanentRedirect()
        };
        let moved = moved.insert_header((header::LOCATION, path)).finish();
        return Ok(ServiceResponse::new(request.clone(), moved));
    }
    let language = language(&state, request);
    let id = request
        .extensions()
        .get::<RequestId>()
        .map(|id| id.0.clone());
    let shell = state.shell(&language);
    let read_only: Option<ReadOnly> = response.response().extensions().get().copied();
    let html = match (read_only, broken_link(&response)) {
        (Some(mode), _) => {
            let sent = !request.method().is_safe();
            ReadOnlyPage::new(shell, mode, sent).render(&state.app.templates, &language)
        }
        (None, Some((fault, kind))) => BrokenLinkPage::new(shell, fault, kind)
            .with_ways(&state.page_cache, &language)
            .render(&state.app.templates, &language),
        (None, None) => {
            let page = ErrorPage::new(shell, status.as_u16(), id);
            page.render(&state.app.templates, &language)
        }
    };
    let Ok(html) = html else {
        return Ok(response);
    };
    let mut with_page = HttpResponse::build(status);
    with_page.content_type("text/html; charset=utf-8");
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            with_page.insert_header((name, value.clone()));
        }
    }
    Ok(ServiceResponse::new(request.clone(), with_page.body(html)))
}

/// What is wrong with the link of a request, and its kind; `None` for other requests and other errors. A link without
/// its token matches no route.
fn broken_link(response: &ServiceResponse<BoxBody>) -> Option<(Option<LinkFault>, &'static str)> {
    let kind = kind_of_link(response.request().path())?;
    let fault: Option<LinkFault> = response.response().extensions().get().copied();
    let has_token = response.request().match_info().get("token").is_some();
    match (response.status(), fault) {
        (StatusCode::NOT_FOUND, None) if has_token => None,
        (StatusCode::NOT_FOUND, None) => Some((Some(LinkFault::Incomplete), kind)),
        (StatusCode::NOT_FOUND, fault) => Some((fault, kind)),
        (StatusCode::GONE, _) => Some((None, kind)),
        _ => None,
    }
}

fn has_body(response: &ServiceResponse<BoxBody>) -> bool {
    let size = response.response().body().size();
    response.headers().contains_key(header::CONTENT_TYPE)
        && !matches!(size, BodySize::None | BodySize::Sized(0))
}

/// The language of the path, else the one that the browser prefers.
fn language(state: &State, request: &HttpRequest) -> Language {
    let accepted = request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let tag = request.path().split('/').nth(1).unwrap_or_default();
    state
        .language(tag)
        .unwrap_or_else(|| state.app.negotiate(accepted))
}
