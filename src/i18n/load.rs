//! Loads the Fluent files: the embedded ones, then the operator's, which override single messages.
//!
//! What everybody may read is in `<language>/*.ftl`. What only organisers read is in `<language>/organisers/*.ftl`; a
//! language may lack it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::{formats, plurals};
use crate::domain::Language;

/// `locales/` of the source tree.
#[derive(RustEmbed)]
#[folder = "locales"]
struct Embedded;

/// The folder of what only organisers read, in that of a language.
pub(super) const ORGANISERS: &str = "organisers";

/// The messages of one language.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// Why the messages cannot be loaded. Reported to the operator at startup.
#[derive(Debug, thiserror::Error)]
pub enum I18nError {
    #[error("cannot read the locales at {path}: {source}")]
    Unreadable {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("“{0}” in the locales is not a language folder such as fr, en or pt-br")]
    NotALanguage(String),
    #[error("there are no locales for “{0}” (server.languages); built in are: {1}")]
    NoSuchLanguage(Language, String),
    #[error("the locale file {file} has a syntax error: {error}")]
    Syntax { file: String, error: String },
}

/// A locale file.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) language: Language,
    /// For messages about it.
    pub(super) path: String,
    /// Whether only organisers read what is in it.
    pub(super) is_for_organisers: bool,
    pub(super) text: String,
}

/// The embedded files of the languages for which `is_wanted`, in the order of their paths.
pub(super) fn embedded(is_wanted: impl Fn(&Language) -> bool) -> Result<Vec<File>, I18nError> {
    let mut files = Vec::new();
    for path in Embedded::iter().filter(|path| path.ends_with(".ftl")) {
        let language = folder_language(path.split('/').next().unwrap_or_default())?;
        if !is_wanted(&language) {
            continue;
        }
        let Some(file) = Embedded::get(&path) else {
            continue;
        };
        files.push(File {
            language,
            is_for_organisers: path.split('/').nth(1) == Some(ORGANISERS),
            path: path.into_owned(),
            text: String::from_utf8_lossy(&file.data).into_owned(),
        });
    }
    Ok(files)
}

/// The files of the operator's folder, in the order of their paths, so that overriding does not depend on the file
/// system.
pub(super) fn of_folder(dir: &Path) -> Result<Vec<File>, I18nError> {
    let mut files = Vec::new();
    for folder in entries(dir)?.into_iter().filter(|entry| entry.is_dir()) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let language = folder_language(&name)?;
        files.extend(ftl_files(&language, &folder, false)?);
        let organisers = folder.join(ORGANISERS);
        if organisers.is_dir() {
            files.extend(ftl_files(&language, &organisers, true)?);
        }
    }
    Ok(files)
}

/// The locale files directly in a folder.
fn ftl_files(
    language: &Language,
    folder: &Path,
    is_for_organisers: bool,
) -> Result<Vec<File>, I18nError> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(File {
                language: language.clone(),
                is_for_organisers,
                text: std::fs::read_to_string(&path).map_err(|e| unreadable(&path, e))?,
                path: path.display().to_string(),
            });
        }
    }
    Ok(files)
}

/// The bundles of these languages, of those that they fall back to, and of English. A message in `dir` overrides the
/// embedded one with the same key.
pub(super) fn bundles(
    dir: Option<&Path>,
    languages: &[Language],
) -> Result<BTreeMap<Language, Bundle>, I18nError> {
    let primary = languages.iter().map(Language::primary);
    let wanted: BTreeSet<&str> = languages
        .iter()
        .map(Language::as_str)
        .chain(primary)
        .chain(["en"])
        .collect();
    let is_wanted = |language: &Language| wanted.contains(language.as_str());
    let mut files = embedded(is_wanted)?;
    if let Some(dir) = dir {
        files.extend(of_folder(dir)?);
    }
    let mut bundles = BTreeMap::new();
    for file in files.into_iter().filter(|file| is_wanted(&file.language)) {
        add(&mut bundles, file)?;
    }
    match languages.iter().find(|one| !bundles.contains_key(one)) {
        Some(unknown) => {
            let known = embedded(|_| true)?.into_iter().map(|file| file.language);
            let known: BTreeSet<String> = known.map(String::from).collect();
            let known = Vec::from_iter(known).join(", ");
            Err(I18nError::NoSuchLanguage(unknown.clone(), known))
        }
        None => Ok(bundles),
    }
}

/// The keys that a language needs for everybody, and those that it needs for organisers: those of French.
pub(super) fn needed_keys() -> Result<[Vec<String>; 2], I18nError> {
    let mut needed = [Vec::new(), Vec::new()];
    for file in embedded(|language| *language == Language::french())? {
        let keys = file.text.lines().filter_map(|line| {
            let (key, _) = line.split_once(" =")?;
            let starts = key.starts_with(|c: char| c.is_ascii_lowercase());
            (starts && !key.contains(' ')).then(|| key.to_owned())
        });
        needed[usize::from(file.is_for_organisers)].extend(keys);
    }
    Ok(needed)
}

fn folder_language(name: &str) -> Result<Language, I18nError> {
    Language::parse(name).ok_or_else(|| I18nError::NotALanguage(name.to_owned()))
}

fn unreadable(path: &Path, source: std::io::Error) -> I18nError {
    I18nError::Unreadable {
        path: path.to_owned(),
        source,
    }
}

/// The entries of a folder, sorted by name.
fn entries(dir: &Path) -> Result<Vec<PathBuf>, I18nError> {
    let read = std::fs::read_dir(dir).map_err(|e| unreadable(dir, e))?;
    let mut paths: Vec<PathBuf> = read.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn add(bundles: &mut BTreeMap<Language, Bundle>, file: File) -> Result<(), I18nError> {
    let syntax = |error| I18nError::Syntax {
        file: file.path.clone(),
        error,
    };
    let source = plurals::rewritten(file.text).map_err(&syntax)?;
    let resource = FluentResource::try_new(source).map_err(|(_, errors)| {
        let first = errors.first();
        syntax(first.map_or_else(String::new, ToString::to_string))
    })?;
    bundles
        .entry(file.language)
        .or_insert_with_key(empty_bundle)
        .add_resource_overriding(resource);
    Ok(())
}

fn empty_bundle(language: &Language) -> Bundle {
    let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Fluent's isolation marks around arguments would appear in mail subjects and exports. Pages use <bdi> instead.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(formats::fluent_value));
    let tag = language.to_string();
    // It is the first function of its bundle, so it overrides none.
    let _ = bundle.add_function(plurals::FUNCTION, move |values, named| {
        plurals::choose(&tag, values, named)
    });
    bundle
}
