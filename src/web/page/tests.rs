//! Every page in every language: sound HTML, nothing inline, every field labelled.
#![allow(clippy::unwrap_used)]

#[path = "../../../tests/pages/fixtures/mod.rs"]
mod fixtures;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, LazyLock};

use scraper::{ElementRef, Html, Selector};

use crate::domain::Language;
use crate::i18n::{Catalog, Translation};
use crate::web::page::Templates;
use crate::web::templates::Assets;
use fixtures::Sampler;

static MAIN: LazyLock<Selector> = LazyLock::new(|| Selector::parse("main").unwrap());

fn every_page() -> Vec<(String, String)> {
    let catalog = Arc::new(Catalog::load(None).unwrap());
    let templates = Templates::load(None, Arc::clone(&catalog)).unwrap();
    let pages = catalog.languages().iter().flat_map(|language| {
        Sampler {
            catalog: &catalog,
            templates: &templates,
            language: language.clone(),
            assets: Assets::load(None),
        }
        .all()
    });
    pages.collect()
}

/// A few pages in Spanish and, from right to left, in Arabic.
fn some_pages_of_other_languages() -> Vec<(String, String)> {
    let languages = ["es", "ar"].map(|tag| Language::parse(tag).unwrap());
    let catalog = Arc::new(Catalog::load_for(None, &languages).unwrap());
    let templates = Templates::load(None, Arc::clone(&catalog)).unwrap();
    let pages = languages.iter().flat_map(|language| {
        let sampler = Sampler {
            catalog: &catalog,
            templates: &templates,
            language: language.clone(),
            assets: Assets::load(None),
        };
        sampler.public()
    });
    let is_chosen = |(name, _): &(String, String)| {
        ["appeal.", "individual-wrong.", "confirm."]
            .iter()
            .any(|chosen| name.starts_with(chosen))
    };
    pages.filter(is_chosen).collect()
}

fn all(page: &Html, selector: &str) -> Vec<String> {
    page.select(&Selector::parse(selector).unwrap())
        .map(|element| element.html())
        .collect()
}

fn values(page: &Html, selector: &str, attribute: &str) -> Vec<String> {
    page.select(&Selector::parse(selector).unwrap())
        .filter_map(|element| element.value().attr(attribute).map(str::to_owned))
        .collect()
}

