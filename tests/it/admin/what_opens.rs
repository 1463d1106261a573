//! What opens an account: the second factor in a session, notices of each change, links for a new password, and who is
//! kept out by whom.

use std::sync::Arc;
use std::time::{Duration, Instant};

use paraph::domain::{EmailAddress, Timestamp};
use paraph::services::TotpSecret;
use paraph::services::accounts;
use paraph::services::accounts::login::{self, Login, LoginRequest, Visitor};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::{PASSWORD, enters, owner, tries};

pub(super) const OTHER: &str = "le pont tournant grince un peu";
const TWO_STEPS: &str = "/fr/admin/account/two-steps";

/// The subjects of the mails to an address, and their texts.
fn mails_to(site: &Site, address: &str) -> Vec<(String, String)> {
    site.delivers_to_organisers();
    let mails = site.app.transport.mailbox().unwrap().mails();
    let theirs = mails.iter().filter(|mail| mail.email.to == address);
    theirs
        .map(|mail| (mail.email.subject.clone(), mail.email.text.clone()))
        .collect()
}

/// Awaits so many notices to an address with these words.
fn awaits_notices(site: &Site, address: &str, words: &str, number: usize) {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let started = Instant::now();
    loop {
        let mails = mails_to(site, address);
        let found = mails.iter().filter(|(_, text)| plain(text).contains(words));
        let found = found.count();
        if found >= number || started.elapsed() > Duration::from_secs(10) {
            assert_eq!(found, number, "{words}: {mails:?}");
            return;
        }
        std::thread::sleep(Duration::from_millis(30));
    }
}

/// Switches two-step login on; the secret and the recovery codes.
pub(super) fn switches_on(site: &Site, browser: &Browser) -> (TotpSecret, Vec<String>) {
    let page = browser.get(TWO_STEPS);
    let secret = TotpSecret::parse(&page.text(".secret")).unwrap();
    let sealed = page.value("input[name=secret]");
    let code = secret.code_at(site.clock.now());
    let on = browser.sends(TWO_STEPS, &[("secret", &sealed), ("code", &code)]);
    let codes = on.texts(".recovery code");
    assert_eq!(codes.len(), 10, "{}", on.body);
    (secret, codes)
}

fn lines(owner: &Browser, words: &str) -> Vec<String> {
    let record = owner.get("/fr/admin/audit");
    let lines = record.texts(".log li");
    lines
        .into_iter()
        .filter(|line| line.contains(words))
        .collect()
}

