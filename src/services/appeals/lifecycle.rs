//! Publishing, closing and reopening appeals, and what a closing date in the past does.

use crate::domain::text::counted;
use crate::domain::{
    Actor, Appeal, AppealId, AppealSettings, AppealState, AuditEvent, AuditObject, AuditVerb,
    ERASURE_GRACE, Timestamp, Zone,
};
use crate::services::appeals::find::find;
use crate::services::appeals::section::{AppealPart, load};
use crate::services::{App, ServiceError, audit, erasure};
use crate::storage::{ReadConn, StorageError, appeals};

/// Publishes, closes or reopens an appeal, from the command line, whatever that does to the erasure.
///
/// # Errors
/// A sentence when there is no such appeal, or its state or its closing date does not allow it.
pub async fn set_state(app: &App, slug: &str, state: AppealState) -> Result<(), ServiceError> {
    let change = StateChange {
        state,
        seen: None,
        closes: None,
        accepts: AcceptedDates::Any,
    };
    change_state(app, Actor::Cli, slug, change)
        .await
        .map(|_| ())
}

/// Publishes or reopens an appeal, unless what becomes public was changed since it was `seen`.
///
/// # Errors
/// As [`set_state`].
pub async fn open_as(
    app: &App,
    by: Actor,
    slug: &str,
    seen: &str,
) -> Result<StateChanged, ServiceError> {
    let change = StateChange {
        state: AppealState::Open,
        seen: Some(seen.to_owned()),
        closes: None,
        accepts: AcceptedDates::Any,
    };
    change_state(app, by, slug, change).await
}

/// Closes an appeal. If that erases personal data soon, it is only done when just that was accepted; else the answer says
/// what it would do.
///
/// # Errors
/// As [`set_state`].
pub async fn close_as(
    app: &App,
    by: Actor,
    slug: &str,
    accepts: AcceptedDates,
) -> Result<StateChanged, ServiceError> {
    let change = StateChange {
        state: AppealState::Closed,
        seen: None,
        closes: None,
        accepts,
    };
    change_state(app, by, slug, change).await
}

/// Reopens an appeal until a new closing date, from the command line.
///
/// # Errors
/// As [`set_state`], and when the date has passed already or would erase personal data soon.
pub async fn reopen_until(app: &App, slug: &str, closes: Timestamp) -> Result<(), ServiceError> {
    let change = StateChange {
        state: AppealState::Open,
        seen: None,
        closes: Some(closes),
        accepts: AcceptedDates::None,
    };
    match change_state(app, Actor::Cli, slug, change).await? {
        StateChanged::ErasesSoon(warning) => {
            let zone = app.zone(&find(app, slug).await?);
            let sentence = warning.sentence(slug, &zone, "choose a later --closes");
            Err(ServiceError::Refused(sentence))
        }
        StateChanged::Done | StateChanged::Newer => Ok(()),
    }
}

/// What closing an appeal now would do to the signatures, if that must be accepted first.
pub async fn closing_warning(app: &App, id: AppealId) -> Result<Option<DateWarning>, ServiceError> {
    let now = app.clock.now();
    let read = app.storage.read(move |c| {
        let before = appeals::by_id(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let after = in_state(&before, AppealState::Closed, None, now);
        date_warning(c, &before, &after, now)
    });
    Ok(read.await?)
}

/// What these settings would do to the signatures of an appeal, if that must be accepted first.
pub async fn settings_warning(
    app: &App,
    id: AppealId,
    settings: AppealSettings,
) -> Result<Option<DateWarning>, ServiceError> {
    let now = app.clock.now();
    let read = app.storage.read(move |c| {
        let before = appeals::by_id(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let after = Appeal {
            settings,
            ..before.clone()
        };
        date_warning(c, &before, &after, now)
    });
    Ok(read.await?)
}

/// What became of a change of the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateChanged {
    Done,
    /// Nothing was changed: somebody else changed meanwhile what becomes public.
    Newer,
    /// Nothing was changed: the new dates must be accepted first.
    ErasesSoon(DateWarning),
}

struct StateChange {
    state: AppealState,
    /// The version of what becomes public that somebody looked at.
    seen: Option<String>,
    /// A new closing date.
    closes: Option<Timestamp>,
    accepts: AcceptedDates,
}

/// What was accepted of dates that close an appeal at once or erase personal data soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcceptedDates {
    None,
    /// One at about this time: while its page is read it moves on with the clock.
    Erasure(Timestamp),
    Any,
}

impl AcceptedDates {
    fn holds(self, warning: &DateWarning) -> bool {
        match (self, warning.erased_at) {
            (Self::None, _) => false,
            (Self::Any, _) | (Self::Erasure(_), None) => true,
            (Self::Erasure(shown), Some(date)) => {
                (shown..=shown.plus(Timestamp::DAY)).contains(&date)
            }
        }
    }
}

/// The appeal as it would be.
fn in_state(
    before: &Appeal,
    state: AppealState,
    closes: Option<Timestamp>,
    now: Timestamp,
) -> Appeal {
    let mut after = before.clone();
    after.state = state;
    after.closed_at = (state == AppealState::Closed).then_some(now);
    after.settings.closes = closes.or(after.settings.closes);
    after
}

