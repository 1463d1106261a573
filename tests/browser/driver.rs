//! A real browser without a window: Chromium, driven through its WebDriver. It speaks in what a person sees, by the keys
//! of the words: `fill("label-first-name", "Jeanne")`, `press("individual-send")`.

use std::future::Future;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use paraph::domain::Language;
use paraph::i18n::{Arg, Catalog};
use serde_json::{Value, json};
use tempfile::TempDir;
use ureq::http::Method;

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

    /// Opens a path of the site, or another address.
    pub fn goes_to(&self, path: &str) {
        let address = if path.starts_with('/') {
            format!("{}{path}", self.base)
        } else {
            path.to_owned()
        };
        self.does(self.client.goto(&address));
    }

    /// The path where it is, without the query.
    pub fn path(&self) -> String {
        self.does(self.client.current_url()).path().to_owned()
    }

    /// Writes into the field of a label, over what stood there.
    pub fn fill(&self, label: &str, value: &str) {
        let field = self.field(&self.words(label));
        self.does(field.clear());
        self.does(field.send_keys(value));
    }

    /// Ticks the box, or takes the choice, of a label.
    pub fn tick(&self, label: &str) {
        self.tick_words(&self.words(label));
    }

    /// The same by the words themselves.
    pub fn tick_words(&self, words: &str) {
        self.does(self.field(words).click());
    }

    /// Chooses from the list of a label what reads so.
    pub fn choose(&self, label: &str, option: &str) {
        self.chooses(&self.field(&self.words(label)), option);
    }

    fn chooses(&self, list: &Element, option: &str) {
        let option = format!(".//option[normalize-space(.)={}]", quoted(option));
        self.does(self.does(list.find(Locator::XPath(&option))).click());
    }

    /// The same for words that are not under a key alone.
    pub fn choose_words(&self, label: &str, option: &str) {
        self.chooses(&self.field(label), option);
    }

    /// Gives a file to a field for files.
    pub fn attaches(&self, selector: &str, file: &Path) {
        let field = self.does(self.client.find(Locator::Css(selector)));
        self.does(field.send_keys(file.to_str().unwrap()));
    }

    /// Unfolds what stands behind these words.
    pub fn unfolds(&self, key: &str) {
        let words = quoted(&self.words(key));
        let summary = self.visible(&format!("//summary[normalize-space(.)={words}]"));
        self.does(summary.click());
    }

    /// Presses the button with these words and waits for the page behind it.
    pub fn press(&self, key: &str) {
        self.press_words(&self.words(key));
    }

    /// The same by the words themselves.
    pub fn press_words(&self, words: &str) {
        self.leaves_by(&button(words));
    }

    /// Presses the button with these words and waits for the file that it leads to: its name and what it holds.
    pub fn downloads(&self, key: &str) -> (String, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let wish = json!({"behavior": "allow", "downloadPath": folder.path()});
        self.commands("Browser.setDownloadBehavior", wish);
        self.does(self.visible(&button(&self.words(key))).click());
        let started = Instant::now();
        loop {
            let found = std::fs::read_dir(folder.path())
                .unwrap()
                .map(Result::unwrap);
            let names = found.map(|entry| entry.file_name().into_string().unwrap());
            // What is under way has a name of the browser's own.
            let whole = |name: &String| !name.ends_with(".crdownload") && !name.starts_with('.');
            if let Some(name) = names.collect::<Vec<_>>().into_iter().find(whole) {
                let bytes = std::fs::read(folder.path().join(&name)).unwrap();
                return (name, bytes);
            }
            assert!(started.elapsed() < PATIENCE, "no file: {}", self.text());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Follows the link with these words on the page itself, or in the banner above it.
    pub fn follow(&self, key: &str) {
        self.follow_words(&self.words(key));
    }

    /// The same by the words themselves.
    pub fn follow_words(&self, words: &str) {
        let words = quoted(words);
        self.leaves_by(&format!(
            "//main//a[normalize-space(.)={words} or .//strong[normalize-space(.)={words}] \
             or normalize-space(translate(., '←', ''))={words}] | //aside//a[normalize-space(.)={words}]"
        ));
    }

    /// Clicks, and waits until the old page is gone.
    fn leaves_by(&self, path: &str) {
        let old = self.does(self.client.find(Locator::Css("html")));
        self.does(self.visible(path).click());
        let started = Instant::now();
        while self.runtime.block_on(old.tag_name()).is_ok() {
            assert!(started.elapsed() < PATIENCE, "{path} leads nowhere");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The text of the page as it is seen.
    pub fn text(&self) -> String {
        self.text_of("body")
    }

    /// The text of the first element that fits, as it is seen.
    pub fn text_of(&self, selector: &str) -> String {
        self.does(self.does(self.client.find(Locator::Css(selector))).text())
    }

    /// Whether an element that fits is to be seen.
    pub fn shows(&self, selector: &str) -> bool {
        let found = self.does(self.client.find_all(Locator::Css(selector)));
        found.iter().any(|one| self.does(one.is_displayed()))
    }

    /// Asserts that the heading of the page has these words.
    pub fn is_at(&self, heading: &str) {
        let (shown, words) = (self.text_of("h1"), self.words(heading));
        assert_eq!(plain(&shown), plain(&words), "{}", self.text());
    }

    /// Asserts that these words stand on the page.
    pub fn reads(&self, words: &str) {
        let (words, text) = (plain(words), plain(&self.text()));
        assert!(text.contains(&words), "{words}: {text}");
    }

    /// Waits until the element that fits reads as awaited; pages in memory may be a second old.
    pub fn awaits(&self, selector: &str, awaited: impl Fn(&str) -> bool) {
        let started = Instant::now();
        loop {
            let found = self.does(self.client.find_all(Locator::Css(selector)));
            let texts: Vec<String> = found.iter().map(|one| self.does(one.text())).collect();
            if texts.iter().any(|text| awaited(text)) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "{selector}: {texts:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Loads a path anew until the element that fits reads as awaited.
    pub fn reloads(&self, path: &str, selector: &str, awaited: impl Fn(&str) -> bool) {
        let started = Instant::now();
        loop {
            self.goes_to(path);
            let found = self.does(self.client.find_all(Locator::Css(selector)));
            let texts: Vec<String> = found.iter().map(|one| self.does(one.text())).collect();
            if texts.iter().any(|text| awaited(text)) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "{path} {selector}: {texts:?}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Forgets all cookies, as another browser would not have them.
    pub fn forgets(&self) {
        self.does(self.client.delete_all_cookies());
    }

    /// What the browser complained about since the last question: errors, warnings, violations of the policy.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.asks("se/log", json!({"type": "browser"}));
        let lines = log.as_array().unwrap().iter();
        lines
            .filter(|line| line["level"] != "INFO" && line["level"] != "DEBUG")
            .map(|line| line["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Asserts that the browser had nothing to complain about.
    pub fn is_content(&self) {
        assert_eq!(
            self.complaints(),
            Vec::<String>::new(),
            "at {}",
            self.path()
        );
    }

    /// Lets pass what it says of answers with an awaited status, and nothing else.
    pub fn forgives(&self, status: &str) {
        let mut others = self.complaints();
        others.retain(|line| !line.contains(&format!("status of {status}")));
        assert_eq!(others, Vec::<String>::new(), "at {}", self.path());
    }

    /// Runs a script as the tools for developers do, whatever the page may.
    pub fn runs(&self, script: &str, arguments: Value) -> Value {
        let arguments = arguments.as_array().unwrap().clone();
        self.does(self.client.execute(script, arguments))
    }

    /// A command of the tools for developers.
    pub fn commands(&self, command: &str, parameters: Value) -> Value {
        let body = json!({"cmd": command, "params": parameters});
        self.asks("goog/cdp/execute", body)
    }

    /// Is as large as this, in CSS pixels: a phone when it is narrow.
    pub fn is_sized(&self, width: u32, height: u32) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.commands("Emulation.setDeviceMetricsOverride", size);
    }

    /// The whole page as a picture in PNG, below the fold too.
    pub fn picture(&self) -> Vec<u8> {
        self.picture_of(None)
    }

    /// The same of a part, as the tools for developers describe one.
    pub fn picture_of(&self, clip: Option<Value>) -> Vec<u8> {
        let mut asked = json!({"format": "png", "captureBeyondViewport": clip.is_none()});
        if let Some(clip) = clip {
            asked["clip"] = clip;
        }
        let taken = self.commands("Page.captureScreenshot", asked);
        let data = taken["data"].as_str().unwrap().as_bytes();
        data_encoding::BASE64.decode(data).unwrap()
    }

    fn asks(&self, endpoint: &'static str, body: Value) -> Value {
        self.does(self.client.issue_cmd(Extension { endpoint, body }))
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
        let visible = found.into_iter().find(|one| self.does(one.is_displayed()));
        visible.unwrap_or_else(|| panic!("nothing to see at {path}: {}", self.text()))
    }

    /// The field of the label with these words; marks like “(optional)” do not count.
    fn field(&self, words: &str) -> Element {
        let words = quoted(words);
        let label = self.visible(&format!(
            "//label[normalize-space(text())={words} or normalize-space(.)={words}]"
        ));
        let id = self.does(label.attr("for")).unwrap();
        self.does(self.client.find(Locator::Id(&id)))
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

fn button(words: &str) -> String {
    format!("//button[normalize-space(.)={}]", quoted(words))
}

/// A text as XPath writes it, which has no escapes.
fn quoted(text: &str) -> String {
    format!("concat('{}', '')", text.replace('\'', "', \"'\", '"))
}

/// What WebDriver itself does not define.
#[derive(Debug)]
struct Extension {
    endpoint: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.endpoint))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// A driver with the browsers that it starts.
struct Driver {
    process: Child,
    address: String,
    /// The name of the test.
    name: String,
    profile: TempDir,
    // Held open: whoever writes to a closed pipe dies.
    _said: BufReader<ChildStdout>,
}

impl Driver {
    fn start() -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver (Debian: chromium-driver; bash tests/run installs it)");
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let port = loop {
            let mut line = String::new();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "no chromedriver");
            if let Some((_, port)) = line.trim().split_once("started successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        let thread = std::thread::current();
        Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
            name: thread.name().unwrap_or("browser").to_owned(),
            profile: tempfile::tempdir().unwrap(),
            _said: said,
        }
    }

    fn capabilities(&self, scripts: Scripts) -> serde_json::Map<String, Value> {
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--no-proxy-server",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,900",
            &profile,
        ];
        let allowed = if scripts == Scripts::On { 1 } else { 2 };
        let mut options = json!({
            "args": arguments,
            "prefs": {"profile.managed_default_content_settings.javascript": allowed},
        });
        let debian = PathBuf::from("/usr/bin/chromium");
        if debian.exists() {
            options["binary"] = json!(debian);
        }
        let asked = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"},
        });
        asked.as_object().unwrap().clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It ends its browsers before itself.
        let _ = ureq::get(format!("{}/shutdown", self.address)).call();
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && matches!(self.process.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        // The lock of the profile names the browser that still holds it: one that the driver could not end.
        if let Ok(lock) = std::fs::read_link(self.profile.path().join("SingletonLock")) {
            let lock = lock.to_string_lossy().into_owned();
            if let Some((_, number)) = lock.rsplit_once('-') {
                let _ = Command::new("kill").args(["-KILL", number]).status();
            }
        }
    }
}
