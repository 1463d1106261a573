//! What keeps a server from starting is told at once, and `config check` tells the same before.

use std::fs;
use std::net::TcpListener;

use paraph::services::App;
use rstest::rstest;

use super::{run, site_on};
use crate::support::TestDatabase;
use crate::support::app::{World, mail_over, parts};
use crate::support::site::Site;
use crate::support::sql::Sql;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_database_of_a_newer_version_is_refused(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    world.publishes("canal", "").await;
    Sql::open(&database.url)
        .run("INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')");
    let folder = tempfile::tempdir().unwrap();
    let mail = mail_over("memory:", 1);
    let secret = folder.path().join("secret");
    let parts = parts(
        &database.url,
        &secret,
        &world.clock,
        "http://localhost",
        mail,
    );
    let refused = App::open(parts).await.err().unwrap().to_string();
    assert!(
        refused.contains("newer version of Paraph") && refused.contains("20990101000000"),
        "{refused}"
    );
    assert!(!secret.exists(), "nothing was begun");
}

#[test]
fn errors_of_the_database_name_the_path_or_the_host_and_no_password() {
    for (url, place) in [
        (
            "sqlite:///nowhere/at/all/paraph.db",
            "/nowhere/at/all/paraph.db",
        ),
        (
            "postgres://paul:hunter2@127.0.0.1:1/paraph",
            "127.0.0.1:1/paraph",
        ),
        (
            "postgres://paul@127.0.0.1:1/paraph?password=hunter2",
            "127.0.0.1:1/paraph",
        ),
    ] {
        let site = Site::new(url, "memory:");
        for verb in [&["migrate"][..], &["serve"], &["config", "check"]] {
            let (ok, said) = run(&site, verb);
            assert!(!ok && said.contains(place), "{verb:?}: {said}");
            assert!(!said.contains("hunter2"), "{said}");
        }
    }
}

/// What `config check` and `serve` say about the same settings.
fn both(site: &Site) -> [(bool, String); 2] {
    [&["config", "check"][..], &["serve"]].map(|verb| run(site, verb))
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn config_check_refuses_what_serve_refuses(#[case] database: TestDatabase) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::create_dir_all(folder.path().join("locales/fr")).unwrap();
    fs::write(folder.path().join("locales/fr/site.ftl"), "broken = {").unwrap();
    fs::create_dir_all(folder.path().join("templates/web")).unwrap();
    fs::write(folder.path().join("templates/web/error.html"), "{% if %}").unwrap();
    fs::write(folder.path().join("file"), "no folder").unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (variable, value, says) in [
        ("PARAPH_MAIL__URL", path("file/mails"), path("file/mails")),
        (
            "PARAPH_MAIL__URL",
            "smtp://u:p@relay.example.org".to_owned(),
            "password".to_owned(),
        ),
        (
            "PARAPH_MAIL__SENDER",
            "Canal <é@>".to_owned(),
            "mail.sender".to_owned(),
        ),
        (
            "PARAPH_PATHS__LOCALES",
            path("locales"),
            "site.ftl".to_owned(),
        ),
        (
            "PARAPH_PATHS__TEMPLATES",
            path("templates"),
            "error.html".to_owned(),
        ),
        (
            "PARAPH_SECRETS__FILE",
            path("nowhere/secret"),
            path("nowhere/secret"),
        ),
        ("PARAPH_SERVER__LISTEN", address, "cannot listen".to_owned()),
        (
            "DATABASE_URL",
            path("nowhere/paraph.db"),
            path("nowhere/paraph.db"),
        ),
    ] {
        let mut site = site_on(&database);
        site.set(variable, &value);
        for (ok, said) in both(&site) {
            assert!(!ok && said.contains(&says), "{variable}: {said}");
        }
    }
    let mut site = site_on(&database);
    site.unset("PARAPH_MAIL__URL");
    for (ok, said) in both(&site) {
        assert!(!ok && said.contains("mail.url is not set"), "{said}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn config_check_finds_another_secret_a_newer_database_and_changes_nothing(
    #[case] database: TestDatabase,
) {
    let mut site = site_on(&database);
    site.paraph(&["config", "check"]);
    let left: Vec<_> = fs::read_dir(site.folder()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
    site.serve();
    let said = site.paraph(&["config", "check"]);
    assert!(said.contains("A Paraph is running"), "{said}");
    site.stop();
    let secret = site.folder().join("secret");
    fs::rename(&secret, site.folder().join("away")).unwrap();
    for (ok, said) in both(&site) {
        assert!(!ok && said.contains("master secret"), "{said}");
    }
    assert!(!secret.exists());
    let elsewhere = TestDatabase::sqlite();
    let other = site_on(&elsewhere);
    other.paraph(&["migrate"]);
    fs::copy(other.folder().join("secret"), &secret).unwrap();
    for (ok, said) in both(&site) {
        assert!(!ok && said.contains("is not the one"), "{said}");
    }
    fs::rename(site.folder().join("away"), &secret).unwrap();
    Sql::open(&database.url)
        .run("INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')");
    for (ok, said) in both(&site) {
        assert!(!ok && said.contains("newer version"), "{said}");
    }
}

#[test]
fn verbs_that_start_at_the_same_moment_do_not_disturb_each_other_in_a_mail_folder() {
    let folder = tempfile::tempdir().unwrap();
    let url = folder.path().join("mails").display().to_string();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            let url = &url;
            scope.spawn(move || {
                for _ in 0..100 {
                    paraph::mail::Transport::new(&mail_over(url, 1)).unwrap();
                }
            });
        }
    });
    assert_eq!(
        fs::read_dir(folder.path().join("mails")).unwrap().count(),
        0
    );
}