async fn change_state(
    app: &App,
    by: Actor,
    slug: &str,
    change: StateChange,
) -> Result<StateChanged, ServiceError> {
    let id = find(app, slug).await?.id;
    let (now, master) = (app.clock.now(), app.master.clone());
    let changed = app.storage.write(move |c| {
        let before = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let state = change.state;
        let after = in_state(&before, state, change.closes, now);
        if let Some(sentence) = refusal(&before, &after, state, now) {
            return Ok(Err(sentence));
        }
        if let Some(seen) = &change.seen
            && load(c, before.clone(), &AppealPart::Opening)?.mark != *seen
        {
            return Ok(Ok(StateChanged::Newer));
        }
        // A draft holds no signatures.
        let warning = match before.state {
            AppealState::Draft => None,
            _ => date_warning(c, &before, &after, now)?,
        };
        if let Some(warning) = warning
            && !change.accepts.holds(&warning)
        {
            return Ok(Ok(StateChanged::ErasesSoon(warning)));
        }
        if after.settings != before.settings {
            appeals::set_settings(c, id, &after.settings)?;
        }
        appeals::set_state(c, id, state, now)?;
        erasure::reschedule(c, &master, by, &before, now)?;
        if let Some(date) = warning.and_then(|warning| warning.erased_at) {
            erasure::announce_accepted(c, &master, by, id, date, now)?;
        }
        let facts = serde_json::json!({
            "slug": after.slug, "from": before.state.word(), "state": state.word(),
        });
        let event =
            AuditEvent::new(by, AuditVerb::AppealState, AuditObject::Appeal(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(Ok(StateChanged::Done))
    });
    changed.await?.map_err(ServiceError::Refused)
}

/// Why the state cannot change, as a sentence. `appeal` has the closing date that it would have.
fn refusal(before: &Appeal, appeal: &Appeal, state: AppealState, now: Timestamp) -> Option<String> {
    let slug = &appeal.slug;
    let is_possible = match state {
        AppealState::Open => before.state_at(now) != AppealState::Open,
        AppealState::Closed => before.state == AppealState::Open,
        AppealState::Draft => false,
    };
    if !is_possible {
        return Some(format!(
            "“{slug}” is {}: it cannot become {} now",
            before.state_at(now).word(),
            state.word()
        ));
    }
    if state == AppealState::Open && appeal.is_closed_by_date(now) {
        return Some(format!(
            "the closing date of “{slug}” has passed, so nobody could sign. Move it or clear it first, in the editor or \
             as “closes” in its file{}",
            match before.state {
                AppealState::Draft => String::new(),
                _ => format!(
                    ", or reopen it until a new date: paraph appeal reopen {slug} --closes 2027-01-31"
                ),
            }
        ));
    }
    None
}

/// What to do on the command line if new dates are meant so.
pub const ACCEPT: &str = "if it is meant so, add --accept-dates";

/// An erasure that comes closer than this must be accepted, in milliseconds.
const SOON: i64 = 30 * Timestamp::DAY;

/// What new dates would do to the signatures of an appeal. Often the year is mistyped, so this is only done when it is
/// accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateWarning {
    /// The new closing date, if it has passed: the appeal would be closed at once.
    pub closes: Option<Timestamp>,
    /// Whose personal data would be erased.
    pub people: i64,
    /// When they would be erased; `None` for a draft.
    pub erased_at: Option<Timestamp>,
}

/// What to warn of before an appeal gets new settings: a closing date that has passed, or an erasure that comes closer
/// than 30 days.
pub(super) fn date_warning(
    c: &mut ReadConn,
    old: &Appeal,
    new: &Appeal,
    now: Timestamp,
) -> Result<Option<DateWarning>, StorageError> {
    let mut new = new.clone();
    new.erasure.announced = None;
    if new.erases_as(old) || old.erased_at.is_some() && new.state_at(now) == AppealState::Closed {
        return Ok(None);
    }
    let closes = new.settings.closes;
    let closes = closes.filter(|closes| *closes <= now && old.settings.closes != Some(*closes));
    let grace = now.plus(ERASURE_GRACE);
    let erased_at = new.erasure_due_at().map(|date| date.max(grace));
    let is_soon = erased_at.is_some_and(|date| {
        date < now.plus(SOON) && old.erasure_due_at().is_none_or(|before| date < before)
    });
    if closes.is_none() && !is_soon {
        return Ok(None);
    }
    let people = erasure::people(c, old)?;
    Ok(Some(DateWarning {
        closes,
        people,
        erased_at,
    }))
}

impl DateWarning {
    /// As a sentence for the command line.
    #[must_use]
    pub fn sentence(&self, slug: &str, zone: &Zone, advice: &str) -> String {
        let closes = self.closes.map(|closes| {
            format!(
                "“closes” has passed ({}): “{slug}” would be closed at once. ",
                zone.rfc3339(closes)
            )
        });
        let erased = self.erased_at.map(|date| {
            let (people, date) = (counted(self.people, "person", "people"), zone.rfc3339(date));
            format!(
                "The personal data of {people} in “{slug}” would be erased on {date}. All owners would be written \
                 to, and until then it can be taken back. "
            )
        });
        let [closes, erased] = [closes, erased].map(Option::unwrap_or_default);
        format!("{closes}{erased}Check the dates; {advice}")
    }
}
