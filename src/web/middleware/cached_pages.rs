//! Answers from the page cache before routing, timeouts and the request log: in a spike nearly every request ends here.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web;

use crate::services::read_only::current;
use crate::web::middleware::response_headers::{PUBLIC_REFERRER, add_headers};
use crate::web::middleware::{read_only, request_policy};
use crate::web::{State, cookies};

/// Answers GET and HEAD requests for cached paths; passes everything else on.
pub async fn serve_cached(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    if request.method().is_safe()
        && request_policy::is_for_our_host(&state.options.hosts, &request)
        && let Some(route) = state.page_cache.route(request.path())
        && !cookies::is_personal(&state, route.pattern, &request)
        && !is_waiting(&state, &request)
    {
        let mut response = route.response.respond(&state.app, request.headers());
        add_headers(response.headers_mut(), PUBLIC_REFERRER);
        let (method, status) = (request.method(), response.status());
        let metrics = &state.http_metrics;
        metrics.record(route.pattern, method, status, started);
        return Ok(request.into_response(response));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// Whether the page waits at the moment, as a form or with all others.
fn is_waiting(state: &State, request: &ServiceRequest) -> bool {
    let (method, path) = (request.method(), request.path());
    current(&state.app).is_some_and(|mode| read_only::is_refused(method, path, mode))
}
