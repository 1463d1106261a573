//! How a signature is confirmed.

use super::stored_word::stored_words;

stored_words! {
    /// What a signatory does on the page behind the link of the confirmation mail.
    ConfirmBy {
        /// One press. Browsers without scripts show a box to tick.
        Press = "press",
        /// A box to tick, then a press, in every browser.
        Box = "box",
    }
}
