//! Maintenance: every page says when the site is back, monitors and owners come in, and nobody loses time to confirm.

use paraph::domain::{Actor, Role, Timestamp};
use paraph::services::audit::verify;
use paraph::services::{housekeeping, read_only};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, account, enters, owner, tries};
use crate::support::signatories::signs;

const SWITCH: &str = "/fr/admin/read-only";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn every_page_says_when_the_site_is_back_and_owners_come_in(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let (first, editor) = (
        owner(&site),
        account(&site, "paul@example.org", Role::Editor, &["canal"]),
    );
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let visitor = site.visitor();
    assert_eq!(visitor.get("/fr/canal").status, 200);
    let closed = first.sends(SWITCH, &[("do", "close"), ("minutes", "20")]);
    assert_eq!(closed.header("location"), format!("{SWITCH}?done=closed"));

    for (path, back) in [
        ("/fr", "Il revient le"),
        ("/fr/canal", "Il revient le"),
        ("/en/canal", "It is back on"),
        ("/fr/canal/signatories", "Il revient le"),
        ("/fr/canal/count.json", "Il revient le"),
        ("/fr/canal/sign/individual", "Il revient le"),
        ("/fr/manage/abc", "Il revient le"),
        ("/fr/nothing/like/that", "Il revient le"),
        ("/fr/admin/forgotten", "Il revient le"),
    ] {
        let page = visitor.get(path);
        assert_eq!(
            (page.status, page.header("retry-after")),
            (503, "1201"),
            "{path}"
        );
        assert!(page.text(".lead").contains(back), "{path}: {}", page.body);
        assert!(
            page.header("content-security-policy")
                .contains("default-src")
        );
        assert_eq!(
            page.links("/").len(),
            1,
            "{path}: the name of the site alone is a link"
        );
        for file in page.attributes("link[rel=stylesheet]", "href") {
            assert_eq!(visitor.get(&file).status, 200, "{file}");
        }
    }
    let posted = visitor.post("/fr/canal/sign/individual", &[("last-name", "Ada")]);
    assert_eq!(posted.status, 503);
    assert!(
        posted.body.contains("Rien n’a été enregistré"),
        "{}",
        posted.body
    );
    for path in ["/healthz", "/readyz", "/robots.txt", "/fr/admin/login"] {
        assert_eq!(visitor.get(path).status, 200, "{path}");
    }

    assert_eq!(editor.get("/fr/admin").status, 503);
    assert_eq!(editor.get("/fr/admin/appeals/canal").status, 503);
    let page = first.get("/fr/admin/appeals/canal");
    assert_eq!(page.status, 200);
    let banner = page.text("aside.demo");
    assert!(banner.contains("Il revient le"), "{banner}");
    let late = tries(&site.visitor(), "paul@example.org", PASSWORD);
    assert_eq!(late.status, 503, "{}", late.body);
    assert!(
        late.header("set-cookie").is_empty(),
        "an editor does not even come in"
    );
    assert_eq!(first.post("/fr/admin/appeals/canal/edit", &[]).status, 503);
    let back = site.visitor();
    enters(&back, "odile@example.org", PASSWORD);
    assert_eq!(back.get("/fr/admin").status, 200);
    let page = back.get(SWITCH);
    assert!(
        page.text(".alarm").contains("Le site est fermé"),
        "{}",
        page.body
    );
    let record = back.get("/fr/admin/audit").texts(".log li");
    let closed = "fermé, pages comprises";
    let line = record.iter().find(|line| line.contains(closed));
    assert!(
        line.unwrap().contains("jusqu’au "),
        "until when: {record:?}"
    );

    // By itself, without anybody.
    site.clock.advance(20 * Timestamp::MINUTE);
    for path in ["/fr/canal", "/fr", "/fr/canal/signatories"] {
        assert_eq!(visitor.get(path).status, 200, "{path}");
    }
    assert_eq!(editor.get("/fr/admin").status, 200);
}

/// From one mode to the other it is one time; whoever waited gets it back, and nobody more.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn whoever_could_not_confirm_gets_the_time_back(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (before, _) = world
        .posts(&appeal, &person("Ada", "ada@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 1);
    world.clock.advance(6 * Timestamp::DAY);
    let app = &world.app;
    read_only::switch_on(app, Actor::Cli, None).await.unwrap();
    world.clock.advance(Timestamp::DAY);
    read_only::close(app, Actor::Cli, Some(10_000))
        .await
        .unwrap();
    world.clock.advance(2 * Timestamp::DAY);
    housekeeping::purge(app).await.unwrap();
    assert!(world.stored(&before).await.is_some(), "the site is closed");
    read_only::switch_off(app, Actor::Cli).await.unwrap();
    assert_eq!(read_only::current(app), None);
    // Switching off what is off changes nothing, and is no event.
    let record = verify(app).await.unwrap();
    read_only::switch_off(app, Actor::Cli).await.unwrap();
    assert_eq!(verify(app).await.unwrap(), record);
    let (after, _) = world
        .posts(&appeal, &person("Ida", "ida@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 1);
    world.clock.advance(Timestamp::DAY);
    housekeeping::purge(app).await.unwrap();
    assert!(world.stored(&before).await.is_some(), "one day was left");
    world.clock.advance(Timestamp::MINUTE);
    housekeeping::purge(app).await.unwrap();
    assert!(world.stored(&before).await.is_none());
    world.clock.advance(6 * Timestamp::DAY - Timestamp::MINUTE);
    housekeeping::purge(app).await.unwrap();
    assert!(world.stored(&after).await.is_some());
    world.clock.advance(Timestamp::MINUTE);
    housekeeping::purge(app).await.unwrap();
    assert!(world.stored(&after).await.is_none(), "not a day longer");
}
