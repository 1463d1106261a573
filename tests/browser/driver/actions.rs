//! What a person does with a page: open paths, fill fields, press buttons, follow links.

use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::json;

use super::{Browser, PATIENCE};
use crate::support::files::written_file;

impl Browser {
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
            // What is under way has a name of the browser's own, and its own name already without anything in it.
            let whole = |name: &str| !name.ends_with(".crdownload") && !name.starts_with('.');
            if let Some(file) = written_file(folder.path(), whole) {
                let name = file.file_name().unwrap().to_str().unwrap().to_owned();
                return (name, std::fs::read(file).unwrap());
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

    /// Goes back to the page before, as by the button of the browser.
    pub fn goes_back(&self) {
        self.does(self.client.back());
    }

    /// What stands in the field of a label.
    pub fn typed(&self, label: &str) -> String {
        let field = self.field(&self.words(label));
        self.does(field.prop("value")).unwrap_or_default()
    }

    /// Forgets all cookies, as another browser would not have them.
    pub fn forgets(&self) {
        self.does(self.client.delete_all_cookies());
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
}

fn button(words: &str) -> String {
    format!("//button[normalize-space(.)={}]", quoted(words))
}

/// A text as XPath writes it, which has no escapes.
fn quoted(text: &str) -> String {
    format!("concat('{}', '')", text.replace('\'', "', \"'\", '"))
}
