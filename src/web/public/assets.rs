//! The static files, for ever under an address that changes with their content.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::web::Error;
use crate::web::public::{Ctx, HandlerResult};

/// `GET /static/{hash}/{file}`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let asset = state.assets.get(&path.0, &path.1).ok_or(Error::NotFound)?;
    Ok(asset.ready.answer(&state.app, request.headers()))
}

/// `GET /robots.txt`: personal pages are nobody's to list.
pub async fn robots() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "public, max-age=86400"))
        .body("User-agent: *\nDisallow: /*/confirm/\nDisallow: /*/manage/\nDisallow: /*/*/sign\n")
}
