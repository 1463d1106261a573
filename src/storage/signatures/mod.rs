//! Reads, enters and erases single signatures. The two frequent writes are in `sign_batch` and `confirm_batch`.

pub(in crate::storage) mod confirm_batch;
pub mod consents;
pub mod correction;
pub mod history;
pub mod insert_many;
pub mod reverse_scan;
pub mod scan;
pub(in crate::storage) mod sign_batch;
mod state_change;

use diesel::prelude::*;

use super::schema::{self, signatures};
use super::{Conn, NewListing, ReadConn, StorageError, WriteTx};
use crate::domain::{
    AppealId, HoldReason, Language, Signature, SignatureId, SignatureKind, SignatureState, Source,
    TextId, Timestamp,
};
use crate::storage::public_list;
use crate::storage::statistics::counter_deltas::CounterDeltas;

pub use state_change::{Move, set_state, set_states};

#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
pub(super) struct Row {
    pub(super) id: i64,
    appeal_id: i64,
    text_id: i64,
    kind: String,
    state: String,
    handle: Vec<u8>,
    nonce: Vec<u8>,
    revision: i64,
    sealed: Vec<u8>,
    address_index: Vec<u8>,
    claim_index: Vec<u8>,
    organisation_index: Option<Vec<u8>>,
    source: String,
    language: String,
    hold_reason: Option<String>,
    removal_reason: Option<String>,
    code_tries: i32,
    created_at: i64,
    updated_at: i64,
    confirmed_at: Option<i64>,
    import_id: Option<i64>,
}

pub(super) fn signature(row: Row) -> Result<Signature, StorageError> {
    let corrupt = StorageError::Corrupt;
    Ok(Signature {
        id: row.id,
        appeal: row.appeal_id,
        text: row.text_id,
        kind: SignatureKind::from_word(&row.kind).ok_or(corrupt("signatures.kind"))?,
        state: SignatureState::from_word(&row.state).ok_or(corrupt("signatures.state"))?,
        handle: row
            .handle
            .try_into()
            .map_err(|_| corrupt("signatures.handle"))?,
        nonce: row
            .nonce
            .try_into()
            .map_err(|_| corrupt("signatures.nonce"))?,
        revision: row.revision,
        sealed: row.sealed,
        address_index: row.address_index,
        claim_index: row.claim_index,
        organisation_index: row.organisation_index,
        source: Source::from_word(&row.source).ok_or(corrupt("signatures.source"))?,
        import: row.import_id,
        language: Language::parse(&row.language).ok_or(corrupt("signatures.language"))?,
        hold_reason: row.hold_reason.as_deref().and_then(HoldReason::from_word),
        removal_reason: row.removal_reason,
        code_tries: row.code_tries,
        created_at: Timestamp(row.created_at),
        updated_at: Timestamp(row.updated_at),
        confirmed_at: row.confirmed_at.map(Timestamp),
    })
}

pub fn by_id(conn: &mut ReadConn, id: SignatureId) -> Result<Option<Signature>, StorageError> {
    let row: Option<Row> = with_conn!(conn, |c| signatures::table
        .find(id)
        .select(Row::as_select())
        .first(c)
        .optional())?;
    row.map(signature).transpose()
}

/// Whether state and revision are unchanged since `seen` was read. On Postgres this locks the row until the end of the
/// transaction.
pub fn is_still(tx: &mut WriteTx, seen: &Signature) -> Result<bool, StorageError> {
    use signatures::dsl as s;
    let same = s::signatures
        .find(seen.id)
        .filter(
            s::state
                .eq(seen.state.word())
                .and(s::revision.eq(seen.revision)),
        )
        .select(s::id);
    let found: Vec<i64> = match tx.raw_tx() {
        Conn::Sqlite(c) => same.load(&mut **c)?,
        Conn::Postgres(c) => same.for_update().load(&mut **c)?,
    };
    Ok(!found.is_empty())
}

pub fn by_handle(conn: &mut ReadConn, handle: [u8; 16]) -> Result<Option<Signature>, StorageError> {
    let found = signatures::table.filter(signatures::handle.eq(handle.to_vec()));
    let row: Option<Row> =
        with_conn!(conn, |c| found.select(Row::as_select()).first(c).optional())?;
    row.map(signature).transpose()
}

pub fn by_claim(
    conn: &mut ReadConn,
    appeal: AppealId,
    claim: &[u8],
) -> Result<Option<Signature>, StorageError> {
    let found = signatures::table.filter(
        signatures::appeal_id
            .eq(appeal)
            .and(signatures::claim_index.eq(claim)),
    );
    let row: Option<Row> =
        with_conn!(conn, |c| found.select(Row::as_select()).first(c).optional())?;
    row.map(signature).transpose()
}

/// All signatures of a mailbox in the appeal, oldest first.
pub fn by_address(
    conn: &mut ReadConn,
    appeal: AppealId,
    address: &[u8],
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::address_index.eq(address)))
        .order(s::id);
    let rows: Vec<Row> = with_conn!(conn, |c| found.select(Row::as_select()).load(c))?;
    rows.into_iter().map(signature).collect()
}

/// The confirmed signatures that the organiser entered on the appeal directly (no import), oldest first.
pub fn entered(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures
        .filter(
            s::appeal_id
                .eq(appeal)
                .and(s::address_index.eq(b"".as_slice())),
        )
        .filter(
            s::source
                .eq(Source::Import.word())
                .and(s::import_id.is_null()),
        )
        .filter(s::state.eq(SignatureState::Confirmed.word()))
        .order(s::id);
    let rows: Vec<Row> = with_conn!(conn, |c| found.select(Row::as_select()).load(c))?;
    rows.into_iter().map(signature).collect()
}

