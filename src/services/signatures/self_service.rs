//! What a signatory can do with the personal link at any time: correct the data, hide or show the name, start or stop
//! news, withdraw.

use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, Claim, ClaimIndex, ConsentPurpose, ConsentStep,
    HoldReason, MailKind, Organisation, PersonName, PrivateRecord, Revision, Signature,
    SignatureIndexes, SignatureState,
};
use crate::services::signatures::browser_trust::BrowserTrust;
use crate::services::signatures::confirm::CONSENT_WORDING;
use crate::services::signatures::sign::Ticket;
use crate::services::signatures::{OpenedSignature, opened};
use crate::services::{App, ServiceError, audit};
use crate::storage::appeals::changes;
use crate::storage::signatures::correction::{Corrected, Correction};
use crate::storage::signatures::{self, Move, correction};
use crate::storage::{Consent, StorageError, WriteTx, appeals};
use crate::vault::Master;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectionOutcome {
    Done,
    /// Nothing is stored: the signature changed after it was shown, or its data are erased.
    Changed,
    /// Nothing is stored: another signature of an organisation with the new name counts already.
    OrganisationCounts,
    /// Nothing is stored: the same mailbox signed for the new name already, or withdrew that signature.
    AlreadySigned,
}

/// Stores data that the signatory corrected. The address and the kind stay as they are. A renamed organisation waits
/// for approval again, and a name that now looks doubtful is held for review.
pub async fn correct(
    app: &App,
    opened: &OpenedSignature,
    new: PrivateRecord,
) -> Result<CorrectionOutcome, ServiceError> {
    let step = ConsentStep::Manage;
    Ok(store_correction(app, None, opened, new, step).await?.0)
}

/// As [`correct`], of somebody who ended the news without looking at the rest.
pub(super) async fn correct_by_link_of_news(
    app: &App,
    opened: &OpenedSignature,
    new: PrivateRecord,
) -> Result<CorrectionOutcome, ServiceError> {
    let step = ConsentStep::Unsubscribe;
    Ok(store_correction(app, None, opened, new, step).await?.0)
}

/// As [`correct`], in a browser with this ticket. Also returns a ticket for what is stored now, if it was valid for what
/// was stored before: this browser typed that too.
pub async fn correct_with_ticket(
    app: &App,
    opened: &OpenedSignature,
    new: PrivateRecord,
    ticket: Option<Ticket>,
) -> Result<(CorrectionOutcome, Option<Ticket>), ServiceError> {
    let trust = BrowserTrust::of(ticket.as_ref(), &opened.signature, app.clock.now());
    let (outcome, stored) = store_correction(app, None, opened, new, ConsentStep::Manage).await?;
    let renewed = ticket
        .zip(stored)
        .filter(|_| trust == BrowserTrust::PostedThis);
    let renewed = renewed.map(|(ticket, (index, revision))| Ticket {
        claim: Claim {
            index,
            ..ticket.claim
        },
        revision,
        ..ticket
    });
    Ok((outcome, renewed))
}

/// As [`correct`], for a signature that came by mail. Also returns the revision of what is stored.
pub(in crate::services) async fn complete(
    app: &App,
    opened: &OpenedSignature,
    new: PrivateRecord,
) -> Result<(CorrectionOutcome, Option<Revision>), ServiceError> {
    let (outcome, stored) = store_correction(app, None, opened, new, ConsentStep::Manage).await?;
    Ok((outcome, stored.map(|(_, revision)| revision)))
}

/// Stores data that an organiser corrected. An organiser cannot consent for a signatory, so publication, news and the
/// comment stay as they are. Nothing is held: a human has just reviewed it.
pub async fn correct_as(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
    new: PrivateRecord,
) -> Result<CorrectionOutcome, ServiceError> {
    let Some(old) = opened.record.as_ref() else {
        return Ok(CorrectionOutcome::Changed);
    };
    let new = PrivateRecord {
        publish: old.publish,
        news: old.news,
        comment: old.comment.clone(),
        // Its owner has still not seen it.
        by_mail: old.by_mail.clone(),
        ..new
    };
    let step = ConsentStep::Manage;
    Ok(store_correction(app, Some(by), opened, new, step).await?.0)
}

/// The claim and the revision of corrected data.
type Stored = (ClaimIndex, Revision);

