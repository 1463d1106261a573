//! Mails to organisers: invitations, password reset links, notices of a login from a new device and of
//! signatures that wait. They have a table and a
//! delivery loop of their own, so that they and the mails to signatories do not hold each other up.

use std::time::Duration;

use tokio::sync::watch;

use crate::domain::admin_links::{self, AdminLinks, token_page};
use crate::domain::links::absolute;
use crate::domain::{
    Account, AccountMailId, AccountState, AppealId, AppealText, Handle, MailKind, Permission,
    Profile, Timestamp, TokenPurpose,
};
use crate::mail::{
    AboutSite, AccountChangedNotice, AccountLink, Email, Envelope, ErasureNotice, Facts,
    FailureClass, ManyOpenedAlarm, WaitingMail, compose, message_id,
};
use crate::services::accounts::{Organiser, opened_records, waiting_notices};
use crate::services::{App, ServiceError, accounts, erasure};
use crate::storage::accounts::mails::AccountMail;
use crate::storage::accounts::{mails, one_time_links, set_unreachable};
use crate::storage::appeals;
use crate::vault::AccountToken;

/// How long a claimed mail is reserved for the instance that claimed it, in milliseconds.
const LEASE: i64 = 10 * Timestamp::MINUTE;
/// How long delivery is retried before a mail is given up, in milliseconds.
const GIVE_UP_AFTER: i64 = Timestamp::DAY;

/// How long a stop waits for a mail that is being sent.
const STOP_TIMEOUT: Duration = Duration::from_secs(15);

/// Sends the mails that are due; returns how many the relay accepted.
pub async fn pass(app: &App) -> Result<usize, ServiceError> {
    // Nobody sends a stop.
    let (_stop, stopped) = watch::channel(false);
    pass_until(app, stopped).await
}

/// The same until `stop` becomes true. A mail that the relay has not answered soon after is given back.
pub async fn pass_until(app: &App, mut stop: watch::Receiver<bool>) -> Result<usize, ServiceError> {
    let mut connection = None;
    let mut sent = 0;
    while !*stop.borrow() {
        let now = app.clock.now();
        let claimed = app
            .storage
            .write(move |c| mails::claim(c, now, now.plus(LEASE)));
        let Some(row) = claimed.await? else { break };
        let Some(mail) = compose_mail(app, &row).await? else {
            finish(app, row.id).await?;
            continue;
        };
        let connection = connection.get_or_insert_with(|| app.transport.open());
        let answer = tokio::select! {
            answer = connection.send(&mail) => answer,
            () = patience(&mut stop) => {
                let id = row.id;
                app.storage
                    .write(move |c| mails::postpone(c, id, now))
                    .await?;
                break;
            }
        };
        let Err(failure) = answer else {
            sent += 1;
            accepted(app, &row).await?;
            continue;
        };
        let reason = failure.reason().word();
        tracing::warn!(
            mail = row.id.0,
            reason,
            "mail to an organiser not accepted by the relay"
        );
        let is_permanent = matches!(
            failure.class,
            FailureClass::Permanent | FailureClass::Unbuildable
        );
        if failure.is_dead_mailbox() {
            gone(app, &row, now).await?;
        } else if is_permanent || is_given_up(&row, failure.class, now) {
            finish(app, row.id).await?;
        } else {
            let due = now.plus(Timestamp::MINUTE * i64::from(row.attempts.clamp(1, 60)));
            let id = row.id;
            app.storage
                .write(move |c| mails::postpone(c, id, due))
                .await?;
        }
    }
    if let Some(connection) = connection {
        connection.close().await;
    }
    Ok(sent)
}

/// A warning of an erasure waits as long as the relay is down, because the erasure waits for it; so does the mail about what
/// waits, which is written when it leaves and tells of the outage.
fn is_given_up(row: &AccountMail, class: FailureClass, now: Timestamp) -> bool {
    let is_of_the_relay = matches!(
        class,
        FailureClass::Connection | FailureClass::Sender | FailureClass::Operator
    );
    let after = match row.kind {
        Some(MailKind::Erasure | MailKind::Waiting) if is_of_the_relay => return false,
        Some(MailKind::Erasure) => 3 * GIVE_UP_AFTER,
        _ => GIVE_UP_AFTER,
    };
    now.since(row.created_at) > after
}

