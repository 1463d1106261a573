//! Tests of `chart`.

use super::*;

fn time(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

#[test]
fn a_week_begins_on_monday() {
    let sunday = time("2026-03-01T23:59:59Z").hour();
    let monday = time("2026-03-02T00:00:00Z");
    let utc = Zone::utc();
    let week = Step::Week.of(monday.hour(), &utc);
    assert_eq!(Step::Week.of(sunday, &utc) + 1, week);
    assert_eq!(Step::Week.begins(week, &utc), monday);
}

#[test]
fn empty_hours_have_a_bucket_and_hours_outside_have_none() {
    let got = buckets(
        (Step::Hour, &Zone::utc()),
        10,
        13,
        &[(9, 5), (11, 2), (14, 5)],
        &[(11, 3)],
    );
    let seen: Vec<_> = got
        .iter()
        .map(|bucket| (bucket.counted, bucket.posted))
        .collect();
    assert_eq!(seen, [(0, 0), (2, 3), (0, 0), (0, 0)]);
    assert_eq!(got[1].at, Timestamp(11 * Timestamp::HOUR));
}

#[test]
fn hours_of_one_day_are_one_bar() {
    let got = buckets(
        (Step::Day, &Zone::utc()),
        1,
        2,
        &[(24, 1), (47, 2), (48, -4)],
        &[],
    );
    let seen: Vec<_> = got.iter().map(|bucket| bucket.counted).collect();
    assert_eq!(seen, [3, -4]);
}

#[test]
fn days_are_those_of_the_zone_also_when_the_clock_changes() {
    let paris = Zone::parse("Europe/Paris").unwrap();
    let hour = |text| time(text).hour();
    let first = Step::Day.of(hour("2027-03-28T12:00:00Z"), &paris);
    let counted = [
        (hour("2027-03-27T23:00:00Z"), 1),
        (hour("2027-03-28T21:00:00Z"), 2),
        (hour("2027-03-28T22:00:00Z"), 4),
    ];
    let got = buckets((Step::Day, &paris), first, first + 1, &counted, &[]);
    let seen: Vec<_> = got
        .iter()
        .map(|bucket| (bucket.at, bucket.counted))
        .collect();
    let (short, next) = (time("2027-03-27T23:00:00Z"), time("2027-03-28T22:00:00Z"));
    assert_eq!(seen, [(short, 3), (next, 4)]);
}
