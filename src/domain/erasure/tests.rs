//! Tests of `erasure`.

use super::*;
use crate::domain::{AppealId, AppealSettings, Language};

const NOW: Timestamp = Timestamp(1_790_000_000_000);

fn closed(days_ago: i64, erase_after_days: i64) -> Appeal {
    Appeal {
        id: AppealId(1),
        slug: "canal".into(),
        state: AppealState::Open,
        settings: AppealSettings {
            closes: Some(NOW.plus(-days_ago * Timestamp::DAY)),
            erase_after_days,
            ..AppealSettings::default()
        },
        language: Language::french(),
        published_at: Some(NOW),
        closed_at: None,
        wrapped_key: vec![],
        erased_at: None,
        erasure: Erasure::default(),
        version: 1,
    }
}

#[test]
fn an_erasure_is_announced_reminded_of_and_only_then_due() {
    let mut appeal = closed(365, 90);
    let announced = NOW.plus(ERASURE_GRACE);
    assert_eq!(
        appeal.erasure_step(NOW),
        Some(ErasureStep::Announce(announced))
    );
    appeal.erasure.announced = Some(announced);
    assert_eq!(appeal.erasure_step(NOW), None);
    let later = announced.plus(-ERASURE_REMINDER);
    assert_eq!(
        appeal.erasure_step(later),
        Some(ErasureStep::Remind(announced))
    );
    // The server was off on the date: the reminder still leaves its time.
    let late = announced.plus(3 * Timestamp::DAY);
    let moved = late.plus(ERASURE_REMINDER);
    assert_eq!(appeal.erasure_step(late), Some(ErasureStep::Remind(moved)));
    appeal.erasure.reminded = Some(later);
    assert_eq!(appeal.erasure_step(announced.plus(-1)), None);
    assert_eq!(
        appeal.erasure_step(announced),
        Some(ErasureStep::Erase(announced))
    );
    appeal.erased_at = Some(announced);
    assert_eq!(appeal.erasure_step(announced), None);
}

#[test]
fn a_long_delay_is_kept_and_drafts_are_never_due() {
    let appeal = closed(1, 365);
    let due = NOW.plus(364 * Timestamp::DAY);
    assert_eq!(appeal.erasure_step(NOW), Some(ErasureStep::Announce(due)));
    let mut draft = closed(1_000, 1);
    draft.state = AppealState::Draft;
    assert_eq!(draft.erasure_step(NOW), None);
    assert_eq!(draft.erasure_due_at(), None);
    assert_eq!(closed(-1, 1).erasure_step(NOW), None);
}
