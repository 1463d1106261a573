//! Static files and `robots.txt`.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::web::Error;
use crate::web::public::{Ctx, HandlerResult};

/// `GET /static/{hash}/{file}`: cacheable for ever, because the URL changes with the content.
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let asset = state.assets.get(&path.0, &path.1).ok_or(Error::NotFound)?;
    Ok(asset.response.respond(&state.app, request.headers()))
}

/// `GET /robots.txt`: excludes personal pages and forms.
pub async fn robots() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "public, max-age=86400"))
        .body("User-agent: *\nDisallow: /*/confirm/\nDisallow: /*/manage/\nDisallow: /*/*/sign\n")
}
