//! What providers of relays tell: the samples of their documentation, and what follows.

use hmac::{Hmac, KeyInit, Mac};
use paraph::config::{EventSettings, Secret};
use paraph::domain::{EventsProvider, ReturnedMail, Timestamp};
use paraph::mail::incoming::events::{self, EventKind, sns};
use paraph::services::inbox;
use paraph::storage::returned_mail::{self, ReturnedFigures};
use paraph::web::Options;
use rstest::rstest;
use sha2::Sha256;

use super::{confirms, gets_news, handled, mails_arrive, mails_to, signs_by_form, until};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::site::agent;
use crate::support::sql::Sql;

pub(super) const SECRET: &str = "a-secret-of-two-dozen-letters";
pub(super) const NOBODY: &str = "nobody@orange.fr";

/// Every sample, and what it says; nothing means nothing to us.
const SAMPLES: &[(&str, &[EventKind])] = {
    const GONE: EventKind = EventKind::Returned(ReturnedMail::Gone);
    const LATER: EventKind = EventKind::Returned(ReturnedMail::Later);
    const COMPLAINT: EventKind = EventKind::Returned(ReturnedMail::Complaint);
    const UNSUBSCRIBED: EventKind = EventKind::Unsubscribed;
    &[
        ("brevo-batched", &[GONE, COMPLAINT]),
        ("brevo-blocked", &[LATER]),
        ("brevo-complaint", &[COMPLAINT]),
        ("brevo-deferred", &[]),
        ("brevo-delivered", &[]),
        ("brevo-error", &[LATER]),
        ("brevo-hard-bounce", &[GONE]),
        ("brevo-invalid-email", &[GONE]),
        ("brevo-opened", &[]),
        ("brevo-our-message", &[GONE]),
        ("brevo-soft-bounce", &[LATER]),
        ("brevo-spam", &[COMPLAINT]),
        ("brevo-unsubscribed", &[UNSUBSCRIBED]),
        ("mailgun-complained", &[COMPLAINT]),
        ("mailgun-delivered", &[]),
        ("mailgun-failed-full", &[LATER]),
        ("mailgun-failed-permanent", &[LATER]),
        ("mailgun-failed-spam", &[LATER]),
        ("mailgun-failed-temporary", &[]),
        ("mailgun-failed-unknown-user", &[GONE]),
        ("mailgun-opened", &[]),
        ("mailgun-unsubscribed", &[UNSUBSCRIBED]),
        ("mailjet-blocked", &[LATER]),
        ("mailjet-bounce-content", &[LATER]),
        ("mailjet-bounce-domain", &[LATER]),
        ("mailjet-bounce-greylisted", &[]),
        ("mailjet-bounce-hard", &[GONE]),
        ("mailjet-bounce-soft", &[LATER]),
        ("mailjet-grouped", &[GONE, COMPLAINT]),
        ("mailjet-sent", &[]),
        ("mailjet-spam", &[COMPLAINT]),
        ("mailjet-unsub", &[UNSUBSCRIBED]),
        ("postmark-auto-responder", &[]),
        ("postmark-bad-address", &[GONE]),
        ("postmark-blocked", &[LATER]),
        ("postmark-delivery", &[]),
        ("postmark-dns-error", &[]),
        ("postmark-hard-bounce", &[GONE]),
        ("postmark-soft-bounce", &[LATER]),
        ("postmark-spam-complaint", &[COMPLAINT]),
        ("postmark-spam-notification", &[LATER]),
        ("postmark-subscription-bounced", &[]),
        ("postmark-subscription-ended", &[UNSUBSCRIBED]),
        ("postmark-subscription-renewed", &[]),
        ("postmark-transient", &[]),
        ("postmark-unsubscribe", &[UNSUBSCRIBED]),
        ("ses-bounce", &[GONE]),
        ("ses-bounce-content", &[LATER]),
        ("ses-bounce-published", &[GONE]),
        ("ses-bounce-suppressed", &[LATER]),
        ("ses-bounce-transient", &[LATER]),
        ("ses-bounce-without-answer", &[GONE]),
        ("ses-complaint", &[COMPLAINT]),
        ("ses-complaint-not-spam", &[]),
        ("ses-complaint-published", &[COMPLAINT]),
        ("ses-delay-published", &[]),
        ("ses-delivery", &[]),
        ("ses-set-up", &[]),
        ("ses-subscription", &[]),
        ("ses-unsubscribed", &[]),
    ]
};

