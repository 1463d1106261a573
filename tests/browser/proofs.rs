//! The calculation that is asked of browsers while an appeal is attacked: what a person sees of it, and what it is good for.

use std::time::{Duration, Instant};

use paraph::domain::{Actor, HoldReason, SignatureId, SignatureState, Timestamp};
use paraph::services::protection::proofs;
use paraph::storage::signatures;
use rstest::rstest;
use serde_json::json;

use super::{a_moment_passes, opens, publishes_quai};
use crate::driver::{Browser, Scripts, plain};
use crate::support::TestDatabase;
use crate::support::in_process::Site;

type Stored = (SignatureState, Option<HoldReason>);

const COUNTED: Stored = (SignatureState::Confirmed, None);
const NO_PROOF: Stored = (SignatureState::Held, Some(HoldReason::NoProof));
/// What a form may take at most: longer than that, and people would think that nothing happens.
const BEARABLE: Duration = Duration::from_secs(8);

/// The site with the appeal “quai”, which asks for proofs for three days.
fn attacked(database: &TestDatabase) -> Site {
    let site = Site::start(database);
    publishes_quai(&site);
    let appeal = site.appeal("quai");
    site.wait(proofs::ask(&site.app, Actor::Cli, appeal, 72))
        .unwrap();
    site.clock.advance(Timestamp::SECOND);
    site
}

fn fills(browser: &Browser, email: &str) {
    browser.fill("label-first-name", "Jeanne");
    browser.fill("label-last-name", "L’Écuyer");
    browser.tick("publish-yes");
    browser.fill("label-email", email);
}

/// Keeps what the next form that is sent brings.
fn notes_what_is_sent(browser: &Browser) {
    let script = "document.querySelector('form.sign').addEventListener('formdata', (event) => {
        sessionStorage.setItem('sent', JSON.stringify(Object.fromEntries(event.formData)));
    });";
    browser.runs(script, json!([]));
}

