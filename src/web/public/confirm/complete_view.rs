//! View of the confirmation page of a signature that came by e-mail.

use serde::Serialize;

use crate::i18n::Country;
use crate::web::links::ConfirmLinks;
use crate::web::page::{AppealHead, Form, Page, Shell, SignedText};
use crate::web::public::sign::view::{CollectiveValues, IndividualValues};

/// `/{lang}/confirm/{token}` of a signature that came by e-mail.
#[derive(Debug, Serialize)]
pub struct CompletePage {
    pub shell: Shell,
    pub head: AppealHead,
    /// Holds the revision that is shown.
    pub form: Form,
    /// The text that is signed.
    pub text: Option<SignedText>,
    pub links: ConfirmLinks,
    /// Whether a script may tick the box for a person who presses the button.
    pub one_press: bool,
    /// What was understood: of a person, or of a group.
    pub person: Option<IndividualValues>,
    pub group: Option<CollectiveValues>,
    /// The kinds of groups to choose from.
    pub kinds: Vec<&'static str>,
    pub asks_comment: bool,
    pub asks_country: bool,
    pub countries: Vec<Country>,
}

impl Page for CompletePage {
    const TEMPLATE: &'static str = "web/complete.html";
}
