//! “Send me my link”. The page always gives the same answer; whether the address signed is only visible in the mail.

use crate::domain::{AddressIndexes, Appeal, EmailAddress, Language, MailKind, SignatureState};
use crate::services::{App, ServiceError};
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::signatures;

/// Queues one mail to an address, within the caps: its personal links when it has confirmed signatures, otherwise the
/// confirmation mail of its pending signature. An address that never signed gets no mail.
pub async fn send(
    app: &App,
    appeal: &Appeal,
    email: &EmailAddress,
    language: &Language,
) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let indexes = AddressIndexes::of(&app.master, &app.key(appeal)?, email, now);
    let (appeal, language) = (appeal.id, language.clone());
    app.storage
        .write(move |c| {
            let stored = signatures::by_address(c, appeal, indexes.appeal)?;
            let first_in = |states: &[SignatureState]| {
                stored
                    .iter()
                    .find(|signature| states.contains(&signature.state))
            };
            let confirmed = first_in(&[SignatureState::Confirmed, SignatureState::Held]);
            let pending = first_in(&[SignatureState::Pending]);
            let (signature, kind) = match (confirmed, pending) {
                (Some(signature), _) => (signature, MailKind::MyLink),
                (None, Some(signature)) => (signature, MailKind::confirmation_of(signature.kind)),
                (None, None) => return Ok(()),
            };
            let mail = NewMail::new(appeal, signature.id, kind, &language, now, now);
            suppressions::ask(c, &indexes, mail, now)?;
            Ok(())
        })
        .await?;
    app.mail_promised.notify_one();
    Ok(())
}
