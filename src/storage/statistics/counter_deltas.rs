//! Collects the counter changes of one transaction and stores them at its end, with one statement per table however
//! many there are. Counter rows are locked last, after all signatures, so that two instances cannot deadlock on them.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::domain::{
    AppealId, Provider, ReferralId, Signature, SignatureKind, SignatureState, Source, TextId,
    Timestamp,
};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::public_list::letters;
use crate::storage::schema::{
    counters, hourly_statistics, provider_statistics, referral_counters, text_counters,
};
use crate::storage::{StorageError, WriteTx};

/// Rows per statement, well below SQLite's limit at five values each.
const CHUNK: usize = 1_000;

/// What a signature is counted under.
#[derive(Debug, Clone, Copy)]
pub(in crate::storage) struct Counted {
    pub(in crate::storage) appeal: AppealId,
    pub(in crate::storage) text: TextId,
    pub(in crate::storage) kind: SignatureKind,
    pub(in crate::storage) source: Source,
    pub(in crate::storage) referral: Option<ReferralId>,
}

impl From<&Signature> for Counted {
    fn from(signature: &Signature) -> Self {
        Self {
            appeal: signature.appeal,
            text: signature.text,
            kind: signature.kind,
            source: signature.source,
            referral: signature.referral,
        }
    }
}

/// Counter changes of one transaction.
#[derive(Default)]
pub(in crate::storage) struct CounterDeltas {
    appeals: BTreeMap<AppealId, AppealDeltas>,
    /// Per text: change of its signatures, and of those on paper.
    texts: BTreeMap<TextId, (i64, i64)>,
    /// Change of the signatures that came through each word.
    referrals: BTreeMap<ReferralId, i64>,
    /// Change of an appeal's count per hour.
    hours: BTreeMap<(AppealId, i64), i64>,
    /// Per hour of posting and mail provider: change of the posted and of the confirmed signatures.
    providers: BTreeMap<(AppealId, i64, Provider), (i64, i64)>,
}

#[derive(Default, PartialEq)]
struct AppealDeltas {
    /// Whether the row is written even if nothing changed.
    always: bool,
    individuals: i64,
    organisations: i64,
    paper: i64,
    pending: i64,
    held: i64,
    held_groups: i64,
    listed: i64,
}

impl CounterDeltas {
    /// Records a change of state. `from` is `None` for a new signature, `to` for an erased one.
    pub(in crate::storage) fn moves(
        &mut self,
        counted: Counted,
        at: Timestamp,
        from: Option<SignatureState>,
        to: Option<SignatureState>,
    ) {
        let Counted {
            appeal,
            text,
            kind,
            source,
            referral,
        } = counted;
        for (state, one) in [(from, -1), (to, 1)] {
            if let (Some(SignatureState::Confirmed), Some(referral)) = (state, referral) {
                *self.referrals.entry(referral).or_default() += one;
            }
            let tally = self.appeals.entry(appeal).or_default();
            match (state, kind) {
                (Some(SignatureState::Pending), _) => tally.pending += one,
                (Some(SignatureState::Held), kind) => {
                    tally.held += one;
                    tally.held_groups += i64::from(kind == SignatureKind::Collective) * one;
                }
                // Paper signatures are not in the hourly rows, which show confirmations.
                (Some(SignatureState::Confirmed), _) if source == Source::Paper => {
                    tally.paper += one;
                    self.texts.entry(text).or_default().1 += one;
                }
                (Some(SignatureState::Confirmed), kind) => {
                    match kind {
                        SignatureKind::Individual => tally.individuals += one,
                        SignatureKind::Collective => tally.organisations += one,
                    }
                    self.texts.entry(text).or_default().0 += one;
                    *self.hours.entry((appeal, at.hour())).or_default() += one;
                }
                _ => {}
            }
        }
    }

    /// Records a signature posted on the site at `at`.
    pub(in crate::storage) fn posted(
        &mut self,
        appeal: AppealId,
        provider: Provider,
        at: Timestamp,
    ) {
        self.provider(appeal, provider, at).0 += 1;
    }

    /// Writes the same rows as for a new signature of this appeal and provider, whether or not one is recorded.
    pub(in crate::storage) fn attempted(
        &mut self,
        appeal: AppealId,
        provider: Provider,
        at: Timestamp,
    ) {
        self.appeals.entry(appeal).or_default().always = true;
        self.provider(appeal, provider, at);
    }

    /// Records the confirmation of a signature posted on the site at `posted_at`, whether it counts or is held.
    pub(in crate::storage) fn proven(
        &mut self,
        appeal: AppealId,
        provider: Provider,
        posted_at: Timestamp,
    ) {
        self.provider(appeal, provider, posted_at).1 += 1;
    }

    fn provider(&mut self, appeal: AppealId, provider: Provider, at: Timestamp) -> &mut (i64, i64) {
        let key = (appeal, at.hour(), provider);
        self.providers.entry(key).or_default()
    }

    /// Stores the changes. Must be the last step of the transaction.
    pub(in crate::storage) fn store(mut self, tx: &mut WriteTx) -> Result<(), StorageError> {
        let listed = std::mem::take(&mut tx.listed);
        for ((appeal, ..), lines) in &listed {
            self.appeals.entry(*appeal).or_default().listed += lines;
        }
        add_to_counters(tx, self.appeals)?;
        letters::add(tx, listed)?;
        add_to_texts(tx, &self.texts)?;
        add_to_referrals(tx, &self.referrals)?;
        let hours = self.hours.into_iter().filter(|(_, sum)| *sum != 0);
        let hours = hours.map(|((appeal, hour), sum)| (appeal, hour, sum));
        add_hours(tx, &hours.collect::<Vec<_>>())?;
        let providers = self.providers.into_iter();
        let providers = providers.map(|((appeal, hour, provider), (posted, done))| {
            (appeal, hour, provider, posted, done)
        });
        add_providers(tx, &providers.collect::<Vec<_>>())
    }
}

