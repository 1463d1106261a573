//! Forms of the six-digit confirmation code, and of sending the mail again.

use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: String,
    /// The button “Send again”.
    pub again: String,
}
