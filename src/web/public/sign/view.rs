//! The question “in whose name?” and the two forms.

use serde::Serialize;

use crate::i18n::Country;
use crate::web::page::{AppealHead, Form, Page, Shell};

/// `/{lang}/{slug}/sign`
#[derive(Debug, Serialize)]
pub struct SignChoicePage {
    pub shell: Shell,
    pub head: AppealHead,
}

impl Page for SignChoicePage {
    const TEMPLATE: &'static str = "web/sign.html";
}

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    Sign,
    /// A signature that exists: its address is shown, not asked.
    Correct,
}

/// `/{lang}/{slug}/sign/individual`, and both `…/correct` pages of an individual signature.
#[derive(Debug, Serialize)]
pub struct IndividualPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub form: Form,
    pub purpose: Purpose,
    pub back: String,
    /// What was typed, or what is stored.
    pub values: IndividualValues,
    /// Whether the appeal asks for a comment.
    pub asks_comment: bool,
    /// The countries to choose from.
    pub countries: Vec<Country>,
}

/// The fields as they were typed.
#[derive(Debug, Clone, Default, Serialize)]
pub struct IndividualValues {
    pub first_name: String,
    pub last_name: String,
    pub role: String,
    pub place: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    pub email: String,
    /// `yes`, `no`, or empty as long as nothing was chosen.
    pub publish: String,
    pub news: bool,
    pub comment: String,
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
    pub purpose: Purpose,
    pub back: String,
    /// What was typed, or what is stored.
    pub values: CollectiveValues,
    /// The words of the kinds of organisation, in the order of the form.
    pub kinds: Vec<&'static str>,
    /// The countries to choose from.
    pub countries: Vec<Country>,
    /// Whether an organiser approves organisations before they count.
    pub approved_by_hand: bool,
}

/// The fields as they were typed.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CollectiveValues {
    pub organisation: String,
    pub acronym: String,
    /// The word of a kind, or empty.
    pub kind: String,
    pub place: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    pub website: String,
    pub first_name: String,
    pub last_name: String,
    pub function: String,
    pub email: String,
    pub mandate: bool,
}

impl Page for CollectivePage {
    const TEMPLATE: &'static str = "web/collective.html";
}
