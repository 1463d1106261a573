//! One mail to see whether mail leaves.

use super::{App, ServiceError};
use crate::domain::{EmailAddress, Language};
use crate::mail::{AboutSite, Facts, Postmark, TestMail, compose, message_id};
use crate::vault::random;

/// Sends a test mail at once.
///
/// # Errors
/// A sentence with the class of the failure and what to look at.
pub async fn send(app: &App, to: &EmailAddress, language: &Language) -> Result<(), ServiceError> {
    let from = app.mail.sender()?;
    let site = AboutSite {
        name: app.site.name.clone(),
        base_url: app.site.base_url.clone(),
    };
    let reply_to = app.mail.reply_to()?;
    let postmark = Postmark {
        to: to.as_str(),
        from: &from,
        reply_to: reply_to.as_ref(),
        envelope_sender: None,
        message_id: &message_id(random(), &from),
        date: app.clock.now(),
    };
    let refused = |sentence: String| ServiceError::Refused(sentence);
    let mail = compose(
        &Facts::Test(TestMail { site }),
        &app.templates,
        &app.catalog,
        language,
        postmark,
    )
    .map_err(|error| refused(format!("the mail cannot be written: {error}")))?;
    let mut courier = app.transport.open();
    let sent = courier.send(&mail).await;
    courier.close().await;
    sent.map(|_| ()).map_err(|failure| {
        let code = failure.code.map(|code| format!(", reply {code}")).unwrap_or_default();
        let (class, reason) = (failure.class.as_str(), failure.reason());
        refused(format!("the relay did not take the mail: {reason} ({class}{code}). Look at mail.url and mail.sender"))
    })
}
