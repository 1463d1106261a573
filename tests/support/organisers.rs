//! Organisers who enter the site of a test.

use paraph::domain::{
    AccountId, Actor, AppealId, EmailAddress, Language, NewPassword, OrganiserName, PasswordOwner,
    Role, TokenPurpose,
};
use paraph::services::App;
use paraph::services::accounts::{self, NewOrganiser};

use super::in_process::{Browser, Page, Site};

pub const PASSWORD: &str = "la péniche passe lentement";

/// Makes the first owner behind the link of the set-up, and enters.
pub fn owner(site: &Site) -> Browser {
    let token = site
        .wait(accounts::set_up_link(&site.app))
        .unwrap()
        .unwrap();
    let visitor = site.visitor();
    let path = format!("/fr/admin/setup/{token}");
    let fields = [
        ("name", "Odile"),
        ("email", "odile@example.org"),
        ("new-password", PASSWORD),
    ];
    let made = visitor.sends(&path, &fields);
    assert_eq!(made.header("location"), "/fr/admin/login?done=set-up");
    enters(&visitor, "odile@example.org", PASSWORD);
    visitor
}

pub fn tries(visitor: &Browser, address: &str, password: &str) -> Page {
    visitor.sends(
        "/fr/admin/login",
        &[("email", address), ("password", password)],
    )
}

pub fn enters(visitor: &Browser, address: &str, password: &str) {
    let page = tries(visitor, address, password);
    assert_eq!(
        (page.status, page.header("location")),
        (303, "/fr/admin"),
        "{}",
        page.body
    );
}

/// An account without a browser, whose invitation was accepted.
pub async fn accepts(app: &App, address: &str, role: Role, appeals: &[AppealId]) -> AccountId {
    let new = NewOrganiser {
        email: EmailAddress::parse(address).unwrap(),
        role,
        appeals: appeals.to_vec(),
        language: Language::french(),
        by_mail: false,
    };
    let (id, token) = accounts::invite(app, Actor::Cli, new).await.unwrap();
    let purpose = TokenPurpose::Invitation;
    let link = accounts::open_link(app, purpose, &token).await.unwrap();
    let name = OrganiserName::parse("Paul").unwrap();
    let password = NewPassword::parse(PASSWORD, &PasswordOwner::new("Paul", None)).unwrap();
    accounts::accept(app, link.unwrap(), name, password)
        .await
        .unwrap();
    id
}

/// An account with this role that was given these appeals, ready to enter.
pub fn account(site: &Site, address: &str, role: Role, appeals: &[&str]) -> Browser {
    let ids: Vec<AppealId> = appeals.iter().map(|slug| site.appeal(slug)).collect();
    let new = NewOrganiser {
        email: EmailAddress::parse(address).unwrap(),
        role,
        appeals: ids,
        language: Language::french(),
        by_mail: false,
    };
    let (_, token) = site
        .wait(accounts::invite(&site.app, Actor::Cli, new))
        .unwrap();
    let visitor = site.visitor();
    let path = format!("/fr/admin/invitation/{token}");
    let accepted = visitor.sends(&path, &[("name", "Paul"), ("new-password", PASSWORD)]);
    assert_eq!(accepted.status, 303, "{}", accepted.body);
    enters(&visitor, address, PASSWORD);
    visitor
}
