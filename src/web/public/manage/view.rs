//! The personal page of a signature, for life.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::links::ManageLinks;
use crate::web::page::{AppealHead, Form, Page, Shell};
use crate::web::public::confirm::view::Card;

/// `/{lang}/manage/{token}`
#[derive(Debug, Serialize)]
pub struct ManagePage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The addresses behind the token.
    pub links: ManageLinks,
    /// The token of the forms; its action is not used. Problems stand on top.
    pub form: Form,
    /// The word of the state: `pending`, `confirmed`, `held`, `withdrawn` or `removed`.
    pub state: &'static str,
    /// Everything stored; none once it was erased.
    pub card: Option<Card>,
    /// When the form was posted.
    pub signed_at: Timestamp,
    /// When the mailbox was proven.
    pub confirmed_at: Option<Timestamp>,
    /// The number of the text that was signed.
    pub text_number: i32,
    pub done: Option<ManageDone>,
}

/// What the owner just did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ManageDone {
    Corrected,
    NameShown,
    /// Had the name taken off the list.
    NameHidden,
    NewsStarted,
    NewsStopped,
}

impl Page for ManagePage {
    const TEMPLATE: &'static str = "web/manage.html";
}

/// `/{lang}/manage/{token}/withdraw`: asks before it does.
#[derive(Debug, Serialize)]
pub struct WithdrawPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The addresses behind the token.
    pub links: ManageLinks,
    pub form: Form,
    /// The name that signed: the person's or the organisation's.
    pub name: String,
}

impl Page for WithdrawPage {
    const TEMPLATE: &'static str = "web/withdraw.html";
}
