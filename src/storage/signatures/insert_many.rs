//! Many signatures at once: generated ones, lists that were gathered elsewhere. A fixed number of statements for each
//! thousand, and counters that are exact at every commit.

use std::collections::HashMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::domain::{
    AppealId, ImportId, Language, MailKind, SignatureId, SignatureKind, SignatureState, Source,
    TextId, Timestamp,
};
use crate::storage::outbox::NewMail;
use crate::storage::schema::signatures;
use crate::storage::signatures::confirm_batch::add_consents;
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{Conn, Consent, NewListing, StorageError, WriteTx, outbox, public_list};

/// Rows of one statement: with 18 values each, well below what SQLite (32,766) and Postgres (65,535) take.
const CHUNK: usize = 1_000;

/// The revision of a signature that nobody touched since an organiser entered it; later ones are random.
pub const AS_ENTERED: i64 = 0;

/// A signature to be entered with others. Caps and suppressions are the caller's to keep: `mail` is promised as it is.
pub struct BulkEntry {
    /// The text that was signed.
    pub text: TextId,
    pub kind: SignatureKind,
    /// A fresh handle and nonce.
    pub keys: ([u8; 16], [u8; 16]),
    pub revision: i64,
    pub sealed: Vec<u8>,
    /// Index of the mailbox within the appeal.
    pub address_index: Vec<u8>,
    /// Index of the claim. Unique in the appeal.
    pub claim_index: Vec<u8>,
    /// Index of [`OrganisationName::identity`](crate::domain::OrganisationName::identity).
    pub organisation_index: Option<Vec<u8>>,
    pub source: Source,
    /// The language of the signatory.
    pub language: Language,
    /// The batch that it comes with, if any.
    pub import: Option<ImportId>,
    pub signed_at: Timestamp,
    pub entered_at: Timestamp,
    /// When it was proven, and counts since; else it is pending.
    pub confirmed_at: Option<Timestamp>,
    /// What becomes public; only stored with one that counts.
    pub listing: Option<NewListing>,
    /// The consents given with it.
    pub consents: Vec<Consent>,
    /// The mail that is promised.
    pub mail: Option<BulkMail>,
}

/// A mail about a signature that is entered.
#[derive(Debug, Clone, Copy)]
pub struct BulkMail {
    pub kind: MailKind,
    pub due: Timestamp,
}

impl BulkEntry {
    fn state(&self) -> SignatureState {
        match self.confirmed_at {
            Some(_) => SignatureState::Confirmed,
            None => SignatureState::Pending,
        }
    }
}

#[derive(Insertable)]
#[diesel(table_name = signatures, treat_none_as_default_value = false)]
struct Row<'a> {
    appeal_id: i64,
    text_id: i64,
    kind: &'static str,
    state: &'static str,
    handle: &'a [u8],
    nonce: &'a [u8],
    revision: i64,
    sealed: &'a [u8],
    address_index: &'a [u8],
    claim_index: &'a [u8],
    organisation_index: Option<&'a [u8]>,
    source: &'static str,
    language: &'a str,
    code_tries: i32,
    created_at: i64,
    updated_at: i64,
    confirmed_at: Option<i64>,
    import_id: Option<i64>,
}

impl<'a> Row<'a> {
    fn new(appeal: AppealId, one: &'a BulkEntry) -> Self {
        Self {
            appeal_id: appeal,
            text_id: one.text,
            kind: one.kind.word(),
            state: one.state().word(),
            handle: &one.keys.0,
            nonce: &one.keys.1,
            revision: one.revision,
            sealed: &one.sealed,
            address_index: &one.address_index,
            claim_index: &one.claim_index,
            organisation_index: one.organisation_index.as_deref(),
            source: one.source.word(),
            language: one.language.as_str(),
            code_tries: 0,
            created_at: one.signed_at.0,
            updated_at: one.entered_at.0,
            confirmed_at: one.confirmed_at.map(|time| time.0),
            import_id: one.import,
        }
    }
}

/// Gives SQLite room for the indexes, up to half a gigabyte, for as long as this process writes: rows go to random places
/// of them, and a page that has left the cache is written and read again. For a process that enters millions and ends.
pub fn make_room(tx: &mut WriteTx) -> Result<(), StorageError> {
    if let Conn::Sqlite(c) = tx.raw_tx() {
        c.batch_execute("PRAGMA cache_size = -512000")?;
    }
    Ok(())
}

/// Enters signatures with their listings, words, consents, promised mails and counters, in the caller's transaction.
/// Tells for each whether it is new: one whose claim has a row already, in the appeal or earlier in the list, is left
/// out, and so is a group whose name counts already.
pub fn enter(
    tx: &mut WriteTx,
    appeal: AppealId,
    entries: &[BulkEntry],
) -> Result<Vec<bool>, StorageError> {
    let mut answers = Vec::with_capacity(entries.len());
    let mut ledger = CounterDeltas::default();
    for chunk in entries.chunks(CHUNK) {
        let ids = insert(tx, appeal, chunk)?;
        let id = |one: &BulkEntry| ids.get(one.keys.0.as_slice()).copied();
        answers.extend(chunk.iter().map(|one| id(one).is_some()));
        let new: Vec<(SignatureId, &BulkEntry)> = chunk
            .iter()
            .filter_map(|one| Some((id(one)?, one)))
            .collect();
        let counted = || {
            new.iter()
                .filter_map(|(id, one)| Some((*id, *one, one.confirmed_at?)))
        };
        let listed = counted()
            .filter_map(|(id, one, _)| Some((id, appeal, one.kind, one.listing.as_ref()?)));
        public_list::insert(tx, &listed.collect::<Vec<_>>())?;
        let consents: Vec<_> = new
            .iter()
            .flat_map(|(id, one)| one.consents.iter().map(|c| (*id, one.signed_at, c)))
            .collect();
        add_consents(tx, &consents)?;
        let mails = new.iter().filter_map(|(id, one)| {
            let (language, mail) = (&one.language, one.mail?);
            let new = NewMail::new(appeal, *id, mail.kind, language, one.entered_at, mail.due);
            // Who is in a batch did not press a button just now.
            Some(if one.import.is_some() {
                new.behind()
            } else {
                new
            })
        });
        outbox::promise(tx, &mails.collect::<Vec<_>>())?;
        for (_, one) in &new {
            let at = one.confirmed_at.unwrap_or(one.signed_at);
            ledger.moves(appeal, (one.kind, one.source), at, None, Some(one.state()));
        }
    }
    ledger.store(tx)?;
    Ok(answers)
}

/// One statement: the numbers of the rows that are new, by handle.
fn insert(
    tx: &mut WriteTx,
    appeal: AppealId,
    chunk: &[BulkEntry],
) -> Result<HashMap<Vec<u8>, SignatureId>, StorageError> {
    use signatures::dsl as s;
    let rows: Vec<Row> = chunk.iter().map(|one| Row::new(appeal, one)).collect();
    let new: Vec<(Vec<u8>, i64)> = with_tx!(tx, |c| {
        diesel::insert_into(s::signatures)
            .values(&rows)
            .on_conflict_do_nothing()
            .returning((s::handle, s::id))
            .get_results(c)
    })?;
    Ok(new.into_iter().collect())
}
