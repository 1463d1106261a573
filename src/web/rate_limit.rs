//! How often one neighbourhood of addresses may post: two windows, in memory, keyed by a hash that no other process
//! can repeat. An honest crowd behind one address passes; a flood does not.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ipnet::IpNet;

/// Posts of one neighbourhood on one appeal within ten minutes.
pub const SHORT: u32 = 300;
/// The same within a day.
pub const LONG: u32 = 2_000;

pub struct RateLimits {
    hasher: RandomState,
    short: DefaultKeyedRateLimiter<u64>,
    long: DefaultKeyedRateLimiter<u64>,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self {
            hasher: RandomState::new(),
            short: RateLimiter::keyed(quota(SHORT, Duration::from_secs(600))),
            long: RateLimiter::keyed(quota(LONG, Duration::from_secs(86_400))),
        }
    }
}

fn quota(most: u32, window: Duration) -> Quota {
    let most = NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(window / most.get())
        .unwrap_or(Quota::per_second(most))
        .allow_burst(most)
}

impl RateLimits {
    /// Takes one post; the seconds to wait when there are none left.
    ///
    /// # Errors
    /// Seconds until the next one is let through.
    pub fn take(&self, about: &str, neighbourhood: Option<IpNet>) -> Result<(), u64> {
        let key = self.hasher.hash_one((about, neighbourhood));
        for limiter in [&self.short, &self.long] {
            if let Err(refused) = limiter.check_key(&key) {
                return Err(refused
                    .wait_time_from(DefaultClock::default().now())
                    .as_secs()
                    + 1);
            }
        }
        Ok(())
    }

    /// Forgets those who have not posted for a while.
    pub fn forget_idle(&self) {
        for limiter in [&self.short, &self.long] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::web::rate_limit::*;

    #[test]
    fn a_crowd_behind_one_address_passes_and_a_flood_stops_at_the_limit() {
        let limits = RateLimits::default();
        let net: IpNet = "192.0.2.0/24".parse().unwrap();
        let passed = (0..10_000)
            .filter(|_| limits.take("canal", Some(net)).is_ok())
            .count();
        assert!(
            (SHORT as usize..SHORT as usize + 5).contains(&passed),
            "{passed}"
        );
        assert!(limits.take("other", Some(net)).is_ok());
    }
}
