//! How long mails take at the configured pace of delivery.

use crate::domain::{NewsPeople, Provider, Timestamp};
use crate::mail::MailLimits;

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

/// How long these mails take at least, in milliseconds, with `before` others in front of them; `None` when no limit is
/// configured, so that the mail server alone decides.
#[must_use]
pub fn duration(limits: &MailLimits, people: &NewsPeople, before: i64) -> Option<i64> {
    let all = people.total() + before;
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
        Some(take(*mails, i64::from(limit), Timestamp::SECOND))
    });
    [by_second, by_hour, by_day, by_provider.max()]
        .into_iter()
        .flatten()
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn the_slowest_limit_decides() {
        let mut people = NewsPeople::default();
        for _ in 0..600 {
            people.add(&Language::french(), Provider::Gmail);
        }
        let took = |limits: MailLimits, before| duration(&limits, &people, before);
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
        assert_eq!(took(gmail, 0), Some(10 * Timestamp::MINUTE));
        let day = MailLimits {
            per_hour: Some(600),
            per_day: Some(300),
            ..second
        };
        assert_eq!(took(day, 0), Some(2 * Timestamp::DAY));
    }
}
