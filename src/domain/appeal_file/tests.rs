//! Appeal files, honest and broken.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::domain::Timestamp;

const FRENCH: &str = include_str!("../../../templates/demo/une-protestation.fr.md");
const ENGLISH: &str = include_str!("../../../templates/demo/une-protestation.en.md");

/// A file with the required keys, more lines of front matter from line 5 on, and a text.
fn with(front: &str) -> String {
    format!(
        "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n{front}\n+++\n\nNous demandons.\n"
    )
}

/// The error message for a file.
fn refusal(file: &str) -> String {
    AppealFile::parse(file).unwrap_err().to_string()
}

#[test]
fn three_keys_and_a_text_are_enough() {
    let appeal = AppealFile::parse(&with("")).unwrap();
    assert_eq!(appeal.slug.as_str(), "canal");
    assert_eq!(appeal.language, Language::french());
    assert_eq!(appeal.title, "Le canal");
    assert_eq!(appeal.text, "Nous demandons.");
    assert_eq!(
        (appeal.goal, appeal.approve_groups, appeal.closes),
        (None, None, None)
    );
}

#[test]
fn files_of_other_systems_are_read_too() {
    let windows = format!("\u{FEFF}{}", with("goal = 5").replace('\n', "\r\n"));
    assert_eq!(
        AppealFile::parse(&windows).unwrap(),
        AppealFile::parse(&with("goal = 5")).unwrap()
    );
}

#[test]
fn the_sample_has_the_same_signatories_in_both_languages_and_every_key_that_lasts() {
    let french = AppealFile::parse(FRENCH).unwrap();
    let english = AppealFile::parse(ENGLISH).unwrap();
    let names = |appeal: &AppealFile| -> Vec<String> {
        appeal
            .first_signatories
            .iter()
            .map(|person| person.name.clone())
            .collect()
    };
    assert_eq!(names(&french).len(), 20);
    assert_eq!(names(&french), names(&english));
    assert_eq!(french.slug, english.slug);
    assert!(
        french
            .text
            .starts_with("Les soussignés, protestant contre la violation")
    );
    assert!(
        english
            .text
            .ends_with("persist in demanding a review of the case.")
    );
    for appeal in [&french, &english] {
        assert!(
            appeal
                .first_signatories
                .iter()
                .all(|person| person.role.is_some())
        );
        assert!(appeal.notice.is_some() && appeal.summary.is_some() && appeal.goal.is_some());
        assert_eq!(AppealFile::parse(&appeal.to_text()).as_ref(), Ok(appeal));
    }
}

#[test]
fn dates_are_days_times_or_texts_and_an_appeal_closes_at_the_end_of_its_last_day() {
    let at = |text: &str| Timestamp::parse(text).unwrap();
    let paris = Zone::parse("Europe/Paris").unwrap();
    for (opens, instant) in [
        ("2026-01-31", "2026-01-30T23:00:00Z"),
        ("\"2026-01-31\"", "2026-01-30T23:00:00Z"),
        ("2026-01-31T00:00:00", "2026-01-30T23:00:00Z"),
        ("2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z"),
        ("\"2026-01-31T01:00:00+01:00\"", "2026-01-31T00:00:00Z"),
    ] {
        let appeal = AppealFile::parse(&with(&format!("opens = {opens}"))).unwrap();
        let begin = appeal.opens.and_then(|opens| opens.begin(&paris));
        assert_eq!(begin, Some(at(instant)), "{opens}");
    }
    for (closes, instant) in [
        ("2026-01-31", "2026-01-31T23:00:00Z"),
        ("2026-01-31T18:00:00Z", "2026-01-31T18:00:00Z"),
        ("2026-01-31T18:00:00", "2026-01-31T17:00:00Z"),
    ] {
        let front = format!("time_zone = \"Europe/Paris\"\ncloses = {closes}");
        let appeal = AppealFile::parse(&with(&front)).unwrap();
        let zone = appeal.time_zone.unwrap();
        let end = appeal.closes.and_then(|closes| closes.end(&zone));
        assert_eq!(end, Some(at(instant)), "{closes}");
    }
    let day = AppealFile::parse(&with("opens = 2026-01-31\ncloses = 2026-01-31"));
    assert!(day.is_ok(), "an appeal may last a day");
}

