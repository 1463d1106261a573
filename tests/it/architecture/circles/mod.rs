//! Circles of imports: files of one room that need each other. The arrows between rooms have none by their table.

mod source_module;
mod use_tree;

use std::collections::{BTreeMap, BTreeSet};

use source_module::read_all;

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
    fn three_files_that_import_each_other_in_turn_are_one_circle() {
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
