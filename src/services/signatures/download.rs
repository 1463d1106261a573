//! Everything that is stored about a signature, for its signatory.

use serde::Serialize;

use crate::domain::{
    AppealText, ConsentPurpose, ConsentStep, PrivateRecord, SignatureKind, SignatureState, Zone,
};
use crate::services::signatures::OpenedSignature;
use crate::services::{App, ServiceError};
use crate::storage::signatures::consents::{self, StoredConsent};
use crate::storage::{appeals, referrals};

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
    /// What the organisers call the link through which it came.
    came_through: Option<String>,
}

#[derive(Serialize)]
struct DownloadedText {
    language: String,
    number: i32,
    title: String,
    published: Option<String>,
    sha256: String,
}

impl DownloadedText {
    fn new(text: AppealText, zone: &Zone) -> Self {
        Self {
            language: text.language.to_string(),
            number: text.number,
            title: text.title,
            published: text.published_at.map(|at| zone.rfc3339(at)),
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
    let zone = app.zone(&opened.appeal);
    let consent = |consent: StoredConsent| DownloadedConsent {
        purpose: consent.purpose,
        wording: consent.wording,
        given: consent.given,
        at: zone.rfc3339(consent.at),
        step: consent.step,
    };
    let signature = &opened.signature;
    let (id, appeal) = (signature.id, signature.appeal);
    let read = app.storage.read(move |c| {
        Ok((
            consents::of(c, id)?,
            appeals::texts(c, appeal)?,
            referrals::of(c, appeal)?,
        ))
    });
    let (consents, texts, words) = read.await?;
    let came_through = words
        .into_iter()
        .find(|known| Some(known.id) == signature.referral)
        .map(|known| {
            if known.label.is_empty() {
                known.word
            } else {
                known.label
            }
        });
    let text = texts.into_iter().find(|text| text.id == signature.text);
    Ok(Download {
        appeal: opened.appeal.slug.clone(),
        kind: signature.kind,
        state: signature.state,
        language: signature.language.to_string(),
        posted: zone.rfc3339(signature.created_at),
        confirmed: signature.confirmed_at.map(|at| zone.rfc3339(at)),
        text: text.map(|text| DownloadedText::new(text, &zone)),
        data: opened.record.clone(),
        consents: consents.into_iter().map(consent).collect(),
        came_through,
    })
}
