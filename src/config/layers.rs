//! Values as they were written, from files and the environment, before anything is understood. A later layer wins.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::error::{ConfigError, Origin};
use super::keys::{self, Kind};
use crate::domain::text::suggestions::line_of;

/// A value as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Raw {
    Text(String),
    List(Vec<String>),
}

/// A value and the place it was read from.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) value: Raw,
    pub(super) origin: Origin,
}

/// All layers read so far, and what was wrong with them.
pub(super) struct Layers<'a> {
    /// The folder that relative names start from.
    directory: &'a Path,
    pub(super) entries: BTreeMap<&'static str, Entry>,
    pub(super) problems: Vec<ConfigError>,
}

impl<'a> Layers<'a> {
    pub(super) fn new(directory: &'a Path) -> Self {
        Self {
            directory,
            entries: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    /// Reads a settings file as the next layer.
    pub(super) fn add_file(&mut self, path: &Path) {
        let Some(text) = self.read("The settings file", path) else {
            return;
        };
        let at = |offset: usize| Origin::File {
            path: path.to_owned(),
            line: line_of(&text, offset),
        };
        let document = match DeTable::parse(&text) {
            Ok(document) => document,
            Err(error) => {
                return self.problems.push(ConfigError::Syntax {
                    origin: at(error.span().map_or(0, |span| span.start)),
                    reason: error.message().trim().replace('\n', ", "),
                });
            }
        };
        let mut seen = BTreeSet::new();
        for (section, inside) in in_order(document.get_ref()) {
            let name = section.get_ref();
            let origin = at(section.span().start);
            match inside.get_ref() {
                DeValue::Table(table) if keys::is_section(name) => {
                    for (key, value) in in_order(table) {
                        let origin = at(key.span().start);
                        let name = format!("{name}.{}", key.get_ref());
                        self.add_value(&mut seen, &name, value.get_ref(), origin);
                    }
                }
                DeValue::Table(_) => self.problems.push(ConfigError::UnknownKey {
                    origin,
                    key: format!("[{name}]"),
                    hint: keys::section_hint(name),
                }),
                _ => self.unknown(name, origin),
            }
        }
    }

    /// Reads variables as the next layer: `DATABASE_URL` and `PORT` first, then what is named `PARAPH_SECTION__KEY`.
    /// A variable that is set to nothing counts as not set.
    pub(super) fn add_environment(&mut self, environment: &BTreeMap<String, String>) {
        let mut seen = BTreeSet::new();
        for (name, key) in [
            ("DATABASE_URL", "database.url"),
            ("DATABASE_URL_FILE", "database.url_file"),
        ] {
            if let Some(value) = environment.get(name) {
                self.add_text(&mut seen, key, value, Origin::Environment(name.to_owned()));
            }
        }
        if let Some(port) = environment.get("PORT").filter(|port| !port.is_empty()) {
            let listen = format!("0.0.0.0:{port}");
            self.add_text(
                &mut seen,
                "server.listen",
                &listen,
                Origin::Environment("PORT".to_owned()),
            );
        }
        let mut seen = BTreeSet::new();
        for (name, value) in environment {
            let Some(rest) = name.strip_prefix("PARAPH_") else {
                continue;
            };
            let key = rest.to_ascii_lowercase().replace("__", ".");
            let origin = Origin::Environment(name.clone());
            if keys::find(&key).is_some() {
                self.add_text(&mut seen, &key, value, origin);
            } else if !keys::NOT_SETTINGS.contains(&name.as_str()) {
                let spelling =
                    |key: &str| format!("PARAPH_{}", key.replace('.', "__").to_uppercase());
                self.problems.push(ConfigError::UnknownKey {
                    origin,
                    key: name.clone(),
                    hint: keys::hint(&key, spelling),
                });
            }
        }
    }

    /// Takes one value of a file, if it has the type that the key wants.
    fn add_value(
        &mut self,
        seen: &mut BTreeSet<&'static str>,
        name: &str,
        value: &DeValue<'_>,
        origin: Origin,
    ) {
        let Some(((key, kind), names_file)) = keys::find(name) else {
            return self.unknown(name, origin);
        };
        let texts = |list: &toml::de::DeArray<'_>| {
            let texts = list
                .iter()
                .map(|one| one.get_ref().as_str().map(str::to_owned));
            texts.collect::<Option<Vec<String>>>()
        };
        match (kind, value) {
            (Kind::Text | Kind::Secret, DeValue::String(text)) => {
                self.add_secret_or(seen, key, names_file, text, origin);
            }
            (Kind::Number, DeValue::Integer(number)) => {
                self.add(seen, key, Raw::Text(number.to_string()), origin);
            }
            (Kind::List, DeValue::Array(list)) => match texts(list) {
                Some(list) => self.add(seen, key, Raw::List(list), origin),
                None => self.invalid(
                    key,
                    origin,
                    "every entry of the list is a text between quotes.",
                ),
            },
            (Kind::Text | Kind::Secret, _) => {
                self.invalid(name, origin, "write the value as text between quotes.");
            }
            (Kind::Number, _) => {
                self.invalid(name, origin, "write a whole number, without quotes.")
            }
            (Kind::List, _) => {
                self.invalid(
                    name,
                    origin,
                    "write a list of texts, such as [\"10.0.0.0/8\"].",
                );
            }
        }
    }

    /// Takes one value of the environment.
    fn add_text(
        &mut self,
        seen: &mut BTreeSet<&'static str>,
        name: &str,
        value: &str,
        origin: Origin,
    ) {
        match keys::find(name) {
            Some(_) if value.is_empty() => {}
            Some(((key, Kind::List), _)) => {
                let parts = value.split(|c: char| c == ',' || c.is_whitespace());
                let list = parts.filter(|part| !part.is_empty()).map(str::to_owned);
                self.add(seen, key, Raw::List(list.collect()), origin);
            }
            Some(((key, _), names_file)) => {
                self.add_secret_or(seen, key, names_file, value, origin)
            }
            None => {}
        }
    }

    /// Takes a text, or the content of the file that it names.
    fn add_secret_or(
        &mut self,
        seen: &mut BTreeSet<&'static str>,
        key: &'static str,
        names_file: bool,
        text: &str,
        origin: Origin,
    ) {
        let text = if names_file {
            let wanted = format!("{origin}: the file for {key}");
            let Some(content) = self.read(&wanted, Path::new(text)) else {
                return;
            };
            content.trim().to_owned()
        } else {
            text.to_owned()
        };
        self.add(seen, key, Raw::Text(text), origin);
    }

    /// Puts a value above those of earlier layers; the same layer may give it once.
    fn add(
        &mut self,
        seen: &mut BTreeSet<&'static str>,
        key: &'static str,
        value: Raw,
        origin: Origin,
    ) {
        if seen.insert(key) {
            self.entries.insert(key, Entry { value, origin });
        } else {
            self.invalid(
                key,
                origin,
                "the value and a file with the value are both given; keep one.",
            );
        }
    }

    fn read(&mut self, wanted: &str, path: &Path) -> Option<String> {
        let full: PathBuf = self.directory.join(path);
        std::fs::read_to_string(full)
            .map_err(|error| {
                self.problems.push(ConfigError::Unreadable {
                    wanted: wanted.to_owned(),
                    path: path.to_owned(),
                    reason: error.to_string(),
                });
            })
            .ok()
    }

    fn unknown(&mut self, name: &str, origin: Origin) {
        self.problems.push(ConfigError::UnknownKey {
            origin,
            key: name.to_owned(),
            hint: keys::hint(name, str::to_owned),
        });
    }

    fn invalid(&mut self, key: &str, origin: Origin, sentence: &str) {
        self.problems.push(ConfigError::Invalid {
            origin,
            key: key.to_owned(),
            sentence: sentence.to_owned(),
        });
    }
}

/// A key of a table with its value, both with their places.
type Pair<'t, 'i> = (&'t Spanned<DeString<'i>>, &'t Spanned<DeValue<'i>>);

/// The keys of a table in the order in which they were written.
fn in_order<'t, 'i>(table: &'t DeTable<'i>) -> Vec<Pair<'t, 'i>> {
    let mut pairs: Vec<Pair<'t, 'i>> = table.iter().collect();
    pairs.sort_by_key(|(key, _)| key.span().start);
    pairs
}
