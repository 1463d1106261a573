//! What came in, as it is stored.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::EventsProvider;
use crate::mail::incoming::IncomingMail;
use crate::services::{App, ServiceError};

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

pub(super) fn seal(app: &App, kept: &Kept<'_>) -> Result<Vec<u8>, ServiceError> {
    let plain = serde_json::to_vec(kept).map_err(std::io::Error::from)?;
    Ok(app.master.seal(PURPOSE, &plain))
}

pub(super) fn open(app: &App, sealed: &[u8]) -> Result<Kept<'static>, ServiceError> {
    let plain = app.master.open_sealed(PURPOSE, sealed)?;
    Ok(serde_json::from_slice(&plain).map_err(std::io::Error::from)?)
}
