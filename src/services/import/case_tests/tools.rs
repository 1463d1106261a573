//! Exports of tools come in as they are, without touching a setting: nothing is asked, nobody is left out who signed.

use super::*;

/// What of a file comes in: names, addresses, towns, and whether the name is published.
type Signatory = (&'static str, &'static str, &'static str, bool);

fn comes_in(case: (&[u8], &str), wanted: &[Signatory]) -> ReadFile {
    let name = case.1.to_owned();
    let file = read(case);
    let rows = file.names().into_iter().zip(file.emails());
    let rows = rows.zip(file.places()).zip(file.records());
    let rows: Vec<(String, String, String, bool)> = rows
        .map(|(((name, email), place), record)| (name, email, place, record.publish))
        .collect();
    let rows: Vec<(&str, &str, &str, bool)> = rows
        .iter()
        .map(|(name, email, place, publish)| {
            (name.as_str(), email.as_str(), place.as_str(), *publish)
        })
        .collect();
    assert_eq!(rows, wanted, "{name}: {:?} {:?}", file.guess, file.left_out);
    assert!(
        !file.guess.asks_address && file.guess.unclear_answers.is_empty(),
        "{name}: {:?}",
        file.guess
    );
    // LimeSurvey has 1980 where there is no date.
    for signatory in &file.signatories {
        assert!(
            signatory.dropped.iter().all(|why| *why == Reason::Date),
            "{name}: {:?}",
            signatory.dropped
        );
    }
    file
}

#[test]
fn framaforms() {
    let file = comes_in(
        case!("framaforms.csv"),
        &[
            ("Léa|Fictive", "lea.ff@example.org", "Saint-Étienne", true),
            ("Omar|Inventé", "omar.ff@example.org", "Lyon", false),
        ],
    );
    assert_eq!(
        file.times(),
        ["2026-10-05T11:38:00Z", "2026-10-15T14:40:00Z"]
    );
    let news: Vec<bool> = file.records().map(|record| record.news).collect();
    assert_eq!((news, file.left_out.len()), (vec![false, true], 0));
}

#[test]
fn civicrm() {
    let file = read(case!("civicrm.csv"));
    assert_eq!(
        file.names()[..2],
        ["Léa|Fictive", "Omar|Inventé"],
        "{:?}",
        file.guess
    );
    assert_eq!(
        file.emails(),
        [
            "lea.cc@example.org",
            "omar.cc@example.org",
            "contact@amis.example.org"
        ]
    );
    assert_eq!(file.places(), ["Saint-Étienne", "Lyon", "Toulouse"]);
    assert_eq!(file.roles(), ["infirmière", "", ""]);
    let groups = file.records().map(|record| record.organisation.as_ref());
    let groups: Vec<&str> = groups
        .map(|group| group.map_or("", |group| group.name.as_str()))
        .collect();
    assert_eq!(
        (groups, file.left_out.len()),
        (vec!["", "", "Les Amis du canal"], 0)
    );
    // Who wants no e-mail is not asked by e-mail.
    let by_mail = read_as(case!("civicrm.csv"), Counting::Mail, &Known::default());
    assert_eq!(by_mail.left_out, [(3, Reason::DoNotMail)]);
}

#[test]
fn change_org() {
    let file = comes_in(
        case!("changeorg.csv"),
        &[
            ("Léa|Fictive", "", "Saint-Étienne", false),
            ("Omar|Inventé", "", "Lyon", false),
            ("Inès|de la Tour", "", "Brest", false),
        ],
    );
    assert_eq!(file.times()[0], "2026-10-05T00:00:00Z");
    let countries = file
        .records()
        .map(|record| record.country.map(crate::domain::Country::code));
    assert_eq!(countries.collect::<Vec<_>>(), [Some("FR"); 3]);
    assert_eq!(file.left_out.len(), 0);
}

#[test]
fn hello_asso() {
    let wanted = [("Léa|Fictive", "lea.ha@example.org", "Saint-Étienne", false)];
    let file = comes_in(case!("helloasso.csv"), &wanted);
    assert_eq!(file.left_out, [(3, Reason::Refunded)]);
}

#[test]
fn lime_survey() {
    let file = comes_in(
        case!("limesurvey.csv"),
        &[
            ("Léa|Fictive", "lea.ls@example.org", "Saint-Étienne", true),
            ("Omar|Inventé", "omar.ls@example.org", "Lyon", false),
        ],
    );
    assert_eq!(file.left_out.len(), 1, "an answer without any name");
}

#[test]
fn mailchimp() {
    let wanted = [("Léa|Fictive", "lea.mc@example.org", "", false)];
    let file = comes_in(case!("mailchimp.csv"), &wanted);
    assert_eq!(file.left_out.len(), 1, "an address without any name");
}

#[test]
fn google_forms() {
    let file = comes_in(
        case!("gforms.csv"),
        &[
            (
                "Léa|Fictive",
                "lea.fictive@example.org",
                "Saint-Étienne",
                true,
            ),
            ("Omar|Inventé", "omar.invente@example.org", "Lyon 7e", false),
            ("Inès|Exemple", "ines.exemple@example.org", "Brest", true),
        ],
    );
    assert_eq!(file.left_out.len(), 0);
}

#[test]
fn libre_office() {
    let wanted = [
        ("Léa|Fictive", "lea.lo@example.org", "Saint-Étienne", false),
        ("Omar|Inventé", "omar.lo@example.org", "Lyon", false),
    ];
    let file = comes_in(case!("lo.ods"), &wanted);
    assert_eq!(file.left_out.len(), 0);
}

#[test]
fn the_first_address_of_a_cell_is_taken_when_the_organiser_says_so() {
    let list =
        "Nom;Courriel\nJeanne Martin;j@example.org, jm@example.com\nOmar Dupuis;o@example.org\n";
    let case = || (list.as_bytes(), "liste.csv");
    let asked = read(case());
    assert!(asked.guess.asks_address && asked.guess.notices.contains(&Notice::SeveralAddresses));
    assert_eq!(asked.emails(), ["", "o@example.org"]);
    for (choice, address) in [
        (SeveralAddresses::First, "j@example.org"),
        (SeveralAddresses::Last, "jm@example.com"),
    ] {
        let mut known = Known::default();
        known.rules.several_addresses = choice;
        let chosen = read_as(case(), Counting::Mail, &known);
        assert_eq!(chosen.emails(), [address, "o@example.org"]);
        assert!(
            chosen.guess.asks_address && !chosen.guess.notices.contains(&Notice::SeveralAddresses)
        );
    }
}

#[test]
fn answers_about_news_are_asked_too() {
    let list = "Nom;Courriel;Newsletter\nJeanne Martin;j@example.org;une fois par mois\nOmar Dupuis;o@example.org;non\n";
    let case = || (list.as_bytes(), "liste.csv");
    let news = |file: &ReadFile| file.records().map(|record| record.news).collect::<Vec<_>>();
    let asked = read(case());
    assert_eq!(asked.guess.unclear_answers, ["une fois par mois"]);
    assert_eq!(news(&asked), [false, false]);
    let mut known = Known::default();
    known
        .rules
        .answers
        .insert(answer_key("Une fois par mois"), true);
    assert_eq!(
        news(&read_as(case(), Counting::Paper, &known)),
        [true, false]
    );
}