/// Opens a page with a form and sends the fields that were noted, changed by these, past the script of the page.
fn replays(site: &Site, browser: &Browser, path: &str, changed: &serde_json::Value) {
    browser.goes_to(path);
    a_moment_passes(site);
    let script = "const sent = { ...JSON.parse(sessionStorage.getItem('sent')), ...arguments[0] };
        const form = document.createElement('form');
        form.method = 'post';
        form.id = 'replayed';
        for (const [name, value] of Object.entries(sent)) {
            const field = document.createElement('input');
            Object.assign(field, { type: 'hidden', name, value });
            form.append(field);
        }
        form.action = arguments[1];
        document.body.append(form);
        // After the answer to this command.
        setTimeout(() => form.submit(), 50);";
    let action = format!("{path}/sign/individual");
    browser.runs(script, json!([changed, action]));
    let started = Instant::now();
    let is_gone = "return document.querySelector('#replayed') === null";
    while browser.runs(is_gone, json!([])) != json!(true) {
        assert!(started.elapsed() < Duration::from_secs(10), "nothing sent");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Confirms in the browser; returns what the signature is then. The page says the same.
fn confirms(site: &Site, browser: &Browser, scripts: Scripts, email: &str) -> Stored {
    browser.goes_to(&site.link_with(email, "/confirm/"));
    if browser.shows("#agree") {
        assert_eq!(scripts, Scripts::Off, "one press is enough");
        browser.tick("confirm-agree");
    }
    // A script takes no press that comes at once.
    std::thread::sleep(Duration::from_millis(600));
    browser.press("confirm-send");
    let stored = stored(site);
    let title = match stored.0 {
        SignatureState::Held => "thanks-title-held",
        _ => "thanks-title-confirmed",
    };
    browser.is_at(title);
    if stored.0 == SignatureState::Held {
        browser.reads(&browser.words("thanks-text-held"));
        browser.reads(&browser.words("held-will-write"));
    }
    stored
}

/// The state of the signature that changed last.
fn stored(site: &Site) -> Stored {
    let appeal = site.appeal("quai");
    let states = [SignatureState::Confirmed, SignatureState::Held];
    let page = site
        .app
        .reads()
        .read(move |c| signatures::page(c, appeal, &states, SignatureId::BEFORE_FIRST, 1_000));
    let all = site.wait(page).unwrap();
    let last = all.iter().max_by_key(|signature| signature.updated_at);
    last.map(|last| (last.state, last.hold_reason)).unwrap()
}

/// How long the script of the page takes for some proofs, in milliseconds each.
fn calculates(browser: &Browser) -> Vec<i64> {
    let script = "const { proofScript } = document.querySelector('form.sign').dataset;
        window.took = [];
        const next = () => {
            const began = performance.now();
            const worker = new Worker(proofScript);
            worker.addEventListener('message', () => {
                worker.terminate();
                window.took.push(Math.round(performance.now() - began));
                if (window.took.length < 8) next();
            });
            worker.postMessage({ text: `${Math.random()}`, parts: 8, bits: 14 });
        };
        next();";
    browser.runs(script, json!([]));
    let started = Instant::now();
    loop {
        let took = browser.runs("return window.took", json!([]));
        let took = took.as_array().unwrap();
        if took.len() == 8 {
            return took.iter().map(|one| one.as_i64().unwrap()).collect();
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{took:?}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[rstest]
#[case::in_french("fr", TestDatabase::sqlite())]
#[case::in_english("en", TestDatabase::postgres())]
fn while_an_appeal_is_attacked_a_form_with_scripts_calculates_and_counts(
    #[case] language: &str,
    #[case] database: TestDatabase,
) {
    let site = attacked(&database);
    let phone = opens(&site, language, Scripts::On);
    phone.is_sized(360, 740);
    let appeal = format!("/{language}/quai");
    phone.goes_to(&appeal);
    fills(&phone, "jeanne@example.org");
    phone.awaits_token();
    a_moment_passes(&site);
    let pressed = Instant::now();
    phone.press("individual-send");
    let took = pressed.elapsed();
    phone.is_at("mailbox-title");
    let each = calculates_elsewhere(&phone, &appeal);
    println!("sent within {took:?}; calculated in {each:?} ms");
    assert!(took < BEARABLE, "{took:?}");
    let stored = confirms(&site, &phone, Scripts::On, "jeanne@example.org");
    assert_eq!(stored, COUNTED);
    phone.is_content();

    // A machine that takes long says so, does not send twice, and gets there.
    phone.forgets();
    phone.goes_to(&appeal);
    let slow = "const Fast = Worker;
        window.Worker = class extends Fast {
            postMessage(task) { setTimeout(() => super.postMessage(task), 4000); }
        };";
    phone.runs(slow, json!([]));
    fills(&phone, "lente@example.org");
    phone.awaits_token();
    a_moment_passes(&site);
    let press = "document.querySelector('form.sign .buttons button[type=submit]').click()";
    for _ in 0..3 {
        phone.runs(press, json!([]));
    }
    let waits = plain(&phone.words("proof-waits"));
    phone.awaits("[data-proof-status]", |text| plain(text) == waits);
    let title = plain(&phone.words("mailbox-title"));
    phone.awaits("h1", |text| plain(text) == title);
    let stored = confirms(&site, &phone, Scripts::On, "lente@example.org");
    assert_eq!(stored, COUNTED);
    phone.is_content();
}

/// The same on the page with the form, which was left.
fn calculates_elsewhere(browser: &Browser, appeal: &str) -> Vec<i64> {
    browser.goes_to(appeal);
    calculates(browser)
}

#[rstest]
#[case::in_french("fr", TestDatabase::sqlite())]
#[case::in_english("en", TestDatabase::postgres())]
fn while_an_appeal_is_attacked_a_form_without_scripts_is_held_and_not_refused(
    #[case] language: &str,
    #[case] database: TestDatabase,
) {
    let site = attacked(&database);
    let desk = opens(&site, language, Scripts::Off);
    for page in ["sign/individual", ""] {
        desk.goes_to(format!("/{language}/quai/{page}").trim_end_matches('/'));
        let email = format!("jeanne{}@example.org", page.len());
        fills(&desk, &email);
        a_moment_passes(&site);
        desk.press("individual-send");
        if page.is_empty() {
            // The form on the page of the appeal gets its token with the first press.
            desk.reads(&desk.words("problem-form-too-fast"));
            desk.forgives("422");
            a_moment_passes(&site);
            desk.press("individual-send");
        }
        desk.is_at("mailbox-title");
        // Nothing that does not happen without a script is promised.
        let said = plain(&desk.text());
        assert!(!said.contains(&plain(&desk.words("proof-waits"))), "{said}");
        assert_eq!(confirms(&site, &desk, Scripts::Off, &email), NO_PROOF);
        desk.is_content();
        desk.forgets();
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_proof_from_a_browser_is_good_for_nothing_else(#[case] database: TestDatabase) {
    let site = attacked(&database);
    let halle = site.appeal("halle");
    site.wait(proofs::ask(&site.app, Actor::Cli, halle, 72))
        .unwrap();
    let phone = opens(&site, "fr", Scripts::On);
    let signs = |email: &str| {
        phone.goes_to("/fr/quai");
        fills(&phone, email);
        phone.awaits_token();
        a_moment_passes(&site);
    };
    signs("jeanne@example.org");
    notes_what_is_sent(&phone);
    phone.press("individual-send");
    phone.is_at("mailbox-title");
    let stored = confirms(&site, &phone, Scripts::On, "jeanne@example.org");
    assert_eq!(stored, COUNTED);

    // Another address: answered as any other, and held.
    let other = json!({"email": "mallory@example.org"});
    replays(&site, &phone, "/fr/quai", &other);
    phone.is_at("mailbox-title");
    let stored = confirms(&site, &phone, Scripts::On, "mallory@example.org");
    assert_eq!(stored, NO_PROOF);
    // Another appeal: the form comes back with what was typed. Its script makes good what is missing.
    replays(
        &site,
        &phone,
        "/fr/halle",
        &json!({"email": "dora@example.org"}),
    );
    phone.reads(&phone.words("problem-form-expired"));
    phone.forgives("422");
    assert_eq!(phone.typed("label-last-name"), "L’Écuyer");
    assert_eq!(phone.typed("label-email"), "dora@example.org");
    a_moment_passes(&site);
    phone.press("individual-send");
    phone.is_at("mailbox-title");
    phone.goes_to(&site.link_with("dora@example.org", "/confirm/"));
    std::thread::sleep(Duration::from_millis(600));
    phone.press("confirm-send");
    phone.is_at("thanks-title-confirmed");

    // A page that was left open for more than a day.
    signs("tard@example.org");
    site.clock.advance(25 * Timestamp::HOUR);
    phone.press("individual-send");
    phone.reads(&phone.words("problem-form-expired"));
    phone.forgives("422");
    assert_eq!(phone.typed("label-first-name"), "Jeanne");
    assert_eq!(phone.typed("label-email"), "tard@example.org");
    a_moment_passes(&site);
    phone.press("individual-send");
    phone.is_at("mailbox-title");
    let stored = confirms(&site, &phone, Scripts::On, "tard@example.org");
    assert_eq!(stored, COUNTED);
    phone.is_content();
}
