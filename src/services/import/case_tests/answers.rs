//! Columns and their values: names, dates, countries, answers, addresses.

use super::*;
use crate::domain::{Country, Field, Problem};

#[test]
fn google_forms_are_read_with_their_zone_and_their_answers() {
    let forms = read(case!("gforms.csv"));
    assert_eq!(
        forms.names(),
        ["Léa|Fictive", "Omar|Inventé", "Inès|Exemple"]
    );
    assert_eq!(
        forms.times(),
        [
            "2026-10-05T09:38:03Z",
            "2026-10-05T12:40:09Z",
            "2026-11-01T20:05:12Z"
        ]
    );
    let publish: Vec<bool> = forms.records().map(|record| record.publish).collect();
    assert_eq!(publish, [true, false, true]);
    assert_eq!(
        forms.signatories[2].record.comment.as_deref(),
        Some("Ligne 1\nligne 2")
    );
    assert_eq!(forms.roles()[..2], ["infirmière", "menuisier"]);
    assert_eq!(forms.places(), ["Saint-Étienne", "Lyon 7e", "Brest"]);
    assert!(
        forms.left_out.is_empty()
            && forms
                .signatories
                .iter()
                .all(|signatory| signatory.dropped.is_empty())
    );
}

#[test]
fn limesurvey_is_read_and_its_empty_answer_is_left_out() {
    let survey = read(case!("limesurvey.csv"));
    assert_eq!(survey.names(), ["Léa|Fictive", "Omar|Inventé"]);
    assert_eq!(
        survey.emails(),
        ["lea.ls@example.org", "omar.ls@example.org"]
    );
    assert_eq!(survey.places(), ["Saint-Étienne", "Lyon"]);
    assert_eq!(
        survey.times(),
        ["2026-10-05T11:38:03Z", ""],
        "the zero of the tool is no date"
    );
    let publish: Vec<bool> = survey.records().map(|record| record.publish).collect();
    assert_eq!(publish, [true, false]);
    assert_eq!(
        survey.left_out,
        [(4, Reason::Field(Field::FirstName, Problem::NameMissing))]
    );
}

#[test]
fn helloasso_names_participants_and_the_refunded_one_is_asked_about() {
    let hello = read(case!("helloasso.csv"));
    assert_eq!(
        (hello.names(), hello.emails()),
        (
            vec!["Léa|Fictive".to_owned()],
            vec!["lea.ha@example.org".to_owned()]
        )
    );
    assert_eq!(
        (hello.places(), hello.times()),
        (
            vec!["Saint-Étienne".to_owned()],
            vec!["2026-10-05T11:38:00Z".to_owned()]
        )
    );
    assert_eq!(hello.left_out, [(3, Reason::Refunded)]);
    let ignored = hello.ignored();
    assert!(
        ignored.contains(&("Moyen de paiement", "Carte bancaire")),
        "{ignored:?}"
    );
    assert!(
        ignored.iter().any(|(name, _)| *name == "Nom payeur"),
        "{ignored:?}"
    );
}

#[test]
fn particles_stay_with_the_family_name() {
    let reversed = read(case!("reversed.csv"));
    assert_eq!(
        reversed.names(),
        [
            "Anne Marie|Le Goff",
            "Jean|De La Fontaine",
            "Piet|Van der Berg",
            "Samira|El Amrani",
            "Karim|Ben Salah",
            "Ana|Dos Santos",
            "Jeanne|Martin",
            "Élise|D’HAUTEVILLE",
            "Tom|Mac Donald",
            "Jean-Paul|MARTIN-DURAND",
            "Jean Paul|Martin Durand",
            "Thi Minh|NGUYEN",
            "Robert|de Flers",
            "Jeanne|MARTIN",
            "Jeanne|MARTIN",
        ]
    );
}

