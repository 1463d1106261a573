//! Tests of `formats`.

use super::*;

#[test]
fn numbers_have_the_grouping_of_the_language() {
    assert_eq!(number("fr", 1_234_567), "1\u{202f}234\u{202f}567");
    assert_eq!(number("en", 1_234_567), "1,234,567");
    assert_eq!(number("fr", 12), "12");
}

#[test]
fn dates_have_the_long_form_of_the_language() {
    let day = Timestamp::parse("2026-02-01T09:05:00Z").unwrap_or_default();
    let utc = Zone::utc();
    assert_eq!(date("fr", &utc, day), "1er février 2026");
    assert_eq!(date("en", &utc, day), "1 February 2026");
    assert_eq!(date("en-us", &utc, day), "February 1, 2026");
    assert_eq!(date_time("fr", &utc, day), "1er février 2026 à 09:05");
}

#[test]
fn dates_and_numbers_are_those_of_each_language() {
    let day = Timestamp::parse("2026-10-05T09:05:00Z").unwrap_or_default();
    let utc = Zone::utc();
    for (tag, written, grouped) in [
        ("es", "5 de octubre de 2026", "12.345"),
        ("de", "5. Oktober 2026", "12.345"),
        ("it", "5 ottobre 2026", "12.345"),
        ("pt", "5 de outubro de 2026", "12\u{a0}345"),
        ("nl", "5 oktober 2026", "12.345"),
        ("ca", "5 d’octubre del 2026", "12.345"),
        ("ar", "5 أكتوبر 2026", "12,345"),
        ("tr", "5 Ekim 2026", "12.345"),
    ] {
        assert_eq!(date(tag, &utc, day), written, "{tag}");
        assert_eq!(number(tag, 12_345), grouped, "{tag}");
    }
    for (tag, month) in [("oc", "octòbre"), ("br", "Here"), ("ku", "cotmeh")] {
        assert!(
            date(tag, &utc, day).contains(month),
            "{}",
            date(tag, &utc, day)
        );
    }
}

#[test]
fn occitan_has_its_small_words_and_the_first_is_ordinal() {
    let utc = Zone::utc();
    let day = Timestamp::parse("2026-11-28T09:05:00Z").unwrap_or_default();
    assert_eq!(date("oc", &utc, day), "28 de novembre de 2026");
    assert_eq!(date_time("oc", &utc, day), "28 de novembre de 2026 a 09:05");
    let first = Timestamp::parse("2026-10-01T09:05:00Z").unwrap_or_default();
    assert_eq!(date("oc", &utc, first), "1èr d’octòbre de 2026");
}

#[test]
fn breton_has_its_article_and_the_word_for_the_month() {
    let utc = Zone::utc();
    for (day, written) in [
        ("2026-02-01", "ar 1añ a viz C’hwevrer 2026"),
        ("2026-10-05", "ar 5 a viz Here 2026"),
        ("2026-11-11", "an 11 a viz Du 2026"),
        ("2026-11-24", "ar 24 a viz Du 2026"),
        ("2026-11-29", "an 29 a viz Du 2026"),
    ] {
        let time = Timestamp::parse(&format!("{day}T09:05:00Z")).unwrap_or_default();
        assert_eq!(date("br", &utc, time), written);
    }
}

#[test]
fn the_dual_of_arabic_says_two_without_a_digit() {
    assert_eq!(counted("ar", 2), "");
    assert_eq!(counted("ar", 3), "3");
    assert_eq!(counted("fr", 2), "2");
}

#[test]
fn times_are_local_and_a_zone_is_named_by_its_city() {
    let london = Zone::parse("Europe/London").unwrap_or_default();
    let summer = Timestamp::parse("2026-06-30T23:05:00Z").unwrap_or_default();
    assert_eq!(date_time("fr", &london, summer), "1er juillet 2026 à 00:05");
    assert_eq!(zone_city("fr", &london), "Londres");
    assert_eq!(zone_city("en", &london), "London");
}
