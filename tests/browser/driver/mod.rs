//! A real browser without a window: Chromium, driven through its WebDriver. It speaks in what a person sees, by the keys
//! of the words: `fill("label-first-name", "Jeanne")`, `press("individual-send")`.

mod actions;
mod assertions;
mod devtools;
mod process;

use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use paraph::domain::Language;
use paraph::i18n::{Arg, Catalog};

use process::Driver;

/// Whether pages may run scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    On,
    /// As somebody has set it who wants none.
    Off,
}

/// How long a page may take to be as awaited.
const PATIENCE: Duration = Duration::from_secs(10);

/// A browser with a profile of its own. Its processes and its profile are gone with it; when the test failed, a picture
/// and the source of its last page stay in `target/browser-failures/`.
pub struct Browser {
    client: Client,
    runtime: tokio::runtime::Runtime,
    catalog: Arc<Catalog>,
    /// The language whose words it looks for.
    pub language: Language,
    base: String,
    driver: Driver,
}

impl Browser {
    /// Opens a browser for a site, whose words it knows in a language.
    pub fn open(base: &str, catalog: &Arc<Catalog>, language: &str, scripts: Scripts) -> Self {
        let driver = Driver::start();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let mut asked = ClientBuilder::new(connector());
        asked.capabilities(driver.capabilities(scripts));
        let client = runtime.block_on(asked.connect(&driver.address)).unwrap();
        Self {
            client,
            runtime,
            catalog: Arc::clone(catalog),
            language: Language::parse(language).unwrap(),
            base: base.to_owned(),
            driver,
        }
    }

    /// The words under a key.
    pub fn words(&self, key: &str) -> String {
        assert!(self.catalog.has(&self.language, key), "no words: {key}");
        self.catalog.text(&self.language, key, &[])
    }

    /// The words under a key about so many.
    pub fn words_for(&self, key: &str, count: i64) -> String {
        self.words_with(key, &[("count", count.into())])
    }

    /// The words under a key with what they mention.
    pub fn words_with(&self, key: &str, mentioned: &[(&str, Arg<'_>)]) -> String {
        self.catalog.text(&self.language, key, mentioned)
    }

    /// A number as this language writes it.
    pub fn number(&self, value: i64) -> String {
        self.catalog.number(&self.language, value)
    }

    fn does<T>(&self, doing: impl Future<Output = Result<T, CmdError>>) -> T {
        match self.runtime.block_on(doing) {
            Ok(done) => done,
            Err(error) => panic!("{}: {error}", self.driver.name),
        }
    }

    /// The first visible element at an XPath.
    fn visible(&self, path: &str) -> Element {
        let found = self.does(self.client.find_all(Locator::XPath(path)));
        let visible = found
            .into_iter()
            .find(|item| self.does(item.is_displayed()));
        visible.unwrap_or_else(|| panic!("nothing to see at {path}: {}", self.text()))
    }

    /// Keeps what the browser shows, to see why the test failed.
    fn keep_evidence(&self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser-failures");
        let _ = std::fs::create_dir_all(&folder);
        let name = self.driver.name.replace("::", "-");
        if let Ok(picture) = self.runtime.block_on(self.client.screenshot()) {
            let _ = std::fs::write(folder.join(format!("{name}.png")), picture);
        }
        if let Ok(source) = self.runtime.block_on(self.client.source()) {
            let _ = std::fs::write(folder.join(format!("{name}.html")), source);
        }
        eprintln!("see {}/{name}.png and .html", folder.display());
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.keep_evidence();
        }
    }
}

fn connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}

/// A text with every kind of space as the plain one, as which the driver reads some of them.
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
