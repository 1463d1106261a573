//! What is remembered of a mailbox between connections.

use std::collections::HashMap;
use std::time::Duration;

use async_imap::types::Uid;
use tokio::time::Instant;

use super::failure::ImapFailure;

/// The first and the longest pause of the connection after a failure; it doubles each time.
const PAUSES: (Duration, Duration) = (Duration::from_secs(2), Duration::from_secs(300));
/// The same of a message. It is longer, so that a connection is there for others before this one breaks it again.
const MESSAGE_PAUSES: (Duration, Duration) = (Duration::from_secs(8), Duration::from_secs(3_600));

/// Messages that were begun and not taken, and how the connections went.
#[derive(Debug, Default)]
pub struct Memory {
    /// Numbers of messages hold only as long as this.
    validity: Option<u32>,
    failed: HashMap<Uid, Failed>,
    /// Whether this connection took a message or found none.
    pub(super) is_well: bool,
    /// Connections in a row that did neither.
    failures: u32,
}

#[derive(Debug)]
struct Failed {
    times: u32,
    not_before: Instant,
}

impl Memory {
    pub(super) fn opened(&mut self, validity: Option<u32>) {
        if self.validity != validity {
            self.validity = validity;
            self.failed.clear();
        }
    }

    /// Those of these messages that are to be fetched now: the oldest first, and those that failed last. Others are
    /// forgotten: they are gone.
    pub(super) fn due(&mut self, mut messages: Vec<Uid>, now: Instant) -> Vec<Uid> {
        self.failed.retain(|uid, _| messages.contains(uid));
        messages.retain(|uid| {
            let failed = self.failed.get(uid);
            failed.is_none_or(|failed| failed.not_before <= now)
        });
        let times = |uid: &Uid| self.failed.get(uid).map_or(0, |failed| failed.times);
        messages.sort_by_key(|uid| (times(uid), *uid));
        messages
    }

    pub(super) fn begins(&mut self, uid: Uid, now: Instant) {
        let failed = self.failed.entry(uid).or_insert(Failed {
            times: 0,
            not_before: now,
        });
        failed.not_before = now + pause(failed.times, MESSAGE_PAUSES);
        failed.times += 1;
        if failed.times == 5 {
            tracing::warn!(
                "a message in the mailbox cannot be taken or moved away, and stays there"
            );
        }
    }

    pub(super) fn ends(&mut self, uid: Uid) {
        self.failed.remove(&uid);
    }

    /// When a message that failed is to be tried again.
    pub(super) fn next_try(&self) -> Option<Instant> {
        self.failed.values().map(|failed| failed.not_before).min()
    }

    /// How long to wait before the next connection. Servers lock accounts after many wrong passwords.
    pub fn pause(&mut self, failure: ImapFailure) -> Duration {
        if std::mem::take(&mut self.is_well) {
            self.failures = 0;
        }
        let pause = pause(self.failures, PAUSES);
        self.failures += 1;
        if failure.is_of_settings() {
            return PAUSES.1;
        }
        pause
    }
}

fn pause(failures: u32, (first, longest): (Duration, Duration)) -> Duration {
    let doubled = 1_u32.checked_shl(failures).unwrap_or(u32::MAX);
    first.saturating_mul(doubled).min(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting() -> Vec<Uid> {
        vec![7, 3, 5]
    }

    #[test]
    fn a_message_that_breaks_the_connection_does_not_hold_the_others_up() {
        let mut memory = Memory::default();
        memory.opened(Some(1));
        let begin = Instant::now();
        assert_eq!(memory.due(waiting(), begin), [3, 5, 7]);
        memory.begins(3, begin);
        assert_eq!(memory.due(waiting(), begin), [5, 7]);
        let later = begin + MESSAGE_PAUSES.0;
        assert_eq!(memory.due(waiting(), later), [5, 7, 3]);
        memory.begins(3, later);
        assert_eq!(memory.due(waiting(), later + MESSAGE_PAUSES.0), [5, 7]);
        assert_eq!(memory.next_try(), Some(later + 2 * MESSAGE_PAUSES.0));
        memory.ends(3);
        assert_eq!(memory.due(waiting(), later), [3, 5, 7]);
        assert_eq!(memory.next_try(), None);
        memory.begins(3, later);
        memory.opened(Some(2));
        assert_eq!(memory.due(waiting(), later), [3, 5, 7]);
    }

    #[test]
    fn pauses_grow_until_something_goes_well() {
        let mut memory = Memory::default();
        let pauses: Vec<u64> = (0..9)
            .map(|_| memory.pause(ImapFailure::Broken).as_secs())
            .collect();
        assert_eq!(pauses, [2, 4, 8, 16, 32, 64, 128, 256, 300]);
        memory.is_well = true;
        assert_eq!(memory.pause(ImapFailure::Broken), PAUSES.0);
        assert_eq!(memory.pause(ImapFailure::Silent), 2 * PAUSES.0);
        assert_eq!(memory.pause(ImapFailure::Login), PAUSES.1);
    }
}
