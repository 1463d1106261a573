//! What stands ready is answered before anything else happens: no routing, no deadline, no line in the log. In a spike
//! nearly every request is one of these.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web;

use crate::web::State;
use crate::web::middleware::{request_policy, response_headers};

/// Answers from memory what is ready there; everything else goes on.
pub async fn serve_cached(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let reads = request.method().is_safe();
    if reads
        && request_policy::names_us(&state.options.hosts, &request)
        && let Some((pattern, ready)) = state.site.ready(request.path())
    {
        let mut response = ready.answer(&state.app, request.headers());
        response_headers::add_headers(response.headers_mut(), response_headers::PUBLIC_REFERRER);
        let (method, status) = (request.method(), response.status());
        state.requests.record(pattern, method, status, started);
        return Ok(request.into_response(response));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}
