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
        "omar@autre . fr",
        "omar@autre,fr",
        "omar@autre..fr",
        "omar [at] autre [dot] fr",
        "omar(a)autre.fr",
        "omar arobase autre point fr",
        "omar at autre dot org",
        "omar at gmail.com",
        "omar_at_autre_dot_org",
        "omar&#64;autre.fr",
        "omar%40autre.fr",
        "omar@gmail",
        "omar@[192.168.1.10]",
        "花子@例え。jp",
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
        "06_12_34_56_78",
        "06·12·34·56·78",
        "06,12,34,56,78",
        "06*12*34*56*78",
        "O6 12 34 56 78",
        "0️⃣6️⃣12345678",
        "33 6 12 34 56 78",
        "0151 12345678",
        "612 345 678",
        "912 34 567",
        "8 (912) 345-67-89",
        "98765 43210",
        "138 1234 5678",
        "(11) 91234-5678",
        "тел. 123-45-67",
        "我的電話 9123 4567",
        "📞 9123 4567",
        "CS 06 12 34 56 78",
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
        "09/2012-2015",
        "06000-06300 Nice",
        "CS 60013 06000 Nice",
        "+ 10 000 000 de voix",
        "2012+2013+2014",
        "512,345,678 votes",
        "SIREN 832 123 456",
        "RNA W751234567",
        "ISBN 9782123456803",
        "BCE 0412.345.678",
        "Hôtel 123456",
        "journalist at Example.org",
        "volunteer at Geneva,ch",
        "Militante @ Paris. La lutte continue",
        "professor(a) da UFRJ.br",
        "l@s niñ@s, tod@s",
        "@jeanne.martin sur Instagram",
        "Route 66 / 2004-2024",
        "0,333333333",
    ] {
        assert_eq!(find(line), None, "{line}");
    }
}

#[test]
fn addresses_and_numbers_are_seen_inside_cells() {
    for text in [
        "Omar Dupuis <omar@autre.fr>",
        "omar @ autre.fr",
        "écrire à o@x.org svp",
    ] {
        assert!(holds_address(text), "{text}");
    }
    for text in ["chargé @ la com", "@collectif", "R@dio 3.0"] {
        assert!(!holds_address(text), "{text}");
    }
    for text in [
        "06 12 34 56 78",
        "+33 6 12 34 56 78",
        "tél. 06.12.34.56.78",
        "0612345678",
    ] {
        assert!(holds_telephone(text), "{text}");
    }
    for text in [
        "31000 Toulouse",
        "Lyon 3e",
        "2026-05-03",
        "promotion 1998-2002",
    ] {
        assert!(!holds_telephone(text), "{text}");
    }
}
