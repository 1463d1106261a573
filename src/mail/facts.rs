//! The template variables of each kind of mail.
//!
//! All values come from the organisers, the site or the server. There must never be a field for a name, a comment or an
//! organisation that a signatory typed: spammers would use it to send their text to strangers.

use serde::Serialize;

use crate::domain::{MailKind, Outage, SignatureNumber, Timestamp, Zone};

#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AboutSite {
    pub name: String,
    /// From the configuration, never from a request.
    pub base_url: String,
    /// The zone of the times in the mail.
    pub time_zone: Zone,
}

#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AboutAppeal {
    /// In the language of the mail.
    pub title: String,
    pub url: String,
    pub responsible: String,
    /// An e-mail address or a web address of the responsible people.
    pub contact: Option<String>,
}

/// Variables of [`MailKind::Confirm`] and [`MailKind::ConfirmCollective`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Confirm {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// The page to check and confirm the signature.
    pub link: String,
    /// Six digits, to be typed in the browser that signed.
    pub code: String,
    pub expires: Timestamp,
    /// Whether an organiser entered the signature. Then there is no browser in which to type the code.
    pub entered: bool,
    /// Whether it was signed by e-mail. Then there is no browser either.
    pub by_mail: bool,
}

/// Variables of [`MailKind::ConfirmByClick`] and [`MailKind::Reminder`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ConfirmByClick {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// The page to check and confirm the signature.
    pub link: String,
    pub expires: Timestamp,
}

/// Variables of [`MailKind::AlreadySigned`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AlreadySigned {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// The personal link, to see, correct or withdraw the signature.
    pub link: String,
}

/// Variables of [`MailKind::MyLink`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MyLink {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// One for each signature of this address, in the order of the mail.
    pub links: Vec<SignatureLink>,
}

/// One personal link of [`MyLink`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SignatureLink {
    /// Whether it is a signature of a group. The name of the group is left out, because a signatory typed it.
    pub collective: bool,
    /// When the signature was posted.
    pub signed: Timestamp,
    pub link: String,
}

/// Variables of [`MailKind::Withdrawn`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Withdrawn {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
}

/// Variables of [`MailKind::Approved`] and [`MailKind::Refused`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Decided {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// Whether it is a signature of a group. The name of the group is left out, because a signatory typed it.
    pub collective: bool,
    /// The personal link, to see, correct or withdraw the signature.
    pub link: String,
    /// The word of the reason for a removal, if one is told.
    pub ground: Option<&'static str>,
}

/// Variables of [`MailKind::Thanks`]. Organisers wrote the words.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Thanks {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    /// The personal link, to see, correct or withdraw the signature.
    pub link: String,
    /// Whether it is a signature of a group.
    pub collective: bool,
    /// The number of the signature, if it has just been confirmed.
    pub signature_number: Option<SignatureNumber>,
    /// How many have signed, if the number is shown to the public.
    pub total: Option<i64>,
    /// The word of the organisers as safe HTML, and without formatting; may be empty.
    pub word_html: String,
    pub word_text: String,
    /// What to pass on: the words of the organisers, or the title.
    pub share_text: String,
    /// The short address.
    pub share_url: String,
}

/// Variables of [`MailKind::News`]. Organisers wrote the news.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct NewsMail {
    pub appeal: AboutAppeal,
    pub site: AboutSite,
    pub news_title: String,
    /// Safe HTML.
    pub news_html: String,
    /// The same without formatting.
    pub news_text: String,
    /// The news item on the site.
    pub archive: String,
    /// The personal link, to see, correct or withdraw the signature.
    pub link: String,
    /// The link that ends the news, also without looking at it (RFC 8058).
    pub unsubscribe: String,
}

/// Variables of [`MailKind::Test`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct TestMail {
    pub site: AboutSite,
}

/// Variables of the mails to organisers.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AccountLink {
    pub site: AboutSite,
    pub link: String,
    /// When the link was requested, or when the login happened.
    pub time: Timestamp,
}

/// Variables of [`MailKind::AccountChanged`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AccountChangedNotice {
    pub site: AboutSite,
    /// The page of the account.
    pub link: String,
    pub time: Timestamp,
    /// The word of the change.
    pub change: &'static str,
}

/// Variables of [`MailKind::ManyOpened`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ManyOpenedAlarm {
    pub site: AboutSite,
    /// The title of the appeal, in the language of the mail.
    pub title: String,
    /// By which name the other organisers know who opened them.
    pub organiser: String,
    /// More signatures than this.
    pub number: i64,
    pub time: Timestamp,
    /// The audit log.
    pub link: String,
}

/// Variables of [`MailKind::Erasure`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ErasureNotice {
    pub site: AboutSite,
    /// The title of the appeal, in the language of the mail.
    pub title: String,
    /// The page where the dates can be moved.
    pub link: String,
    pub date: Timestamp,
    /// How many signatures hold personal data.
    pub people: i64,
}

/// Variables of [`MailKind::Waiting`].
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct WaitingMail {
    pub site: AboutSite,
    pub appeals: Vec<WaitingAppeal>,
    /// When no mail left in the last day, for owners.
    pub outage: Option<Outage>,
    /// Messages to read that belong to no appeal.
    pub messages: i64,
    pub messages_link: String,
    /// The page of the account, where its owner chooses when to get this mail.
    pub account: String,
}

