//! Proofs of work under attack: with one a signature counts, without it is held; a proof serves one form and one address.

use paraph::domain::protection::proof_of_work::{GRACE, prove};
use paraph::domain::protection::{ProtectionScope, TypedRules};
use paraph::domain::{Actor, HoldReason, Role, SignatureId, SignatureState, Timestamp};
use paraph::services::protection;
use paraph::services::protection::proofs;
use paraph::storage::signatures;
use rstest::rstest;

use super::{COUNTED, Stored, saves};
use crate::support::TestDatabase;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::{account, owner};

const PAGE: &str = "/fr/admin/appeals/canal/protection";
const NO_PROOF: Stored = (SignatureState::Held, Some(HoldReason::NoProof));

/// What the script of the page gets: the token, and the task if there is one.
fn asks(site: &Site, slug: &str) -> (String, String) {
    let answer = site.visitor().get(&format!("/fr/{slug}/sign/token.txt"));
    let (token, task) = answer.body.split_once('\n').unwrap_or((&answer.body, ""));
    (token.to_owned(), task.to_owned())
}

/// Sends the form at a path, some seconds later.
fn sends(site: &Site, path: &str, email: &str, token: &str, proof: &str) -> Page {
    site.clock.advance(3 * Timestamp::SECOND);
    let fields = [
        ("token", token),
        ("proof", proof),
        ("last-name", "Jeanne Martin"),
        ("email", email),
        ("publish", "no"),
    ];
    site.visitor().post(path, &fields)
}

/// Signs “canal” and confirms; what the signature is then.
fn signs(site: &Site, email: &str, token: &str, proof: &str) -> Stored {
    let sent = sends(site, "/fr/canal/sign/individual", email, token, proof);
    assert_eq!(sent.status, 303, "{}", sent.body);
    confirms(site, email)
}

