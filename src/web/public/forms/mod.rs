//! The forms: raw text from the browser, then domain values or a problem beside each field.

pub use crate::web::public::sign::form::{Address, CollectiveForm, IndividualForm};

use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    /// The attempt that was shown.
    pub revision: String,
    pub agree: String,
}

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
    pub code: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct MyLinkForm {
    pub token: String,
    pub email: String,
    /// The field that people do not see.
    pub fax: String,
}

/// A yes or a no about a signature.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChoiceForm {
    pub publish: String,
    pub news: String,
}