async fn store_correction(
    app: &App,
    organiser: Option<Actor>,
    opened: &OpenedSignature,
    new: PrivateRecord,
    step: ConsentStep,
) -> Result<(CorrectionOutcome, Option<Stored>), ServiceError> {
    let Some(old) = &opened.record else {
        return Ok((CorrectionOutcome::Changed, None));
    };
    let new = PrivateRecord {
        email: old.email.clone(),
        hold: old.hold,
        ..new
    };
    if new.kind() != old.kind() {
        return Ok((CorrectionOutcome::Changed, None));
    }
    let consents = changed_consents(old, &new, step);
    let name_of = |record: &PrivateRecord| record.organisation.as_ref().map(|o| o.name.clone());
    let is_renamed = name_of(old) != name_of(&new);
    let hold_reason = match (is_renamed, opened.appeal.settings.approve_groups) {
        _ if organiser.is_some() => None,
        (true, true) => Some(HoldReason::ToBeApproved),
        _ => new.hold_reason().filter(|_| old.hold_reason().is_none()),
    };
    let key = app.key(&opened.appeal)?;
    // All indexes follow the corrected data. Without an address the claim is random, so it stays.
    let indexes = SignatureIndexes::of(&key, &new);
    let claim = match new.email {
        Some(_) => indexes.claim,
        None => opened.signature.claim_index,
    };
    let sealed = key.seal_record(claim, &new);
    let signature = opened.signature.clone();
    // An organiser's correction of an imported signature does not make it the signatory's own: undoing the import must
    // still remove it.
    let revision = if organiser.is_some() && signature.revision.is_as_entered() {
        signature.revision.next()
    } else {
        Master::fresh_revision()
    };
    let (listing, now, master) = (
        new.public_listing(&opened.appeal.language),
        app.clock.now(),
        app.master.clone(),
    );
    let confirmed = opened.signature.confirmed_at;
    let list_at = confirmed.and_then(|confirmed| opened.appeal.list_at(confirmed));
    let list_at = list_at.filter(|at| *at > now);
    let event = organiser.map(|by| {
        let facts = serde_json::json!({ "appeal": signature.appeal, "fields": changed(old, &new) });
        AuditEvent::new(
            by,
            AuditVerb::SignatureCorrected,
            AuditObject::Signature(signature.id),
        )
        .with(facts)
    });
    // The proof of the mandate was for the organisation of the old name.
    let is_unproven = is_renamed && organiser.is_none() && new.organisation.is_some();
    let mandate = is_unproven.then(|| new.mandate_shown());
    let appeal = signature.appeal;
    let store = move |c: &mut WriteTx| {
        let correction = Correction {
            sealed: &sealed,
            listing: listing.as_ref(),
            list_at,
            revision,
            claim_index: claim,
            organisation_index: indexes.organisation,
            mandate,
            consents: &consents,
        };
        let stored = correction::correct(c, &signature, &correction, now)?;
        if stored != Corrected::Done {
            return Ok(stored);
        }
        if let (Some(reason), SignatureState::Confirmed) = (hold_reason, signature.state) {
            let hold = Move {
                hold_reason: Some(reason),
                ..Move::to(SignatureState::Held)
            };
            let corrected = Signature {
                revision,
                ..signature
            };
            if !signatures::set_state_unnoted(c, &corrected, &hold, now)? {
                return Err(StorageError::Changed);
            }
        }
        // The appeal's page shows some names: its cached copies must be renewed.
        appeals::touch(c, appeal)?;
        if let Some(event) = &event {
            audit::append(c, &master, now, event)?;
        }
        Ok(Corrected::Done)
    };
    let stored = app
        .storage
        .write(move |c| changes::noting_first(c, now, store));
    let outcome = match stored.await {
        Ok(Corrected::Done) => CorrectionOutcome::Done,
        Ok(Corrected::Changed) | Err(StorageError::Changed) => CorrectionOutcome::Changed,
        Ok(Corrected::ClaimTaken) => CorrectionOutcome::AlreadySigned,
        Err(error) if error.is_duplicate() => CorrectionOutcome::OrganisationCounts,
        Err(error) => return Err(error.into()),
    };
    let stored = (outcome == CorrectionOutcome::Done).then_some((claim, revision));
    Ok((outcome, stored))
}

/// The consents that a correction gives or takes back.
fn changed_consents(old: &PrivateRecord, new: &PrivateRecord, step: ConsentStep) -> Vec<Consent> {
    let answers = [
        (ConsentPurpose::PublishName, old.publish, new.publish),
        (ConsentPurpose::News, old.news, new.news),
    ];
    let changed = answers.into_iter().filter(|(_, was, is)| was != is);
    changed
        .map(|(purpose, _, given)| Consent {
            purpose,
            wording: CONSENT_WORDING.to_owned(),
            given,
            step,
        })
        .collect()
}

/// The fields that can be corrected. Each has a label in the locales.
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

