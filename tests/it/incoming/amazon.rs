//! Events of Amazon SES, which come through a topic of SNS.

use rstest::rstest;

use super::events::{NOBODY, SECRET, basic, first_mail, sample, start, sums, tells};
use super::signs_by_form;
use crate::support::TestDatabase;
use crate::support::organisers::owner;
use crate::support::site::agent;
use crate::support::sql::Sql;

/// A message of SNS about a mail of ours.
fn ses(name: &str, message_id: &str, id: &str) -> String {
    let mut body: serde_json::Value = serde_json::from_str(&sample(name)).unwrap();
    let told = body["Message"].as_str().unwrap();
    let told = told.replace("<00112233445566778899aabbccddeeff@example.org>", message_id);
    body["Message"] = told.into();
    body["MessageId"] = id.into();
    body.to_string()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn amazon_is_believed_by_its_secret_and_about_one_topic(#[case] database: TestDatabase) {
    let site = start(&database);
    signs_by_form(&site, NOBODY);
    let id = first_mail(&site, &database);
    let bounce = ses("ses-bounce-published", &id, "m-1");
    // SNS shows what stands in the address only after it was asked to.
    let url = format!("{}/webhooks/ses", site.base);
    let asked = agent()
        .post(url)
        .header("Content-Type", "text/plain; charset=UTF-8")
        .send(&bounce)
        .unwrap();
    assert_eq!(asked.status(), 401);
    let ask = asked.headers()["www-authenticate"].to_str().unwrap();
    assert!(ask.starts_with("Basic realm="), "{ask}");
    let other = bounce.replace(":paraph\"", ":another\"");
    assert_ne!(other, bounce);
    assert_eq!(tells(&site, "ses", &basic(SECRET), &other), 401);
    assert_eq!(tells(&site, "ses", &basic("wrong"), &bounce), 401);
    assert_eq!(sums(&site), (0, 0, 0));
    for name in ["ses-delivery", "ses-complaint-not-spam"] {
        let ignored = ses(name, &id, name);
        assert_eq!(tells(&site, "ses", &basic(SECRET), &ignored), 200);
    }
    for ignored in ["ses-set-up", "ses-unsubscribed"] {
        assert_eq!(tells(&site, "ses", &basic(SECRET), &sample(ignored)), 200);
    }
    assert_eq!(sums(&site), (0, 0, 0));
    // What is sent again has the same number.
    for body in [&bounce, &bounce.replace("2018-03-26", "2018-03-27")] {
        assert_eq!(tells(&site, "ses", &basic(SECRET), body), 200);
        assert_eq!(sums(&site), (1, 0, 0));
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn owners_open_the_address_by_which_a_topic_of_amazon_is_confirmed(#[case] database: TestDatabase) {
    let site = start(&database);
    let owner = owner(&site);
    let shown = || owner.get("/fr/admin/messages").links("https://sns.");
    let subscription = sample("ses-subscription");
    let forged = subscription
        .replace(
            "https://sns.us-east-1.amazonaws.com/?",
            "https://sns.x.example/?",
        )
        .replace("165545c9", "265545c9");
    for not_shown in [
        &forged,
        &forged.replace("https://sns.x.example/?", "https://sns.a.b.amazonaws.com/?"),
        &forged.replace("https://sns.x.example/?", "http://sns.a.amazonaws.com/?"),
    ] {
        assert_eq!(tells(&site, "ses", &basic(SECRET), not_shown), 200);
    }
    assert_eq!(tells(&site, "ses", "", &subscription), 401);
    assert!(shown().is_empty());
    for _ in 0..2 {
        assert_eq!(tells(&site, "ses", &basic(SECRET), &subscription), 200);
        assert_eq!(
            shown(),
            [
                "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription\
              &TopicArn=arn:aws:sns:us-east-1:123456789012:paraph&Token=2336412f37"
            ]
        );
    }
    assert!(!database_has(&database, "2336412f37"), "it is sealed");
    let page = owner.get("/fr/admin/messages");
    let id = page.value("input[name=message]");
    let done = owner.sends("/fr/admin/messages", &[("message", &id)]);
    assert_eq!(done.status, 303);
    assert!(shown().is_empty());
}

/// Whether a text stands in the messages that came in, as they are stored.
fn database_has(database: &TestDatabase, text: &str) -> bool {
    let hex = data_encoding::HEXLOWER.encode(text.as_bytes());
    let stored = match database.url.starts_with("sqlite") {
        true => "SELECT lower(hex(sealed)) AS value FROM incoming_mail",
        false => "SELECT encode(sealed, 'hex') AS value FROM incoming_mail",
    };
    let stored = Sql::open(&database.url).words(stored);
    assert!(!stored.is_empty());
    stored.iter().any(|row| row.contains(&hex))
}
