//! The documents of the repository: links and anchors lead somewhere, commands exist with their options, and so do the
//! files that the map of the code names.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Selector};

use crate::support::site::BINARY;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The words behind a fence that holds commands.
const SHELLS: [&str; 5] = ["", "sh", "bash", "shell", "console"];

/// What a test looks at in a document.
#[derive(Default)]
struct Document {
    links: Vec<String>,
    /// The anchors of its headings, as GitHub makes them, and those that it sets itself.
    anchors: BTreeSet<String>,
    /// Lines of shell in fences, and code in sentences.
    commands: Vec<String>,
}

impl Document {
    fn read(text: &str) -> Self {
        let mut document = Self::default();
        let mut heading: Option<String> = None;
        let mut shell = false;
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        for event in Parser::new_ext(text, options) {
            match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    document.links.push(dest_url.into_string());
                }
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    document.anchored(&heading.take().unwrap_or_default());
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    shell = match kind {
                        CodeBlockKind::Fenced(language) => SHELLS.contains(&&*language),
                        CodeBlockKind::Indented => true,
                    };
                }
                Event::End(TagEnd::CodeBlock) => shell = false,
                Event::Text(text) if shell => {
                    let joined = text.replace("\\\n", " ");
                    document.commands.extend(joined.lines().map(str::to_owned));
                }
                Event::Code(text) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&text);
                    }
                    document.commands.push(text.into_string());
                }
                Event::Text(text) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&text);
                    }
                }
                Event::Html(html) | Event::InlineHtml(html) => document.tagged(&html),
                _ => {}
            }
        }
        document
    }

    fn anchored(&mut self, heading: &str) {
        let kept = heading.to_lowercase();
        let kept = kept
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let anchor: String = kept.map(|c| if c == ' ' { '-' } else { c }).collect();
        let again = (1..).map(|number| format!("{anchor}-{number}"));
        let mut names = std::iter::once(anchor.clone()).chain(again);
        let free = names.find(|name| !self.anchors.contains(name));
        self.anchors.extend(free);
    }

    fn tagged(&mut self, html: &str) {
        let fragment = Html::parse_fragment(html);
        for element in fragment.select(&Selector::parse("*").unwrap()) {
            let value = |name: &str| element.value().attr(name).map(str::to_owned);
            self.links.extend(value("href"));
            self.links.extend(value("src"));
            self.anchors.extend(value("id"));
        }
    }
}

