//! Tests of `locales`.

use super::*;

#[test]
fn a_file_says_its_language_by_its_name_or_its_folder() {
    let of = |path: &str, is_one_of_several| {
        let language = language_of(None, Path::new(path), is_one_of_several);
        language.ok().map(|language| language.to_string())
    };
    assert_eq!(of("it.ftl", false).as_deref(), Some("it"));
    assert_eq!(of("pt-br/all.ftl", true).as_deref(), Some("pt-br"));
    assert_eq!(
        of("locales/es/organisers/kit.ftl", true).as_deref(),
        Some("es")
    );
    assert_eq!(of("organisers.ftl", false), None);
    let given = language_of(Some("de"), Path::new("it.ftl"), false);
    assert_eq!(given.unwrap().to_string(), "de");
}
