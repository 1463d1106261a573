//! Tests of `alarm`.

use super::*;

fn figures(provider: Provider, recent: (i64, i64), earlier: (i64, i64)) -> ProviderFigures {
    let cohort = |(posted, confirmed)| Cohort { posted, confirmed };
    ProviderFigures {
        provider,
        recent: cohort(recent),
        earlier: cohort(earlier),
    }
}

#[test]
fn a_provider_that_drops_below_half_of_its_own_rate_raises_an_alarm() {
    let orange = figures(Provider::Orange, (100, 12), (1_000, 720));
    let alarm = Alarm {
        provider: Provider::Orange,
        now: 12,
        expected: Expected::AsBefore(72),
    };
    assert_eq!(alarms(&[orange]), [alarm]);
}

#[test]
fn a_provider_without_a_past_is_measured_against_the_others() {
    let free = figures(Provider::Free, (40, 8), (0, 0));
    let gmail = figures(Provider::Gmail, (200, 150), (0, 0));
    let alarm = Alarm {
        provider: Provider::Free,
        now: 20,
        expected: Expected::AsOthers(75),
    };
    assert_eq!(alarms(&[gmail, free]), [alarm]);
}

#[test]
fn few_posts_a_low_expectation_and_half_the_rate_are_no_alarm() {
    for (case, recent, earlier) in [
        ("29 posts say nothing", (29, 0), (1_000, 720)),
        ("a past of 29 posts says nothing", (100, 0), (29, 29)),
        ("exactly half is not below half", (100, 36), (1_000, 720)),
        (
            "11 expected and 4 confirmed may be chance",
            (30, 4),
            (1_000, 366),
        ),
        ("nothing was posted", (0, 0), (0, 0)),
        ("as ever", (100, 71), (1_000, 720)),
    ] {
        assert_eq!(
            alarms(&[figures(Provider::Orange, recent, earlier)]),
            [],
            "{case}"
        );
    }
}

#[test]
fn the_worst_comes_first() {
    let list = [
        figures(Provider::Yahoo, (100, 30), (1_000, 900)),
        figures(Provider::Gmx, (100, 2), (1_000, 900)),
    ];
    let order: Vec<Provider> = alarms(&list).iter().map(|alarm| alarm.provider).collect();
    assert_eq!(order, [Provider::Gmx, Provider::Yahoo]);
}

#[test]
fn a_rate_is_rounded_and_never_above_a_hundred() {
    let percent = |posted, confirmed| Cohort { posted, confirmed }.percent();
    assert_eq!(percent(3, 2), Some(67));
    assert_eq!(percent(8, 1), Some(13));
    assert_eq!(percent(2, 5), Some(100));
    assert_eq!(percent(0, 0), None);
}
