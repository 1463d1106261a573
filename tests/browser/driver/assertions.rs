//! What a page shows, and what the browser complains about.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::json;

use super::{Browser, PATIENCE, plain};

impl Browser {
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
        found.iter().any(|item| self.does(item.is_displayed()))
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
            // The page may go away while it is read; the next one is looked at then.
            let text = |item: &Element| self.runtime.block_on(item.text()).ok();
            let texts: Vec<String> = found.iter().filter_map(text).collect();
            if texts.iter().any(|text| awaited(text)) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "{selector}: {texts:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until the script has fetched the token of the form to sign.
    pub fn awaits_token(&self) {
        let started = Instant::now();
        let script = "return document.querySelector('form.sign [name=token]').value";
        while self.runs(script, json!([])) == json!("") {
            assert!(started.elapsed() < PATIENCE, "no token");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Loads a path anew until the element that fits reads as awaited.
    pub fn reloads(&self, path: &str, selector: &str, awaited: impl Fn(&str) -> bool) {
        let started = Instant::now();
        loop {
            self.goes_to(path);
            let found = self.does(self.client.find_all(Locator::Css(selector)));
            let texts: Vec<String> = found.iter().map(|item| self.does(item.text())).collect();
            if texts.iter().any(|text| awaited(text)) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "{path} {selector}: {texts:?}");
            std::thread::sleep(Duration::from_millis(100));
        }
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
}
