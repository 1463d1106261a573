//! The rules of the source tree that no standard tool checks, read from the files: the table of `src/lib.rs`, circles of
//! imports, sizes, equal migrations; and licences, for where cargo-deny is absent. Calls with one home are in clippy.toml.

mod circles;
mod debug;
mod licences;
mod rooms;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// All files below a folder, by their paths inside it.
fn files_below(folder: &Path) -> BTreeSet<String> {
    fn collect(top: &Path, folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                collect(top, &path, found);
            } else {
                found.insert(path.strip_prefix(top).unwrap().display().to_string());
            }
        }
    }
    let mut found = BTreeSet::new();
    collect(folder, folder, &mut found);
    found
}

/// No file of src/ may be longer.
const LONGEST_FILE: usize = 400;

/// Half of the files of src/ are not longer. The aim is 110.
const LARGEST_MEDIAN: usize = 110;

/// The sources by their path below src/.
fn sources() -> Vec<(String, String)> {
    let src = Path::new(ROOT).join("src");
    let files = files_below(&src).into_iter();
    let files: Vec<(String, String)> = files
        .filter(|path| path.ends_with(".rs"))
        .map(|path| {
            let source = fs::read_to_string(src.join(&path)).unwrap();
            (path, source)
        })
        .collect();
    assert!(!files.is_empty(), "no sources in {}", src.display());
    files
}

#[test]
fn every_source_file_keeps_to_its_room() {
    let faults: Vec<String> = sources()
        .iter()
        .flat_map(|(path, source)| rooms::faults(path, source))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_type_prints_personal_data() {
    let faults: Vec<String> = sources()
        .iter()
        .flat_map(|(path, source)| debug::faults(path, source))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    let mut found = String::new();
    for (member, needed) in circles::circles(&sources()).into_iter().flatten() {
        found += &format!("{member} needs {}\n", needed.join(", "));
    }
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn source_files_are_short() {
    let mut sizes: Vec<(usize, String)> = sources()
        .into_iter()
        .map(|(path, source)| (source.lines().count(), path))
        .collect();
    sizes.sort();
    let too_long = sizes.iter().filter(|(lines, _)| *lines > LONGEST_FILE);
    let too_long: Vec<&str> = too_long.map(|(_, path)| path.as_str()).collect();
    assert!(
        too_long.is_empty(),
        "longer than {LONGEST_FILE} lines: {too_long:?}"
    );
    let (median, _) = sizes[sizes.len() / 2];
    assert!(
        median <= LARGEST_MEDIAN,
        "half of the files are longer than {median} lines"
    );
}

#[test]
fn both_databases_have_the_same_migrations() {
    let folder = Path::new(ROOT).join("migrations");
    let sqlite = files_below(&folder.join("sqlite"));
    let postgres = files_below(&folder.join("postgres"));
    assert!(!sqlite.is_empty(), "no migrations in {}", folder.display());
    assert_eq!(sqlite, postgres);
}

/// What cargo knows about the dependencies of all features, tests included.
fn metadata(arguments: &[&str]) -> Value {
    let run = |network: &[&str]| {
        Command::new(std::env::var("CARGO").unwrap_or("cargo".into()))
            .current_dir(PathBuf::from(ROOT))
            .args(["metadata", "--format-version", "1", "--locked"])
            .args(arguments)
            .args(network)
            .output()
            .unwrap()
    };
    // A fresh clone has not fetched the crates of other systems: then, and only then, cargo may.
    let mut output = run(&["--offline"]);
    if !output.status.success() {
        output = run(&[]);
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata: {complaint}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn packages(metadata: &Value) -> &Vec<Value> {
    metadata["packages"].as_array().unwrap()
}

#[test]
fn every_dependency_has_a_licence_that_we_may_use_and_is_not_banned() {
    let metadata = metadata(&["--all-features"]);
    assert!(packages(&metadata).len() > 100);
    let faults: Vec<String> = packages(&metadata)
        .iter()
        .filter_map(licences::fault)
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn openssl_is_linked_only_when_the_feature_asks_for_it() {
    let metadata = metadata(&[]);
    let openssl = packages(&metadata)
        .iter()
        .any(|package| package["name"] == "openssl-sys");
    assert!(!openssl);
}
