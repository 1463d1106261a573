//! From an outbox row to a mail: what the row promises, read at the moment of sending.

use super::confirm;
use super::{App, ServiceError};
use crate::domain::links::{AppealLinks, ConfirmLinks, ManageLinks, absolute};
use crate::domain::{
    Appeal, AppealText, CLOSING_GRACE, Language, PENDING_LIFE, Signature, SignatureKind,
    SignatureState, Timestamp,
};
use crate::mail::{
    AboutAppeal, AboutSite, AlreadySigned, Confirm, Email, Facts, MailKind, MyLink, OneLink,
    Postmark, Withdrawn, compose as write, message_id,
};
use crate::storage::bulk::AS_ENTERED;
use crate::storage::outbox::QueuedMail;
use crate::storage::{appeals, signatures};
use crate::vault::{Purpose, Token};

/// A mail, or why there is none to send any more.
pub enum Composed {
    /// To be sent.
    Mail(Box<Email>),
    /// The promise is void: withdrawn meanwhile, purged, no address.
    Void(&'static str),
}

/// Writes the mail of an outbox row.
///
/// # Errors
/// Those of the database and of the templates.
pub async fn compose(app: &App, row: &QueuedMail) -> Result<Composed, ServiceError> {
    let (appeal, id) = (row.appeal, row.signature);
    let found = app.storage.read(move |c| {
        let (Some(appeal), Some(signature)) =
            (appeals::by_id(c, appeal)?, signatures::by_id(c, id)?)
        else {
            return Ok(None);
        };
        let texts = appeals::texts(c, appeal.id)?;
        let siblings = signatures::by_address(c, appeal.id, &signature.address_index)?;
        Ok(Some((appeal, signature, texts, siblings)))
    });
    let Some((appeal, signature, texts, siblings)) = found.await? else {
        return Ok(Composed::Void("gone"));
    };
    let Some(kind) = MailKind::parse(&row.kind) else {
        return Ok(Composed::Void("unknown-kind"));
    };
    let site = AboutSite {
        name: app.site.name.clone(),
        base_url: app.site.base_url.clone(),
    };
    let about = about(app, &appeal, &texts, &row.language);
    let facts = match kind {
        MailKind::Confirm | MailKind::ConfirmCollective => {
            if signature.state != SignatureState::Pending {
                return Ok(Composed::Void("no-longer-pending"));
            }
            let facts = Confirm {
                appeal: about,
                site,
                link: confirm_link(app, &signature, &row.language),
                code: app.master.code(&signature),
                expires: expiry(&appeal, &signature),
                // Whoever signs on the site later has a browser that takes the code.
                entered: signature.import.is_some() && signature.revision == AS_ENTERED,
            };
            match kind {
                MailKind::Confirm => Facts::Confirm(facts),
                _ => Facts::ConfirmCollective(facts),
            }
        }
        MailKind::AlreadySigned => Facts::AlreadySigned(AlreadySigned {
            appeal: about,
            site,
            link: manage_link(app, &signature, &row.language),
        }),
        MailKind::MyLink => {
            let proven = siblings.iter().filter(|one| {
                matches!(one.state, SignatureState::Confirmed | SignatureState::Held)
            });
            let link = |one: &Signature| OneLink {
                collective: one.kind == SignatureKind::Collective,
                signed: one.created_at,
                link: manage_link(app, one, &row.language),
            };
            let links: Vec<OneLink> = proven.map(link).collect();
            if links.is_empty() {
                return Ok(Composed::Void("nothing-signed"));
            }
            Facts::MyLink(MyLink {
                appeal: about,
                site,
                links,
            })
        }
        MailKind::Withdrawn => Facts::Withdrawn(Withdrawn {
            appeal: about,
            site,
        }),
        MailKind::Test => return Ok(Composed::Void("unknown-kind")),
    };
    let from = app.sender(&appeal)?;
    let opened = confirm::opened(app, signature, appeal)?;
    let Some(email) = opened.record.and_then(|record| record.email) else {
        return Ok(Composed::Void("no-address"));
    };
    let reply_to = app.mail.reply_to()?;
    let postmark = Postmark {
        to: email.as_str(),
        from: &from,
        reply_to: reply_to.as_ref(),
        envelope_sender: None,
        message_id: &message_id(row.key, &from),
        date: row.created_at,
    };
    let mail = write(
        &facts,
        &app.templates,
        &app.catalog,
        &row.language,
        postmark,
    );
    let mail =
        mail.map_err(|error| ServiceError::Refused(format!("a mail cannot be written: {error}")))?;
    Ok(Composed::Mail(Box::new(mail)))
}

fn about(app: &App, appeal: &Appeal, texts: &[AppealText], language: &Language) -> AboutAppeal {
    let links = AppealLinks::of(language, &appeal.slug);
    let text = text(appeal, texts, language);
    let responsible = text
        .map(|text| text.responsible.as_str())
        .filter(|who| !who.is_empty());
    AboutAppeal {
        title: text.map(|text| text.title.clone()).unwrap_or_default(),
        url: absolute(&app.site.base_url, &links.page),
        responsible: responsible.unwrap_or(&app.site.name).to_owned(),
        contact: Some(appeal.settings.contact.clone()).filter(|contact| !contact.is_empty()),
    }
}

/// The latest text in a language, else in the appeal's own.
#[must_use]
pub fn text<'a>(
    appeal: &Appeal,
    texts: &'a [AppealText],
    language: &Language,
) -> Option<&'a AppealText> {
    let latest = |wanted: &Language| texts.iter().rev().find(|text| text.language == *wanted);
    latest(language)
        .or_else(|| latest(&appeal.language))
        .or_else(|| texts.last())
}

/// Until when a confirmation is taken.
#[must_use]
pub fn expiry(appeal: &Appeal, signature: &Signature) -> Timestamp {
    let purge = signature.updated_at.plus(PENDING_LIFE);
    appeal
        .closing()
        .map_or(purge, |closing| purge.min(closing.plus(CLOSING_GRACE)))
}

/// The absolute address of the confirmation page.
#[must_use]
pub fn confirm_link(app: &App, signature: &Signature, language: &Language) -> String {
    let token = Token::derive(&app.master, Purpose::Confirm, signature).text();
    absolute(&app.site.base_url, &ConfirmLinks::of(language, &token).page)
}

/// The absolute address of the personal page.
#[must_use]
pub fn manage_link(app: &App, signature: &Signature, language: &Language) -> String {
    let token = Token::derive(&app.master, Purpose::Manage, signature).text();
    absolute(&app.site.base_url, &ManageLinks::of(language, &token).page)
}

/// The sender and the subject that the “check your mailbox” page says to look for.
///
/// # Errors
/// When neither the appeal nor the settings name a sound sender.
pub fn expected_mail(
    app: &App,
    appeal: &Appeal,
    texts: &[AppealText],
    language: &Language,
) -> Result<(String, String), ServiceError> {
    let title = text(appeal, texts, language).map_or("", |text| text.title.as_str());
    let subject = crate::mail::subject(MailKind::Confirm, title, &app.catalog, language);
    Ok((app.sender(appeal)?.address().to_owned(), subject))
}

/// The token text of a signature's links.
#[must_use]
pub fn token_text(app: &App, signature: &Signature, purpose: Purpose) -> String {
    Token::derive(&app.master, purpose, signature).text()
}
