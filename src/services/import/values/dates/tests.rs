//! Dates of many tools.

use super::*;

fn read(text: &str) -> Option<String> {
    time(text, DayOrder::DayFirst, &Zone::utc()).map(Timestamp::rfc3339)
}

#[test]
fn days_and_times_of_people_and_tools_are_read() {
    for (text, wanted) in [
        ("03/05/2026", "2026-05-03T00:00:00Z"),
        ("3/5/26", "2026-05-03T00:00:00Z"),
        ("2026-05-03", "2026-05-03T00:00:00Z"),
        ("3.5.2026", "2026-05-03T00:00:00Z"),
        ("03.05.26", "2026-05-03T00:00:00Z"),
        ("03-05-2026", "2026-05-03T00:00:00Z"),
        ("2026/05/03", "2026-05-03T00:00:00Z"),
        ("20260503", "2026-05-03T00:00:00Z"),
        ("46145", "2026-05-03T00:00:00Z"),
        ("46145,5", "2026-05-03T12:00:00Z"),
        ("3 mai 2026", "2026-05-03T00:00:00Z"),
        ("1er mai 2026", "2026-05-01T00:00:00Z"),
        ("samedi 3 mai 2026", "2026-05-03T00:00:00Z"),
        ("mardi 5 mai 2026 à 9h30", "2026-05-05T09:30:00Z"),
        ("3 May 2026", "2026-05-03T00:00:00Z"),
        ("May 3, 2026 9:30 PM", "2026-05-03T21:30:00Z"),
        ("3-Aug-26", "2026-08-03T00:00:00Z"),
        ("03/05/2026 12:30", "2026-05-03T12:30:00Z"),
        ("03/05/2026 9h30", "2026-05-03T09:30:00Z"),
        ("03/05/2026 à 9 h 30", "2026-05-03T09:30:00Z"),
        ("03/05/2026 - 09:30", "2026-05-03T09:30:00Z"),
        ("03.05.2026 um 9:30", "2026-05-03T09:30:00Z"),
        ("2026-05-03 9:05:12", "2026-05-03T09:05:12Z"),
        ("2026-05-03T12:30:00+02:00", "2026-05-03T10:30:00Z"),
        ("2026-05-03 12:30:00.123", "2026-05-03T12:30:00Z"),
        ("2026-05-03 12:30:00 UTC", "2026-05-03T12:30:00Z"),
        ("2026-05-03 12:30:00 +0200", "2026-05-03T10:30:00Z"),
        ("2026/10/05 11:38:03 AM UTC+2", "2026-10-05T09:38:03Z"),
        ("2026/10/05 2:40:09 PM UTC+2", "2026-10-05T12:40:09Z"),
        ("05/10/2026 9:38:03", "2026-10-05T09:38:03Z"),
        ("03/05/2026 12:30:15 PM", "2026-05-03T12:30:15Z"),
        ("03/05/2026 12:05 AM", "2026-05-03T00:05:00Z"),
        ("3 de mayo de 2026", "2026-05-03T00:00:00Z"),
        ("3 de mayo del 2026 a las 9:30", "2026-05-03T09:30:00Z"),
        ("5 de outubro de 2026, 14:30", "2026-10-05T14:30:00Z"),
        ("5 de outubro de 2026 às 14:30", "2026-10-05T14:30:00Z"),
        (
            "segunda-feira, 5 de outubro de 2026",
            "2026-10-05T00:00:00Z",
        ),
        ("mar. 12 mai 2026 à 14:32", "2026-05-12T14:32:00Z"),
        ("mar. 12 mars 2026", "2026-03-12T00:00:00Z"),
        ("12 mars 2026", "2026-03-12T00:00:00Z"),
        ("mar 6 oct. 2026", "2026-10-06T00:00:00Z"),
        ("martes, 5 de mayo de 2026", "2026-05-05T00:00:00Z"),
        ("dinsdag 12 mei 2026 om 14:30 uur", "2026-05-12T14:30:00Z"),
        ("Dienstag, 12. Mai 2026, 14:30 Uhr", "2026-05-12T14:30:00Z"),
        ("lundi 05/10/2026", "2026-10-05T00:00:00Z"),
        ("lun. 05/10/2026 - 11:38", "2026-10-05T11:38:00Z"),
        ("Mo, 05.10.2026 11:38", "2026-10-05T11:38:00Z"),
        ("le 05/10/2026 à 9h", "2026-10-05T09:00:00Z"),
        ("03.05.2026 14:30 Uhr", "2026-05-03T14:30:00Z"),
        (
            "Mon Oct 05 2026 11:38:03 GMT+0200 (CEST)",
            "2026-10-05T09:38:03Z",
        ),
        ("Mon Oct 05 2026 11:38:03 GMT-0500", "2026-10-05T16:38:03Z"),
        // The day at least is certain.
        ("2026-10-05 11:38:03 EST", "2026-10-05T00:00:00Z"),
    ] {
        let wanted = Some(wanted.to_owned()).filter(|wanted| !wanted.is_empty());
        if wanted.is_some() {
            assert_eq!(read(text), wanted, "{text}");
        }
    }
}

