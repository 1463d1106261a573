//! Circles of imports: files of one room that need each other. The arrows between rooms have none by their table.
//!
//! A file needs another when it names an item of it, in a `use` or in a path, outside test code. A name that a module only
//! passes on (`pub use part::Name;`) is looked up where it is made, so a `mod.rs` that is a table of contents is no part of
//! a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Word, words};

/// The longest chain of re-exports that is followed.
const LONGEST_CHAIN: usize = 8;

/// A module by its path below the crate, such as `["storage", "outbox"]`.
type Path = Vec<String>;

/// What one file says.
#[derive(Default)]
struct Module {
    /// Names that it brings in or passes on, and where they come from.
    names: BTreeMap<String, Path>,
    /// Modules all of whose names it brings in or passes on.
    globs: Vec<Path>,
    /// Items that it makes.
    makes: BTreeSet<String>,
    /// Paths that it follows.
    follows: Vec<Path>,
}

/// Files that need each other: each with those of the group that it names.
pub type Circle = BTreeMap<String, Vec<String>>;

/// The circles of files by their path below `src/`.
pub fn circles(files: &[(String, String)]) -> Vec<Circle> {
    let modules = read_all(files);
    let needs: BTreeMap<&Path, BTreeSet<Path>> = modules
        .iter()
        .map(|(path, module)| (path, needs(path, module, &modules)))
        .collect();
    let reached: BTreeMap<&Path, BTreeSet<&Path>> = modules
        .keys()
        .map(|start| (start, reached_from(start, &needs)))
        .collect();
    let mut found = BTreeSet::new();
    for (start, there) in &reached {
        let is_in_circle = |other: &&Path| there.contains(other) && reached[other].contains(start);
        if !is_in_circle(start) {
            continue;
        }
        let members = modules.keys().filter(is_in_circle);
        let lines = members.map(|member| {
            let named = needs[member].iter().filter(is_in_circle);
            let named = named.map(|path| path.join("::")).collect();
            (member.join("::"), named)
        });
        found.insert(lines.collect::<Circle>());
    }
    found.into_iter().collect()
}

fn reached_from<'a>(
    start: &Path,
    needs: &'a BTreeMap<&Path, BTreeSet<Path>>,
) -> BTreeSet<&'a Path> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Path> = needs[start].iter().collect();
    while let Some(path) = open.pop() {
        if reached.insert(path) {
            open.extend(&needs[path]);
        }
    }
    reached
}

/// The modules whose items a module names.
fn needs(own: &Path, module: &Module, modules: &BTreeMap<Path, Module>) -> BTreeSet<Path> {
    let found = module.follows.iter();
    let found = found.filter_map(|path| home_of(path, modules, LONGEST_CHAIN));
    found
        .filter(|home| home != own && home.first() == own.first())
        .collect()
}

/// The module that makes the item at a path; none when the path ends at a module or leaves the crate.
fn home_of(path: &Path, modules: &BTreeMap<Path, Module>, chain: usize) -> Option<Path> {
    let depth = (1..=path.len())
        .rev()
        .find(|end| modules.contains_key(&path[..*end]))?;
    let (home, rest) = path.split_at(depth);
    let item = rest.first()?;
    let module = &modules[home];
    if module.makes.contains(item) || chain == 0 {
        return Some(home.to_vec());
    }
    if let Some(target) = module.names.get(item) {
        let further = [target.as_slice(), &rest[1..]].concat();
        return home_of(&further, modules, chain - 1);
    }
    let mut globs = module.globs.iter();
    globs.find_map(|glob| {
        let further = [glob.as_slice(), rest].concat();
        let there = home_of(&further, modules, chain - 1)?;
        modules[&there].makes.contains(item).then_some(there)
    })
}