fn confirms(site: &Site, email: &str) -> Stored {
    let link = site.link_to(email);
    let confirmed = site.visitor().sends(&link, &[("agree", "yes")]);
    assert_eq!(confirmed.status, 303, "{}", confirmed.body);
    let appeal = site.appeal("canal");
    let states = [SignatureState::Confirmed, SignatureState::Held];
    let page = site
        .app
        .reads()
        .read(move |c| signatures::page(c, appeal, &states, SignatureId::BEFORE_FIRST, 1_000));
    let all = site.wait(page).unwrap();
    let last = all.iter().max_by_key(|signature| signature.updated_at);
    let last = last.unwrap();
    (last.state, last.hold_reason)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn with_the_proof_a_signature_counts_and_without_it_waits(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let (token, task) = asks(&site, "canal");
    assert_eq!(task, "");
    assert_eq!(signs(&site, "calm@example.org", &token, ""), COUNTED);

    let appeal = site.appeal("canal");
    site.wait(proofs::ask(&site.app, Actor::Cli, appeal, 6))
        .unwrap();
    assert_eq!(asks(&site, "halle").1, "", "another appeal is left alone");
    let (fresh, task) = asks(&site, "canal");
    assert_eq!(task, "8 14");
    // The page that everybody gets stays the same for everybody.
    let page = site.visitor().get("/fr/canal");
    assert!(page.header("cache-control").starts_with("public"));

    let proof = |email| prove(&fresh, email);
    let right = proof("ada@example.org");
    assert_eq!(signs(&site, "ada@example.org", &fresh, &right), COUNTED);
    assert_eq!(signs(&site, "without@example.org", &fresh, ""), NO_PROOF);
    assert_eq!(
        signs(&site, "wrong@example.org", &fresh, "1.2.3.4.5.6.7.8"),
        NO_PROOF
    );
    // Replayed: the same proof with another address, or with another token.
    assert_eq!(signs(&site, "replay@example.org", &fresh, &right), NO_PROOF);
    let other = asks(&site, "canal").0;
    let for_ben = proof("ben@example.org");
    assert_eq!(signs(&site, "ben@example.org", &other, &for_ben), NO_PROOF);
    // Sent twice, as people do who press twice: it is the same signature.
    let (form, carl) = ("/fr/canal/sign/individual", "carl@example.org");
    let for_carl = proof(carl);
    assert_eq!(sends(&site, form, carl, &fresh, &for_carl).status, 303);
    assert_eq!(signs(&site, carl, &fresh, &for_carl), COUNTED);

    // A form of another appeal, or one that is too old, comes back.
    let (of_halle, _) = asks(&site, "halle");
    let for_dora = prove(&of_halle, "dora@example.org");
    assert_eq!(
        sends(&site, form, "dora@example.org", &of_halle, &for_dora).status,
        422
    );
    site.wait(proofs::ask(&site.app, Actor::Cli, appeal, 72))
        .unwrap();
    site.clock.advance(25 * Timestamp::HOUR);
    let late = proof("late@example.org");
    assert_eq!(
        sends(&site, form, "late@example.org", &fresh, &late).status,
        422
    );

    site.clock.advance(48 * Timestamp::HOUR);
    let (token, task) = asks(&site, "canal");
    assert_eq!(task, "", "it ends by itself");
    assert_eq!(signs(&site, "after@example.org", &token, ""), COUNTED);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_had_the_form_open_has_ten_minutes_and_asking_for_the_mail_again_is_no_way_around(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let (before, _) = asks(&site, "canal");
    site.clock.advance(Timestamp::SECOND);
    let ask = proofs::ask(&site.app, Actor::Cli, site.appeal("canal"), 6);
    site.wait(ask).unwrap();
    assert_eq!(signs(&site, "open@example.org", &before, ""), COUNTED);
    site.clock.advance(GRACE);
    assert_eq!(signs(&site, "later@example.org", &before, ""), NO_PROOF);

    let visitor = site.visitor();
    let (token, _) = asks(&site, "canal");
    site.clock.advance(3 * Timestamp::SECOND);
    let fields = [
        ("token", token.as_str()),
        ("last-name", "Jeanne Martin"),
        ("email", "again@example.org"),
        ("publish", "no"),
    ];
    assert_eq!(
        visitor.post("/fr/canal/sign/individual", &fields).status,
        303
    );
    site.clock.advance(Timestamp::HOUR / 2);
    let again = visitor.post("/fr/canal/check-mailbox", &[("again", "yes")]);
    assert_eq!(again.header("location"), "/fr/canal/check-mailbox");
    assert_eq!(confirms(&site, "again@example.org"), NO_PROOF);

    // The kiosk and the form of groups ask as well.
    let (token, _) = asks(&site, "canal");
    for (email, proof, stored) in [
        ("stall@example.org", String::new(), NO_PROOF),
        (
            "stand@example.org",
            prove(&token, "stand@example.org"),
            COUNTED,
        ),
    ] {
        let sent = sends(&site, "/fr/canal/kiosk", email, &token, &proof);
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert_eq!(confirms(&site, email), stored, "{email}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_rule_asks_for_proofs_for_an_hour_after_the_last_rush(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let appeal = site.appeal("canal");
    let rule = TypedRules {
        proof_burst: "3".into(),
        ..TypedRules::default()
    };
    site.wait(saves(&site.app, ProtectionScope::Site, rule));
    let form = "/fr/canal/sign/individual";
    for number in 0..4 {
        let (token, task) = asks(&site, "canal");
        assert_eq!(task, "", "{number}");
        let email = format!("p{number}@example.org");
        assert_eq!(sends(&site, form, &email, &token, "").status, 303);
    }
    assert_eq!(asks(&site, "canal").1, "8 14");
    let asked = site
        .wait(proofs::asked(&site.app, appeal))
        .unwrap()
        .unwrap();
    assert_eq!(asked.by, None);
    // Saving rules meanwhile is no conflict and does not end it.
    let rule = TypedRules {
        blocked_domains: "jetable.org".into(),
        ..TypedRules::default()
    };
    site.wait(saves(&site.app, ProtectionScope::Appeal(appeal), rule));
    assert_eq!(
        site.wait(proofs::asked(&site.app, appeal)).unwrap(),
        Some(asked)
    );
    site.clock.advance(Timestamp::HOUR);
    assert_eq!(asks(&site, "canal").1, "");
    let rules = protection::rules(&site.app, ProtectionScope::Appeal(appeal));
    let rules = site.wait(rules).unwrap().rules;
    assert_eq!(rules.blocked_domains.len(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn organisers_switch_it_and_see_since_when_until_when_and_by_whom(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _ = owner(&site);
    let editor = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    let page = editor.get(PAGE);
    assert!(page.body.contains("Rien n’est demandé en ce moment."));
    let switch = format!("{PAGE}/proofs");
    let press = |fields: &[(&str, &str)]| editor.sends_from(PAGE, &switch, fields);
    assert_eq!(press(&[("do", "on"), ("hours", "5")]).status, 422);
    let on = press(&[("do", "on"), ("hours", "6")]);
    assert_eq!(on.header("location"), format!("{PAGE}?done=asked"));
    let shown = editor.get(PAGE).text(".alarm");
    assert!(
        shown.contains("Demandé par") && shown.contains("jusqu’au"),
        "{shown}"
    );
    assert_eq!(asks(&site, "canal").1, "8 14");
    let off = press(&[("do", "off")]);
    assert_eq!(
        off.header("location"),
        format!("{PAGE}?done=asked-no-longer")
    );
    assert_eq!(asks(&site, "canal").1, "");
    assert!(editor.get(PAGE).body.contains("Rien n’est demandé"));
    assert_eq!(
        editor
            .get("/fr/admin/protection")
            .texts("#proofs-title")
            .len(),
        0
    );
}
