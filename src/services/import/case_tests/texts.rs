//! Pasted lines and texts in columns.

use super::*;
use crate::domain::{Field, Problem};

#[test]
fn recipients_of_a_mail_are_people_with_their_addresses() {
    let two = read(case!("two.txt"));
    assert_eq!(
        two.names(),
        [
            "Jeanne|Martin",
            "Omar|Dupuis",
            "Jeanne|Martin",
            "Omar|Dupuis"
        ]
    );
    assert_eq!(
        two.emails(),
        [
            "jeanne@exemple.fr",
            "omar@autre.fr",
            "j.martin@exemple.fr",
            "o.dupuis@autre.fr"
        ]
    );
    assert!(two.left_out.is_empty(), "{:?}", two.left_out);
    for record in two.records() {
        assert!(record.role.is_none() && record.place.is_none() && record.organisation.is_none());
    }
}

#[test]
fn pasted_lines_are_people_groups_and_what_stands_around_them() {
    let lines = read(case!("lines1.txt"));
    assert_eq!(lines.guess.reading.form, Form::Lines);
    let of = |email: &str| {
        lines.records().find(|record| {
            record
                .email
                .as_ref()
                .is_some_and(|known| known.as_str() == email)
        })
    };
    for email in [
        "jeanne.li@example.org",
        "jeanne2.li@example.org",
        "jeanne3.li@example.org",
        "jeanne4.li@example.org",
    ] {
        let record = of(email).unwrap_or_else(|| panic!("{email}"));
        assert_eq!(
            (record.name.first(), record.name.last()),
            ("Jeanne", "Martin"),
            "{email}"
        );
        assert!(record.role.is_none() && record.place.is_none(), "{email}");
    }
    for email in ["omar3.li@example.org", "omar4.li@example.org"] {
        assert_eq!(
            of(email).map(|record| record.name.full()).as_deref(),
            Some("Omar Dupuis")
        );
    }
    let jeanne6 = of("jeanne6.li@example.org").unwrap_or_else(|| panic!("jeanne6"));
    assert_eq!(
        (jeanne6.role.as_deref(), jeanne6.place.as_deref()),
        (Some("infirmière"), None)
    );
    let all: Vec<String> = lines
        .records()
        .map(|record| {
            format!(
                "{}|{}|{}|{}",
                record.name.first(),
                record.name.last(),
                record.role.clone().unwrap_or_default(),
                record.place.clone().unwrap_or_default()
            )
        })
        .collect();
    for wanted in [
        "Jeanne|MARTIN||",
        "J.|Martin||",
        "Anne-Marie|LE GOFF|CNRS|Brest",
        "Jeanne|Martin||Toulouse",
        "Jeanne|Martin|infirmière|Toulouse",
        "Jeanne|Martin||Lyon",
        "Omar|Martin||Lyon",
        "Omar|Dupuis||",
        "Jeanne|Martin|infirmière|",
        "Jeanne|Martin||31000 Toulouse",
        "Jeanne|Martin|Association des amis du canal|",
        "jeanne|martin|infirmiere|toulouse",
        "Jeanne|Martin|Infirmière|",
    ] {
        assert!(
            all.iter().any(|line| line == wanted),
            "{wanted} in {all:#?}"
        );
    }
    let france = lines
        .records()
        .filter(|record| record.country.is_some())
        .count();
    assert_eq!(france, 1);
    assert_eq!(
        lines.left_out,
        [
            (6, Reason::Field(Field::FirstName, Problem::NameMissing)),
            (22, Reason::GroupLine),
            (23, Reason::GroupLine),
            (29, Reason::NotASignatory),
            (30, Reason::NotASignatory),
        ]
    );
    let known = Known {
        rules: RowRules {
            group_lines: GroupLines::Groups,
            ..RowRules::default()
        },
        ..Known::default()
    };
    let with_groups = read_as(case!("lines1.txt"), Counting::Paper, &known);
    let groups: Vec<(String, Option<&str>)> = with_groups
        .records()
        .filter(|record| record.organisation.is_some())
        .map(|record| (record.public_name(), record.place.as_deref()))
        .collect();
    assert_eq!(
        groups,
        [
            ("Association des amis du canal".to_owned(), None),
            ("Collectif Écluse 2026".to_owned(), Some("Saint-Étienne")),
        ]
    );
}

