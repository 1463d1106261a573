//! The mails there are, and the facts each is made of.
//!
//! Every fact comes from the organiser, the site or the server itself. There is no field for a name, a comment or an
//! organisation that a signatory typed, and there must never be one: spam relays live on name fields.

use serde::Serialize;

use crate::domain::{MailKind, Timestamp};

/// The site a mail comes from.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AboutSite {
    pub name: String,
    /// Its configured base address; never taken from a request.
    pub base_url: String,
}

/// The appeal a mail is about.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AboutAppeal {
    /// Its title, in the language of the mail.
    pub title: String,
    pub url: String,
    pub responsible: String,
    /// How to reach them, usually an address.
    pub contact: Option<String>,
}

/// Facts of [`MailKind::Confirm`] and [`MailKind::ConfirmCollective`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Confirm {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// The page that shows what will be counted, with one button.
    pub link: String,
    /// Six digits to type in the browser that signed.
    pub code: String,
    pub expires: Timestamp,
    /// The organisers entered the signature: no browser signed that could take the code.
    pub entered: bool,
}

/// Facts of [`MailKind::AlreadySigned`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AlreadySigned {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// The personal link: see, correct, withdraw.
    pub link: String,
}

/// Facts of [`MailKind::MyLink`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MyLink {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// One for each signature of this address, in the order to show.
    pub links: Vec<OneLink>,
}

/// One personal link of [`MyLink`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct OneLink {
    /// Whether it is a signature in the name of a group. The group is not named: its name was typed by a signatory.
    pub collective: bool,
    /// When the signature was posted.
    pub signed: Timestamp,
    pub link: String,
}

/// Facts of [`MailKind::Withdrawn`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Withdrawn {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
}

/// Facts of [`MailKind::Test`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct TestMail {
    pub site: AboutSite,
}

/// Facts of the mails to organisers' accounts.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AccountLink {
    pub site: AboutSite,
    pub link: String,
    /// When it was asked for, or when the account was entered.
    pub time: Timestamp,
}

/// A kind of mail with its facts. No `Debug`: links and codes are keys to a signature.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Facts {
    /// See [`MailKind::Confirm`].
    Confirm(Confirm),
    /// See [`MailKind::ConfirmCollective`].
    ConfirmCollective(Confirm),
    /// See [`MailKind::AlreadySigned`].
    AlreadySigned(AlreadySigned),
    /// See [`MailKind::MyLink`].
    MyLink(MyLink),
    /// See [`MailKind::Withdrawn`].
    Withdrawn(Withdrawn),
    /// See [`MailKind::Test`].
    Test(TestMail),
    /// See [`MailKind::Invitation`].
    Invitation(AccountLink),
    /// See [`MailKind::PasswordReset`].
    PasswordReset(AccountLink),
    /// See [`MailKind::NewLogin`].
    NewLogin(AccountLink),
}

impl Facts {
    #[must_use]
    pub fn kind(&self) -> MailKind {
        match self {
            Self::Confirm(_) => MailKind::Confirm,
            Self::ConfirmCollective(_) => MailKind::ConfirmCollective,
            Self::AlreadySigned(_) => MailKind::AlreadySigned,
            Self::MyLink(_) => MailKind::MyLink,
            Self::Withdrawn(_) => MailKind::Withdrawn,
            Self::Test(_) => MailKind::Test,
            Self::Invitation(_) => MailKind::Invitation,
            Self::PasswordReset(_) => MailKind::PasswordReset,
            Self::NewLogin(_) => MailKind::NewLogin,
        }
    }

    pub(super) fn site(&self) -> &AboutSite {
        match self {
            Self::Confirm(facts) | Self::ConfirmCollective(facts) => &facts.site,
            Self::AlreadySigned(facts) => &facts.site,
            Self::MyLink(facts) => &facts.site,
            Self::Withdrawn(facts) => &facts.site,
            Self::Test(facts) => &facts.site,
            Self::Invitation(facts) | Self::PasswordReset(facts) | Self::NewLogin(facts) => {
                &facts.site
            }
        }
    }

    pub(super) fn title(&self) -> &str {
        match self {
            Self::Confirm(facts) | Self::ConfirmCollective(facts) => &facts.appeal.title,
            Self::AlreadySigned(facts) => &facts.appeal.title,
            Self::MyLink(facts) => &facts.appeal.title,
            Self::Withdrawn(facts) => &facts.appeal.title,
            Self::Test(facts) => &facts.site.name,
            Self::Invitation(facts) | Self::PasswordReset(facts) | Self::NewLogin(facts) => {
                &facts.site.name
            }
        }
    }
}
