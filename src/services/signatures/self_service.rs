//! What the owner of a signature may do, for life: correct, hide or show the name, stop or start news, withdraw, take
//! their data away.

use serde::Serialize;

use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, ConsentPurpose, ConsentStep, EmailAddress,
    HoldReason, MailKind, Organisation, PrivateRecord, SignatureKind, SignatureState,
};
use crate::services::signatures::confirm::{CONSENT_WORDING, OpenedSignature, listing};
use crate::services::{App, ServiceError, audit};
use crate::storage::public_list::overrides;
use crate::storage::signatures::consents::StoredConsent;
use crate::storage::signatures::correction::Correction;
use crate::storage::signatures::insert_many::AS_ENTERED;
use crate::storage::signatures::{self, Move, consents, correction};
use crate::storage::{Consent, appeals};
use crate::vault::Master;

/// Stores corrected data. The address and the kind stay. A group that changes its name waits for approval again, and
/// so does a name that a human should look at. `false` when the signature changed meanwhile.
///
/// # Errors
/// Those of the database; a sentence when another group of that name counts already.
pub async fn correct(
    app: &App,
    opened: &OpenedSignature,
    new: PrivateRecord,
) -> Result<bool, ServiceError> {
    correct_by(app, None, opened, new).await
}

/// The same by an organiser, who corrects what was typed and agrees to nothing for anybody: whether the name is
/// published, whether news are wanted and the comment stay as they are. A human has looked, so nothing is held.
pub async fn correct_as(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
    new: PrivateRecord,
) -> Result<bool, ServiceError> {
    let Some(old) = opened.record.as_ref() else {
        return Ok(false);
    };
    let new = PrivateRecord {
        publish: old.publish,
        news: old.news,
        comment: old.comment.clone(),
        ..new
    };
    correct_by(app, Some(by), opened, new).await
}

async fn correct_by(
    app: &App,
    organiser: Option<Actor>,
    opened: &OpenedSignature,
    new: PrivateRecord,
) -> Result<bool, ServiceError> {
    let Some(old) = &opened.record else {
        return Ok(false);
    };
    let new = PrivateRecord {
        email: old.email.clone(),
        suspicious: old.suspicious,
        ..new
    };
    if new.kind() != old.kind() {
        return Ok(false);
    }
    let mut consents = Vec::new();
    for (purpose, was, is) in [
        (ConsentPurpose::PublishName, old.publish, new.publish),
        (ConsentPurpose::News, old.news, new.news),
    ] {
        if was != is {
            consents.push(Consent {
                purpose,
                wording: CONSENT_WORDING.to_owned(),
                given: is,
                step: ConsentStep::Manage,
            });
        }
    }
    let renamed =
        old.organisation.as_ref().map(|o| &o.name) != new.organisation.as_ref().map(|o| &o.name);
    let look = match (renamed, opened.appeal.settings.approve_groups) {
        _ if organiser.is_some() => None,
        (true, true) => Some(HoldReason::ToBeApproved),
        _ => new.hold_reason().filter(|_| old.hold_reason().is_none()),
    };
    let key = app.key(&opened.appeal)?;
    let sealed = key.seal_record(&opened.signature.claim_index, &new);
    let organisation = new
        .organisation
        .as_ref()
        .map(|group| key.index("organisation", &group.name.identity()));
    let signature = opened.signature.clone();
    // What came in a batch is still as it came, for its owner: it goes when the batch is taken back.
    let as_entered = signature.revision == AS_ENTERED && signature.state != SignatureState::Pending;
    let revision = match organiser.is_some() && as_entered {
        true => AS_ENTERED,
        false => Master::fresh_revision(),
    };
    let (listing, now, master) = (listing(&new, None), app.clock.now(), app.master.clone());
    let event = organiser.map(|by| {
        let facts = serde_json::json!({ "appeal": signature.appeal, "fields": changed(old, &new) });
        AuditEvent::new(
            by,
            AuditVerb::SignatureCorrected,
            AuditObject::Signature(signature.id),
        )
        .with(facts)
    });
    let stored = app.storage.write(move |c| {
        let correction = Correction {
            sealed: &sealed,
            listing: listing.as_ref(),
            revision,
            organisation_index: organisation.as_deref(),
            consents: &consents,
        };
        if let (true, None, Some(_)) = (renamed, organiser, &new.organisation) {
            // Whatever showed the mandate of the group before says nothing about this one.
            overrides::set_mandate(c, signature.id, new.mandate_shown(), None)?;
        }
        if !correction::correct(c, &signature, &correction, now)? {
            return Ok(false);
        }
        // The name may stand on the appeal's own page: the pages in memory must know.
        appeals::touch(c, signature.appeal)?;
        if let (Some(reason), SignatureState::Confirmed) = (look, signature.state) {
            let held = Move {
                to: SignatureState::Held,
                hold_reason: Some(reason),
                removal_reason: None,
                listing: None,
                sealed: Some(&sealed),
                mail: None,
            };
            signatures::set_state(c, &signature, &held, now)?;
        }
        if let Some(event) = &event {
            audit::append(c, &master, now, event)?;
        }
        Ok(true)
    });
    match stored.await {
        Err(error) if error.is_duplicate() => Err(ServiceError::Refused(
            "another group of this name has signed already: write to the organisers".to_owned(),
        )),
        other => Ok(other?),
    }
}

