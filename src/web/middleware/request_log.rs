//! One log line and one metric for each request, without personal data.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, web};

use crate::web::State;
use crate::web::access::Pattern;

/// Links an error page to its log line: random, eight hexadecimal digits.
pub(super) struct RequestId(pub String);

pub async fn log_request(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let id = format!("{:08x}", rand::random::<u32>());
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    // Errors of handlers have become responses by now. What is left is the timeout of `enforce_policy`.
    let response = next.call(request).await.inspect_err(|error| {
        let status = error.as_response_error().status_code();
        state.http_metrics.record("-", &method, status, started);
    })?;
    let response = response.map_into_boxed_body();
    // The pattern, never the path: paths contain tokens and slugs.
    let pattern = response.request().app_data::<Pattern>();
    let pattern = pattern.map_or("-", |Pattern(pattern)| pattern);
    state
        .http_metrics
        .record(pattern, &method, response.status(), started);
    let status = response.status().as_u16();
    let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    // Successful reads are left to the access log of the proxy.
    if method.is_safe() && status < 400 {
        tracing::debug!(%method, pattern, status, micros, request = id, "request");
    } else {
        tracing::info!(%method, pattern, status, micros, request = id, "request");
    }
    Ok(response)
}
