//! “Send me my link”: the truth goes by mail only, within the caps. The answer on screen is always the same.

use crate::domain::{Appeal, EmailAddress, Language, MailKind, SignatureState};
use crate::services::{App, ServiceError};
use crate::storage::outbox::{self, NewMail, suppressions};
use crate::storage::signatures;
use crate::vault::AddressIndexes;

/// Promises the mail that this address is owed: the personal links of its signatures, or the confirmation again while
/// none is proven; nothing when it never signed.
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
            let theirs = signatures::by_address(c, appeal, &indexes.appeal)?;
            let of =
                |wanted: &[SignatureState]| theirs.iter().find(|one| wanted.contains(&one.state));
            let proven = of(&[SignatureState::Confirmed, SignatureState::Held])
                .map(|one| (one, MailKind::MyLink));
            let pending = of(&[SignatureState::Pending])
                .map(|one| (one, MailKind::confirmation_of(one.kind)));
            let Some((signature, kind)) = proven.or(pending) else {
                return Ok(());
            };
            let due = suppressions::may_mail(
                c,
                &indexes.appeal,
                &indexes.site_day,
                &indexes.suppression,
                now,
            )?;
            match due {
                Some(due) => outbox::promise(
                    c,
                    &[NewMail::new(
                        appeal,
                        signature.id,
                        kind,
                        &language,
                        now,
                        due,
                    )],
                ),
                None => Ok(()),
            }
        })
        .await?;
    app.mail_promised.notify_one();
    Ok(())
}
