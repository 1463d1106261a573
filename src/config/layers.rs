//! Unparsed values from files and the environment. Later layers override earlier ones.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::error::{ConfigError, Origin};
use super::keys::{self, Kind};
use super::secret::Secret;
use crate::domain::text::suggestions::line_of;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RawValue {
    Text(String),
    List(Vec<String>),
}

#[derive(Clone)]
pub(super) struct Entry {
    pub(super) value: RawValue,
    pub(super) origin: Origin,
}

/// The keys that the current layer has set.
type Seen = BTreeSet<&'static str>;

pub(super) struct Layers<'a> {
    /// Relative paths start here.
    directory: &'a Path,
    /// The effective values so far.
    pub(super) entries: BTreeMap<&'static str, Entry>,
    pub(super) problems: Vec<ConfigError>,
    /// Files with a secret that every account of the machine can read.
    pub(super) exposed: BTreeSet<PathBuf>,
}

impl<'a> Layers<'a> {
    pub(super) fn new(directory: &'a Path) -> Self {
        Self {
            directory,
            entries: BTreeMap::new(),
            problems: Vec::new(),
            exposed: BTreeSet::new(),
        }
    }

    /// Adds a settings file as the next layer.
    pub(super) fn add_file(&mut self, path: &Path) {
        let Some(text) = self.read("The settings file", path) else {
            return;
        };
        let origin_at = |offset: usize| Origin::File {
            path: path.to_owned(),
            line: line_of(&text, offset),
        };
        let document = match DeTable::parse(&text) {
            Ok(document) => document,
            Err(error) => {
                return self.problems.push(ConfigError::Syntax {
                    origin: origin_at(error.span().map_or(0, |span| span.start)),
                    reason: error.message().trim().replace('\n', ", "),
                });
            }
        };
        let mut seen = BTreeSet::new();
        for (section, content) in in_written_order(document.get_ref()) {
            let name = section.get_ref();
            let origin = origin_at(section.span().start);
            match content.get_ref() {
                DeValue::Table(table) if keys::is_section(name) => {
                    for (key, value) in in_written_order(table) {
                        let origin = origin_at(key.span().start);
                        let name = format!("{name}.{}", key.get_ref());
                        self.add_value(&mut seen, &name, value.get_ref(), origin);
                    }
                }
                DeValue::Table(_) => self.problems.push(ConfigError::UnknownKey {
                    origin,
                    key: format!("[{name}]"),
                    hint: keys::section_hint(name),
                }),
                _ => self.add_unknown_key(name, origin),
            }
        }
    }

    /// Adds the environment as two layers: `DATABASE_URL` and `PORT`, then variables named `PARAPH_SECTION__KEY`. An
    /// empty variable counts as not set.
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

    /// Adds a value of a file, after checking its TOML type.
    fn add_value(&mut self, seen: &mut Seen, name: &str, value: &DeValue<'_>, origin: Origin) {
        let Some(((key, kind), is_file)) = keys::find(name) else {
            return self.add_unknown_key(name, origin);
        };
        match (kind, value) {
            (Kind::Text | Kind::Secret, DeValue::String(text)) => {
                self.add_text_or_file(seen, key, is_file, text, origin);
            }
            (Kind::Number, DeValue::Integer(number)) => {
                self.add(seen, key, RawValue::Text(number.to_string()), origin);
            }
            (Kind::List, DeValue::Array(list)) => {
                let items = list.iter().map(|item| item.get_ref().as_str());
                let texts: Option<Vec<String>> =
                    items.map(|item| item.map(str::to_owned)).collect();
                match texts {
                    Some(texts) => self.add(seen, key, RawValue::List(texts), origin),
                    None => {
                        let sentence = "every entry of the list must be text in quotes.";
                        self.add_invalid(key, origin, sentence);
                    }
                }
            }
            (Kind::Text | Kind::Secret, _) => {
                self.add_invalid(name, origin, "write the value as text in quotes.");
            }
            (Kind::Number, _) => {
                self.add_invalid(name, origin, "write a whole number, without quotes.");
            }
            (Kind::List, _) => {
                let sentence = "write a list of texts, such as [\"10.0.0.0/8\"].";
                self.add_invalid(name, origin, sentence);
            }
        }
    }

