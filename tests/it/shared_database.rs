//! Two applications on one database, each with a writer of its own, meet at the same rows at the same moment: chores,
//! claims, groups. Nothing fails, nothing is counted twice.

use futures_util::future::join_all;
use paraph::clock::Clock;
use paraph::domain::{
    Actor, AddressIndex, Appeal, AppealState, BulkActionKind, BulkActionState, ClaimIndex,
    Language, Nonce, OrganisationIndex, Revision, SignatureId, SignatureKind, SignatureState,
    SiteDayIndex, SuppressionIndex, TextId, Timestamp,
};
use paraph::services::bulk_actions;
use paraph::services::bulk_actions::{BulkCommand, Rule};
use paraph::services::sample_data::{SampleProgress, seed};
use paraph::services::{App, appeals, housekeeping};
use paraph::storage::outbox::quota::Quota;
use paraph::storage::outbox::{self, Ended, Ending};
use paraph::storage::{Attempt, ConfirmOutcome, Confirmation, signatures};
use rstest::rstest;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::support::TestDatabase;
use crate::support::app::{A_DAY, pair};

/// Two applications that share a database, a secret and a clock that the test moves.
struct Pair {
    apps: [App; 2],
    clock: Clock,
    appeal: Appeal,
    text: TextId,
    _folder: TempDir,
}

/// Octets that are the same for the same text.
fn octets(text: &str) -> [u8; 16] {
    let mut octets = [0; 16];
    octets.copy_from_slice(&Sha256::digest(text)[..16]);
    octets
}

impl Pair {
    async fn open(database: &TestDatabase) -> Self {
        let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
        let (apps, folder) = pair(database, &clock, "approve_groups = false").await;
        let appeal = appeals::find(&apps[1], "canal").await.unwrap();
        let whole = appeals::parts(&apps[1], appeal.id, &Language::french())
            .await
            .unwrap();
        let text = whole.unwrap().1.last().unwrap().id;
        Self {
            apps,
            clock,
            appeal,
            text,
            _folder: folder,
        }
    }

    /// An attempt of a person, or of a group, with fresh data.
    fn attempt(&self, person: u32, group: Option<u32>) -> Attempt {
        let index = |what: &str, number: u32| octets(&format!("{what}-{number}"));
        Attempt {
            source: paraph::domain::Source::Web,
            appeal: self.appeal.id,
            text: self.text,
            provider: paraph::domain::Provider::Other,
            kind: group.map_or(SignatureKind::Individual, |_| SignatureKind::Collective),
            nonce: Nonce(paraph::vault::random()),
            revision: Revision(i64::from_be_bytes(paraph::vault::random())),
            sealed: b"sealed".to_vec(),
            address_index: AddressIndex(index("address", person)),
            site_day_index: SiteDayIndex(index("day", person)),
            suppression_index: SuppressionIndex(index("suppression", person)),
            claim_index: ClaimIndex(octets(&format!("claim-{person}-{group:?}"))),
            organisation_index: group.map(|group| OrganisationIndex(index("group", group))),
            referral: None,
            language: Language::french(),
            now: self.clock.now(),
        }
    }

    /// Marks every mail as sent: seven days count from the mail that asks.
    async fn send_all(&self) {
        let now = self.clock.now();
        let sending = self.apps[0].storage_for_tests().write(move |c| {
            let until = now.plus(Timestamp::MINUTE);
            let claimed = outbox::claim(c, 10_000, now, until, Quota::default())?;
            let ended: Vec<Ended> = claimed
                .mails
                .iter()
                .map(|mail| Ended {
                    id: mail.id,
                    ending: Ending::Sent,
                    charged: None,
                })
                .collect();
            outbox::mark(c, &ended, now)
        });
        sending.await.unwrap();
    }

    /// All attempts at once on both, in opposite orders.
    async fn sign_on_both(&self, attempts: impl Fn() -> Vec<Attempt>) {
        let mut second = attempts();
        second.reverse();
        let here = attempts()
            .into_iter()
            .map(|attempt| self.apps[0].storage_for_tests().sign(attempt));
        let there = second
            .into_iter()
            .map(|item| self.apps[1].storage_for_tests().sign(item));
        for outcome in join_all(here.chain(there)).await {
            outcome.unwrap();
        }
    }