fn read_all(files: &[(String, String)]) -> BTreeMap<Path, Module> {
    let read_words = |(file, source): &(String, String)| (module_of(file), words(source));
    let mut files: BTreeMap<Path, Vec<Word>> = files.iter().map(read_words).collect();
    let tests: BTreeSet<Path> = files
        .iter()
        .flat_map(|(path, words)| {
            let names = tests_of(words).into_iter();
            names.map(|name| [path.as_slice(), &[name]].concat())
        })
        .collect();
    files.retain(|path, _| !tests.iter().any(|test| path.starts_with(test)));
    let known: BTreeSet<Path> = files.keys().cloned().collect();
    files
        .into_iter()
        .map(|(path, words)| {
            let module = read(&path, without_tests(words), &known);
            (path, module)
        })
        .collect()
}

/// `["web", "pages"]` of `web/pages/mod.rs`, `web/pages.rs`; empty for `lib.rs`.
fn module_of(file: &str) -> Path {
    let file = file.strip_suffix(".rs").unwrap_or(file);
    let file = file.strip_suffix("/mod").unwrap_or(file);
    let file = if file == "lib" { "" } else { file };
    let parts = file.split('/').filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// The modules that a file declares for tests alone.
fn tests_of(words: &[Word]) -> Vec<String> {
    let text = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    let starts = (0..words.len()).filter(|at| is_cfg_test(words, *at));
    let names = starts.filter_map(|at| {
        let mut at = at + CFG_TEST.len();
        // Other attributes may follow.
        while text(at) == "#" {
            at += 1 + words[at..].iter().position(|word| word.text == "]")?;
        }
        (text(at) == "mod").then(|| text(at + 1).to_owned())
    });
    names.collect()
}

const CFG_TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

fn is_cfg_test(words: &[Word], at: usize) -> bool {
    let found = words.get(at..at + CFG_TEST.len());
    found.is_some_and(|found| found.iter().map(|word| word.text.as_str()).eq(CFG_TEST))
}

/// The words without the items that are for tests alone.
fn without_tests(words: Vec<Word>) -> Vec<Word> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !is_cfg_test(&words, at) {
            kept.push(words[at].clone());
            at += 1;
            continue;
        }
        // Up to the `;` of the item, or over its braces.
        let mut depth = 0_usize;
        at += CFG_TEST.len();
        while let Some(word) = words.get(at) {
            at += 1;
            match word.text.as_str() {
                "{" => depth += 1,
                "}" if depth <= 1 => break,
                "}" => depth -= 1,
                ";" if depth == 0 => break,
                _ => {}
            }
        }
    }
    kept
}

fn read(own: &Path, words: Vec<Word>, known: &BTreeSet<Path>) -> Module {
    const MAKERS: [&str; 9] = [
        "fn",
        "struct",
        "enum",
        "trait",
        "type",
        "const",
        "static",
        "union",
        "macro_rules",
    ];
    let mut module = Module::default();
    let text = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    let mut rest = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if text(at) == "use"
            && matches!(
                text(at.wrapping_sub(1)),
                "" | ";" | "}" | "{" | "pub" | ")" | "]"
            )
        {
            let end = (at..words.len())
                .find(|end| text(*end) == ";")
                .unwrap_or(words.len());
            let is_passed_on = at > 0 && matches!(text(at - 1), "pub" | ")");
            let mut tree = Tree {
                words: &words[at + 1..end],
                at: 0,
                own,
                known,
                found: Vec::new(),
            };
            tree.read(&[]);
            for (path, name) in tree.found {
                match name {
                    Some(name) => drop(module.names.insert(name, path.clone())),
                    None => module.globs.push(path.clone()),
                }
                if !is_passed_on {
                    module.follows.push(path);
                }
            }
            at = end;
        } else {
            if MAKERS.contains(&text(at)) {
                let named = if text(at + 1) == "!" { at + 2 } else { at + 1 };
                module.makes.insert(text(named).to_owned());
            }
            rest.push(&words[at]);
            at += 1;
        }
    }
    let mut at = 0;
    while at < rest.len() {
        let mut path = vec![rest[at].text.clone()];
        let mut end = at + 1;
        while rest.get(end).is_some_and(|word| word.text == "::")
            && rest.get(end + 1).is_some_and(|word| is_name(&word.text))
        {
            path.push(rest[end + 1].text.clone());
            end += 2;
        }
        if path.len() > 1 {
            let brought = module.names.get(&path[0]).cloned();
            let path = match brought {
                Some(target) => Some([target.as_slice(), &path[1..]].concat()),
                None => absolute(own, &path, known),
            };
            module.follows.extend(path);
        }
        at = end;
    }
    module
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// A path from the top of the crate; none when it leads elsewhere.
fn absolute(own: &Path, path: &[String], known: &BTreeSet<Path>) -> Option<Path> {
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
struct Tree<'a> {
    words: &'a [Word],
    at: usize,
    own: &'a Path,
    known: &'a BTreeSet<Path>,
    /// Paths of this crate, with the name that they get; none for `*`.
    found: Vec<(Path, Option<String>)>,
}

