//! Going back to a form: everything that was typed is there, whatever answered it.

use rstest::rstest;

use super::{a_moment_passes, enters, opens, publishes_quai};
use crate::driver::{Browser, Scripts};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers;

/// Leaves the page by its address line and goes back; then leaves by a link if there is one.
fn leaves_and_comes_back(browser: &Browser, elsewhere: &str) {
    let path = browser.path();
    browser.goes_to(elsewhere);
    browser.goes_back();
    assert_eq!(browser.path(), path);
}

fn has(browser: &Browser, typed: &[(&str, &str)]) {
    for (label, text) in typed {
        assert_eq!(browser.typed(label), *text, "{label}: {}", browser.text());
    }
}

#[rstest]
#[case::in_french_without_scripts("fr", Scripts::Off, TestDatabase::sqlite())]
#[case::in_english_with_scripts("en", Scripts::On, TestDatabase::postgres())]
fn a_form_to_sign_keeps_what_was_typed(
    #[case] language: &str,
    #[case] scripts: Scripts,
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    publishes_quai(&site);
    let phone = opens(&site, language, scripts);
    let person = [
        ("label-first-name", "Jeanne"),
        ("label-last-name", "L’Écuyer"),
        ("label-role", "infirmière"),
        ("label-place", "Sète"),
        ("label-email", "jeanne@exemple..org"),
    ];
    let group = [
        ("label-organisation", "Les Amis du quai"),
        ("label-seat", "Sète"),
        ("label-function", "président"),
        ("label-email", "malik@exemple..org"),
    ];
    for (form, fields) in [("individual", person.as_slice()), ("collective", &group)] {
        phone.goes_to(&format!("/{language}/quai/sign/{form}"));
        if form == "individual" {
            phone.unfolds("sign-more");
        }
        for (label, text) in fields {
            phone.fill(label, text);
        }
        a_moment_passes(&site);
        phone.press(&format!("{form}-send"));
        assert!(phone.shows(".problems"), "the address is wrong");
        has(&phone, fields);
        leaves_and_comes_back(&phone, &format!("/{language}/quai/privacy"));
        assert!(phone.shows(".problems"), "{}", phone.text());
        has(&phone, fields);
        // Twice, and from further away.
        phone.goes_to(&format!("/{language}/quai"));
        phone.goes_to(&format!("/{language}/quai/history"));
        phone.goes_back();
        phone.goes_back();
        has(&phone, fields);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_correction_keeps_what_was_typed(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    publishes_quai(&site);
    let (_, confirm) = super::care::signs(&site, "marie@example.org");
    let manage = super::care::signs_and_confirms(&site, "annie@example.org");
    let phone = opens(&site, "fr", Scripts::On);
    for link in [confirm, manage] {
        phone.goes_to(&format!("{link}/correct"));
        // Also before anything was sent.
        phone.fill("label-place", "Frontignan");
        leaves_and_comes_back(&phone, "/fr/quai");
        has(&phone, &[("label-place", "Frontignan")]);
        phone.fill("label-role", "voir https://exemple.fr");
        phone.press("correct-send");
        assert!(phone.shows(".problems"), "a link is no role");
        leaves_and_comes_back(&phone, "/fr/quai");
        let typed = [
            ("label-place", "Frontignan"),
            ("label-role", "voir https://exemple.fr"),
        ];
        has(&phone, &typed);
    }
}

#[rstest]
#[case::in_french_without_scripts("fr", Scripts::Off, TestDatabase::sqlite())]
#[case::in_english_with_scripts("en", Scripts::On, TestDatabase::postgres())]
fn an_organiser_keeps_what_was_typed(
    #[case] language: &str,
    #[case] scripts: Scripts,
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    publishes_quai(&site);
    organisers::owner(&site);
    let desk = opens(&site, language, scripts);
    enters(&desk);
    let admin = format!("/{language}/admin/appeals");
    // A preview, and a form with problems, of a new appeal and of one that is there.
    desk.goes_to(&format!("{admin}/new"));
    let written = [
        ("label-title", "Sauvons le pont"),
        ("label-text", "Le pont doit **tenir**."),
    ];
    for (label, text) in written {
        desk.fill(label, text);
    }
    leaves_and_comes_back(&desk, &format!("/{language}/quai"));
    has(&desk, &written);
    desk.press("text-preview");
    assert_eq!(desk.text_of(".panel .text strong"), "tenir");
    leaves_and_comes_back(&desk, &format!("/{language}/quai"));
    has(&desk, &written);
    desk.fill("label-slug", "quai");
    desk.press("text-save-draft");
    assert!(desk.shows(".problems"), "another appeal has this address");
    leaves_and_comes_back(&desk, &format!("/{language}/quai"));
    has(&desk, &written);

    desk.goes_to(&format!("{admin}/quai/edit"));
    desk.fill("label-goal", "beaucoup");
    desk.press("account-save");
    assert!(desk.shows(".problems"), "no number");
    leaves_and_comes_back(&desk, &format!("/{language}/quai"));
    has(&desk, &[("label-goal", "beaucoup")]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_preview_of_an_import_keeps_what_was_typed(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    publishes_quai(&site);
    organisers::owner(&site);
    let desk = opens(&site, "fr", Scripts::On);
    enters(&desk);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("liste.csv");
    std::fs::write(&file, "Nom;Courriel\nJeanne Martin;jeanne@example.org\n").unwrap();
    desk.goes_to("/fr/admin/appeals/quai/import");
    desk.attaches("input[type=file]", &file);
    desk.press("import-next");
    desk.fill("label-label", "Marché du 3 mai");
    for button in ["import-preview-read-again", "import-preview-import"] {
        desk.press(button);
        leaves_and_comes_back(&desk, "/fr/quai");
        has(&desk, &[("label-label", "Marché du 3 mai")]);
    }
}
