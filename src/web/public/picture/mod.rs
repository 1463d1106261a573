//! The files of pictures, for ever under an address that changes with their content.

pub(in crate::web) mod view;

use std::sync::Arc;

use actix_web::{HttpRequest, web};

use crate::storage::appeals::pictures;
use crate::web::Error;
use crate::web::page_cache::cached_response::CachedResponse;
use crate::web::public::{Ctx, HandlerResult};

/// `GET /pictures/{file}`
pub async fn show(state: Ctx, file: web::Path<String>, request: HttpRequest) -> HandlerResult {
    let hash = file.split('.').next().unwrap_or_default().to_owned();
    let now = state.now();
    if let Some(ready) = state.pictures.get(&hash, now) {
        return Ok(ready.answer(&state.app, request.headers()));
    }
    let wanted = hash.clone();
    let found = state
        .app
        .reads()
        .read(move |c| pictures::content(c, &wanted));
    let (kind, content) = found.await?.ok_or(Error::NotFound)?;
    let size = content.len();
    let ready = Arc::new(CachedResponse::picture(kind.media_type(), &hash, content));
    state.pictures.keep(&hash, size, Arc::clone(&ready), now);
    Ok(ready.answer(&state.app, request.headers()))
}