fn add_to_counters(
    tx: &mut WriteTx,
    tallies: BTreeMap<AppealId, AppealDeltas>,
) -> Result<(), StorageError> {
    use counters::dsl as k;
    let changed = tallies
        .into_iter()
        .filter(|(_, tally)| *tally != AppealDeltas::default());
    let changed: Vec<_> = changed.collect();
    for chunk in changed.chunks(CHUNK) {
        let each_tally = || chunk.iter().map(|(_, tally)| tally);
        let rows = BatchInsert::into(k::counters)
            .with(k::appeal_id, chunk.iter().map(|(appeal, _)| *appeal))
            .with(k::individuals, each_tally().map(|tally| tally.individuals))
            .with(k::organisations, each_tally().map(|tally| tally.organisations))
            .with(k::paper, each_tally().map(|tally| tally.paper))
            .with(k::pending, each_tally().map(|tally| tally.pending))
            .with(k::held, each_tally().map(|tally| tally.held))
            .with(k::held_groups, each_tally().map(|tally| tally.held_groups))
            .with(k::listed, each_tally().map(|tally| tally.listed))
            .conflict(
                "ON CONFLICT (appeal_id) DO UPDATE SET individuals = counters.individuals + excluded.individuals, \
                 organisations = counters.organisations + excluded.organisations, \
                 paper = counters.paper + excluded.paper, pending = counters.pending + excluded.pending, \
                 held = counters.held + excluded.held, held_groups = counters.held_groups + excluded.held_groups, \
                 listed = counters.listed + excluded.listed",
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    Ok(())
}

fn add_to_texts(
    tx: &mut WriteTx,
    texts: &BTreeMap<TextId, (i64, i64)>,
) -> Result<(), StorageError> {
    use text_counters::dsl as t;
    let changed = texts.iter().filter(|(_, change)| **change != (0, 0));
    let changed: Vec<_> = changed.collect();
    for chunk in changed.chunks(CHUNK) {
        let rows = BatchInsert::into(t::text_counters)
            .with(t::text_id, chunk.iter().map(|(text, _)| **text))
            .with(t::signatures, chunk.iter().map(|(_, change)| change.0))
            .with(t::paper, chunk.iter().map(|(_, change)| change.1))
            .conflict(
                "ON CONFLICT (text_id) DO UPDATE SET signatures = text_counters.signatures + excluded.signatures, \
                 paper = text_counters.paper + excluded.paper",
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    Ok(())
}

fn add_to_referrals(
    tx: &mut WriteTx,
    changes: &BTreeMap<ReferralId, i64>,
) -> Result<(), StorageError> {
    use referral_counters::dsl as r;
    let changed = changes.iter().filter(|(_, change)| **change != 0);
    let changed: Vec<_> = changed.collect();
    for chunk in changed.chunks(CHUNK) {
        let rows = BatchInsert::into(r::referral_counters)
            .with(r::referral_id, chunk.iter().map(|(id, _)| **id))
            .with(r::signatures, chunk.iter().map(|(_, change)| **change))
            .conflict(
                "ON CONFLICT (referral_id) DO UPDATE SET signatures = referral_counters.signatures + excluded.signatures",
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    Ok(())
}

/// Adds to the hourly rows: appeal, hour, change of its count.
pub(in crate::storage) fn add_hours(
    tx: &mut WriteTx,
    hours: &[(AppealId, i64, i64)],
) -> Result<(), StorageError> {
    use hourly_statistics::dsl as h;
    for chunk in hours.chunks(CHUNK) {
        let rows = BatchInsert::into(h::hourly_statistics)
            .with(h::appeal_id, chunk.iter().map(|(appeal, ..)| *appeal))
            .with(h::hour, chunk.iter().map(|(_, hour, _)| *hour))
            .with(h::counted, chunk.iter().map(|(.., sum)| *sum))
            .conflict(
                "ON CONFLICT (appeal_id, hour) DO UPDATE SET counted = hourly_statistics.counted + excluded.counted",
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    Ok(())
}

/// Adds to the hourly rows of providers: appeal, hour, provider, change of posted, change of confirmed.
pub(in crate::storage) fn add_providers(
    tx: &mut WriteTx,
    hours: &[(AppealId, i64, Provider, i64, i64)],
) -> Result<(), StorageError> {
    use provider_statistics::dsl as p;
    for chunk in hours.chunks(CHUNK) {
        let rows = BatchInsert::into(p::provider_statistics)
            .with(p::appeal_id, chunk.iter().map(|(appeal, ..)| *appeal))
            .with(p::hour, chunk.iter().map(|(_, hour, ..)| *hour))
            .with(
                p::provider,
                chunk.iter().map(|(_, _, provider, ..)| *provider),
            )
            .with(p::posted, chunk.iter().map(|(_, _, _, posted, _)| *posted))
            .with(p::confirmed, chunk.iter().map(|(.., confirmed)| *confirmed))
            .conflict(
                "ON CONFLICT (appeal_id, hour, provider) DO UPDATE SET \
                 posted = provider_statistics.posted + excluded.posted, \
                 confirmed = provider_statistics.confirmed + excluded.confirmed",
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    Ok(())
}
