//! State changes of signatures, including listing, counters and mail.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::domain::{
    AppealId, HoldReason, MailKind, RemovalGround, Signature, SignatureState, Timestamp,
};
use crate::storage::appeals::changes;
use crate::storage::housekeeping::is_unerased;
use crate::storage::outbox::decisions::{self, Decision};
use crate::storage::outbox::{self, NewMail};
use crate::storage::public_list::overrides;
use crate::storage::schema::signatures;
use crate::storage::statistics::counter_deltas::{Counted, CounterDeltas};
use crate::storage::{NewListing, StorageError, WriteTx, appeals};

pub struct Move<'a> {
    pub to: SignatureState,
    pub hold_reason: Option<HoldReason>,
    pub removal_reason: Option<&'a str>,
    /// What the owner of a removed signature is told as the reason.
    pub ground: Option<RemovalGround>,
    /// The public line; only stored if the new state is confirmed.
    pub listing: Option<&'a NewListing>,
    /// Replaces the sealed record, to erase data that is no longer needed.
    pub sealed: Option<&'a [u8]>,
    /// Mail that notifies the owner.
    pub mail: Option<MailKind>,
}

impl Move<'_> {
    /// Changes only the state.
    #[must_use]
    pub fn to(state: SignatureState) -> Self {
        Self {
            to: state,
            hold_reason: None,
            removal_reason: None,
            ground: None,
            listing: None,
            sealed: None,
            mail: None,
        }
    }
}

/// Changes the state of a signature; `false` if it changed since `old` was read. Listing, search words, counters and the
/// mail are written in the same transaction.
pub fn set_state(
    tx: &mut WriteTx,
    old: &Signature,
    change: &Move,
    now: Timestamp,
) -> Result<bool, StorageError> {
    set_states(tx, &[(old, change)], now)
}

/// As [`set_state`], for a caller that notes changes among the first signatories itself.
pub fn set_state_unnoted(
    tx: &mut WriteTx,
    old: &Signature,
    change: &Move,
    now: Timestamp,
) -> Result<bool, StorageError> {
    move_all(tx, &[(old, change)], now)
}

/// Changes several signatures, in this order; `false` if one of them changed since it was read, and then the caller must
/// roll back. Counters are written last, so that no counter row is locked while the transaction waits for a signature.
fn set_states(
    tx: &mut WriteTx,
    moves: &[(&Signature, &Move)],
    now: Timestamp,
) -> Result<bool, StorageError> {
    changes::noting_first(tx, now, |tx| move_all(tx, moves, now))
}

fn move_all(
    tx: &mut WriteTx,
    moves: &[(&Signature, &Move)],
    now: Timestamp,
) -> Result<bool, StorageError> {
    let mut deltas = CounterDeltas::default();
    for (old, change) in moves {
        if !set_one_state(tx, old, change, now)? {
            return Ok(false);
        }
        let (from, to) = (Some(old.state), Some(change.to));
        deltas.moves(Counted::from(*old), now, from, to);
    }
    deltas.store(tx)?;
    // The appeal's page shows some names: its cached copies must be renewed even if as many others came.
    let appeals: BTreeSet<AppealId> = moves.iter().map(|(old, _)| old.appeal).collect();
    for appeal in appeals {
        appeals::touch(tx, appeal)?;
    }
    Ok(true)
}

/// As [`set_states`], for decisions of organisers: owners are told of them.
pub fn decide_states(
    tx: &mut WriteTx,
    moves: &[(&Signature, &Move)],
    now: Timestamp,
) -> Result<bool, StorageError> {
    let decided = moves
        .iter()
        .map(|(old, change)| Decision::of(old, change.to, change.ground));
    let decided: Vec<Decision> = decided.collect();
    if !set_states(tx, moves, now)? {
        return Ok(false);
    }
    decisions::settle(tx, &decided, false, now)?;
    Ok(true)
}

fn set_one_state(
    tx: &mut WriteTx,
    old: &Signature,
    change: &Move,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use signatures::dsl as s;
    let confirmed_at = match change.to {
        SignatureState::Confirmed => Some(old.confirmed_at.unwrap_or(now)),
        _ => old.confirmed_at,
    };
    let changed = with_tx!(tx, |c| {
        diesel::update(
            s::signatures
                .find(old.id)
                .filter(s::revision.eq(old.revision))
                // Nothing can be decided about an erased one, and its number is part of a count.
                .filter(is_unerased()),
        )
        .set((
            s::state.eq(change.to),
            s::hold_reason.eq(change.hold_reason),
            s::removal_reason.eq(change.removal_reason),
            s::confirmed_at.eq(confirmed_at),
            s::updated_at.eq(now),
            s::revision.eq(s::revision + 1),
            change.sealed.map(|sealed| s::sealed.eq(sealed)),
        ))
        .execute(c)
    })?;
    if changed == 0 {
        return Ok(false);
    }
    overrides::take_off(tx, &[old.id])?;
    if let (SignatureState::Confirmed, Some(listing)) = (change.to, change.listing) {
        overrides::put(tx, &[(old.id, old.appeal, old.kind, listing)])?;
    }
    if change.to == SignatureState::Withdrawn {
        overrides::forget(tx, &[old.id])?;
    }
    if let Some(kind) = change.mail {
        outbox::promise(
            tx,
            &[NewMail::new(
                old.appeal,
                old.id,
                kind,
                &old.language,
                now,
                now,
            )],
        )?;
    }
    Ok(true)
}
