//! The to-do list of an organiser, ordered by urgency.

use super::alarm::{Alarm, alarms};
use super::provider_figures::ProviderFigures;
use crate::domain::{Appeal, AppealState, Count, Timestamp};
use crate::services::delivery::status::{MailDelay, MailState, MailStatus};
use crate::storage::statistics::counters::Waiting;

/// The closing of an appeal is announced this long before, in milliseconds.
const SOON: i64 = 7 * Timestamp::DAY;
/// An erasure is on the list this long before its date, in milliseconds. Until then it is only told.
const ERASURE_NEAR: i64 = 30 * Timestamp::DAY;

/// Something to do or to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Todo {
    /// No mail is sent since this time.
    RelayDown(Timestamp),
    /// The mail quota is used up until this time.
    QuotaUsed(Timestamp),
    /// Confirmations are this many minutes late.
    MailLate(i64),
    /// The mailboxes of a provider confirm much less often than expected.
    Provider(Alarm),
    /// The personal data of so many people will be erased on this date.
    Erasure(Timestamp, i64),
    /// No mailbox of an organiser took the reminder of the erasure since this time, so it is put off.
    ErasureUnheard(Timestamp),
    ClosesSoon(Timestamp),
    /// How many organisations are held.
    Groups(i64),
    /// How many persons are held.
    Held(i64),
    /// The appeal is not published yet.
    Draft,
}

impl Todo {
    /// Whether it is about the site's mail rather than about one appeal.
    #[must_use]
    pub fn is_of_the_site(self) -> bool {
        matches!(
            self,
            Self::RelayDown(_) | Self::QuotaUsed(_) | Self::MailLate(_)
        )
    }

    /// The rank by urgency; the most urgent is 0.
    #[must_use]
    pub fn urgency(self) -> u8 {
        match self {
            Self::RelayDown(_) => 0,
            Self::QuotaUsed(_) => 1,
            Self::MailLate(_) => 2,
            Self::Provider(_) => 3,
            Self::ErasureUnheard(_) => 4,
            Self::Erasure(..) => 5,
            Self::ClosesSoon(_) => 6,
            Self::Groups(_) => 7,
            Self::Held(_) => 8,
            Self::Draft => 9,
        }
    }
}

/// The problem of mail delivery, if there is one.
fn mail_problem(status: &MailStatus, now: Timestamp) -> Option<Todo> {
    match status.state(now) {
        MailState::Ok => None,
        MailState::RelayDown => status.relay_down_since().map(Todo::RelayDown),
        MailState::Quota => status.quota_used_up_until(now).map(Todo::QuotaUsed),
        MailState::Late => match status.delay(now) {
            Some(MailDelay::Minutes(minutes)) => Some(Todo::MailLate(minutes)),
            _ => None,
        },
    }
}

/// The to-do list of an appeal, the most urgent first.
pub(super) fn list(
    appeal: &Appeal,
    (count, waiting): (Count, Waiting),
    providers: &[ProviderFigures],
    status: &MailStatus,
    now: Timestamp,
) -> Vec<Todo> {
    let mut list: Vec<Todo> = mail_problem(status, now).into_iter().collect();
    // While mail delivery has a problem, low rates of confirmation are not the fault of a provider.
    if list.is_empty() {
        list.extend(alarms(providers).into_iter().map(Todo::Provider));
    }
    if let Some(date) = appeal.erasure.announced {
        if date.since(now) <= ERASURE_NEAR {
            let people = appeal.erasure.people(count, waiting.pending + waiting.held);
            list.push(Todo::Erasure(date, people));
        }
        list.extend(appeal.erasure.unheard_since(now).map(Todo::ErasureUnheard));
    }
    if appeal.takes_signatures(now)
        && let Some(end) = appeal.closing().filter(|end| end.since(now) <= SOON)
    {
        list.push(Todo::ClosesSoon(end));
    }
    let held_persons = waiting.held - waiting.held_groups;
    if waiting.held_groups > 0 {
        list.push(Todo::Groups(waiting.held_groups));
    }
    if held_persons > 0 {
        list.push(Todo::Held(held_persons));
    }
    if appeal.state == AppealState::Draft {
        list.push(Todo::Draft);
    }
    list.sort_by_key(|todo| todo.urgency());
    list
}

#[cfg(test)]
mod tests;
