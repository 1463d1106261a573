//! The organisers' pages about signatories, over real HTTP, on both databases.

use std::time::{Duration, Instant};

use paraph::domain::{
    Actor, EmailAddress, Language, Organisation, OrganisationKind, OrganisationName, PrivateRecord,
    Role, SignatureState, Timestamp,
};
use paraph::services::appeals;
use paraph::services::sample_data::{SampleProgress, seed};
use paraph::services::signatories;
use paraph::services::signatories::{Cursor, PageRequest, SearchTerms, SignatoryFilter};
use paraph::services::signatures::self_service::{self, CorrectionOutcome};
use paraph::services::signatures::{moderate, opened};
use paraph::storage::{public_list, signatures};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::alone::{alone, resident};
use crate::support::app::{group, person};
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{PASSWORD, account, enters, owner};
use crate::support::signatories::{agrees, signs, state};

const LIST: &str = "/fr/admin/appeals/canal/signatories";
const QUEUE: &str = "/fr/admin/appeals/canal/to-decide";

/// What is asked for, and who is found.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);

fn request(from: Cursor, size: usize, time: Duration) -> PageRequest {
    PageRequest { from, size, time }
}

fn of(name: &str, address: &str, change: impl FnOnce(&mut PrivateRecord)) -> PrivateRecord {
    let mut record = person(name, address);
    change(&mut record);
    record
}

fn names(page: &Page) -> Vec<String> {
    page.texts(".people a")
}

/// Searches, and follows to what was found.
fn finds(browser: &Browser, fields: &[(&str, &str)]) -> Page {
    let sent = browser.sends(LIST, fields);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let to = sent.header("location").to_owned();
    for (name, typed) in fields {
        let plain = ["state", "kind", "source", "since", "until"].contains(name);
        assert!(plain || !to.contains(typed), "{typed} stands in {to}");
    }
    let page = browser.get(&to);
    assert_eq!(page.status, 200, "{to}");
    page
}

