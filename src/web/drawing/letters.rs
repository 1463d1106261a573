//! Whether there is a font for the letters of a text.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use crate::web::drawing::fonts::{Setter, Style};

/// Letters that were looked for in the fonts of the machine, which do not change while it runs.
static GLYPH_CACHE: LazyLock<Mutex<HashMap<char, bool>>> = LazyLock::new(Mutex::default);

/// Whether a card or a leaflet with this text would be readable: without a font for its letters it would show empty boxes.
#[must_use]
pub fn can_write(text: &str) -> bool {
    let mut unusual = text.chars().filter(|c| !is_built_in(*c)).peekable();
    if unusual.peek().is_none() {
        return true;
    }
    let mut known = GLYPH_CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut setter = None;
    unusual.all(|letter| {
        *known
            .entry(letter)
            .or_insert_with(|| has_letter(setter.get_or_insert_with(|| Setter::new("und")), letter))
    })
}

/// Signs count as written: a title may lack its emoji, but not its words.
fn is_built_in(c: char) -> bool {
    !c.is_alphabetic() || c < '\u{530}' || ('\u{1E00}'..'\u{1F00}').contains(&c)
}

pub(super) fn has_letter(setter: &mut Setter, letter: char) -> bool {
    let block = setter.set(&letter.to_string(), Style::regular(10.0), 100.0);
    let mut glyphs = block.lines.iter().flat_map(|line| &line.glyphs);
    glyphs.all(|glyph| glyph.glyph_id != 0)
}