#[test]
fn each_error_has_its_line() {
    let long = format!("summary = \"{}\"", "é".repeat(501));
    for (front, sentence) in [
        (
            "tilte = \"x\"",
            "line 5: “tilte” is not a known key. Did you mean “title”?",
        ),
        (
            "\nsumary = \"x\"",
            "line 6: “sumary” is not a known key. Did you mean “summary”?",
        ),
        ("goal = \"100\"", "line 5: “goal” is a whole number from 1"),
        ("goal = 0", "line 5: “goal” is a whole number from 1"),
        ("erase_after_days = 3651", "from 1 to 3650"),
        (
            "approve_groups = \"yes\"",
            "line 5: “approve_groups” is true or false",
        ),
        ("ask_comment = 1", "line 5: “ask_comment” is true or false"),
        ("addressee = 12", "line 5: “addressee” is a text"),
        ("addressee = \"\"", "line 5: “addressee” is empty"),
        (
            long.as_str(),
            "line 5: “summary” has 501 characters; at most 500 fit.",
        ),
        (
            "notice = \"a\\u0007b\"",
            "line 5: “notice” holds the invisible character U+0007",
        ),
        (
            "notice = \"a\\u202Eb\"",
            "line 5: “notice” holds the invisible character U+202E",
        ),
        ("notice = \"\"\"a\nb\"\"\"", "line 5: “notice” is one line"),
        ("opens = \"tomorrow\"", "line 5: “opens” is not a date"),
        ("opens = 2026-02-30", "line 5: this is not TOML"),
        ("opens = \"2026-02-30\"", "line 5: “opens” is not a date"),
        ("opens = 12:00:00", "line 5: “opens” is not a date"),
        ("opens = \"9999-12-31\"", "line 5: “opens” is not a date"),
        (
            "time_zone = \"Paris\"",
            "line 5: “time_zone” is not a time zone",
        ),
        (
            "opens = 2026-02-01\ncloses = 2026-01-01",
            "line 6: “closes” is not after “opens”",
        ),
        (
            "donation_url = \"javascript:alert(1)\"",
            "line 5: “donation_url” is not a web address",
        ),
        (
            "donation_url = \"https://bank.example@evil.example\"",
            "line 5: “donation_url” is not a web address",
        ),
        ("contact = \"nobody\"", "line 5: “contact” is neither"),
        (
            "sender = \"A <a@b> x\"",
            "line 5: “sender” has no valid address",
        ),
        ("links = \"x\"", "line 5: “links” is a list"),
        ("links = [1]", "line 5: write each entry"),
        ("[[links]]\ntitle = \"x\"", "line 5: “url” is missing"),
        (
            "[[links]]\ntitle = \"x\"\nurl = \"https://x.example\"\nkind = \"vidéo\"",
            "line 8: “kind” is one of document, video, event, page. Did you mean “video”?",
        ),
        (
            "[[first_signatories]]\nnom = \"x\"\nname = \"y\"",
            "line 6: “nom” is not a known key. Did you mean “name”?",
        ),
        (
            "[[first_signatories]]\nname = \"x\"\n[[first_signatories]]\nname = \"X\"",
            "line 8: “X” stands among the first signatories twice",
        ),
    ] {
        let text = refusal(&with(front));
        assert!(text.contains(sentence), "{front} → {text}");
    }
}

#[test]
fn missing_required_keys_are_reported() {
    for (file, sentence) in [
        ("", "line 1: the first line is +++"),
        ("# Title", "line 1: the first line is +++"),
        ("+++\nslug = \"x\"", "line 1: the keys have no end"),
        ("+++\n+++\n", "“slug” is missing"),
        ("+++\n+++\n \n", "line 3: the text is missing"),
        (
            "+++\nslug = \"manage\"\n+++\nx",
            "line 2: “slug” does not work: this word is taken",
        ),
        (
            "+++\nslug = \"Été\"\n+++\nx",
            "line 2: “slug” does not work: it has from 2 to 60",
        ),
        (
            "+++\nlanguage = \"french\"\n+++\nx",
            "line 2: “language” is not a language tag",
        ),
        (
            "+++\n+++\n\na\nb\u{202E}c",
            "line 5: the text holds the invisible character U+202E",
        ),
    ] {
        let text = refusal(file);
        assert!(text.contains(sentence), "{file} → {text}");
    }
    let long = format!("+++\n+++\n{}", "a".repeat(100_001));
    assert!(refusal(&long).contains("the text has 100001 characters; at most 100000 fit."));
}

