//! How the parts of an appeal are stored, wherever they come from.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::domain::text::search_text;
use crate::domain::{
    Appeal, AppealFile, AppealId, AppealSettings, AppealState, AppealText, FirstSignatory,
    Language, PersonName, PrivateRecord, Problem, Signature, SignatureState, TextId, Timestamp,
    Wording,
};
use crate::services::signatures::confirm::listing;
use crate::storage::appeals::{self, NewText};
use crate::storage::public_list::Listing;
use crate::storage::signatures::{self, Entered, Move};
use crate::storage::{NewListing, StorageError, WriteTx, public_list};
use crate::vault::{AppealKey, Master, random};

/// Adds a draft with the settings that nobody has to choose.
pub(super) fn create(
    c: &mut WriteTx,
    slug: &str,
    language: &Language,
    wrapped_key: &[u8],
    now: Timestamp,
) -> Result<AppealId, StorageError> {
    let settings = AppealSettings {
        erase_after_days: AppealFile::ERASE_AFTER_DAYS,
        approve_groups: AppealFile::APPROVE_GROUPS,
        ask_comment: AppealFile::ASK_COMMENT,
        ..AppealSettings::default()
    };
    appeals::create(c, slug, language, &settings, wrapped_key, now)
}

/// What storing a wording would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextChange {
    /// The first text of its language.
    First,
    /// A draft is rewritten, or what is not signed of a published text.
    Rewrite,
    /// What was signed changes: a new numbered text follows, which needs a note.
    Version,
}

/// What storing a wording would do to the latest text of its language.
#[must_use]
pub fn change_of(latest: Option<&AppealText>, wording: &Wording) -> TextChange {
    let hash = text_hash(&wording.title, &wording.addressee, &wording.markdown);
    match latest {
        None => TextChange::First,
        Some(old) if old.published_at.is_none() || old.sha256 == hash => TextChange::Rewrite,
        Some(_) => TextChange::Version,
    }
}

/// Stores a wording with its links; gives the text, and its number when a published one was followed.
pub(super) fn wording(
    c: &mut WriteTx,
    appeal: &Appeal,
    wording: &Wording,
    now: Timestamp,
) -> Result<(TextId, Option<i32>), StorageError> {
    let new = NewText {
        language: wording.language.clone(),
        title: wording.title.clone(),
        summary: wording.summary.clone(),
        addressee: wording.addressee.clone(),
        notice: wording.notice.clone(),
        responsible: wording.responsible.clone(),
        markdown: wording.markdown.clone(),
        sha256: text_hash(&wording.title, &wording.addressee, &wording.markdown),
        note: wording.note.clone(),
    };
    let texts = appeals::texts(c, appeal.id)?;
    let latest = texts.iter().rev();
    let latest = latest
        .into_iter()
        .find(|text| text.language == wording.language);
    let stored = match (change_of(latest, wording), latest) {
        (TextChange::Rewrite, Some(old)) => {
            appeals::rewrite_text(c, old, &new)?;
            (old.id, None)
        }
        (TextChange::Version, Some(_)) if new.note.is_empty() => {
            return Err(StorageError::Other(format!(
                "the wording of “{}” ({}) is published and was signed: a changed wording needs a `note` that says \
                 what changed. Signatures keep the wording that was signed",
                appeal.slug, wording.language
            )));
        }
        (TextChange::Version, Some(old)) => {
            let number = old.number + 1;
            let id = appeals::add_text(c, appeal.id, number, &new, Some(now))?;
            (id, Some(number))
        }
        _ => {
            let public = (appeal.state != AppealState::Draft).then_some(now);
            (appeals::add_text(c, appeal.id, 1, &new, public)?, None)
        }
    };
    appeals::set_links(c, appeal.id, &wording.language, &wording.links)?;
    Ok(stored)
}

/// SHA-256 of what is signed: title, addressee and Markdown, each ended by a line feed, in hexadecimal.
#[must_use]
pub fn text_hash(title: &str, addressee: &str, markdown: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(format!(
        "{title}\n{addressee}\n{markdown}\n"
    )))
}

/// Makes the first signatories these: new ones are entered, changed ones entered anew, missing ones removed. They are
/// confirmed signatures like any other: they count, are listed and exported. Somebody who signed otherwise, by themselves
/// or in a batch that was brought in, only loses the rank.
pub(super) fn first(
    c: &mut WriteTx,
    master: &Master,
    appeal: &Appeal,
    text: TextId,
    people: &[FirstSignatory],
    now: Timestamp,
) -> Result<(), StorageError> {
    let key = AppealKey::unwrap(master, &appeal.wrapped_key)
        .map_err(|error| StorageError::Other(error.to_string()))?;
    let mut wanted = Vec::new();
    for (rank, person) in (1_i32..).zip(people) {
        let record = record_of(person)
            .map_err(|why| StorageError::Other(format!("{}: {}", person.name, why.code())))?;
        if let Some(line) = listing(&record, Some(rank)) {
            wanted.push((rank, record, line));
        }
    }
    let entered = signatures::entered(c, appeal.id)?;
    let mut kept = Vec::new();
    for old in public_list::first(c, appeal.id)? {
        match wanted.iter().find(|(.., new)| is_same(&old, new)) {
            Some((rank, ..)) => {
                signatures::set_rank(c, old.signature, Some(*rank))?;
                kept.push(*rank);
            }
            None => match entered.iter().find(|one| one.id == old.signature) {
                Some(theirs) => remove(c, theirs, now)?,
                None => signatures::set_rank(c, old.signature, None)?,
            },
        }
    }
    for (rank, record, line) in &wanted {
        if kept.contains(rank) {
            continue;
        }
        let nonce: [u8; 16] = random();
        let name = search_text::fold(&record.public_name());
        // A fresh claim each time: the one of somebody removed before is taken.
        let claim = key.index("first", &format!("{name}\n{nonce:?}"));
        let new = Entered {
            text,
            keys: (random(), nonce),
            claim_index: &claim,
            sealed: &key.seal_record(&claim, record),
            listing: line,
            language: &appeal.language,
        };
        signatures::enter(c, appeal.id, &new, now)?;
    }
    appeals::touch(c, appeal.id)
}

fn is_same(old: &Listing, new: &NewListing) -> bool {
    old.name == new.name && old.detail == new.detail && old.place == new.place
}

/// Removes somebody who only ever was a first signatory.
fn remove(c: &mut WriteTx, signature: &Signature, now: Timestamp) -> Result<(), StorageError> {
    let change = Move {
        to: SignatureState::Removed,
        hold_reason: None,
        removal_reason: Some("no longer among the first signatories"),
        listing: None,
        sealed: Some(b""),
        mail: None,
    };
    signatures::set_state(c, signature, &change, now)?;
    Ok(())
}

fn record_of(person: &FirstSignatory) -> Result<PrivateRecord, Problem> {
    Ok(PrivateRecord {
        name: PersonName::from_line(&person.name)?,
        email: None,
        role: person.role.clone(),
        place: person.place.clone(),
        country: None,
        publish: true,
        news: false,
        comment: None,
        organisation: None,
        suspicious: false,
    })
}
