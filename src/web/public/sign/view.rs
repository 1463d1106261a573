//! Views of the two forms.

use serde::Serialize;

use crate::i18n::Country;
use crate::web::page::{AppealHead, Form, Page, Shell, SignedText};
use crate::web::public::confirm::view::Card;
use crate::web::public::sign::email_field::EmailValue;
use crate::web::wording::FieldChange;

/// The text that was published while somebody filled in the form.
#[derive(Debug, Clone, Serialize)]
pub struct TextChange {
    /// The number of the text that the form showed before.
    pub seen: i32,
    /// What the organisers say about the change.
    pub note: String,
    /// Empty if a page shows both texts alike.
    pub changes: Vec<FieldChange>,
}

/// Whether a form creates a signature or corrects one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormPurpose {
    Sign,
    /// The form displays the address instead of asking for it.
    Correct,
}

/// `/{lang}/{slug}/sign/individual`, and both `…/correct` pages of an individual signature.
#[derive(Debug, Serialize)]
pub struct IndividualPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub form: Form,
    pub purpose: FormPurpose,
    /// Whether many people share the device: the browser must remember nothing.
    pub is_kiosk: bool,
    /// The text that is signed; none in a correction.
    pub text: Option<SignedText>,
    /// What changed in the text after the reader opened the form.
    pub text_change: Option<TextChange>,
    pub back: String,
    /// What is stored now, when the signature changed after its reader opened the form.
    pub stored_now: Option<Card>,
    /// The fields as typed or as stored.
    pub values: IndividualValues,
    pub asks_comment: bool,
    pub asks_country: bool,
    pub countries: Vec<Country>,
}

/// The fields as typed.
#[derive(Clone, Default, Serialize)]
pub struct IndividualValues {
    pub first_name: String,
    pub last_name: String,
    pub role: String,
    pub place: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    pub email: EmailValue,
    /// `yes`, `no`, or empty if nothing is chosen yet.
    pub publish: String,
    pub news: bool,
    pub comment: String,
    /// The word of the link through which its reader came, or empty.
    pub from: String,
}

impl Page for IndividualPage {
    const TEMPLATE: &'static str = "web/individual.html";
}

/// `/{lang}/{slug}/sign/collective`, and both `…/correct` pages of a collective signature.
#[derive(Debug, Serialize)]
pub struct CollectivePage {
    pub shell: Shell,
    pub head: AppealHead,
    pub form: Form,
    pub purpose: FormPurpose,
    /// The text that is signed; none in a correction.
    pub text: Option<SignedText>,
    /// What changed in the text after the reader opened the form.
    pub text_change: Option<TextChange>,
    pub back: String,
    /// What is stored now, when the signature changed after its reader opened the form.
    pub stored_now: Option<Card>,
    /// The fields as typed or as stored.
    pub values: CollectiveValues,
    /// Kinds of organisation, as words of [`OrganisationKind`](crate::domain::OrganisationKind).
    pub kinds: Vec<&'static str>,
    pub countries: Vec<Country>,
    /// Whether an organiser approves organisations before they count.
    pub approved_by_hand: bool,
}

/// The fields as typed.
#[derive(Clone, Default, Serialize)]
pub struct CollectiveValues {
    pub organisation: String,
    pub acronym: String,
    /// One of the page's `kinds`, or empty.
    pub kind: String,
    pub place: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    pub website: String,
    pub first_name: String,
    pub last_name: String,
    pub function: String,
    pub email: EmailValue,
    pub mandate: bool,
    /// The word of the link through which its reader came, or empty.
    pub from: String,
}

impl Page for CollectivePage {
    const TEMPLATE: &'static str = "web/collective.html";
}

crate::domain::hidden_debug!(IndividualValues, CollectiveValues);
