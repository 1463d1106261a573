//! Messages as they are stored.

use crate::mail::incoming::IncomingMail;
use crate::services::{App, ServiceError};

/// What messages are sealed for.
const PURPOSE: &str = "incoming";

pub(super) fn seal(app: &App, mail: &IncomingMail) -> Result<Vec<u8>, ServiceError> {
    let plain = serde_json::to_vec(mail).map_err(std::io::Error::from)?;
    Ok(app.master.seal(PURPOSE, &plain))
}

pub(super) fn open(app: &App, sealed: &[u8]) -> Result<IncomingMail, ServiceError> {
    let plain = app.master.open_sealed(PURPOSE, sealed)?;
    Ok(serde_json::from_slice(&plain).map_err(std::io::Error::from)?)
}
