//! Form that asks for the link of the personal page.

use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct MyLinkForm {
    pub token: String,
    pub email: String,
}
