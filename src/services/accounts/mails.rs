//! Mails to organisers: invitations, links for a new password, notices of an entry from a new device. They are few, and
//! have a table and a round of their own, so that the mails of a campaign neither hold them up nor wait for them.

use crate::domain::admin_links::{AdminLinks, token_page};
use crate::domain::links::absolute;
use crate::domain::{AccountState, MailKind, Timestamp, TokenPurpose};
use crate::mail::{
    AboutSite, AccountLink, Email, Envelope, Facts, FailureClass, compose, message_id,
};
use crate::services::accounts::Organiser;
use crate::services::{App, ServiceError, accounts};
use crate::storage::accounts::mails::AccountMail;
use crate::storage::accounts::{mails, one_time_links};
use crate::vault::AccountToken;

/// How long a mail belongs to whoever claimed it, in milliseconds.
const LEASE: i64 = 10 * Timestamp::MINUTE;
/// A mail that could not be sent for so long is given up, in milliseconds.
const PATIENCE: i64 = Timestamp::DAY;

/// Sends what is due; says how many the relay took.
pub async fn pass(app: &App) -> Result<usize, ServiceError> {
    let mut courier = None;
    let mut sent = 0;
    loop {
        let now = app.clock.now();
        let claimed = app
            .storage
            .write(move |c| mails::claim(c, now, now.plus(LEASE)));
        let Some(row) = claimed.await? else { break };
        let Some(mail) = written(app, &row).await? else {
            finish(app, row.id).await?;
            continue;
        };
        let courier = courier.get_or_insert_with(|| app.transport.open());
        let Err(failure) = courier.send(&mail).await else {
            sent += 1;
            finish(app, row.id).await?;
            continue;
        };
        let reason = failure.reason();
        tracing::warn!(
            mail = row.id,
            reason,
            "a mail to an organiser was not taken"
        );
        let hopeless = matches!(
            failure.class,
            FailureClass::Permanent | FailureClass::Unbuildable
        );
        if hopeless || now.since(row.created_at) > PATIENCE {
            finish(app, row.id).await?;
        } else {
            let due = now.plus(Timestamp::MINUTE * i64::from(row.attempts.clamp(1, 60)));
            let id = row.id;
            app.storage.write(move |c| mails::again(c, id, due)).await?;
        }
    }
    if let Some(courier) = courier {
        courier.close().await;
    }
    Ok(sent)
}

async fn finish(app: &App, id: i64) -> Result<(), ServiceError> {
    Ok(app.storage.write(move |c| mails::end(c, id)).await?)
}

/// The mail of a row; none when its promise is void: the link was used or is over, the account shut.
async fn written(app: &App, row: &AccountMail) -> Result<Option<Email>, ServiceError> {
    let Some(Organiser { account, profile }) = accounts::find(app, row.admin).await? else {
        return Ok(None);
    };
    let language = &account.language;
    let path = match (row.kind, row.handle) {
        (Some(MailKind::Invitation), Some(handle)) if account.state == AccountState::Invited => {
            link_path(app, TokenPurpose::Invitation, handle).await?
        }
        (Some(MailKind::PasswordReset), Some(handle)) if account.state == AccountState::Active => {
            link_path(app, TokenPurpose::Reset, handle).await?
        }
        (Some(MailKind::NewLogin), _) => Some((String::new(), String::new())),
        _ => None,
    };
    let Some((page, token)) = path else {
        return Ok(None);
    };
    let path = if page.is_empty() {
        AdminLinks::of(language).account
    } else {
        token_page(language, &page, &token)
    };
    let facts = AccountLink {
        site: AboutSite {
            name: app.site.name.clone(),
            base_url: app.site.base_url.clone(),
        },
        link: absolute(&app.site.base_url, &path),
        time: row.created_at,
    };
    let facts = match row.kind {
        Some(MailKind::Invitation) => Facts::Invitation(facts),
        Some(MailKind::PasswordReset) => Facts::PasswordReset(facts),
        _ => Facts::NewLogin(facts),
    };
    let from = app.mail.sender()?;
    let reply_to = app.mail.reply_to()?;
    let postmark = Envelope {
        to: profile.email.as_str(),
        from: &from,
        reply_to: reply_to.as_ref(),
        envelope_sender: None,
        message_id: &message_id(row.key, &from),
        date: row.created_at,
    };
    let mail = compose(&facts, &app.templates, &app.catalog, language, postmark);
    match mail {
        Ok(mail) => Ok(Some(mail)),
        Err(error) => {
            tracing::error!(
                mail = row.id,
                "a mail to an organiser cannot be written: {error}"
            );
            Ok(None)
        }
    }
}

/// Page and token of a link that still works.
async fn link_path(
    app: &App,
    purpose: TokenPurpose,
    handle: [u8; 16],
) -> Result<Option<(String, String)>, ServiceError> {
    let now = app.clock.now();
    let works = app
        .storage
        .read(move |c| one_time_links::find(c, &handle, purpose, now));
    let token = AccountToken::derive(&app.master, purpose, handle);
    Ok(works
        .await?
        .map(|_| (purpose.word().to_owned(), token.text())))
}
