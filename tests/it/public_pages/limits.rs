//! The limits of posts, for every route of the table that takes them without a session.

use paraph::web::Options;
use paraph::web::routes::{Access, Route, TABLE};
use rstest::rstest;

use super::APPEAL;
use crate::public_pages::signs;
use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Site};

fn is_of_visitors(route: &&Route) -> bool {
    let is_open = matches!(
        route.access,
        Access::Public | Access::Link | Access::OneClick | Access::SignedOut
    );
    is_open && route.writes
}

/// The first of so many posts that is refused, each from the network that `from` names.
fn refused(visitor: &Browser, path: &str, most: usize, from: impl Fn(usize) -> String) -> usize {
    let found = (0..most).find(|nth| {
        let header = ("x-forwarded-for", &*from(*nth));
        visitor.post_with(path, header, &[("none", "none")]).status == 429
    });
    found.unwrap_or(most)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn every_post_of_a_visitor_is_counted_by_network_and_by_link(#[case] database: TestDatabase) {
    let options = Options {
        trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()],
        ..Options::default()
    };
    let site = Site::start_with_appeals(&database, options, &[APPEAL]);
    let visitor = site.visitor();
    for (nth, route) in TABLE.iter().filter(is_of_visitors).enumerate() {
        let address = format!("p{nth}@example.org");
        signs(&site.visitor(), "Jeanne", &address);
        let link = site.link_to(&address);
        let token = link.rsplit('/').next().unwrap();
        let path = route
            .pattern
            .replace("{lang}", "fr")
            .replace("{slug}", "canal")
            .replace("{token}", token);
        if route.pattern.contains("{token}") {
            let first = refused(&visitor, &path, 100, |post| format!("10.{nth}.{post}.1"));
            assert!((30..40).contains(&first), "{path} by link: {first}");
        }
        let one_network = |_| format!("172.16.{nth}.1");
        let path = path.replace(token, "cut");
        // Providers of mailboxes end the news of many people.
        let most = if route.access == Access::OneClick {
            3_000
        } else {
            300
        };
        let first = refused(&visitor, &path, most + 200, one_network);
        let refilled = most + most / 15;
        assert!(
            (most..refilled).contains(&first),
            "{path} by network: {first}"
        );
    }
}
