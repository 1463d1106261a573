//! Where signatures come from: the words of links, and how many signed through each.

use std::collections::{BTreeMap, HashMap};

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::schema::{referral_counters, referrals, signatures};
use super::{ReadConn, StorageError, WriteTx, appeals};
use crate::domain::{AppealId, Referral, ReferralId, SignatureId, SignatureState, Timestamp};

/// How many signed through each word of an appeal; words that nobody used are missing.
pub type ReferralCounts = BTreeMap<ReferralId, i64>;

/// A word with its counter, which is missing while nobody has used the word.
#[derive(Queryable)]
struct ReferralRow {
    id: ReferralId,
    word: String,
    label: String,
    signature: Option<SignatureId>,
    signatures: Option<i64>,
}

impl From<ReferralRow> for Referral {
    fn from(row: ReferralRow) -> Self {
        Self {
            id: row.id,
            word: row.word,
            label: row.label,
            signature: row.signature,
            signatures: row.signatures.unwrap_or_default(),
        }
    }
}

/// The words of an appeal, oldest first.
pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<Referral>, StorageError> {
    use referrals::dsl as r;
    let rows: Vec<ReferralRow> = with_conn!(conn, |c| r::referrals
        .left_join(referral_counters::table.on(referral_counters::referral_id.eq(r::id)))
        .filter(r::appeal_id.eq(appeal))
        .order(r::id)
        .select((
            r::id,
            r::word,
            r::label,
            r::signature_id,
            referral_counters::signatures.nullable(),
        ))
        .load(c))?;
    Ok(rows.into_iter().map(Referral::from).collect())
}

/// The own word of a group, if it has one.
pub fn of_signature(
    conn: &mut ReadConn,
    signature: SignatureId,
) -> Result<Option<Referral>, StorageError> {
    use referrals::dsl as r;
    let row: Option<ReferralRow> = with_conn!(conn, |c| r::referrals
        .left_join(referral_counters::table.on(referral_counters::referral_id.eq(r::id)))
        .filter(r::signature_id.eq(signature))
        .select((
            r::id,
            r::word,
            r::label,
            r::signature_id,
            referral_counters::signatures.nullable(),
        ))
        .first(c)
        .optional())?;
    Ok(row.map(Referral::from))
}

/// Adds a word; `false` if the appeal has it, or the group has one, already.
pub fn add(
    tx: &mut WriteTx,
    appeal: AppealId,
    (word, label): (&str, &str),
    signature: Option<SignatureId>,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use referrals::dsl as r;
    let added = with_tx!(tx, |c| diesel::insert_into(r::referrals)
        .values((
            r::appeal_id.eq(appeal),
            r::word.eq(word),
            r::label.eq(label),
            r::signature_id.eq(signature),
            r::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    if added == 1 {
        appeals::touch(tx, appeal)?;
    }
    Ok(added == 1)
}

pub fn set_label(tx: &mut WriteTx, id: ReferralId, label: &str) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(referrals::table.find(id))
        .set(referrals::label.eq(label))
        .execute(c))?;
    Ok(())
}

/// The counters of all appeals that have any.
pub fn counted(conn: &mut ReadConn) -> Result<HashMap<AppealId, ReferralCounts>, StorageError> {
    use referrals::dsl as r;
    let rows: Vec<(AppealId, ReferralId, i64)> = with_conn!(conn, |c| r::referrals
        .inner_join(referral_counters::table.on(referral_counters::referral_id.eq(r::id)))
        .filter(referral_counters::signatures.ne(0))
        .select((r::appeal_id, r::id, referral_counters::signatures))
        .load(c))?;
    Ok(by_appeal(rows))
}

/// Counts the signatures themselves, which is slow. [`counted`] must equal the result at any time.
pub fn recount(conn: &mut ReadConn) -> Result<HashMap<AppealId, ReferralCounts>, StorageError> {
    use signatures::dsl as s;
    let rows: Vec<(AppealId, Option<ReferralId>, i64)> = with_conn!(conn, |c| s::signatures
        .filter(s::state.eq(SignatureState::Confirmed))
        .filter(s::referral_id.is_not_null())
        .group_by((s::appeal_id, s::referral_id))
        .select((s::appeal_id, s::referral_id, count_star()))
        .load(c))?;
    let rows = rows.into_iter();
    let rows = rows.filter_map(|(appeal, id, number)| Some((appeal, id?, number)));
    Ok(by_appeal(rows.collect()))
}

fn by_appeal(rows: Vec<(AppealId, ReferralId, i64)>) -> HashMap<AppealId, ReferralCounts> {
    let mut counts: HashMap<AppealId, ReferralCounts> = HashMap::new();
    for (appeal, id, number) in rows {
        counts.entry(appeal).or_default().insert(id, number);
    }
    counts
}