/// Which of the [`FIELDS`] differ. The audit log names the fields, never their contents.
fn changed(old: &PrivateRecord, new: &PrivateRecord) -> Vec<&'static str> {
    let of_group = |value: fn(&Organisation) -> String| {
        old.organisation.as_ref().map(value) != new.organisation.as_ref().map(value)
    };
    let differs = [
        old.name != new.name,
        old.role != new.role,
        old.place != new.place,
        old.country != new.country,
        of_group(|group| group.name.as_str().to_owned()),
        of_group(|group| group.acronym.clone().unwrap_or_default()),
        of_group(|group| group.kind.word().to_owned()),
        of_group(|group| group.website.clone().unwrap_or_default()),
        of_group(|group| group.function.clone()),
    ];
    let named = FIELDS.into_iter().zip(differs);
    named
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect()
}

/// How often something is tried that does not depend on the rest of the signature.
pub(super) const TRIES: usize = 10;

/// Shows or hides the name.
pub async fn set_publish(
    app: &App,
    opened: &OpenedSignature,
    publish: bool,
) -> Result<CorrectionOutcome, ServiceError> {
    set_choice(app, opened, |record| record.publish = publish).await
}

pub async fn set_news(
    app: &App,
    opened: &OpenedSignature,
    news: bool,
) -> Result<CorrectionOutcome, ServiceError> {
    set_choice(app, opened, |record| record.news = news).await
}

/// Changes one choice. It says nothing about the rest of the record: two choices made at once both hold.
async fn set_choice(
    app: &App,
    opened: &OpenedSignature,
    choose: impl Fn(&mut PrivateRecord),
) -> Result<CorrectionOutcome, ServiceError> {
    let outcome = on_newest(app, opened, async |current| {
        // Of a withdrawn signature a record may be left for its last mail. Nothing about it can be chosen any more.
        let record = current.record.clone();
        let Some(mut record) = record.filter(|_| current.signature.is_live()) else {
            return Ok(None);
        };
        choose(&mut record);
        let outcome = correct(app, current, record).await?;
        Ok(Some(outcome).filter(|outcome| *outcome != CorrectionOutcome::Changed))
    });
    Ok(outcome.await?.unwrap_or(CorrectionOutcome::Changed))
}

/// Withdraws the signature, whatever it is by now. All personal data are erased at once, except for the sealed address,
/// which stays until the mail that acknowledges the withdrawal is sent. `false` when there was nothing to withdraw.
pub async fn withdraw(app: &App, opened: &OpenedSignature) -> Result<bool, ServiceError> {
    let withdrawn = on_newest(app, opened, async |current| {
        Ok(withdraw_seen(app, current).await?.then_some(()))
    });
    let withdrawn = withdrawn.await?;
    app.mail_promised.notify_one();
    Ok(withdrawn.is_some())
}

/// Does to a signature what does not depend on the rest of it. When `act` gives `None` because the signature changed
/// meanwhile, it is done to what the signature is by now.
async fn on_newest<T>(
    app: &App,
    opened: &OpenedSignature,
    act: impl AsyncFn(&OpenedSignature) -> Result<Option<T>, ServiceError>,
) -> Result<Option<T>, ServiceError> {
    let mut done = act(opened).await?;
    let mut seen = opened.signature.seen();
    for _ in 1..TRIES {
        if done.is_some() {
            break;
        }
        let newer = opened::by_id(app, seen.id).await?;
        if newer.signature.seen() == seen {
            break;
        }
        seen = newer.signature.seen();
        done = act(&newer).await?;
    }
    Ok(done)
}

async fn withdraw_seen(app: &App, opened: &OpenedSignature) -> Result<bool, ServiceError> {
    let signature = opened.signature.clone();
    let Some(record) = &opened.record else {
        return Ok(false);
    };
    if !signature.is_live() {
        return Ok(false);
    }
    let sealed = app
        .key(&opened.appeal)?
        .seal_record(signature.claim_index, &only_address(record));
    let now = app.clock.now();
    let done = app.storage.write(move |c| {
        let change = Move {
            sealed: Some(&sealed),
            // What the organiser wrote goes; that it was removed before stays, so that a new attempt is looked at.
            removal_reason: signature.removal_reason.as_ref().map(|_| ""),
            mail: Some(MailKind::Withdrawn),
            ..Move::to(SignatureState::Withdrawn)
        };
        signatures::set_state(c, &signature, &change, now)
    });
    Ok(done.await?)
}

fn only_address(record: &PrivateRecord) -> PrivateRecord {
    // A record needs a name: this one is a placeholder.
    let name = PersonName::from_line("X").unwrap_or_else(|_| record.name.clone());
    PrivateRecord {
        email: record.email.clone(),
        ..PrivateRecord::new(name)
    }
}
