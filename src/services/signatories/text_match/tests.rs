//! Tests of `text_match`.

use crate::services::signatories::text_match::*;

#[test]
fn a_text_begins_contains_or_equals_what_was_typed() {
    let names = ["Marie-Ève L’Écuyer", "Cercle"];
    for (mode, matching, other) in [
        (
            MatchMode::Begins,
            ["ecu marie", "lecuyer", "CERC", ""],
            ["cuyer", "x", "marie z"],
        ),
        (
            MatchMode::Contains,
            ["cuyer", "ve l ecu", "lécuyer", ""],
            ["ecu marie", "x", "ercles"],
        ),
        (
            MatchMode::Equals,
            ["l'écuyer marie ève", "MARIE-ÈVE L’ÉCUYER", "cercle", ""],
            ["marie", "cercle x", "cercl"],
        ),
    ] {
        for typed in matching {
            assert!(mode.matches(typed, &names), "{mode:?} {typed}");
        }
        for typed in other {
            assert!(!mode.matches(typed, &names), "{mode:?} {typed}");
        }
    }
}
