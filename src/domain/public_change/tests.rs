//! Tests of `public_change`.

use crate::domain::{AppealLink, Language, LinkKind, PublicChange};

fn link(title: &str, url: &str) -> AppealLink {
    AppealLink {
        title: title.to_owned(),
        url: url.to_owned(),
        kind: LinkKind::Page,
    }
}

#[test]
fn a_link_with_another_address_is_a_change_and_another_order_is_none() {
    let french = Language::french();
    let old = [
        link("Plan", "https://a.example"),
        link("Film", "https://b.example"),
    ];
    let swapped = [old[1].clone(), old[0].clone()];
    assert_eq!(PublicChange::of_links(&french, &old, &swapped), None);
    let new = [
        link("Plan", "https://c.example"),
        link("Carte", "https://b.example"),
    ];
    assert_eq!(
        PublicChange::of_links(&french, &old, &new),
        Some(PublicChange::Links {
            language: french,
            added: vec!["Carte".to_owned()],
            removed: vec!["Film".to_owned()],
            changed: vec!["Plan".to_owned()],
        })
    );
}
