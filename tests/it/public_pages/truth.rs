//! Pages say what is so: also when a name was hidden, when nothing was refused, and when the data are erased.

use std::time::{Duration, Instant};

use paraph::domain::{Actor, AppealState, SignatureId, Timestamp};
use paraph::services::signatories::set_hidden;
use paraph::services::signatures::opened;
use paraph::services::{appeals, housekeeping};
use rstest::rstest;

use super::{confirms, opens, signs};
use crate::support::TestDatabase;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_thanks_do_not_show_a_hidden_name_as_listed(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne Martin", "jeanne@example.org");
    confirms(&visitor, &site.link_to("jeanne@example.org"));
    site.wait(async {
        let page = opened::by_id(&site.app, SignatureId(1)).await.unwrap();
        let seen = page.signature.seen();
        set_hidden(&site.app, Actor::Cli, &page, seen, true)
            .await
            .unwrap()
    });
    // They are shown once.
    let hidden = visitor.get("/fr/canal/thanks");
    assert!(
        hidden.text(".listed").is_empty() && hidden.body.contains("Votre nom n’y figurera pas"),
        "{}",
        hidden.body
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn nothing_is_said_to_be_deleted_where_nothing_was_refused(#[case] database: TestDatabase) {
    let site = opens(&database);
    let stranger = site.visitor().get("/fr/canal/refused");
    assert_eq!(stranger.text("h1"), "Refuser une signature");
    assert!(!stranger.body.contains("C’est fait"), "{}", stranger.body);

    signs(&site.visitor(), "Jeanne Martin", "jeanne@example.org");
    let link = site.link_to("jeanne@example.org");
    let owner = site.visitor();
    let refused = owner.post(&format!("{link}/refuse"), &[("not-me", "yes")]);
    let done = owner.get(refused.header("location"));
    assert!(
        done.text("h1").contains("signature supprimée"),
        "{}",
        done.body
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn no_link_is_promised_once_the_data_are_erased(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne Martin", "jeanne@example.org");
    confirms(&visitor, &site.link_to("jeanne@example.org"));
    let thanks = visitor.get("/fr/canal/thanks").body;
    let at = thanks.find("/fr/manage/").unwrap();
    let manage = thanks[at..].split('"').next().unwrap().to_owned();
    site.wait(appeals::set_state(&site.app, "canal", AppealState::Closed))
        .unwrap();
    let erased = |site: &crate::support::in_process::Site| {
        let erasing = housekeeping::erase_due(&site.app);
        site.wait(erasing).unwrap()
    };
    site.clock.advance(400 * Timestamp::DAY);
    assert_eq!(erased(&site), 0);
    site.clock.advance(8 * Timestamp::DAY);
    assert_eq!(erased(&site), 1);
    let own = visitor.get(&manage);
    assert!(
        own.body.contains("il ne reste que le fait") && !own.body.contains("Voici ce qui"),
        "{}",
        own.body
    );
    for path in ["/fr/canal/my-link", "/fr/canal/my-link/sent"] {
        let started = Instant::now();
        let is_true = |body: &str| {
            body.contains("il n’y a plus de lien personnel")
                && !body.contains("un message avec le lien personnel")
        };
        let mut page = site.visitor().get(path);
        // Pages in memory are renewed twice a second.
        while !is_true(&page.body) && started.elapsed() < Duration::from_secs(10) {
            std::thread::sleep(Duration::from_millis(50));
            page = site.visitor().get(path);
        }
        assert!(is_true(&page.body), "{path}: {}", page.body);
    }
    // The pages in memory are new by now.
    for path in ["/fr/canal", "/fr/canal/privacy"] {
        let body = visitor.get(path).body;
        assert!(body.contains("ont été effacées le"), "{path}: {body}");
        assert!(!body.contains("seront effacées"), "{path}: {body}");
        assert!(!body.contains("sont effacées le"), "{path}: {body}");
    }
}
