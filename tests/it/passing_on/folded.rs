//! What was typed in a language that is folded away stays in sight when it could not be saved.

use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::owner;

const SHARE: &str = "/fr/admin/appeals/canal/share";
const NEWS: &str = "/fr/admin/appeals/canal/news/new";
const FILE: &str =
    "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n+++\nQu’il vive.\n";

/// Whether a field is among those that are folded away.
fn is_folded(page: &Page, field: &str) -> bool {
    assert!(
        !page.attribute(field, "name").is_empty(),
        "{field}: {}",
        page.body
    );
    let folded = format!("details.other-languages {field}");
    !page.attributes(&folded, "name").is_empty()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_form_that_was_refused_hides_no_field_that_matters(#[case] database: TestDatabase) {
    let site = Site::start_in(&database, &["de", "fr", "en", "es"], &[FILE]);
    let owner = owner(&site);
    let (typed, empty) = ("#share-text-row-es", "#share-text-row-de");
    assert!(is_folded(&owner.get(SHARE), typed));
    let words = [
        ("share-text-row-es", "Firma conmigo"),
        ("base", "of another day"),
    ];
    let wrong = [
        &words[..],
        &[("form-sites", "some"), ("sites", "pas un site")],
    ]
    .concat();
    let refused = owner.sends(SHARE, &wrong);
    assert_eq!(refused.status, 422);
    assert!(!is_folded(&refused, typed) && is_folded(&refused, empty));
    let newer = owner.sends(SHARE, &[&words[..], &[("form-sites", "none")]].concat());
    assert_eq!(newer.status, 409, "{}", newer.body);
    assert!(!is_folded(&newer, typed) && is_folded(&newer, empty));

    let refused = owner.sends(NEWS, &[("do", "save")]);
    assert_eq!(refused.status, 422);
    let (wrong, empty) = ("#news-title-row-de", "#news-title-row-es");
    assert!(!refused.text("#news-title-row-de-error").is_empty());
    assert!(!is_folded(&refused, wrong) && is_folded(&refused, empty));
}
