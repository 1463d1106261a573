//! A mail with news before it is sent: to look at, and to one's own mailbox.

use super::message::{about, about_site};
use super::news_messages::{news_mail, reply_to};
use super::test_mail::TestMailOutcome;
use crate::domain::{Appeal, AuditEvent, AuditObject, AuditVerb, MessageKey, NewsId, NewsMailText};
use crate::mail::{Email, Envelope, Facts, compose, message_id};
use crate::services::accounts::login_rate_limit::{self, Permit};
use crate::services::accounts::sessions::ActiveSession;
use crate::services::{App, ServiceError, audit};
use crate::storage::appeals;
use crate::vault::random;

/// The mail with these words, to `to`. Instead of the links of a person it has none.
///
/// # Errors
/// When neither the appeal nor the site has a valid sender.
pub async fn mail(
    app: &App,
    appeal: &Appeal,
    (news, text): (NewsId, &NewsMailText),
    to: &str,
) -> Result<Email, ServiceError> {
    let (id, language) = (appeal.id, &text.language);
    let texts = app.storage.read(move |c| appeals::texts(c, id)).await?;
    let about = about(app, appeal, &texts, language);
    let site = about_site(app, appeal);
    let facts = Facts::News(news_mail(app, appeal, (news, text), language, about, site));
    let from = app.sender(appeal)?;
    let reply_to = reply_to(app, appeal)?;
    let envelope = Envelope {
        to,
        from: &from,
        reply_to: reply_to.as_ref(),
        in_reply_to: None,
        envelope_sender: None,
        unsubscribe: None,
        message_id: &message_id(MessageKey(random()), &from),
        date: app.clock.now(),
    };
    compose(&facts, &app.templates, &app.catalog, language, envelope)
        .map_err(|error| ServiceError::Refused(format!("the mail cannot be written: {error}")))
}

/// Sends the mail with each of these words to the mailbox of an organiser. The timeouts are short, because somebody waits
/// for the result.
pub async fn send_to_oneself(
    app: &App,
    by: &ActiveSession,
    appeal: &Appeal,
    news: NewsId,
    texts: &[NewsMailText],
    to: &str,
) -> Result<TestMailOutcome, ServiceError> {
    if let Permit::Wait(until) = login_rate_limit::take_mail_test(app, by.account.id).await? {
        return Ok(TestMailOutcome::Wait(until));
    }
    let mut report = None;
    for text in texts {
        let mail = mail(app, appeal, (news, text), to).await?;
        let sent = app.transport.probe(&mail).await;
        let failed = sent.failure.is_some();
        report = Some(sent);
        if failed {
            break;
        }
    }
    let report = report.ok_or_else(|| ServiceError::Refused("nothing to send".to_owned()))?;
    let facts = serde_json::json!({
        "slug": appeal.slug, "news": news.to_string(), "step": "test",
        "accepted": report.failure.is_none(),
        "reason": report.failure.as_ref().map(|failure| failure.reason().word()),
    });
    let object = AuditObject::Appeal(appeal.id);
    let event = AuditEvent::new(by.actor(), AuditVerb::NewsMailed, object).with(facts);
    let (now, master) = (app.clock.now(), app.master.clone());
    app.storage
        .write(move |c| audit::append(c, &master, now, &event))
        .await?;
    Ok(TestMailOutcome::Report(report))
}
