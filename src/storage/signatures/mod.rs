//! Reads, enters and erases single signatures. The two frequent writes are in `sign_batch` and `confirm_batch`.

pub(in crate::storage) mod confirm_batch;
pub mod consents;
pub mod correction;
pub mod history;
pub mod insert_many;
mod locks;
mod mailboxes;
pub mod reverse_scan;
pub mod scan;
pub(in crate::storage) mod sign_batch;
mod state_change;

use diesel::prelude::*;

use super::schema::{self, signatures};
use super::{Conn, NewListing, ReadConn, StorageError, WriteTx};
use crate::domain::{
    AddressIndex, AppealId, Claim, ClaimIndex, HoldReason, ImportId, Language, Nonce,
    OrganisationIndex, ReferralId, Revision, Seen, Signature, SignatureId, SignatureKind,
    SignatureState, Source, TextId, Timestamp,
};
use crate::storage::statistics::counter_deltas::{Counted, CounterDeltas};
use crate::storage::{news_mailings, public_list};

pub(in crate::storage) use mailboxes::of_mailboxes;

pub use locks::{is_pending_locked, lock, lock_addresses, lock_entered};
pub use state_change::{Move, decide_states, set_state, set_state_unnoted};

#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
pub(in crate::storage) struct SignatureRow {
    id: SignatureId,
    appeal_id: AppealId,
    text_id: TextId,
    kind: SignatureKind,
    state: SignatureState,
    nonce: Nonce,
    revision: Revision,
    sealed: Vec<u8>,
    address_index: Option<AddressIndex>,
    claim_index: ClaimIndex,
    organisation_index: Option<OrganisationIndex>,
    source: Source,
    language: Language,
    hold_reason: Option<HoldReason>,
    removal_reason: Option<String>,
    code_tries: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
    confirmed_at: Option<Timestamp>,
    import_id: Option<ImportId>,
    referral_id: Option<ReferralId>,
}

impl From<SignatureRow> for Signature {
    fn from(row: SignatureRow) -> Self {
        Self {
            id: row.id,
            appeal: row.appeal_id,
            text: row.text_id,
            kind: row.kind,
            state: row.state,
            nonce: row.nonce,
            revision: row.revision,
            sealed: row.sealed,
            address_index: row.address_index,
            claim_index: row.claim_index,
            organisation_index: row.organisation_index,
            source: row.source,
            import: row.import_id,
            referral: row.referral_id,
            language: row.language,
            hold_reason: row.hold_reason,
            removal_reason: row.removal_reason,
            code_tries: row.code_tries,
            created_at: row.created_at,
            updated_at: row.updated_at,
            confirmed_at: row.confirmed_at,
        }
    }
}

/// Loads the signatures of a query, in its order.
macro_rules! load_signatures {
    ($conn:expr, $query:expr) => {{
        use crate::storage::signatures::SignatureRow;
        let rows: Vec<SignatureRow> =
            with_conn!($conn, |c| $query.select(SignatureRow::as_select()).load(c))?;
        rows.into_iter().map(crate::domain::Signature::from)
    }};
}
pub(in crate::storage) use load_signatures;

pub fn by_id(conn: &mut ReadConn, id: SignatureId) -> Result<Option<Signature>, StorageError> {
    Ok(load_signatures!(conn, signatures::table.find(id)).next())
}

/// Whether a signature is as it was seen. On Postgres this locks the row until the end of the transaction.
pub fn is_still(tx: &mut WriteTx, seen: Seen) -> Result<bool, StorageError> {
    use signatures::dsl as s;
    let same = s::signatures
        .find(seen.id)
        .filter(s::revision.eq(seen.revision))
        .select(s::id);
    let found: Vec<SignatureId> = match tx.raw_tx() {
        Conn::Sqlite(c) => same.load(&mut **c)?,
        Conn::Postgres(c) => same.for_update().load(&mut **c)?,
    };
    Ok(!found.is_empty())
}

