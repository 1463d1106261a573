//! Everything that is stored about a signature, for its signatory.

use serde::Serialize;

use crate::domain::{
    AppealText, ConsentPurpose, ConsentStep, PrivateRecord, SignatureKind, SignatureState,
    Timestamp,
};
use crate::services::signatures::OpenedSignature;
use crate::services::{App, ServiceError};
use crate::storage::appeals;
use crate::storage::signatures::consents::{self, StoredConsent};

/// Everything that is stored about a signature, as the signatory downloads it. Times are RFC 3339.
#[derive(Serialize)]
pub struct Download {
    appeal: String,
    kind: SignatureKind,
    state: SignatureState,
    language: String,
    posted: String,
    confirmed: Option<String>,
    /// What was signed.
    text: Option<DownloadedText>,
    data: Option<PrivateRecord>,
    consents: Vec<DownloadedConsent>,
}

#[derive(Serialize)]
struct DownloadedText {
    language: String,
    number: i32,
    title: String,
    published: Option<String>,
    sha256: String,
}

impl From<AppealText> for DownloadedText {
    fn from(text: AppealText) -> Self {
        Self {
            language: text.language.to_string(),
            number: text.number,
            title: text.title,
            published: text.published_at.map(Timestamp::rfc3339),
            sha256: text.sha256,
        }
    }
}

#[derive(Serialize)]
struct DownloadedConsent {
    purpose: ConsentPurpose,
    wording: String,
    given: bool,
    at: String,
    step: ConsentStep,
}

pub async fn download(app: &App, opened: &OpenedSignature) -> Result<Download, ServiceError> {
    let consent = |consent: StoredConsent| DownloadedConsent {
        purpose: consent.purpose,
        wording: consent.wording,
        given: consent.given,
        at: consent.at.rfc3339(),
        step: consent.step,
    };
    let signature = &opened.signature;
    let (id, appeal) = (signature.id, signature.appeal);
    let read = app
        .storage
        .read(move |c| Ok((consents::of(c, id)?, appeals::texts(c, appeal)?)));
    let (consents, texts) = read.await?;
    let text = texts.into_iter().find(|text| text.id == signature.text);
    Ok(Download {
        appeal: opened.appeal.slug.clone(),
        kind: signature.kind,
        state: signature.state,
        language: signature.language.to_string(),
        posted: signature.created_at.rfc3339(),
        confirmed: signature.confirmed_at.map(Timestamp::rfc3339),
        text: text.map(DownloadedText::from),
        data: opened.record.clone(),
        consents: consents.into_iter().map(consent).collect(),
    })
}
