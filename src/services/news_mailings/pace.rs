//! How long mails take at the configured pace of delivery.

use std::collections::BTreeMap;

use crate::domain::{NewsId, NewsMailing, NewsPeople, Provider, Timestamp};
use crate::mail::MailLimits;
use crate::services::{App, ServiceError};
use crate::storage::news_mailings;

/// A domain of each large provider, to look its pace up.
fn domain(provider: Provider) -> Option<&'static str> {
    Some(match provider {
        Provider::Gmail => "gmail.com",
        Provider::Microsoft => "hotmail.com",
        Provider::Yahoo => "yahoo.com",
        Provider::Icloud => "icloud.com",
        Provider::Orange => "orange.fr",
        Provider::Free => "free.fr",
        Provider::Sfr => "sfr.fr",
        Provider::Bouygues => "bbox.fr",
        Provider::Laposte => "laposte.net",
        Provider::Proton => "proton.me",
        Provider::Gmx => "gmx.net",
        Provider::Other => return None,
    })
}

/// The mails that leave before those of a news item: what waits in the outbox, and other news that are being sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Before {
    pub mails: i64,
    /// Those of other news that are not in the outbox yet. Whither the others go is sealed.
    providers: BTreeMap<Provider, i64>,
}

impl Before {
    fn of(queued: i64, others: &[NewsMailing]) -> Self {
        let mut before = Self {
            mails: queued,
            ..Self::default()
        };
        for other in others {
            let people = other.people.total();
            let rest = (people - other.queued).max(0);
            before.mails += rest;
            for (provider, mails) in &other.people.providers {
                *before.providers.entry(*provider).or_default() += mails * rest / people.max(1);
            }
        }
        before
    }

    fn at(&self, provider: Provider) -> i64 {
        self.providers.get(&provider).copied().unwrap_or_default()
    }
}

/// Counts what leaves before a news item. It counts rows: for pages of organisers only.
pub async fn before(app: &App, news: NewsId) -> Result<Before, ServiceError> {
    let read = app.storage.read(move |c| {
        let queued = news_mailings::queued_before(c, news)?;
        Ok(Before::of(queued, &news_mailings::others_sent(c, news)?))
    });
    Ok(read.await?)
}

/// How long these mails take at least, in milliseconds, with others in front of them; `None` when no limit is configured,
/// so that the mail server alone decides.
#[must_use]
pub fn duration(limits: &MailLimits, people: &NewsPeople, before: &Before) -> Option<i64> {
    let all = people.total() + before.mails;
    let take = |mails: i64, limit: i64, unit: i64| {
        let mails = i128::from(mails) * i128::from(unit) / i128::from(limit.max(1));
        i64::try_from(mails).unwrap_or(i64::MAX)
    };
    let by_second = limits
        .per_second
        .map(|limit| take(all, i64::from(limit), Timestamp::SECOND));
    let by_hour = limits
        .per_hour
        .map(|limit| take(all, limit, Timestamp::HOUR));
    let by_day = limits.per_day.map(|limit| take(all, limit, Timestamp::DAY));
    let by_provider = people.providers.iter().filter_map(|(provider, mails)| {
        let limit = limits.of_domain(domain(*provider)?)?;
        let all = mails + before.at(*provider);
        Some(take(all, i64::from(limit), Timestamp::SECOND))
    });
    [by_second, by_hour, by_day, by_provider.max()]
        .into_iter()
        .flatten()
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AppealId, Language, NewsMailingState, SignatureId};

    #[test]
    fn the_slowest_limit_decides() {
        let mut people = NewsPeople::default();
        for _ in 0..600 {
            people.add(&Language::french(), Provider::Gmail);
        }
        let took =
            |limits: MailLimits, queued| duration(&limits, &people, &Before::of(queued, &[]));
        let none = MailLimits::default;
        assert_eq!(took(none(), 0), None);
        let second = MailLimits {
            per_second: Some(10),
            ..none()
        };
        assert_eq!(took(second.clone(), 0), Some(Timestamp::MINUTE));
        assert_eq!(took(second.clone(), 600), Some(2 * Timestamp::MINUTE));
        let gmail = MailLimits {
            domains: [("gmail.com".to_owned(), 1)].into(),
            ..second.clone()
        };
        assert_eq!(took(gmail.clone(), 0), Some(10 * Timestamp::MINUTE));
        // Another news item, a third of which is in the outbox: 400 of its mails come, also to the same provider.
        let other = NewsMailing {
            news: NewsId(7),
            appeal: AppealId(1),
            state: NewsMailingState::Sending,
            revision: 1,
            newest: SignatureId(600),
            position: SignatureId(200),
            people: people.clone(),
            queued: 200,
            unsubscribed: 0,
            counted_at: Timestamp(0),
            updated_at: Timestamp(0),
        };
        let before = Before::of(200, &[other]);
        assert_eq!(before.mails, 600);
        let takes = |limits| duration(&limits, &people, &before);
        assert_eq!(takes(second.clone()), Some(2 * Timestamp::MINUTE));
        assert_eq!(takes(gmail), Some(1_000 * Timestamp::SECOND));
        let day = MailLimits {
            per_hour: Some(600),
            per_day: Some(300),
            ..second
        };
        assert_eq!(took(day, 0), Some(2 * Timestamp::DAY));
    }
}
