//! Tests of `sort_key`.

use crate::domain::text::sort_key::sort_key;

#[test]
fn names_sort_as_in_a_french_directory() {
    let mut names = [
        "Zola",
        "Élan",
        "Elan",
        "eland",
        "Éa",
        "Ångström",
        "Bérard",
        "Berard",
    ];
    names.sort_by_key(|name| sort_key(name));
    assert_eq!(
        names,
        [
            "Ångström",
            "Berard",
            "Bérard",
            "Éa",
            "Elan",
            "Élan",
            "eland",
            "Zola"
        ]
    );
}
