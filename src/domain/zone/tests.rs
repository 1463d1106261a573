//! Zones, days and times that the clock skips or shows twice.

#![allow(clippy::unwrap_used)]

use super::*;

fn paris() -> Zone {
    Zone::parse("Europe/Paris").unwrap()
}

fn instant(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn begin(text: &str) -> String {
    let time = LocalTime::parse(text).unwrap().begin(&paris());
    paris().rfc3339(time.unwrap())
}

#[test]
fn a_zone_is_known_by_its_name_in_any_case() {
    assert_eq!(Zone::parse("europe/paris").unwrap().name(), "Europe/Paris");
    assert_eq!(Zone::parse("UTC"), Some(Zone::utc()));
    assert_eq!(Zone::parse("Europe/Sarris"), None);
    assert_eq!(Zone::parse(""), None);
    let stored = serde_json::to_string(&paris()).unwrap();
    assert_eq!(stored, "\"Europe/Paris\"");
    assert_eq!(serde_json::from_str::<Zone>(&stored).unwrap(), paris());
}

#[test]
fn a_day_ends_where_the_next_begins_also_when_the_clock_changes() {
    let end = |text: &str| LocalTime::parse(text).unwrap().end(&paris()).unwrap();
    assert_eq!(end("2027-03-31"), instant("2027-03-31T22:00:00Z"));
    // The last Sundays of March and October have 23 and 25 hours.
    for (day, hours) in [("2027-03-28", 23), ("2027-10-31", 25), ("2027-07-14", 24)] {
        let begins = LocalTime::parse(day).unwrap().begin(&paris()).unwrap();
        assert_eq!(end(day).since(begins), hours * Timestamp::HOUR, "{day}");
        assert_eq!(paris().day(end(day).plus(-1)), paris().day(begins));
        assert!(paris().is_midnight(begins) && !paris().is_midnight(begins.plus(1)));
    }
    // A day without a midnight begins at one o'clock.
    let beirut = Zone::parse("Asia/Beirut").unwrap();
    let day = LocalTime::parse("2021-03-28")
        .unwrap()
        .begin(&beirut)
        .unwrap();
    assert_eq!(beirut.rfc3339(day), "2021-03-28T01:00:00+03:00");
    assert!(beirut.is_midnight(day));
}

#[test]
fn a_skipped_time_is_moved_forward_and_of_a_double_one_the_first_is_taken() {
    assert_eq!(begin("2027-03-28T02:30"), "2027-03-28T03:30:00+02:00");
    assert_eq!(begin("2027-10-31T02:30"), "2027-10-31T02:30:00+02:00");
    // An offset chooses the second.
    assert_eq!(begin("2027-10-31T02:30+01:00"), "2027-10-31T02:30:00+01:00");
}

#[test]
fn a_time_is_local_unless_it_has_an_offset() {
    assert_eq!(begin("2027-01-31T18:00"), "2027-01-31T18:00:00+01:00");
    assert_eq!(begin("2027-01-31 18:00:30"), "2027-01-31T18:00:30+01:00");
    assert_eq!(begin("2027-01-31T18:00:00Z"), "2027-01-31T19:00:00+01:00");
    for wrong in [
        "20270131",
        "tomorrow",
        "0027-01-31",
        "9027-01-31",
        "2027-02-30",
        "2027-01-31T25:00",
        "2027-01-31T18:00+1",
        "2027-01-31T18:00[Europe/Paris]",
        "",
    ] {
        assert_eq!(LocalTime::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn what_is_written_is_read_back() {
    for text in [
        "2027-01-31",
        "2027-01-31T18:00:00",
        "2027-01-31T17:00:00.25Z",
    ] {
        let time = LocalTime::parse(text).unwrap();
        assert_eq!(time.to_string(), text);
    }
    let time = instant("2027-07-01T10:00:00Z");
    assert_eq!(paris().field(time), "2027-07-01T12:00:00");
    assert_eq!(
        paris().iso_day(instant("2027-07-01T22:30:00Z")),
        "2027-07-02"
    );
    assert_eq!(Zone::utc().rfc3339(time), "2027-07-01T10:00:00Z");
}

#[test]
fn days_are_those_of_the_zone() {
    let late = instant("2027-03-31T22:30:00Z");
    assert_eq!(paris().day(late), Zone::utc().day(late) + 1);
    assert_eq!(
        paris().day_begins(paris().day(late)),
        instant("2027-03-31T22:00:00Z")
    );
    let kolkata = Zone::parse("Asia/Kolkata").unwrap();
    assert_eq!(kolkata.rfc3339(late), "2027-04-01T04:00:00+05:30");
}
