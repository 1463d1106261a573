//! Human-readable details of audit log rows. The facts are those that services pass to `audit::append`.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::domain::{AppealId, AuditObjectKind, AuditRow, Language, Timestamp, Zone};
use crate::i18n::{Arg, Catalog};

/// How a fact becomes a sentence; `NAME` is the fact's name.
#[derive(Debug, Clone, Copy)]
enum FactFormat {
    /// A number: `fact-NAME` with `$count`.
    Count,
    /// A text, verbatim: `fact-NAME` with `$value`.
    Text,
    /// A word of a fixed list: `fact-NAME-WORD`.
    Word,
    /// A word translated under another prefix: `fact-NAME` with `$value`. With an empty prefix, an appeal's state or a role.
    Named(&'static str),
    /// The same for a list of words, or words separated by commas.
    AllNamed(&'static str),
    /// `fact-NAME` when true, else nothing.
    Yes,
    /// `fact-NAME-yes` or `fact-NAME-no`.
    YesOrNo,
    /// One or more appeals by number: `fact-NAME` with their slugs.
    Appeals,
    /// A time: `fact-NAME` with `$value`.
    Time,
    /// A language tag: `fact-NAME` with the name of the language.
    Language,
}

/// Every known fact, in the order shown.
const FACTS: &[(&str, FactFormat)] = &[
    ("slug", FactFormat::Text),
    ("appeal", FactFormat::Appeals),
    ("decision", FactFormat::Named("past-decision-")),
    ("deed", FactFormat::Word),
    ("step", FactFormat::Word),
    ("part", FactFormat::Word),
    ("language", FactFormat::Language),
    ("new_text", FactFormat::Count),
    ("new", FactFormat::Yes),
    ("removed", FactFormat::Yes),
    ("fields", FactFormat::AllNamed("label-")),
    ("role", FactFormat::Named("role-")),
    ("state", FactFormat::Named("appeal-state-")),
    ("from", FactFormat::Named("")),
    ("erasure", FactFormat::Word),
    ("date", FactFormat::Time),
    ("people", FactFormat::Count),
    ("appeals", FactFormat::Appeals),
    ("two_steps_required", FactFormat::Yes),
    ("two_steps", FactFormat::Yes),
    ("known_device", FactFormat::YesOrNo),
    ("sessions", FactFormat::Count),
    ("format", FactFormat::Word),
    ("states", FactFormat::AllNamed("signature-state-")),
    ("narrowed", FactFormat::Yes),
    ("addresses", FactFormat::YesOrNo),
    ("counting", FactFormat::Word),
    ("source", FactFormat::Named("signature-source-")),
    ("batch", FactFormat::Text),
    ("rows", FactFormat::Count),
    ("end", FactFormat::Word),
    ("sha256", FactFormat::Text),
    ("accepted", FactFormat::YesOrNo),
    ("reason", FactFormat::Text),
];

/// Formats facts in a language.
pub struct Formatter<'a> {
    pub catalog: &'a Catalog,
    pub language: &'a Language,
    pub slugs: &'a HashMap<AppealId, String>,
    pub zone: &'a Zone,
}

impl Formatter<'_> {
    /// The details of an audit row, as sentences. Unknown facts are shown verbatim.
    pub fn facts(&self, row: &AuditRow) -> Vec<String> {
        let mut facts: Map<String, Value> = serde_json::from_str(&row.facts).unwrap_or_default();
        // Already shown as the object.
        if row.object_kind == AuditObjectKind::Appeal.word() {
            facts.remove("slug");
        }
        let known = FACTS.iter().filter_map(|(name, format)| {
            let value = facts.remove(*name)?;
            self.fact(name, *format, &value)
        });
        let mut sentences: Vec<String> = known.collect();
        let unknown = facts.into_iter();
        sentences.extend(unknown.map(|(name, value)| format!("{name}: {value}")));
        sentences
    }

    /// The sentence of a fact; `None` when its value has nothing to say.
    fn fact(&self, name: &str, format: FactFormat, value: &Value) -> Option<String> {
        let key = format!("fact-{}", name.replace('_', "-"));
        let with = |value: &str| self.text(&key, &[("value", value.into())]);
        if value.is_null() {
            return None;
        }
        match format {
            FactFormat::Count => Some(self.text(&key, &[("count", value.as_i64()?.into())])),
            FactFormat::Text => Some(with(&plain(value))),
            FactFormat::Word => Some(self.text(&format!("{key}-{}", plain(value)), &[])),
            FactFormat::Named("") => Some(with(&self.state_or_role(&plain(value)))),
            FactFormat::Named(prefix) => {
                Some(with(&self.text(&format!("{prefix}{}", plain(value)), &[])))
            }
            FactFormat::AllNamed(prefix) => {
                let words = words(value);
                let named = words
                    .iter()
                    .map(|word| self.text(&format!("{prefix}{word}"), &[]));
                let named: Vec<String> = named.collect();
                (!named.is_empty()).then(|| with(&named.join(", ")))
            }
            FactFormat::Yes => (value == &Value::Bool(true)).then(|| self.text(&key, &[])),
            FactFormat::YesOrNo => {
                let answer = if value == &Value::Bool(true) {
                    "yes"
                } else {
                    "no"
                };
                Some(self.text(&format!("{key}-{answer}"), &[]))
            }
            FactFormat::Appeals => {
                let single = std::slice::from_ref(value);
                let ids = value.as_array().map_or(single, Vec::as_slice).iter();
                let slugs: Vec<String> = ids
                    .filter_map(Value::as_i64)
                    .map(|id| {
                        self.slugs
                            .get(&AppealId(id))
                            .cloned()
                            .unwrap_or(id.to_string())
                    })
                    .collect();
                (!slugs.is_empty()).then(|| with(&slugs.join(", ")))
            }
            FactFormat::Time => {
                let time = Timestamp::parse(&plain(value))?;
                Some(with(&self.catalog.date_time(
                    self.language,
                    self.zone,
                    time,
                )))
            }
            FactFormat::Language => {
                let language = Language::parse(&plain(value))?;
                Some(with(&self.catalog.text(&language, "language-name", &[])))
            }
        }
    }

    /// The previous state of an appeal or role of an account: the fact does not say which, but their words differ.
    fn state_or_role(&self, word: &str) -> String {
        let prefixes = ["appeal-state-", "role-"];
        let keys = prefixes.map(|prefix| format!("{prefix}{word}"));
        let known = keys
            .iter()
            .find(|key| self.catalog.has(self.language, key.as_str()));
        known.map_or_else(|| word.to_owned(), |key| self.text(key, &[]))
    }

    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.catalog.text(self.language, key, args)
    }
}

/// A JSON value as text; strings without their quotes.
fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn words(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::String(text) => text
            .split(',')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
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
            ("deed", words(BulkActionKind::ALL, BulkActionKind::word)),
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
        facts.push(json!({ "sha256": "9f86", "slug": "quai", "language": "fr", "reason": "login-refused" }));
        let prefixes = ["fact-", "past-", "label-", "role-", "appeal-", "signature-"];
        for language in [Language::french(), Language::english()] {
            for facts in &facts {
                let sentences = sentences(&language, "run", facts);
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
}
