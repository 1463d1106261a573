//! Language tags.

use serde::{Deserialize, Serialize};

/// A language tag in the short form that URLs and file names use: two or three lower-case letters, with
/// an optional region or script (`fr`, `en`, `pt-br`, `zh-hant`). A subset of BCP 47.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    #[must_use]
    pub fn french() -> Self {
        Self("fr".to_owned())
    }

    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The languages of a site that chose none.
    #[must_use]
    pub fn default_list() -> Vec<Self> {
        vec![Self::french(), Self::english()]
    }

    /// Parses a tag in any case, with `-` or `_`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let tag = text.trim().replace('_', "-").to_ascii_lowercase();
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let letters = |part: &str, from: usize, to: usize| {
            (from..=to).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase())
        };
        let rest: Vec<&str> = parts.collect();
        let is_tag = letters(primary, 2, 3)
            && rest.len() <= 1
            && rest.iter().all(|part| letters(part, 2, 4));
        is_tag.then_some(Self(tag))
    }

    /// The tag, such as `fr`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary part: `pt` of `pt-br`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// `rtl` or `ltr`, as in HTML.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if self.is_right_to_left() {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// Whether somebody who speaks it from childhood has read its texts in Paraph. Told to hosts and translators.
    #[must_use]
    pub fn is_read_by_native_speaker(&self) -> bool {
        matches!(self.as_str(), "fr" | "en")
    }

    /// A label as it is written inside a sentence: in lower case, except in German, which keeps the capitals of nouns.
    #[must_use]
    pub fn within_sentence(&self, label: &str) -> String {
        match self.primary() {
            "de" => label.to_owned(),
            // With and without a dot are two letters in Turkish.
            "tr" | "az" => label.replace('İ', "i").replace('I', "ı").to_lowercase(),
            _ => label.to_lowercase(),
        }
    }

    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        matches!(
            self.primary(),
            "ar" | "fa" | "he" | "ur" | "ps" | "ckb" | "yi" | "dv"
        )
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
            .ok_or_else(|| format!("“{text}” is not a language tag such as fr, en or pt-br"))
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_inside_a_sentence_is_written_as_its_language_does() {
        for (tag, label, written) in [
            ("fr", "Média", "média"),
            ("de", "Verein", "Verein"),
            ("tr", "İnisiyatif IŞIK", "inisiyatif ışık"),
        ] {
            let language = Language::parse(tag);
            let inside = language.map(|language| language.within_sentence(label));
            assert_eq!(inside.as_deref(), Some(written));
        }
    }

    #[test]
    fn tags_are_read_in_any_case_and_refused_when_they_are_not_tags() {
        assert_eq!(Language::parse("FR"), Some(Language::french()));
        assert_eq!(
            Language::parse("pt_BR").map(String::from),
            Some("pt-br".to_owned())
        );
        for wrong in ["", "f", "french", "fr-", "fr-a-b", "../x", "12"] {
            assert_eq!(Language::parse(wrong), None, "{wrong}");
        }
    }
}