/// What waits in an appeal: numbers, no names.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct WaitingAppeal {
    pub title: String,
    pub groups: i64,
    pub people: i64,
    /// Reports of visitors.
    pub reports: i64,
    /// The first of the signatures to decide about.
    pub link: String,
    pub reports_link: String,
    /// What stood out among the signatures of the last day.
    pub trends: i64,
    /// Mail providers where far fewer confirm than expected.
    pub drops: i64,
    pub dashboard_link: String,
    /// E-mails to read.
    pub messages: i64,
    pub messages_link: String,
}

/// A kind of mail with its variables. No `Debug`, because links and codes are secrets.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Facts {
    Confirm(Confirm),
    ConfirmCollective(Confirm),
    AlreadySigned(AlreadySigned),
    ConfirmByClick(ConfirmByClick),
    Reminder(ConfirmByClick),
    MyLink(MyLink),
    Withdrawn(Withdrawn),
    Approved(Decided),
    Refused(Decided),
    Thanks(Thanks),
    News(NewsMail),
    Test(TestMail),
    Invitation(AccountLink),
    PasswordReset(AccountLink),
    NewLogin(AccountLink),
    AccountChanged(AccountChangedNotice),
    ManyOpened(ManyOpenedAlarm),
    Erasure(ErasureNotice),
    Waiting(WaitingMail),
}

impl Facts {
    #[must_use]
    pub fn kind(&self) -> MailKind {
        match self {
            Self::Confirm(_) => MailKind::Confirm,
            Self::ConfirmCollective(_) => MailKind::ConfirmCollective,
            Self::AlreadySigned(_) => MailKind::AlreadySigned,
            Self::ConfirmByClick(_) => MailKind::ConfirmByClick,
            Self::Reminder(_) => MailKind::Reminder,
            Self::MyLink(_) => MailKind::MyLink,
            Self::Withdrawn(_) => MailKind::Withdrawn,
            Self::Approved(_) => MailKind::Approved,
            Self::Refused(_) => MailKind::Refused,
            Self::Thanks(_) => MailKind::Thanks,
            Self::News(_) => MailKind::News,
            Self::Test(_) => MailKind::Test,
            Self::Invitation(_) => MailKind::Invitation,
            Self::PasswordReset(_) => MailKind::PasswordReset,
            Self::NewLogin(_) => MailKind::NewLogin,
            Self::AccountChanged(_) => MailKind::AccountChanged,
            Self::ManyOpened(_) => MailKind::ManyOpened,
            Self::Erasure(_) => MailKind::Erasure,
            Self::Waiting(_) => MailKind::Waiting,
        }
    }

    /// The link that ends mails of this kind, for the header that offers it.
    #[must_use]
    pub fn unsubscribe(&self) -> Option<&str> {
        match self {
            Self::News(facts) if !facts.unsubscribe.is_empty() => Some(&facts.unsubscribe),
            _ => None,
        }
    }

    pub(super) fn site(&self) -> &AboutSite {
        match self {
            Self::Confirm(facts) | Self::ConfirmCollective(facts) => &facts.site,
            Self::AlreadySigned(facts) => &facts.site,
            Self::ConfirmByClick(facts) | Self::Reminder(facts) => &facts.site,
            Self::MyLink(facts) => &facts.site,
            Self::Withdrawn(facts) => &facts.site,
            Self::Approved(facts) | Self::Refused(facts) => &facts.site,
            Self::Thanks(facts) => &facts.site,
            Self::News(facts) => &facts.site,
            Self::Test(facts) => &facts.site,
            Self::Invitation(facts) | Self::PasswordReset(facts) | Self::NewLogin(facts) => {
                &facts.site
            }
            Self::AccountChanged(facts) => &facts.site,
            Self::ManyOpened(facts) => &facts.site,
            Self::Erasure(facts) => &facts.site,
            Self::Waiting(facts) => &facts.site,
        }
    }

    /// What the locale key of its subject is named after.
    pub(super) fn subject_word(&self) -> &'static str {
        match self {
            // Nothing is to be reviewed, or that is less urgent.
            Self::Waiting(facts) if facts.outage.is_some() => "outage",
            _ => self.kind().word(),
        }
    }

    pub(super) fn title(&self) -> &str {
        match self {
            Self::Confirm(facts) | Self::ConfirmCollective(facts) => &facts.appeal.title,
            Self::AlreadySigned(facts) => &facts.appeal.title,
            Self::ConfirmByClick(facts) | Self::Reminder(facts) => &facts.appeal.title,
            Self::MyLink(facts) => &facts.appeal.title,
            Self::Withdrawn(facts) => &facts.appeal.title,
            Self::Approved(facts) | Self::Refused(facts) => &facts.appeal.title,
            Self::Thanks(facts) => &facts.appeal.title,
            Self::News(facts) => &facts.news_title,
            Self::Test(facts) => &facts.site.name,
            Self::Invitation(facts) | Self::PasswordReset(facts) | Self::NewLogin(facts) => {
                &facts.site.name
            }
            Self::AccountChanged(facts) => &facts.site.name,
            Self::ManyOpened(facts) => &facts.title,
            Self::Erasure(facts) => &facts.title,
            Self::Waiting(facts) => match facts.appeals.as_slice() {
                [only] if facts.outage.is_none() => &only.title,
                _ => &facts.site.name,
            },
        }
    }
}
