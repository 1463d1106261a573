//! Journeys in a real browser: people who sign, organisers who run an appeal; with scripts and without, in French and
//! in English.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on fails with the place and the reason; what it prints is shown with its failure"
)]

#[path = "../support/mod.rs"]
mod support;

mod back;
mod campaign;
mod care;
mod driver;
mod passkeys;
mod pictures;
mod proofs;

use std::time::{Duration, Instant};

use driver::{Browser, Scripts};
use paraph::domain::{AppealFile, AppealState, Timestamp};
use paraph::services::{accounts, appeals};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::PASSWORD;

/// Opens the appeal “quai”, in both languages, with ten first signatories: from ten on, the number is shown.
fn publishes_quai(site: &Site) {
    let people: String = (1..=10)
        .map(|n| format!("[[first_signatories]]\nname = \"Marinière {n}\"\n"))
        .collect();
    for (language, title) in [
        ("fr", "Rendez-nous le quai"),
        ("en", "Give us back the quay"),
    ] {
        let text = format!(
            "+++\nslug = \"quai\"\nlanguage = \"{language}\"\ntitle = \"{title}\"\nthank_by_mail = false\n{people}+++\nLe **quai**.\n"
        );
        site.wait(appeals::import(
            &site.app,
            AppealFile::parse(&text).unwrap(),
        ))
        .unwrap();
    }
    site.wait(appeals::set_state(&site.app, "quai", AppealState::Open))
        .unwrap();
    // The pages in memory may be a second old.
    let started = Instant::now();
    while site.visitor().get("/fr/quai").status != 200 {
        assert!(started.elapsed() < Duration::from_secs(10), "no page");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn opens(site: &Site, language: &str, scripts: Scripts) -> Browser {
    Browser::open(&site.base, &site.app.catalog, language, scripts)
}

/// Enters the organisers' area with the account of [`support::organisers::owner`].
fn enters(browser: &Browser) {
    browser.goes_to(&format!("/{}/admin/login", browser.language));
    browser.fill("label-email", "odile@example.org");
    browser.fill("label-password", PASSWORD);
    browser.press("login-send-login");
}

/// As long as a person needs at least to fill a form.
fn a_moment_passes(site: &Site) {
    site.clock.advance(20 * Timestamp::SECOND);
}

/// Sends the form on the page of an appeal. Its token comes by script, or with the form that comes back without one.
fn sends_from_the_page(site: &Site, browser: &Browser, scripts: Scripts) {
    if scripts == Scripts::On {
        browser.awaits_token();
    } else {
        browser.press("individual-send");
        browser.reads(&browser.words("problem-form-too-fast"));
        browser.forgives("422");
    }
    a_moment_passes(site);
    browser.press("individual-send");
}

/// A supporter signs, confirms, sees the number grow, corrects, withdraws; a mandatary signs for a group.
fn supporters(database: &TestDatabase, language: &str, scripts: Scripts) {
    let site = Site::start(database);
    publishes_quai(&site);
    let appeal = format!("/{language}/quai");
    let phone = opens(&site, language, scripts);
    phone.is_sized(360, 740);
    let total = |awaited: i64| phone.number(awaited);
    phone.reloads(&appeal, ".count .total", |text| {
        text.starts_with(&total(10))
    });
    assert!(phone.shows("#sign form"), "the form is on the page");
    phone.press("individual-send");
    assert!(phone.shows(".problems"), "nothing typed, nothing sent");
    phone.forgives("422");
    phone.fill("label-first-name", "Jeanne");
    phone.fill("label-last-name", "L’Écuyer");
    phone.tick("publish-yes");
    phone.fill("label-email", "jeanne@example.org");
    phone.unfolds("sign-more");
    phone.fill("label-role", "infirmière");
    phone.fill("label-place", "Sète");
    a_moment_passes(&site);
    phone.press("individual-send");
    phone.is_at("mailbox-title");

    let link = site.link_with("jeanne@example.org", "/confirm/");
    // Another browser than the one that signed.
    phone.forgets();
    phone.goes_to(&link);
    phone.is_at("confirm-title-pending");
    phone.reads("L’Écuyer");
    if scripts == Scripts::Off {
        // It must say that it means it.
        phone.tick("confirm-agree");
    } else {
        a_program_confirms_nothing(&phone);
    }
    phone.press("confirm-send");
    phone.is_at("thanks-title-confirmed");
    // The thanks are shown once.
    phone.follow("thanks-manage-link");
    let manage = phone.path();
    phone.reloads(&appeal, ".count .total", |text| {
        text.starts_with(&total(11))
    });

    phone.goes_to(&manage);
    phone.is_at("manage-title");
    phone.follow("manage-correct");
    phone.fill("label-place", "Frontignan");
    phone.press("correct-send");
    phone.reads(&phone.words("manage-done-corrected"));
    phone.reads("Frontignan");
    phone.follow("manage-withdraw");
    phone.press("withdraw-send");
    phone.reads(&phone.words("manage-state-withdrawn"));
    phone.reloads(&appeal, ".count .total", |text| {
        text.starts_with(&total(10))
    });

    assert!(phone.shows("#sign form"), "the form is on the page");
    phone.follow("sign-group");
    phone.fill("label-organisation", "Les Amis du quai");
    phone.choose("label-kind", &phone.words("kind-association"));
    phone.fill("label-seat", "Sète");
    phone.fill("label-first-name", "Malik");
    phone.fill("label-function", "président");
    phone.fill("label-email", "malik@example.org");
    phone.tick("label-mandate");
    a_moment_passes(&site);
    phone.press("collective-send");
    phone.is_at("mailbox-title");
    phone.goes_to(&site.link_with("malik@example.org", "/confirm/"));
    phone.press("confirm-send");
    phone.is_at("thanks-title-held");
    phone.is_content();
}

/// A program that checks mails opens the page, runs its script and presses what it finds, a thousand times: nothing is
/// confirmed. Only what a person presses is a trusted event.
fn a_program_confirms_nothing(phone: &Browser) {
    let script = "for (let time = 0; time < 1000; time++) {
        const form = document.querySelector('form[data-one-press]');
        form.querySelector('button').click();
        form.querySelector('button').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    return document.querySelector('#agree').checked;";
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(phone.runs(script, serde_json::json!([])), false);
    phone.is_at("confirm-title-pending");
}

#[rstest]
#[case::in_french_without_scripts("fr", Scripts::Off, TestDatabase::sqlite())]
#[case::in_english_with_scripts("en", Scripts::On, TestDatabase::postgres())]
fn a_supporter_signs_corrects_and_withdraws_and_a_mandatary_signs_for_a_group(
    #[case] language: &str,
    #[case] scripts: Scripts,
    #[case] database: TestDatabase,
) {
    supporters(&database, language, scripts);
}

#[rstest]
#[case::in_french_with_scripts("fr", Scripts::On, TestDatabase::postgres())]
#[case::in_english_without_scripts("en", Scripts::Off, TestDatabase::sqlite())]
#[ignore = "bash tests/run-browser.sh"]
fn a_supporter_signs_corrects_and_withdraws_and_a_mandatary_signs_for_a_group_in_other_ways(
    #[case] language: &str,
    #[case] scripts: Scripts,
    #[case] database: TestDatabase,
) {
    supporters(&database, language, scripts);
}

/// A volunteer opens the site's first account.
fn founds(site: &Site, language: &str, scripts: Scripts) -> Browser {
    let token = site
        .wait(accounts::set_up_link(&site.app))
        .unwrap()
        .unwrap();
    let desk = opens(site, language, scripts);
    desk.goes_to(&format!("/{language}/admin/setup/{token}"));
    desk.is_at("login-title-set-up");
    desk.fill("label-admin-name", "Odile");
    desk.fill("label-email", "odile@example.org");
    desk.fill("label-new-password", PASSWORD);
    desk.press("login-send-set-up");
    enters(&desk);
    // A first owner is welcomed by name.
    let title = desk.words("admin-home-title");
    desk.awaits("h1", |text| text == title || text.contains("Odile"));
    desk
}

/// Writes the appeal “pont” in two languages, with a goal, and publishes it.
fn publishes_pont(desk: &Browser, scripts: Scripts) {
    desk.follow("editor-new");
    desk.fill("label-slug", "pont");
    desk.choose("label-text-language", "Français");
    desk.fill("label-title", "Sauvons le pont");
    desk.fill("label-text", "Le pont doit **tenir**.");
    if scripts == Scripts::On {
        desk.awaits("#live-text strong", |text| text == "tenir");
    }
    assert_eq!(desk.shows("#live"), scripts == Scripts::On);
    desk.press("text-preview");
    assert_eq!(desk.text_of(".panel .text strong"), "tenir");
    desk.press("text-save-draft");
    desk.reads(&desk.words("text-done-created"));
    desk.follow_words("English");
    desk.fill("label-title", "Save the bridge");
    desk.fill("label-text", "The bridge must **stand**.");
    desk.press("text-save-draft");
    desk.reads(&desk.words("text-done-saved"));
    assert!(
        desk.shows(".side-by-side .other-language"),
        "the other language stands beside"
    );

    desk.follow("editor-title");
    desk.fill("label-goal", "500");
    desk.press("account-save");
    desk.reads(&desk.words("editor-done-settings"));
    desk.follow("editor-preview");
    desk.reads(&desk.words("preview-banner"));
    desk.follow("preview-back");
    desk.follow("state-title-publish");
    desk.press("state-send-publish");
    desk.reads(&desk.words("editor-done-published"));
}

fn grows(database: &TestDatabase, language: &str, scripts: Scripts) {
    let site = Site::start(database);
    let desk = founds(&site, language, scripts);
    publishes_pont(&desk, scripts);
    desk.goes_to(&format!("/{language}/admin/appeals/pont"));
    desk.reads(&desk.words("figures-title"));
    assert!(desk.shows(".chart svg"));

    let title = if language == "fr" {
        "Sauvons le pont"
    } else {
        "Save the bridge"
    };
    desk.goes_to(&format!("/{language}/pont"));
    assert_eq!(desk.text_of("h1"), title);
    desk.is_content();
}

#[rstest]
#[case::in_french_without_scripts("fr", Scripts::Off, TestDatabase::sqlite())]
#[case::in_english_with_scripts("en", Scripts::On, TestDatabase::postgres())]
fn an_organiser_writes_an_appeal_in_two_languages_publishes_it_and_sees_it_grow(
    #[case] language: &str,
    #[case] scripts: Scripts,
    #[case] database: TestDatabase,
) {
    grows(&database, language, scripts);
}

#[rstest]
#[case::in_french_with_scripts("fr", Scripts::On, TestDatabase::postgres())]
#[case::in_english_without_scripts("en", Scripts::Off, TestDatabase::sqlite())]
#[ignore = "bash tests/run-browser.sh"]
fn an_organiser_writes_an_appeal_in_two_languages_publishes_it_and_sees_it_grow_in_other_ways(
    #[case] language: &str,
    #[case] scripts: Scripts,
    #[case] database: TestDatabase,
) {
    grows(&database, language, scripts);
}