/// Records a change of what is stored beside a signature, such as its visibility; `false` if the signature is not as it
/// was seen.
pub fn advance_revision(
    tx: &mut WriteTx,
    seen: Seen,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use signatures::dsl as s;
    let changed = with_tx!(tx, |c| diesel::update(
        s::signatures
            .find(seen.id)
            .filter(s::revision.eq(seen.revision))
    )
    .set((s::revision.eq(s::revision + 1), s::updated_at.eq(now)))
    .execute(c))?;
    Ok(changed == 1)
}

pub fn by_claim(
    conn: &mut ReadConn,
    appeal: AppealId,
    claim: Claim,
) -> Result<Option<Signature>, StorageError> {
    let found = signatures::table
        .filter(signatures::appeal_id.eq(appeal))
        .filter(signatures::address_index.eq(claim.address))
        .filter(signatures::claim_index.eq(claim.index));
    Ok(load_signatures!(conn, found).next())
}

/// All signatures of a mailbox in the appeal, oldest first.
pub fn by_address(
    conn: &mut ReadConn,
    appeal: AppealId,
    address: AddressIndex,
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::address_index.eq(address)))
        .order(s::id);
    Ok(load_signatures!(conn, found).collect())
}

/// The signatures that the organiser entered on the appeal directly (no import), in every state, oldest first.
pub fn entered(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::address_index.is_null()))
        .filter(s::source.eq(Source::Import).and(s::import_id.is_null()))
        .order(s::id);
    Ok(load_signatures!(conn, found).collect())
}

/// The claims of one group in the appeal, in any state, oldest first.
pub fn by_organisation(
    conn: &mut ReadConn,
    appeal: AppealId,
    index: OrganisationIndex,
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::organisation_index.eq(index)))
        .order(s::id);
    Ok(load_signatures!(conn, found).collect())
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
    let found = s::signatures
        .filter(
            s::appeal_id
                .eq(appeal)
                .and(s::state.eq_any(states))
                .and(s::id.gt(after)),
        )
        .order(s::id)
        .limit(most);
    Ok(load_signatures!(conn, found).collect())
}

/// The kinds and reasons of the oldest held signatures of an appeal.
pub fn reasons(
    conn: &mut ReadConn,
    appeal: AppealId,
    most: i64,
) -> Result<Vec<(SignatureKind, HoldReason)>, StorageError> {
    use signatures::dsl as s;
    let held = s::signatures
        .filter(
            s::appeal_id
                .eq(appeal)
                .and(s::state.eq(SignatureState::Held)),
        )
        .filter(s::hold_reason.is_not_null())
        .order(s::id)
        .limit(most)
        .select((s::kind, s::hold_reason.assume_not_null()));
    Ok(with_conn!(conn, |c| held.load(c))?)
}

/// Signatures of an appeal that are held for some reasons.
macro_rules! held_query {
    ($appeal:expr, $reasons:expr) => {
        signatures::table
            .filter(signatures::appeal_id.eq($appeal))
            .filter(signatures::state.eq(SignatureState::Held))
            .filter(signatures::hold_reason.eq_any($reasons).assume_not_null())
    };
}

/// The signatures of an appeal that are held for one of these reasons, behind `after`, by number.
pub fn held_after(
    conn: &mut ReadConn,
    appeal: AppealId,
    reasons: &[HoldReason],
    after: SignatureId,
    most: usize,
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = held_query!(appeal, reasons)
        .filter(s::id.gt(after))
        .order(s::id)
        .limit(i64::try_from(most).unwrap_or(i64::MAX));
    Ok(load_signatures!(conn, found).collect())
}

/// The newest of them.
pub fn newest_held(
    conn: &mut ReadConn,
    appeal: AppealId,
    reasons: &[HoldReason],
    most: usize,
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = held_query!(appeal, reasons)
        .order(s::id.desc())
        .limit(i64::try_from(most).unwrap_or(i64::MAX));
    Ok(load_signatures!(conn, found).collect())
}

