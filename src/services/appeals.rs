//! Appeals from files, and their life: draft, open, closed, open again.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::confirm::listing;
use super::{App, ServiceError, audit};
use crate::domain::{
    Actor, Appeal, AppealFile, AppealId, AppealLink, AppealSettings, AppealState, AppealText,
    AuditEvent, AuditVerb, FirstSignatory, Language, Object, PersonName, PrivateRecord,
    SignatureState, TextId, fold,
};
use crate::storage::appeals::{self, NewText};
use crate::storage::signatures::{self, Entered, Move};
use crate::storage::{Conn, NewListing, StorageError};
use crate::vault::{AppealKey, random};

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// A new draft.
    Created,
    /// A draft, or settings of a published appeal, were replaced.
    Updated,
    /// The wording of a published appeal changed: a new numbered text.
    NewText(i32),
}

/// Makes or updates an appeal from a file, on the command line.
///
/// # Errors
/// A sentence when the wording of a published appeal changes without a note.
pub async fn import(app: &App, file: AppealFile) -> Result<Imported, ServiceError> {
    import_as(app, Actor::Cli, file).await
}

/// The same, done by somebody.
///
/// # Errors
/// As [`import`].
pub async fn import_as(app: &App, by: Actor, file: AppealFile) -> Result<Imported, ServiceError> {
    let now = app.clock.now();
    let wrapped = AppealKey::generate(&app.master);
    let master = app.master.clone();
    let imported = app.storage.write(move |c| {
        let slug = file.slug.as_str().to_owned();
        let known = appeals::by_slug(c, &slug)?;
        let (appeal, created) = match known {
            Some(appeal) => (appeal, false),
            None => {
                let settings = AppealSettings {
                    erase_after_days: AppealFile::ERASE_AFTER_DAYS,
                    approve_groups: AppealFile::APPROVE_GROUPS,
                    ..AppealSettings::default()
                };
                appeals::create(c, &slug, &file.language, &settings, &wrapped, now)?;
                let made = appeals::by_slug(c, &slug)?;
                (made.ok_or(StorageError::Corrupt("appeals"))?, true)
            }
        };
        appeals::set_settings(c, appeal.id, &merged(&appeal, &file))?;
        let (text, renewed) = store_text(c, &appeal, &file, now)?;
        appeals::set_links(c, appeal.id, &file.language, &file.links)?;
        if !file.first_signatories.is_empty() && (created || appeal.language == file.language) {
            let key = AppealKey::unwrap(&master, &appeal.wrapped_key)
                .map_err(|error| StorageError::Other(error.to_string()))?;
            enter_first(c, &key, &appeal, text, &file, now)?;
        }
        let verb = if created {
            AuditVerb::AppealCreated
        } else {
            AuditVerb::AppealChanged
        };
        let facts =
            serde_json::json!({ "slug": slug, "language": file.language, "new_text": renewed });
        let event = AuditEvent::new(by, verb, Object::appeal(appeal.id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(match (created, renewed) {
            (true, _) => Imported::Created,
            (_, Some(number)) => Imported::NewText(number),
            _ => Imported::Updated,
        })
    });
    Ok(imported.await?)
}

/// The settings of an appeal in several files: what the file of its first language gives wins, the others fill in what
/// that one leaves out.
fn merged(appeal: &Appeal, file: &AppealFile) -> AppealSettings {
    let (old, leads) = (&appeal.settings, file.language == appeal.language);
    fn pick<T: Clone>(leads: bool, new: &Option<T>, old: &Option<T>) -> Option<T> {
        let (first, second) = if leads { (new, old) } else { (old, new) };
        first.clone().or_else(|| second.clone())
    }
    let contact = Some(old.contact.clone()).filter(|contact| !contact.is_empty());
    AppealSettings {
        contact: pick(leads, &file.contact, &contact).unwrap_or_default(),
        sender: pick(leads, &file.sender, &old.sender),
        opens: pick(leads, &file.opens, &old.opens),
        closes: pick(leads, &file.closes, &old.closes),
        goal: pick(leads, &file.goal, &old.goal),
        donation_url: pick(leads, &file.donation_url, &old.donation_url),
        erase_after_days: pick(leads, &file.erase_after_days, &Some(old.erase_after_days))
            .unwrap_or(old.erase_after_days),
        approve_groups: pick(leads, &file.approve_groups, &Some(old.approve_groups))
            .unwrap_or(old.approve_groups),
        ask_comment: pick(leads, &file.ask_comment, &Some(old.ask_comment))
            .unwrap_or(old.ask_comment),
    }
}

/// Stores the wording: a draft is rewritten, a published text is followed by a new one that needs a note.
fn store_text(
    c: &mut Conn,
    appeal: &Appeal,
    file: &AppealFile,
    now: crate::domain::Timestamp,
) -> Result<(TextId, Option<i32>), StorageError> {
    let new = NewText {
        language: file.language.clone(),
        title: file.title.clone(),
        summary: file.summary.clone().unwrap_or_default(),
        addressee: file.addressee.clone().unwrap_or_default(),
        notice: file.notice.clone().unwrap_or_default(),
        responsible: file.responsible.clone().unwrap_or_default(),
        markdown: file.text.clone(),
        sha256: text_hash(
            &file.title,
            file.addressee.as_deref().unwrap_or_default(),
            &file.text,
        ),
        note: file.note.clone().unwrap_or_default(),
    };
    let texts = appeals::texts(c, appeal.id)?;
    let latest = texts
        .iter()
        .rev()
        .find(|text| text.language == file.language);
    let public = (appeal.state != AppealState::Draft).then_some(now);
    match latest {
        None => Ok((appeals::add_text(c, appeal.id, 1, &new, public)?, None)),
        Some(old) if old.published_at.is_none() || old.sha256 == new.sha256 => {
            appeals::rewrite_text(c, old, &new)?;
            Ok((old.id, None))
        }
        Some(_) if new.note.is_empty() => Err(StorageError::Other(format!(
            "the wording of “{}” ({}) is published and was signed: a changed wording needs a `note` that says what \
             changed. Signatures keep the wording that was signed",
            appeal.slug, file.language
        ))),
        Some(old) => {
            let number = old.number + 1;
            Ok((
                appeals::add_text(c, appeal.id, number, &new, Some(now))?,
                Some(number),
            ))
        }
    }
}

/// SHA-256 of what is signed: title, addressee and Markdown, each ended by a line feed, in hexadecimal.
#[must_use]
pub fn text_hash(title: &str, addressee: &str, markdown: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(format!(
        "{title}\n{addressee}\n{markdown}\n"
    )))
}

/// Makes the first signatories those of the file: new ones are entered, changed ones corrected by entering them anew,
/// missing ones removed. They are confirmed signatures like any other: they count, are listed and exported.
fn enter_first(
    c: &mut Conn,
    key: &AppealKey,
    appeal: &Appeal,
    text: TextId,
    file: &AppealFile,
    now: crate::domain::Timestamp,
) -> Result<(), StorageError> {
    let sealed_wrong = |error: crate::vault::SealError| StorageError::Other(error.to_string());
    let entered = signatures::entered(c, appeal.id)?;
    let mut wanted = Vec::new();
    for (rank, person) in (1_i32..).zip(&file.first_signatories) {
        let record = record_of(person)
            .map_err(|why| StorageError::Other(format!("{}: {why}", person.name)))?;
        wanted.push((rank, record));
    }
    let mut kept = Vec::new();
    for old in &entered {
        let record = key
            .open_record(&old.claim_index, &old.sealed)
            .map_err(sealed_wrong)?;
        match wanted.iter().find(|(_, new)| *new == record) {
            Some((rank, new)) => {
                signatures::set_rank(c, old.id, Some(*rank))?;
                kept.push(new.public_name());
            }
            None => {
                let change = Move {
                    to: SignatureState::Removed,
                    hold_reason: None,
                    removal_reason: Some("no longer among the first signatories of the file"),
                    listing: None,
                    sealed: Some(b""),
                    mail: None,
                };
                signatures::set_state(c, old, &change, now)?;
            }
        }
    }
    for (rank, record) in wanted
        .iter()
        .filter(|(_, new)| !kept.contains(&new.public_name()))
    {
        let nonce: [u8; 16] = random();
        let name = fold::fold(&record.public_name());
        // A fresh claim each time: the one of somebody removed before is taken.
        let claim = key.index("first", &format!("{name}\n{nonce:?}"));
        let listing: Option<NewListing> = listing(record, Some(*rank));
        let Some(listing) = listing else { continue };
        let new = Entered {
            text,
            keys: (random(), nonce),
            claim_index: &claim,
            sealed: &key.seal_record(&claim, record),
            listing: &listing,
            language: &file.language,
        };
        signatures::enter(c, appeal.id, &new, now)?;
    }
    Ok(())
}

fn record_of(person: &FirstSignatory) -> Result<PrivateRecord, &'static str> {
    let name = PersonName::from_line(&person.name).map_err(crate::domain::Problem::code)?;
    Ok(PrivateRecord {
        name,
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

/// Publishes, closes or reopens an appeal, on the command line.
///
/// # Errors
/// A sentence when there is none of that name, or it is already there.
pub async fn set_state(app: &App, slug: &str, state: AppealState) -> Result<(), ServiceError> {
    set_state_as(app, Actor::Cli, slug, state).await
}

/// The same, done by somebody.
///
/// # Errors
/// As [`set_state`].
pub async fn set_state_as(
    app: &App,
    by: Actor,
    slug: &str,
    state: AppealState,
) -> Result<(), ServiceError> {
    let appeal = find(app, slug).await?;
    let fits = match state {
        AppealState::Open => appeal.state != AppealState::Open,
        AppealState::Closed => appeal.state == AppealState::Open,
        AppealState::Draft => false,
    };
    if !fits {
        let is = appeal.state.word();
        return Err(ServiceError::Refused(format!(
            "“{slug}” is {is}: it cannot become {} now",
            state.word()
        )));
    }
    let (now, master) = (app.clock.now(), app.master.clone());
    let facts = serde_json::json!({
        "slug": slug, "from": appeal.state.word(), "state": state.word(),
    });
    let event = AuditEvent::new(by, AuditVerb::AppealState, Object::appeal(appeal.id)).with(facts);
    Ok(app
        .storage
        .write(move |c| {
            appeals::set_state(c, appeal.id, state, now)?;
            audit::append(c, &master, now, &event)
        })
        .await?)
}

/// The appeal of that name.
///
/// # Errors
/// A sentence that names the nearest one.
pub async fn find(app: &App, slug: &str) -> Result<Appeal, ServiceError> {
    let all = app.storage.read(appeals::all).await?;
    let nearest = all
        .iter()
        .map(|appeal| appeal.slug.clone())
        .min_by_key(|known| strsim::levenshtein(known, slug));
    all.into_iter()
        .find(|appeal| appeal.slug == slug)
        .ok_or_else(|| {
            let hint = nearest
                .map(|name| format!("; did you mean “{name}”?"))
                .unwrap_or_default();
            ServiceError::Refused(format!("there is no appeal “{slug}”{hint}"))
        })
}

/// An appeal with its texts and its links in one language.
pub type Whole = (Appeal, Vec<AppealText>, Vec<AppealLink>);

/// Everything of an appeal, with the links of one language.
///
/// # Errors
/// Those of the database.
pub async fn whole(
    app: &App,
    id: AppealId,
    language: &Language,
) -> Result<Option<Whole>, ServiceError> {
    let language = language.clone();
    let read = app.storage.read(move |c| {
        let Some(appeal) = appeals::by_id(c, id)? else {
            return Ok(None);
        };
        Ok(Some((
            appeal,
            appeals::texts(c, id)?,
            appeals::links(c, id, &language)?,
        )))
    });
    Ok(read.await?)
}
