//! Tests of `facts`.

use serde_json::json;

use super::*;
use crate::domain::{AppealState, BulkActionKind, Counting, Role, SignatureState, Source};
use crate::services::export::Format;
use crate::services::signatures::self_service;

fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|item| word(*item)).collect()
}

fn sentences(language: &Language, kind: &str, facts: &Value) -> Vec<String> {
    let catalog = Catalog::load(None).unwrap();
    let slugs = HashMap::from([(AppealId(3), "quai".to_owned())]);
    let row = AuditRow {
        id: 1,
        at: Timestamp(0),
        actor: "cli".into(),
        verb: "exported".into(),
        object_kind: kind.into(),
        object_id: Some(3),
        facts: facts.to_string(),
        previous: Vec::new(),
        seal: Vec::new(),
    };
    let formatter = Formatter {
        catalog: &catalog,
        language,
        slugs: &slugs,
        zone: &Zone::utc(),
    };
    formatter.facts(&row)
}

#[test]
fn every_fact_that_is_written_has_words_in_every_language() {
    let lists = [
        (
            "decision",
            vec![
                "approve", "refuse", "hold", "release", "remove", "hide", "show", "put-back",
            ],
        ),
        ("action", words(BulkActionKind::ALL, BulkActionKind::word)),
        ("step", vec!["start", "drop", "stop", "resume", "undo"]),
        (
            "part",
            vec![
                "sender",
                "settings",
                "first-signatories",
                "picture",
                "links",
            ],
        ),
        ("role", words(Role::ALL, Role::word)),
        ("from", words(Role::ALL, Role::word)),
        ("from", words(AppealState::ALL, AppealState::word)),
        ("state", words(AppealState::ALL, AppealState::word)),
        ("states", words(SignatureState::ALL, SignatureState::word)),
        ("format", words(Format::ALL, Format::word)),
        ("counting", words(Counting::ALL, Counting::word)),
        ("source", words(Source::ALL, Source::word)),
        ("end", vec!["whole", "cut"]),
        (
            "erasure",
            vec!["announced", "reminded", "put-off", "taken-back", "done"],
        ),
        ("fields", self_service::FIELDS.to_vec()),
    ];
    let mut facts: Vec<Value> = lists
        .iter()
        .flat_map(|(name, words)| words.iter().map(move |word| json!({ *name: word })))
        .collect();
    for name in [
        "new",
        "removed",
        "two_steps_required",
        "two_steps",
        "known_device",
        "narrowed",
        "addresses",
        "accepted",
    ] {
        facts.push(json!({ name: true }));
    }
    facts.push(json!({ "date": "2027-03-31T22:00:00Z" }));
    for name in ["new_text", "sessions", "rows", "batch", "appeal", "people"] {
        facts.push(json!({ name: 3 }));
    }
    facts.push(
        json!({ "sha256": "9f86", "slug": "quai", "language": "fr", "reason": "login-refused" }),
    );
    let prefixes = ["fact-", "label-", "role-", "appeal-", "signature-"];
    for language in [Language::french(), Language::english()] {
        for facts in &facts {
            let sentences = sentences(&language, "bulk-action", facts);
            assert!(!sentences.is_empty(), "{facts}");
            for sentence in sentences {
                let is_key = prefixes.iter().any(|prefix| sentence.contains(prefix));
                assert!(!is_key, "{facts}: {sentence}");
            }
        }
    }
}

#[test]
fn known_facts_become_sentences_and_unknown_ones_are_shown_verbatim() {
    let facts = json!({
        "appeals": [3, 4], "from": "viewer", "role": "editor", "two_steps_required": false, "new_text": null,
        "shape": "round",
    });
    // Fluent puts bidi isolation marks around values.
    let account = sentences(&Language::english(), "account", &facts);
    let account: Vec<String> = account
        .iter()
        .map(|sentence| sentence.replace(['\u{2068}', '\u{2069}'], ""))
        .collect();
    assert_eq!(
        account,
        [
            "role: Editor",
            "before: Viewer",
            "appeals: quai, 4",
            "shape: \"round\""
        ]
    );
    assert_eq!(
        sentences(&Language::english(), "appeal", &json!({ "slug": "quai" })),
        Vec::<String>::new()
    );
}