    async fn in_state(&self, state: SignatureState) -> Vec<paraph::domain::Signature> {
        let id = self.appeal.id;
        let found = self.apps[0]
            .storage_for_tests()
            .read(move |c| signatures::page(c, id, &[state], SignatureId(0), 10_000));
        found.await.unwrap()
    }

    /// Confirms these at once on both, in opposite orders; says how many moved, and how many counted.
    async fn confirm_on_both(&self, pending: &[paraph::domain::Signature]) -> usize {
        let confirmation = |item: &paraph::domain::Signature| Confirmation {
            thanks: None,
            list_at: None,
            signature: item.id,
            appeal: item.appeal,
            kind: item.kind,
            posted: Some((item.created_at, paraph::domain::Provider::Other)),
            revision: item.revision,
            hold: None,
            organisation_index: item.organisation_index,
            listing: None,
            consents: Vec::new(),
            now: self.clock.now(),
        };
        let here = pending
            .iter()
            .map(|item| self.apps[0].storage_for_tests().confirm(confirmation(item)));
        let there = pending
            .iter()
            .rev()
            .map(|item| self.apps[1].storage_for_tests().confirm(confirmation(item)));
        let outcomes = join_all(here.chain(there)).await;
        let outcomes: Vec<ConfirmOutcome> = outcomes.into_iter().map(Result::unwrap).collect();
        outcomes
            .iter()
            .filter(|outcome| **outcome == ConfirmOutcome::Confirmed)
            .count()
    }

