//! Tests of `rule`.

use super::*;

#[test]
fn a_stored_rule_keeps_the_names_of_its_fields() {
    let text = r#"{"asked":{"state":"held","kind":null,"source":"web","since":5,"until":null},
        "texts":{"name":"canard","organisation":"","place":"","domain":"","address":null},"reason":"spam"}"#;
    let stored: StoredRule = serde_json::from_str(text).unwrap();
    let filter = stored.asked.filter();
    assert_eq!(
        (filter.states.as_slice(), filter.sources.as_slice()),
        (&[SignatureState::Held][..], &[Source::Web][..])
    );
    assert_eq!(filter.posted.since, Some(Timestamp(5)));
    assert_eq!(
        StoredFilter::of(&filter).map(|stored| stored.filter()),
        Some(filter)
    );
}

#[test]
fn a_rule_about_a_reason_is_stored() {
    let filter = SignatureFilter {
        states: vec![SignatureState::Held],
        hold: Some(HoldReason::BlockedDomain),
        ..SignatureFilter::default()
    };
    let stored = StoredFilter::of(&filter).unwrap();
    let text = serde_json::to_string(&stored).unwrap();
    let read: StoredFilter = serde_json::from_str(&text).unwrap();
    assert_eq!(read.filter(), filter);
}

#[test]
fn a_filter_that_says_more_than_a_rule_can_store_is_refused() {
    let everything = SignatureFilter::default();
    assert!(StoredFilter::of(&everything).is_some());
    let two_states = SignatureFilter {
        states: vec![SignatureState::Held, SignatureState::Pending],
        ..everything.clone()
    };
    assert!(StoredFilter::of(&two_states).is_none());
    let none = SignatureFilter {
        states: Vec::new(),
        ..everything
    };
    assert!(StoredFilter::of(&none).is_none());
}
