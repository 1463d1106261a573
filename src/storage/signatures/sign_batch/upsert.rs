//! The one statement that stores attempts.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary};

use super::attempt::{Attempt, ClaimKey};
use crate::domain::{AppealId, ClaimIndex, Nonce, SignatureId, SignatureState};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::outbox::caps::MailCount;
use crate::storage::schema::signatures;
use crate::storage::{StorageError, WriteTx};

/// An assignment that takes the latest value unless the row is proven.
macro_rules! latest {
    ($column:literal) => {
        concat!(
            $column,
            " = CASE WHEN signatures.state IN ('confirmed', 'held') THEN signatures.",
            $column,
            " ELSE excluded.",
            $column,
            " END, "
        )
    };
}

/// An assignment that takes the value of an attempt with which the claim begins anew.
macro_rules! first {
    ($column:literal) => {
        concat!(
            $column,
            " = CASE WHEN signatures.state IN ('withdrawn', 'removed') THEN excluded.",
            $column,
            " ELSE signatures.",
            $column,
            " END, "
        )
    };
}

/// Inserts the attempts as pending rows, or writes them to the rows of their claims, with the mails about them; returns these
/// rows with their nonces.
pub(super) fn upsert(
    tx: &mut WriteTx,
    attempts: &[(&Attempt, MailCount)],
) -> Result<HashMap<ClaimKey, (SignatureId, Nonce)>, StorageError> {
    use signatures::dsl as s;
    let each_one = || attempts.iter().map(|(attempt, _)| *attempt);
    let mails = || attempts.iter().map(|(_, mails)| *mails);
    let rows = BatchInsert::into(s::signatures)
        .with(s::appeal_id, each_one().map(|item| item.appeal))
        .with(s::text_id, each_one().map(|item| item.text))
        .with(s::kind, each_one().map(|item| item.kind))
        .with(s::state, each_one().map(|_| SignatureState::Pending))
        .with(s::nonce, each_one().map(|item| &item.nonce))
        .with(s::revision, each_one().map(|item| item.revision))
        .with(s::sealed, each_one().map(|item| item.sealed.as_slice()))
        .with(
            s::address_index,
            each_one().map(|item| Some(&item.address_index)),
        )
        .with(s::claim_index, each_one().map(|item| &item.claim_index))
        .with(
            s::organisation_index,
            each_one().map(|item| item.organisation_index.as_ref()),
        )
        .with(s::source, each_one().map(|item| item.source))
        .with(s::referral_id, each_one().map(|item| item.referral))
        .with(s::language, each_one().map(|item| &item.language))
        .with(s::code_tries, each_one().map(|_| 0))
        .with(s::created_at, each_one().map(|item| item.now))
        .with(s::updated_at, each_one().map(|item| item.now))
        .with(s::mail_day, mails().map(|mails| mails.day))
        .with(s::mail_day_count, mails().map(|mails| mails.day_count))
        .with(s::mail_total, mails().map(|mails| mails.total))
        .with(s::mail_last_at, mails().map(|mails| mails.last_at))
        .returning::<(BigInt, Binary, BigInt, Binary)>(TAKE_LATEST);
    type Stored = (AppealId, ClaimIndex, SignatureId, Nonce);
    let stored: Vec<Stored> = with_tx!(tx, |c| rows.load(c))?;
    let by_claim = |(appeal, claim, id, nonce): Stored| ((appeal, claim), (id, nonce));
    Ok(stored.into_iter().map(by_claim).collect())
}

/// Of proven rows nothing changes but the mails. Pending ones keep what their links are derived from, and where and when
/// they began.
const TAKE_LATEST: &str = concat!(
    "ON CONFLICT (appeal_id, address_index, claim_index) DO UPDATE SET ",
    latest!("text_id"),
    latest!("revision"),
    latest!("sealed"),
    latest!("organisation_index"),
    latest!("language"),
    latest!("updated_at"),
    latest!("state"),
    latest!("kind"),
    latest!("confirmed_at"),
    latest!("hold_reason"),
    first!("nonce"),
    first!("source"),
    first!("import_id"),
    first!("code_tries"),
    first!("created_at"),
    "referral_id = CASE WHEN signatures.state = 'pending' THEN COALESCE(excluded.referral_id, signatures.referral_id) \
     WHEN signatures.state IN ('withdrawn', 'removed') THEN excluded.referral_id ELSE signatures.referral_id END, \
     mail_day = excluded.mail_day, mail_day_count = excluded.mail_day_count, mail_total = excluded.mail_total, \
     mail_last_at = excluded.mail_last_at \
     RETURNING appeal_id, claim_index, id, nonce"
);
