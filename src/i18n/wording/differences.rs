//! The differences between two versions, as formatted text.

use std::time::{Duration, Instant};

use super::DIFFERENCE_CLEANER;
use super::align::{aligned, changed_words};
use super::blocks::{blocks, words};
use super::change_words::ChangeWords;
use super::render::Renderer;

/// After this time a comparison continues with a coarser algorithm, whose result is still correct.
const DIFF_TIMEOUT: Duration = Duration::from_millis(300);

/// The differences between two Markdown texts as safe HTML: the formatted new text, with removed words in `<del>` and
/// added ones in `<ins>`. `None` if a page shows both alike.
#[must_use]
pub fn text_differences(old: &str, new: &str, change_words: &ChangeWords) -> Option<String> {
    let (old, new) = (blocks(old), blocks(new));
    let olds = old.iter().map(|block| &block.content);
    if olds.eq(new.iter().map(|block| &block.content)) {
        return None;
    }
    let mut renderer = Renderer::new(change_words);
    for change in aligned(&old, &new, Instant::now() + DIFF_TIMEOUT) {
        renderer.change(change);
    }
    Some(DIFFERENCE_CLEANER.clean(&renderer.finish()).to_string())
}

/// The differences between two lines without formatting, as safe HTML without a block around it.
#[must_use]
pub fn line_differences(old: &str, new: &str, change_words: &ChangeWords) -> String {
    let (old, new) = (words(old, &[]), words(new, &[]));
    let mut renderer = Renderer::new(change_words);
    renderer.line(&changed_words(&old, &new, Instant::now() + DIFF_TIMEOUT));
    DIFFERENCE_CLEANER.clean(&renderer.finish()).to_string()
}
