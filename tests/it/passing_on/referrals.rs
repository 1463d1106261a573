//! Where signatures come from: a word in a link, stored with the signature as the number of the word.

use paraph::domain::{Role, Timestamp};
use paraph::services::export::{Column, Format, Request, export};
use paraph::services::{Progress, appeals};
use paraph::web::Options;
use rstest::rstest;

use super::{came_through, has_word, signs_with};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};
use crate::support::shared_bytes::SharedBytes;

const FORM: &str = "/fr/canal/sign/individual";
const SHARE: &str = "/fr/admin/appeals/canal/share";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_word_counts_those_who_confirmed_and_follows_their_state(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    has_word(&site, "tract", "Le tract du marché");
    let jeanne = site.visitor();
    let sent = jeanne.fills(
        FORM,
        &[
            ("last-name", "Jeanne"),
            ("email", "jeanne@example.org"),
            ("publish", "yes"),
            ("from", "tract"),
        ],
    );
    assert_eq!(sent.status, 303);
    assert_eq!(came_through(&site, "tract"), 0, "nothing is confirmed");
    let link = site.link_to("jeanne@example.org");
    crate::public_pages::confirms(&jeanne, &link);
    assert_eq!(came_through(&site, "tract"), 1);

    // Words that nobody chose are left out, and signatures without a word are counted elsewhere.
    signs_with(
        &site.visitor(),
        &site,
        FORM,
        "paul@example.org",
        &[("from", "autre")],
    );
    signs_with(&site.visitor(), &site, FORM, "anne@example.org", &[]);
    assert_eq!(came_through(&site, "tract"), 1);

    let data = jeanne.get("/fr/canal/thanks");
    let manage = data.links("/fr/manage/").remove(0);
    let stored = jeanne.get(&format!("{manage}/data.json"));
    assert!(
        stored.body.contains("Le tract du marché"),
        "{}",
        stored.body
    );

    let csv = exported(&site);
    assert!(csv.contains("\"jeanne@example.org\";\"tract\""), "{csv}");
    assert!(csv.contains("\"paul@example.org\";\"\""), "{csv}");

    let withdrawn = jeanne.sends(&format!("{manage}/withdraw"), &[]);
    assert_eq!(withdrawn.status, 303);
    assert_eq!(came_through(&site, "tract"), 0);
}

