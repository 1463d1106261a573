//! What a mail is about: the row of the outbox, the appeal and the site.

use crate::domain::links::{AppealLinks, absolute};
use crate::domain::{
    Appeal, AppealText, Count, Language, NewsMailText, Sharing, Signature, Timestamp,
};
use crate::mail::{AboutAppeal, AboutSite};
use crate::services::App;
use crate::storage::outbox::QueuedMail;

/// An outbox row with what it is about.
pub(super) struct Message<'a> {
    pub(super) row: &'a QueuedMail,
    pub(super) appeal: &'a Appeal,
    pub(super) signature: &'a Signature,
    /// All signatures of the same mailbox, if the kind of mail needs them.
    pub(super) siblings: &'a [Signature],
    /// When the first mail left that asks to confirm the signature as it is now.
    pub(super) asked: Option<Timestamp>,
    /// Its owner was never told of what it takes back.
    pub(super) tells_nothing_new: bool,
    /// What organisers wrote to be passed on, and how many signed, if it thanks for the signature.
    pub(super) thanks: Option<&'a (Sharing, Count)>,
    /// The words of the news item that it brings.
    pub(super) news: &'a [NewsMailText],
    /// Its owner's last answer about news was yes, and organisers did not take their name off the list.
    pub(super) wants_news: bool,
}

pub(super) fn about_site(app: &App, appeal: &Appeal) -> AboutSite {
    AboutSite {
        name: app.site_name(),
        base_url: app.site.base_url.clone(),
        time_zone: app.zone(appeal),
    }
}

pub(super) fn about(
    app: &App,
    appeal: &Appeal,
    texts: &[AppealText],
    language: &Language,
) -> AboutAppeal {
    let links = AppealLinks::of(language, &appeal.slug);
    let text = AppealText::for_language(texts, appeal, language);
    let responsible = text
        .map(|text| text.responsible.as_str())
        .filter(|name| !name.is_empty());
    AboutAppeal {
        title: text.map(|text| text.title.clone()).unwrap_or_default(),
        url: absolute(&app.site.base_url, &links.page),
        responsible: responsible.map_or_else(|| app.site_name(), str::to_owned),
        contact: Some(appeal.settings.contact.clone()).filter(|contact| !contact.is_empty()),
    }
}
