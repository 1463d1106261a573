//! Tests of `catalog`.

use super::*;

#[test]
fn the_operators_folder_overrides_single_messages_and_adds_languages() {
    let dir = tempfile::tempdir().unwrap();
    for (folder, text) in [
        ("fr", "country-fr = Hexagone\n"),
        ("it", "country-fr = Bella Francia\n"),
    ] {
        std::fs::create_dir(dir.path().join(folder)).unwrap();
        std::fs::write(dir.path().join(folder).join("mine.ftl"), text).unwrap();
    }
    let italian = Language::parse("it").unwrap();
    let languages = [Language::french(), italian.clone()];
    let catalog = Catalog::load_for(Some(dir.path()), &languages).unwrap();
    assert_eq!(catalog.country_name(&Language::french(), "FR"), "Hexagone");
    assert_eq!(catalog.country_name(&italian, "FR"), "Bella Francia");
    assert_eq!(catalog.languages()[0], Language::french());
}

#[test]
fn an_unknown_key_is_returned_as_it_is() {
    let catalog = Catalog::load(None).unwrap();
    assert_eq!(catalog.text(&Language::french(), "nowhere", &[]), "nowhere");
    assert!(!catalog.has(&Language::french(), "nowhere"));
}

#[test]
fn countries_are_listed_in_the_order_of_the_language() {
    let catalog = Catalog::load(None).unwrap();
    let french = catalog.countries(&Language::french());
    assert_eq!(french.len(), 249);
    let place = |code| {
        french
            .iter()
            .position(|country| country.code == code)
            .unwrap()
    };
    let expected = ["EG", "EC", "ES", "FR"].map(place);
    assert!(expected.is_sorted(), "{expected:?}");
}