/// What can be corrected. Each has a label in the locales.
pub const FIELDS: [&str; 9] = [
    "name",
    "role",
    "place",
    "country",
    "organisation",
    "acronym",
    "kind",
    "website",
    "function",
];

/// Which of the [`FIELDS`] differ: for the record, which never tells what stood in them.
fn changed(old: &PrivateRecord, new: &PrivateRecord) -> Vec<&'static str> {
    let group = |one: &PrivateRecord| one.organisation.clone();
    let of = |pick: fn(&Organisation) -> String| {
        group(old).map(|o| pick(&o)) != group(new).map(|o| pick(&o))
    };
    let differs = [
        old.name != new.name,
        old.role != new.role,
        old.place != new.place,
        old.country != new.country,
        of(|group| group.name.as_str().to_owned()),
        of(|group| group.acronym.clone().unwrap_or_default()),
        of(|group| group.kind.word().to_owned()),
        of(|group| group.website.clone().unwrap_or_default()),
        of(|group| group.function.clone()),
    ];
    let named = FIELDS.into_iter().zip(differs);
    named
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect()
}

/// Shows or hides the name.
pub async fn set_publish(
    app: &App,
    opened: &OpenedSignature,
    publish: bool,
) -> Result<bool, ServiceError> {
    let Some(record) = opened.record.clone() else {
        return Ok(false);
    };
    correct(app, opened, PrivateRecord { publish, ..record }).await
}

pub async fn set_news(
    app: &App,
    opened: &OpenedSignature,
    news: bool,
) -> Result<bool, ServiceError> {
    let Some(record) = opened.record.clone() else {
        return Ok(false);
    };
    correct(app, opened, PrivateRecord { news, ..record }).await
}

/// Takes the signature back. Everything personal is erased at once but the address, sealed, until the mail that says
/// so is out.
pub async fn withdraw(app: &App, opened: &OpenedSignature) -> Result<bool, ServiceError> {
    let signature = opened.signature.clone();
    let Some(record) = &opened.record else {
        return Ok(false);
    };
    if !matches!(
        signature.state,
        SignatureState::Pending | SignatureState::Confirmed | SignatureState::Held
    ) {
        return Ok(false);
    }
    let rest = only_address(record.email.clone(), record);
    let sealed = app
        .key(&opened.appeal)?
        .seal_record(&signature.claim_index, &rest);
    let now = app.clock.now();
    let done = app.storage.write(move |c| {
        let change = Move {
            to: SignatureState::Withdrawn,
            hold_reason: None,
            removal_reason: None,
            listing: None,
            sealed: Some(&sealed),
            mail: Some(MailKind::Withdrawn),
        };
        signatures::set_state(c, &signature, &change, now)
    });
    let done = done.await?;
    app.mail_promised.notify_one();
    Ok(done)
}

fn only_address(email: Option<EmailAddress>, record: &PrivateRecord) -> PrivateRecord {
    PrivateRecord {
        // A record needs a name; a single letter of nobody's stands for it until the record goes too.
        name: crate::domain::PersonName::from_line("X").unwrap_or_else(|_| record.name.clone()),
        email,
        role: None,
        place: None,
        country: None,
        publish: false,
        news: false,
        comment: None,
        organisation: None,
        suspicious: false,
    }
}

/// Everything that is stored about a signature, for its owner. Times are RFC 3339.
#[derive(Serialize)]
pub struct Download {
    appeal: String,
    kind: SignatureKind,
    state: SignatureState,
    language: String,
    posted: String,
    confirmed: Option<String>,
    data: Option<PrivateRecord>,
    consents: Vec<DownloadedConsent>,
}

#[derive(Serialize)]
struct DownloadedConsent {
    purpose: ConsentPurpose,
    wording: String,
    given: bool,
    at: String,
    step: ConsentStep,
}

/// Everything stored about a signature.
pub async fn download(app: &App, opened: &OpenedSignature) -> Result<Download, ServiceError> {
    let consent = |consent: StoredConsent| DownloadedConsent {
        purpose: consent.purpose,
        wording: consent.wording,
        given: consent.given,
        at: consent.at.rfc3339(),
        step: consent.step,
    };
    let signature = &opened.signature;
    let id = signature.id;
    let consents = app.storage.read(move |c| consents::of(c, id)).await?;
    Ok(Download {
        appeal: opened.appeal.slug.clone(),
        kind: signature.kind,
        state: signature.state,
        language: signature.language.to_string(),
        posted: signature.created_at.rfc3339(),
        confirmed: signature
            .confirmed_at
            .map(crate::domain::Timestamp::rfc3339),
        data: opened.record.clone(),
        consents: consents.into_iter().map(consent).collect(),
    })
}
