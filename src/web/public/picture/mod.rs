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
    let (hash, kind) = file.split_once('.').unwrap_or((file.as_str(), ""));
    let as_webp = kind == "webp";
    let version = if as_webp {
        format!("{hash}-webp")
    } else {
        hash.to_owned()
    };
    let now = state.now();
    if let Some(response) = state.picture_cache.get(&version, now) {
        return Ok(response.respond(&state.app, request.headers()));
    }
    let key = hash.to_owned();
    let read = state.app.reads().read(move |c| {
        if as_webp && let Some(content) = pictures::webp(c, &key)? {
            return Ok(Some(("image/webp", content)));
        }
        let found = pictures::content(c, &key)?;
        Ok(found.map(|(kind, content)| (kind.media_type(), content)))
    });
    let (media_type, content) = read.await?.ok_or(Error::NotFound)?;
    let size = content.len();
    let response = Arc::new(CachedResponse::picture(media_type, &version, content));
    state
        .picture_cache
        .insert(&version, size, Arc::clone(&response), now);
    Ok(response.respond(&state.app, request.headers()))
}