#[test]
fn what_is_no_date_of_signing_is_none() {
    for text in [
        "hier",
        "31/12/1899",
        "00/00/0000",
        "-",
        "05/13/2026",
        "1980-01-01 00:00:00",
        "26-05",
        "0026-05-03",
        "12",
        "3/5",
        "31/02/2026",
        "2026-05-03 25:00",
        "mars",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn the_whole_column_decides_about_day_and_month() {
    let order = |texts: &[&str]| {
        let mut seen = OrderSeen::default();
        texts.iter().for_each(|text| seen.add(text));
        (seen.order(), seen.is_open())
    };
    assert_eq!(
        order(&["03/05/2026", "13/05/2026"]),
        (DayOrder::DayFirst, false)
    );
    assert_eq!(
        order(&["03/05/2026", "05/13/2026"]),
        (DayOrder::MonthFirst, false)
    );
    assert_eq!(
        order(&["03/05/2026", "04/05/2026"]),
        (DayOrder::DayFirst, true)
    );
    assert_eq!(
        order(&["3/5/26", "05/13/2026", "31/12/2025"]),
        (DayOrder::DayFirst, true)
    );
    assert_eq!(
        order(&["2026-05-03", "03.05.2026", "5/5/2026"]),
        (DayOrder::DayFirst, false)
    );
    let american =
        time("05/13/2026 9:00", DayOrder::MonthFirst, &Zone::utc()).map(Timestamp::rfc3339);
    assert_eq!(american.as_deref(), Some("2026-05-13T09:00:00Z"));
}

#[test]
fn a_time_without_an_offset_is_local() {
    let paris = Zone::parse("Europe/Paris").unwrap_or_else(|| panic!("no zone"));
    for (text, wanted) in [
        ("03/05/2026", "2026-05-02T22:00:00Z"),
        ("2026-01-31", "2026-01-30T23:00:00Z"),
        ("03/05/2026 9h30", "2026-05-03T07:30:00Z"),
        ("3 mai 2026 à 9h30", "2026-05-03T07:30:00Z"),
        ("46145,5", "2026-05-03T10:00:00Z"),
        // As the cells of a workbook are read.
        ("2026-05-03T12:30:00", "2026-05-03T10:30:00Z"),
        ("2026-05-03T12:30:00Z", "2026-05-03T12:30:00Z"),
        ("2026/10/05 11:38:03 AM UTC+2", "2026-10-05T09:38:03Z"),
    ] {
        let read = time(text, DayOrder::DayFirst, &paris).map(Timestamp::rfc3339);
        assert_eq!(read.as_deref(), Some(wanted), "{text}");
    }
}
