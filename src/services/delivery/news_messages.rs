//! The mails with news of an appeal.

use super::message::Message;
use super::message_links::{manage_link, unsubscribe_link};
use crate::domain::links::{AppealLinks, absolute};
use crate::domain::{Appeal, Language, MailFailureReason, NewsId, NewsMailText, SignatureState};
use crate::mail::{AboutAppeal, AboutSite, NewsMail, Sender};
use crate::services::{App, ServiceError};

/// What the template of news needs, or why the mail is obsolete.
pub(super) fn news(
    app: &App,
    message: &Message<'_>,
    about: AboutAppeal,
    site: AboutSite,
) -> Result<NewsMail, MailFailureReason> {
    let Message {
        row,
        appeal,
        signature,
        ..
    } = *message;
    let id = row.news.ok_or(MailFailureReason::Gone)?;
    if signature.state != SignatureState::Confirmed || !message.wants_news {
        return Err(MailFailureReason::NewsNotWanted);
    }
    let text = NewsMailText::for_reader(message.news, &row.language, &appeal.language);
    let text = text.ok_or(MailFailureReason::Gone)?;
    Ok(NewsMail {
        link: manage_link(app, signature, &row.language),
        unsubscribe: unsubscribe_link(app, signature, &row.language, id),
        ..news_mail(app, appeal, (id, text), &row.language, about, site)
    })
}

/// News as nobody's mail: without the links of a person.
pub(super) fn news_mail(
    app: &App,
    appeal: &Appeal,
    (id, text): (NewsId, &NewsMailText),
    language: &Language,
    about: AboutAppeal,
    site: AboutSite,
) -> NewsMail {
    let archive = AppealLinks::of(language, &appeal.slug).news_item(id);
    NewsMail {
        appeal: about,
        site,
        news_title: text.title.clone(),
        news_html: text.html.clone(),
        news_text: text.plain.clone(),
        archive: absolute(&app.site.base_url, &archive),
        link: String::new(),
        unsubscribe: String::new(),
    }
}

/// Where answers to the campaign go: to its contact, if that is an e-mail address, else to the site's reply address.
///
/// # Errors
/// When the site's reply address is not valid.
pub(super) fn reply_to(app: &App, appeal: &Appeal) -> Result<Option<Sender>, ServiceError> {
    match Sender::parse(&appeal.settings.contact) {
        Ok(contact) => Ok(Some(contact)),
        Err(_) => Ok(app.mail.reply_to()?),
    }
}
