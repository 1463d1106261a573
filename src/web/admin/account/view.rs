//! One's own account.

use serde::Serialize;

use crate::domain::{Language, Timestamp};
use crate::i18n::Catalog;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page, Shell};

#[derive(Debug, Clone, Serialize)]
pub struct LanguageChoice {
    pub tag: String,
    pub name: String,
    /// Whether it is the one.
    pub chosen: bool,
}

impl LanguageChoice {
    /// Every language of the site.
    #[must_use]
    pub fn all(catalog: &Catalog, chosen: &Language) -> Vec<Self> {
        let languages = catalog.languages().iter();
        languages
            .map(|one| Self {
                tag: one.to_string(),
                name: catalog.text(one, "language-name", &[]),
                chosen: one == chosen,
            })
            .collect()
    }
}

/// A session of the account.
#[derive(Debug, Clone, Serialize)]
pub struct SessionLine {
    /// Browser and system; empty when they did not say.
    pub label: String,
    pub began: Timestamp,
    /// When it was last used.
    pub seen: Timestamp,
    /// Whether it is this one.
    pub current: bool,
    /// How it is named in the form that ends it.
    pub handle: String,
}

/// `/{lang}/admin/account`
#[derive(Debug, Serialize)]
pub struct AccountPage {
    pub shell: Shell,
    pub area: AdminFrame,
    /// Token and problems of the forms.
    pub form: Form,
    /// The address of the account.
    pub email: String,
    pub name: String,
    /// The word of the role.
    pub role: &'static str,
    /// The languages of pages and mails.
    pub languages: Vec<LanguageChoice>,
    /// The sessions, the latest used first.
    pub sessions: Vec<SessionLine>,
    /// Whether two steps are on.
    pub two_steps: bool,
    /// Whether an owner wants them.
    pub two_steps_required: bool,
    /// Recovery codes that were not used.
    pub recovery_left: usize,
    /// What was just done, or nothing.
    pub done: &'static str,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "web/admin/account.html";
}

/// `/{lang}/admin/account/two-steps`: the offer of a secret, or the recovery codes, this once.
#[derive(Debug, Serialize)]
pub struct TwoStepsPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The secret as a picture (SVG).
    pub picture: String,
    pub secret: String,
    /// The secret as an address, which a generator on the same device opens.
    pub address: String,
    /// The sealed secret, for the hidden field.
    pub sealed: String,
    /// Whether an owner wants two steps.
    pub required: bool,
    /// The recovery codes; none while the secret is offered.
    pub codes: Vec<String>,
}

impl Page for TwoStepsPage {
    const TEMPLATE: &'static str = "web/admin/two-steps.html";
}

/// `/{lang}/admin/step-up`
#[derive(Debug, Serialize)]
pub struct StepUpPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    pub to: String,
    /// Whether a code of the generator will do too.
    pub two_steps: bool,
    /// Minutes to wait after too many tries; 0 when there were not.
    pub wait: i64,
}

impl Page for StepUpPage {
    const TEMPLATE: &'static str = "web/admin/step-up.html";
}
