//! One-time links: made for an account, opened once, over after a while.

use crate::domain::{AdminId, Timestamp, TokenPurpose};
use crate::services::accounts::Organiser;
use crate::services::{App, ServiceError};
use crate::storage::accounts::one_time_links;
use crate::storage::{StorageError, WriteTx};
use crate::vault::{AccountToken, Master};

/// What is behind a link that works.
#[derive(Debug, Clone)]
pub struct LinkTarget {
    /// Whose it is; nobody's yet for the set-up.
    pub person: Option<Organiser>,
    pub(super) token: AccountToken,
}

/// Opens a link without using it up.
pub async fn behind(
    app: &App,
    purpose: TokenPurpose,
    text: &str,
) -> Result<Option<LinkTarget>, ServiceError> {
    let Some(token) = AccountToken::parse(&app.master, purpose, text) else {
        return Ok(None);
    };
    let (handle, now) = (token.handle, app.clock.now());
    let found = app
        .storage
        .read(move |c| one_time_links::find(c, &handle, purpose, now));
    let person = match found.await? {
        None => return Ok(None),
        Some(None) => None,
        Some(Some(id)) => crate::services::accounts::find(app, id).await?,
    };
    Ok(Some(LinkTarget { person, token }))
}

/// Makes a link inside a write; the one before for the same purpose ends.
pub(super) fn make(
    c: &mut WriteTx,
    master: &Master,
    purpose: TokenPurpose,
    admin: Option<AdminId>,
    now: Timestamp,
) -> Result<AccountToken, StorageError> {
    let token = AccountToken::generate(master, purpose);
    one_time_links::create(c, &token.handle, purpose, admin, now)?;
    Ok(token)
}