#[test]
fn a_mail_with_names_in_it_gives_only_the_names() {
    let mail = pasted(
        "Bonjour,\nVoici les signatures du marché :\n\n• Jeanne Martin, infirmière\n2) Omar Dupuis (Lyon)\n\
         Anne Le Goff, 06 12 34 56 78, Brest\nil faut sauver notre canal\nok\nBien cordialement,\nPaul\n--\n\
         Envoyé de mon iPhone\nLe 3 mai 2026 à 10:00, Omar a écrit :\n> Luc Petit, Nantes\n",
    );
    assert_eq!(
        mail.names(),
        [
            "Jeanne|Martin",
            "Omar|Dupuis",
            "Anne|Le Goff",
            "|Paul",
            "Luc|Petit"
        ]
    );
    assert_eq!(mail.places(), ["", "Lyon", "Brest", "", "Nantes"]);
    let phones = mail
        .signatories
        .iter()
        .filter(|signatory| !signatory.dropped.is_empty())
        .count();
    assert_eq!(phones, 1, "the telephone number is dropped and listed");
    assert!(
        mail.left_out
            .iter()
            .any(|(_, reason)| *reason == Reason::NotAName),
        "{:?}",
        mail.left_out
    );
    assert_eq!(mail.left_out.len(), 8, "{:?}", mail.left_out);
}

#[test]
fn an_address_or_a_telephone_number_never_becomes_public() {
    for hostile in [
        "Nom;Prénom;Qualité;Ville\nMartin;Jeanne;écrire à j@example.org;Lyon\n",
        "Nom;Prénom;Qualité;Ville\nMartin;Jeanne;tél. 06 12 34 56 78;Lyon\n",
        "Nom;Prénom;Qualité;Ville\nMartin;Jeanne;;Omar <omar@autre.fr>\n",
    ] {
        let read = text(hostile);
        assert_eq!(read.names(), ["Jeanne|Martin"], "{hostile}");
        assert_eq!(read.signatories[0].dropped.len(), 1, "{hostile}");
        assert!(
            !format!("{:?}{:?}", read.roles(), read.places()).contains(['@', '6']),
            "{hostile}"
        );
    }
    let names = text("Nom;Prénom\nj@example.org;Jeanne\nMartin 06 12 34 56 78;Omar\n");
    assert_eq!(
        names.left_out,
        [
            (2, Reason::HoldsAddress(Target::LastName)),
            (3, Reason::HoldsPhone(Target::LastName))
        ]
    );
    let group = text("Organisation;Courriel\nÉcrire à x@example.org;a@example.org\n");
    assert_eq!(
        group.left_out,
        [(2, Reason::HoldsAddress(Target::Organisation))]
    );
}

#[test]
fn quoted_cells_and_mailchimp_are_read_as_they_stand() {
    let quotes = read(case!("quotes.csv"));
    assert_eq!(quotes.names()[0], "Léa \"la fée\"|Fictive");
    assert_eq!(quotes.emails()[0], "lea.q@example.org");
    let mailchimp = read(case!("mailchimp.csv"));
    assert_eq!(
        (mailchimp.names(), mailchimp.emails()),
        (
            vec!["Léa|Fictive".to_owned()],
            vec!["lea.mc@example.org".to_owned()]
        )
    );
    assert_eq!(mailchimp.left_out.len(), 1);
    let ignored = mailchimp.ignored();
    assert!(
        ignored.contains(&("Address", "1 rue X  Lyon FR"))
            && ignored.contains(&("TAGS", "\"canal\"")),
        "{ignored:?}"
    );
}

#[test]
fn a_line_that_names_the_separator_is_followed() {
    let sep = read(case!("sep.csv"));
    assert_eq!(
        (sep.names(), sep.emails()),
        (
            vec!["Léa|Fictive".to_owned()],
            vec!["lea.sep@example.org".to_owned()]
        )
    );
}