pub(super) fn sample(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/incoming/events");
    std::fs::read_to_string(format!("{folder}/{name}.json")).unwrap()
}

fn provider_of(name: &str) -> EventsProvider {
    EventsProvider::from_word(name.split('-').next().unwrap()).unwrap()
}

#[test]
fn every_sample_of_the_providers_is_understood() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/incoming/events");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), SAMPLES.len());
    for (name, expected) in SAMPLES {
        let found = events::read(provider_of(name), sample(name).as_bytes()).unwrap();
        let kinds: Vec<_> = found.iter().map(|event| event.kind).collect();
        assert_eq!(kinds.as_slice(), *expected, "{name}");
        for event in &found {
            assert!(event.address.is_some(), "{name}");
            let has_key = sample(name)
                .to_ascii_lowercase()
                .contains("00112233445566778899aabbccddeeff");
            assert_eq!(event.key.is_some(), has_key, "{name}");
        }
    }
}

#[test]
fn what_is_no_event_makes_no_trouble() {
    let deep = "[".repeat(100_000);
    for body in ["", "null", "[]", "{}", "[1,null,{}]", "\"x\"", &deep] {
        for provider in EventsProvider::ALL {
            let found = events::read(*provider, body.as_bytes()).unwrap_or_default();
            assert!(found.is_empty(), "{body:.20}");
        }
        assert!(events::mailgun_proof(body.as_bytes()).is_none());
        assert!(sns::message(body.as_bytes()).is_none());
    }
}

pub(super) fn start(database: &TestDatabase) -> Site {
    let secret = || Some(Secret::hidden(SECRET));
    let options = Options {
        events: EventSettings {
            brevo_secret: None,
            mailgun_key: secret(),
            mailjet_secret: secret(),
            postmark_secret: secret(),
            ses_secret: secret(),
            ses_topic: Some("arn:aws:sns:us-east-1:123456789012:paraph".to_owned()),
        },
        ..Options::default()
    };
    Site::start_with(database, options)
}

/// Waits until the first mail has left, also for the site itself; returns its Message-ID.
pub(super) fn first_mail(site: &Site, database: &TestDatabase) -> String {
    let id = mails_arrive(site, NOBODY, 1).remove(0).email.message_id;
    until("it is known that the mail left", || {
        let sent = "SELECT count(*) AS value FROM outbox WHERE state = 'sent'";
        Sql::open(&database.url).number(sent) > 0
    });
    id
}

/// Sends an event, and waits until it is handled.
pub(super) fn tells(site: &Site, provider: &str, authorization: &str, body: &str) -> u16 {
    let url = format!("{}/webhooks/{provider}", site.base);
    let request = agent().post(url).header("Content-Type", "application/json");
    let request = match authorization {
        "" => request,
        shown => request.header("Authorization", shown),
    };
    let status = request.send(body).unwrap().status().as_u16();
    handled(site);
    status
}

pub(super) fn basic(secret: &str) -> String {
    let pair = format!("paraph:{secret}");
    format!("Basic {}", data_encoding::BASE64.encode(pair.as_bytes()))
}

/// An event of Mailgun about a mail, signed so long ago.
fn mailgun(
    site: &Site,
    event: &str,
    message_id: &str,
    (age, token, key): (i64, &str, &str),
) -> String {
    let seconds = (site.clock.now().0 - age) / 1_000;
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(format!("{seconds}{token}").as_bytes());
    let signature = data_encoding::HEXLOWER.encode(&mac.finalize().into_bytes());
    let mut body: serde_json::Value = serde_json::from_str(&sample(event)).unwrap();
    body["signature"] = serde_json::json!({
        "timestamp": seconds.to_string(), "token": token, "signature": signature,
    });
    body["event-data"]["message"]["headers"]["message-id"] =
        message_id.trim_matches(['<', '>']).into();
    body.to_string()
}

