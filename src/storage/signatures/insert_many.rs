//! Inserts many signatures at once, either generated or collected elsewhere. Uses a fixed number of statements per
//! 1,000 rows; counters are exact at every commit.

use std::collections::HashMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::domain::{
    AddressIndex, AppealId, ClaimIndex, ImportId, Language, MailKind, Nonce, OrganisationIndex,
    Revision, SignatureId, SignatureKind, SignatureState, Source, TextId, Timestamp,
};
use crate::storage::outbox::NewMail;
use crate::storage::schema::signatures;
use crate::storage::signatures::consents;
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
    /// New, so that it tells the row from one that was there.
    pub nonce: Nonce,
    pub revision: Revision,
    pub sealed: Vec<u8>,
    pub address_index: Option<AddressIndex>,
    pub claim_index: ClaimIndex,
    pub organisation_index: Option<OrganisationIndex>,
    pub source: Source,
    pub language: Language,
    /// The import batch, if any.
    pub import: Option<ImportId>,
    pub signed_at: Timestamp,
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
struct NewRow<'a> {
    appeal_id: AppealId,
    text_id: TextId,
    kind: SignatureKind,
    state: SignatureState,
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
    fn new(appeal_id: AppealId, entry: &'a BulkEntry, now: Timestamp) -> Self {
        Self {
            appeal_id,
            text_id: entry.text,
            kind: entry.kind,
            state: entry.state(),
            nonce: entry.nonce,
            revision: entry.revision,
            sealed: &entry.sealed,
            address_index: entry.address_index,
            claim_index: entry.claim_index,
            organisation_index: entry.organisation_index,
            source: entry.source,
            language: &entry.language,
            code_tries: 0,
            created_at: entry.signed_at,
            // Not when its import began: an erasure looks for what came while it ran.
            updated_at: now,
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
    now: Timestamp,
) -> Result<Vec<bool>, StorageError> {
    let refs: Vec<&BulkEntry> = entries.iter().collect();
    let ids = insert_rows(tx, appeal, &refs, now)?;
    let new = ids.iter().zip(entries);
    let new: Vec<_> = new
        .filter_map(|(id, entry)| Some(((*id)?, entry)))
        .collect();
    complete(tx, appeal, &new, now)?;
    Ok(ids.into_iter().map(|id| id.is_some()).collect())
}

/// Inserts the rows alone, which takes their claims; `None` for those that are skipped.
pub(in crate::storage) fn insert_rows(
    tx: &mut WriteTx,
    appeal: AppealId,
    entries: &[&BulkEntry],
    now: Timestamp,
) -> Result<Vec<Option<SignatureId>>, StorageError> {
    let mut ids: HashMap<Nonce, SignatureId> = HashMap::new();
    for chunk in entries.chunks(CHUNK) {
        ids.extend(insert(tx, appeal, chunk, now)?);
    }
    let id = |entry: &&BulkEntry| ids.get(&entry.nonce).copied();
    Ok(entries.iter().map(id).collect())
}

/// Takes rows back that [`insert_rows`] inserted in this transaction.
pub(in crate::storage) fn take_back_rows(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<(), StorageError> {
    let these = signatures::table.filter(signatures::id.eq_any(ids));
    with_tx!(tx, |c| diesel::delete(these).execute(c))?;
    Ok(())
}

/// Adds to inserted rows their listings, search words, consents, mails and counters.
pub(in crate::storage) fn complete(
    tx: &mut WriteTx,
    appeal: AppealId,
    new: &[(SignatureId, &BulkEntry)],
    now: Timestamp,
) -> Result<(), StorageError> {
    let mut deltas = CounterDeltas::default();
    for new in new.chunks(CHUNK) {
        let listed = new.iter().filter_map(|(id, one)| {
            let listing = one.confirmed_at.and(one.listing.as_ref())?;
            Some((*id, appeal, one.kind, listing))
        });
        public_list::insert(tx, &listed.collect::<Vec<_>>())?;
        let given = new
            .iter()
            .map(|(id, one)| (*id, one.signed_at, one.consents.as_slice()));
        consents::add(tx, given)?;
        let mails = new.iter().filter_map(|(id, one)| {
            let (language, mail) = (&one.language, one.mail?);
            let new = NewMail::new(appeal, *id, mail.kind, language, now, mail.due);
            // Low priority: signatories of an import batch are not waiting for this mail.
            Some(if one.import.is_some() {
                new.with_lowest_priority()
            } else {
                new
            })
        });
        outbox::promise(tx, &mails.collect::<Vec<_>>())?;
        for (_, one) in new {
            let at = one.confirmed_at.unwrap_or(one.signed_at);
            let counted = Counted {
                appeal,
                text: one.text,
                kind: one.kind,
                source: one.source,
                referral: None,
            };
            deltas.moves(counted, at, None, Some(one.state()));
        }
    }
    deltas.store(tx)
}

/// Inserts a chunk in one statement; returns the ids of the inserted rows by nonce.
fn insert(
    tx: &mut WriteTx,
    appeal: AppealId,
    chunk: &[&BulkEntry],
    now: Timestamp,
) -> Result<Vec<(Nonce, SignatureId)>, StorageError> {
    use signatures::dsl as s;
    let rows = chunk.iter().map(|item| NewRow::new(appeal, item, now));
    let rows: Vec<NewRow> = rows.collect();
    Ok(with_tx!(tx, |c| {
        diesel::insert_into(s::signatures)
            .values(&rows)
            .on_conflict_do_nothing()
            .returning((s::nonce, s::id))
            .get_results(c)
    })?)
}
