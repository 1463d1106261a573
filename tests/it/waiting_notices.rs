//! Mails that tell organisers what waits for their decision.

use paraph::domain::{
    Actor, AppealId, EmailAddress, Language, NewPassword, OrganiserName, PasswordOwner, Role,
    Timestamp, TokenPurpose, WaitingNotice, Zone,
};
use paraph::mail::StoredMail;
use paraph::services::App;
use paraph::services::accounts::{self, NewOrganiser, mails, waiting_notices};
use paraph::services::signatures::moderate::{Decision, decide};
use paraph::storage::incoming;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, group, person};
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, account, owner};

/// An organiser who accepted an invitation, and when they want to be told.
async fn organiser(
    world: &World,
    address: &str,
    role: Role,
    appeals: &[AppealId],
    choice: WaitingNotice,
) {
    let app = &world.app;
    let new = NewOrganiser {
        email: EmailAddress::parse(address).unwrap(),
        role,
        appeals: appeals.to_vec(),
        language: Language::english(),
        by_mail: false,
    };
    let (id, token) = accounts::invite(app, Actor::Cli, new).await.unwrap();
    let link = accounts::open_link(app, TokenPurpose::Invitation, &token)
        .await
        .unwrap()
        .unwrap();
    let name = OrganiserName::parse("Paul").unwrap();
    let password = NewPassword::parse(PASSWORD, &PasswordOwner::new("Paul", None)).unwrap();
    accounts::accept(app, link, name, password).await.unwrap();
    let organiser = accounts::find(app, id).await.unwrap().unwrap();
    assert_eq!(
        organiser.account.waiting_notice,
        WaitingNotice::Daily,
        "the default"
    );
    waiting_notices::choose(app, &organiser.account, choice)
        .await
        .unwrap();
}

/// What organisers get now: to whom, and the text on one line.
async fn notices_sent(app: &App) -> Vec<(String, String)> {
    waiting_notices::pass(app).await.unwrap();
    mails::pass(app).await.unwrap();
    let told = |mail: StoredMail| {
        let text = mail.email.text.split_whitespace().collect::<Vec<_>>();
        (mail.email.to, text.join(" "))
    };
    let mailbox = app.transport.mailbox().unwrap();
    mailbox.take().into_iter().map(told).collect()
}

async fn opens(database: &TestDatabase) -> World {
    let world = World::open(database).await;
    world.publishes("canal", "").await;
    world.publishes("halle", "").await;
    world
}