fn figures(site: &Site) -> Vec<ReturnedFigures> {
    let (id, since) = (
        site.appeal("canal"),
        site.clock.now().plus(-9 * Timestamp::DAY),
    );
    let read = site
        .app
        .reads()
        .read(move |c| returned_mail::figures(c, id, since));
    site.wait(read).unwrap()
}

pub(super) fn sums(site: &Site) -> (i64, i64, i64) {
    figures(site).iter().fold((0, 0, 0), |sum, one| {
        (sum.0 + one.gone, sum.1 + one.later, sum.2 + one.complaints)
    })
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_event_that_mailgun_signed_is_done_once(#[case] database: TestDatabase) {
    let site = start(&database);
    signs_by_form(&site, NOBODY);
    let id = first_mail(&site, &database);
    let unknown = "mailgun-failed-unknown-user";
    let event = |with| mailgun(&site, unknown, &id, with);
    for (wrong, why) in [
        (event((0, "t1", "another-key-of-two-dozen-letters")), "key"),
        (event((25 * Timestamp::HOUR, "t1", SECRET)), "old"),
        (event((-Timestamp::HOUR, "t1", SECRET)), "of tomorrow"),
        (
            event((0, "t1", SECRET)).replace("\"token\":\"t1\"", "\"token\":\"t2\""),
            "token",
        ),
        (sample(unknown), "sample"),
        ("{}".to_owned(), "empty"),
    ] {
        assert_eq!(tells(&site, "mailgun", "", &wrong), 401, "{why}");
        assert_eq!(
            tells(&site, "mailgun", &basic(SECRET), &wrong),
            401,
            "{why}"
        );
    }
    assert_eq!(sums(&site), (0, 0, 0));
    let full = mailgun(&site, "mailgun-failed-full", &id, (0, "t2", SECRET));
    assert_eq!(tells(&site, "mailgun", "", &full), 200);
    assert_eq!(sums(&site), (0, 1, 0));
    // Whoever saw it cannot use its signature for another event.
    let other = mailgun(&site, unknown, &id, (0, "t2", SECRET));
    assert_eq!(tells(&site, "mailgun", "", &other), 200);
    assert_eq!(sums(&site), (0, 1, 0));
    let gone = event((0, "t3", SECRET));
    for _ in 0..2 {
        assert_eq!(tells(&site, "mailgun", "", &gone), 200);
        assert_eq!(sums(&site), (1, 1, 0));
    }
    site.clock.advance(Timestamp::DAY);
    signs_by_form(&site, NOBODY);
    site.clock.advance(Timestamp::HOUR);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(mails_to(&site, NOBODY).len(), 1, "it is suppressed");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn without_our_message_id_the_address_says_which_mail_it_was(#[case] database: TestDatabase) {
    let site = start(&database);
    signs_by_form(&site, NOBODY);
    first_mail(&site, &database);
    let about = |name: &str, address: &str| {
        let text = sample(name);
        text.replace("john@example.com", address)
            .replace("bounce@mailjet.com", address)
    };
    let bounce = about("postmark-hard-bounce", NOBODY);
    for wrong in [
        "",
        "Bearer wrong",
        "Basic !",
        "Basic eDp5",
        "Digest x",
        &basic("wrong"),
    ] {
        assert_eq!(tells(&site, "postmark", wrong, &bounce), 401, "{wrong}");
    }
    let stranger = about("postmark-hard-bounce", "stranger@orange.fr");
    assert_eq!(tells(&site, "postmark", &basic(SECRET), &stranger), 200);
    assert_eq!(sums(&site), (0, 0, 0));
    let soft = about("mailjet-bounce-soft", NOBODY);
    assert_eq!(
        tells(&site, "mailjet", &format!("Bearer {SECRET}"), &soft),
        200
    );
    assert_eq!(sums(&site), (0, 1, 0));
    for _ in 0..2 {
        assert_eq!(tells(&site, "postmark", &basic(SECRET), &bounce), 200);
        assert_eq!(sums(&site), (1, 1, 0));
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_complaint_that_a_provider_passes_on_ends_the_news(#[case] database: TestDatabase) {
    let site = start(&database);
    signs_by_form(&site, NOBODY);
    first_mail(&site, &database);
    confirms(&site, NOBODY);
    assert!(gets_news(&site));
    // An event about a mail that is being sent waits for its end.
    until("the thanks have left", || {
        let queued = "SELECT count(*) AS value FROM outbox WHERE state <> 'sent'";
        Sql::open(&database.url).number(queued) == 0
    });
    // The bounce among them is about somebody else.
    let grouped = sample("mailjet-grouped");
    let (others, rest) = grouped.rsplit_once("bounce@mailjet.com").unwrap();
    let spam = format!("{others}{NOBODY}{rest}");
    assert_eq!(tells(&site, "mailjet", &basic(SECRET), &spam), 200);
    assert_eq!(sums(&site).2, 1);
    assert!(!gets_news(&site));
    // Mailjet groups anew what it sends again.
    let again = sample("mailjet-spam").replace("bounce@mailjet.com", NOBODY);
    assert_eq!(tells(&site, "mailjet", &basic(SECRET), &again), 200);
    assert_eq!(sums(&site).2, 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn whoever_unsubscribes_at_a_provider_gets_no_news_and_is_no_complaint(
    #[case] database: TestDatabase,
) {
    let site = start(&database);
    signs_by_form(&site, NOBODY);
    first_mail(&site, &database);
    confirms(&site, NOBODY);
    assert!(gets_news(&site));
    let ended = sample("postmark-subscription-ended").replace("john@example.com", NOBODY);
    assert_eq!(tells(&site, "postmark", &basic(SECRET), &ended), 200);
    assert!(!gets_news(&site));
    assert_eq!(sums(&site), (0, 0, 0));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_event_that_is_faster_than_the_end_of_the_sending_waits_for_it(
    #[case] database: TestDatabase,
) {
    let site = start(&database);
    signs_by_form(&site, NOBODY);
    let id = first_mail(&site, &database);
    let by_address = sample("mailjet-spam").replace("bounce@mailjet.com", NOBODY);
    let by_id = mailgun(&site, "mailgun-failed-unknown-user", &id, (0, "t1", SECRET));
    for (provider, body, before, after) in [
        ("mailjet", by_address, (0, 0, 0), (0, 0, 1)),
        ("mailgun", by_id, (0, 0, 1), (1, 0, 1)),
    ] {
        // As it is while the relay has the mail, and we have not stored so.
        let lease = site.clock.now().plus(Timestamp::HOUR).0;
        site.sql(&format!(
            "UPDATE outbox SET state = 'queued', lease_until = {lease}, due_at = {lease}"
        ));
        let url = format!("{}/webhooks/{provider}", site.base);
        let request = agent().post(url).header("Authorization", basic(SECRET));
        assert_eq!(request.send(&body).unwrap().status(), 200);
        until("it was looked at", || {
            site.wait(inbox::pass(&site.app)).unwrap();
            let tried = "SELECT count(*) AS value FROM incoming_mail \
                         WHERE state = 'received' AND attempts = 1 AND lease_until > 0";
            site.number(tried) == 1
        });
        assert_eq!(sums(&site), before);
        site.sql("UPDATE outbox SET state = 'sent', lease_until = NULL");
        // Longer than its lease, should it still be held.
        site.clock.advance(3 * Timestamp::MINUTE);
        handled(&site);
        assert_eq!(sums(&site), after);
    }
}

#[test]
fn without_a_secret_there_is_no_address_and_bodies_have_a_limit() {
    let database = TestDatabase::sqlite();
    let site = start(&database);
    let shown = basic(SECRET);
    for unknown in ["brevo", "sendgrid", "x"] {
        assert_eq!(tells(&site, unknown, &shown, "{}"), 404, "{unknown}");
    }
    assert_eq!(tells(&site, "postmark", &shown, "no json"), 200);
    let large = format!("\"{}\"", "x".repeat(300_000));
    assert_eq!(tells(&site, "postmark", &shown, &large), 413);
    assert_eq!(site.visitor().get("/webhooks/postmark").status, 405);
    let database = TestDatabase::sqlite();
    let none = Site::start(&database);
    // It is the address of an appeal that there is not.
    assert_eq!(tells(&none, "postmark", &shown, "{}"), 422);
}
