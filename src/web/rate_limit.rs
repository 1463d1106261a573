//! Rate limit of POST requests per network: two windows, in memory. Keys are hashed with a random seed of this process,
//! so no address is stored. The limits let a crowd behind one address pass, but not a flood.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ipnet::IpNet;

/// Requests of one network about one subject in ten minutes.
const MAX_IN_TEN_MINUTES: u32 = 300;
/// Requests of one network about one subject in a day.
const MAX_PER_DAY: u32 = 2_000;

/// Seconds to wait until the next request is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitSeconds(pub u64);

pub struct RateLimits {
    hasher: RandomState,
    ten_minutes: DefaultKeyedRateLimiter<u64>,
    day: DefaultKeyedRateLimiter<u64>,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self {
            hasher: RandomState::new(),
            ten_minutes: RateLimiter::keyed(quota(MAX_IN_TEN_MINUTES, Duration::from_secs(600))),
            day: RateLimiter::keyed(quota(MAX_PER_DAY, Duration::from_secs(86_400))),
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
        let key = self.hasher.hash_one((subject, network));
        for limiter in [&self.ten_minutes, &self.day] {
            if let Err(refused) = limiter.check_key(&key) {
                let wait = refused.wait_time_from(DefaultClock::default().now());
                return Err(WaitSeconds(wait.as_secs() + 1));
            }
        }
        Ok(())
    }

    /// Frees the memory of networks whose limits are fully available again.
    pub fn forget_idle(&self) {
        for limiter in [&self.ten_minutes, &self.day] {
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
            .filter(|_| limits.check("canal", Some(net)).is_ok())
            .count();
        let max = MAX_IN_TEN_MINUTES as usize;
        assert!((max..max + 5).contains(&passed), "{passed}");
        assert!(limits.check("other", Some(net)).is_ok());
    }
}
