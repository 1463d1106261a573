//! Bulk actions over real HTTP, on both databases.

mod apply;
mod erasure;
mod later;
mod search;
mod stop_and_resume;

use std::time::{Duration, Instant};

use paraph::domain::{Actor, BulkActionId, BulkActionKind, Language};
use paraph::services::bulk_actions::Rule;
use paraph::services::sample_data::{SampleProgress, seed};
use paraph::services::{appeals, bulk_actions};

use crate::support::in_process::{Browser, Page, Site};

const LIST: &str = "/fr/admin/appeals/canal/signatories";

const RULES: &str = "/fr/admin/appeals/canal/bulk-actions";

/// The rule of a search, as the page makes it; the address of its action.
fn asks(browser: &Browser, search: &[(&str, &str)], fields: &[(&str, &str)]) -> String {
    let found = browser.sends(LIST, search).header("location").to_owned();
    let new = browser
        .get(&found)
        .links(&format!("{RULES}/new"))
        .swap_remove(0);
    let page = browser.get(&new);
    let mut all = vec![];
    for name in [
        "token", "state", "hold", "kind", "source", "since", "until", "q",
    ] {
        let selector = format!("form[action=\"{RULES}\"] input[name={name}]");
        all.push((name, page.value(&selector)));
    }
    let mut sent: Vec<(&str, &str)> = all
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    sent.extend_from_slice(fields);
    let begun = browser.post(RULES, &sent);
    assert_eq!(begun.status, 303, "{}", begun.body);
    begun.header("location").to_owned()
}

/// The page of an action once the site has stopped working on it.
fn settles(browser: &Browser, action: &str) -> Page {
    let started = Instant::now();
    loop {
        let page = browser.get(action);
        if !page.body.contains("http-equiv=\"refresh\"") {
            return page;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{}", page.body);
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Makes people who confirmed, and looks at what holding all of them would do; the action and its page.
fn holds_everybody(site: &Site, browser: &Browser, people: u64) -> (BulkActionId, String) {
    let action = site.wait(async {
        let app = &site.app;
        let appeal = appeals::find(app, "canal").await.unwrap();
        let french = Language::french();
        let whole = appeals::parts(app, appeal.id, &french).await.unwrap();
        let text = whole.unwrap().1[0].id;
        let made = seed(
            app,
            &appeal,
            text,
            people,
            SampleProgress::Confirmed,
            |_| (),
        );
        made.await.unwrap();
        let everybody = Rule::default();
        let begun = bulk_actions::begin(app, Actor::Cli, &appeal, BulkActionKind::Hold, &everybody);
        begun.await.unwrap()
    });
    let page = format!("{RULES}/{action}");
    settles(browser, &page);
    (action, page)
}

fn orders(browser: &Browser, action: &str, word: &str) -> Page {
    let page = browser.get(action);
    let token = page.value(&format!("form[action=\"{action}\"] input[name=token]"));
    let sent = browser.post(action, &[("token", &token), ("do", word)]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    settles(browser, action)
}
