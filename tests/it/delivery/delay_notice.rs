//! Pages and `/readyz` report late e-mails.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use paraph::domain::Timestamp;
use paraph::services::delivery;
use paraph::web::routes::TABLE;
use paraph::web::templates::Assets;
use paraph::web::{self, Options, State};
use rstest::rstest;
use tokio::time::sleep;

use super::{World, publishes, sign, until};
use crate::support::TestDatabase;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn pages_and_monitors_say_when_mails_are_late_to_everybody_alike(
    #[case] database: TestDatabase,
) {
    let mut world = World::new(&database, "memory:");
    world.limits.per_hour = Some(1);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let options = Options {
        hosts: vec![base.trim_start_matches("http://").to_owned()],
        ..Options::default()
    };
    let state = State::new(Arc::clone(&app), options, Assets::load(None), TABLE);
    let running = web::start(state, listener).await.unwrap();
    let get = |path: &str| {
        let url = format!("{base}{path}");
        async move {
            let read = move || {
                ureq::get(url)
                    .call()
                    .unwrap()
                    .body_mut()
                    .read_to_string()
                    .unwrap()
            };
            tokio::task::spawn_blocking(read).await.unwrap()
        }
    };
    assert!(!get("/fr/canal/check-mailbox").await.contains("retard"));
    assert!(get("/readyz").await.contains("\"mail\":\"ok\""));
    sign(&app, &appeal, "example.org", 2).await;
    until("one is sent", || world.mails("state = 'sent'") == 1).await;
    world
        .clock
        .advance(11 * Timestamp::MINUTE + 30 * Timestamp::SECOND);
    delivery::refresh_status(&app).await.unwrap();
    // The page stands ready in memory, a moment behind.
    let mut page = String::new();
    for _ in 0..50 {
        page = get("/fr/canal/check-mailbox").await;
        if page.contains("retard") {
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    assert!(
        page.contains("12\u{a0}minutes de retard") || page.contains("12 minutes de retard"),
        "{page}"
    );
    assert!(page.contains("inutile de recommencer") && !page.contains("moins de deux minutes"));
    assert_eq!(page, get("/fr/canal/check-mailbox").await);
    assert!(
        get("/en/canal/my-link/sent")
            .await
            .contains("12 minutes late")
    );
    let ready = get("/readyz").await;
    assert!(
        ready.contains("\"ready\":true") && ready.contains("\"mail\":\"quota\""),
        "{ready}"
    );
    running.stop().await.unwrap();
}
