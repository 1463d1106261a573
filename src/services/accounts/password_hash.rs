//! Hashing and checking passwords. Hashes are computed on blocking threads, a limited number at a time, so that they do
//! not hold up other requests.

use crate::domain::NewPassword;
use crate::services::{App, ServiceError};
use crate::storage::StorageError;
use crate::vault::password;

/// Whether the password has this hash. An empty hash takes the same time, and no password matches it.
pub(in crate::services) async fn is_right(
    app: &App,
    typed: &str,
    hash: &str,
) -> Result<bool, ServiceError> {
    let (typed, hash) = (typed.to_owned(), hash.to_owned());
    off_thread(app, move || password::verify(&typed, &hash)).await
}

pub(super) async fn hashed(app: &App, password: NewPassword) -> Result<String, ServiceError> {
    off_thread(app, move || password::hash(password.as_str())).await
}

async fn off_thread<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> Result<T, password::PasswordError> + Send + 'static,
) -> Result<T, ServiceError> {
    let _permit = app.hashing.acquire().await;
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|_| StorageError::Stopped)??)
}
