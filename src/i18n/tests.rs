//! The locales are complete: every language has the messages and variables of French.
#![allow(clippy::unwrap_used)]

use super::{Catalog, Translation, flaws};
use crate::domain::{Field, Language, Problem};

fn translations() -> Vec<Translation> {
    Translation::all(None).unwrap()
}

fn of<'a>(all: &'a [Translation], tag: &str) -> &'a Translation {
    let mut all = all.iter();
    all.find(|one| one.language.as_str() == tag).unwrap()
}

fn sentences(translation: &Translation, complete: &Translation) -> Vec<String> {
    let flaws = flaws(translation, complete);
    flaws.iter().map(ToString::to_string).collect()
}

#[test]
fn every_language_has_every_public_message_with_its_variables_and_plural_forms() {
    let all = translations();
    let french = of(&all, "fr");
    for translation in &all {
        let flaws = sentences(translation, french);
        assert!(flaws.is_empty(), "{}: {flaws:#?}", translation.language);
    }
    for tag in ["en", "es", "de"] {
        assert!(of(&all, tag).is_for_organisers(french), "{tag}");
    }
}

#[test]
fn one_of_several_files_is_compared_with_the_file_of_its_name() {
    let all = translations();
    let french = of(&all, "fr");
    let part = |path: &str| french.part(std::path::Path::new(path));
    let has = |path: &str, key| part(path).unwrap().message(key).is_some();
    assert!(has(
        "locales/es/organisers/mail.ftl",
        "mail-waiting-subject"
    ));
    assert!(!has(
        "locales/es/organisers/mail.ftl",
        "mail-confirm-subject"
    ));
    assert!(has("es/mail.ftl", "mail-confirm-subject"));
    assert!(part("es.ftl").is_none());
}

#[test]
fn the_check_names_missing_texts_and_the_plural_forms_of_a_language() {
    let all = translations();
    let french = of(&all, "fr");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ar.ftl");
    let text = "sign-button = Sign { $name }\nlist-due = { $count ->\n    [one] a\n    [two] b\n   *[other] { $count }\n}\nmine = x\n";
    std::fs::write(&file, text).unwrap();
    let arabic = Translation::in_file(Language::parse("ar").unwrap(), &file).unwrap();
    let told = sentences(&arabic, french);
    for expected in [
        "appeal-addressee is missing",
        "sign-button says { $name }, which it is not given",
        "list-due lacks the plural form [few]",
        "mine is not a message of Paraph",
    ] {
        assert!(
            told.iter().any(|flaw| flaw == expected),
            "{expected}: {told:#?}"
        );
    }
    let open = Translation::empty(arabic.language.clone()).to_fill_in(&[french, of(&all, "en")]);
    assert!(open.contains("# fr: Signer l’appel\n# en: Sign the appeal\n# ~ sign-button =\n"));
    assert!(open.contains(
        "# ~     [zero]\n# ~     [one]\n# ~     [two]\n# ~     [few]\n# ~     [many]\n# ~    *[other]\n"
    ));
    std::fs::write(&file, open).unwrap();
    let begun = Translation::in_file(arabic.language, &file).unwrap();
    assert_eq!(begun.progress(french).0, 0);
    std::fs::write(&file, french.to_fill_in(&[of(&all, "en")])).unwrap();
    let again = Translation::in_file(Language::french(), &file).unwrap();
    assert_eq!(sentences(&again, french), Vec::<String>::new());
}

#[test]
fn numbers_choose_the_form_of_their_language() {
    let dir = tempfile::tempdir().unwrap();
    for (tag, extra) in [
        ("ar", "    [zero] zero\n    [few] few\n    [many] many\n"),
        ("br", "    [few] few\n    [many] many\n"),
    ] {
        let folder = dir.path().join(tag);
        std::fs::create_dir(&folder).unwrap();
        let text = format!(
            "form = {{ $count ->\n    [7] seven\n{extra}    [one] one\n    [two] two\n   *[other] other\n}}\n"
        );
        std::fs::write(folder.join("form.ftl"), text).unwrap();
    }
    let languages = ["ar", "br"].map(|tag| Language::parse(tag).unwrap());
    let catalog = Catalog::load_for(Some(dir.path()), &languages).unwrap();
    for (language, numbers) in [
        (
            &languages[0],
            [
                (0, "zero"),
                (7, "seven"),
                (8, "few"),
                (103, "few"),
                (111, "many"),
                (100, "other"),
            ],
        ),
        (
            &languages[1],
            [
                (0, "other"),
                (7, "seven"),
                (21, "one"),
                (71, "other"),
                (103, "few"),
                (1_000_000, "many"),
            ],
        ),
    ] {
        for (number, form) in numbers {
            let text = catalog.text(language, "form", &[("count", i64::from(number).into())]);
            assert_eq!(text, form, "{language}: {number}");
        }
    }
}

