//! The text that is signed is the text that was shown; what belongs to it changes only as a new version; and everybody
//! can see what changed.

mod first_signatories;
mod history;
mod signing;
mod versions;

use std::time::{Duration, Instant};

use paraph::domain::{AppealFile, AppealText, Language};
use paraph::services::App;
use paraph::services::appeals::{self, Imported};
use paraph::web::Options;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};

const OPEN: &str = "Nous demandons qu’il **reste ouvert** à tous.";
const CLOSED: &str = "Nous demandons qu’il **soit comblé** pour de bon.";

/// A file of the appeal “canal” with these lines in its head.
fn file(head: &str, text: &str) -> String {
    format!(
        "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\napprove_groups = false\n{head}\n+++\n{text}\n"
    )
}

/// A running site with the appeal “canal”, open.
fn opens(database: &TestDatabase, head: &str) -> Site {
    Site::start_with_appeals(database, Options::default(), &[&file(head, OPEN)])
}

/// Imports a file as the command line does; a sentence if it is refused.
async fn imports(app: &App, head: &str, text: &str) -> Result<Imported, String> {
    let file = AppealFile::parse(&file(head, text)).unwrap();
    let imported = appeals::import(app, file).await;
    imported.map_err(|error| error.to_string())
}

/// Publishes another text.
fn publishes_another(site: &Site) {
    let imported = site.wait(imports(&site.app, "note = \"Comblé, non ouvert\"", CLOSED));
    assert_eq!(imported, Ok(Imported::NewText(2)));
}

/// All texts, the latest last.
async fn texts(app: &App) -> Vec<AppealText> {
    let appeal = appeals::find(app, "canal").await.unwrap();
    let parts = appeals::parts(app, appeal.id, &Language::french()).await;
    parts.unwrap().unwrap().1
}

/// The page at a path, once it says this: public pages are up to a second old.
fn shows(visitor: &Browser, path: &str, words: &str) -> Page {
    let started = Instant::now();
    loop {
        let page = visitor.get(path);
        if page.body.contains(words) {
            return page;
        }
        let waited = started.elapsed();
        assert!(waited < Duration::from_secs(15), "{words}: {}", page.body);
        std::thread::sleep(Duration::from_millis(50));
    }
}