/// Ends [`STOP_TIMEOUT`] after the stop.
async fn patience(stop: &mut watch::Receiver<bool>) {
    if stop.wait_for(|stop| *stop).await.is_err() {
        return std::future::pending().await;
    }
    tokio::time::sleep(STOP_TIMEOUT).await;
}

/// Ends a mail that the relay took.
async fn accepted(app: &App, row: &AccountMail) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let (id, account) = (row.id, row.account);
    let erasure_of = row.appeal.filter(|_| row.kind == Some(MailKind::Erasure));
    let ended = app.storage.write(move |c| {
        mails::end(c, id)?;
        match erasure_of {
            Some(appeal) => erasure::is_heard(c, appeal, account, now),
            None => Ok(()),
        }
    });
    Ok(ended.await?)
}

/// Ends a mail whose mailbox does not exist, and notes so.
async fn gone(app: &App, row: &AccountMail, now: Timestamp) -> Result<(), ServiceError> {
    let (id, account) = (row.id, row.account);
    let ended = app.storage.write(move |c| {
        set_unreachable(c, account, Some(now))?;
        mails::end(c, id)
    });
    Ok(ended.await?)
}

async fn finish(app: &App, id: AccountMailId) -> Result<(), ServiceError> {
    Ok(app.storage.write(move |c| mails::end(c, id)).await?)
}

/// The mail of a row; `None` when it is obsolete: its link was used or has expired, or the account is disabled.
async fn compose_mail(app: &App, row: &AccountMail) -> Result<Option<Email>, ServiceError> {
    let Some(Organiser { account, profile }) = accounts::find(app, row.account).await? else {
        return Ok(None);
    };
    let Some(facts) = facts(app, row, &account).await? else {
        return Ok(None);
    };
    written(app, row, (&account, &profile), &facts)
}

/// What the warning of an erasure says; `None` when the erasure is not announced any more.
async fn erasure_notice(
    app: &App,
    account: &Account,
    id: AppealId,
) -> Result<Option<ErasureNotice>, ServiceError> {
    let read = app.storage.read(move |c| {
        let Some(appeal) = appeals::by_id(c, id)? else {
            return Ok(None);
        };
        let (texts, people) = (appeals::texts(c, id)?, erasure::people(c, &appeal)?);
        Ok(Some((appeal, texts, people)))
    });
    let Some((appeal, texts, people)) = read.await? else {
        return Ok(None);
    };
    let may_see = account.state == AccountState::Active && account.can_access(id);
    let Some(date) = appeal.erasure.announced.filter(|_| may_see) else {
        return Ok(None);
    };
    let text = AppealText::for_language(&texts, &appeal, &account.language);
    let path = admin_links::appeal(&account.language, &appeal.slug);
    Ok(Some(ErasureNotice {
        site: AboutSite {
            time_zone: app.zone(&appeal),
            ..about_site(app)
        },
        title: text.map(|text| text.title.clone()).unwrap_or_default(),
        link: absolute(&app.site.base_url, &path),
        date,
        people,
    }))
}

/// What the alarm about many opened signatures says; `None` once its reader is no owner any more.
async fn many_opened(
    app: &App,
    row: &AccountMail,
    owner: &Account,
) -> Result<Option<ManyOpenedAlarm>, ServiceError> {
    let (Some(appeal), Some(about)) = (row.appeal, row.about) else {
        return Ok(None);
    };
    let Some(organiser) = accounts::find(app, about).await? else {
        return Ok(None);
    };
    if !owner.may(Permission::Audit) {
        return Ok(None);
    }
    let read = app.storage.read(move |c| {
        let found = appeals::by_id(c, appeal)?;
        Ok((found, appeals::texts(c, appeal)?))
    });
    let (Some(appeal), texts) = read.await? else {
        return Ok(None);
    };
    let text = AppealText::for_language(&texts, &appeal, &owner.language);
    let links = AdminLinks::of(&owner.language);
    Ok(Some(ManyOpenedAlarm {
        site: about_site(app),
        title: text.map_or_else(|| appeal.slug.clone(), |text| text.title.clone()),
        organiser: organiser.profile.display_name().to_owned(),
        number: opened_records::WITHOUT_PASSWORD,
        time: row.created_at,
        link: absolute(&app.site.base_url, &links.audit),
    }))
}

