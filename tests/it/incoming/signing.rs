//! Signing by e-mail, withdrawing by e-mail, and answers to our mails.

use paraph::domain::{Role, Source, Timestamp};
use paraph::services::{housekeeping, inbox};
use paraph::storage::{incoming, signatures};
use rstest::rstest;

use super::{CANAL, JEANNE, comes, handled, letter, mails_arrive, mails_to, start, total};
use crate::support::TestDatabase;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::{account, owner};

const BODY: &str = "Je signe.\r\n\r\nNom : Jeanne Martin\r\nVille ou commune : Lyon\r\nProfession ou titre : infirmière\r\n";

fn jeanne_writes(site: &Site) {
    comes(
        site,
        JEANNE,
        CANAL,
        &letter("J <jeanne@example.org>", "", BODY),
    );
}

fn confirms(site: &Site, link: &str, more: &[(&str, &str)]) -> Page {
    let mut fields = vec![
        ("first-name", "Jeanne"),
        ("last-name", "Martin-Dupont"),
        ("place", "Lyon"),
        ("agree", "yes"),
    ];
    fields.extend_from_slice(more);
    site.visitor().sends_from(link, link, &fields)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_message_becomes_a_signature_that_one_press_corrects_and_confirms(
    #[case] database: TestDatabase,
) {
    let site = start(&database);
    jeanne_writes(&site);
    let mail = mails_arrive(&site, JEANNE, 1).remove(0).email;
    assert_eq!(
        mail.in_reply_to.as_deref(),
        Some("<one.1@mail.example.org>")
    );
    assert!(
        mail.envelope_sender.starts_with("bounce+"),
        "{}",
        mail.envelope_sender
    );
    for written in ["Jeanne", "Martin", "Lyon", "infirmi"] {
        assert!(
            !mail.text.contains(written) && !mail.html.contains(written),
            "{written}"
        );
    }
    let link = site.link_to(JEANNE);
    let page = site.visitor().get(&link);
    assert_eq!(page.value("input[name=first-name]"), "Jeanne");
    assert_eq!(page.value("input[name=last-name]"), "Martin");
    assert_eq!(page.value("input[name=role]"), "infirmière");
    assert!(
        page.attributes("input[name=publish][checked]", "value")
            .is_empty()
    );
    assert_eq!(total(&site), 0, "opening changes nothing");

    let undecided = confirms(&site, &link, &[]);
    assert_eq!(undecided.status, 422, "whether to publish is asked");
    let unticked = site.visitor().sends_from(
        &link,
        &link,
        &[("first-name", "Jeanne"), ("publish", "yes")],
    );
    assert_eq!(
        unticked.status, 422,
        "programs press buttons and tick no boxes"
    );
    assert_eq!(total(&site), 0);

    let done = confirms(&site, &link, &[("publish", "yes")]);
    assert_eq!(
        (done.status, done.header("location")),
        (303, "/fr/canal/thanks")
    );
    assert_eq!(total(&site), 1);
    let id = site.appeal("canal");
    let stored = site.app.reads().read(move |c| {
        signatures::page(
            c,
            id,
            paraph::domain::SignatureState::ALL,
            paraph::domain::SignatureId::BEFORE_FIRST,
            10,
        )
    });
    let stored = site.wait(stored).unwrap();
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0].source, Source::Mail);
    let record = site.app.key(
        &site
            .wait(paraph::services::appeals::find(&site.app, "canal"))
            .unwrap(),
    );
    let record = record.unwrap().record_of(&stored[0]).unwrap().unwrap();
    assert_eq!(
        record.name.last(),
        "Martin-Dupont",
        "what was corrected counts"
    );
    assert!(record.publish && record.by_mail.is_none());
    assert_eq!(
        confirms(&site, &link, &[("publish", "yes")]).status,
        303,
        "twice is no fault"
    );
    assert_eq!(total(&site), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn whoever_signs_by_mail_and_by_form_is_one_person(#[case] database: TestDatabase) {
    let site = start(&database);
    jeanne_writes(&site);
    let link = site.link_to(JEANNE);
    assert_eq!(confirms(&site, &link, &[("publish", "no")]).status, 303);
    let form = [
        ("first-name", "Jeanne"),
        ("last-name", "Autre"),
        ("email", JEANNE),
        ("publish", "yes"),
    ];
    let posted = site.visitor().fills("/fr/canal/sign/individual", &form);
    assert_eq!(posted.status, 303);
    site.clock.advance(Timestamp::HOUR);
    comes(
        &site,
        JEANNE,
        CANAL,
        &letter("Jeanne <Jeanne@Example.org>", "", "Encore\r\n"),
    );
    assert_eq!(total(&site), 1);
    let mails = mails_arrive(&site, JEANNE, 2);
    assert!(
        mails[1].email.subject.contains("déjà enregistrée"),
        "{}",
        mails[1].email.subject
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_message_is_handled_once_whoever_dies(#[case] database: TestDatabase) {
    let site = start(&database);
    let raw = letter("J <jeanne@example.org>", "", BODY);
    for _ in 0..3 {
        comes(&site, JEANNE, CANAL, &raw);
    }
    // Other servers on the way add other lines at the top.
    let by_another_way = [b"Received: from a by b\r\n".as_slice(), &raw].concat();
    comes(&site, JEANNE, CANAL, &by_another_way);
    let mails = mails_arrive(&site, JEANNE, 1);
    assert_eq!(mails.len(), 1);

    // A process takes another message and dies: what it stored came with its end, so nothing is stored.
    let storage = site.app.storage_for_tests();
    let mail = paraph::mail::incoming::IncomingMail {
        sender: Some("ada@example.org".to_owned()),
        recipients: vec![CANAL.to_owned()],
        raw: letter("Ada Byron <ada@example.org>", "", "Oui\r\n"),
    };
    // As the service stores what came in.
    let plain = serde_json::json!({ "Mail": mail }).to_string().into_bytes();
    let sealed = site.app.master.seal("incoming", &plain);
    let (digest, now) = (
        paraph::domain::IncomingDigest([7; 32]),
        site.app.clock.now(),
    );
    let claimed = site
        .wait(storage.write(move |c| {
            incoming::receive(c, digest, &sealed, now)?;
            let id = incoming::next(c, now)?.unwrap();
            incoming::claim(c, id, now)
        }))
        .unwrap()
        .unwrap();
    assert!(site.wait(inbox::pass(&site.app)).is_ok());
    assert!(
        mails_to(&site, "ada@example.org").is_empty(),
        "it is leased"
    );
    site.clock.advance(3 * Timestamp::MINUTE);
    handled(&site);
    mails_arrive(&site, "ada@example.org", 1);
    // The first process wakes up again.
    let late =
        storage.write(move |c| incoming::finish(c, &claimed, incoming::MessageEnding::Handled));
    assert!(site.wait(late).is_err(), "its lease is over");

    // A third had a clock that was ahead: nobody waits for the end of its lease.
    let mail = paraph::mail::incoming::IncomingMail {
        sender: Some("bob@example.org".to_owned()),
        raw: letter("Bob Byron <bob@example.org>", "", "Oui\r\n"),
        ..mail
    };
    let plain = serde_json::json!({ "Mail": mail }).to_string().into_bytes();
    let sealed = site.app.master.seal("incoming", &plain);
    let digest = paraph::domain::IncomingDigest([8; 32]);
    let now = site.app.clock.now();
    let ahead = now.plus(Timestamp::DAY);
    let claimed = site.wait(storage.write(move |c| {
        incoming::receive(c, digest, &sealed, now)?;
        let id = incoming::next(c, ahead)?.unwrap();
        incoming::claim(c, id, ahead)
    }));
    assert!(claimed.unwrap().is_some());
    site.wait(housekeeping::purge(&site.app)).unwrap();
    handled(&site);
    mails_arrive(&site, "bob@example.org", 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn robots_get_no_answer_and_victims_few_mails(#[case] database: TestDatabase) {
    let site = start(&database);
    for header in [
        "Auto-Submitted: auto-replied\r\n",
        "Precedence: bulk\r\n",
        "List-Id: <a.b>\r\n",
    ] {
        // Another body, so that none is taken for a copy.
        let body = format!("{BODY}\r\n{header}");
        comes(
            &site,
            JEANNE,
            CANAL,
            &letter("J <jeanne@example.org>", header, &body),
        );
    }
    let body = format!("{BODY}Sans expéditeur\r\n");
    comes(
        &site,
        "",
        CANAL,
        &letter("J <jeanne@example.org>", "", &body),
    );
    for number in 0..20 {
        let body = format!("Nom : Victime {number}\r\n");
        let from = format!("V <victim+{number}@gmail.com>");
        comes(&site, "x@example.org", CANAL, &letter(&from, "", &body));
    }
    comes(
        &site,
        "ada@example.org",
        CANAL,
        &letter("Ada Byron <ada@example.org>", "", "Oui\r\n"),
    );
    mails_arrive(&site, "ada@example.org", 1);
    assert!(mails_to(&site, JEANNE).is_empty());
    site.clock.advance(Timestamp::HOUR);
    let all = site.app.transport.mailbox().unwrap().mails();
    let to_victim = all
        .iter()
        .filter(|mail| mail.email.to.starts_with("victim"));
    assert!(to_victim.count() <= 3);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_answer_is_not_counted_and_gets_a_page_once(#[case] database: TestDatabase) {
    let site = start(&database);
    jeanne_writes(&site);
    let first = mails_arrive(&site, JEANNE, 1).remove(0).email;
    site.clock.advance(Timestamp::HOUR);
    let header = format!("In-Reply-To: {}\r\n", first.message_id);
    for text in ["Je confirme", "Je confirme !"] {
        let raw = letter("J <jeanne@example.org>", &header, text);
        comes(&site, JEANNE, "appeals@example.org", &raw);
    }
    let mails = mails_arrive(&site, JEANNE, 2);
    assert_eq!(mails.len(), 2, "once");
    assert!(
        mails[1].email.subject.starts_with("Encore un clic"),
        "{}",
        mails[1].email.subject
    );
    assert_eq!(total(&site), 0);
    // Somebody else who saw the Message-ID gets nothing.
    let raw = letter("M <mallory@example.org>", &header, "Je confirme");
    comes(&site, "mallory@example.org", "appeals@example.org", &raw);
    assert!(mails_to(&site, "mallory@example.org").is_empty());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn whoever_wants_to_withdraw_gets_the_personal_link(#[case] database: TestDatabase) {
    let site = start(&database);
    jeanne_writes(&site);
    let link = site.link_to(JEANNE);
    assert_eq!(confirms(&site, &link, &[("publish", "no")]).status, 303);
    site.clock.advance(Timestamp::HOUR);
    let raw = letter("J <jeanne@example.org>", "", "Retirer ma signature\r\n");
    comes(&site, JEANNE, CANAL, &raw);
    mails_arrive(&site, JEANNE, 2);
    assert!(
        site.link_with(JEANNE, "/manage/")
            .starts_with("/fr/manage/")
    );
    assert_eq!(total(&site), 1, "anybody can write a sender");
    let stranger = letter("S <stranger@example.org>", "", "Retirer\r\n");
    comes(&site, "stranger@example.org", CANAL, &stranger);
    assert!(mails_to(&site, "stranger@example.org").is_empty());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_only_people_understand_waits_sealed_for_organisers(#[case] database: TestDatabase) {
    const PAGE: &str = "/fr/admin/appeals/canal/messages";
    let site = start(&database);
    let owner = owner(&site);
    let moderator = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    let viewer = account(&site, "vera@example.org", Role::Viewer, &["canal"]);
    let question = letter(
        "J <jeanne@example.org>",
        "",
        "Nom : Jeanne Martin\r\n\r\nQuand est la réunion ?\r\n",
    );
    comes(&site, JEANNE, CANAL, &question);
    let raw = letter("P <perdu@example.org>", "", "Qui êtes-vous ?\r\n");
    comes(&site, "perdu@example.org", "appeals@example.org", &raw);
    mails_arrive(&site, JEANNE, 1);

    let dump = site.dump(&["incoming_mail", "audit"]);
    for typed in ["Quand est la", "jeanne@"] {
        assert!(!dump.contains(typed), "{typed}");
    }
    let page = moderator.get(PAGE);
    assert!(page.body.contains("Quand est la réunion") && !page.body.contains(JEANNE));
    assert!(owner.get(PAGE).body.contains(JEANNE), "she may correct");
    assert!(!page.body.contains("Qui êtes-vous"));
    assert_eq!(viewer.get(PAGE).status, 403);
    assert_eq!(moderator.get("/fr/admin/messages").status, 403);
    assert!(
        owner
            .get("/fr/admin/messages")
            .body
            .contains("Qui êtes-vous")
    );

    let id = page.value("input[name=message]");
    assert_eq!(moderator.sends(PAGE, &[("message", &id)]).status, 303);
    assert!(!moderator.get(PAGE).body.contains("Quand est la réunion"));
    site.clock.advance(31 * Timestamp::DAY);
    site.wait(paraph::services::housekeeping::purge(&site.app))
        .unwrap();
    let left = site.app.reads().read(|c| incoming::to_read(c, None, 10));
    assert!(site.wait(left).unwrap().is_empty());
}

#[test]
fn the_page_of_an_appeal_offers_the_address_only_where_mail_comes_in() {
    let database = TestDatabase::sqlite();
    let site = start(&database);
    let page = site.visitor().get("/fr/canal");
    let link = page.links("mailto:sign%2Bcanal@example.org?subject=");
    assert_eq!(link.len(), 1, "{:?}", page.links("mailto:"));
    assert!(link[0].contains("Nom%C2%A0%3A%20%0D%0A"), "{}", link[0]);
    drop(site);
    let without = Site::start(&TestDatabase::sqlite());
    assert!(!without.visitor().get("/fr/canal").body.contains("sign%2B"));
}