impl Tree<'_> {
    fn text(&self) -> &str {
        self.words
            .get(self.at)
            .map_or("", |word| word.text.as_str())
    }

    /// One path, or a group of them, behind a prefix.
    fn read(&mut self, prefix: &[String]) {
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

#[cfg(test)]
mod tests {
    use super::{Circle, circles};

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<(String, String)> = files
            .iter()
            .map(|(path, source)| ((*path).to_owned(), (*source).to_owned()))
            .collect();
        let names = |circle: Circle| circle.into_keys().collect::<Vec<_>>().join(" ");
        circles(&files).into_iter().map(names).collect()
    }

    #[test]
    fn files_that_need_each_other_are_a_circle_however_it_is_written() {
        for back in [
            "use super::a::A;",
            "use crate::web::a::{self, A};",
            "use super::{a as other}; fn f() { other::A }",
            "fn f() { super::a::A }",
            "use super::A;",
            "use super::*; fn f() { super::A }",
        ] {
            let files = [
                ("web/mod.rs", "mod a; mod b; pub use a::A;"),
                ("web/a.rs", "use super::b::B; pub struct A;"),
                ("web/b.rs", &format!("{back} pub struct B;")),
            ];
            assert_eq!(found(&files), ["web::a web::b"], "{back}");
        }
    }

    #[test]
    fn a_module_that_uses_its_parts_and_gives_to_them_is_a_circle() {
        let files = [
            (
                "web/mod.rs",
                "mod a; pub struct Site; fn f() { a::start() }",
            ),
            ("web/a.rs", "use super::Site; pub fn start() {}"),
        ];
        assert_eq!(found(&files), ["web web::a"]);
    }

    #[test]
    fn what_is_passed_on_said_in_tests_or_in_another_room_is_no_circle() {
        let files = [
            (
                "web/mod.rs",
                "mod a; mod b; pub use a::A; pub use b::*; #[cfg(test)] mod t;",
            ),
            (
                "web/a.rs",
                "pub struct A; #[cfg(test)] mod tests { use super::super::B; }",
            ),
            (
                "web/b.rs",
                "use super::A; use crate::domain::D; pub struct B;",
            ),
            ("web/t.rs", "use super::{A, B};"),
            (
                "domain.rs",
                "pub struct D; /// See [`crate::web::A`].\nfn f() {}",
            ),
        ];
        assert_eq!(found(&files), Vec::<String>::new());
    }

    #[test]
    fn three_files_one_behind_the_other_are_one_circle() {
        let files = [
            ("a/mod.rs", "mod x; mod y; mod z; mod w;"),
            ("a/x.rs", "use super::y::Y; pub struct X;"),
            ("a/y.rs", "use super::z::Z; pub struct Y;"),
            ("a/z.rs", "use super::x::X; pub struct Z;"),
            ("a/w.rs", "use super::x::X;"),
        ];
        assert_eq!(found(&files), ["a::x a::y a::z"]);
    }
}
