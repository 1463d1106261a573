//! Mails of ours that a message names by their Message-IDs.

use crate::domain::{MailId, MessageKey};
use crate::services::{App, ServiceError};
use crate::storage::returned_mail::{self, NamedMail};

/// Those of these mails that are in the outbox: sent within the last 30 days.
pub(super) async fn named_mails(
    app: &App,
    keys: &[MessageKey],
) -> Result<Vec<NamedMail>, ServiceError> {
    let ids = keys.iter().filter_map(|key| app.master.mail_of(*key));
    let ids: Vec<MailId> = ids.collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut mails = app
        .storage
        .read(move |c| returned_mail::named(c, &ids))
        .await?;
    let is_key_of =
        |mail: &NamedMail, key| app.master.is_message_key(key, mail.id, mail.created_at);
    mails.retain(|mail| keys.iter().any(|key| is_key_of(mail, *key)));
    Ok(mails)
}