#[test]
fn an_answer_that_is_not_understood_is_no_and_can_be_mapped() {
    let publish =
        |file: &ReadFile| -> Vec<bool> { file.records().map(|record| record.publish).collect() };
    let file = read(case!("publish.csv"));
    assert_eq!(
        publish(&file),
        [
            true, true, true, true, true, false, false, true, true, false
        ]
    );
    assert!(file.left_out.is_empty());
    assert_eq!(file.guess.unclear_answers, ["Prénom seulement", "anonyme"]);
    let unclear: Vec<usize> = file
        .signatories
        .iter()
        .map(|signatory| signatory.dropped.len())
        .collect();
    assert_eq!(unclear, [0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
    let known = Known {
        rules: RowRules {
            answers: [(answer_key("Prénom seulement"), true)].into(),
            ..RowRules::default()
        },
        ..Known::default()
    };
    let mapped = read_as(case!("publish.csv"), Counting::Paper, &known);
    assert!(publish(&mapped)[5] && mapped.signatories[5].dropped.is_empty());
    let anonymous = text(
        "Nom;Prénom;Publier;Rester anonyme\nA;Léa;oui;non\nB;Omar;oui;oui\nC;Ida;oui;plutôt\n",
    );
    assert_eq!(publish(&anonymous), [true, false, false]);
}

#[test]
fn addresses_are_repaired_or_the_row_is_kept_without() {
    let file = read(case!("emails.csv"));
    assert!(file.left_out.is_empty(), "{:?}", file.left_out);
    assert_eq!(
        file.emails(),
        [
            "lea.em@example.org",
            "omar.em@example.org",
            "",
            "luc.em@example.org",
            "",
            "paul.em@example.org",
            "",
            "",
            "",
            "guy.em@example.org",
            "",
            "max.em@example.org",
        ]
    );
    let dropped: Vec<(usize, Reason)> = file
        .signatories
        .iter()
        .enumerate()
        .flat_map(|(at, one)| one.dropped.iter().map(move |reason| (at, *reason)))
        .collect();
    assert_eq!(
        dropped,
        [
            (2, Reason::SeveralAddresses),
            (4, Reason::Field(Field::Email, Problem::EmailComma)),
        ]
    );
    let by_mail = read_as(case!("emails.csv"), Counting::Mail, &Known::default());
    assert_eq!(
        by_mail.names().len(),
        6,
        "who is asked by mail needs an address"
    );
    let whole = Known {
        rules: RowRules {
            whole_rows_only: true,
            ..RowRules::default()
        },
        ..Known::default()
    };
    let whole = read_as(case!("emails.csv"), Counting::Paper, &whole);
    assert_eq!(whole.left_out.len(), 2);
}

#[test]
fn dates_are_read_or_the_row_is_kept_without() {
    let file = read(case!("dates.csv"));
    assert!(file.left_out.is_empty());
    let days: Vec<String> = file
        .times()
        .into_iter()
        .map(|time| time.chars().take(10).collect())
        .collect();
    let third = "2026-05-03";
    let wanted = [
        third, third, third, third, third, third, third, third, third, third, third, "", third,
        third, "", "", "", third, third, third,
    ];
    assert_eq!(days, wanted);
    assert!(file.guess.asks_day_order && file.guess.notices.contains(&Notice::DayOrderOpen));
    let known = Known {
        day_order: Some(DayOrder::MonthFirst),
        ..Known::default()
    };
    let american = read_as(case!("dates.csv"), Counting::Paper, &known);
    assert!(
        american.times()[0].starts_with("2026-03-05")
            && american.times()[11].starts_with("2026-05-13")
    );
    let dropped = file
        .signatories
        .iter()
        .filter(|signatory| signatory.dropped == [Reason::Date])
        .count();
    assert_eq!(dropped, 3, "05/13, 1899 and 00/00; a dash is nothing");
    let american = text("Name;Date\nAda;03/05/2026\nBob;03/15/2026\n");
    assert_eq!(
        american.times(),
        ["2026-03-05T00:00:00Z", "2026-03-15T00:00:00Z"]
    );
    assert!(!american.guess.asks_day_order);
}

#[test]
fn countries_are_known_or_the_row_is_kept_without() {
    let file = read(case!("countries.csv"));
    assert!(file.left_out.is_empty());
    let codes: Vec<&str> = file
        .records()
        .map(|record| record.country.map_or("", Country::code))
        .collect();
    assert_eq!(
        codes,
        [
            "FR", "FR", "FR", "GB", "US", "US", "US", "US", "GB", "GB", "BE", "BE", "DE", "DE",
            "CH", "CH", "CI", "CI", "CG", "CD", "KR", "RU", "XK", "PS", "GB", "GP", "RE", "RE",
            "MQ", "CZ", "CZ", "NL", "NL", "FR", "FR", "FR", "VN", "VN", "", "", "", "TW", "IR",
            "SY",
        ]
    );
    let dropped: Vec<usize> = file
        .signatories
        .iter()
        .map(|signatory| signatory.dropped.len())
        .collect();
    assert_eq!(dropped.iter().sum::<usize>(), 1);
    assert_eq!(dropped[40], 1, "Kurdistan");
}

#[test]
fn traces_of_web_tools_are_cleaned() {
    let file = read(case!("entities.csv"));
    assert_eq!(
        file.names(),
        ["Seán|O'Neil", "Anne|O'Connor", "Luc|Petit", "Éva|Roux"]
    );
    assert_eq!(file.places(), ["Ville d'Avray", "", "", "Paris"]);
    assert_eq!(file.roles(), ["R&D", "", "", ""]);
}

#[test]
fn who_wants_no_mail_gets_none() {
    let list = "First Name,Last Name,Email,Do Not Email\nAda,L,ada@example.org,Yes\nBob,M,bob@example.org,No\nEve,N,eve@example.org,\n";
    let case = (list.as_bytes(), "civi.csv");
    let by_mail = read_as(case, Counting::Mail, &Known::default());
    assert_eq!(
        (by_mail.names(), by_mail.left_out),
        (
            vec!["Bob|M".to_owned(), "Eve|N".to_owned()],
            vec![(2, Reason::DoNotMail)]
        )
    );
    assert_eq!(read(case).names().len(), 3, "on paper they signed");
    let brevo =
        "EMAIL;PRENOM;NOM;BLOCKLISTED\na@example.org;Ada;L;true\nb@example.org;Bob;M;false\n";
    let brevo = read_as(
        (brevo.as_bytes(), "b.csv"),
        Counting::Mail,
        &Known::default(),
    );
    assert_eq!(brevo.names(), ["Bob|M"]);
}

#[test]
fn unknown_headings_are_understood_by_their_content() {
    let file = text(
        "Q1;Q2;Q3;Q4\nJeanne Martin;j@example.org;infirmière;Belgique\nOmar Dupuis;o@example.org;menuisier;France\n",
    );
    assert_eq!(file.names(), ["Jeanne|Martin", "Omar|Dupuis"]);
    assert_eq!(file.emails(), ["j@example.org", "o@example.org"]);
    let second =
        text("Nom;Prénom;Contact\nMartin;Jeanne;j@example.org\nDupuis;Omar;o@example.org\n");
    assert_eq!(second.emails(), ["j@example.org", "o@example.org"]);
    let two = text("Nom;Prénom;Courriel;Autre\nMartin;Jeanne;j@example.org;x@example.org\n");
    assert_eq!(two.ignored(), [("Autre", "x@example.org")]);
}