    /// Adds a value of the environment.
    fn add_text(&mut self, seen: &mut Seen, name: &str, value: &str, origin: Origin) {
        match keys::find(name) {
            Some(_) if value.is_empty() => {}
            Some(((key, Kind::List), _)) => {
                let parts = value.split(|c: char| c == ',' || c.is_whitespace());
                let list = parts.filter(|part| !part.is_empty()).map(str::to_owned);
                self.add(seen, key, RawValue::List(list.collect()), origin);
            }
            Some(((key, _), is_file)) => {
                self.add_text_or_file(seen, key, is_file, value, origin);
            }
            None => {}
        }
    }

    /// Adds `text`, or the content of the file at the path `text`.
    fn add_text_or_file(
        &mut self,
        seen: &mut Seen,
        key: &'static str,
        is_file: bool,
        text: &str,
        origin: Origin,
    ) {
        let text = if is_file {
            let purpose = format!("{origin}: the file for {key}");
            let Some(content) = self.read(&purpose, Path::new(text)) else {
                return;
            };
            self.look_at_mode(Path::new(text));
            content.trim().to_owned()
        } else {
            if let Origin::File { path, .. } = &origin
                && holds_secret(key, text)
            {
                self.look_at_mode(path);
            }
            text.to_owned()
        };
        self.add(seen, key, RawValue::Text(text), origin);
    }

    /// Overrides the value of earlier layers. A layer may set a key only once.
    fn add(&mut self, seen: &mut Seen, key: &'static str, value: RawValue, origin: Origin) {
        if seen.insert(key) {
            self.entries.insert(key, Entry { value, origin });
        } else {
            let sentence = "the value and a file with the value are both given; keep one.";
            self.add_invalid(key, origin, sentence);
        }
    }

    /// Remembers a file with a secret that others can read.
    fn look_at_mode(&mut self, path: &Path) {
        let found = std::fs::metadata(self.directory.join(path));
        if found.is_ok_and(|found| found.permissions().mode() & 0o007 != 0) {
            self.exposed.insert(path.to_owned());
        }
    }

    fn read(&mut self, purpose: &str, path: &Path) -> Option<String> {
        let full: PathBuf = self.directory.join(path);
        std::fs::read_to_string(full)
            .map_err(|error| {
                self.problems.push(ConfigError::Unreadable {
                    purpose: purpose.to_owned(),
                    path: path.to_owned(),
                    reason: error.to_string(),
                });
            })
            .ok()
    }

    fn add_unknown_key(&mut self, name: &str, origin: Origin) {
        self.problems.push(ConfigError::UnknownKey {
            origin,
            key: name.to_owned(),
            hint: keys::hint(name, str::to_owned),
        });
    }

    fn add_invalid(&mut self, key: &str, origin: Origin, sentence: &str) {
        self.problems.push(ConfigError::Invalid {
            origin,
            key: key.to_owned(),
            sentence: sentence.to_owned(),
        });
    }
}

/// Whether a value discloses anything: a URL without a password does not.
fn holds_secret(key: &'static str, text: &str) -> bool {
    let is_secret = matches!(keys::find(key), Some(((_, Kind::Secret), _)));
    // Of the ways in for mail, only a mailbox has a password.
    let is_path = key == "mail.incoming" && !text.contains('@');
    let discloses = || !text.contains("://") || Secret::new(text).redacted().contains("***");
    is_secret && !is_path && discloses()
}

/// A key and its value, both with their positions in the file.
type Pair<'t, 'i> = (&'t Spanned<DeString<'i>>, &'t Spanned<DeValue<'i>>);

/// The pairs of a table in the order of the file, so that errors are too.
fn in_written_order<'t, 'i>(table: &'t DeTable<'i>) -> Vec<Pair<'t, 'i>> {
    let mut pairs: Vec<Pair<'t, 'i>> = table.iter().collect();
    pairs.sort_by_key(|(key, _)| key.span().start);
    pairs
}
