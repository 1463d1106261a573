//! `paraph locales …`: the languages, for hosts and translators.

use std::path::{Path, PathBuf};

use crate::cli::outcome::{Fault, Outcome};
use crate::config::Settings;
use crate::domain::Language;
use crate::i18n::{self, Translation};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// List the languages: how complete each is, what the site offers, and whether a native speaker has read it
    List,
    /// Print a file to translate: every public text in French and English, and what is translated already
    Export {
        /// Tag of the language, such as es or pt-br
        language: String,
    },
    /// Check translations: missing texts, wrong variables, plural forms; of every language, or of a file
    Check {
        /// A file such as es.ftl, or one in a folder es
        file: Option<PathBuf>,
        /// The language of the file, if its name does not say so
        #[arg(long)]
        language: Option<String>,
    },
}

pub fn run(verb: &Verb, files: &[PathBuf]) -> Outcome {
    let settings = Settings::from_process(files)?;
    let all = Translation::all(settings.paths.locales.as_deref())?;
    let of = |language: &Language| all.iter().find(|one| one.language == *language);
    let (Some(french), Some(english)) = (of(&Language::french()), of(&Language::english())) else {
        return Err("the built-in texts are not complete".into());
    };
    match verb {
        Verb::List => {
            for translation in &all {
                println!("{}", line(translation, french, &settings.server.languages));
            }
            Ok(())
        }
        Verb::Export { language } => {
            let language = parse(language)?;
            let begun = of(&language).cloned();
            let begun = begun.unwrap_or_else(|| Translation::empty(language));
            print!("{}", begun.to_fill_in(&[french, english]));
            Ok(())
        }
        Verb::Check { file, language } => {
            let Some(file) = file else {
                return check(&all, french);
            };
            let part = french.part(file);
            let language = language_of(language.as_deref(), file, part.is_some())?;
            let read = Translation::in_file(language, file)?;
            // One of several files of a folder is not to hold what belongs into the others.
            check(&[read], part.as_ref().unwrap_or(french))
        }
    }
}

/// Prints how complete each is and what is wrong with it; fails if anything is.
fn check(checked: &[Translation], french: &Translation) -> Outcome {
    let mut flaws = 0;
    for translation in checked {
        println!(
            "{:<7} {}",
            translation.language,
            percent(translation, french)
        );
        for flaw in i18n::flaws(translation, french) {
            println!("        {flaw}");
            flaws += 1;
        }
    }
    match flaws {
        0 => Ok(()),
        1 => Err("one thing to correct".into()),
        flaws => Err(format!("{flaws} things to correct").into()),
    }
}

fn line(translation: &Translation, french: &Translation, offered: &[Language]) -> String {
    let language = &translation.language;
    let area = if translation.is_for_organisers(french) {
        "public pages and organisers’ area"
    } else {
        "public pages"
    };
    let direction = if language.is_right_to_left() {
        ", right to left"
    } else {
        ""
    };
    let read = if language.is_read_by_native_speaker() {
        ""
    } else {
        ", not yet read by a native speaker"
    };
    let place = offered.iter().position(|one| one == language);
    let place = match place {
        Some(0) => ", offered as the default",
        Some(_) => ", offered",
        None => "",
    };
    format!(
        "{language:<7} {:<20} {}, {area}{direction}{read}{place}",
        translation.own_name(),
        percent(translation, french),
    )
}

/// The share of the public texts that there is. It is 100 only when none is missing.
fn percent(translation: &Translation, french: &Translation) -> String {
    let (there, needed) = translation.progress(french);
    format!("{} %", there * 100 / needed.max(1))
}

fn parse(tag: &str) -> Result<Language, Fault> {
    Language::parse(tag)
        .ok_or_else(|| format!("“{tag}” is not a language tag such as es or pt-br").into())
}

/// The language that was given, else the one that the file or its folder is named after. One of several files of a folder
/// is named after what it is about, even if that looks like a language.
fn language_of(
    given: Option<&str>,
    file: &Path,
    is_one_of_several: bool,
) -> Result<Language, Fault> {
    if let Some(tag) = given {
        return parse(tag);
    }
    let stem = file.file_stem().filter(|_| !is_one_of_several);
    let folders = file.ancestors().skip(1).take(2).map(Path::file_name);
    let names = std::iter::once(stem).chain(folders).flatten();
    let mut named = names.filter_map(|name| Language::parse(&name.to_string_lossy()));
    named.next().ok_or_else(|| {
        let name = file.display();
        format!("{name} does not say its language; add --language").into()
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
