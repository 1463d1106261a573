//! Inserts many signatures at once, either generated or collected elsewhere. Uses a fixed number of statements per
//! 1,000 rows; counters are exact at every commit.

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

/// Rows per statement. With 18 values each this is well below the parameter limits of SQLite (32,766) and Postgres
/// (65,535).
const CHUNK: usize = 1_000;

/// Revision of a signature that is unchanged since an organiser entered it. Later revisions are random.
pub const AS_ENTERED: i64 = 0;

/// A signature to insert. The caller checks caps and suppressions; `mail` is queued as given.
pub struct BulkEntry {
    /// Version of the appeal's text that was signed.
    pub text: TextId,
    pub kind: SignatureKind,
    /// New handle and nonce.
    pub keys: ([u8; 16], [u8; 16]),
    pub revision: i64,
    pub sealed: Vec<u8>,
    /// Index of the mailbox within the appeal.
    pub address_index: Vec<u8>,
    /// Index of the claim. Unique within the appeal.
    pub claim_index: Vec<u8>,
    /// Index of [`OrganisationName::identity`](crate::domain::OrganisationName::identity).
    pub organisation_index: Option<Vec<u8>>,
    pub source: Source,
    /// Language of the signatory.
    pub language: Language,
    /// The import batch, if any.
    pub import: Option<ImportId>,
    pub signed_at: Timestamp,
    pub entered_at: Timestamp,
    /// When it was proven and began to count; `None` inserts it as pending.
    pub confirmed_at: Option<Timestamp>,
    /// The public line; only stored if the signature is confirmed.
    pub listing: Option<NewListing>,
    /// Consents given with the signature.
    pub consents: Vec<Consent>,
    /// The mail to queue.
    pub mail: Option<BulkMail>,
}

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

/// Raises SQLite's page cache to about 0.5 GB for as long as this process writes. Inserts hit random index pages, and a
/// page evicted from the cache has to be written and read again. Meant for a process that inserts millions of rows and
/// exits.
pub fn make_room(tx: &mut WriteTx) -> Result<(), StorageError> {
    if let Conn::Sqlite(c) = tx.raw_tx() {
        c.batch_execute("PRAGMA cache_size = -512000")?;
    }
    Ok(())
}

/// Inserts signatures with their listings, search words, consents, mails and counters, in the caller's transaction.
/// Returns for each entry whether it was inserted: an entry is skipped if its claim already has a row (in the appeal or
/// earlier in `entries`) or if its group already counts.
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
            // Low priority: signatories of an import batch are not waiting for this mail.
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

/// Inserts a chunk in one statement; returns the ids of the inserted rows by handle.
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
