//! What the link of the confirmation mail opens.

use serde::Serialize;

use crate::web::links::ConfirmLinks;
use crate::web::page::{AppealHead, Form, Page, Shell};

/// `/{lang}/confirm/{token}`. Looking at it changes nothing.
#[derive(Debug, Serialize)]
pub struct ConfirmPage {
    pub shell: Shell,
    /// The appeal; none when the link leads nowhere any more.
    pub head: Option<AppealHead>,
    pub state: ConfirmState,
    /// What will be counted and published; only while pending.
    pub card: Option<Card>,
    /// The addresses behind the token; only while pending.
    pub links: Option<ConfirmLinks>,
    /// Action, token and problems of the confirmation.
    pub form: Form,
    /// What the form sends back in `revision`, so that nobody confirms other data than those shown.
    pub revision: String,
    /// Whether this browser carries the cookie set at signing, and so needs no tick.
    pub trusted_browser: bool,
}

/// Where the signature stands when its link is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConfirmState {
    Pending,
    Confirmed,
    /// Confirmed before, and waiting for a human.
    Held,
    /// Withdrawn, removed, purged, or never there.
    Gone,
    /// The appeal closed too long ago.
    Closed,
}

/// A signature as its owner sees it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Card {
    /// First and last name: the signatory, or the mandatary of the organisation.
    pub name: String,
    pub role: String,
    pub place: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    /// The address as typed; empty where it should not be shown.
    pub email: String,
    /// Whether the name is published.
    pub publish: bool,
    pub news: bool,
    pub comment: String,
    /// The organisation, when it is one that signs.
    pub organisation: Option<OrganisationCard>,
}

/// The organisation of a collective signature.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OrganisationCard {
    pub name: String,
    pub acronym: String,
    /// The word of its kind.
    pub kind: String,
    pub website: String,
    /// What the mandatary is in it.
    pub function: String,
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "web/confirm.html";
}

/// `/{lang}/{slug}/refused`: “it wasn't me” was heard, and can be taken back.
#[derive(Debug, Serialize)]
pub struct RefusedPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The form that takes the refusal back; none in a browser that cannot, or once it was taken back.
    pub undo: Option<Form>,
    /// Whether it was just taken back.
    pub undone: bool,
}

impl Page for RefusedPage {
    const TEMPLATE: &'static str = "web/refused.html";
}
