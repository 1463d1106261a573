//! Forms of the confirmation page.

use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    /// The revision of the signature that the page displayed.
    pub revision: String,
    pub agree: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct RefuseForm {
    /// A checkbox, because link scanners press buttons but tick no boxes.
    pub not_me: String,
}

/// What led to the page after a refusal.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RefusedQuery {
    /// Not empty after a new signature from the browser that refused.
    pub signed: String,
}