/// The lines of the record with these words, once there are so many: some are written after the answer.
pub(super) fn awaits_lines(owner: &Browser, words: &str, number: usize) -> Vec<String> {
    let started = Instant::now();
    loop {
        let found = lines(owner, words);
        if found.len() >= number || started.elapsed() > Duration::from_secs(10) {
            assert_eq!(found.len(), number, "{words}: {found:?}");
            return found;
        }
        std::thread::sleep(Duration::from_millis(30));
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn where_two_steps_are_on_a_session_asks_for_a_code_and_not_for_the_password(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let warning = "Ajouter une deuxième étape";
    assert!(odile.get("/fr/admin").body.contains(warning));
    let elsewhere = site.visitor();
    enters(&elsewhere, "odile@example.org", PASSWORD);
    let (secret, codes) = switches_on(&site, &odile);
    assert!(!odile.get("/fr/admin").body.contains(warning));
    let invite = "/fr/admin/accounts/invite";
    assert_eq!(
        elsewhere.get(invite).status,
        303,
        "that session proved the password only"
    );
    assert_eq!(odile.get(invite).status, 200);

    site.clock.advance(11 * Timestamp::MINUTE);
    let gives = |name: &str, value: &str| {
        odile.sends("/fr/admin/step-up", &[(name, value), ("to", invite)])
    };
    let before = odile.cookie("paraph-session");
    assert_eq!(
        gives("password", PASSWORD).status,
        422,
        "the password alone"
    );
    assert_eq!(gives("code", PASSWORD).status, 422, "in the other field");
    assert_eq!(odile.cookie("paraph-session"), before);
    let code = secret.code_at(site.clock.now());
    assert_eq!(gives("code", &code).header("location"), invite);
    assert_ne!(odile.cookie("paraph-session"), before, "a new identifier");
    let stolen = site.visitor();
    stolen.set_cookie("paraph-session", &before);
    assert_eq!(
        stolen.get("/fr/admin").status,
        303,
        "the old one is worth nothing"
    );

    let off = format!("{TWO_STEPS}/off");
    let switches_off = |code: &str| odile.sends_from("/fr/admin/account", &off, &[("code", code)]);
    assert_eq!(switches_off("").status, 422, "however fresh the session is");
    assert_eq!(switches_off(&code).status, 422, "a code works once");
    assert_eq!(
        switches_off(&codes[3]).header("location"),
        "/fr/admin/account?done=two-steps-off"
    );
    for (words, number) in [
        ("en deux étapes a été activée", 1),
        ("en deux étapes a été désactivée", 1),
        ("Un code de secours", 1),
    ] {
        awaits_notices(&site, "odile@example.org", words, number);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn each_change_of_what_opens_an_account_is_mailed_to_its_owner(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let changed = odile.sends_from(
        "/fr/admin/account",
        "/fr/admin/account/password",
        &[("password", PASSWORD), ("new-password", OTHER)],
    );
    assert_eq!(changed.status, 303, "{}", changed.body);
    awaits_notices(&site, "odile@example.org", "a été changé le", 1);
    site.visitor()
        .sends("/fr/admin/forgotten", &[("email", "odile@example.org")]);
    let reset = site.link_with("odile@example.org", "/reset/");
    site.visitor().sends(&reset, &[("new-password", PASSWORD)]);
    awaits_notices(&site, "odile@example.org", "Un nouveau mot de passe", 1);
    enters(&odile, "odile@example.org", PASSWORD);
    switches_on(&site, &odile);
    odile.sends_from("/fr/admin/account", "/fr/admin/account/recovery", &[]);
    awaits_notices(&site, "odile@example.org", "De nouveaux codes", 1);

    // Whoever knows the password and guesses codes is told of, once a day.
    let stranger = site.visitor();
    tries(&stranger, "odile@example.org", PASSWORD);
    for _ in 0..9 {
        stranger.sends("/fr/admin/login/code", &[("code", "000000")]);
    }
    awaits_lines(&odile, "mauvais code", 9);
    awaits_notices(&site, "odile@example.org", "plus de cinq codes faux", 1);
    let all = mails_to(&site, "odile@example.org");
    assert!(
        all.iter()
            .all(|(_, text)| !text.contains(PASSWORD) && !text.contains("000000"))
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn nobody_keeps_an_organiser_out(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    // A stranger asks again and again: the link is the same, and the last one works.
    let from = |network: &str| Visitor {
        place: Some(network.to_owned()),
        ..Visitor::default()
    };
    let email = EmailAddress::parse("odile@example.org").unwrap();
    let links = || {
        let mails = mails_to(&site, "odile@example.org");
        let lines = mails.iter().flat_map(|(_, text)| text.lines());
        lines
            .filter(|line| line.contains("/admin/reset/"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let asks = |network: &str, awaited: usize| {
        site.wait(async { accounts::ask_reset(&site.app, &email, from(network)) })
            .unwrap();
        let started = Instant::now();
        while links().len() < awaited && started.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(links().len(), awaited);
    };
    for awaited in 1..=3 {
        asks("192.0.2.0/24", awaited);
    }
    std::thread::sleep(Duration::from_millis(200));
    site.wait(async { accounts::ask_reset(&site.app, &email, from("192.0.2.0/24")) })
        .unwrap();
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(links().len(), 3, "three a day from a network");
    asks("198.51.100.0/24", 4);
    let all = links();
    assert!(all.iter().all(|link| *link == all[0]), "{all:?}");

    // Strangers fill the window of the account; a link for a new password makes the device known.
    site.wait(async {
        for number in 0..12 {
            let visitor = from(&format!("10.0.{number}.0/24"));
            let request = LoginRequest {
                visitor: &visitor,
                old_session: None,
            };
            login::with_password(&site.app, "odile@example.org", "une autre phrase", request)
                .await
                .unwrap();
        }
    });
    let fresh = site.visitor();
    assert_eq!(tries(&fresh, "odile@example.org", PASSWORD).status, 429);
    let path = all[0]
        .trim()
        .strip_prefix(site.base.as_str())
        .unwrap()
        .to_owned();
    assert_eq!(fresh.sends(&path, &[("new-password", OTHER)]).status, 303);
    enters(&fresh, "odile@example.org", OTHER);
    assert_eq!(odile.get("/fr/admin").status, 303, "every session ended");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_crowd_that_logs_in_gets_busy_and_others_log_in(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _odile = owner(&site);
    let (busy, longest) = site.wait(async {
        let crowd: Vec<_> = (0..300)
            .map(|number| {
                let app = Arc::clone(&site.app);
                tokio::spawn(async move {
                    // 256 networks of one /48.
                    let visitor = Visitor {
                        place: Some(format!("2001:db8:0:{:x}00::/56", number % 256)),
                        region: Some("2001:db8::/48".to_owned()),
                        ..Visitor::default()
                    };
                    let request = LoginRequest {
                        visitor: &visitor,
                        old_session: None,
                    };
                    let address = format!("n{number}@example.org");
                    let tried = login::with_password(&app, &address, "une autre phrase", request);
                    tried.await.is_err_and(|error| error.is_retryable())
                })
            })
            .collect();
        let mut longest = Duration::ZERO;
        for number in 0..5 {
            let visitor = Visitor {
                place: Some(format!("192.0.{number}.0/24")),
                region: Some(format!("192.0.{number}.0/24")),
                ..Visitor::default()
            };
            let request = LoginRequest {
                visitor: &visitor,
                old_session: None,
            };
            let started = Instant::now();
            let entered =
                login::with_password(&site.app, "odile@example.org", PASSWORD, request).await;
            assert!(matches!(entered.unwrap(), Login::LoggedIn(_)));
            longest = longest.max(started.elapsed());
        }
        let mut busy = 0;
        for one in crowd {
            busy += usize::from(one.await.unwrap());
        }
        (busy, longest)
    });
    assert!(busy >= 250, "{busy} of 300 were told to come back");
    assert!(longest < Duration::from_secs(3), "{longest:?}");
}