fn exported(site: &Site) -> String {
    let appeal = site.wait(appeals::find(&site.app, "canal")).unwrap();
    let out = SharedBytes::default();
    let request = Request {
        columns: vec![Column::Email, Column::Referral],
        ..Request::new(Format::Csv)
    };
    let done = export(
        &site.app,
        &appeal,
        request,
        out.clone(),
        Progress::ignored(),
    );
    site.wait(done).unwrap();
    out.text().replace(',', ";")
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_word_travels_without_script_and_the_page_stays_the_same(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    has_word(&site, "tract", "Le tract");
    let visitor = site.visitor();
    assert_eq!(
        visitor.get("/a/canal?from=tract").header("location"),
        "/fr/canal?from=tract"
    );
    assert_eq!(
        visitor.get("/a/canal?from=autre").header("location"),
        "/fr/canal"
    );
    let plain = visitor.get("/fr/canal");
    let with_word = visitor.get("/fr/canal?from=tract");
    assert_eq!(plain.header("etag"), with_word.header("etag"));
    assert!(with_word.header("cache-control").starts_with("public"));

    // Without script: the form of its own page is sent to the address of that page.
    let form = "/fr/canal/sign/individual?from=tract";
    assert_eq!(
        visitor.get("/fr/canal/sign?from=tract").header("location"),
        form
    );
    assert_eq!(visitor.get(form).attribute("form.sign", "action"), "");
    signs_with(&visitor, &site, form, "jeanne@example.org", &[]);
    assert_eq!(came_through(&site, "tract"), 1);

    // The form on the page of the appeal is sent to its address too, and comes back with the word.
    let page = visitor.get("/fr/canal?from=tract");
    assert_eq!(page.attributes("form.sign", "action"), [""; 0]);
    let text = page.value("form.sign input[name=text]");
    let fields = [
        ("text", text.as_str()),
        ("last-name", "Anne"),
        ("email", "anne@example.org"),
        ("publish", "no"),
    ];
    let again = visitor.post("/fr/canal?from=tract", &fields);
    assert_eq!(again.status, 422);
    assert_eq!(again.value("input[name=from]"), "tract");
    let action = again.attribute("form.sign", "action");
    let token = again.value("form.sign input[name=token]");
    site.clock.advance(3 * Timestamp::SECOND);
    let word = [("token", token.as_str()), ("from", "tract")];
    let sent = visitor.post(&action, &[&fields[..], &word].concat());
    assert_eq!(sent.status, 303, "{}", sent.body);
    crate::public_pages::confirms(&visitor, &site.link_to("anne@example.org"));
    assert_eq!(came_through(&site, "tract"), 2);

    // A form that comes back keeps the word, and so does the correction of what was typed.
    let visitor = site.visitor();
    let wrong = visitor.fills(form, &[("last-name", "Paul"), ("email", "paul@")]);
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.value("input[name=from]"), "tract");
    let _ = visitor.fills(
        form,
        &[
            ("last-name", "Paul"),
            ("email", "paul@example.org"),
            ("publish", "no"),
        ],
    );
    let typed = visitor.get("/fr/canal/sign/correct");
    assert_eq!(typed.value("input[name=from]"), "tract");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn organisers_choose_words_and_see_their_numbers(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let viewer = account(&site, "vera@example.org", Role::Viewer, &["canal"]);
    assert_eq!(viewer.get(SHARE).status, 403);
    let links = format!("{SHARE}/links");
    let base = || {
        let page = owner.get(SHARE);
        page.value(&format!("form[action=\"{links}\"] input[name=base]"))
    };
    let seen = base();
    let send = |base: &str, word: &str, label: &str| {
        let fields = [
            ("base", base),
            ("referral-word-row-1", word),
            ("referral-label-row-1", label),
        ];
        owner.sends_from(SHARE, &links, &fields)
    };
    assert_eq!(send(&seen, "le tract", "Tract").status, 422);
    assert_eq!(send(&seen, "tract", "Tract du marché").status, 303);
    // Somebody else saved meanwhile.
    assert_eq!(send(&seen, "affiche", "Affiche").status, 409);
    assert_eq!(send(&base(), "tract", "Le tract").status, 303);
    let page = owner.get(SHARE);
    assert!(page.body.contains("/a/canal?from=tract"), "{}", page.body);
    assert_eq!(page.value("input[name=referral-label-row-1]"), "Le tract");

    // A group took a word meanwhile, and the form comes back with a problem: nothing typed is gone.
    site.sql(
        "INSERT INTO referrals (appeal_id, word, label, created_at) \
         SELECT appeal_id, 'g-abcdefgh', '', created_at FROM referrals",
    );
    let base = page.value(&format!("form[action=\"{links}\"] input[name=base]"));
    let fields = [
        ("base", base.as_str()),
        ("referral-word-row-1", "tract"),
        ("referral-label-row-1", "Le tract vert"),
        ("referral-word-row-new-1", "l’affiche"),
        ("referral-label-row-new-1", "L’affiche du quai"),
    ];
    let wrong = owner.sends_from(SHARE, &links, &fields);
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    let value = |name: &str| wrong.value(&format!("input[name={name}]"));
    assert_eq!(value("referral-label-row-1"), "Le tract vert");
    assert_eq!(value("referral-word-row-new-1"), "l’affiche");
    assert_eq!(value("referral-label-row-new-1"), "L’affiche du quai");
    assert!(!wrong.text("#referral-word-row-new-1-error").is_empty());
    site.sql("DELETE FROM referrals WHERE label = ''");

    super::shows(&site, "/a/canal?from=", "tract");
    signs_with(
        &site.visitor(),
        &site,
        FORM,
        "jeanne@example.org",
        &[("from", "tract")],
    );
    let dashboard = owner.get("/fr/admin/appeals/canal");
    let rows = dashboard.texts("#sources tbody tr");
    let rows: Vec<String> = rows
        .iter()
        .map(|row| row.split_whitespace().collect())
        .collect();
    assert_eq!(rows, ["Letract1", "Sanslienparticulier0"]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_group_that_counts_gets_its_own_link(#[case] database: TestDatabase) {
    let appeal = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\napprove_groups = false\n+++\nQu’il vive.\n";
    let site = Site::start_with_appeals(&database, Options::default(), &[appeal]);
    let owner = owner(&site);
    let group = site.visitor();
    let fields = [
        ("organisation", "Les Amis du canal"),
        ("kind", "association"),
        ("last-name", "Jeanne"),
        ("function", "secrétaire"),
        ("email", "jeanne@amis.example.org"),
        ("mandate", "yes"),
    ];
    assert_eq!(
        group.fills("/fr/canal/sign/collective", &fields).status,
        303
    );
    crate::public_pages::confirms(&group, &site.link_to("jeanne@amis.example.org"));
    let thanks = group.get("/fr/canal/thanks");
    let manage = thanks.links("/fr/manage/").remove(0);
    let make = format!("{manage}/link");
    assert!(group.get(&manage).body.contains(&make));
    for _ in 0..2 {
        assert_eq!(group.post(&make, &[]).status, 303);
    }
    let page = group.get(&manage);
    let url = page.value("#own-link-url");
    let word = url.split("?from=").nth(1).unwrap().to_owned();
    assert!(word.starts_with("g-") && word.len() == 10, "{word}");
    super::shows(&site, "/a/canal?from=", &word);
    signs_with(
        &site.visitor(),
        &site,
        FORM,
        "paul@example.org",
        &[("from", &word)],
    );
    assert_eq!(came_through(&site, &word), 1);
    assert!(group.get(&manage).text("#own-link strong").starts_with('1'));
    let dashboard = owner.get("/fr/admin/appeals/canal");
    assert!(
        dashboard
            .text("#sources tbody")
            .contains("Les Amis du canal")
    );

    let withdrawn = group.sends(&format!("{manage}/withdraw"), &[]);
    assert_eq!(withdrawn.status, 303);
    assert!(!group.get(&manage).body.contains("?from="));
    assert_eq!(group.post(&make, &[]).status, 303);
    assert!(
        !group.get(&manage).body.contains("?from="),
        "it does not count any more"
    );
    assert_eq!(came_through(&site, &word), 1, "who came stays");
}
