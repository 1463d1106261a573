//! The marks of a cell: boxes that are ticked or empty, crosses, and dashes.

const UNTICKED: [char; 21] = [
    '☐', '✗', '✘', '❌', '✖', '❎', '□', '⬜', '◻', '▢', '◽', '▫', '○', '◯', '❏', '❐', '❑', '❒',
    '🔲', '⚪', '⃞',
];
/// Crosses, which are a no in one list and a tick in another.
pub(super) const CROSSES: [char; 5] = ['✗', '✘', '❌', '✖', '❎'];
/// Marks that are a tick only beside an empty box, or below a heading that refuses.
const FILLED: [char; 9] = ['■', '●', '⬛', '◼', '▪', '◉', '🔘', '⚫', '◾'];
const EMPTY_BRACKETS: [&str; 8] = [
    "[ ]", "( )", "[]", "()", "[_]", "(_)", "[\u{a0}]", "(\u{a0})",
];
const TICKED_BRACKETS: [&str; 8] = ["[x]", "(x)", "[*]", "(*)", "[v]", "[✓]", "(•)", "[•]"];
const TICKED: [char; 7] = ['☑', '✓', '✔', '✅', '☒', '🗹', '👍'];

/// The boxes of a cell, and the text beside them.
pub(super) struct Boxes {
    pub(super) text: String,
    pub(super) is_ticked: bool,
    pub(super) is_unticked: bool,
}

impl Boxes {
    pub(super) fn of(text: &str) -> Self {
        let mut rest = text.trim().to_owned();
        let mut has_brackets = |all: &[&str]| {
            let mut is_found = false;
            for brackets in all {
                for written in [(*brackets).to_owned(), brackets.to_uppercase()] {
                    if rest.contains(&written) {
                        rest = rest.replace(&written, " ");
                        is_found = true;
                    }
                }
            }
            is_found
        };
        let is_unticked = has_brackets(&EMPTY_BRACKETS) || text.contains(UNTICKED);
        let is_ticked = has_brackets(&TICKED_BRACKETS) || text.contains(TICKED);
        Self {
            is_ticked: is_ticked || (is_unticked && text.contains(FILLED)),
            is_unticked,
            text: rest,
        }
    }
}

/// Whether there is nothing in a cell, or a dash.
pub(super) fn is_blank(text: &str) -> bool {
    let is_nothing =
        |c: char| c.is_whitespace() || c.is_control() || "-–—_.\u{200b}\u{feff}".contains(c);
    text.chars().all(is_nothing)
}
