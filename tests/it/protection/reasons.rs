//! What is held, grouped by its reason: seen at a glance, decided at once, and taken back.

use paraph::domain::{HoldReason, PrivateRecord, Role, SignatureId, SignatureState};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};
use crate::support::signatories::{agrees, signs, state};

const REASONS: &str = "/fr/admin/appeals/canal/to-decide/reasons";
const BULK_ACTIONS: &str = "/fr/admin/appeals/canal/bulk-actions";

fn held_for(site: &Site, reason: HoldReason, address: &str) -> SignatureId {
    let record = PrivateRecord {
        hold: Some(reason),
        ..person("Ada", address)
    };
    signs(site, &record, true)
}

/// The page of a bulk action once the site has stopped working on it.
fn settles(browser: &Browser, path: &str) -> Page {
    for _ in 0..1_000 {
        let page = browser.get(path);
        if !page.body.contains("http-equiv=\"refresh\"") {
            return page;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("{path} does not settle");
}

/// Counts all signatures of the form behind a link; the path of the bulk action that did.
fn counts_all(browser: &Browser, link: &str) -> String {
    let page = browser.get(link);
    let value = |name: &str| {
        let selector = format!("form[action=\"{BULK_ACTIONS}\"] input[name={name}]");
        page.value(&selector)
    };
    let fields = ["token", "state", "hold"].map(|name| (name, value(name)));
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, v)| (*name, v.as_str())).collect();
    all.push(("action", "release"));
    let begun = browser.post(BULK_ACTIONS, &all);
    assert_eq!(begun.status, 303, "{}", begun.body);
    let path = begun.header("location").to_owned();
    settles(browser, &path);
    browser.sends(&path, &[("do", "start")]);
    settles(browser, &path);
    path
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn one_reason_is_decided_at_once_and_the_others_wait_on(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _ = owner(&site);
    let moderator = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    assert!(
        moderator
            .get(REASONS)
            .text(".lead")
            .contains("Rien n’attend")
    );
    let rush: Vec<SignatureId> = ["a@free.fr", "b@free.fr", "c@free.fr"]
        .map(|address| held_for(&site, HoldReason::NetworkRate, address))
        .into();
    let robot = held_for(&site, HoldReason::Honeypot, "d@free.fr");
    let union = signs(&site, &group("Union", "union@free.fr"), true);

    let page = moderator.get(REASONS);
    let lines = page.texts("ul.log li");
    assert_eq!(lines.len(), 3, "{}", page.body);
    assert!(
        lines[0].contains("même réseau") && lines[0].contains("3 personnes"),
        "{lines:?}"
    );
    assert!(
        lines.iter().any(|line| line.contains("une organisation")),
        "{lines:?}"
    );
    let list = page
        .links("/fr/admin/appeals/canal/signatories?")
        .swap_remove(0);
    assert_eq!(moderator.get(&list).texts(".signatories li").len(), 3);

    let act = page.links(&format!("{BULK_ACTIONS}/new")).swap_remove(0);
    let done = counts_all(&moderator, &act);
    let states = |ids: &[SignatureId]| ids.iter().map(|id| state(&site, *id)).collect::<Vec<_>>();
    assert_eq!(states(&rush), [SignatureState::Confirmed; 3]);
    assert_eq!(states(&[robot, union]), [SignatureState::Held; 2]);
    assert_eq!(moderator.get(REASONS).texts("ul.log li").len(), 2);
    agrees(&site);

    moderator.sends(&done, &[("do", "undo")]);
    settles(&moderator, &done);
    assert_eq!(states(&rush), [SignatureState::Held; 3]);
    let lines = moderator.get(REASONS).texts("ul.log li");
    assert!(
        lines[0].contains("3 personnes"),
        "the reason is back: {lines:?}"
    );
    agrees(&site);
}
