//! Rate limit of POST requests per network: two windows, in memory. Keys are hashed with a random seed of this process,
//! so no address is stored. The limits let a crowd behind one address pass, but not a flood.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ipnet::{IpNet, Ipv6Net};

/// Posts in ten minutes, and in a day.
type Most = (u32, u32);

/// Of one network about one subject.
const OF_NETWORK: Most = (300, 2_000);
/// Of one /48 of IPv6 about one subject. It can belong to one customer, who has 256 networks in it, or to all telephones
/// of a town.
const OF_SITE: Most = (1_200, 8_000);
/// Of one network that ends news by their links. The button of a webmail posts from the network of its provider, for all
/// people who have their mailbox there: an item that goes to 100,000 people is answered by some thousands within hours. A
/// post with an invented link costs a read, as a GET does, so that the limit can be so wide.
const OF_PROVIDER: Most = (3_000, 50_000);
/// Of the holder of one link.
const OF_LINK: Most = (30, 200);

/// Seconds to wait until the next request is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitSeconds(pub u64);

pub struct RateLimits {
    hasher: RandomState,
    networks: Windows,
    sites: Windows,
    providers: Windows,
    links: Windows,
}

/// The two windows of a limit.
struct Windows {
    ten_minutes: DefaultKeyedRateLimiter<u64>,
    day: DefaultKeyedRateLimiter<u64>,
}

impl Windows {
    fn new((in_ten_minutes, per_day): Most) -> Self {
        Self {
            ten_minutes: RateLimiter::keyed(quota(in_ten_minutes, Duration::from_secs(600))),
            day: RateLimiter::keyed(quota(per_day, Duration::from_secs(86_400))),
        }
    }

    fn check(&self, key: u64) -> Result<(), WaitSeconds> {
        for limiter in [&self.ten_minutes, &self.day] {
            if let Err(refused) = limiter.check_key(&key) {
                let wait = refused.wait_time_from(DefaultClock::default().now());
                return Err(WaitSeconds(wait.as_secs() + 1));
            }
        }
        Ok(())
    }

    fn forget_idle(&self) {
        for limiter in [&self.ten_minutes, &self.day] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

impl Default for RateLimits {
    fn default() -> Self {
        Self {
            hasher: RandomState::new(),
            networks: Windows::new(OF_NETWORK),
            sites: Windows::new(OF_SITE),
            providers: Windows::new(OF_PROVIDER),
            links: Windows::new(OF_LINK),
        }
    }
}

fn quota(max: u32, window: Duration) -> Quota {
    let max = NonZeroU32::new(max).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(window / max.get())
        .unwrap_or(Quota::per_second(max))
        .allow_burst(max)
}

impl RateLimits {
    /// Counts one request. `subject` is an appeal or another thing with limits of its own.
    ///
    /// # Errors
    /// The time to wait, when the limit is reached.
    pub fn check(&self, subject: &str, network: Option<IpNet>) -> Result<(), WaitSeconds> {
        if let Some(site) = network.and_then(site_of) {
            self.sites.check(self.hasher.hash_one((subject, site)))?;
        }
        self.networks
            .check(self.hasher.hash_one((subject, network)))
    }

    /// Counts one request of a provider, of mailboxes or of a relay. It may have a /48 of IPv6.
    ///
    /// # Errors
    /// The time to wait, when the limit is reached.
    pub fn check_provider(&self, subject: &str, network: Option<IpNet>) -> Result<(), WaitSeconds> {
        let provider = network.and_then(site_of).or(network);
        self.providers
            .check(self.hasher.hash_one((subject, provider)))
    }

    /// Counts one request with a link, by its handle.
    ///
    /// # Errors
    /// The time to wait, when the limit is reached.
    pub fn check_link(&self, handle: &[u8]) -> Result<(), WaitSeconds> {
        self.links.check(self.hasher.hash_one(handle))
    }

    /// Frees the memory of networks and links whose limits are fully available again.
    pub fn forget_idle(&self) {
        let all = [&self.networks, &self.sites, &self.providers, &self.links];
        for windows in all {
            windows.forget_idle();
        }
    }
}

/// The /48 of a network of IPv6.
fn site_of(network: IpNet) -> Option<IpNet> {
    match network {
        IpNet::V4(_) => None,
        IpNet::V6(network) => {
            let site = Ipv6Net::new(network.network(), 48).ok()?;
            Some(IpNet::V6(site.trunc()))
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::web::rate_limit::*;

    #[test]
    fn a_crowd_at_one_address_passes_and_a_flood_stops_at_the_limit() {
        let limits = RateLimits::default();
        let net: IpNet = "192.0.2.0/24".parse().unwrap();
        let passed = (0..10_000)
            .filter(|_| limits.check("canal", Some(net)).is_ok())
            .count();
        let max = OF_NETWORK.0 as usize;
        assert!((max..max + 5).contains(&passed), "{passed}");
        assert!(limits.check("other", Some(net)).is_ok());
    }
    #[test]
    fn all_networks_of_one_customer_are_counted_together() {
        let limits = RateLimits::default();
        let passed = (0..=255_u16)
            .flat_map(|nth| std::iter::repeat_n(nth, 10))
            .filter(|nth| {
                let network = format!("2001:db8:7:{:x}::/56", nth << 8);
                limits.check("canal", network.parse().ok()).is_ok()
            })
            .count();
        let max = OF_SITE.0 as usize;
        assert!((max..max + 5).contains(&passed), "{passed} of 2560");
        let neighbour = "2001:db8:8::/56".parse().ok();
        assert!(limits.check("canal", neighbour).is_ok());
    }

    #[test]
    fn a_provider_of_mailboxes_may_end_the_news_of_many() {
        let limits = RateLimits::default();
        let passed = (0..=255_u16)
            .flat_map(|nth| std::iter::repeat_n(nth, 20))
            .filter(|nth| {
                let network = format!("2001:db8:7:{:x}::/56", nth << 8);
                limits
                    .check_provider("/one-click", network.parse().ok())
                    .is_ok()
            })
            .count();
        let max = OF_PROVIDER.0 as usize;
        assert!((max..max + 20).contains(&passed), "{passed} of 5120");
        let same = "2001:db8:7::/56".parse().ok();
        assert!(
            limits.check("/link", same).is_ok(),
            "it is a limit of its own"
        );
        for (subject, network) in [
            ("/one-click", "192.0.2.0/24"),
            ("/events", "2001:db8:7::/56"),
        ] {
            assert!(limits.check_provider(subject, network.parse().ok()).is_ok());
        }
    }

    #[test]
    fn one_link_has_a_limit_of_its_own() {
        let limits = RateLimits::default();
        let passed = (0..1_000).filter(|_| limits.check_link(b"one").is_ok());
        let max = OF_LINK.0 as usize;
        assert!((max..max + 5).contains(&passed.count()));
        assert!(limits.check_link(b"other").is_ok());
    }
}
