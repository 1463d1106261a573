//! What came in, as it is stored.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::{EventsProvider, IncomingDigest};
use crate::mail::incoming::IncomingMail;
use crate::services::{App, ServiceError};
use crate::storage::incoming::{self, Received};

/// What is sealed here is for.
const PURPOSE: &str = "incoming";

#[derive(Clone, Serialize, Deserialize)]
pub(super) enum Kept<'k> {
    Mail(Cow<'k, IncomingMail>),
    /// What a provider told, as it was sent. It was checked to be from there.
    Events {
        provider: EventsProvider,
        body: String,
    },
}

/// Keeps what came in, once for each digest; returns after the commit.
pub(super) async fn keep(
    app: &App,
    digest: IncomingDigest,
    kept: &Kept<'_>,
) -> Result<Received, ServiceError> {
    let (sealed, now) = (seal(app, kept)?, app.clock.now());
    let stored = app
        .storage
        .write(move |c| incoming::receive(c, digest, &sealed, now));
    let received = stored.await?;
    if received == Received::Stored {
        app.mail_received.notify_one();
    }
    Ok(received)
}

fn seal(app: &App, kept: &Kept<'_>) -> Result<Vec<u8>, ServiceError> {
    let plain = serde_json::to_vec(kept).map_err(std::io::Error::from)?;
    Ok(app.master.seal(PURPOSE, &plain))
}

pub(super) fn open(app: &App, sealed: &[u8]) -> Result<Kept<'static>, ServiceError> {
    let plain = app.master.open_sealed(PURPOSE, sealed)?;
    Ok(serde_json::from_slice(&plain).map_err(std::io::Error::from)?)
}
