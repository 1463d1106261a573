//! What the rules say about forms as they come in, over HTTP and through the services.

use ipnet::IpNet;
use paraph::domain::protection::{ProtectionScope, TypedRules, USUAL_LIMITS};
use paraph::domain::{Appeal, HoldReason, SignatureId, SignatureState, Timestamp};
use paraph::services::protection;
use paraph::storage::signatures;
use rstest::rstest;

use super::{COUNTED, Stored, held, saves};
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::in_process::Site;

/// Posts from a network and confirms.
async fn signs_from(world: &World, appeal: &Appeal, network: &str, address: &str) -> Stored {
    let network: Option<IpNet> = Some(network.parse().unwrap());
    let record = person("Jeanne Martin", address);
    let judged = protection::judge(&world.app, appeal, network, &record)
        .await
        .unwrap();
    let ticket = world.signs(appeal, &judged).await;
    let stored = world.stored(&ticket).await.unwrap();
    (stored.state, stored.hold_reason)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn two_hundred_honest_people_at_one_address_in_ten_minutes_all_count(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    for number in 0..200 {
        let address = format!("personne{number}@example.org");
        let signed = signs_from(&world, &appeal, "192.0.2.0/24", &address).await;
        assert_eq!(signed, COUNTED, "{number}");
        world.clock.advance(3 * Timestamp::SECOND);
    }
    assert_eq!(world.count(&appeal).await.total(), 200);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn a_flood_from_one_network_counts_up_to_the_limit_and_leaves_others_alone(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let limit = USUAL_LIMITS.network_burst;
    let mut counted = 0;
    for number in 0..limit + 30 {
        let address = format!("personne{number}@example.org");
        let signed = signs_from(&world, &appeal, "192.0.2.0/24", &address).await;
        if signed == COUNTED {
            counted += 1;
        } else {
            assert_eq!(signed, held(HoldReason::NetworkRate), "{number}");
        }
    }
    assert_eq!(counted, limit);
    let neighbour = signs_from(&world, &appeal, "198.51.100.0/24", "autre@example.org").await;
    assert_eq!(neighbour, COUNTED);
    // The burst passes, the day stays below its limit.
    world.clock.advance(11 * Timestamp::MINUTE);
    let later = signs_from(&world, &appeal, "192.0.2.0/24", "tard@example.org").await;
    assert_eq!(later, COUNTED);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn rules_of_the_site_and_of_the_appeal_hold_and_other_appeals_are_free(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let canal = world.publishes("canal", "").await;
    let halle = world.publishes("halle", "").await;
    let of_site = TypedRules {
        blocked_networks: "203.0.113.0/24".into(),
        ..TypedRules::default()
    };
    saves(&world.app, ProtectionScope::Site, of_site).await;
    let of_canal = TypedRules {
        blocked_domains: "*.jetable.org".into(),
        blocked_addresses: "jean.dupont+x@gmail.com".into(),
        ..TypedRules::default()
    };
    saves(&world.app, ProtectionScope::Appeal(canal.id), of_canal).await;

    let home = "192.0.2.0/24";
    for (network, address, on_canal, on_halle) in [
        (
            "203.0.113.0/24",
            "a@example.org",
            held(HoldReason::BlockedNetwork),
            held(HoldReason::BlockedNetwork),
        ),
        (
            home,
            "b@mail.jetable.org",
            held(HoldReason::BlockedDomain),
            COUNTED,
        ),
        (
            home,
            "jeandupont@gmail.com",
            held(HoldReason::BlockedAddress),
            COUNTED,
        ),
        (home, "c@example.org", COUNTED, COUNTED),
    ] {
        assert_eq!(
            signs_from(&world, &canal, network, address).await,
            on_canal,
            "{address}"
        );
        assert_eq!(
            signs_from(&world, &halle, network, address).await,
            on_halle,
            "{address}"
        );
    }
    assert_eq!(world.count(&canal).await.total(), 1);
    // Another instance learns of the rules from the database.
    let neighbour = world.neighbour(&database).await;
    let record = person("Ada", "d@mail.jetable.org");
    let judged = protection::judge(&neighbour, &canal, None, &record)
        .await
        .unwrap();
    assert_eq!(judged.hold, Some(HoldReason::BlockedDomain));
}

/// Whatever the rules say, the visitor sees the same until the mailbox is proven.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_answer_to_a_form_does_not_show_what_the_rules_say(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let appeal = site.appeal("canal");
    let rules = TypedRules {
        blocked_domains: "jetable.org".into(),
        ..TypedRules::default()
    };
    site.wait(saves(&site.app, ProtectionScope::Appeal(appeal), rules));
    let answers = ["ada@example.org", "ada@jetable.org"].map(|email| {
        let answer = site.visitor().fills(
            "/fr/canal/sign/individual",
            &[("last-name", "Ada"), ("email", email), ("publish", "yes")],
        );
        let cookies: Vec<String> = answer
            .all("set-cookie")
            .map(|cookie| cookie.split('=').next().unwrap_or_default().to_owned())
            .collect();
        (
            answer.status,
            answer.header("location").to_owned(),
            answer.body,
            cookies,
        )
    });
    assert_eq!(answers[0].0, 303);
    assert_eq!(answers[0], answers[1]);
    let held = [SignatureState::Pending];
    let pending = site.wait(
        site.app
            .reads()
            .read(move |c| signatures::page(c, appeal, &held, SignatureId::BEFORE_FIRST, 10)),
    );
    assert_eq!(pending.unwrap().len(), 2, "both wait for their mail alike");
}
