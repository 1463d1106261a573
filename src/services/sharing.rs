//! How an appeal is passed on: which sites may show its form, the words of its organisers, and the words in links that say
//! where signatures come from.

use data_encoding::BASE32_NOPAD;

use crate::domain::{
    Actor, AppealId, AuditEvent, AuditObject, AuditVerb, Referral, ReferralDraft, Sharing,
    SignatureKind, SignatureState,
};
use crate::services::appeals::{SaveOutcome, mark};
use crate::services::picture::{ShownPictures, TextsOf};
use crate::services::signatures::OpenedSignature;
use crate::services::{App, ServiceError, audit};
use crate::storage::{StorageError, appeals, referrals, sharing, signatures};
use crate::vault::random;

/// What the page of the organisers shows. A save names the version that it is based on, so that a conflict is noticed.
#[derive(Debug, Clone)]
pub struct EditableSharing {
    pub sharing: Sharing,
    pub mark: String,
    pub referrals: Vec<Referral>,
    pub referrals_mark: String,
}

/// The words and what they stand for, without their numbers, which change all the time.
fn mark_of(all: &[Referral]) -> String {
    let own = all.iter().filter(|referral| !referral.label.is_empty());
    let words: Vec<_> = own.map(|own| (&own.word, &own.label)).collect();
    mark(&words)
}

pub async fn editable(app: &App, id: AppealId) -> Result<EditableSharing, ServiceError> {
    let read = app
        .storage
        .read(move |c| Ok((sharing::of(c, id)?, referrals::of(c, id)?)));
    let (sharing, referrals) = read.await?;
    Ok(EditableSharing {
        mark: mark(&sharing),
        referrals_mark: mark_of(&referrals),
        sharing,
        referrals,
    })
}

/// Saves the sites and the words, unless they were changed since `base`.
pub async fn save_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
    new: Sharing,
) -> Result<SaveOutcome, ServiceError> {
    let (now, master, base) = (app.clock.now(), app.master.clone(), base.to_owned());
    let shown = ShownPictures::of(new.words.iter().map(|(_, words)| words.thanks.as_str()));
    let saved = app.storage.write(move |c| {
        let appeal = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        if mark(&sharing::of(c, id)?) != base {
            return Ok(SaveOutcome::Newer);
        }
        // One may have been removed since the page looked.
        if !shown.are_there(c, Some(TextsOf::Appeal(id)))? {
            return Ok(SaveOutcome::Newer);
        }
        sharing::set(c, id, &new)?;
        let facts = serde_json::json!({ "part": "sharing", "slug": appeal.slug });
        let event =
            AuditEvent::new(by, AuditVerb::AppealChanged, AuditObject::Appeal(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(SaveOutcome::Done)
    });
    Ok(saved.await?)
}

/// Adds new words and gives others another label, unless somebody else did so since `base`. No word is deleted: it may be
/// printed on paper.
pub async fn save_referrals_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
    typed: Vec<ReferralDraft>,
) -> Result<SaveOutcome, ServiceError> {
    let (now, master, base) = (app.clock.now(), app.master.clone(), base.to_owned());
    let saved = app.storage.write(move |c| {
        let appeal = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let stored = referrals::of(c, id)?;
        if mark_of(&stored) != base {
            return Ok(SaveOutcome::Newer);
        }
        for row in &typed {
            match stored.iter().find(|known| known.word == row.word) {
                None => {
                    referrals::add(c, id, (&row.word, &row.label), None, now)?;
                }
                // The word of a group stays its own.
                Some(known) if known.label.is_empty() || known.label == row.label => {}
                Some(known) => referrals::set_label(c, known.id, &row.label)?,
            }
        }
        let facts = serde_json::json!({
            "part": "referrals", "slug": appeal.slug, "rows": typed.len(),
        });
        let event =
            AuditEvent::new(by, AuditVerb::AppealChanged, AuditObject::Appeal(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(SaveOutcome::Done)
    });
    Ok(saved.await?)
}

/// A group that signed gets a word of its own, which is random; `false` if its signature does not count, or has changed.
/// Asking twice gives the same word.
pub async fn give_own_word(app: &App, opened: &OpenedSignature) -> Result<bool, ServiceError> {
    let (signature, now) = (&opened.signature, app.clock.now());
    let may_have_one =
        signature.kind == SignatureKind::Collective && signature.state == SignatureState::Confirmed;
    if !may_have_one {
        return Ok(false);
    }
    let word = format!("g-{}", BASE32_NOPAD.encode(&random::<5>())).to_lowercase();
    let (seen, appeal) = (signature.seen(), signature.appeal);
    let given = app.storage.write(move |c| {
        if !signatures::is_still(c, seen)? {
            return Ok(false);
        }
        referrals::add(c, appeal, (&word, ""), Some(seen.id), now)?;
        Ok(true)
    });
    Ok(given.await?)
}

/// The own word of a group, and how many signed through it.
pub async fn own_word(
    app: &App,
    opened: &OpenedSignature,
) -> Result<Option<Referral>, ServiceError> {
    let id = opened.signature.id;
    let read = app.storage.read(move |c| referrals::of_signature(c, id));
    Ok(read.await?)
}
