//! What is counted and remembered of the forms of a day.

use super::{FORMS_MAX, RecentForm, RecentForms};
use crate::domain::protection::{Network, Rates};
use crate::domain::{AppealId, Timestamp};

fn form(at: i64, appeal: i64, network: Option<&str>) -> RecentForm {
    RecentForm {
        at: Timestamp(at),
        appeal: AppealId(appeal),
        network: network.map(|network| Network::parse(network).unwrap()),
        domain: "example.org".into(),
        address: 0,
        counts: Rates::default(),
    }
}

#[test]
fn both_windows_are_counted_for_the_network_and_for_the_appeal() {
    let mut forms = RecentForms::default();
    let home = Some("192.0.2.7");
    for minute in 0..30 {
        forms.add(form(minute * Timestamp::MINUTE, 1, home));
    }
    forms.add(form(30 * Timestamp::MINUTE, 1, Some("198.51.100.1")));
    forms.add(form(30 * Timestamp::MINUTE, 2, home));
    let counts = forms.add(form(30 * Timestamp::MINUTE, 1, home));
    let expected = Rates {
        network_burst: 10,
        network_day: 31,
        appeal_burst: 11,
        appeal_day: 32,
    };
    assert_eq!(counts, expected);
    let unknown = forms.add(form(31 * Timestamp::MINUTE, 1, None));
    assert_eq!((unknown.network_burst, unknown.appeal_day), (0, 33));
}

#[test]
fn nothing_is_remembered_for_more_than_a_day_or_beyond_the_bound() {
    let mut forms = RecentForms::default();
    forms.add(form(0, 1, Some("192.0.2.7")));
    forms.add(form(1, 1, None));
    forms.forget_old(Timestamp(Timestamp::DAY));
    assert_eq!(forms.all().len(), 1);
    forms.forget_old(Timestamp(Timestamp::DAY + 1));
    assert_eq!(forms.all().len(), 0);
    assert!(forms.by_appeal.is_empty() && forms.remembered == 0);

    let start = 2 * Timestamp::DAY;
    for number in 0..=FORMS_MAX {
        forms.add(form(start + i64::try_from(number).unwrap(), 1, None));
    }
    assert_eq!(forms.all().len(), FORMS_MAX);
    assert_eq!(forms.remembered, FORMS_MAX);
}

#[test]
fn a_flood_at_one_appeal_takes_nothing_from_another() {
    let mut forms = RecentForms::default();
    forms.add(form(0, 1, Some("192.0.2.7")));
    for number in 1..=2 * FORMS_MAX {
        forms.add(form(i64::try_from(number).unwrap(), 2, None));
    }
    assert_eq!(forms.remembered, FORMS_MAX);
    assert_eq!(forms.of(AppealId(1), Timestamp(0)).len(), 1);
    let counts = forms.add(form(Timestamp::MINUTE * 5, 1, Some("192.0.2.7")));
    assert_eq!((counts.network_burst, counts.appeal_day), (2, 2));
    assert_eq!(forms.of(AppealId(1), Timestamp(1)).len(), 1, "since a time");
}
