//! Inserts many signatures at once, either generated or collected elsewhere. Uses a fixed number of statements per
//! 1,000 rows; counters are exact at every commit.

use std::collections::HashMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::domain::{
    AddressIndex, AppealId, ClaimIndex, Handle, ImportId, Language, MailKind, Nonce,
    OrganisationIndex, Revision, SignatureId, SignatureKind, SignatureState, Source, TextId,
    Timestamp,
};
use crate::storage::outbox::NewMail;
use crate::storage::schema::signatures;
use crate::storage::signatures::confirm_batch::add_consents;
use crate::storage::statistics::counter_deltas::{Counted, CounterDeltas};
use crate::storage::{Conn, Consent, NewListing, StorageError, WriteTx, outbox, public_list};

/// Rows per statement. With 18 values each this is well below the parameter limits of SQLite (32,766) and Postgres
/// (65,535).
const CHUNK: usize = 1_000;

/// A signature to insert. The caller checks caps and suppressions; `mail` is queued as given.
pub struct BulkEntry {
    /// Version of the appeal's text that was signed.
    pub text: TextId,
    pub kind: SignatureKind,
    /// New handle and nonce.
    pub keys: (Handle, Nonce),
    pub revision: Revision,
    pub sealed: Vec<u8>,
    pub address_index: Option<AddressIndex>,
    pub claim_index: ClaimIndex,
    pub organisation_index: Option<OrganisationIndex>,
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

impl BulkEntry {
    /// Stored at this time, which may be long after its import began: an erasure looks for what came while it ran.
    #[must_use]
    pub fn entered_at(self, now: Timestamp) -> Self {
        Self {
            entered_at: now,
            ..self
        }
    }
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
struct NewRow<'a> {
    appeal_id: AppealId,
    text_id: TextId,
    kind: SignatureKind,
    state: SignatureState,
    handle: Handle,
    nonce: Nonce,
    revision: Revision,
    sealed: &'a [u8],
    address_index: Option<AddressIndex>,
    claim_index: ClaimIndex,
    organisation_index: Option<OrganisationIndex>,
    source: Source,
    language: &'a Language,
    code_tries: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
    confirmed_at: Option<Timestamp>,
    import_id: Option<ImportId>,
}

impl<'a> NewRow<'a> {
    fn new(appeal_id: AppealId, entry: &'a BulkEntry) -> Self {
        Self {
            appeal_id,
            text_id: entry.text,
            kind: entry.kind,
            state: entry.state(),
            handle: entry.keys.0,
            nonce: entry.keys.1,
            revision: entry.revision,
            sealed: &entry.sealed,
            address_index: entry.address_index,
            claim_index: entry.claim_index,
            organisation_index: entry.organisation_index,
            source: entry.source,
            language: &entry.language,
            code_tries: 0,
            created_at: entry.signed_at,
            updated_at: entry.entered_at,
            confirmed_at: entry.confirmed_at,
            import_id: entry.import,
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
    let mut deltas = CounterDeltas::default();
    for chunk in entries.chunks(CHUNK) {
        let ids = insert(tx, appeal, chunk)?;
        let id = |item: &BulkEntry| ids.get(&item.keys.0).copied();
        answers.extend(chunk.iter().map(|item| id(item).is_some()));
        let new: Vec<(SignatureId, &BulkEntry)> = chunk
            .iter()
            .filter_map(|item| Some((id(item)?, item)))
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
                new.with_lowest_priority()
            } else {
                new
            })
        });
        outbox::promise(tx, &mails.collect::<Vec<_>>())?;
        for (_, one) in &new {
            let at = one.confirmed_at.unwrap_or(one.signed_at);
            let counted = Counted {
                appeal,
                text: one.text,
                kind: one.kind,
                source: one.source,
            };
            deltas.moves(counted, at, None, Some(one.state()));
        }
    }
    deltas.store(tx)?;
    Ok(answers)
}

/// Inserts a chunk in one statement; returns the ids of the inserted rows by handle.
fn insert(
    tx: &mut WriteTx,
    appeal: AppealId,
    chunk: &[BulkEntry],
) -> Result<HashMap<Handle, SignatureId>, StorageError> {
    use signatures::dsl as s;
    let rows: Vec<NewRow> = chunk.iter().map(|item| NewRow::new(appeal, item)).collect();
    let new: Vec<(Handle, SignatureId)> = with_tx!(tx, |c| {
        diesel::insert_into(s::signatures)
            .values(&rows)
            .on_conflict_do_nothing()
            .returning((s::handle, s::id))
            .get_results(c)
    })?;
    Ok(new.into_iter().collect())
}
