//! One-time links to set up the site, accept an invitation or reset a password. Each works once, until it expires.

use crate::domain::{AccountId, Timestamp, TokenPurpose};
use crate::services::accounts::Organiser;
use crate::services::{App, ServiceError};
use crate::storage::accounts::one_time_links::LinkOwner;
use crate::storage::accounts::{self, one_time_links};
use crate::storage::{StorageError, WriteTx};
use crate::vault::{AccountToken, Master};

/// A link that works.
#[derive(Debug, Clone)]
pub struct LinkTarget {
    /// The organiser that it was made for; `None` for the set-up link.
    pub organiser: Option<Organiser>,
    pub(super) token: AccountToken,
}

/// Opens a link without using it up; `None` when it does not work.
pub async fn open_link(
    app: &App,
    purpose: TokenPurpose,
    text: &str,
) -> Result<Option<LinkTarget>, ServiceError> {
    let Some(token) = AccountToken::parse(&app.master, purpose, text) else {
        return Ok(None);
    };
    let (handle, now) = (token.handle, app.clock.now());
    let found = app.storage.read(move |c| {
        if purpose == TokenPurpose::Setup && accounts::any(c)? {
            return Ok(None);
        }
        one_time_links::find(c, handle, purpose, now)
    });
    let organiser = match found.await? {
        None => return Ok(None),
        Some(LinkOwner::Nobody) => None,
        Some(LinkOwner::Account(id)) => crate::services::accounts::find(app, id).await?,
    };
    Ok(Some(LinkTarget { organiser, token }))
}

/// Makes a link within a write transaction. An earlier link of the same account and purpose ends.
pub(super) fn make(
    c: &mut WriteTx,
    master: &Master,
    purpose: TokenPurpose,
    admin: Option<AccountId>,
    now: Timestamp,
) -> Result<AccountToken, StorageError> {
    let token = AccountToken::generate(master, purpose);
    one_time_links::create(c, token.handle, purpose, admin, now)?;
    Ok(token)
}
