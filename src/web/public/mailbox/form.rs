//! Form of the six-digit confirmation code.

use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: String,
}
