//! Confirming a signature through the link or the code of the mail, and refusing one (“not me”).

use data_encoding::BASE64URL_NOPAD;

use crate::domain::{
    AddressIndexes, ConsentPurpose, ConsentStep, HoldReason, PrivateRecord, Provider, Revision,
    Signature, SignatureKind, SignatureState, Source, SuppressionIndex, SuppressionReason,
    Timestamp,
};
use crate::services::signatures::OpenedSignature;
use crate::services::{App, ServiceError};
use crate::storage::outbox::suppressions;
use crate::storage::{ConfirmOutcome, Confirmation, Consent, signatures};

/// The version of the consent wordings. It changes when their meaning does.
pub const CONSENT_WORDING: &str = "2026-11";
/// What a refusal ticket is sealed for.
const REFUSAL: &str = "refusal";

/// Confirms the attempt with this `revision`, which is the one the signatory saw. Confirming twice is not an error.
pub async fn confirm(
    app: &App,
    opened: &OpenedSignature,
    revision: Revision,
) -> Result<ConfirmOutcome, ServiceError> {
    let now = app.clock.now();
    let signature = &opened.signature;
    let is_pending = signature.state == SignatureState::Pending;
    let Some(record) = opened.record.as_ref().filter(|_| is_pending) else {
        return Ok(outcome_when_not_pending(signature.state));
    };
    if !opened.appeal.takes_confirmations(now) {
        return Ok(ConfirmOutcome::Gone);
    }
    if signature.revision != revision {
        return Ok(ConfirmOutcome::Changed);
    }
    // Nobody has seen yet what was understood of the message, nor chosen whether the name is published.
    if record.by_mail.is_some() {
        return Ok(ConfirmOutcome::Changed);
    }
    let confirmation = Confirmation {
        signature: signature.id,
        appeal: opened.appeal.id,
        kind: signature.kind,
        posted: posted_on_site(signature, record),
        revision,
        hold: hold_reason(opened, record),
        organisation_index: signature.organisation_index,
        listing: record.public_listing(&opened.appeal.language),
        list_at: opened.appeal.list_at(now).filter(|at| *at > now),
        consents: consents(record),
        thanks: (opened.appeal.settings.thank_by_mail && record.email.is_some())
            .then(|| signature.language.clone()),
        now,
    };
    let outcome = app.storage.confirm(confirmation).await?;
    if opened.appeal.settings.thank_by_mail {
        app.mail_promised.notify_one();
    }
    Ok(outcome)
}

/// When the signature was posted and at which mail provider, for the statistics; `None` when it was not posted on the
/// site.
fn posted_on_site(signature: &Signature, record: &PrivateRecord) -> Option<(Timestamp, Provider)> {
    let email = record.email.as_ref()?;
    matches!(signature.source, Source::Web | Source::Mail)
        .then(|| (signature.created_at, Provider::of(email)))
}

fn outcome_when_not_pending(state: SignatureState) -> ConfirmOutcome {
    match state {
        SignatureState::Confirmed => ConfirmOutcome::Already,
        SignatureState::Held => ConfirmOutcome::Held,
        _ => ConfirmOutcome::Gone,
    }
}

fn hold_reason(opened: &OpenedSignature, record: &PrivateRecord) -> Option<HoldReason> {
    if opened.signature.removal_reason.is_some() {
        return Some(HoldReason::RemovedBefore);
    }
    let needs_approval =
        opened.signature.kind == SignatureKind::Collective && opened.appeal.settings.approve_groups;
    record
        .hold_reason()
        .or_else(|| needs_approval.then_some(HoldReason::ToBeApproved))
}

fn consents(record: &PrivateRecord) -> Vec<Consent> {
    let consent = |purpose, given| Consent {
        purpose,
        wording: CONSENT_WORDING.to_owned(),
        given,
        step: ConsentStep::Confirm,
    };
    vec![
        consent(ConsentPurpose::Sign, true),
        consent(ConsentPurpose::PublishName, record.publish),
        consent(ConsentPurpose::News, record.news),
    ]
}

/// “Not me”: erases the attempt, and suppresses all mail to the mailbox for 180 days. Returns a sealed ticket for
/// [`undo_refusal`], or `None` when the signature is no longer pending.
pub async fn refuse(app: &App, opened: &OpenedSignature) -> Result<Option<String>, ServiceError> {
    let now = app.clock.now();
    let email = opened
        .record
        .as_ref()
        .and_then(|record| record.email.as_ref());
    let (Some(email), SignatureState::Pending) = (email, opened.signature.state) else {
        return Ok(None);
    };
    let index = AddressIndexes::suppression(&app.master, email);
    let ticket = BASE64URL_NOPAD.encode(
        &app.master
            .seal(REFUSAL, &[&now.0.to_be_bytes(), index.as_slice()].concat()),
    );
    let (id, until) = (opened.signature.id, now.plus(suppressions::SUPPRESSION));
    let refused = app.storage.write(move |c| {
        // A signature that was confirmed meanwhile is no longer an attempt: its owner has the personal link.
        if !signatures::is_pending_locked(c, id)? {
            return Ok(false);
        }
        suppressions::suppress(c, index, SuppressionReason::NotMe, until)?;
        signatures::erase(c, id, now)?;
        Ok(true)
    });
    Ok(refused.await?.then_some(ticket))
}

/// Ends the suppression that a refusal began. The ticket works for a day; `false` when it is too old or not valid.
pub async fn undo_refusal(app: &App, ticket: &str) -> Result<bool, ServiceError> {
    let opened = BASE64URL_NOPAD.decode(ticket.as_bytes()).ok();
    let opened = opened.and_then(|sealed| app.master.open_sealed(REFUSAL, &sealed).ok());
    let parts = opened.as_ref().and_then(|plain| {
        let (time, index) = plain.split_first_chunk::<8>()?;
        Some((
            i64::from_be_bytes(*time),
            SuppressionIndex::from_slice(index)?,
        ))
    });
    let Some((time, index)) = parts else {
        return Ok(false);
    };
    let refused = Timestamp(time);
    if app.clock.now().since(refused) > Timestamp::DAY {
        return Ok(false);
    }
    app.storage
        .write(move |c| suppressions::allow(c, index))
        .await?;
    Ok(true)
}