#[test]
fn a_language_with_many_gaps_is_not_offered_and_organisers_have_a_complete_one() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("eo")).unwrap();
    std::fs::write(dir.path().join("eo/x.ftl"), "sign-button = Subskribi\n").unwrap();
    let tags = |languages: &[Language]| -> Vec<String> {
        languages.iter().map(ToString::to_string).collect()
    };
    let [esperanto, french] = ["eo", "fr"].map(|tag| Language::parse(tag).unwrap());
    let site = [esperanto.clone(), french.clone()];
    let catalog = Catalog::load_for(Some(dir.path()), &site).unwrap();
    assert_eq!(tags(catalog.languages()), ["fr"]);
    let catalog = Catalog::load_for(Some(dir.path()), std::slice::from_ref(&esperanto)).unwrap();
    assert_eq!(tags(catalog.organisers_languages()), ["en"]);
    assert_eq!(catalog.organisers_language(&french), Language::english());
    assert!(Catalog::load_for(None, &[esperanto]).is_err());
}

#[test]
fn every_problem_has_its_sentence_and_the_longest_field_says_its_limit() {
    let catalog = Catalog::load(None).unwrap();
    let problems = [
        Problem::NameMissing,
        Problem::OrganisationMissing,
        Problem::KindMissing,
        Problem::FunctionMissing,
        Problem::MandateMissing,
        Problem::TooLong { max: 120 },
        Problem::HiddenCharacter,
        Problem::Link,
        Problem::TooManyMarks,
        Problem::NoLetter,
        Problem::EmailMissing,
        Problem::EmailMalformed,
        Problem::EmailDomain,
        Problem::EmailTooLong,
        Problem::EmailLocalPart,
        Problem::CountryUnknown,
        Problem::WebsiteMalformed,
        Problem::PublishMissing,
        Problem::AgreeMissing,
        Problem::FormTooFast,
        Problem::FormExpired,
        Problem::CodeWrong,
        Problem::Changed,
        Problem::Empty,
        Problem::LineBreak,
        Problem::WebAddress,
        Problem::ContactMalformed,
        Problem::SenderMalformed,
        Problem::SenderNameTooLong,
        Problem::SelectorMalformed,
        Problem::DateMalformed,
        Problem::NumberOutside { max: 3_650 },
        Problem::NetworkLine { line: 1 },
        Problem::DomainLine { line: 1 },
        Problem::AddressLine { line: 1 },
        Problem::TooManyLines { max: 200 },
        Problem::LimitOutside { max: 1 },
        Problem::ClosesFirst,
        Problem::ClosedByDate,
        Problem::SlugShape,
        Problem::SlugTaken,
        Problem::NoteMissing,
        Problem::FirstSignatoryTwice,
        Problem::PictureMissing,
    ];
    for problem in problems {
        let key = format!("problem-{}", problem.code());
        assert!(catalog.has(&Language::french(), &key), "{key}");
    }
    let max = problems[5].max().unwrap();
    let sentence = catalog.text(
        &Language::french(),
        "problem-too-long",
        &[("max", max.into())],
    );
    assert!(sentence.contains("120 caractères"), "{sentence}");
    assert_eq!(Field::Form.name(), "form");
}

/// The French files, by their paths.
fn french_files() -> Vec<(String, String)> {
    let folders = ["locales/fr", "locales/fr/organisers"];
    let paths = folders.iter().flat_map(|folder| {
        let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_dir(folder).unwrap()
    });
    let paths = paths.map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.is_file());
    let read = files.map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path.display().to_string(), text)
    });
    read.collect()
}

#[test]
fn french_keeps_its_high_punctuation_on_the_line() {
    for (path, text) in french_files() {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            for bad in [" ;", " !", " ?", " »", "« ", " : ", "'"] {
                assert!(!line.contains(bad), "{path}: {line}");
            }
            // The space before these is narrow.
            for bad in ["\u{a0};", "\u{a0}!", "\u{a0}?", "\u{202f}:", "\u{202f}»"] {
                assert!(!line.contains(bad), "{path}: {line}");
            }
        }
    }
}

#[test]
fn numbers_inside_sentences_are_grouped_and_choose_the_plural() {
    let catalog = Catalog::load(None).unwrap();
    let say = |language: &Language, count: i64| {
        catalog.text(language, "history-signatures", &[("count", count.into())])
    };
    assert_eq!(say(&Language::french(), 0), "aucune signature");
    assert_eq!(say(&Language::french(), 1), "une signature");
    assert_eq!(say(&Language::french(), 12_345), "12\u{202f}345 signatures");
    assert_eq!(say(&Language::english(), 12_345), "12,345 signatures");
}

/// French says “une signature” for one, and its category “one” also holds 0: a sentence without the number would be
/// untrue of nothing.
#[test]
fn a_sentence_for_one_is_not_said_of_nothing() {
    for (_, text) in french_files() {
        let mut selector = "";
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            if let Some((before, _)) = line.split_once(" ->") {
                selector = before.rsplit(' ').next().unwrap();
            }
            let Some((_, sentence)) = line.split_once("[one]") else {
                continue;
            };
            let mut sentence = sentence.to_owned();
            let goes_on = |next: &&str| !next.trim_start().starts_with(['[', '*', '}']);
            while let Some(next) = lines.next_if(goes_on) {
                sentence.push_str(next);
            }
            assert!(sentence.contains(selector), "{selector}: {sentence}");
        }
    }
}
