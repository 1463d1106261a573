//! Everything that is stored about one signature, for the organiser who decides about it.

use crate::domain::{
    AppealText, AuditObject, AuditRow, Batch, LookAlike, Signature, SignatureId, SignatureState,
    Timestamp, look_alike,
};
use crate::services::signatories::Mandate;
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::rival_claims::Rivals;
use crate::services::{App, ServiceError};
use crate::storage::public_list::overrides::ListingOverride;
use crate::storage::public_list::{self, due, overrides};
use crate::storage::signatures::consents::StoredConsent;
use crate::storage::signatures::history::MailNote;
use crate::storage::signatures::{consents, history};
use crate::storage::{ReadConn, StorageError, appeals, imports, signatures};

/// Another claim of the same organisation.
pub struct Claim {
    pub id: SignatureId,
    pub state: SignatureState,
}

pub struct SignatureDetail {
    pub opened: OpenedSignature,
    /// The text that was signed, if it still exists.
    pub text: Option<AppealText>,
    pub consents: Vec<StoredConsent>,
    /// The mails about it: those that are queued, and those of the last 30 days.
    pub mails: Vec<MailNote>,
    /// The rows of the audit log about it.
    pub audit_rows: Vec<AuditRow>,
    /// The batch it was imported with.
    pub batch: Option<Batch>,
    /// Whether it is in the public list.
    pub is_listed: bool,
    /// When its line appears, if it does later.
    pub listed_at: Option<Timestamp>,
    /// What a moderator decided about its listing.
    pub listing_override: ListingOverride,
    /// The document that proved the mandate; empty without one.
    pub document: String,
    /// Other claims of the same organisation.
    pub other_claims: Vec<Claim>,
    pub rivals: Rivals,
    /// The group that a held one is easily taken for.
    pub look_alike: Option<LookAlike>,
}

/// The signature with this number, of any appeal.
pub async fn detail(app: &App, id: SignatureId) -> Result<Option<SignatureDetail>, ServiceError> {
    let Some(stored) = app.storage.read(move |c| load(c, id)).await? else {
        return Ok(None);
    };
    let opened = OpenedSignature::open(app, stored.signature, stored.appeal)?;
    let look_alike = find_look_alike(app, &opened).await?;
    let document = stored.listing_override.mandate_document.as_deref();
    let document = document.map(|sealed| Mandate::open(app, opened.appeal.id, id, sealed));
    Ok(Some(SignatureDetail {
        text: stored.text,
        consents: stored.consents,
        mails: stored.mails,
        audit_rows: stored.audit_rows,
        batch: stored.batch,
        is_listed: stored.is_listed,
        listed_at: stored.listed_at,
        document: document.unwrap_or_default(),
        listing_override: stored.listing_override,
        other_claims: stored.other_claims,
        rivals: stored.rivals,
        look_alike,
        opened,
    }))
}

/// Compares a group that waits with those that signed and with well-known ones.
async fn find_look_alike(
    app: &App,
    opened: &OpenedSignature,
) -> Result<Option<LookAlike>, ServiceError> {
    let is_held = opened.signature.state == SignatureState::Held;
    let record = opened.record.as_ref().filter(|_| is_held);
    let Some(group) = record.and_then(|record| record.organisation.as_ref()) else {
        return Ok(None);
    };
    let (name, appeal) = (group.name.as_str().to_owned(), opened.appeal.id);
    let signed = app
        .storage
        .read(move |c| public_list::groups_and_first(c, appeal))
        .await?;
    let found = tokio::task::spawn_blocking(move || look_alike(&name, &signed));
    Ok(found.await.map_err(std::io::Error::other)?)
}

/// What the database holds about a signature, still sealed.
struct Stored {
    signature: Signature,
    appeal: crate::domain::Appeal,
    text: Option<AppealText>,
    consents: Vec<StoredConsent>,
    mails: Vec<MailNote>,
    audit_rows: Vec<AuditRow>,
    batch: Option<Batch>,
    is_listed: bool,
    listed_at: Option<Timestamp>,
    listing_override: ListingOverride,
    other_claims: Vec<Claim>,
    rivals: Rivals,
}

fn load(c: &mut ReadConn, id: SignatureId) -> Result<Option<Stored>, StorageError> {
    let Some(signature) = signatures::by_id(c, id)? else {
        return Ok(None);
    };
    let Some(appeal) = appeals::by_id(c, signature.appeal)? else {
        return Ok(None);
    };
    let texts = appeals::texts(c, appeal.id)?;
    let claims = match &signature.organisation_index {
        Some(index) => signatures::by_organisation(c, appeal.id, *index)?,
        None => Vec::new(),
    };
    let batch = match signature.import {
        Some(batch) => imports::by_id(c, batch)?,
        None => None,
    };
    let other_claims = claims.iter().filter(|claim| claim.id != id);
    Ok(Some(Stored {
        text: texts.into_iter().find(|text| text.id == signature.text),
        consents: consents::of(c, id)?,
        mails: history::mails(c, id)?,
        audit_rows: history::audit_rows(c, AuditObject::Signature(id))?,
        batch,
        is_listed: !overrides::listed(c, &[id])?.is_empty(),
        listed_at: due::of(c, &[id])?.remove(&id),
        listing_override: overrides::of(c, &[id])?.remove(&id).unwrap_or_default(),
        other_claims: other_claims
            .map(|claim| Claim {
                id: claim.id,
                state: claim.state,
            })
            .collect(),
        rivals: Rivals::among(&claims, id),
        signature,
        appeal,
    }))
}
