//! Renders public pages when somebody asks for them: one at a time, and not on the threads that answer requests, because
//! the longest take as long as thousands of other answers.

use std::sync::Arc;
use std::time::Instant;

use actix_web::web;

use crate::domain::Language;
use crate::services::{ServiceError, read_only};
use crate::storage::StorageError;
use crate::web::page::Page;
use crate::web::page_cache::cached_response::{CachePolicy, CachedResponse, HTML};
use crate::web::page_cache::on_demand::{PageOfAppeal, Stored};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::{Error, State};

/// The response at `path`, which shows nothing but `public` and what `view` reads of the same appeal, of which `stored`
/// was read before.
pub async fn on_demand<V: Page + Send + 'static>(
    state: &web::Data<State>,
    (path, language): (&str, &Language),
    (public, stored): (&Arc<PublicAppeal>, Option<Stored>),
    policy: CachePolicy,
    view: impl Future<Output = Result<V, Error>>,
) -> Result<Arc<CachedResponse>, Error> {
    let pages = &state.on_demand;
    let (read_only, site) = (read_only::current(&state.app), state.app.settings());
    if let Some(response) = pages.get(path, public, stored, (read_only, &site)) {
        return Ok(response);
    }
    let _place = pages.rendering.acquire().await.map_err(|_| stopped())?;
    // Those who waited for their place find what the first of them asked for.
    if let Some(response) = pages.get(path, public, stored, (read_only, &site)) {
        return Ok(response);
    }
    let since = Instant::now();
    let view = view.await?;
    let (renderer, language) = (state.clone(), language.clone());
    let rendered = web::block(move || {
        let html = view.render(&renderer.app.templates, &language)?;
        Ok::<_, Error>(Arc::new(CachedResponse::file(HTML, policy, html.into())))
    });
    let response = rendered.await.map_err(|_| stopped())??;
    let page = PageOfAppeal {
        shows: Arc::clone(public),
        stored,
        read_only,
        site,
        since,
        response: Arc::clone(&response),
    };
    pages.put(&state.page_cache, path, page);
    Ok(response)
}

fn stopped() -> Error {
    ServiceError::from(StorageError::Stopped).into()
}