/// What a reader reads: the text of an element, a line for each part that breaks it, without the lists to choose from.
fn read_aloud(within: &ElementRef<'_>) -> String {
    let selector =
        Selector::parse("h1, h2, h3, p, li, dt, dd, label, legend, button, pre").unwrap();
    let lines = within.select(&selector).map(|part| {
        let text = part.text().collect::<String>();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The words of the main part of a page, and those of the frame around it.
fn words(html: &str) -> (String, String) {
    let mut page = Html::parse_document(html);
    let (id, main) = {
        let mut mains = page.select(&MAIN);
        let main = mains.next().unwrap();
        (main.id(), read_aloud(&main))
    };
    page.tree.get_mut(id).unwrap().detach();
    (main, read_aloud(&page.root_element()))
}

/// A snapshot a page and language, and one of each frame that pages have around their main part.
#[test]
fn the_words_of_every_page_are_the_ones_agreed() {
    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages/snapshots");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(FOLDER);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut agreed = BTreeSet::new();
    let mut frames: BTreeMap<String, String> = BTreeMap::new();
    let mut agree = |name: &str, words: &str| {
        settings.bind(|| insta::assert_snapshot!(name, words));
        assert!(
            agreed.insert(format!("{name}.snap")),
            "two pages are {name}"
        );
    };
    for (name, html) in every_page() {
        let (main, frame) = words(&html);
        agree(&name, &main);
        // It is named after the first page that has it.
        frames.entry(frame).or_insert(name);
    }
    for (name, html) in some_pages_of_other_languages() {
        agree(&name, &words(&html).0);
    }
    for (frame, name) in &frames {
        agree(&format!("frame-of-{name}"), frame);
    }
    let files = std::fs::read_dir(FOLDER).unwrap();
    let files: BTreeSet<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".snap"))
        .collect();
    assert_eq!(files, agreed, "snapshots of pages that are gone");
}

#[test]
fn every_page_renders_in_every_language_with_one_heading_and_nothing_inline() {
    for (name, html) in every_page() {
        // PARAPH_PAGES=folder keeps the pages, to look at them in a browser.
        if let Ok(folder) = std::env::var("PARAPH_PAGES") {
            std::fs::write(format!("{folder}/{name}.html"), &html).unwrap();
        }
        let page = Html::parse_document(&html);
        assert_eq!(all(&page, "h1").len(), 1, "{name}: one h1");
        assert_eq!(all(&page, "main").len(), 1, "{name}: one main");
        for inline in ["style", "script:not([src])", "[style]"] {
            assert!(all(&page, inline).is_empty(), "{name}: {inline}");
        }
        let events = page
            .tree
            .values()
            .filter_map(|node| node.as_element())
            .flat_map(|element| element.attrs())
            .filter(|(attribute, _)| attribute.starts_with("on"));
        assert_eq!(events.count(), 0, "{name}: an event attribute");
    }
}

#[test]
fn every_label_names_a_field_and_every_field_has_a_label_and_its_description() {
    for (name, html) in every_page() {
        let page = Html::parse_document(&html);
        let ids = values(&page, "[id]", "id");
        let known: HashSet<&String> = ids.iter().collect();
        assert_eq!(known.len(), ids.len(), "{name}: an id stands twice");
        let labelled = values(&page, "label", "for");
        for target in &labelled {
            assert!(
                known.contains(target),
                "{name}: a label for nobody: {target}"
            );
        }
        let fields = "input:not([type=hidden]), select, textarea";
        let field_ids = values(&page, fields, "id");
        assert_eq!(field_ids.len(), all(&page, fields).len(), "{name}");
        for field in field_ids {
            assert!(labelled.contains(&field), "{name}: no label: {field}");
        }
        for attribute in ["aria-describedby", "aria-labelledby"] {
            let references = values(&page, &format!("[{attribute}]"), attribute);
            for id in references.iter().flat_map(|list| list.split_whitespace()) {
                assert!(
                    ids.iter().any(|item| item == id),
                    "{name}: {attribute} {id}"
                );
            }
        }
        for anchor in values(&page, "main a[href^='#']", "href") {
            let id = anchor.trim_start_matches('#');
            assert!(ids.iter().any(|item| item == id), "{name}: {anchor}");
        }
    }
}

#[test]
fn what_people_typed_stands_on_the_page_as_characters() {
    let pages = every_page();
    let (_, html) = pages
        .iter()
        .find(|(name, _)| name == "collective-wrong.fr")
        .unwrap();
    assert!(html.contains("Cercle &lt;b&gt;d’Ulm&lt;/b&gt;"));
    assert!(!html.contains("<b>"));
}

#[test]
fn a_wrong_field_says_so_beside_itself_and_in_the_summary() {
    let pages = every_page();
    let (_, html) = pages
        .iter()
        .find(|(name, _)| name == "individual-wrong.en")
        .unwrap();
    let page = Html::parse_document(html);
    for field in ["last-name", "role", "email", "publish", "comment"] {
        assert_eq!(
            all(&page, &format!(".problems a[href='#{field}']")).len(),
            1
        );
        assert_eq!(all(&page, &format!("#{field}-error")).len(), 1, "{field}");
    }
    assert!(html.contains("120 characters"));
    assert!(values(&page, "#last-name", "value")[0].starts_with("http"));
    assert_eq!(all(&page, "[checked]").len(), 0);
}

/// All French locale files.
fn french_texts() -> String {
    let folders = ["locales/fr", "locales/fr/organisers"];
    let files = folders.iter().flat_map(|folder| {
        let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_dir(folder).unwrap()
    });
    let paths = files.map(|entry| entry.unwrap().path());
    let texts = paths.filter(|path| path.is_file());
    texts
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

/// Every English message is a mark, so that a page in another language shows which of its messages it lacks.
#[test]
fn every_public_page_is_whole_in_every_language_and_says_which_it_is() {
    const MARK: &str = "¤";
    let translations = Translation::all(None).unwrap().into_iter();
    let all: Vec<Language> = translations.map(|one| one.language).collect();
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("en");
    std::fs::create_dir(&folder).unwrap();
    let french = french_texts();
    let keys = french.lines().filter_map(|line| line.split_once(" ="));
    let keys = keys.filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_lowercase()));
    let marks: BTreeSet<String> = keys
        .map(|(key, _)| format!("{key} = {MARK}{key}\n"))
        .collect();
    std::fs::write(folder.join("marks.ftl"), String::from_iter(marks)).unwrap();
    let catalog = Arc::new(Catalog::load_for(Some(dir.path()), &all).unwrap());
    let templates = Templates::load(None, Arc::clone(&catalog)).unwrap();
    for language in all.iter().filter(|one| **one != Language::english()) {
        let sampler = Sampler {
            catalog: &catalog,
            templates: &templates,
            language: language.clone(),
            assets: Assets::load(None),
        };
        let pages = sampler.public().into_iter();
        // Previews are in the organisers’ area.
        for (name, html) in pages.filter(|(name, _)| !name.starts_with("appeal-preview")) {
            let start = format!(
                "<html lang=\"{language}\" dir=\"{}\">",
                language.direction()
            );
            assert!(html.contains(&start), "{name}: {start}");
            let mut marks = html.split(MARK).skip(1);
            // The switch of languages names the English page.
            let missing = marks.find(|rest| !rest.starts_with("language-name"));
            assert!(
                missing.is_none(),
                "{name}: {:.60}",
                missing.unwrap_or_default()
            );
        }
    }
}