    async fn assert_counters_equal_rows(&self, total: i64) {
        let lines = housekeeping::recount(&self.apps[1]).await.unwrap();
        assert_eq!(lines[0].rows.total(), total);
        assert_eq!(lines[0].counter, lines[0].rows);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_same_people_sign_and_confirm_on_both_at_once_and_count_once(
    #[case] database: TestDatabase,
) {
    let pair = Pair::open(&database).await;
    for _ in 0..3 {
        pair.sign_on_both(|| (0..150).map(|person| pair.attempt(person, None)).collect())
            .await;
    }
    let pending = pair.in_state(SignatureState::Pending).await;
    assert_eq!(pending.len(), 150);
    assert_eq!(pair.confirm_on_both(&pending).await, 150);
    pair.assert_counters_equal_rows(150).await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn several_claims_to_one_group_on_both_at_once_count_once(#[case] database: TestDatabase) {
    let pair = Pair::open(&database).await;
    pair.sign_on_both(|| {
        (0..120)
            .map(|person| pair.attempt(person, Some(person % 40)))
            .collect()
    })
    .await;
    let mut pending = pair.in_state(SignatureState::Pending).await;
    // The claims of a group are far apart, so that the two sides come to the groups in different orders.
    pending.sort_by_key(|order| (order.id.0 % 7, order.id));
    assert_eq!(pair.confirm_on_both(&pending).await, 40);
    assert_eq!(pair.in_state(SignatureState::Held).await.len(), 80);
    pair.assert_counters_equal_rows(40).await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_chores_of_two_instances_at_once_do_not_collide(#[case] database: TestDatabase) {
    let pair = Pair::open(&database).await;
    for round in 0..3 {
        let people = round * 700..round * 700 + 650;
        join_all(people.map(|person| {
            pair.apps[0]
                .storage_for_tests()
                .sign(pair.attempt(person, None))
        }))
        .await;
        pair.send_all().await;
        pair.clock.advance(8 * Timestamp::DAY);
        // Somebody signs again while the old attempts go.
        let late: Vec<Attempt> = (0..60)
            .map(|nth| pair.attempt(round * 700 + nth * 10, None))
            .collect();
        let signing = join_all(
            late.iter()
                .map(|item| pair.apps[1].storage_for_tests().sign(item.clone())),
        );
        let [a, b] = &pair.apps;
        let (here, there, signed) =
            tokio::join!(housekeeping::purge(a), housekeeping::purge(b), signing);
        let (here, there) = (here.unwrap(), there.unwrap());
        for item in signed {
            item.unwrap();
        }
        let rest = housekeeping::purge(a).await.unwrap();
        let left = pair.in_state(SignatureState::Pending).await.len();
        assert!(
            here + there + rest >= 590,
            "{here} + {there} + {rest} of 650 went"
        );
        assert_eq!(left, 60, "those who signed again stay");
        pair.send_all().await;
        pair.clock.advance(8 * Timestamp::DAY);
        housekeeping::purge(b).await.unwrap();
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn two_instances_that_erase_an_appeal_at_once_erase_all_of_it(
    #[case] database: TestDatabase,
) {
    let pair = Pair::open(&database).await;
    pair.sign_on_both(|| (0..450).map(|person| pair.attempt(person, None)).collect())
        .await;
    let pending = pair.in_state(SignatureState::Pending).await;
    pair.confirm_on_both(&pending).await;
    appeals::set_state(&pair.apps[0], "canal", AppealState::Closed)
        .await
        .unwrap();
    let [a, b] = &pair.apps;
    pair.clock.advance(400 * Timestamp::DAY);
    let reminded = tokio::join!(housekeeping::erase_due(a), housekeeping::erase_due(b));
    assert_eq!((reminded.0.unwrap(), reminded.1.unwrap()), (0, 0));
    pair.clock.advance(7 * Timestamp::DAY);
    let (here, there) = tokio::join!(housekeeping::erase_due(a), housekeeping::erase_due(b));
    assert!(here.unwrap() + there.unwrap() >= 1);
    let rows = pair.in_state(SignatureState::Confirmed).await;
    assert_eq!(rows.len(), 450);
    assert!(
        rows.iter()
            .all(|row| row.sealed.is_empty() && row.organisation_index.is_none())
    );
    assert_eq!(
        housekeeping::erase_due(a).await.unwrap(),
        0,
        "it is remembered"
    );
    pair.assert_counters_equal_rows(450).await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_bulk_action_that_an_instance_leaves_in_the_middle_is_ended_once_by_the_others(
    #[case] database: TestDatabase,
) {
    const PEOPLE: i64 = 5_000;
    let pair = Pair::open(&database).await;
    let [a, b] = &pair.apps;
    seed(
        a,
        &pair.appeal,
        pair.text,
        PEOPLE as u64,
        SampleProgress::Confirmed,
        |_| (),
    )
    .await
    .unwrap();
    let run = bulk_actions::begin(
        a,
        Actor::Cli,
        &pair.appeal,
        BulkActionKind::Hold,
        &Rule::default(),
    )
    .await
    .unwrap();
    let stored = async || bulk_actions::find(b, run).await.unwrap().unwrap();
    let position = async |from: SignatureId| {
        let started = std::time::Instant::now();
        while stored().await.position == from {
            assert!(
                started.elapsed() < std::time::Duration::from_secs(30),
                "it stands still at {from}"
            );
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    };
    // Each time one instance begins and dies between two steps; then both go on, at once.
    let dies_and_is_followed = async || {
        let from = stored().await.position;
        tokio::select! {
            ended = bulk_actions::pass(a) => panic!("it ended before it died: {ended:?}"),
            () = position(from) => {}
        }
        assert!(stored().await.state.is_at_work(), "some of it is left");
        pair.clock.advance(Timestamp::DAY);
        while stored().await.state.is_at_work() {
            let (here, there) = tokio::join!(bulk_actions::pass(a), bulk_actions::pass(b));
            here.unwrap();
            there.unwrap();
            pair.clock.advance(Timestamp::HOUR);
        }
    };
    dies_and_is_followed().await;
    assert_eq!(
        (stored().await.state, stored().await.progress.matched),
        (BulkActionState::Ready, PEOPLE)
    );
    assert!(
        bulk_actions::order(b, Actor::Cli, &stored().await, BulkCommand::Start)
            .await
            .unwrap()
    );
    dies_and_is_followed().await;
    assert_eq!(
        (
            stored().await.state,
            stored().await.progress.changed,
            stored().await.progress.skipped
        ),
        (BulkActionState::Done, PEOPLE, 0)
    );
    assert_eq!(
        pair.in_state(SignatureState::Held).await.len() as i64,
        PEOPLE
    );
    pair.assert_counters_equal_rows(0).await;
    assert!(
        bulk_actions::order(a, Actor::Cli, &stored().await, BulkCommand::Undo)
            .await
            .unwrap()
    );
    dies_and_is_followed().await;
    assert_eq!(
        (
            stored().await.state,
            stored().await.progress.restored,
            stored().await.progress.kept
        ),
        (BulkActionState::Undone, PEOPLE, 0)
    );
    pair.assert_counters_equal_rows(PEOPLE).await;
}
