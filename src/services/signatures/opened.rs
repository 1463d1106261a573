//! A stored signature together with its decrypted record.

use crate::domain::{Appeal, PrivateRecord, Signature, SignatureId};
use crate::services::{App, ServiceError};
use crate::storage::{appeals, signatures};
use crate::vault::{Purpose, Token};

pub struct OpenedSignature {
    pub signature: Signature,
    pub appeal: Appeal,
    /// What the signatory entered; `None` once it is erased or withdrawn.
    pub record: Option<PrivateRecord>,
}

impl OpenedSignature {
    /// Decrypts the record of a stored signature.
    ///
    /// # Errors
    /// When the record was sealed with another master secret.
    pub fn open(app: &App, signature: Signature, appeal: Appeal) -> Result<Self, ServiceError> {
        let record = if signature.has_record() {
            app.key(&appeal)?.record_of(&signature)?
        } else {
            None
        };
        Ok(Self {
            signature,
            appeal,
            record,
        })
    }
}

/// The signature that a link leads to; `None` when the link is wrong, revoked, or its signature purged.
pub async fn by_link(
    app: &App,
    token: &str,
    purpose: Purpose,
) -> Result<Option<OpenedSignature>, ServiceError> {
    let Some(token) = Token::parse(token) else {
        return Ok(None);
    };
    let Some(id) = app.master.signature_of(token.handle()) else {
        return Ok(None);
    };
    let found = app.storage.read(move |c| {
        let Some(signature) = signatures::by_id(c, id)? else {
            return Ok(None);
        };
        Ok(appeals::by_id(c, signature.appeal)?.map(|appeal| (signature, appeal)))
    });
    let Some((signature, appeal)) = found.await? else {
        return Ok(None);
    };
    if !token.is_valid_for(&app.master, purpose, &signature) {
        return Ok(None);
    }
    Ok(Some(OpenedSignature::open(app, signature, appeal)?))
}

/// The signature with this number, of any appeal.
///
/// # Errors
/// A sentence when there is none.
pub async fn by_id(app: &App, id: SignatureId) -> Result<OpenedSignature, ServiceError> {
    let found = app.storage.read(move |c| {
        let Some(signature) = signatures::by_id(c, id)? else {
            return Ok(None);
        };
        Ok(appeals::by_id(c, signature.appeal)?.map(|appeal| (signature, appeal)))
    });
    let Some((signature, appeal)) = found.await? else {
        return Err(ServiceError::Refused(format!("there is no signature {id}")));
    };
    OpenedSignature::open(app, signature, appeal)
}
