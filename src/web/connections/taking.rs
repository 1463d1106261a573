//! How fast a client takes answers that do not fit between the two ends. An octet now and then is no silence, and holds a
//! place as well as none.

use std::time::Duration;

use tokio::time::Instant;

use super::places::ConnectionLimits;

/// Begun when the client keeps an answer waiting for the first time, and forgotten when it has taken all that it asked for.
#[derive(Default)]
pub struct Taking {
    octets: u64,
    /// How long it kept answers waiting, without the time in which there was nothing to take.
    waited: Duration,
    since: Option<Instant>,
}

impl Taking {
    /// The client keeps the answer waiting from now on. How long it may.
    pub fn wait(&mut self, limits: ConnectionLimits, now: Instant) -> Duration {
        self.since = Some(now);
        let earned = self.octets.saturating_mul(1_000) / limits.slowest.max(1);
        let may_wait = limits.stall + Duration::from_millis(earned);
        may_wait.saturating_sub(self.waited).min(limits.stall)
    }

    /// It has taken so many octets.
    pub fn note(&mut self, octets: usize, now: Instant) {
        if let Some(since) = self.since.take() {
            self.waited += now.duration_since(since);
        }
        self.octets += octets as u64;
    }
}

#[cfg(test)]
mod tests {
    use crate::web::connections::taking::*;

    const HOUR: Duration = Duration::from_secs(3_600);

    /// How long a client lasts that takes so many octets at these intervals.
    fn lasts(octets: usize, every: Duration) -> Duration {
        let (limits, began) = (ConnectionLimits::default(), Instant::now());
        let (mut taking, mut passed) = (Taking::default(), Duration::ZERO);
        while passed < HOUR {
            let left = taking.wait(limits, began + passed);
            if left < every {
                return passed + left;
            }
            passed += every;
            taking.note(octets, began + passed);
        }
        passed
    }

    #[test]
    fn whoever_takes_enough_has_time_and_others_end() {
        let seconds = Duration::from_secs;
        assert_eq!(lasts(1, seconds(29)), Duration::from_millis(30_001));
        assert_eq!(lasts(1_000_000, seconds(31)), seconds(30));
        // A very bad line.
        assert_eq!(lasts(2_000, seconds(1)), HOUR);
        let half = lasts(500, seconds(1));
        assert!(seconds(55) < half && half < seconds(65), "{half:?}");
    }

    #[test]
    fn the_time_in_which_there_is_nothing_to_take_is_not_that_of_the_client() {
        let (limits, began) = (ConnectionLimits::default(), Instant::now());
        let after = |seconds| began + Duration::from_secs(seconds);
        let mut taking = Taking::default();
        assert_eq!(taking.wait(limits, began), Duration::from_secs(30));
        taking.note(1, after(20));
        taking.note(1, after(620));
        let left = taking.wait(limits, after(620));
        assert_eq!(left, Duration::from_millis(10_002));
    }
}
