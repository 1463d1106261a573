//! Everything that is known of one signature, for the organiser who decides about it.

use crate::domain::{
    AppealText, AuditObject, AuditRow, Batch, Signature, SignatureId, SignatureState,
};
use crate::services::signatories::Mandate;
use crate::services::signatures::confirm;
use crate::services::signatures::confirm::OpenedSignature;
use crate::services::{App, ServiceError};
use crate::storage::public_list::overrides;
use crate::storage::public_list::overrides::ListingOverride;
use crate::storage::signatures::consents::StoredConsent;
use crate::storage::signatures::history::MailNote;
use crate::storage::signatures::{consents, history};
use crate::storage::{appeals, imports, signatures};

/// Another claim of the same group.
pub struct Claim {
    pub id: SignatureId,
    pub state: SignatureState,
}

/// A signature with its past.
pub struct SignatureDetail {
    /// What it is and says.
    pub opened: OpenedSignature,
    /// The text that was signed, if it is still there.
    pub text: Option<AppealText>,
    pub consents: Vec<StoredConsent>,
    /// The mails about it: those that wait, and those of the last 30 days.
    pub mails: Vec<MailNote>,
    /// What organisers did to it.
    pub deeds: Vec<AuditRow>,
    /// The batch it was imported with.
    pub batch: Option<Batch>,
    /// Whether it stands in the public list.
    pub listed: bool,
    /// What was decided about its line.
    pub decided: ListingOverride,
    /// The document that showed the mandate.
    pub document: String,
    /// Other claims of the same group.
    pub others: Vec<Claim>,
}

/// The signature with this number, of whichever appeal.
pub async fn whole(app: &App, id: SignatureId) -> Result<Option<SignatureDetail>, ServiceError> {
    let read = app.storage.read(move |c| {
        let Some(one) = signatures::by_id(c, id)? else {
            return Ok(None);
        };
        let Some(appeal) = appeals::by_id(c, one.appeal)? else {
            return Ok(None);
        };
        let texts = appeals::texts(c, appeal.id)?;
        let claims = match &one.organisation_index {
            Some(index) => signatures::by_organisation(c, appeal.id, index)?,
            None => Vec::new(),
        };
        let batch = match one.import {
            Some(batch) => imports::by_id(c, batch)?,
            None => None,
        };
        let past = (
            consents::of(c, id)?,
            history::mails(c, id)?,
            history::deeds(c, AuditObject::Signature(id))?,
        );
        let listed = !overrides::listed(c, &[id])?.is_empty();
        let decided = overrides::of(c, &[id])?.remove(&id).unwrap_or_default();
        Ok(Some((
            one, appeal, texts, claims, batch, past, listed, decided,
        )))
    });
    let Some((one, appeal, texts, claims, batch, past, listed, decided)) = read.await? else {
        return Ok(None);
    };
    let document = decided.mandate_document.as_deref();
    let document = document.map(|sealed| Mandate::open(app, appeal.id, id, sealed));
    let other = |claim: &Signature| Claim {
        id: claim.id,
        state: claim.state,
    };
    Ok(Some(SignatureDetail {
        text: texts.into_iter().find(|text| text.id == one.text),
        consents: past.0,
        mails: past.1,
        deeds: past.2,
        batch,
        listed,
        document: document.unwrap_or_default(),
        decided,
        others: claims
            .iter()
            .filter(|claim| claim.id != id)
            .map(other)
            .collect(),
        opened: confirm::opened(app, one, appeal)?,
    }))
}
