//! Loads the Fluent files: the embedded ones, then the operator's, which override single messages.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::formats;
use crate::domain::Language;

/// `locales/<language>/*.ftl` of the source tree.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/locales"]
struct Embedded;

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
    #[error("the locale file {file} has a syntax error: {error}")]
    Syntax { file: String, error: String },
}

/// All bundles by language. A message in `dir` overrides the embedded one with the same key.
pub(super) fn bundles(dir: Option<&Path>) -> Result<BTreeMap<Language, Bundle>, I18nError> {
    let mut bundles = BTreeMap::new();
    for path in Embedded::iter().filter(|path| path.ends_with(".ftl")) {
        let Some(file) = Embedded::get(&path) else {
            continue;
        };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let folder = path.split('/').next().unwrap_or_default();
        add(&mut bundles, folder, &path, text)?;
    }
    if let Some(dir) = dir {
        for folder in entries(dir)?.into_iter().filter(|entry| entry.is_dir()) {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            for file in entries(&folder)? {
                if file.extension().is_some_and(|extension| extension == "ftl") {
                    let text = std::fs::read_to_string(&file).map_err(|e| unreadable(&file, e))?;
                    add(&mut bundles, &name, &file.display().to_string(), text)?;
                }
            }
        }
    }
    Ok(bundles)
}

fn unreadable(path: &Path, source: std::io::Error) -> I18nError {
    I18nError::Unreadable {
        path: path.to_owned(),
        source,
    }
}

/// The entries of a folder, sorted by name so that overriding does not depend on the file system.
fn entries(dir: &Path) -> Result<Vec<PathBuf>, I18nError> {
    let read = std::fs::read_dir(dir).map_err(|e| unreadable(dir, e))?;
    let mut paths: Vec<PathBuf> = read.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn add(
    bundles: &mut BTreeMap<Language, Bundle>,
    folder: &str,
    file: &str,
    text: String,
) -> Result<(), I18nError> {
    let language =
        Language::parse(folder).ok_or_else(|| I18nError::NotALanguage(folder.to_owned()))?;
    let resource = FluentResource::try_new(text).map_err(|(_, errors)| I18nError::Syntax {
        file: file.to_owned(),
        error: errors.first().map_or_else(String::new, ToString::to_string),
    })?;
    bundles
        .entry(language)
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
    bundle
}
