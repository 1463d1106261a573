//! Signing by e-mail. A message makes a pending signature through the same statements, caps and suppressions as a form.
//! Its sender is not believed: only the link in our answer, which goes to that address, can confirm it.

use super::ending::{find, finish};
use crate::domain::{
    Appeal, AppealText, ByMail, Language, Organisation, OrganisationKind, PersonName,
    PrivateRecord, Source,
};
use crate::mail::incoming::SignRequest;
use crate::services::signatures::sign::attempt;
use crate::services::{App, ServiceError, protection};
use crate::storage::incoming::{self, ClaimedMessage, MessageEnding};
use crate::storage::{SignOutcome, StorageError, appeals};

/// Stores the signature that a message asks for.
pub(super) async fn sign(
    app: &App,
    message: &ClaimedMessage,
    request: &SignRequest,
) -> Result<(), ServiceError> {
    let Some(appeal) = find(app, &request.slug).await? else {
        return finish(app, message, MessageEnding::ToRead(None)).await;
    };
    let to_read = MessageEnding::ToRead(Some(appeal.id));
    let id = appeal.id;
    let mut texts = app.storage.read(move |c| appeals::texts(c, id)).await?;
    texts.retain(|text| text.published_at.is_some());
    let language = language(app, &appeal, &texts, request);
    let text = AppealText::for_language(&texts, &appeal, &language);
    let Some(text) = text.filter(|_| appeal.takes_signatures(app.clock.now())) else {
        return finish(app, message, to_read).await;
    };
    let judged = protection::judge(app, &appeal, None, &record(request)).await?;
    let attempt = attempt(
        app,
        &appeal,
        (text.id, None),
        &language,
        &judged,
        Source::Mail,
    )?;
    let ending = if request.says_more {
        to_read
    } else {
        MessageEnding::Handled
    };
    let message = message.clone();
    let stored = app
        .storage
        .write(move |c| incoming::sign(c, &message, ending, &attempt));
    if stored.await? == SignOutcome::TextChanged {
        let reason = "another text was published meanwhile".to_owned();
        return Err(StorageError::Transient(reason).into());
    }
    app.mail_promised.notify_one();
    Ok(())
}

/// The language of the template, if the site and the appeal have it.
fn language(app: &App, appeal: &Appeal, texts: &[AppealText], request: &SignRequest) -> Language {
    let wanted = request.language.as_ref().filter(|language| {
        app.catalog.languages().contains(language)
            && texts.iter().any(|text| text.language == **language)
    });
    wanted.unwrap_or(&appeal.language).clone()
}

/// What was understood. Nothing is published and no news is sent unless its owner says so on the page.
fn record(request: &SignRequest) -> PrivateRecord {
    let name = request.name.clone().unwrap_or_else(PersonName::not_given);
    let organisation = request.group.clone().map(|group| Organisation {
        name: group,
        acronym: None,
        // The page asks for it.
        kind: OrganisationKind::Other,
        website: None,
        function: request.role.clone().unwrap_or_default(),
    });
    let is_person = organisation.is_none();
    PrivateRecord {
        email: Some(request.from.clone()),
        role: request.role.clone().filter(|_| is_person),
        place: request.place.clone(),
        organisation,
        by_mail: Some(ByMail {
            message_id: request.message_id.clone(),
        }),
        ..PrivateRecord::new(name)
    }
}
