//! What is wrong with a translation.

use std::fmt;

use super::formats;
use super::translation::{ChoiceKey, Message, Translation, is_plural};

/// The ending of an English ordinal number, which other languages do not need.
const ENDING: &str = "ordinal";

/// Something wrong with a translation. As text it is a sentence for translators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    Missing {
        key: String,
    },
    /// No other language has the message.
    Unknown {
        key: String,
    },
    VariableMissing {
        key: String,
        variable: String,
    },
    /// The message is given no such value.
    VariableUnknown {
        key: String,
        variable: String,
    },
    /// A plural form that numbers of the language need.
    FormMissing {
        key: String,
        form: String,
    },
    /// A plural form that no number of the language has.
    FormUnknown {
        key: String,
        form: String,
    },
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { key } => write!(f, "{key} is missing"),
            Self::Unknown { key } => write!(f, "{key} is not a message of Paraph"),
            Self::VariableMissing { key, variable } => {
                write!(f, "{key} does not say {{ ${variable} }}")
            }
            Self::VariableUnknown { key, variable } => {
                write!(f, "{key} says {{ ${variable} }}, which it is not given")
            }
            Self::FormMissing { key, form } => write!(f, "{key} lacks the plural form [{form}]"),
            Self::FormUnknown { key, form } => {
                write!(
                    f,
                    "{key} has the plural form [{form}], which the language does not have"
                )
            }
        }
    }
}

/// What is wrong, compared with a complete language. What organisers read may be missing, but what there is of it is
/// checked too.
#[must_use]
pub fn flaws(translation: &Translation, complete: &Translation) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for needed in &complete.messages {
        match translation.message(&needed.key) {
            Some(message) => compare(translation.language.as_str(), message, needed, &mut flaws),
            None if needed.is_for_organisers => {}
            None => flaws.push(Flaw::Missing {
                key: needed.key.clone(),
            }),
        }
    }
    for message in &translation.messages {
        if complete.message(&message.key).is_none() {
            flaws.push(Flaw::Unknown {
                key: message.key.clone(),
            });
        }
    }
    flaws
}

fn compare(tag: &str, message: &Message, needed: &Message, flaws: &mut Vec<Flaw>) {
    let key = || message.key.clone();
    let missing = needed.said.difference(&message.variables);
    for variable in missing.filter(|variable| *variable != ENDING) {
        flaws.push(Flaw::VariableMissing {
            key: key(),
            variable: variable.clone(),
        });
    }
    for variable in message.variables.difference(&needed.variables) {
        flaws.push(Flaw::VariableUnknown {
            key: key(),
            variable: variable.clone(),
        });
    }
    let (usual, all) = (
        formats::usual_categories(tag),
        formats::plural_categories(tag),
    );
    let plural = |(of, keys): &&(String, Vec<ChoiceKey>)| of != ENDING && is_plural(keys);
    for (_, keys) in message.choices.iter().filter(plural) {
        let words: Vec<&str> = keys
            .iter()
            .filter_map(|key| match key {
                ChoiceKey::Word(word) => Some(word.as_str()),
                ChoiceKey::Number(_) => None,
            })
            .collect();
        for form in words.iter().filter(|word| !all.contains(word)) {
            flaws.push(Flaw::FormUnknown {
                key: key(),
                form: (*form).to_owned(),
            });
        }
        for form in usual.iter().filter(|form| !words.contains(form)) {
            if !is_covered(tag, form, keys) {
                flaws.push(Flaw::FormMissing {
                    key: key(),
                    form: (*form).to_owned(),
                });
            }
        }
    }
}

/// Whether each number of a form has a sentence of its own.
fn is_covered(tag: &str, form: &str, keys: &[ChoiceKey]) -> bool {
    // French counts nothing as one, and says so in other words.
    let numbers = (1..=i64::from(u8::MAX)).filter(|number| formats::plural(tag, *number) == form);
    let mut numbers = numbers.map(|number| ChoiceKey::Number(number.to_string()));
    numbers.all(|number| keys.contains(&number))
}