fn acts(browser: &Browser, id: i64, action: &str, fields: &[(&str, &str)]) -> Page {
    let page = format!("{LIST}/{id}");
    let done = browser.sends_from(&page, &format!("{page}/{action}"), fields);
    assert_eq!(done.status, 303, "{}", done.body);
    browser.get(done.header("location"))
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn signatories_are_found_by_everything_and_nothing_typed_stands_in_an_address(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    signs(
        &site,
        &of("Élie Halévy", "elie@ecole.fr", |one| {
            one.place = Some("Saint-Étienne".into())
        }),
        true,
    );
    signs(
        &site,
        &of("Jeanne Martin", "jeanne@example.org", |one| {
            one.publish = false
        }),
        true,
    );
    signs(
        &site,
        &of("Marthe Dupont", "marthe@mail.example.org", |_| ()),
        false,
    );
    site.clock.advance(2 * Timestamp::DAY);
    signs(
        &site,
        &group("Cercle des lecteurs", "cercle@exemple.fr"),
        true,
    );
    enters(&owner, "odile@example.org", PASSWORD);
    let all = owner.get(LIST);
    assert_eq!(
        names(&all),
        [
            "Cercle des lecteurs",
            "Marthe Dupont",
            "Jeanne Martin",
            "Élie Halévy"
        ],
        "newest first"
    );

    let cases: [Case; 14] = [
        (&[("name", "halevy")], &["Élie Halévy"]),
        (&[("name", "mart")], &["Marthe Dupont", "Jeanne Martin"]),
        (&[("name", "jeanne MARTIN")], &["Jeanne Martin"]),
        (&[("address", "J.eanne@example.org")], &[]),
        (
            &[("address", "jeanne+petition@example.org")],
            &["Jeanne Martin"],
        ),
        (
            &[("organisation", "cercle des lecteurs")],
            &["Cercle des lecteurs"],
        ),
        (&[("organisation", "lecteurs")], &["Cercle des lecteurs"]),
        (&[("place", "saint etienne")], &["Élie Halévy"]),
        (
            &[("domain", "@example.org")],
            &["Marthe Dupont", "Jeanne Martin"],
        ),
        (&[("state", "pending")], &["Marthe Dupont"]),
        (
            &[("kind", "collective"), ("state", "held")],
            &["Cercle des lecteurs"],
        ),
        (&[("since", "2026-03-02")], &["Cercle des lecteurs"]),
        (
            &[("until", "2026-03-01"), ("state", "confirmed")],
            &["Jeanne Martin", "Élie Halévy"],
        ),
        (&[("source", "paper")], &[]),
    ];
    for (asked, expected) in cases {
        assert_eq!(names(&finds(&owner, asked)), expected, "{asked:?}");
    }
    let (contains, equals) = (("name-how", "contains"), ("name-how", "equals"));
    let compared: [Case; 9] = [
        (&[("name", "arti"), contains], &["Jeanne Martin"]),
        (&[("name", "ÉVY"), contains], &["Élie Halévy"]),
        (&[("name", "arti"), ("name-how", "begins")], &[]),
        (&[("name", "martin JEANNE"), equals], &["Jeanne Martin"]),
        (&[("name", "halevy elie"), equals], &["Élie Halévy"]),
        (&[("name", "halevy"), equals], &[]),
        (
            &[("place", "etienne"), ("place-how", "contains")],
            &["Élie Halévy"],
        ),
        (
            &[("place", "saint etienne"), ("place-how", "equals")],
            &["Élie Halévy"],
        ),
        (&[("place", "saint"), ("place-how", "equals")], &[]),
    ];
    for (asked, expected) in compared {
        let page = finds(&owner, asked);
        assert_eq!(names(&page), expected, "{asked:?}");
        assert!(
            page.body
                .contains(&format!("<option value=\"{}\" selected>", asked[1].1)),
            "the form says so again: {asked:?}"
        );
    }
    let nothing = finds(&owner, &[contains]);
    assert_eq!(
        names(&nothing).len(),
        4,
        "how nothing is compared is no search"
    );
    for wrong in [
        ("address", "jeanne"),
        ("since", "demain"),
        ("name", "a\u{202e}b"),
    ] {
        let page = owner.sends(LIST, &[wrong]);
        assert_eq!(
            (page.status, page.texts(".problems li").len()),
            (422, 1),
            "{wrong:?}"
        );
    }
    assert_eq!(owner.get(&format!("{LIST}?state=everything")).status, 422);
    assert_eq!(owner.get(&format!("{LIST}?q=forged")).status, 410);
    let sealed = owner
        .sends(LIST, &[("name", "halevy")])
        .header("location")
        .to_owned();
    assert_eq!(
        owner.get(&sealed.replace("canal", "halle")).status,
        410,
        "a search is of one appeal"
    );

    // The lines of the dashboard lead here.
    let dashboard = owner.get("/fr/admin/appeals/canal");
    let held = dashboard.links(&format!("{LIST}?state=held"));
    assert_eq!(names(&owner.get(&held[0])), ["Cercle des lecteurs"]);
    assert_eq!(dashboard.links(QUEUE).len(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn pages_follow_each_other_and_a_search_goes_on_where_its_time_was_up(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    signs(
        &site,
        &of("Ada Rare", "rare@rare.fr", |one| one.publish = false),
        true,
    );
    site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        let texts = appeals::parts(&site.app, appeal.id, &Language::french())
            .await
            .unwrap()
            .unwrap()
            .1;
        seed(
            &site.app,
            &appeal,
            texts[0].id,
            700,
            SampleProgress::Confirmed,
            |_| (),
        )
        .await
        .unwrap();
    });
    let (mut seen, mut at, mut pages) = (Vec::new(), LIST.to_owned(), 0);
    loop {
        let page = owner.get(&at);
        seen.extend(page.links(&format!("{LIST}/")));
        pages += 1;
        let next = page.links(&format!("{LIST}?"));
        let Some(next) = next.first() else { break };
        at = next.clone();
    }
    assert_eq!((seen.len(), pages), (701, 15));
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 701, "nobody twice, nobody left out");

    site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        for (name, expected) in [("Rare", 1), ("Mart", 30)] {
            let terms = SearchTerms {
                name: name.to_owned(),
                ..SearchTerms::default()
            };
            let filter = SignatoryFilter {
                terms,
                ..SignatoryFilter::default()
            };
            let (mut found, mut from, mut stops, mut turns) = (Vec::new(), Cursor::Start, 0, 0);
            loop {
                let page = signatories::find(
                    &site.app,
                    &appeal,
                    &filter,
                    request(from, 5, Duration::ZERO),
                )
                .await
                .unwrap();
                assert!(page.matches.len() <= 5);
                found.extend(page.matches.iter().map(|one| one.signature.id));
                (stops, turns) = (stops + i32::from(page.timed_out), turns + 1);
                let Some(next) = page.next else { break };
                from =
                    Cursor::parse(&site.app, appeal.id, &next.text(&site.app, appeal.id)).unwrap();
            }
            let whole = signatories::find(
                &site.app,
                &appeal,
                &filter,
                request(Cursor::Start, 1_000, Duration::from_secs(60)),
            )
            .await
            .unwrap();
            let mut once: Vec<i64> = whole.matches.iter().map(|one| one.signature.id).collect();
            assert!(
                once.len() >= expected && stops > 0 && turns > 3,
                "{name}: {} {stops} {turns}",
                once.len()
            );
            once.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, once, "{name}: the pieces are the whole");
        }
    });
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_search_for_frequent_words_stops_and_goes_on_until_the_whole_list_is_looked_at(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    for (name, address) in [
        ("Xavier Durand", "x@a.fr"),
        ("Yves Martin", "y@a.fr"),
        ("Xénia Yolande", "xy@a.fr"),
        ("Xaveria Xenos", "xx@a.fr"),
    ] {
        signs(&site, &person(name, address), true);
    }
    // Thousands with names in x, and others with names in y: two people who have as many words stand for them.
    for (word, name) in [("xa", "Xavier Durand"), ("ya", "Yves Martin")] {
        site.sql(&format!(
                "INSERT INTO listing_words (appeal_id, word, signature_id)
                WITH RECURSIVE counted(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < 2100)
                SELECT appeal_id, '{word}' || number, signature_id FROM counted, listings WHERE name = '{name}'"
            ));
    }
    let visitor = site.visitor();
    let walk = |query: &str| {
        let (mut names, mut sentences) = (Vec::new(), Vec::new());
        let mut next = Some(format!("/fr/canal/signatories?q={query}"));
        while let Some(at) = next {
            let page = visitor.get(&at);
            assert_eq!(page.status, 200, "{at}");
            names.extend(page.texts(".names .name"));
            sentences.extend(page.texts("p.lead"));
            next = page.attributes("a[rel=next]", "href").pop();
        }
        (names, sentences)
    };
    let yet = "Personne sous ce nom jusqu’ici";
    let (names_found, sentences) = walk("x+y");
    assert_eq!(names_found, ["Xénia Yolande"]);
    assert!(
        sentences.len() == 1 && sentences[0].starts_with(yet),
        "{sentences:?}"
    );
    let (names_found, sentences) = walk("xa+ya");
    assert!(
        names_found.is_empty() && sentences.len() == 2,
        "{names_found:?} {sentences:?}"
    );
    assert!(
        sentences[0].starts_with(yet)
            && sentences[1].starts_with("Personne sous ce nom dans la suite"),
        "{sentences:?}"
    );
    assert_eq!(
        walk("x").0,
        ["Xavier Durand", "Xaveria Xenos", "Xénia Yolande"],
        "each once"
    );
    assert_eq!(
        walk("xenia+y"),
        (vec!["Xénia Yolande".to_owned()], vec![]),
        "a rare word leads at once"
    );
    // A forged mark, its number and its word: "xa\0", and letters that are no text.
    for wrong in ["AAAAAAAAAAV4YQA", "AAAAAAAAAAX_"] {
        assert_eq!(
            visitor
                .get(&format!("/fr/canal/signatories?q=x+y&after={wrong}"))
                .status,
            422,
            "{wrong}"
        );
    }

    site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        let id = appeal.id;
        let one_by_one = async |query: &'static str| {
            let (mut found, mut after, mut cuts) = (Vec::new(), None, 0);
            loop {
                let page = site
                    .app
                    .storage_for_tests()
                    .read(move |c| public_list::search(c, id, query, after, 1))
                    .await
                    .unwrap();
                found.extend(page.lines.into_iter().map(|(_, line)| line.name));
                cuts += i32::from(page.is_cut);
                after = page.next;
                if after.is_none() {
                    return (found.join(", "), cuts);
                }
            }
        };
        assert_eq!(
            one_by_one("x").await,
            ("Xavier Durand, Xaveria Xenos, Xénia Yolande".to_owned(), 1)
        );
        assert_eq!(one_by_one("y x").await, ("Xénia Yolande".to_owned(), 1));
        assert_eq!(
            one_by_one("x xe").await,
            ("Xénia Yolande, Xaveria Xenos".to_owned(), 0),
            "the longer word leads all pages"
        );
        let terms = SearchTerms {
            name: "x y".to_owned(),
            ..SearchTerms::default()
        };
        let filter = SignatoryFilter {
            terms,
            ..SignatoryFilter::default()
        };
        let page = signatories::find(
            &site.app,
            &appeal,
            &filter,
            request(Cursor::Start, 50, Duration::from_secs(60)),
        )
        .await
        .unwrap();
        assert_eq!(
            page.matches.len(),
            1,
            "an organiser's search goes on by itself"
        );
        let page = signatories::find(
            &site.app,
            &appeal,
            &filter,
            request(Cursor::Start, 50, Duration::ZERO),
        )
        .await
        .unwrap();
        assert!(
            page.matches.is_empty() && page.timed_out,
            "or stops and says how far it came"
        );
        assert_eq!(page.scanned, public_list::LOOKED_AT as u64);
    });
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_page_walks_its_index_although_the_database_knows_nothing_of_the_table_yet(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    signs(&site, &person("Xavier Durand", "x@a.fr"), true);
    site.sql(
            "INSERT INTO listing_words (appeal_id, word, signature_id)
            WITH RECURSIVE counted(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < 30000)
            SELECT appeal_id, 'xa' || number, signature_id FROM counted, listings",
        );
    let words = "SELECT word, signature_id FROM listing_words WHERE appeal_id = 1 AND word";
    let lines =
        "SELECT name FROM listings WHERE appeal_id = 1 AND kind = 'individual' AND sort_key";
    for query in [
        format!(
            "{words} < 'xb' AND (word, signature_id) > ('x', 0) ORDER BY word, signature_id LIMIT 500"
        ),
        format!("{words} < 'xb' AND word >= 'x' LIMIT 1 OFFSET 1499"),
        format!("{words} < 'xb' AND word >= 'x' AND signature_id IN (1, 2, 3)"),
        format!("{lines} > '' ORDER BY sort_key, signature_id LIMIT 200"),
    ] {
        let text = query.clone();
        let plan = site
            .wait(site.app.storage_for_tests().read(move |c| c.explain(&text)))
            .unwrap();
        let slow = [
            "Seq Scan",
            "Sort",
            "Bitmap",
            "Gather",
            "SCAN",
            "TEMP B-TREE",
        ];
        assert!(
            !plan.is_empty() && slow.iter().all(|step| !plan.contains(step)),
            "{query}\n{plan}"
        );
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn one_signature_is_hidden_held_released_and_removed_and_its_page_tells(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let shown = || {
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("Jeanne")
    };
    assert!(shown());
    let page = acts(&owner, jeanne, "name", &[("do", "hide")]);
    assert!(
        page.text(".done").contains("ne paraît plus") && !shown(),
        "{}",
        page.body
    );
    acts(&owner, jeanne, "decide", &[("do", "hold")]);
    assert_eq!(state(&site, jeanne), SignatureState::Held);
    acts(&owner, jeanne, "decide", &[("do", "release")]);
    assert!(
        state(&site, jeanne) == SignatureState::Confirmed && !shown(),
        "what was hidden stays hidden"
    );
    acts(&owner, jeanne, "name", &[("do", "show")]);
    assert!(shown());
    let again = owner.post(
        &format!("{LIST}/{jeanne}/decide"),
        &[
            ("token", &owner.get(LIST).value("main input[name=token]")),
            ("do", "release"),
        ],
    );
    assert!(
        again.header("location").ends_with("done=not-now"),
        "a second press is told and does nothing"
    );

    let remove = format!("{LIST}/{jeanne}/remove");
    assert_eq!(
        owner.sends(&remove, &[("reason", " ")]).status,
        422,
        "a reason is needed"
    );
    assert_eq!(
        owner.sends(&remove, &[("reason", "plaisanterie")]).status,
        303
    );
    let page = owner.get(&format!("{LIST}/{jeanne}"));
    assert!(page.text(".lead").contains("plaisanterie"));
    let past = page.texts(".log li").join("\n");
    for told in [
        "Signature déposée",
        "Accord pour signer",
        "nom masqué",
        "mise de côté",
        "acceptée",
        "écartée",
        "Odile",
    ] {
        assert!(past.contains(told), "{told} in {past}");
    }
    agrees(&site);
    let record = site.dump(&["audit", "listing_overrides"]);
    for secret in ["Jeanne", "jeanne@", "plaisanterie"] {
        assert!(
            matches!(database.kind, crate::support::Kind::Sqlite) || !record.contains(secret),
            "{secret}"
        );
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_organiser_corrects_what_was_typed_and_agrees_to_nothing(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let record = of("Jeane", "jeanne@example.org", |one| {
        one.comment = Some("Courage".into());
        one.news = true;
    });
    let jeanne = signs(&site, &record, true);
    let correct = format!("{LIST}/{jeanne}/correct");
    let form = owner.get(&correct);
    assert_eq!(form.value("#last-name"), "Jeane");
    let base = form.value("input[name=base]");
    let typed = [
        ("first-name", "Jeanne"),
        ("last-name", "Martin"),
        ("role", "infirmière"),
        ("publish", "no"),
        ("news", ""),
    ];
    let with = |base: &str| {
        let mut all = typed.to_vec();
        all.push(("base", base));
        owner.sends(&correct, &all)
    };
    assert_eq!(
        owner
            .sends(&correct, &[("last-name", "http://x.example")])
            .status,
        422
    );
    site.clock.advance(1_000);
    assert_eq!(with(&base).status, 303);
    assert_eq!(with(&base).status, 422, "made from an older version");
    let stored = site
        .wait(opened::by_id(&site.app, jeanne))
        .unwrap()
        .record
        .unwrap();
    assert_eq!(
        (stored.name.full(), stored.role.as_deref()),
        ("Jeanne Martin".to_owned(), Some("infirmière"))
    );
    assert!(
        stored.publish
            && stored.news
            && stored.comment.as_deref() == Some("Courage")
            && stored.email.is_some()
    );
    assert!(
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("Jeanne Martin")
    );
    let past = owner
        .get(&format!("{LIST}/{jeanne}"))
        .texts(".log li")
        .join("\n");
    assert!(
        past.contains("Signature corrigée") && past.contains("nom, qualité"),
        "{past}"
    );
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_confirmation_is_sent_again_within_the_caps_and_to_nobody_who_confirmed(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), false);
    let paul = signs(&site, &person("Paul", "paul@example.org"), true);
    let promised = || {
        let read = site
            .app
            .storage_for_tests()
            .read(move |c| paraph::storage::signatures::history::mails(c, jeanne));
        site.wait(read).unwrap().len()
    };
    assert!(
        acts(&owner, jeanne, "resend", &[])
            .text(".done")
            .contains("Rien n’est parti"),
        "one in ten minutes"
    );
    site.clock.advance(11 * Timestamp::MINUTE);
    assert!(
        acts(&owner, jeanne, "resend", &[])
            .text(".done")
            .contains("va repartir")
    );
    assert_eq!(promised(), 2);
    for _ in 0..6 {
        site.clock.advance(11 * Timestamp::MINUTE);
        acts(&owner, jeanne, "resend", &[]);
    }
    assert_eq!(promised(), 3, "three in a day");
    let token = owner.get(LIST).value("main input[name=token]");
    let sent = owner.post(&format!("{LIST}/{paul}/resend"), &[("token", &token)]);
    assert!(sent.header("location").ends_with("done=not-pending"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_waits_is_decided_about_one_after_the_other(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let mut claims = Vec::new();
    for (name, address) in [
        ("Cercle", "a@example.org"),
        ("Union", "b@example.org"),
        ("Cercle", "c@example.org"),
    ] {
        claims.push(signs(&site, &group(name, address), true));
    }
    let eve = signs(&site, &person("М\u{430}rtin Eve", "e@example.org"), true);
    assert!(owner.get(QUEUE).body.contains("Cercle"));
    let decides = |id: i64, fields: &[(&str, &str)]| {
        let mut all = vec![("queue", "yes")];
        all.extend_from_slice(fields);
        owner.sends_from(
            &format!("{QUEUE}?after={}", id - 1),
            &format!("{LIST}/{id}/decide"),
            &all,
        )
    };
    assert_eq!(
        decides(claims[0], &[("do", "approve"), ("mandate", "document")]).status,
        422,
        "which document?"
    );
    let approved = decides(
        claims[0],
        &[
            ("do", "approve"),
            ("mandate", "document"),
            ("document", "W751234567"),
        ],
    );
    assert_eq!(
        approved.header("location"),
        format!("{QUEUE}?after={}&done=approve", claims[0])
    );
    assert_eq!(
        [state(&site, claims[0]), state(&site, claims[2])],
        [SignatureState::Confirmed, SignatureState::Removed],
        "other claims of the name are refused"
    );
    let next = owner.get(approved.header("location"));
    assert!(next.body.contains("Union") && next.text(".done").contains("approuvé"));
    assert!(
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("mandat établi par un document")
    );
    assert!(
        !site
            .dump(&["listing_overrides", "listings"])
            .contains("W751234567"),
        "the document is for organisers alone"
    );
    assert!(
        owner
            .get(&format!("{LIST}/{}", claims[0]))
            .body
            .contains("W751234567")
    );

    let refuse = format!("{LIST}/{}/remove", claims[1]);
    let refused = owner.sends_from(
        &format!("{refuse}?queue=yes"),
        &refuse,
        &[("queue", "yes"), ("reason", "mandat contesté")],
    );
    assert_eq!(
        refused.header("location"),
        format!("{QUEUE}?after={}&done=refuse", claims[1])
    );
    assert_eq!(decides(eve, &[("do", "release")]).status, 303);
    assert_eq!(
        (state(&site, claims[1]), state(&site, eve)),
        (SignatureState::Removed, SignatureState::Confirmed)
    );
    assert!(owner.get(QUEUE).text(".lead").contains("Plus aucune"));
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn each_role_sees_and_does_what_it_may_and_nothing_of_another_appeal(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let page = format!("{LIST}/{jeanne}");
    let moderator = account(&site, "m@example.org", Role::Moderator, &["canal"]);
    let seen = moderator.get(&page);
    assert_eq!(
        (
            seen.status,
            seen.links(&format!("{page}/correct")).len(),
            seen.links(&format!("{page}/remove")).len()
        ),
        (200, 0, 1)
    );
    let viewer = account(&site, "v@example.org", Role::Viewer, &["canal"]);
    assert_eq!(
        (viewer.get(&page).status, viewer.get(LIST).status),
        (403, 403)
    );
    assert!(viewer.get("/fr/admin/appeals/canal").links(LIST).is_empty());
    let other = page.replace("canal", "halle");
    let token = owner.get(LIST).value("main input[name=token]");
    for path in ["", "/correct", "/remove"] {
        assert_eq!(owner.get(&format!("{other}{path}")).status, 404, "{path}");
    }
    for path in ["/decide", "/remove", "/name", "/resend", "/correct"] {
        let fields = [
            ("token", token.as_str()),
            ("do", "hold"),
            ("reason", "x"),
            ("last-name", "X"),
        ];
        assert_eq!(
            owner.post(&format!("{other}{path}"), &fields).status,
            404,
            "{path}"
        );
    }
    assert_eq!(state(&site, jeanne), SignatureState::Confirmed);
}

#[test]
fn a_place_among_the_first_signatories_outlives_a_hold_and_a_name_that_was_hidden_a_correction() {
    let database = crate::support::TestDatabase::sqlite();
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let paul = signs(&site, &person("Paul", "paul@example.org"), true);
    let write = site
        .app
        .storage_for_tests()
        .write(move |c| signatures::set_rank(c, jeanne, Some(1)));
    site.wait(write).unwrap();
    acts(&owner, jeanne, "decide", &[("do", "hold")]);
    acts(&owner, jeanne, "decide", &[("do", "release")]);
    let canal = site.appeal("canal");
    let read = site
        .app
        .storage_for_tests()
        .read(move |c| paraph::storage::public_list::first(c, canal));
    assert_eq!(site.wait(read).unwrap().len(), 1);
    acts(&owner, paul, "name", &[("do", "hide")]);
    let opened = site.wait(opened::by_id(&site.app, paul)).unwrap();
    let record = PrivateRecord {
        role: Some("facteur".to_owned()),
        ..opened.record.clone().unwrap()
    };
    let corrected = self_service::correct(&site.app, &opened, record);
    assert_eq!(site.wait(corrected).unwrap(), CorrectionOutcome::Done);
    assert!(
        !site
            .visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("facteur")
    );
}

#[test]
fn a_mandate_that_was_shown_is_void_when_the_group_changes_its_name() {
    let database = crate::support::TestDatabase::sqlite();
    let site = Site::start(&database);
    let id = signs(&site, &group("Cercle", "a@example.org"), true);
    let opened = || site.wait(opened::by_id(&site.app, id)).unwrap();
    let mandate = signatories::Mandate {
        shown: paraph::domain::MandateShown::Document,
        document: Some("W75".to_owned()),
    };
    let (claim, decision) = (opened(), moderate::Decision::Approve);
    let done = moderate::decide_as(&site.app, Actor::Cli, &claim, decision, Some(mandate));
    assert_eq!(site.wait(done).unwrap(), moderate::DecisionOutcome::Done);
    let seen = opened();
    let organisation = Organisation {
        name: OrganisationName::parse("Autre cercle").unwrap(),
        acronym: None,
        kind: OrganisationKind::Association,
        website: None,
        function: "présidente".to_owned(),
    };
    let record = PrivateRecord {
        organisation: Some(organisation),
        email: EmailAddress::parse("a@example.org").ok(),
        ..seen.record.clone().unwrap()
    };
    let corrected = self_service::correct(&site.app, &seen, record);
    assert_eq!(site.wait(corrected).unwrap(), CorrectionOutcome::Done);
    let whole = site
        .wait(signatories::detail(&site.app, id))
        .unwrap()
        .unwrap();
    assert_eq!(whole.opened.signature.state, SignatureState::Held);
    assert_eq!(
        (
            whole.document.as_str(),
            whole.listing_override.mandate_document
        ),
        ("", None)
    );
}

#[test]
fn among_a_hundred_thousand_the_list_is_quick_and_a_search_of_all_needs_no_memory() {
    alone(|| {
        // Making people takes its time in a debug build: the whole hundred thousand with TEST_FAULTS=long.
        let is_long = std::env::var("TEST_FAULTS").is_ok_and(|value| value == "long");
        let many = if is_long { 100_000 } else { 5_000 };
        let database = crate::support::TestDatabase::sqlite();
        let site = Site::start(&database);
        let owner = owner(&site);
        site.wait(async {
            let appeal = appeals::find(&site.app, "canal").await.unwrap();
            let french = Language::french();
            let whole = appeals::parts(&site.app, appeal.id, &french).await.unwrap();
            let (_, texts, _) = whole.unwrap();
            let (text, did) = (texts[0].id, SampleProgress::Confirmed);
            seed(&site.app, &appeal, text, many, did, |_| ())
                .await
                .unwrap();
        });
        let quick = Instant::now();
        let mut at = LIST.to_owned();
        for _ in 0..20 {
            let page = owner.get(&at);
            assert_eq!(names(&page).len(), 50);
            at = page.links(&format!("{LIST}?")).swap_remove(0);
        }
        let quick = quick.elapsed() / 20;
        assert!(quick < Duration::from_millis(500), "a page takes {quick:?}");

        let (before, started) = (resident(), Instant::now());
        let found = site.wait(async {
            let appeal = appeals::find(&site.app, "canal").await.unwrap();
            let terms = SearchTerms {
                domain: "nowhere.example.net".to_owned(),
                ..SearchTerms::default()
            };
            let filter = SignatoryFilter {
                terms,
                ..SignatoryFilter::default()
            };
            let hour = Duration::from_secs(3_600);
            signatories::find(
                &site.app,
                &appeal,
                &filter,
                request(Cursor::Start, 50, hour),
            )
            .await
        });
        let (found, took) = (found.unwrap(), started.elapsed());
        let grown = resident().saturating_sub(before);
        println!(
            "{:.0} rows a second, {grown} MiB more, a page of the list in {quick:?}",
            found.scanned as f64 / took.as_secs_f64()
        );
        assert_eq!((found.scanned, found.matches.len()), (many, 0));
        assert!(grown < 40, "{grown} MiB");
    });
}
