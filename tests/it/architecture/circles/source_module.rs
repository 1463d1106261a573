//! What one source file declares, imports and names, outside test code.

use std::collections::{BTreeMap, BTreeSet};

use super::super::source::{Word, words};
use super::use_tree::{Tree, absolute, is_name};
use super::{Module, Path};

pub(super) fn read_all(files: &[(String, String)]) -> BTreeMap<Path, Module> {
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
