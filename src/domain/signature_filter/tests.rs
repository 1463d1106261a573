//! Tests of `signature_filter`.

use super::*;

const COLUMNS: FilteredColumns<'static> = FilteredColumns {
    state: SignatureState::Held,
    kind: SignatureKind::Individual,
    source: Source::Web,
    language: "fr",
    hold: Some(HoldReason::BlockedDomain),
    posted_at: Timestamp(10),
    confirmed_at: None,
};

#[test]
fn the_default_filter_matches_every_state_and_an_empty_list_of_states_matches_none() {
    let all = SignatureFilter::default();
    assert!(all.matches_columns(COLUMNS));
    let none = SignatureFilter {
        states: Vec::new(),
        ..all
    };
    assert!(!none.matches_columns(COLUMNS));
}

#[test]
fn a_period_includes_its_start_and_excludes_its_end_and_what_never_was() {
    let period = Period {
        since: Some(Timestamp(10)),
        until: Some(Timestamp(20)),
    };
    let contained = [9, 10, 19, 20].map(|at| period.contains(Some(Timestamp(at))));
    assert_eq!(contained, [false, true, true, false]);
    assert!(!period.contains(None));
    assert!(Period::default().contains(None));
}

#[test]
fn a_reason_matches_only_while_the_signature_is_held_for_it() {
    let filter = |hold| SignatureFilter {
        hold,
        ..SignatureFilter::default()
    };
    let removed = FilteredColumns {
        state: SignatureState::Removed,
        ..COLUMNS
    };
    let same = filter(Some(HoldReason::BlockedDomain));
    assert!(same.matches_columns(COLUMNS) && !same.matches_columns(removed));
    assert!(!filter(Some(HoldReason::Honeypot)).matches_columns(COLUMNS));
    assert!(filter(None).matches_columns(removed));
}