async fn signs(world: &World, slug: &str, name: &str) {
    let appeal = world.appeal(slug).await;
    let address = format!("{}@example.org", name.to_lowercase());
    world.signs(&appeal, &group(name, &address)).await;
    world.mails().await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn at_once_is_one_mail_for_each_appeal_and_quarter_of_an_hour(
    #[case] database: TestDatabase,
) {
    let world = opens(&database).await;
    let canal = world.appeal("canal").await;
    let at_once = WaitingNotice::AtOnce;
    organiser(
        &world,
        "mod@example.org",
        Role::Moderator,
        &[canal.id],
        at_once,
    )
    .await;
    organiser(
        &world,
        "look@example.org",
        Role::Viewer,
        &[canal.id],
        at_once,
    )
    .await;
    organiser(
        &world,
        "never@example.org",
        Role::Owner,
        &[],
        WaitingNotice::Never,
    )
    .await;
    assert_eq!(notices_sent(&world.app).await, []);
    signs(&world, "canal", "Cercle").await;
    signs(&world, "halle", "Atelier").await;
    world
        .signs(&canal, &person("М\u{430}rtin", "m@example.org"))
        .await;
    world.mails().await;
    let mails = notices_sent(&world.app).await;
    let (to, text) = &mails[0];
    assert_eq!(
        (mails.len(), to.as_str()),
        (1, "mod@example.org"),
        "{mails:?}"
    );
    for words in [
        "Le canal",
        "1 organisation to review",
        "1 signature to review",
        "/en/admin/appeals/canal/to-decide",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for name in ["Cercle", "Atelier", "rtin", "halle"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
    signs(&world, "canal", "Fanfare").await;
    world.clock.advance(14 * Timestamp::MINUTE);
    assert_eq!(notices_sent(&world.app).await, [], "bundled");
    world.clock.advance(Timestamp::MINUTE);
    let mails = notices_sent(&world.app).await;
    assert!(
        mails.len() == 1 && mails[0].1.contains("2 organisations to review"),
        "{mails:?}"
    );
    world.clock.advance(Timestamp::DAY);
    assert_eq!(notices_sent(&world.app).await, [], "nothing came since");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_digest_is_one_mail_a_day_about_all_appeals_while_something_waits(
    #[case] database: TestDatabase,
) {
    let world = opens(&database).await;
    let [canal, halle] = [world.appeal("canal").await, world.appeal("halle").await];
    let daily = WaitingNotice::Daily;
    organiser(&world, "all@example.org", Role::Owner, &[], daily).await;
    organiser(
        &world,
        "canal@example.org",
        Role::Editor,
        &[canal.id],
        daily,
    )
    .await;
    assert_eq!(notices_sent(&world.app).await, [], "nothing waits");
    signs(&world, "canal", "Cercle").await;
    signs(&world, "halle", "Atelier").await;
    assert_eq!(
        notices_sent(&world.app).await,
        [],
        "the digest of today is over"
    );
    world
        .clock
        .advance(17 * Timestamp::HOUR + 59 * Timestamp::MINUTE);
    assert_eq!(notices_sent(&world.app).await, [], "not before the morning");
    world.clock.advance(Timestamp::MINUTE);
    let mut mails = notices_sent(&world.app).await;
    mails.sort();
    let [(all, both), (one, only)] = &mails[..] else {
        panic!("{mails:?}");
    };
    assert_eq!(
        (all.as_str(), one.as_str()),
        ("all@example.org", "canal@example.org")
    );
    assert!(
        both.contains("canal/to-decide") && both.contains("halle/to-decide"),
        "{both}"
    );
    assert!(
        only.contains("canal/to-decide") && !only.contains("halle"),
        "{only}"
    );
    assert_eq!(notices_sent(&world.app).await, []);
    // What an organiser set aside is known to them.
    for appeal in [&canal, &halle] {
        let held = [paraph::domain::SignatureState::Held];
        let (id, first) = (appeal.id, paraph::domain::SignatureId::BEFORE_FIRST);
        let page = world
            .app
            .storage_for_tests()
            .read(move |c| paraph::storage::signatures::page(c, id, &held, first, 9));
        for signature in page.await.unwrap() {
            decide(&world.app, signature.id, Decision::Approve)
                .await
                .unwrap();
            decide(&world.app, signature.id, Decision::Hold)
                .await
                .unwrap();
        }
    }
    world.clock.advance(Timestamp::DAY);
    assert_eq!(notices_sent(&world.app).await, []);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_morning_is_that_of_the_site(#[case] database: TestDatabase) {
    let mut world = opens(&database).await;
    // Nine hours ahead of universal time: it is nine in the evening.
    world.app.site.time_zone = Zone::parse("Asia/Tokyo").unwrap();
    organiser(
        &world,
        "all@example.org",
        Role::Owner,
        &[],
        WaitingNotice::Daily,
    )
    .await;
    assert_eq!(notices_sent(&world.app).await, [], "nothing waits");
    signs(&world, "canal", "Cercle").await;
    world
        .clock
        .advance(8 * Timestamp::HOUR + 59 * Timestamp::MINUTE);
    assert_eq!(notices_sent(&world.app).await, [], "not before the morning");
    world.clock.advance(Timestamp::MINUTE);
    assert_eq!(notices_sent(&world.app).await.len(), 1, "at six");
    world.clock.advance(17 * Timestamp::HOUR);
    assert_eq!(notices_sent(&world.app).await, [], "once a day");
    world.clock.advance(7 * Timestamp::HOUR);
    assert_eq!(notices_sent(&world.app).await.len(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn two_instances_tell_once(#[case] database: TestDatabase) {
    let world = opens(&database).await;
    let neighbour = world.neighbour(&database).await;
    let canal = world.appeal("canal").await;
    for number in 0..4 {
        let (choice, role) = match number % 2 {
            0 => (WaitingNotice::AtOnce, Role::Moderator),
            _ => (WaitingNotice::Daily, Role::Editor),
        };
        let address = format!("m{number}@example.org");
        organiser(&world, &address, role, &[canal.id], choice).await;
    }
    signs(&world, "canal", "Cercle").await;
    let passes = (0..6).map(|number| {
        let app = if number % 2 == 0 {
            &world.app
        } else {
            &neighbour
        };
        waiting_notices::pass(app)
    });
    let promised = futures_util::future::join_all(passes).await;
    let promised: Vec<usize> = promised.into_iter().map(Result::unwrap).collect();
    assert_eq!(promised.iter().sum::<usize>(), 4, "{promised:?}");
    let [ours, theirs] = [
        notices_sent(&world.app).await,
        notices_sent(&neighbour).await,
    ];
    assert_eq!(ours.len() + theirs.len(), 4);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_organiser_chooses_when_to_be_notified(#[case] database: TestDatabase) {
    const ACCOUNT: &str = "/fr/admin/account";
    const CHOSEN: &str = "input[name=notices][checked]";
    let site = Site::start(&database);
    let odile = owner(&site);
    assert_eq!(odile.get(ACCOUNT).value(CHOSEN), "daily");
    let path = format!("{ACCOUNT}/notices");
    let saved = odile.sends_from(ACCOUNT, &path, &[("notices", "never")]);
    assert_eq!(
        saved.header("location"),
        format!("{ACCOUNT}?done=notices-chosen")
    );
    assert_eq!(odile.get(ACCOUNT).value(CHOSEN), "never");
    let wrong = odile.sends_from(ACCOUNT, &path, &[("notices", "hourly")]);
    assert_eq!(
        (wrong.status, odile.get(ACCOUNT).value(CHOSEN)),
        (422, "never".to_owned())
    );
    let viewer = account(&site, "vera@example.org", Role::Viewer, &["canal"]);
    assert!(
        !viewer.get(ACCOUNT).body.contains("notices"),
        "decides about nothing"
    );
}

/// A message came in that only people understand.
async fn message(world: &World, number: i64, appeal: Option<AppealId>) {
    let now = world.clock.now();
    world
        .app
        .storage_for_tests()
        .write(move |c| {
            let digest = paraph::domain::IncomingDigest([u8::try_from(number).unwrap(); 32]);
            incoming::receive(c, digest, b"sealed", now)?;
            let next = incoming::next(c, now)?.unwrap();
            let claimed = incoming::claim(c, next, now)?.unwrap();
            incoming::finish(c, &claimed, incoming::MessageEnding::ToRead(appeal))
        })
        .await
        .unwrap();
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn those_who_may_read_messages_are_notified_of_them(#[case] database: TestDatabase) {
    let world = opens(&database).await;
    let canal = world.appeal("canal").await.id;
    let (daily, at_once) = (WaitingNotice::Daily, WaitingNotice::AtOnce);
    organiser(
        &world,
        "mod@example.org",
        Role::Moderator,
        &[canal],
        at_once,
    )
    .await;
    organiser(&world, "look@example.org", Role::Viewer, &[canal], at_once).await;
    organiser(&world, "owner@example.org", Role::Owner, &[], at_once).await;
    organiser(&world, "slow@example.org", Role::Owner, &[], daily).await;
    // The digests of today are over.
    notices_sent(&world.app).await;
    message(&world, 1, Some(canal)).await;
    let mut mails = notices_sent(&world.app).await;
    mails.sort();
    let to: Vec<&str> = mails.iter().map(|mail| mail.0.as_str()).collect();
    assert_eq!(to, ["mod@example.org", "owner@example.org"]);
    for (_, text) in &mails {
        assert!(text.contains("1 message to read"), "{text}");
        assert!(text.contains("/en/admin/appeals/canal/messages"), "{text}");
        assert!(!text.contains("no appeal"), "{text}");
    }
    world.clock.advance(16 * Timestamp::MINUTE);
    assert_eq!(notices_sent(&world.app).await, [], "they know");
    message(&world, 2, Some(canal)).await;
    let mails = notices_sent(&world.app).await;
    assert!(
        mails.len() == 2 && mails[0].1.contains("2 messages to read"),
        "{mails:?}"
    );
    // What belongs to no appeal is told in the morning, to owners alone.
    message(&world, 3, None).await;
    world.clock.advance(16 * Timestamp::MINUTE);
    assert_eq!(notices_sent(&world.app).await, []);
    world.clock.advance(Timestamp::DAY);
    let mut mails = notices_sent(&world.app).await;
    mails.sort();
    let to: Vec<&str> = mails.iter().map(|mail| mail.0.as_str()).collect();
    assert_eq!(to, ["owner@example.org", "slow@example.org"]);
    for (_, text) in &mails {
        assert!(
            text.contains("1 message to read that belongs to no appeal"),
            "{text}"
        );
        assert!(text.contains("/en/admin/messages"), "{text}");
        assert!(text.contains("2 messages to read"), "{text}");
    }
    assert_eq!(notices_sent(&world.app).await, []);
}