fn about_site(app: &App) -> AboutSite {
    AboutSite {
        name: app.site_name(),
        base_url: app.site.base_url.clone(),
        time_zone: app.time_zone(),
    }
}

fn written(
    app: &App,
    row: &AccountMail,
    (account, profile): (&Account, &Profile),
    facts: &Facts,
) -> Result<Option<Email>, ServiceError> {
    let language = &account.language;
    let token = app
        .master
        .account_bounce_token(account.id, account.address_index);
    let return_path = app.own_addresses.bounce_address(&token);
    let from = app.mail.sender()?;
    let reply_to = app.mail.reply_to()?;
    let envelope = Envelope {
        to: profile.email.as_str(),
        from: &from,
        reply_to: reply_to.as_ref(),
        in_reply_to: None,
        envelope_sender: return_path.as_deref(),
        unsubscribe: None,
        message_id: &message_id(row.key, &from),
        date: row.created_at,
    };
    match compose(facts, &app.templates, &app.catalog, language, envelope) {
        Ok(mail) => Ok(Some(mail)),
        Err(error) => {
            tracing::error!(
                mail = row.id.0,
                "mail to an organiser cannot be composed: {error}"
            );
            Ok(None)
        }
    }
}

/// What the template of a mail needs; `None` when it is obsolete.
async fn facts(
    app: &App,
    row: &AccountMail,
    account: &Account,
) -> Result<Option<Facts>, ServiceError> {
    let site = about_site(app);
    let (language, links) = (&account.language, AdminLinks::of(&account.language));
    let about_link = |path: &str| AccountLink {
        site: site.clone(),
        link: absolute(&app.site.base_url, path),
        time: row.created_at,
    };
    let with_token = async |purpose: TokenPurpose, needs: AccountState| match row.handle {
        Some(handle) if account.state == needs => {
            let token = link_token(app, purpose, handle).await?;
            Ok(token.map(|token| about_link(&token_page(language, purpose.word(), &token))))
        }
        _ => Ok::<_, ServiceError>(None),
    };
    Ok(match row.kind {
        Some(MailKind::Invitation) => with_token(TokenPurpose::Invitation, AccountState::Invited)
            .await?
            .map(Facts::Invitation),
        Some(MailKind::PasswordReset) => with_token(TokenPurpose::Reset, AccountState::Active)
            .await?
            .map(Facts::PasswordReset),
        Some(MailKind::NewLogin) => Some(Facts::NewLogin(about_link(&links.account))),
        Some(MailKind::AccountChanged) => row.change.map(|change| {
            Facts::AccountChanged(AccountChangedNotice {
                site: site.clone(),
                link: absolute(&app.site.base_url, &links.account),
                time: row.created_at,
                change: change.word(),
            })
        }),
        Some(MailKind::ManyOpened) => many_opened(app, row, account).await?.map(Facts::ManyOpened),
        Some(MailKind::Waiting) => {
            let content = waiting_notices::content(app, account, row.appeal);
            let (appeals, messages) = content.await?;
            let outage = waiting_notices::outage_for(app, account, row.appeal).await?;
            (messages > 0 || !appeals.is_empty() || outage.is_some()).then(|| {
                Facts::Waiting(WaitingMail {
                    outage,
                    account: absolute(&app.site.base_url, &links.account),
                    site: site.clone(),
                    appeals,
                    messages,
                    messages_link: absolute(&app.site.base_url, &links.messages),
                })
            })
        }
        Some(MailKind::Erasure) => match row.appeal {
            Some(appeal) => erasure_notice(app, account, appeal)
                .await?
                .map(Facts::Erasure),
            None => None,
        },
        _ => None,
    })
}

/// The token of a link that still works.
async fn link_token(
    app: &App,
    purpose: TokenPurpose,
    handle: Handle,
) -> Result<Option<String>, ServiceError> {
    let now = app.clock.now();
    let works = app
        .storage
        .read(move |c| one_time_links::find(c, handle, purpose, now));
    let token = AccountToken::derive(&app.master, purpose, handle);
    Ok(works.await?.map(|_| token.text()))
}
