//! Mails to organisers that come back: owners see which addresses cannot be reached.

use paraph::domain::{Actor, EmailAddress, Language, Role};
use paraph::services::accounts::{self, NewOrganiser};
use rstest::rstest;

use super::bounces::report;
use super::events::{SECRET, basic, sample, start, tells};
use super::{comes, mails_to};
use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::{PASSWORD, account, owner};

const PAUL: &str = "paul@example.org";
const GONE: &str = "la boîte n’existe pas";

/// How many accounts of the list are marked, and whether the page of the second one is.
fn marked(owner: &Browser) -> (usize, bool) {
    let list = owner.get("/fr/admin/accounts");
    let page = owner.get("/fr/admin/accounts/2");
    assert_eq!((list.status, page.status), (200, 200));
    (list.body.matches(GONE).count(), page.body.contains(GONE))
}

/// The return path of the last mail to an address.
fn return_path(site: &Site, address: &str) -> String {
    site.delivers_to_organisers();
    mails_to(site, address).pop().unwrap().email.envelope_sender
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_invitation_that_comes_back_is_seen_on_the_page_of_accounts(#[case] database: TestDatabase) {
    let site = super::start(&database);
    let owner = owner(&site);
    for address in [PAUL, "rose@example.org"] {
        let new = NewOrganiser {
            email: EmailAddress::parse(address).unwrap(),
            role: Role::Editor,
            appeals: Vec::new(),
            language: Language::french(),
            by_mail: true,
        };
        site.wait(accounts::invite(&site.app, Actor::Cli, new))
            .unwrap();
    }
    let (path, other) = (
        return_path(&site, PAUL),
        return_path(&site, "rose@example.org"),
    );
    assert!(path.starts_with("bounce+"), "{path}");
    assert_ne!(path, other);
    let hard = report("failed", "5.1.1", "550 5.1.1 user unknown");
    let soft = report("failed", "4.2.2", "452 4.2.2 over quota");
    comes(&site, "", &path, &soft);
    // The proof of the one account is none for the other.
    let (named, proven) = (&path[..33], &other[33..]);
    comes(&site, "", &format!("{named}{proven}"), &hard);
    assert_eq!(marked(&owner), (0, false));
    comes(&site, "", &path.to_uppercase(), &hard);
    assert_eq!(marked(&owner), (1, true));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_provider_tells_it_as_well_and_a_link_that_came_by_mail_ends_it(
    #[case] database: TestDatabase,
) {
    let site = start(&database);
    let owner = owner(&site);
    account(&site, PAUL, Role::Editor, &[]);
    let bounce = sample("mailjet-bounce-hard").replace("bounce@mailjet.com", PAUL);
    let full = sample("mailjet-bounce-soft").replace("bounce@mailjet.com", PAUL);
    assert_eq!(tells(&site, "mailjet", &basic(SECRET), &full), 200);
    assert_eq!(marked(&owner), (0, false));
    assert_eq!(tells(&site, "mailjet", &basic(SECRET), &bounce), 200);
    assert_eq!(marked(&owner), (1, true));
    let visitor = site.visitor();
    visitor.sends("/fr/admin/forgotten", &[("email", PAUL)]);
    let reset = site.link_with(PAUL, "/reset/");
    let chosen = visitor.sends(&reset, &[("new-password", PASSWORD)]);
    assert_eq!(chosen.status, 303);
    assert_eq!(marked(&owner), (0, false));
}
