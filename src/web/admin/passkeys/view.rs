//! The form that a passkey answers, and the pages of one's own passkeys.

use serde::Serialize;

use crate::domain::{PasskeyId, Timestamp};
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page};

/// What a page gives to its script: see `passkey.js`. Octets are in base64url.
#[derive(Clone, Serialize)]
pub struct PasskeyForm {
    pub script: String,
    pub action: String,
    /// `log-in`, `use` or `add`.
    pub kind: &'static str,
    pub site: String,
    pub challenge: String,
    /// The sealed challenge, for a hidden field.
    pub sealed: String,
    pub known: Vec<String>,
    /// By which authenticators know the account.
    pub user: String,
    /// The address of the account, which the browser shows; only where one is added.
    pub account: String,
}

#[derive(Clone, Serialize)]
pub struct PasskeyLine {
    pub id: PasskeyId,
    pub name: String,
    pub created: Timestamp,
    pub used: Option<Timestamp>,
}

/// `/{lang}/admin/account/passkeys`: adds one, or shows new recovery codes once.
#[derive(Serialize)]
pub struct PasskeysPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// `None` once it is added.
    pub passkey: Option<PasskeyForm>,
    pub name: String,
    /// Whether the password alone opens the account until now.
    pub is_first: bool,
    /// New recovery codes; empty while one is added.
    pub codes: Vec<String>,
}

crate::domain::hidden_debug!(PasskeyForm, PasskeyLine, PasskeysPage);

impl Page for PasskeysPage {
    const TEMPLATE: &'static str = "web/admin/passkeys.html";
}