#[test]
fn titles_and_totals_are_nobody() {
    let title = read(case!("title.csv"));
    assert_eq!(title.names(), ["Léa|Fictive", "Omar|Inventé"]);
    assert_eq!(title.places(), ["Saint-Étienne", "Lyon"]);
    assert_eq!(title.left_out, [(7, Reason::NotASignatory)]);
    assert!(
        title.guess.notices.contains(&Notice::Titles { count: 2 }),
        "{:?}",
        title.guess.notices
    );
    assert_eq!(title.guess.reading.encoding, "windows-1252");
}

#[test]
fn letters_of_a_macintosh_are_right() {
    let mac = read(case!("mac.csv"));
    assert_eq!(mac.names(), ["Léa|Fictive", "Anaïs|Bérénice"]);
    assert_eq!(mac.places(), ["Saint-Étienne", "Nîmes"]);
    let notice = Notice::GuessedEncoding {
        name: "macintosh".to_owned(),
    };
    assert!(
        mac.guess.notices.contains(&notice),
        "{:?}",
        mac.guess.notices
    );
}

#[test]
fn doubly_encoded_and_mixed_files_are_mended_and_said() {
    let doubly = text("Nom;PrÃ©nom;Ville\nFictive;LÃ©a;Saint-Ã‰tienne\n");
    assert_eq!(
        (doubly.names(), doubly.places()),
        (
            vec!["Léa|Fictive".to_owned()],
            vec!["Saint-Étienne".to_owned()]
        )
    );
    assert!(doubly.guess.notices.contains(&Notice::DoublyEncoded));
    let mut bytes = "Nom;Prénom;Ville\nFictive;Léa;Nîmes\nÉcrit;Zoé;Orléans\n"
        .as_bytes()
        .to_vec();
    bytes.extend_from_slice(b"Inv\xe9nt\xe9;Omar;N\xeemes\n");
    let mixed = read((&bytes, "list.csv"));
    assert_eq!(mixed.names(), ["Léa|Fictive", "Zoé|Écrit", "Omar|Invénté"]);
    assert!(mixed.guess.notices.contains(&Notice::MixedEncoding));
    let lost = text("Nom;Prénom;Ville\nFictive;L\u{fffd}a;Lyon\nInventé;Omar;N\u{fffd}mes\n");
    assert_eq!(lost.left_out, [(2, Reason::Garbled(Target::FirstName))]);
    assert_eq!(
        (lost.names(), lost.places()),
        (vec!["Omar|Inventé".to_owned()], vec![String::new()])
    );
    assert!(lost.guess.notices.contains(&Notice::Garbled));
}

#[test]
fn files_of_msdos_and_misread_ones_are_right_or_said() {
    let dos = b"Nom;Pr\x82nom;Ville\r\nGar\x87on;B\x82r\x82nice;Saint-\x90tienne\r\n";
    let file = read((dos.as_slice(), "liste.csv"));
    assert_eq!(file.names(), ["Bérénice|Garçon"]);
    assert_eq!(file.places(), ["Saint-Étienne"]);
    let notice = Notice::GuessedEncoding {
        name: "ibm850".to_owned(),
    };
    assert!(
        file.guess.notices.contains(&notice),
        "{:?}",
        file.guess.notices
    );
    let mac = text("Nom;Pr√©nom;Ville\nFictive;L√©a;Saint-√âtienne\n");
    assert_eq!(mac.names(), ["Léa|Fictive"]);
    assert!(mac.guess.notices.contains(&Notice::DoublyEncoded));
    let odd = text("Nom;PrÈnom;Ville\nFictive;ZoË;OrlÈans\n");
    assert!(
        odd.guess.notices.contains(&Notice::Garbled),
        "{:?}",
        odd.guess.notices
    );
    let php = text("Nom;PrÃ©nom;Ville\nMartin;Ã\u{89}tienne;Ã\u{89}vreux\n");
    assert_eq!(
        (php.names(), php.places()),
        (vec!["Étienne|Martin".to_owned()], vec!["Évreux".to_owned()])
    );
}
