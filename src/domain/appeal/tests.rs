//! Tests of `appeal`.

use super::*;

fn appeal() -> Appeal {
    Appeal {
        id: AppealId(1),
        slug: "canal".into(),
        state: AppealState::Open,
        settings: AppealSettings {
            closes: Some(Timestamp(1_000)),
            erase_after_days: 1,
            ..Default::default()
        },
        language: Language::french(),
        published_at: Some(Timestamp(0)),
        closed_at: None,
        wrapped_key: vec![],
        erasure: Erasure::default(),
        version: 1,
        erased_at: None,
    }
}

#[test]
fn links_already_sent_work_a_day_longer_than_the_form() {
    let appeal = appeal();
    assert!(appeal.takes_signatures(Timestamp(999)));
    assert!(!appeal.takes_signatures(Timestamp(1_000)));
    assert!(appeal.takes_confirmations(Timestamp(1_000 + CLOSING_GRACE - 1)));
    assert!(!appeal.takes_confirmations(Timestamp(1_000 + CLOSING_GRACE)));
}

#[test]
fn the_goal_climbs_a_ladder_of_round_numbers() {
    let goals = [
        (0, 50),
        (50, 100),
        (150, 200),
        (999, 1_000),
        (1_000, 2_000),
        (5_000_000, 10_000_000),
    ];
    for (count, goal) in goals {
        assert_eq!(appeal().next_goal(count), goal);
    }
}

#[test]
fn a_card_shows_the_round_number_that_was_passed() {
    let steps = [
        (0, None),
        (9, None),
        (10, Some(10)),
        (19, Some(10)),
        (20, Some(20)),
        (99, Some(50)),
        (100, Some(100)),
        (4_999, Some(2_000)),
        (5_000_000, Some(5_000_000)),
    ];
    for (individuals, step) in steps {
        let count = Count {
            individuals,
            organisations: 0,
            paper: 1_000,
        };
        assert_eq!(count.step_reached(), step, "{individuals}");
    }
}
