//! The paths of a `use`.

use std::collections::BTreeSet;

use super::super::source::Word;
use super::Path;

/// A path from the top of the crate; none when it leads elsewhere.
pub(super) fn absolute(own: &Path, path: &[String], known: &BTreeSet<Path>) -> Option<Path> {
    let (mut base, mut rest) = match path.first()?.as_str() {
        "crate" => (Path::new(), &path[1..]),
        "self" => (own.clone(), &path[1..]),
        "super" => (own.clone(), path),
        name => {
            let child = [own.as_slice(), &[name.to_owned()]].concat();
            return known
                .contains(&child)
                .then(|| [own.as_slice(), path].concat());
        }
    };
    while rest.first().is_some_and(|word| word == "super") {
        base.pop()?;
        rest = &rest[1..];
    }
    Some([base.as_slice(), rest].concat())
}

/// Reads what stands between `use` and `;`.
pub(super) struct Tree<'a> {
    pub(super) words: &'a [Word],
    pub(super) at: usize,
    pub(super) own: &'a Path,
    pub(super) known: &'a BTreeSet<Path>,
    /// Paths of this crate, with the name that they get; none for `*`.
    pub(super) found: Vec<(Path, Option<String>)>,
}

impl Tree<'_> {
    fn text(&self) -> &str {
        self.words
            .get(self.at)
            .map_or("", |word| word.text.as_str())
    }

    /// One path, or a group of them, behind a prefix.
    pub(super) fn read(&mut self, prefix: &[String]) {
        let mut path = prefix.to_vec();
        loop {
            match self.text() {
                "{" => {
                    self.at += 1;
                    while !matches!(self.text(), "}" | "") {
                        self.read(&path);
                        if self.text() == "," {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                "*" => {
                    self.at += 1;
                    self.finds(&path, None);
                    return;
                }
                "::" => self.at += 1,
                name if is_name(name) && name != "as" => {
                    if name != "self" || path.is_empty() {
                        path.push(name.to_owned());
                    }
                    self.at += 1;
                }
                _ => break,
            }
        }
        let mut name = path.last().cloned();
        if self.text() == "as" {
            name = self.words.get(self.at + 1).map(|word| word.text.clone());
            self.at += 2;
        }
        if let Some(name) = name {
            self.finds(&path, Some(name));
        }
        if !matches!(self.text(), "," | "}" | "") {
            self.at += 1;
        }
    }

    fn finds(&mut self, path: &[String], name: Option<String>) {
        if let Some(path) = absolute(self.own, path, self.known) {
            self.found.push((path, name));
        }
    }
}

pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}
