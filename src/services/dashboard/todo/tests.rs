//! Tests of `todo`.

use super::*;
use crate::domain::AppealId;
use crate::domain::{AppealSettings, Erasure, Language, Provider};
use crate::storage::statistics::Cohort;

const NOW: Timestamp = Timestamp(1_790_000_000_000);

fn appeal(state: AppealState, closes: Option<Timestamp>) -> Appeal {
    Appeal {
        id: AppealId(1),
        slug: "canal".into(),
        state,
        settings: AppealSettings {
            closes,
            ..Default::default()
        },
        language: Language::french(),
        published_at: None,
        closed_at: None,
        wrapped_key: vec![],
        erasure: Erasure::default(),
        version: 1,
        erased_at: None,
    }
}

fn orange() -> ProviderFigures {
    let cohort = |posted, confirmed| Cohort { posted, confirmed };
    ProviderFigures {
        provider: Provider::Orange,
        recent: cohort(100, 12),
        earlier: cohort(1_000, 720),
    }
}

const NONE: (Count, Waiting) = (
    Count {
        individuals: 0,
        organisations: 0,
        paper: 0,
    },
    Waiting {
        pending: 0,
        held: 0,
        held_groups: 0,
    },
);
const HELD: Waiting = Waiting {
    pending: 9,
    held: 5,
    held_groups: 3,
};

#[test]
fn the_most_urgent_comes_first_and_groups_are_counted_apart_from_persons() {
    let end = NOW.plus(2 * Timestamp::DAY);
    let open = appeal(AppealState::Open, Some(end));
    let todos = list(
        &open,
        (Count::default(), HELD),
        &[orange()],
        &MailStatus::default(),
        NOW,
    );
    assert!(matches!(
        todos[..],
        [Todo::Provider(_), Todo::ClosesSoon(at), Todo::Groups(3), Todo::Held(2)] if at == end
    ));
}

#[test]
fn no_provider_is_blamed_while_the_relay_is_down() {
    let status = MailStatus::default();
    status.set_relay_down(Some(NOW));
    let open = appeal(AppealState::Open, None);
    let todos = list(&open, NONE, &[orange()], &status, NOW);
    assert_eq!(todos, [Todo::RelayDown(NOW)]);
}

#[test]
fn a_draft_is_reminded_of_and_a_distant_or_past_end_is_not() {
    let draft = appeal(AppealState::Draft, Some(NOW.plus(Timestamp::DAY)));
    let status = MailStatus::default();
    assert_eq!(list(&draft, NONE, &[], &status, NOW), [Todo::Draft]);
    for end in [NOW.plus(8 * Timestamp::DAY), NOW.plus(-1)] {
        let open = appeal(AppealState::Open, Some(end));
        assert_eq!(list(&open, NONE, &[], &status, NOW), []);
    }
}
#[test]
fn an_announced_erasure_tells_of_the_people_who_were_not_erased_before() {
    let mut closed = appeal(AppealState::Closed, None);
    let date = NOW.plus(Timestamp::DAY);
    closed.erasure.announced = Some(date);
    closed.erasure.erased_count = 4;
    let count = Count {
        individuals: 9,
        ..Count::default()
    };
    let status = MailStatus::default();
    let todos = list(&closed, (count, Waiting::default()), &[], &status, NOW);
    assert_eq!(todos, [Todo::Erasure(date, 5)]);
}

#[test]
fn an_erasure_is_something_to_do_only_in_the_month_before() {
    let status = MailStatus::default();
    let todos = |date| {
        let mut closed = appeal(AppealState::Closed, None);
        closed.erasure.announced = Some(date);
        list(&closed, NONE, &[], &status, NOW)
    };
    let near = NOW.plus(30 * Timestamp::DAY);
    assert_eq!(todos(near), [Todo::Erasure(near, 0)]);
    assert_eq!(todos(near.plus(1)), []);
}
