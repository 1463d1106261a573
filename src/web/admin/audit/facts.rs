//! What a row of the record says more, in words. The facts are those that services hand to `audit::append`.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::domain::{AppealId, AuditObjectKind, AuditRow, Language};
use crate::i18n::{Arg, Catalog};

/// How a fact is read. `NAME` is its own.
#[derive(Debug, Clone, Copy)]
enum FactFormat {
    /// A number: `fact-NAME` with `$count`.
    Count,
    /// A text as it is: `fact-NAME` with `$value`.
    Text,
    /// A word of a fixed list: `fact-NAME-WORD`.
    Word,
    /// A word that has its sentence under another prefix: `fact-NAME` with `$value`.
    Named(&'static str),
    /// The same for words with commas between them, or a list of words.
    AllNamed(&'static str),
    /// Said when it is so: `fact-NAME`.
    Yes,
    /// Said either way: `fact-NAME-yes`, `fact-NAME-no`.
    YesOrNo,
    /// Numbers of appeals: `fact-NAME` with their slugs.
    Appeals,
    /// A tag: `fact-NAME` with the name of the language.
    Language,
}

/// Every fact, in the order in which they are told.
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

/// Reads facts in a language.
pub struct Reader<'a> {
    pub catalog: &'a Catalog,
    pub language: &'a Language,
    pub slugs: &'a HashMap<AppealId, String>,
}

impl Reader<'_> {
    /// What a row says beside what was done to what. A fact that nobody knows is shown as it is written.
    pub fn facts(&self, row: &AuditRow) -> Vec<String> {
        let mut facts: Map<String, Value> = serde_json::from_str(&row.facts).unwrap_or_default();
        // The object says so already.
        if row.object_kind == AuditObjectKind::Appeal.word() {
            facts.remove("slug");
        }
        let known = FACTS.iter().filter_map(|(name, way)| {
            let value = facts.remove(*name)?;
            self.fact(name, *way, &value)
        });
        let mut said: Vec<String> = known.collect();
        let raw = |(name, value)| format!("{name}: {value}");
        said.extend(facts.into_iter().map(raw));
        said
    }

    /// A fact in words; nothing when it says nothing.
    fn fact(&self, name: &str, way: FactFormat, value: &Value) -> Option<String> {
        let key = format!("fact-{}", name.replace('_', "-"));
        let with = |value: &str| self.text(&key, &[("value", value.into())]);
        if value.is_null() {
            return None;
        }
        match way {
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
                let end = if value == &Value::Bool(true) {
                    "yes"
                } else {
                    "no"
                };
                Some(self.text(&format!("{key}-{end}"), &[]))
            }
            FactFormat::Appeals => {
                let one = std::slice::from_ref(value);
                let numbers = value.as_array().map_or(one, Vec::as_slice).iter();
                let slugs: Vec<String> = numbers
                    .filter_map(Value::as_i64)
                    .map(|id| self.slugs.get(&id).cloned().unwrap_or(id.to_string()))
                    .collect();
                (!slugs.is_empty()).then(|| with(&slugs.join(", ")))
            }
            FactFormat::Language => {
                let language = Language::parse(&plain(value))?;
                Some(with(&self.catalog.text(&language, "language-name", &[])))
            }
        }
    }

    /// What an appeal or an account was before: the words of both are different ones.
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

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn words(value: &Value) -> Vec<String> {
    match value {
        Value::Array(all) => all.iter().map(plain).collect(),
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
    use crate::domain::{
        AppealState, BulkActionKind, Counting, Role, SignatureState, Source, Timestamp,
    };
    use crate::services::export::Format;
    use crate::services::signatures::self_service;

    fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|one| word(*one)).collect()
    }

    fn said(language: &Language, kind: &str, facts: &Value) -> Vec<String> {
        let catalog = Catalog::load(None).unwrap();
        let slugs = HashMap::from([(3, "quai".to_owned())]);
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
        let reader = Reader {
            catalog: &catalog,
            language,
            slugs: &slugs,
        };
        reader.facts(&row)
    }

    #[test]
    fn every_fact_that_is_written_has_words_in_every_language() {
        let lists = [
            (
                "decision",
                vec![
                    "approve", "refuse", "hold", "release", "remove", "hide", "show",
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
        for name in ["new_text", "sessions", "rows", "batch", "appeal"] {
            facts.push(json!({ name: 3 }));
        }
        facts.push(json!({ "sha256": "9f86", "slug": "quai", "language": "fr", "reason": "login-refused" }));
        let prefixes = ["fact-", "past-", "label-", "role-", "appeal-", "signature-"];
        for language in [Language::french(), Language::english()] {
            for facts in &facts {
                let said = said(&language, "run", facts);
                assert!(!said.is_empty(), "{facts}");
                for sentence in said {
                    let is_key = prefixes.iter().any(|prefix| sentence.contains(prefix));
                    assert!(!is_key, "{facts}: {sentence}");
                }
            }
        }
    }

    #[test]
    fn facts_are_told_in_words_and_what_nobody_knows_as_it_is_written() {
        let facts = json!({
            "appeals": [3, 4], "from": "viewer", "role": "editor", "two_steps_required": false, "new_text": null,
            "shape": "round",
        });
        let told = said(&Language::english(), "account", &facts);
        let told: Vec<String> = told
            .iter()
            .map(|one| one.replace(['\u{2068}', '\u{2069}'], ""))
            .collect();
        assert_eq!(
            told,
            [
                "role: Editor",
                "before: Viewer",
                "appeals: quai, 4",
                "shape: \"round\""
            ]
        );
        assert_eq!(
            said(&Language::english(), "appeal", &json!({ "slug": "quai" })),
            Vec::<String>::new()
        );
    }
}
