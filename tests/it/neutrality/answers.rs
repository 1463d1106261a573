//! The bytes of answers: the same whatever the mailbox did before.

use std::collections::{BTreeMap, BTreeSet};

use paraph::domain::{AddressIndexes, EmailAddress, Role, SuppressionReason, Timestamp};
use paraph::services::accounts::login::{Login, LoginRequest, Visitor, with_password};
use paraph::services::appeals;
use paraph::storage::outbox::suppressions;
use paraph::web::Options;
use rstest::rstest;

use super::{History, prepare};
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};
use crate::support::{TestDatabase, statements};

/// Everything of an answer but its date, and of cookies their names, lengths and attributes: their values are sealed.
fn seen(page: &Page) -> String {
    let mut all = format!("{}\n", page.status);
    for (name, value) in page.headers.iter().filter(|(name, _)| name != "date") {
        let value = match (name.as_str(), value.split_once(';')) {
            ("set-cookie", Some((pair, rest))) => {
                let (name, value) = pair.split_once('=').unwrap();
                format!("{name}={};{rest}", value.len())
            }
            _ => value.clone(),
        };
        all.push_str(&format!("{name}: {value}\n"));
    }
    all + &page.body
}

/// What a visitor sees who signs with an address, types a wrong code, and asks for the link of that address.
fn asks(visitor: &Browser, network: &str, address: &str, token: &str, link_token: &str) -> String {
    let from = ("x-forwarded-for", network);
    let publish = [("last-name", "Martin"), ("publish", "yes")];
    let mut fields = vec![("token", token), ("email", address)];
    fields.extend(publish);
    let mut all = seen(&visitor.post_with("/fr/canal/sign/individual", from, &fields));
    let code = [("code", "no digits")];
    all += &seen(&visitor.post_with("/fr/canal/check-mailbox", from, &code)).replace(address, "");
    let fields = [("token", link_token), ("email", address)];
    all + &seen(&visitor.post_with("/fr/canal/my-link", from, &fields))
}

fn answers_are_the_same(database: &TestDatabase, mailboxes: usize) {
    let options = Options {
        trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()],
        ..Options::default()
    };
    let site = Site::start_with(database, options);
    let canal = site.wait(appeals::find(&site.app, "canal")).unwrap();
    let reader = site.visitor();
    let token = reader
        .get("/fr/canal/sign/individual")
        .value("input[name=token]");
    let link_token = reader.get("/fr/canal/my-link").value("input[name=token]");
    for history in History::ALL {
        let addresses: Vec<String> = (0..mailboxes).map(|nth| history.address(nth)).collect();
        let prepared = prepare(&site.app, &database.url, &canal, history, &addresses);
        site.wait(prepared);
    }
    site.clock.advance(3_000);
    let mut answers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for nth in 0..mailboxes {
        for (kind, history) in History::ALL.into_iter().enumerate() {
            let (high, low) = (nth / 250, nth % 250);
            let network = format!("10.{}.{low}.1", 10 * kind + high);
            let address = history.address(nth);
            let answer = asks(&site.visitor(), &network, &address, &token, &link_token);
            answers.entry(answer).or_default().push(address);
        }
    }
    assert_eq!(answers.len(), 1, "{answers:#?}");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn sign_code_and_link_answer_everybody_alike(#[case] database: TestDatabase) {
    answers_are_the_same(&database, 3);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[ignore = "14,000 mailboxes take minutes: cargo nextest run --run-ignored only -E 'test(answers_two_thousand)'"]
fn answers_two_thousand_mailboxes_of_each_history_alike(#[case] database: TestDatabase) {
    answers_are_the_same(&database, 2_000);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_refused_login_takes_the_same_statements_for_every_account(#[case] database: TestDatabase) {
    statements::record();
    let site = Site::start(&database);
    owner(&site);
    account(&site, "paul@example.org", Role::Editor, &["canal"]);
    site.sql("UPDATE accounts SET state = 'disabled' WHERE id = 2");
    let mut expected = Vec::new();
    for address in [
        "odile@example.org",
        "paul@example.org",
        "nobody@example.org",
    ] {
        statements::take();
        let visitor = Visitor::default();
        let request = LoginRequest {
            visitor: &visitor,
            old_session: None,
        };
        let tried = site.wait(with_password(
            &site.app,
            address,
            "une autre phrase",
            request,
        ));
        assert!(matches!(tried.unwrap(), Login::Refused));
        let mut sent = statements::take();
        sent.retain(|statement| {
            let table = statement.split(' ').nth(1).unwrap_or_default();
            matches!(table, "accounts" | "login_attempts")
        });
        if expected.is_empty() {
            expected = sent;
        } else {
            assert_eq!(sent, expected, "{address}");
        }
    }
    assert!(expected.len() >= 3, "{expected:?}");
}

/// Its server said that there is no such mailbox.
fn is_gone(site: &Site, address: &str) {
    let email = EmailAddress::parse(address).unwrap();
    let index = AddressIndexes::suppression(&site.app.master, &email);
    let until = site.clock.now().plus(Timestamp::DAY);
    let reason = SuppressionReason::NoMailbox;
    let write = site
        .app
        .storage_for_tests()
        .write(move |c| suppressions::suppress(c, index, reason, until));
    site.wait(write).unwrap();
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn that_a_mailbox_does_not_exist_is_shown_alike_and_at_one_moment(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let canal = site.wait(appeals::find(&site.app, "canal")).unwrap();
    let form = site.visitor().get("/fr/canal/sign/individual");
    let token = form.value("input[name=token]");
    let mut visitors = Vec::new();
    for history in History::ALL {
        let addresses = [history.address(0), history.address(1)];
        let prepared = prepare(&site.app, &database.url, &canal, history, &addresses);
        site.wait(prepared);
        // Of one it was known before, from a mail to whoever signed with it.
        is_gone(&site, &addresses[0]);
        visitors.extend(addresses.map(|address| (site.visitor(), address)));
    }
    site.clock.advance(3_000);
    for (visitor, address) in &visitors {
        let fields = [
            ("token", &*token),
            ("email", address),
            ("last-name", "Martin"),
            ("publish", "yes"),
        ];
        let posted = visitor.post("/fr/canal/sign/individual", &fields);
        assert_eq!(posted.status, 303, "{}", posted.body);
    }
    let pages = || -> BTreeSet<String> {
        let page = |(visitor, address): &(Browser, String)| {
            let page = visitor.get("/fr/canal/check-mailbox");
            assert!(page.body.contains(address.as_str()));
            let code = visitor.post("/fr/canal/check-mailbox", &[("code", "no digits")]);
            (seen(&page) + &seen(&code)).replace(address, "")
        };
        visitors.iter().map(page).collect()
    };
    let told = |pages: &BTreeSet<String>| pages.iter().any(|page| page.contains("n’existe pas"));
    let at_once = pages();
    assert_eq!(at_once.len(), 1, "{at_once:#?}");
    for (_, address) in &visitors {
        is_gone(&site, address);
    }
    site.clock.advance(Timestamp::MINUTE);
    let soon = pages();
    assert!(soon.len() == 1 && !told(&soon), "{soon:#?}");
    site.clock.advance(Timestamp::MINUTE);
    let later = pages();
    assert!(later.len() == 1 && told(&later), "{later:#?}");
}
