//! Confirm: the mailbox was proven and its owner said yes. And refuse: its owner said “not me”.

use data_encoding::BASE64URL_NOPAD;

use crate::domain::text::search_text;
use crate::domain::{
    Appeal, ConsentPurpose, ConsentStep, HoldReason, PrivateRecord, Provider, Signature,
    SignatureKind, SignatureState, Source, SuppressionReason, Timestamp, sort_key,
};
use crate::services::{App, ServiceError};
use crate::storage::outbox::suppressions;
use crate::storage::{ConfirmOutcome, Confirmation, Consent, NewListing, appeals, signatures};
use crate::vault::{AddressIndexes, Purpose, Token};

/// The version of the wordings that people consent to; changes with their meaning.
pub const CONSENT_WORDING: &str = "2026-11";

/// A signature that a link opened, with what it says.
pub struct OpenedSignature {
    pub signature: Signature,
    pub appeal: Appeal,
    /// What its owner told; none once erased.
    pub record: Option<PrivateRecord>,
}

/// Opens the signature of a link; `None` when the link is wrong, revoked, or its signature purged.
pub async fn open(
    app: &App,
    token: &str,
    purpose: Purpose,
) -> Result<Option<OpenedSignature>, ServiceError> {
    let Some(token) = Token::parse(token) else {
        return Ok(None);
    };
    let handle = token.handle();
    let found = app.storage.read(move |c| {
        let Some(signature) = signatures::by_handle(c, handle)? else {
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
    Ok(Some(opened(app, signature, appeal)?))
}

/// Puts a stored signature and its record together.
///
/// # Errors
/// When the record was sealed with another secret.
pub fn opened(
    app: &App,
    signature: Signature,
    appeal: Appeal,
) -> Result<OpenedSignature, ServiceError> {
    let record = match signature.sealed.is_empty() {
        // An appeal that was erased has no key any more.
        true => None,
        false => app.key(&appeal)?.record_of(&signature)?,
    };
    Ok(OpenedSignature {
        signature,
        appeal,
        record,
    })
}

/// Confirms what was shown at `revision`. Pressing twice is no fault.
pub async fn confirm(
    app: &App,
    opened: &OpenedSignature,
    revision: i64,
) -> Result<ConfirmOutcome, ServiceError> {
    let now = app.clock.now();
    let signature = &opened.signature;
    let pending = signature.state == SignatureState::Pending;
    let Some(record) = opened.record.as_ref().filter(|_| pending) else {
        return Ok(settled(signature.state));
    };
    if !opened.appeal.takes_confirmations(now) {
        return Ok(ConfirmOutcome::Gone);
    }
    if signature.revision != revision {
        return Ok(ConfirmOutcome::Changed);
    }
    let confirmation = Confirmation {
        signature: signature.id,
        appeal: opened.appeal.id,
        kind: signature.kind,
        posted: posted(signature, record),
        revision,
        hold: hold_reason(opened, record),
        organisation_index: signature.organisation_index.clone(),
        listing: listing(record, None),
        consents: consents(record),
        now,
    };
    Ok(app.storage.confirm(confirmation).await?)
}

/// What the figures of providers need to know of a signature that was posted on the site.
fn posted(signature: &Signature, record: &PrivateRecord) -> Option<(Timestamp, Provider)> {
    let email = record.email.as_ref()?;
    (signature.source == Source::Web).then(|| (signature.created_at, Provider::of(email)))
}

fn settled(state: SignatureState) -> ConfirmOutcome {
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
    let waits =
        opened.signature.kind == SignatureKind::Collective && opened.appeal.settings.approve_groups;
    record
        .hold_reason()
        .or_else(|| waits.then_some(HoldReason::ToBeApproved))
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

/// What becomes public of a signature; none without consent. A group is always public: that is what it signs for.
#[must_use]
pub fn listing(record: &PrivateRecord, rank: Option<i32>) -> Option<NewListing> {
    let group = record.organisation.as_ref();
    if group.is_none() && !record.publish {
        return None;
    }
    let name = match group.and_then(|group| group.acronym.as_ref().map(|acronym| (group, acronym)))
    {
        Some((group, acronym)) => format!("{} ({acronym})", group.name.as_str()),
        None => record.public_name(),
    };
    let detail = match group {
        Some(group) => group.kind.word().to_owned(),
        None => record.role.clone().unwrap_or_default(),
    };
    Some(NewListing {
        detail,
        place: record.place.clone().unwrap_or_default(),
        website: group.and_then(|group| group.website.clone()),
        mandate_shown: group.map(|_| record.mandate_shown()),
        rank,
        sort_key: sort_key(&record.sort_text()),
        words: search_text::words(&name),
        name,
    })
}

/// The mailbox says “not me”: everything about this attempt is erased, and no mail goes there for 180 days. Returns a
/// sealed ticket to take that back, or `None` when there is nothing left to refuse.
pub async fn refuse(app: &App, opened: &OpenedSignature) -> Result<Option<String>, ServiceError> {
    let now = app.clock.now();
    let email = opened
        .record
        .as_ref()
        .and_then(|record| record.email.as_ref());
    let (Some(email), SignatureState::Pending) = (email, opened.signature.state) else {
        return Ok(None);
    };
    let index = AddressIndexes::of(&app.master, &app.key(&opened.appeal)?, email, now).suppression;
    let ticket = BASE64URL_NOPAD.encode(
        &app.master
            .seal("refusal", &[&now.0.to_be_bytes(), &index[..]].concat()),
    );
    let (id, until) = (opened.signature.id, now.plus(suppressions::SUPPRESSION));
    app.storage
        .write(move |c| {
            // Confirmed in between: then it is no longer an attempt, and its owner has the personal link.
            if signatures::by_id(c, id)?.is_none_or(|now| now.state != SignatureState::Pending) {
                return Ok(());
            }
            suppressions::suppress(c, &index, SuppressionReason::NotMe, until)?;
            signatures::erase(c, id, now)
        })
        .await?;
    Ok(Some(ticket))
}

/// Takes “not me” back, within a day.
pub async fn undo_refusal(app: &App, ticket: &str) -> Result<bool, ServiceError> {
    let opened = BASE64URL_NOPAD.decode(ticket.as_bytes()).ok();
    let opened = opened.and_then(|sealed| app.master.open_sealed("refusal", &sealed).ok());
    let Some((time, index)) = opened.as_ref().and_then(|plain| plain.split_at_checked(8)) else {
        return Ok(false);
    };
    let refused = Timestamp(i64::from_be_bytes(time.try_into().unwrap_or_default()));
    if app.clock.now().since(refused) > Timestamp::DAY {
        return Ok(false);
    }
    let index = index.to_vec();
    app.storage
        .write(move |c| suppressions::allow(c, &index))
        .await?;
    Ok(true)
}
