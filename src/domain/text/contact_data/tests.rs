//! Tests of `contact_data`.

use super::*;

#[test]
fn addresses_are_found() {
    for line in [
        "Omar Dupuis <omar@autre.fr>",
        "omar@autre.fr",
        "omar @ autre.fr",
        "omar＠autre.fr",
        "omar (at) autre.fr",
        "omar[at]autre.fr",
        "@omar@mastodon.social",
        "omar@autre.fr.",
        "омар@почта.рф",
    ] {
        assert_eq!(find(line), Some(ContactData::Email), "{line}");
    }
}

#[test]
fn telephone_numbers_are_found() {
    for line in [
        "06 12 34 56 78",
        "0612345678",
        "Tél. 06.12.34.56.78",
        "+33 6 12 34 56 78",
        "0033612345678",
        "(555) 123-4567",
        "+1 555 123 4567",
        "612 34 56 78",
        "030/123456-78",
        "٠٦١٢٣٤٥٦٧٨",
    ] {
        assert_eq!(find(line), Some(ContactData::Telephone), "{line}");
    }
}

#[test]
fn names_dates_and_amounts_are_neither() {
    for line in [
        "Jeanne Martin",
        "Collectif du 8 mars 1945",
        "31000 Toulouse",
        "2012-2020",
        "01/02/1990",
        "membre depuis le 01.02.1990",
        "350.org",
        "2 000 000 de voix",
        "amig@s del río",
        "@jeanne",
        "Section 12-345",
        "Jean 1er",
        "1, 2, 3 soleil",
        "Association loi 1901",
        "Patate 31",
        "75 011 Paris",
    ] {
        assert_eq!(find(line), None, "{line}");
    }
}
