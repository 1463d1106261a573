//! The locales are complete: every language has the messages and variables of French.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use super::Catalog;
use crate::domain::{Field, Language, Problem};

/// The keys of a language with the variables that each mentions.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = format!("{}/locales/{language}", env!("CARGO_MANIFEST_DIR"));
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                key = name.to_owned();
                let fresh = messages.insert(key.clone(), BTreeSet::new()).is_none();
                assert!(fresh, "{language}: {key} stands twice");
            }
            for mention in line.split('$').skip(1) {
                let end = mention.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                let name = mention[..end.unwrap_or(mention.len())].to_owned();
                messages.get_mut(&key).unwrap().insert(name);
            }
        }
    }
    messages
}

#[test]
fn every_language_has_every_key_of_french_with_the_same_variables() {
    let french = messages("fr");
    for language in Catalog::load(None).unwrap().languages() {
        let other = messages(language.as_str());
        for (key, variables) in &french {
            assert_eq!(other.get(key), Some(variables), "{language}: {key}");
        }
        for key in other.keys() {
            assert!(french.contains_key(key), "{language} alone has {key}");
        }
    }
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

#[test]
fn french_keeps_its_high_punctuation_on_the_line() {
    let folder = format!("{}/locales/fr", env!("CARGO_MANIFEST_DIR"));
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            for bad in [" ;", " !", " ?", " »", "« ", " : ", "'"] {
                assert!(!line.contains(bad), "{}: {line}", path.display());
            }
            // The space before these is narrow.
            for bad in ["\u{a0};", "\u{a0}!", "\u{a0}?", "\u{202f}:", "\u{202f}»"] {
                assert!(!line.contains(bad), "{}: {line}", path.display());
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
    let folder = format!("{}/locales/fr", env!("CARGO_MANIFEST_DIR"));
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
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
