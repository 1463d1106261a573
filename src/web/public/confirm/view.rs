//! Views of the confirmation page and of the page after a refusal.

use serde::Serialize;

use crate::web::links::ConfirmLinks;
use crate::web::page::{AppealHead, Form, Page, Shell, SignedText};

/// `/{lang}/confirm/{token}`
#[derive(Debug, Serialize)]
pub struct ConfirmPage {
    pub shell: Shell,
    /// None when the link is not valid.
    pub head: Option<AppealHead>,
    pub state: ConfirmState,
    /// Whether we write once an organiser has read the held signature.
    pub will_write: bool,
    /// What will be counted and published; only while pending.
    pub card: Option<Card>,
    /// The text that was signed; only while pending.
    pub text: Option<SignedText>,
    /// The URLs that contain the token; only while pending.
    pub links: Option<ConfirmLinks>,
    pub form: Form,
    /// Posted with the form, so that nobody confirms data that changed after they were displayed.
    pub revision: String,
    /// Whether a script may tick the box for a person who presses the button.
    pub one_press: bool,
    /// Whether this browser has the cookie that was set at signing, and needs no checkbox.
    pub trusted_browser: bool,
    /// Whether this browser posted something else than what is stored now.
    pub is_other_than_typed: bool,
    /// How it differs; empty if the browser does not know any more what was typed.
    pub differences: Vec<CardDifference>,
}

/// A line of a card that differs from another card.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CardDifference {
    /// The field, as in the key of its label. The values of `country` and `kind` are codes, those of `publish` and `news`
    /// are `yes` or `no`.
    pub field: &'static str,
    pub typed: String,
    pub stored: String,
}

crate::domain::hidden_debug!(CardDifference);

impl CardDifference {
    /// The lines that differ, in the order of the card.
    #[must_use]
    pub fn between(typed: &Card, stored: &Card) -> Vec<Self> {
        let lines = lines_of(typed).into_iter().zip(lines_of(stored));
        let differing = lines.filter(|(typed, stored)| typed != stored);
        differing
            .map(|((field, typed), (_, stored))| Self {
                field,
                typed,
                stored,
            })
            .collect()
    }
}

fn lines_of(card: &Card) -> [(&'static str, String); 12] {
    let yes_or_no = |value: bool| if value { "yes" } else { "no" }.to_owned();
    let group = card.organisation.clone().unwrap_or_default();
    [
        ("organisation", group.name),
        ("acronym", group.acronym),
        ("kind", group.kind),
        ("name", card.name.clone()),
        ("function", group.function),
        ("role", card.role.clone()),
        ("place", card.place.clone()),
        ("country", card.country.clone()),
        ("website", group.website),
        ("comment", card.comment.clone()),
        ("publish", yes_or_no(card.publish)),
        ("news", yes_or_no(card.news)),
    ]
}

/// State of the signature when its link is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConfirmState {
    Pending,
    Confirmed,
    /// Confirmed, and waiting for the review of an organiser.
    Held,
    /// Withdrawn, removed, deleted, or unknown.
    Gone,
    /// The appeal is closed, and the time for late confirmations is over.
    Closed,
}

/// A signature as its owner sees it.
#[derive(Clone, Default, Serialize)]
pub struct Card {
    /// First and last name of the signatory, or of the person who signs for the organisation.
    pub name: String,
    pub role: String,
    pub place: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    /// The address as typed, or empty if it must not be displayed.
    pub email: String,
    /// Whether the name is published.
    pub publish: bool,
    pub news: bool,
    pub comment: String,
    /// The organisation, if this is a collective signature.
    pub organisation: Option<OrganisationCard>,
}

/// The organisation of a collective signature.
#[derive(Clone, Default, Serialize)]
pub struct OrganisationCard {
    pub name: String,
    pub acronym: String,
    /// A word of [`OrganisationKind`](crate::domain::OrganisationKind).
    pub kind: String,
    pub website: String,
    /// The function of the person who signs.
    pub function: String,
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "web/confirm.html";
}

/// `/{lang}/{slug}/refused`
#[derive(Debug, Serialize)]
pub struct RefusedPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The form that undoes the refusal; none without the cookie, or once it is undone.
    pub undo: Option<Form>,
    /// Whether this browser has just signed again.
    pub signed_again: bool,
    /// Whether the refusal was just undone.
    pub undone: bool,
}

impl Page for RefusedPage {
    const TEMPLATE: &'static str = "web/refused.html";
}

crate::domain::hidden_debug!(Card, OrganisationCard);
