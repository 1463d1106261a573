//! Passkeys in a real browser, with an authenticator that the developer tools simulate: added, used to log in alone, as
//! second step and in a session, removed.

use paraph::domain::Timestamp;
use rstest::rstest;
use serde_json::json;

use crate::driver::{Browser, Scripts, plain};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::PASSWORD;
use crate::{founds, opens};

/// Plugs in an authenticator that knows its user.
fn plugs_in(browser: &Browser) {
    browser.commands("WebAuthn.enable", json!({}));
    let options = json!({
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": true,
        "hasUserVerification": true,
        "isUserVerified": true,
        "automaticPresenceSimulation": true,
    });
    browser.commands(
        "WebAuthn.addVirtualAuthenticator",
        json!({ "options": options }),
    );
}

fn leaves(browser: &Browser, language: &str) {
    browser.goes_to(&format!("/{language}/admin/account"));
    let logout = "document.querySelector('form[action$=\"/logout\"]').submit()";
    browser.runs(logout, json!([]));
    browser.awaits("h1", |text| {
        text.contains(&browser.words("login-title-login"))
    });
}

/// Asserts that the page of an owner without appeals comes.
fn is_welcomed(desk: &Browser) {
    desk.awaits("h1", |text| text.contains("Odile"));
}

#[rstest]
#[case::in_french("fr", TestDatabase::sqlite())]
#[case::in_english("en", TestDatabase::postgres())]
fn a_passkey_opens_an_account_alone_and_after_the_password(
    #[case] language: &str,
    #[case] database: TestDatabase,
) {
    let site = Site::start_named(&database, "localhost");
    let desk = founds(&site, language, Scripts::On);
    plugs_in(&desk);
    let account = format!("/{language}/admin/account");
    desk.goes_to(&account);
    desk.follow("passkeys-add-title");
    desk.fill("label-passkey-name", "Téléphone d’Odile");
    desk.press("passkeys-add-send");
    desk.awaits("h1", |text| text == desk.words("recovery-title"));
    desk.goes_to(&account);
    desk.reads("Téléphone d’Odile");

    // Alone.
    leaves(&desk, language);
    desk.press("passkey-use");
    is_welcomed(&desk);
    // In a session.
    site.clock.advance(11 * Timestamp::MINUTE);
    desk.goes_to(&format!("/{language}/admin/accounts/invite"));
    desk.is_at("step-up-title");
    desk.press("passkey-use");
    desk.awaits("h1", |text| text == desk.words("invite-title"));
    // After the password.
    leaves(&desk, language);
    desk.fill("label-email", "odile@example.org");
    desk.fill("label-password", PASSWORD);
    desk.press("login-send-login");
    desk.is_at("login-title-code");
    desk.press("passkey-use");
    is_welcomed(&desk);
    // The last second factor goes with a proof alone, which the passkey itself may be.
    desk.goes_to(&account);
    desk.press("passkey-remove");
    desk.reads(&desk.words("problem-totp-wrong"));
    desk.forgives("422");
    desk.press("passkey-remove-by-itself");
    // Removed, it opens nothing any more.
    desk.reads(&desk.words("account-done-passkey-removed"));
    leaves(&desk, language);
    desk.press("passkey-use");
    desk.awaits(".problems", |text| {
        plain(text).contains(&plain(&desk.words("problem-passkey-refused")))
    });
    desk.forgives("422");

    // Without a script nothing of it is to be seen.
    let without = opens(&site, language, Scripts::Off);
    without.goes_to(&format!("/{language}/admin/login"));
    assert!(!without.shows("form[data-passkey]"));
}
