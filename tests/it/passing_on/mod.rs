//! Passing an appeal on: frames of other sites, where signatures come from, feeds, news, thanks.

mod embed;
mod feeds;
mod folded;
mod news;
mod referrals;
mod thanks;

use paraph::domain::{Actor, ReferralDraft};
use paraph::services::appeals::SaveOutcome;
use paraph::services::{housekeeping, sharing};

use crate::public_pages::confirms;
use crate::support::in_process::{Browser, Site};

/// Gives the appeal “canal” a link with a word.
fn has_word(site: &Site, word: &str, label: &str) {
    let canal = site.appeal("canal");
    let stored = site.wait(sharing::editable(&site.app, canal)).unwrap();
    let row = ReferralDraft {
        word: word.to_owned(),
        label: label.to_owned(),
    };
    let base = stored.referrals_mark;
    let saved = sharing::save_referrals_as(&site.app, Actor::Cli, canal, &base, vec![row]);
    assert_eq!(site.wait(saved).unwrap(), SaveOutcome::Done);
    shows(site, "/a/canal?from=", word);
}

/// Waits until the public pages know the word.
fn shows(site: &Site, path: &str, word: &str) {
    let begun = std::time::Instant::now();
    let path = format!("{path}{word}");
    while !site.visitor().get(&path).header("location").contains(word) {
        assert!(
            begun.elapsed() < std::time::Duration::from_secs(20),
            "{path}"
        );
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

/// How many signed through a word; the counters must agree with the rows.
fn came_through(site: &Site, word: &str) -> i64 {
    for line in site.wait(housekeeping::recount(&site.app)).unwrap() {
        assert!(line.is_equal(), "{line:?}");
    }
    let canal = site.appeal("canal");
    let stored = site.wait(sharing::editable(&site.app, canal)).unwrap();
    let mut known = stored.referrals.iter();
    known.find(|known| known.word == word).unwrap().signatures
}

/// Signs with more fields than usual, and confirms.
fn signs_with(visitor: &Browser, site: &Site, path: &str, address: &str, more: &[(&str, &str)]) {
    let fields = [
        ("last-name", "Jeanne"),
        ("email", address),
        ("publish", "yes"),
    ];
    let fields = [&fields, more].concat();
    let sent = visitor.fills(path, &fields);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let confirmed = confirms(visitor, &site.link_to(address));
    assert_eq!(confirmed.header("location"), "/fr/canal/thanks");
}