/// The claims of one group in the appeal, in any state, oldest first.
pub fn by_organisation(
    conn: &mut ReadConn,
    appeal: AppealId,
    index: &[u8],
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::organisation_index.eq(index)))
        .order(s::id);
    let rows: Vec<Row> = with_conn!(conn, |c| found.select(Row::as_select()).load(c))?;
    rows.into_iter().map(signature).collect()
}

/// A page of signatures in the given states, ordered by id, with ids above `after`.
pub fn page(
    conn: &mut ReadConn,
    appeal: AppealId,
    states: &[SignatureState],
    after: SignatureId,
    most: i64,
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let words: Vec<&str> = states.iter().map(|state| state.word()).collect();
    let found = s::signatures
        .filter(
            s::appeal_id
                .eq(appeal)
                .and(s::state.eq_any(words))
                .and(s::id.gt(after)),
        )
        .order(s::id)
        .limit(most);
    let rows: Vec<Row> = with_conn!(conn, |c| found.select(Row::as_select()).load(c))?;
    rows.into_iter().map(signature).collect()
}

pub fn count_code_try(tx: &mut WriteTx, id: SignatureId) -> Result<(), StorageError> {
    use signatures::dsl as s;
    with_tx!(tx, |c| diesel::update(s::signatures.find(id))
        .set(s::code_tries.eq(s::code_tries + 1))
        .execute(c))?;
    Ok(())
}

/// A signature that an organiser enters; it is confirmed immediately.
pub struct Entered<'a> {
    /// Version of the appeal's text that was shown.
    pub text: TextId,
    /// New handle and nonce.
    pub keys: ([u8; 16], [u8; 16]),
    pub claim_index: &'a [u8],
    pub sealed: &'a [u8],
    pub listing: &'a NewListing,
    /// Language of the appeal.
    pub language: &'a Language,
}

/// Inserts a signature entered by an organiser, with its listing and counters.
pub fn enter(
    tx: &mut WriteTx,
    appeal: AppealId,
    new: &Entered,
    now: Timestamp,
) -> Result<SignatureId, StorageError> {
    use signatures::dsl as s;
    let kind = SignatureKind::Individual;
    let id: i64 = with_tx!(tx, |c| {
        diesel::insert_into(s::signatures)
            .values((
                s::appeal_id.eq(appeal),
                s::text_id.eq(new.text),
                s::kind.eq(kind.word()),
                s::state.eq(SignatureState::Confirmed.word()),
                s::handle.eq(new.keys.0.as_slice()),
                s::nonce.eq(new.keys.1.as_slice()),
                s::revision.eq(0_i64),
                s::sealed.eq(new.sealed),
                s::address_index.eq(b"".as_slice()),
                s::claim_index.eq(new.claim_index),
                s::source.eq(Source::Import.word()),
                s::language.eq(new.language.as_str()),
                s::code_tries.eq(0),
                s::created_at.eq(now.0),
                s::updated_at.eq(now.0),
                s::confirmed_at.eq(now.0),
            ))
            .returning(s::id)
            .get_result(c)
    })?;
    public_list::insert(tx, &[(id, appeal, kind, new.listing)])?;
    let mut ledger = CounterDeltas::default();
    let entered = (kind, Source::Import);
    ledger.moves(appeal, entered, now, None, Some(SignatureState::Confirmed));
    ledger.store(tx)?;
    Ok(id)
}

/// Sets or clears the rank of a signature among the first signatories.
pub fn set_rank(tx: &mut WriteTx, id: SignatureId, rank: Option<i32>) -> Result<(), StorageError> {
    public_list::set_rank(tx, id, rank)
}

/// Erases a pending signature with its listing, mails and consents, because the mailbox owner said “not me”.
pub fn erase(tx: &mut WriteTx, id: SignatureId, now: Timestamp) -> Result<(), StorageError> {
    let mut ledger = CounterDeltas::default();
    erase_noted(tx, &mut ledger, id, now)?;
    ledger.store(tx)
}

/// Like [`erase`], but leaves storing the counter changes to the caller.
pub(super) fn erase_noted(
    tx: &mut WriteTx,
    ledger: &mut CounterDeltas,
    id: SignatureId,
    now: Timestamp,
) -> Result<(), StorageError> {
    use super::schema::outbox::dsl as o;
    use super::schema::signatures::dsl as s;
    public_list::delete(tx, id)?;
    with_tx!(tx, |c| {
        diesel::delete(o::outbox.filter(o::signature_id.eq(id))).execute(c)?;
        diesel::delete(schema::consents::table.filter(schema::consents::signature_id.eq(id)))
            .execute(c)
    })?;
    let gone: Option<(AppealId, String, String, String)> = with_tx!(tx, |c| {
        diesel::delete(s::signatures.find(id))
            .returning((s::appeal_id, s::kind, s::source, s::state))
            .get_result(c)
            .optional()
    })?;
    if let Some((appeal, kind, source, state)) = gone {
        let kind =
            SignatureKind::from_word(&kind).ok_or(StorageError::Corrupt("signatures.kind"))?;
        let source =
            Source::from_word(&source).ok_or(StorageError::Corrupt("signatures.source"))?;
        ledger.moves(
            appeal,
            (kind, source),
            now,
            SignatureState::from_word(&state),
            None,
        );
    }
    Ok(())
}
