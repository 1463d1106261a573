//! An instance that changes an account finds that another one is at it: it waits, and then decides by what it finds.

use std::time::Duration;

use paraph::domain::{
    AccountId, Actor, EmailAddress, Language, NewPassword, OrganiserName, PasswordOwner, Role,
    TokenPurpose,
};
use paraph::services::accounts::login::Visitor;
use paraph::services::accounts::{self, NewOrganiser, ask_reset};
use paraph::services::{App, deferred};
use rstest::rstest;

use crate::support::app::World;
use crate::support::organisers::PASSWORD;
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase};

const PAUL: &str = "paul@example.org";

async fn invites(app: &App) -> (AccountId, accounts::LinkTarget) {
    let new = NewOrganiser {
        email: EmailAddress::parse(PAUL).unwrap(),
        role: Role::Editor,
        appeals: Vec::new(),
        language: Language::french(),
        by_mail: false,
    };
    let (id, token) = accounts::invite(app, Actor::Cli, new).await.unwrap();
    let link = accounts::open_link(app, TokenPurpose::Invitation, &token).await;
    (id, link.unwrap().unwrap())
}

async fn accepts(app: &App, link: accounts::LinkTarget) -> bool {
    let password = NewPassword::parse(PASSWORD, &PasswordOwner::new("", None)).unwrap();
    let name = OrganiserName::parse("Paul").unwrap();
    accounts::accept(app, link, name, password).await.is_ok()
}

/// Begins to disable the account, as another instance does.
fn begins_to_disable(database: &TestDatabase, id: AccountId) -> Sql {
    let mut sql = Sql::open(&database.url);
    sql.run(match database.kind {
        Kind::Sqlite => "BEGIN IMMEDIATE",
        Kind::Postgres => "BEGIN",
    });
    sql.run(&format!(
        "UPDATE accounts SET state = 'disabled' WHERE id = {id}"
    ));
    sql
}

/// The other instance is done after a moment.
async fn ends(mut sql: Sql) {
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    sql.run("COMMIT");
}

fn state(database: &TestDatabase, id: AccountId) -> String {
    let query = format!("SELECT state AS value FROM accounts WHERE id = {id}");
    Sql::open(&database.url).words(&query).remove(0)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_invitation_is_not_accepted_for_an_account_that_is_being_disabled(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let (id, link) = invites(&world.app).await;
    let other = begins_to_disable(&database, id);
    let (accepted, ()) = tokio::join!(accepts(&world.app, link), ends(other));
    assert!(!accepted);
    assert_eq!(state(&database, id), "disabled");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn no_link_for_a_password_leaves_for_an_account_that_is_being_disabled(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let (id, link) = invites(&world.app).await;
    assert!(accepts(&world.app, link).await);
    let paul = EmailAddress::parse(PAUL).unwrap();
    ask_reset(&world.app, &paul, Visitor::default()).unwrap();
    let other = begins_to_disable(&database, id);
    tokio::join!(deferred::drain(&world.app), ends(other));
    for table in ["account_mails", "account_links", "login_attempts"] {
        let rows = format!("SELECT count(*) AS value FROM {table}");
        assert_eq!(Sql::open(&database.url).number(&rows), 0, "{table}");
    }
    // Nor by the command line.
    assert!(
        accounts::reset_link(&world.app, Actor::Cli, id)
            .await
            .is_err()
    );
    let renewed = accounts::renew_invitation(&world.app, Actor::Cli, id).await;
    assert!(renewed.is_err());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_link_that_could_not_be_sent_uses_up_nothing(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (_, link) = invites(&world.app).await;
    assert!(accepts(&world.app, link).await);
    let paul = EmailAddress::parse(PAUL).unwrap();
    let asks = async || {
        ask_reset(&world.app, &paul, Visitor::default()).unwrap();
        deferred::drain(&world.app).await;
    };
    let mut sql = Sql::open(&database.url);
    sql.run("ALTER TABLE account_mails RENAME TO away");
    asks().await;
    sql.run("ALTER TABLE away RENAME TO account_mails");
    let mut mails = Vec::new();
    for _ in 0..4 {
        asks().await;
        mails.push(sql.number("SELECT count(*) AS value FROM account_mails"));
    }
    assert_eq!(mails, [1, 2, 3, 3], "three a day");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn two_who_invite_the_same_person_at_once_make_one_account(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let neighbour = world.neighbour(&database).await;
    let new = |address: String| NewOrganiser {
        email: EmailAddress::parse(&address).unwrap(),
        role: Role::Viewer,
        appeals: Vec::new(),
        language: Language::french(),
        by_mail: false,
    };
    for round in 0..10 {
        let address = format!("p{round}@example.org");
        let (here, there) = tokio::join!(
            accounts::invite(&world.app, Actor::Cli, new(address.clone())),
            accounts::invite(&neighbour, Actor::Cli, new(address)),
        );
        for invited in [&here, &there] {
            if let Err(error) = invited {
                let is_told = matches!(error, accounts::AccountError::Invalid(..));
                assert!(is_told, "round {round}: {error}");
            }
        }
        assert!(here.is_ok() || there.is_ok(), "round {round}");
    }
    let accounts = "SELECT count(*) AS value FROM accounts";
    assert_eq!(Sql::open(&database.url).number(accounts), 10);
}
