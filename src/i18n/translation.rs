//! A language as translators see it: what is missing or wrong, and a file to fill in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::formats;
use super::load::{self, File, I18nError};
use crate::domain::Language;

/// The messages of a language, in the order of their files.
#[derive(Debug, Clone)]
pub struct Translation {
    pub language: Language,
    pub(super) messages: Vec<Message>,
}

#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) key: String,
    /// As it is written in its file, without the key.
    pub(super) source: String,
    pub(super) file: String,
    pub(super) is_for_organisers: bool,
    /// Those that it says.
    pub(super) said: BTreeSet<String>,
    /// Those that it says or chooses by.
    pub(super) variables: BTreeSet<String>,
    /// The keys of each choice, by its variable.
    pub(super) choices: Vec<(String, Vec<ChoiceKey>)>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ChoiceKey {
    Word(String),
    Number(String),
}

impl Translation {
    /// The languages that there are, with those of the operator's folder.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn all(dir: Option<&Path>) -> Result<Vec<Self>, I18nError> {
        let mut files = load::embedded(|_| true)?;
        if let Some(dir) = dir {
            files.extend(load::of_folder(dir)?);
        }
        let mut by_language: BTreeMap<Language, Vec<File>> = BTreeMap::new();
        for file in files {
            let of_language = by_language.entry(file.language.clone()).or_default();
            of_language.push(file);
        }
        let all = by_language.into_iter();
        all.map(|(language, files)| Self::of(language, &files))
            .collect()
    }

    /// A language in a single file, such as a translator sends it back.
    ///
    /// # Errors
    /// When the file cannot be read, or has an error of syntax.
    pub fn in_file(language: Language, path: &Path) -> Result<Self, I18nError> {
        let text = std::fs::read_to_string(path).map_err(|source| I18nError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let file = File {
            language: language.clone(),
            path: path.display().to_string(),
            is_for_organisers: false,
            text,
        };
        Self::of(language, &[file])
    }

    /// The messages of the file that is called as this one, in a folder that is called as its folder: public, or
    /// organisers'.
    #[must_use]
    pub fn part(&self, like: &Path) -> Option<Self> {
        let name = like.file_name()?;
        let folder = like.parent().and_then(Path::file_name);
        let is_for_organisers = folder.is_some_and(|folder| folder == load::ORGANISERS);
        let is_in_part = |message: &&Message| {
            message.is_for_organisers == is_for_organisers
                && Path::new(&message.file).file_name() == Some(name)
        };
        let messages: Vec<Message> = self.messages.iter().filter(is_in_part).cloned().collect();
        let language = self.language.clone();
        (!messages.is_empty()).then_some(Self { language, messages })
    }

    /// A language that nobody has begun.
    #[must_use]
    pub fn empty(language: Language) -> Self {
        let messages = Vec::new();
        Self { language, messages }
    }

    fn of(language: Language, files: &[File]) -> Result<Self, I18nError> {
        let mut messages: Vec<Message> = Vec::new();
        for file in files {
            for message in read(file)? {
                match messages.iter_mut().find(|known| known.key == message.key) {
                    // The operator's folder overrides the embedded files.
                    Some(known) => *known = message,
                    None => messages.push(message),
                }
            }
        }
        Ok(Self { language, messages })
    }

    /// The language's own name.
    #[must_use]
    pub fn own_name(&self) -> &str {
        self.message("language-name")
            .map_or("", |message| message.source.trim())
    }

    pub(super) fn message(&self, key: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.key == key)
    }

    /// How many of the messages that everybody may read there are, and how many there should be.
    #[must_use]
    pub fn progress(&self, complete: &Self) -> (usize, usize) {
        let needed = complete.messages.iter();
        let needed: Vec<&Message> = needed.filter(|one| !one.is_for_organisers).collect();
        let there = needed.iter().filter(|one| self.message(&one.key).is_some());
        (there.count(), needed.len())
    }

    /// Whether it has everything that organisers read.
    #[must_use]
    pub fn is_for_organisers(&self, complete: &Self) -> bool {
        let mut needed = complete.messages.iter();
        needed.all(|one| self.message(&one.key).is_some())
    }

    /// A file for a translator: every message that everybody may read with its texts in the `complete` languages as comments,
    /// and what is translated already. What is not is a comment to fill in, with the plural forms of the language.
    #[must_use]
    pub fn to_fill_in(&self, complete: &[&Self]) -> String {
        let mut out = format!("# {}\n", self.language);
        let mut file = "";
        let Some(first) = complete.first() else {
            return out;
        };
        for message in first.messages.iter().filter(|one| !one.is_for_organisers) {
            if message.file != file {
                file = &message.file;
                let name = file.rsplit('/').next().unwrap_or(file);
                out.push_str(&format!("\n## {name}\n"));
            }
            out.push('\n');
            for other in complete {
                let source = other.message(&message.key).map_or("", |one| &one.source);
                for (number, line) in source.trim().lines().enumerate() {
                    let tag = other.language.as_str();
                    let start = if number == 0 {
                        format!("{tag}:")
                    } else {
                        " ".repeat(tag.len() + 1)
                    };
                    out.push_str(format!("# {start} {line}").trim_end());
                    out.push('\n');
                }
            }
            match self.message(&message.key) {
                Some(done) => out.push_str(&format!("{} ={}\n", done.key, done.source)),
                None => out.push_str(&self.open(message)),
            }
        }
        out
    }

    /// A message to fill in, as a comment.
    fn open(&self, message: &Message) -> String {
        let plural = message.choices.iter().find(|(_, keys)| is_plural(keys));
        let Some((variable, _)) = plural else {
            return format!("# ~ {} =\n", message.key);
        };
        let mut lines = vec![format!("{} = {{ ${variable} ->", message.key)];
        for category in formats::usual_categories(self.language.as_str()) {
            let star = if category == "other" { "   *" } else { "    " };
            lines.push(format!("{star}[{category}]"));
        }
        lines.push("}".to_owned());
        lines.iter().map(|line| format!("# ~ {line}\n")).collect()
    }
}

