//! Tells organisers by mail what waits for them, and what else they should know: at once, or once a day, as each account
//! chose. Messages that belong to no appeal are told once a day in any case.

use crate::domain::admin_links::SignatoriesLinks;
use crate::domain::links::absolute;
use crate::domain::{Account, AppealId, AppealText, Outage, Permission, WaitingNotice};
use crate::mail::WaitingAppeal;
use crate::services::delivery::outage;
use crate::services::{App, ServiceError};
use crate::storage::accounts::waiting_notices::{self, AllWaiting, WaitingSignatures};
use crate::storage::{accounts, appeals};

/// When the digest of a day leaves, in the zone of the site.
const DIGEST_HOUR: i8 = 6;

/// Sets when the owner of an account is written to.
pub async fn choose(
    app: &App,
    account: &Account,
    choice: WaitingNotice,
) -> Result<(), ServiceError> {
    let id = account.id;
    Ok(app
        .storage
        .write(move |c| waiting_notices::choose(c, id, choice))
        .await?)
}

/// Promises the mails that are due; returns how many.
pub async fn pass(app: &App) -> Result<usize, ServiceError> {
    let alarms = outage::note(app).await?;
    Ok(alarms + pass_waiting(app).await?)
}

async fn pass_waiting(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let zone = &app.time_zone();
    let (today, hour) = (zone.day(now), zone.hour(now));
    let all = app.storage.read(accounts::all).await?;
    let moderators: Vec<Account> = all
        .into_iter()
        .filter(|account| account.may(Permission::Moderate))
        .collect();
    let digests: Vec<Account> = moderators
        .iter()
        .filter(|account| hour >= DIGEST_HOUR && wants_digest(account, today))
        .cloned()
        .collect();
    let wants_at_once = |account: &&Account| account.waiting_notice == WaitingNotice::AtOnce;
    let at_once: Vec<&Account> = moderators.iter().filter(wants_at_once).collect();
    if digests.is_empty() && at_once.is_empty() {
        return Ok(0);
    }
    let is_outage = outage::recent(app).await?.is_some();
    // Counts rows, so not before somebody wants to know.
    let waiting = app.storage.read(waiting_notices::waiting).await?;
    let notices: Vec<_> = at_once
        .into_iter()
        .flat_map(|account| {
            of_account(account, &waiting).map(|(appeal, waiting)| (account.id, appeal, waiting))
        })
        .collect();
    if digests.is_empty() && notices.is_empty() {
        return Ok(0);
    }
    let promised = app.storage.write(move |c| {
        let mut promised = 0;
        for account in &digests {
            let is_daily = account.waiting_notice == WaitingNotice::Daily;
            let is_notified = is_outage && is_daily && account.may(Permission::Site);
            let has_some = messages_of_site(account, &waiting) > 0
                || is_notified
                || (is_daily && of_account(account, &waiting).next().is_some());
            if waiting_notices::take_day(c, account.id, today)? && has_some {
                waiting_notices::promise(c, account.id, None, now)?;
                promised += 1;
            }
        }
        for (account, appeal, waiting) in &notices {
            let is_new = waiting_notices::promise_at_once(c, *account, *appeal, *waiting, now)?;
            promised += usize::from(is_new);
        }
        Ok(promised)
    });
    Ok(promised.await?)
}

fn wants_digest(account: &Account, today: i64) -> bool {
    let wants = match account.waiting_notice {
        WaitingNotice::Daily => true,
        WaitingNotice::AtOnce => account.may(Permission::Site),
        WaitingNotice::Never => false,
    };
    wants && account.notified_day != today
}

/// The messages of the site that an account may read.
fn messages_of_site(account: &Account, waiting: &AllWaiting) -> i64 {
    if account.may(Permission::Site) {
        waiting.messages_of_site
    } else {
        0
    }
}

/// What waits in the appeals of an account, in the order of the appeals.
fn of_account(
    account: &Account,
    waiting: &AllWaiting,
) -> impl Iterator<Item = (AppealId, WaitingSignatures)> {
    let theirs = waiting
        .appeals
        .iter()
        .filter(|(appeal, _)| account.can_access(**appeal));
    let mut theirs: Vec<_> = theirs
        .map(|(appeal, waiting)| (*appeal, *waiting))
        .collect();
    theirs.sort_by_key(|(appeal, _)| *appeal);
    theirs.into_iter()
}

/// The outage of the relay that the mail to an account tells of: owners learn it, in the mail about all appeals.
pub(super) async fn outage_for(
    app: &App,
    account: &Account,
    about: Option<AppealId>,
) -> Result<Option<Outage>, ServiceError> {
    let is_notified = account.waiting_notice != WaitingNotice::Never
        && account.may(Permission::Site)
        && about.is_none();
    if is_notified {
        outage::recent(app).await
    } else {
        Ok(None)
    }
}

/// What the mail to an account says now: about one appeal, or about all of them and the messages of the site, which it
/// counts. Nothing once the account chose to get none, or may no longer decide.
pub(super) async fn content(
    app: &App,
    account: &Account,
    about: Option<AppealId>,
) -> Result<(Vec<WaitingAppeal>, i64), ServiceError> {
    if account.waiting_notice == WaitingNotice::Never || !account.may(Permission::Moderate) {
        return Ok((Vec::new(), 0));
    }
    let account = account.clone();
    let read = app.storage.read(move |c| {
        let waiting = waiting_notices::waiting(c)?;
        let theirs: Vec<_> = of_account(&account, &waiting)
            .filter(|(appeal, _)| about.is_none_or(|about| about == *appeal))
            .collect();
        let messages = match about {
            None => messages_of_site(&account, &waiting),
            Some(_) => 0,
        };
        let ids: Vec<AppealId> = theirs.iter().map(|(appeal, _)| *appeal).collect();
        Ok((
            account.language,
            (theirs, messages),
            appeals::by_ids(c, &ids)?,
            appeals::texts_of(c, &ids)?,
        ))
    });
    let (language, (theirs, messages), appeals, texts) = read.await?;
    let line = |(id, waiting): (AppealId, WaitingSignatures)| {
        let appeal = appeals.iter().find(|appeal| appeal.id == id)?;
        let texts: Vec<AppealText> = texts
            .iter()
            .filter(|text| text.appeal == id)
            .cloned()
            .collect();
        let text = AppealText::for_language(&texts, appeal, &language);
        let links = SignatoriesLinks::of(&language, &appeal.slug);
        Some(WaitingAppeal {
            title: text.map_or_else(|| appeal.slug.clone(), |text| text.title.clone()),
            groups: waiting.groups,
            people: waiting.people,
            reports: waiting.reports,
            trends: waiting.trends,
            drops: waiting.drops,
            link: absolute(&app.site.base_url, &links.queue),
            dashboard_link: absolute(&app.site.base_url, &links.entry),
            reports_link: absolute(&app.site.base_url, &links.reports),
            messages: waiting.messages,
            messages_link: absolute(&app.site.base_url, &links.messages),
        })
    };
    Ok((theirs.into_iter().filter_map(line).collect(), messages))
}
