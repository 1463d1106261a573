//! Sending a test mail.

use crate::domain::{
    AuditEvent, AuditObject, AuditVerb, EmailAddress, Language, MailFailureReason, MessageKey,
    Timestamp,
};
use crate::mail::{
    AboutSite, Email, Envelope, Facts, Failure, ProbeReport, TestMail, compose, message_id,
};
use crate::services::accounts::login_rate_limit::{self, Permit};
use crate::services::accounts::sessions::ActiveSession;
use crate::services::{App, ServiceError, audit};
use crate::vault::random;

#[derive(Debug)]
pub enum TestMailOutcome {
    /// The mail was sent or failed; the report says at which step.
    Report(ProbeReport),
    /// The rate limit is reached: no test mail before this time.
    Wait(Timestamp),
}

/// Sends a test mail from the settings page. The timeouts are short, because somebody waits for the result.
pub async fn try_as(
    app: &App,
    active: &ActiveSession,
    to: &EmailAddress,
    language: &Language,
) -> Result<TestMailOutcome, ServiceError> {
    if let Permit::Wait(until) = login_rate_limit::take_mail_test(app, active.account.id).await? {
        return Ok(TestMailOutcome::Wait(until));
    }
    let mail = compose_test(app, to, language)?;
    let report = app.transport.probe(&mail).await;
    let failure = report
        .failure
        .as_ref()
        .map(|failure| failure.reason().word());
    let event = AuditEvent::new(active.actor(), AuditVerb::MailTested, AuditObject::Site)
        .with(serde_json::json!({ "accepted": failure.is_none(), "reason": failure }));
    let (now, master) = (app.clock.now(), app.master.clone());
    app.storage
        .write(move |c| audit::append(c, &master, now, &event))
        .await?;
    Ok(TestMailOutcome::Report(report))
}

/// Sends a test mail from the command line.
///
/// # Errors
/// When the site's sender is not valid.
pub async fn send(
    app: &App,
    to: &EmailAddress,
    language: &Language,
) -> Result<ProbeReport, ServiceError> {
    Ok(app.transport.probe(&compose_test(app, to, language)?).await)
}

/// The advice after a failure: the end of the locale key `mail-test-advice-…`.
#[must_use]
pub fn advice(failure: &Failure) -> &'static str {
    use MailFailureReason as Why;
    match failure.reason() {
        Why::NameUnknown => "name",
        Why::RelayUnreachable => "unreachable",
        Why::TlsFailed | Why::TlsMissing | Why::TlsRefused => "tls",
        Why::LoginRefused | Why::LoginImpossible | Why::LoginNeeded => "login",
        Why::SenderRefused => "sender",
        Why::MailboxUnknown | Why::MailboxDisabled | Why::MailboxFull | Why::DomainUnknown => {
            "recipient"
        }
        Why::Policy | Why::ContentRefused | Why::Refused | Why::RelayRefusesUs => "policy",
        Why::RelayBrokeOff
        | Why::RelaySilent
        | Why::RelayClosing
        | Why::RelayBusy
        | Why::TryLater => "later",
        Why::FolderNotWritable => "folder",
        _ => "other",
    }
}

fn compose_test(app: &App, to: &EmailAddress, language: &Language) -> Result<Email, ServiceError> {
    let from = app.mail.sender()?;
    let site = AboutSite {
        name: app.site_name(),
        base_url: app.site.base_url.clone(),
        time_zone: app.time_zone(),
    };
    let reply_to = app.mail.reply_to()?;
    let envelope = Envelope {
        to: to.as_str(),
        from: &from,
        reply_to: reply_to.as_ref(),
        in_reply_to: None,
        envelope_sender: None,
        unsubscribe: None,
        message_id: &message_id(MessageKey(random()), &from),
        date: app.clock.now(),
    };
    let facts = Facts::Test(TestMail { site });
    compose(&facts, &app.templates, &app.catalog, language, envelope)
        .map_err(|error| ServiceError::Refused(format!("the mail cannot be written: {error}")))
}