/// Whether a choice is one of plural forms.
pub(super) fn is_plural(keys: &[ChoiceKey]) -> bool {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    keys.iter().all(|key| match key {
        ChoiceKey::Word(word) => CATEGORIES.contains(&word.as_str()),
        ChoiceKey::Number(_) => true,
    })
}

/// The messages of a file.
fn read(file: &File) -> Result<Vec<Message>, I18nError> {
    let syntax = |error: String| I18nError::Syntax {
        file: file.path.clone(),
        error,
    };
    let resource = parser::parse(file.text.as_str()).map_err(|(_, errors)| {
        let first = errors.first();
        syntax(first.map_or_else(String::new, ToString::to_string))
    })?;
    let sources = sources(&file.text);
    let mut seen = BTreeSet::new();
    let mut messages = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let key = message.id.name;
        if !seen.insert(key) {
            return Err(syntax(format!("{key} is in it twice")));
        }
        let mut said = BTreeSet::new();
        let mut choices = Vec::new();
        if let Some(pattern) = &message.value {
            collect(pattern, &mut said, &mut choices);
        }
        let chosen_by = choices.iter().map(|(variable, _)| variable.clone());
        let variables = said.iter().cloned().chain(chosen_by).collect();
        messages.push(Message {
            key: key.to_owned(),
            source: sources.get(key).cloned().unwrap_or_default(),
            file: file.path.clone(),
            is_for_organisers: file.is_for_organisers,
            said,
            variables,
            choices,
        });
    }
    Ok(messages)
}

/// What follows each key in a file, to the next key or comment.
fn sources(text: &str) -> BTreeMap<&str, String> {
    let mut sources: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        let is_key = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if let Some((key, rest)) = line.split_once('=').filter(|_| is_key) {
            current = Some(key.trim());
            sources.insert(key.trim(), rest.to_owned());
        } else if line.starts_with('#') {
            current = None;
        } else if let Some(source) = current.and_then(|key| sources.get_mut(key)) {
            source.push('\n');
            source.push_str(line);
        }
    }
    for source in sources.values_mut() {
        source.truncate(source.trim_end().len());
    }
    sources
}

fn collect(
    pattern: &Pattern<&str>,
    said: &mut BTreeSet<String>,
    choices: &mut Vec<(String, Vec<ChoiceKey>)>,
) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, said, choices);
        }
    }
}

fn collect_expression(
    expression: &Expression<&str>,
    said: &mut BTreeSet<String>,
    choices: &mut Vec<(String, Vec<ChoiceKey>)>,
) {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            said.insert(id.name.to_owned());
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            collect_expression(expression, said, choices);
        }
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            let mut keys = Vec::new();
            for variant in variants {
                keys.push(match variant.key {
                    VariantKey::Identifier { name } => ChoiceKey::Word(name.to_owned()),
                    VariantKey::NumberLiteral { value } => ChoiceKey::Number(value.to_owned()),
                });
                collect(&variant.value, said, choices);
            }
            if let InlineExpression::VariableReference { id } = selector {
                choices.push((id.name.to_owned(), keys));
            }
        }
    }
}
