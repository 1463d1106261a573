//! One mail to see whether mail leaves.

use crate::domain::{AuditEvent, AuditObject, AuditVerb, EmailAddress, Language, Timestamp};
use crate::mail::{
    AboutSite, Email, Envelope, Facts, Failure, ProbeReport, TestMail, compose, message_id,
};
use crate::services::accounts::login_rate_limit;
use crate::services::accounts::sessions::ActiveSession;
use crate::services::{App, ServiceError, audit};
use crate::vault::random;

/// What became of an organiser's wish to test.
#[derive(Debug)]
pub enum TestMailOutcome {
    /// How far the mail came.
    Report(ProbeReport),
    /// Too many tests; not before then.
    Wait(Timestamp),
}

/// Sends a test mail to the organiser who asks, within the patience of somebody who looks on.
pub async fn try_as(
    app: &App,
    entered: &ActiveSession,
    to: &EmailAddress,
    language: &Language,
) -> Result<TestMailOutcome, ServiceError> {
    if let Err(until) = login_rate_limit::take_mail_test(app, entered.account.id).await? {
        return Ok(TestMailOutcome::Wait(until));
    }
    let mail = letter(app, to, language)?;
    let trial = app.transport.probe(&mail).await;
    let failure = trial.failure.as_ref().map(|failure| failure.reason());
    let event = AuditEvent::new(entered.actor(), AuditVerb::MailTested, AuditObject::Site)
        .with(serde_json::json!({ "accepted": failure.is_none(), "reason": failure }));
    let (now, master) = (app.clock.now(), app.master.clone());
    app.storage
        .write(move |c| audit::append(c, &master, now, &event))
        .await?;
    Ok(TestMailOutcome::Report(trial))
}

/// Sends a test mail at once, for the person who hosts.
///
/// # Errors
/// A sender that cannot work.
pub async fn send(
    app: &App,
    to: &EmailAddress,
    language: &Language,
) -> Result<ProbeReport, ServiceError> {
    Ok(app.transport.probe(&letter(app, to, language)?).await)
}

/// Which sentence says what to do after a failure: the end of the locale key `trial-advice-…`.
#[must_use]
pub fn advice(failure: &Failure) -> &'static str {
    match failure.reason() {
        "name-unknown" => "name",
        "relay-unreachable" => "unreachable",
        "tls-failed" | "tls-missing" | "tls-refused" => "tls",
        "login-refused" | "login-impossible" | "login-needed" => "login",
        "sender-refused" => "sender",
        "mailbox-unknown" | "mailbox-disabled" | "mailbox-full" | "domain-unknown" => "recipient",
        "policy" | "content-refused" | "refused" | "relay-refuses-us" => "policy",
        "relay-broke-off" | "relay-silent" | "relay-closing" | "relay-busy" | "try-later" => {
            "later"
        }
        "folder-not-writable" => "folder",
        _ => "other",
    }
}

fn letter(app: &App, to: &EmailAddress, language: &Language) -> Result<Email, ServiceError> {
    let from = app.mail.sender()?;
    let site = AboutSite {
        name: app.site.name.clone(),
        base_url: app.site.base_url.clone(),
    };
    let reply_to = app.mail.reply_to()?;
    let postmark = Envelope {
        to: to.as_str(),
        from: &from,
        reply_to: reply_to.as_ref(),
        envelope_sender: None,
        message_id: &message_id(random(), &from),
        date: app.clock.now(),
    };
    let facts = Facts::Test(TestMail { site });
    compose(&facts, &app.templates, &app.catalog, language, postmark)
        .map_err(|error| ServiceError::Refused(format!("the mail cannot be written: {error}")))
}
