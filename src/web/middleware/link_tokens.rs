//! Links as they arrive from mail programs: one with something too much is redirected to what it means, and one that is
//! cut or wrong gets a page that says so. The handler of a link sees complete tokens only.

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};

use crate::domain::LinkToken;
use crate::web::Error;

/// The segment of a pattern that is a token.
pub const TOKEN: &str = "{token}";

/// Reads the token of a request for `pattern`.
pub async fn read_link_token(
    pattern: &'static str,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let typed = request.match_info().get("token").unwrap_or_default();
    match LinkToken::read(typed) {
        Ok(token) if token.text() == typed => next.call(request).await,
        Ok(token) => {
            let language = request.match_info().get("lang").unwrap_or_default();
            let path = pattern.replace("{lang}", language);
            let path = path.replace(TOKEN, &token.text());
            // 307: the form of a link that was damaged when it was opened may be posted.
            let mut moved = HttpResponse::TemporaryRedirect();
            let moved = moved.insert_header((header::LOCATION, path)).finish();
            Ok(request.into_response(moved))
        }
        Err(fault) => Ok(request.into_response(Error::Link(fault).error_response())),
    }
}
