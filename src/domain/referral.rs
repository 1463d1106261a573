//! Where signatures come from: words in links (`?from=word`), chosen by the organisers of an appeal. They count signatures,
//! nothing about a person.

use super::{FieldProblems, Problem, ReferralId, SignatureId};

const WORD_MAX: usize = 40;
const LABEL_MAX: usize = 80;
/// Rows of each kind in one form.
const MAX_ROWS: usize = 200;

/// A word with what it stands for, and how many signed through it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    pub id: ReferralId,
    pub word: String,
    /// What organisers call it; empty for that of a group.
    pub label: String,
    /// The group that has this word for its own link.
    pub signature: Option<SignatureId>,
    /// Confirmed signatures.
    pub signatures: i64,
}

/// A word as typed: a new one, or another label for a word that exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralDraft {
    pub word: String,
    pub label: String,
}

/// The word of a link: 2 to 40 lower-case letters, digits and hyphens.
///
/// # Errors
/// [`Problem::WordShape`]
pub fn referral_word(text: &str) -> Result<String, Problem> {
    let word = text.trim().to_lowercase();
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let has_outer_hyphen = word.starts_with('-') || word.ends_with('-');
    let fits = (2..=WORD_MAX).contains(&word.len()) && word.bytes().all(is_allowed);
    if fits && !has_outer_hyphen {
        Ok(word)
    } else {
        Err(Problem::WordShape)
    }
}

impl ReferralDraft {
    /// The rows of a form: `referral-word-row-1`, `referral-label-row-1`, … of words that exist, and
    /// `referral-word-row-new-1`, … of new ones. `get` returns the value of a field, which is empty when it is missing.
    ///
    /// # Errors
    /// All problems, with the names of their fields.
    pub fn rows<'t>(get: impl Fn(&str) -> &'t str) -> Result<Vec<Self>, FieldProblems> {
        let (mut rows, mut problems) = (Vec::<Self>::new(), Vec::new());
        let known = (1..=MAX_ROWS).map(|row| row.to_string());
        let new = (1..=MAX_ROWS).map(|row| format!("new-{row}"));
        for row in known.chain(new) {
            let [word_field, label_field] =
                ["word", "label"].map(|part| format!("referral-{part}-row-{row}"));
            let label = get(&label_field).trim();
            if get(&word_field).trim().is_empty() && label.is_empty() {
                continue;
            }
            if label.chars().count() > LABEL_MAX {
                let problem = Problem::TooLong { max: LABEL_MAX };
                problems.push((label_field, problem));
            } else if label.chars().any(char::is_control) {
                problems.push((label_field, Problem::HiddenCharacter));
            }
            match referral_word(get(&word_field)) {
                Ok(word) if rows.iter().any(|known| known.word == word) => {
                    problems.push((word_field, Problem::WordTaken));
                }
                Ok(word) => rows.push(Self {
                    // Without a label it is called by its word.
                    label: if label.is_empty() {
                        word.clone()
                    } else {
                        label.to_owned()
                    },
                    word,
                }),
                Err(problem) => problems.push((word_field, problem)),
            }
        }
        if problems.is_empty() {
            Ok(rows)
        } else {
            Err(problems)
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn words_are_short_and_plain() {
        assert_eq!(referral_word(" Tract-2 ").unwrap(), "tract-2");
        for wrong in ["", "a", "-a", "a b", "été", &"x".repeat(41), "a&b", "<b>"] {
            assert_eq!(referral_word(wrong), Err(Problem::WordShape), "{wrong}");
        }
    }

    #[test]
    fn rows_without_anything_are_left_out_and_each_problem_has_its_field() {
        let form = |name: &str| match name {
            "referral-word-row-1" | "referral-word-row-4" => "tract",
            "referral-label-row-1" => "Le tract",
            "referral-word-row-3" => "a b",
            _ => "",
        };
        let problems = ReferralDraft::rows(form).unwrap_err();
        assert_eq!(
            problems,
            [
                ("referral-word-row-3".to_owned(), Problem::WordShape),
                ("referral-word-row-4".to_owned(), Problem::WordTaken),
            ]
        );
        let form = |name: &str| match name {
            "referral-word-row-2" => "tract",
            "referral-word-row-new-1" => "affiche",
            _ => "",
        };
        let rows = ReferralDraft::rows(form).unwrap();
        let labels: Vec<&str> = rows.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(labels, ["tract", "affiche"]);
    }
}
