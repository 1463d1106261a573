//! The forms: raw text from the browser, then domain values or a problem beside each field.

pub use crate::web::public::sign::form::{Address, CollectiveForm, IndividualForm};

use serde::Deserialize;

/// The form that confirms.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    /// The attempt that was shown.
    pub revision: String,
    /// The tick.
    pub agree: String,
}

/// “It was not me.”
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct RefuseForm {
    /// The tick: scanners press buttons, people tick boxes.
    pub not_me: String,
}

/// The form of the six digits.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    /// What was typed.
    pub code: String,
}

/// “Send me my link.”
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct MyLinkForm {
    /// The signed token.
    pub token: String,
    /// What was typed.
    pub email: String,
    /// The field that people do not see.
    pub fax: String,
}

/// A yes or a no about a signature.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChoiceForm {
    /// To publish the name.
    pub publish: String,
    /// To get news.
    pub news: String,
}