/// The documents below a folder that readers of the repository open.
fn documents(root: &Path) -> Vec<PathBuf> {
    let mut open = vec![root.to_owned(), root.join("benches"), root.join("docs")];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() && folder != root {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Links of a document that lead nowhere.
fn dead_links(file: &Path, document: &Document) -> Vec<String> {
    let leads_nowhere = |link: &&String| {
        if link.contains("://") || link.starts_with("mailto:") {
            return false;
        }
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        let target = match path {
            "" => file.to_owned(),
            path => file.parent().unwrap_or(file).join(path),
        };
        if !target.exists() {
            return true;
        }
        let is_document = target.extension().is_some_and(|ending| ending == "md");
        if anchor.is_empty() || !is_document {
            return false;
        }
        let there = Document::read(&fs::read_to_string(target).unwrap());
        !there.anchors.contains(anchor)
    };
    let dead = document.links.iter().filter(leads_nowhere);
    dead.cloned().collect()
}

/// What the help of the real binary says about its verbs.
#[derive(Default)]
struct Verbs(RefCell<BTreeMap<Vec<String>, Option<Help>>>);

#[derive(Clone, Default)]
struct Help {
    verbs: BTreeSet<String>,
    options: BTreeSet<String>,
    takes_arguments: bool,
}

impl Verbs {
    /// None when there is no such verb.
    fn help(&self, verb: &[String]) -> Option<Help> {
        let mut known = self.0.borrow_mut();
        let help = known.entry(verb.to_vec()).or_insert_with(|| {
            let asked = Command::new(BINARY).args(verb).arg("--help").output();
            let asked = asked.unwrap();
            let text = asked.status.success().then_some(asked.stdout)?;
            Some(Help::read(&String::from_utf8(text).unwrap()))
        });
        help.clone()
    }

    /// What is wrong with the words behind `paraph`.
    fn fault(&self, words: &[String]) -> Option<String> {
        let mut verb: Vec<String> = Vec::new();
        let mut help = self.help(&verb).unwrap();
        let mut options = Vec::new();
        for word in words.iter().take_while(|word| *word != "--") {
            if let Some(option) = word.strip_prefix("--") {
                options.push(option.split('=').next().unwrap_or(option));
            } else if help.verbs.contains(word)
                || (!help.takes_arguments && options.is_empty() && is_plain(word))
            {
                // Some verbs have a help and are not listed.
                verb.push(word.clone());
                match self.help(&verb) {
                    Some(found) => help = found,
                    None => return Some(format!("no verb {word}")),
                }
            }
        }
        let unknown = options
            .into_iter()
            .find(|option| !help.options.contains(*option));
        unknown.map(|option| format!("no option --{option}"))
    }
}

impl Help {
    fn read(help: &str) -> Self {
        let mut read = Self::default();
        let mut section = "";
        for line in help.lines() {
            if !line.starts_with(' ') {
                section = line.trim();
                read.takes_arguments |= section == "Arguments:";
                continue;
            }
            let mut words = line.split_whitespace();
            // Names stand two blanks in; what explains them stands further in.
            if section == "Commands:" && line.starts_with("  ") && !line.starts_with("   ") {
                read.verbs.extend(words.next().map(str::to_owned));
            } else if section == "Options:" && line.trim_start().starts_with('-') {
                let names = words.take_while(|word| word.starts_with('-'));
                let long = names.filter_map(|word| word.trim_end_matches(',').strip_prefix("--"));
                let bare = long.map(|word| word.trim_end_matches("..."));
                read.options.extend(bare.map(str::to_owned));
            }
        }
        read
    }
}

/// A word that could be a verb, and no placeholder.
fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// The commands of a line, each as its words; without comments, redirections, variables and `sudo`.
fn commands(line: &str) -> Vec<Vec<String>> {
    let (mut all, mut words, mut word) = (Vec::new(), Vec::new(), String::new());
    let mut quote = None;
    let is_comment = |word: &str, c: char| word.is_empty() && c == '#';
    for c in line.chars() {
        match quote {
            Some(end) if c == end => quote = None,
            Some(_) => word.push(c),
            None if is_comment(&word, c) => break,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c.is_whitespace() || matches!(c, ';' | '|' | '&') => {
                words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
                if !c.is_whitespace() {
                    all.push(std::mem::take(&mut words));
                }
            }
            None => word.push(c),
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    all.push(words);
    let is_before = |word: &String| {
        let assigns = word
            .split_once('=')
            .is_some_and(|(name, _)| name.chars().all(|c| c.is_ascii_uppercase() || c == '_'));
        matches!(word.as_str(), "$" | "sudo") || assigns || word.starts_with("--")
    };
    for words in &mut all {
        if let Some(end) = words.iter().position(|word| word.starts_with(['>', '<'])) {
            words.truncate(end);
        }
        let first = words.iter().position(|word| !is_before(word));
        words.drain(..first.unwrap_or(words.len()));
    }
    all
}

/// Commands of a document that do not exist.
fn dead_commands(root: &Path, document: &Document, verbs: &Verbs) -> Vec<String> {
    let mut dead = Vec::new();
    for line in &document.commands {
        for words in commands(line) {
            let fault = match words.first().map(String::as_str) {
                Some("paraph") => verbs.fault(&words[1..]),
                Some("bash") => words
                    .get(1)
                    .filter(|file| file.starts_with("tests/") || file.starts_with("benches/"))
                    .filter(|file| !root.join(file).is_file())
                    .map(|file| format!("no file {file}")),
                _ => None,
            };
            dead.extend(fault.map(|fault| format!("`{line}`: {fault}")));
        }
    }
    dead
}

/// Paths in code that do not exist: below `src/`, where the map of the code begins, or below the root.
fn dead_paths(root: &Path, document: &Document) -> Vec<String> {
    let is_path = |code: &&String| {
        let is_relative = !code.starts_with('/') && (code.contains('/') || code.ends_with(".rs"));
        let is_of_path = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/');
        is_relative && code.chars().all(is_of_path)
    };
    let exists = |path: &str| root.join("src").join(path).exists() || root.join(path).exists();
    let named = document.commands.iter().filter(is_path);
    let dead = named.filter(|path| !exists(path));
    dead.cloned().collect()
}

/// Everything that is wrong with the documents below a folder.
fn faults(root: &Path) -> Vec<String> {
    let verbs = Verbs::default();
    let mut faults = Vec::new();
    for file in documents(root) {
        let document = Document::read(&fs::read_to_string(&file).unwrap());
        let name = file.strip_prefix(root).unwrap().display();
        let links = dead_links(&file, &document).into_iter();
        faults.extend(links.map(|link| format!("{name}: {link} leads nowhere")));
        let dead = dead_commands(root, &document, &verbs).into_iter();
        faults.extend(dead.map(|fault| format!("{name}: {fault}")));
        if file.ends_with("ARCHITECTURE.md") {
            let dead = dead_paths(root, &document).into_iter();
            faults.extend(dead.map(|path| format!("{name}: there is no {path}")));
        }
    }
    faults
}

#[test]
fn every_link_of_the_documents_leads_somewhere_and_every_command_exists() {
    let root = Path::new(ROOT);
    assert!(documents(root).contains(&root.join("README.md")));
    let faults = faults(root);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_dead_link_and_an_unknown_command_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    fs::create_dir_all(folder.path().join("docs/more")).unwrap();
    write(
        "docs/more/other.md",
        "# Two words, `code`\n\n## Same\n\n## Same\n\n[up](../../README.md#top) [gone](gone.md)\n",
    );
    write(
        "README.md",
        r#"# Top

[a](docs/more/other.md#two-words-code) [b](docs/more/other.md#same-1) [c](#top) [d](https://example.org/x.md#y)
[e](docs/more/other.md#same-2) [f](#bottom) ![g](missing.png) <img src="lost.png">

Run `paraph backup FILE`, `paraph ratify`, `bash tests/nothing`.

```sh
paraph appeal import one.md && paraph appeal sink my-appeal   # paraph comments
sudo --user=paraph paraph --config x.toml export my-appeal --format csv | paraph serve --fast
DATABASE_URL=x paraph import my-appeal list.csv \
    --yes --wholesale
paraph import list my-appeal > paraph.toml
sudo chown root:paraph --nonsense file
```

```ini
paraph is no command here
```
"#,
    );
    fs::create_dir_all(folder.path().join("src/web")).unwrap();
    write("src/web/server.rs", "");
    write(
        "ARCHITECTURE.md",
        "`web/`, `web/server.rs`, `../docs/more/`, `docs/more/`, `App::open`, `/readyz`, `web/wording/`, `lost.rs`\n",
    );
    let found = faults(folder.path());
    let expected = [
        "ARCHITECTURE.md: there is no web/wording/",
        "ARCHITECTURE.md: there is no lost.rs",
        "README.md: docs/more/other.md#same-2 leads nowhere",
        "README.md: #bottom leads nowhere",
        "README.md: missing.png leads nowhere",
        "README.md: lost.png leads nowhere",
        "README.md: `paraph ratify`: no verb ratify",
        "README.md: `bash tests/nothing`: no file tests/nothing",
        "no verb sink",
        "no option --fast",
        "no option --wholesale",
        "docs/more/other.md: gone.md leads nowhere",
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.contains(expected), "{found} instead of {expected}");
    }
}
