//! Views of the personal page.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::links::ManageLinks;
use crate::web::page::{AppealHead, Form, Page, Shell, SignedText};
use crate::web::public::confirm::view::Card;

/// `/{lang}/manage/{token}`
#[derive(Debug, Serialize)]
pub struct ManagePage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The URLs that contain the token.
    pub links: ManageLinks,
    /// Problems to show at the top. Its action and token are not used.
    pub form: Form,
    /// The word of the state: `pending`, `confirmed`, `held`, `withdrawn` or `removed`.
    pub state: &'static str,
    /// Whether we write once an organiser has read the held signature.
    pub will_write: bool,
    /// The stored data; none once they are erased.
    pub card: Option<Card>,
    /// When the name appears in the list, if it does later.
    pub listed_at: Option<Timestamp>,
    /// When the form was posted.
    pub signed_at: Timestamp,
    /// When the address was confirmed.
    pub confirmed_at: Option<Timestamp>,
    /// The text that was signed.
    pub text: Option<SignedText>,
    /// The link of a group that asked for one.
    pub own_link: Option<OwnLink>,
    /// Whether it is a group that counts, which may ask for a link.
    pub may_have_link: bool,
    pub done: Option<ManageDone>,
}

/// The link of a group, and how many signed through it.
#[derive(Debug, Serialize)]
pub struct OwnLink {
    /// Absolute.
    pub url: String,
    pub signatures: i64,
}

/// What the owner just did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ManageDone {
    Corrected,
    NameShown,
    NameHidden,
    NewsStarted,
    NewsStopped,
    /// Nothing was changed: the page shows what the signature is now.
    Unchanged,
}

impl Page for ManagePage {
    const TEMPLATE: &'static str = "web/manage.html";
}

/// `/{lang}/manage/{token}/withdraw`: asks for confirmation.
#[derive(Serialize)]
pub struct WithdrawPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The URLs that contain the token.
    pub links: ManageLinks,
    pub form: Form,
    /// The name of the person or organisation that signed.
    pub name: String,
}

impl Page for WithdrawPage {
    const TEMPLATE: &'static str = "web/withdraw.html";
}

crate::domain::hidden_debug!(WithdrawPage);
