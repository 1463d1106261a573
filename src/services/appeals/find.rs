//! Finding an appeal by its slug.

use crate::domain::Appeal;
use crate::services::{App, ServiceError};
use crate::storage::appeals;

/// The appeal with this slug.
///
/// # Errors
/// A sentence that suggests the most similar slug when there is none.
pub async fn find(app: &App, slug: &str) -> Result<Appeal, ServiceError> {
    let all = app.storage.read(appeals::all).await?;
    let nearest = all
        .iter()
        .map(|appeal| appeal.slug.clone())
        .min_by_key(|known| strsim::levenshtein(known, slug));
    all.into_iter()
        .find(|appeal| appeal.slug == slug)
        .ok_or_else(|| {
            let hint = nearest
                .map(|name| format!("; did you mean “{name}”?"))
                .unwrap_or_default();
            ServiceError::Refused(format!("there is no appeal “{slug}”{hint}"))
        })
}
