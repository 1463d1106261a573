//! The pages of the organiser's own account, and the step-up page.

use serde::Serialize;

use crate::domain::{Language, Timestamp};
use crate::i18n::Catalog;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::choice::Choice;
use crate::web::admin::passkeys::view::{PasskeyForm, PasskeyLine};
use crate::web::page::{Form, Page};

#[derive(Debug, Clone, Serialize)]
pub struct LanguageChoice {
    pub tag: String,
    pub name: String,
    pub chosen: bool,
}

impl LanguageChoice {
    /// The languages of the site, `chosen` marked.
    #[must_use]
    pub fn all(catalog: &Catalog, chosen: &Language) -> Vec<Self> {
        Self::of(catalog, catalog.languages(), chosen)
    }

    /// The languages of the organisers’ area, `chosen` marked.
    #[must_use]
    pub fn of_area(catalog: &Catalog, chosen: &Language) -> Vec<Self> {
        Self::of(catalog, catalog.organisers_languages(), chosen)
    }

    fn of(catalog: &Catalog, languages: &[Language], chosen: &Language) -> Vec<Self> {
        languages
            .iter()
            .map(|language| Self {
                tag: language.to_string(),
                name: catalog.text(language, "language-name", &[]),
                chosen: language == chosen,
            })
            .collect()
    }
}

#[derive(Debug, Clone, Serialize)]
pub struct SessionLine {
    /// Browser and operating system; empty when unknown.
    pub label: String,
    pub began: Timestamp,
    /// When it was last used.
    pub seen: Timestamp,
    /// Whether it is the session of this request.
    pub current: bool,
    /// The public identifier that the form to end it sends.
    pub handle: String,
}

/// `/{lang}/admin/account`
#[derive(Serialize)]
pub struct AccountPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    /// Token and problems of the forms.
    pub form: Form,
    /// The e-mail address of the account.
    pub email: String,
    pub name: String,
    /// The word of the role.
    pub role: &'static str,
    /// The languages to choose from for the account's pages and mails.
    pub languages: Vec<LanguageChoice>,
    /// When its owner is written to about signatures that wait; empty if they may not decide about any.
    pub notices: Vec<Choice>,
    /// Open sessions, the most recently used first.
    pub sessions: Vec<SessionLine>,
    /// Whether codes of an authenticator app are asked for.
    pub two_steps: bool,
    /// Whether anything is asked for besides the password.
    pub second_factor: bool,
    /// Whether an owner requires two-step login.
    pub two_steps_required: bool,
    /// Its passkeys, oldest first.
    pub passkeys: Vec<PasskeyLine>,
    /// Whether its one passkey is its last second factor, which goes only with a proof.
    pub is_last: bool,
    /// To prove that one; `None` where browsers have no passkeys for this site.
    pub last_passkey: Option<PasskeyForm>,
    /// Whether browsers have passkeys for this site.
    pub passkeys_possible: bool,
    /// Number of unused recovery codes.
    pub recovery_left: usize,
    /// Minutes to wait after too many attempts, else 0.
    pub wait: i64,
    /// What was just done, or empty.
    pub done: &'static str,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "web/admin/account.html";
}

/// `/{lang}/admin/account/two-steps`: offers a secret, or shows new recovery codes once.
#[derive(Debug, Serialize)]
pub struct TwoStepsPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// The QR code of `address`, as SVG.
    pub picture: String,
    pub secret: String,
    /// The secret as an `otpauth:` address, which opens a code generator on the same device.
    pub address: String,
    /// The encrypted secret, for the hidden field: it is stored only once a code has proven it.
    pub sealed: String,
    /// Whether an owner requires two-step login.
    pub required: bool,
    /// New recovery codes; empty while a secret is offered.
    pub codes: Vec<String>,
}

impl Page for TwoStepsPage {
    const TEMPLATE: &'static str = "web/admin/two-step-login.html";
}

/// `/{lang}/admin/step-up`
#[derive(Debug, Serialize)]
pub struct StepUpPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// The path to return to, or empty.
    pub to: String,
    /// Whether a code is accepted instead of the password.
    pub two_steps: bool,
    /// Minutes to wait after too many attempts, else 0.
    pub wait: i64,
    /// To prove one of the account's passkeys instead.
    pub passkey: Option<PasskeyForm>,
}

impl Page for StepUpPage {
    const TEMPLATE: &'static str = "web/admin/step-up.html";
}

crate::domain::hidden_debug!(AccountPage);
