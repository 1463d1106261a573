//! Forms of the personal page.

use serde::Deserialize;

/// `yes` or `no`, for one of the two choices.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChoiceForm {
    pub publish: String,
    pub news: String,
}
