//! Picture files, at URLs that change with their content.

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
    if let Some(response) = state.picture_cache.get(&hash, now) {
        return Ok(response.respond(&state.app, request.headers()));
    }
    let key = hash.clone();
    let read = state.app.reads().read(move |c| pictures::content(c, &key));
    let (kind, content) = read.await?.ok_or(Error::NotFound)?;
    let size = content.len();
    let response = Arc::new(CachedResponse::picture(kind.media_type(), &hash, content));
    state
        .picture_cache
        .insert(&hash, size, Arc::clone(&response), now);
    Ok(response.respond(&state.app, request.headers()))
}