#[test]
fn all_errors_of_a_file_are_reported_at_once_in_the_order_of_their_lines() {
    let errors =
        AppealFile::parse("+++\nslug = \"É\"\ntitel = \"x\"\ngoal = -1\n+++\n").unwrap_err();
    let lines: Vec<usize> = errors.0.iter().map(|error| error.line).collect();
    assert_eq!(lines, [2, 2, 2, 3, 4, 6], "{errors}");
    let named = errors.in_file("canal.fr.md").to_string();
    assert!(named.starts_with("canal.fr.md, line 2: "), "{named}");
}

/// A line of text as a person might write it, including quotes, backslashes and plus signs.
fn a_line() -> impl Strategy<Value = String> {
    "[a-zA-Zéàùœ’'«»\"\\\\#+=\\[\\] 0-9]{0,40}x"
        .prop_map(|text| check::line(&text, 200).unwrap_or_default())
}

prop_compose! {
    fn an_appeal()(
        title in a_line(),
        text in "[a-zA-Z +#*\\t\n]{0,80}x",
        lines in prop::collection::vec(prop::option::of(a_line()), 5),
        opens in prop::option::of(0i64..4_000_000_000_000),
        goal in prop::option::of(1i64..1_000_000_000),
        switch in prop::option::of(any::<bool>()),
        people in prop::collection::vec((a_line(), prop::option::of("[a-z]{1,9}")), 0..4),
        link in prop::option::of((a_line(), "[a-z]{1,9}", 0usize..4)),
    ) -> AppealFile {
        let line = |at: usize| lines.get(at).cloned().flatten();
        let text = text.trim_start_matches(['\n', ' ', '\t']).to_owned();
        AppealFile {
            slug: Slug::parse("canal").unwrap(),
            language: Language::french(),
            title,
            text,
            summary: line(0),
            addressee: line(1),
            responsible: line(2),
            contact: Some("contact@example.org".to_owned()),
            sender: None,
            time_zone: goal.and(Zone::parse("Europe/Paris")),
            opens: opens.map(|opens| LocalTime::Instant(Timestamp(opens))),
            closes: opens.map(|opens| LocalTime::Instant(Timestamp(opens + 1))),
            goal,
            donation_url: None,
            erase_after_days: goal.map(|goal| goal % 3_650 + 1),
            approve_groups: switch,
            thank_by_mail: switch,
            remind_by_mail: switch,
            ask_comment: switch,
            ask_country: switch,
            accent: opens.map(|opens| {
                let digits = format!("#{:06x}", opens.unsigned_abs() % 0x100_0000);
                Accent::parse(&digits).unwrap()
            }),
            list_after: goal.map(|goal| goal % 61),
            notice: line(3),
            note: line(4),
            links: link.map(|(title, host, kind)| AppealLink {
                title,
                url: format!("https://{host}.example/"),
                kind: LinkKind::ALL[kind],
            }).into_iter().collect(),
            first_signatories: people.into_iter().enumerate().map(|(rank, (name, role))| FirstSignatory {
                name: format!("{name} {rank}"),
                role: role.clone(),
                place: role,
            }).collect(),
        }
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(text in any::<String>(), front in any::<String>()) {
        let _ = AppealFile::parse(&text);
        let _ = AppealFile::parse(&with(&front));
    }

    #[test]
    fn no_damage_to_a_file_makes_the_parser_panic(at in 0usize..3_000, piece in "[\\x00-\\x7Fé’\u{202E}]{0,3}", cut in 0usize..9) {
        let mut chars: Vec<char> = FRENCH.chars().collect();
        let from = at.min(chars.len());
        let to = (from + cut).min(chars.len());
        chars.splice(from..to, piece.chars());
        let _ = AppealFile::parse(&chars.into_iter().collect::<String>());
    }

    #[test]
    fn a_written_appeal_parses_as_itself(appeal in an_appeal()) {
        prop_assert_eq!(AppealFile::parse(&appeal.to_text()), Ok(appeal));
    }
}
