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
    ("decision", FactFormat::Named("signature-history-decision-")),
    ("action", FactFormat::Word),
    ("step", FactFormat::Word),
    ("until", FactFormat::Time),
    ("part", FactFormat::Word),
    ("news", FactFormat::Text),
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
    ("by_passkey", FactFormat::Yes),
    ("known_device", FactFormat::YesOrNo),
    ("at", FactFormat::Word),
    ("page", FactFormat::Text),
    ("opened", FactFormat::Count),
    ("hour", FactFormat::Time),
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
mod tests;