/// Takes one of `most` tries at the code of a signature, before the code is judged: however many come at once, no more
/// are judged. `false` if none is left, or the code is another one by now. A try is written even if none is left: how
/// many were used before must not be read from the time of the answer.
pub fn take_code_try(
    tx: &mut WriteTx,
    (id, nonce): (SignatureId, Nonce),
    most: i32,
) -> Result<bool, StorageError> {
    use signatures::dsl as s;
    let theirs = s::signatures.find(id).filter(s::nonce.eq(nonce));
    let taken: Option<i32> = with_tx!(tx, |c| diesel::update(theirs)
        .set(s::code_tries.eq(s::code_tries + 1))
        .returning(s::code_tries)
        .get_result(c)
        .optional())?;
    Ok(taken.is_some_and(|taken| taken <= most))
}

/// Gives a try back, because the code was right.
pub fn give_code_try_back(
    tx: &mut WriteTx,
    (id, nonce): (SignatureId, Nonce),
) -> Result<(), StorageError> {
    use signatures::dsl as s;
    let taken = s::signatures
        .find(id)
        .filter(s::nonce.eq(nonce).and(s::code_tries.gt(0)));
    with_tx!(tx, |c| diesel::update(taken)
        .set(s::code_tries.eq(s::code_tries - 1))
        .execute(c))?;
    Ok(())
}

/// A signature that an organiser enters; it is confirmed immediately.
pub struct Entered<'a> {
    /// Version of the appeal's text that was shown.
    pub text: TextId,
    pub nonce: Nonce,
    pub claim_index: ClaimIndex,
    pub sealed: &'a [u8],
    pub listing: &'a NewListing,
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
    let id: SignatureId = with_tx!(tx, |c| {
        diesel::insert_into(s::signatures)
            .values((
                s::appeal_id.eq(appeal),
                s::text_id.eq(new.text),
                s::kind.eq(kind),
                s::state.eq(SignatureState::Confirmed),
                s::nonce.eq(new.nonce),
                s::revision.eq(Revision::AS_ENTERED),
                s::sealed.eq(new.sealed),
                s::claim_index.eq(new.claim_index),
                s::source.eq(Source::Import),
                s::language.eq(&new.language),
                s::code_tries.eq(0),
                s::created_at.eq(now),
                s::updated_at.eq(now),
                s::confirmed_at.eq(now),
            ))
            .returning(s::id)
            .get_result(c)
    })?;
    public_list::insert(tx, &[(id, appeal, kind, new.listing)])?;
    let mut deltas = CounterDeltas::default();
    let entered = Counted {
        appeal,
        text: new.text,
        kind,
        source: Source::Import,
        referral: None,
    };
    deltas.moves(entered, now, None, Some(SignatureState::Confirmed));
    deltas.store(tx)?;
    Ok(id)
}

/// Sets or clears the rank of a signature among the first signatories.
pub fn set_rank(tx: &mut WriteTx, id: SignatureId, rank: Option<i32>) -> Result<(), StorageError> {
    public_list::set_rank(tx, id, rank)
}

/// Erases a pending signature with its listing, mails and consents, because the mailbox owner said “not me”.
pub fn erase(tx: &mut WriteTx, id: SignatureId, now: Timestamp) -> Result<(), StorageError> {
    let mut deltas = CounterDeltas::default();
    erase_noted(tx, &mut deltas, id, now)?;
    deltas.store(tx)
}

/// Like [`erase`], but leaves storing the counter changes to the caller.
pub(super) fn erase_noted(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    id: SignatureId,
    now: Timestamp,
) -> Result<(), StorageError> {
    use super::schema::outbox::dsl as o;
    use super::schema::signatures::dsl as s;
    public_list::delete(tx, &[id])?;
    // A claim that began anew is pending, and may have got news before.
    let news = news_mailings::deleted_with(tx, &[id])?;
    news_mailings::count_deleted(tx, &news)?;
    with_tx!(tx, |c| {
        diesel::delete(o::outbox.filter(o::signature_id.eq(id))).execute(c)?;
        diesel::delete(schema::consents::table.filter(schema::consents::signature_id.eq(id)))
            .execute(c)
    })?;
    let gone: Option<SignatureRow> = with_tx!(tx, |c| {
        diesel::delete(s::signatures.find(id))
            .returning(SignatureRow::as_returning())
            .get_result(c)
            .optional()
    })?;
    if let Some(gone) = gone.map(Signature::from) {
        deltas.moves(Counted::from(&gone), now, Some(gone.state), None);
    }
    Ok(())
}
