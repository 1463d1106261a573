//! The editor of appeals over real HTTP, on both databases: what a volunteer writes, and what nobody may break.

use paraph::domain::{AppealFile, Role, Timestamp};
use paraph::services::appeals::{self, Imported};
use paraph::services::audit::{self, Verified};
use paraph::storage;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

const NEW: &str = "/fr/admin/appeals/new";
const FIRST: &str = "/fr/admin/appeals/canal/first-signatories";

/// Sends the form of a page over the version that the page shows.
fn sends(visitor: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    sends_as(visitor, &visitor.get(path), path, fields)
}

/// Sends the form of a page that was opened before.
fn sends_as(visitor: &Browser, opened: &Page, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = opened.value("main input[name=token]");
    let base = opened.value("main input[name=base]");
    let mut all = vec![("token", token.as_str()), ("base", base.as_str())];
    all.extend_from_slice(fields);
    visitor.post(path, &all)
}

fn leads_to(page: &Page, path: &str) {
    assert_eq!(
        (page.status, page.header("location")),
        (303, path),
        "{}",
        page.body
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_volunteer_runs_an_appeal_from_the_first_line_to_the_second_opening(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    assert!(odile.get("/fr/admin").links(NEW).len() == 1);
    let wrong = sends(
        &odile,
        NEW,
        &[
            ("slug", "Le Pont"),
            ("language", "fr"),
            ("title", ""),
            ("text", "Qu’il **tienne**."),
            ("link-title-row-2", "Le rapport"),
            ("link-url-row-2", "javascript:alert(1)"),
        ],
    );
    assert_eq!(wrong.status, 422);
    for field in ["slug", "title", "link-url-row-2"] {
        assert!(
            !wrong.text(&format!("#{field}-wrong")).is_empty(),
            "{field}: {}",
            wrong.body
        );
    }
    assert_eq!(
        (wrong.value("#slug"), wrong.value("#link-title-row-2")),
        ("Le Pont".into(), "Le rapport".into())
    );
    assert!(wrong.text("#text").contains("Qu’il **tienne**."));
    let french = [
        ("slug", "pont"),
        ("language", "fr"),
        ("title", "Sauvons le pont"),
        ("text", "Qu’il **tienne**."),
        ("addressee", "La ville"),
    ];
    let seen = sends(
        &odile,
        NEW,
        &[french.as_slice(), &[("do", "preview")]].concat(),
    );
    assert_eq!(
        (seen.status, seen.text(".shown strong")),
        (200, "tienne".into())
    );
    assert_eq!(
        odile.get("/fr/admin/appeals/pont").status,
        404,
        "a preview stores nothing"
    );
    leads_to(
        &sends(&odile, NEW, &french),
        "/fr/admin/appeals/pont/texts/fr?done=created",
    );
    assert_eq!(sends(&odile, NEW, &french).status, 422, "the name is taken");

    let english = "/fr/admin/appeals/pont/texts/en";
    assert!(
        odile.get(english).text(".other").contains("Qu’il tienne."),
        "the French text stands beside"
    );
    leads_to(
        &sends(
            &odile,
            english,
            &[("title", "Save the bridge"), ("text", "May it stand.")],
        ),
        &format!("{english}?done=saved"),
    );
    let token = odile.get(english).value("main input[name=token]");
    let live = odile.post(
        "/fr/admin/appeals/pont/preview",
        &[("token", &token), ("text", "*so* <b>")],
    );
    assert_eq!(
        (live.status, live.body.as_str()),
        (200, "<p><em>so</em> &lt;b&gt;</p>\n")
    );
    let whole = odile.get("/en/admin/appeals/pont/preview");
    assert_eq!(
        (
            whole.status,
            whole.header("cache-control"),
            whole.text("h1")
        ),
        (200, "no-store", "Save the bridge".into())
    );
    assert!(whole.body.contains("noindex") && whole.body.contains("only organisers see this page"));
    assert_eq!(site.visitor().get("/en/pont").status, 404);

    let edit = "/fr/admin/appeals/pont/edit";
    let settings = |opens: &str, closes: &str| {
        sends(
            &odile,
            edit,
            &[
                ("contact", "pont@example.org"),
                ("opens", opens),
                ("closes", closes),
                ("goal", "5 000"),
                ("erase-after-days", "90"),
                ("approve-groups", "yes"),
            ],
        )
    };
    let refused = settings("2026-03-09", "2026-03-08");
    assert_eq!(
        (refused.status, refused.value("#opens")),
        (422, "2026-03-09".into())
    );
    assert!(!refused.text("#closes-wrong").is_empty());
    leads_to(
        &settings("2026-03-09T08:00", ""),
        &format!("{edit}?done=settings"),
    );
    assert_eq!(odile.get(edit).value("#opens"), "2026-03-09T08:00:00");
    let publish = "/fr/admin/appeals/pont/publish";
    assert_eq!(odile.get(publish).text("h1"), "Programmer l’appel");
    leads_to(
        &sends(&odile, publish, &[]),
        &format!("{edit}?done=published"),
    );
    // At once, without a wait: who published looks at the page next.
    let ahead = odile.get("/fr/pont");
    assert_eq!(ahead.status, 200);
    assert!(
        ahead.links("/fr/pont/sign/").is_empty() && ahead.body.contains("9 mars 2026"),
        "{}",
        ahead.body
    );
    leads_to(&settings("", ""), &format!("{edit}?done=settings"));
    assert!(
        odile
            .get("/en/pont")
            .links("/en/pont/sign")
            .contains(&"/en/pont/sign".to_owned())
    );

    let text = "/fr/admin/appeals/pont/texts/fr";
    let changed = |more: &[(&str, &str)]| {
        let fields = [
            ("title", "Sauvons le pont"),
            ("text", "Qu’il **dure**."),
            ("addressee", "La ville"),
        ];
        sends(&odile, text, &[fields.as_slice(), more].concat())
    };
    let bare = changed(&[]);
    assert_eq!(
        (bare.status, bare.text(".changes ins")),
        (422, "dure".into()),
        "{}",
        bare.body
    );
    assert!(!bare.text("#note-wrong").is_empty());
    let shown = changed(&[("note", "Un mot plus juste.")]);
    assert_eq!(
        (shown.status, shown.text(".changes del")),
        (200, "tienne".into())
    );
    assert!(
        !odile
            .get("/fr/pont/history")
            .body
            .contains("Un mot plus juste."),
        "not before it was seen"
    );
    let digest = shown.value("input[name=seen]");
    let other = changed(&[
        ("note", "Un mot plus juste."),
        ("do", "publish"),
        ("seen", "something else"),
    ]);
    assert_eq!(other.status, 200, "only what was shown is published");
    leads_to(
        &changed(&[
            ("note", "Un mot plus juste."),
            ("do", "publish"),
            ("seen", &digest),
        ]),
        &format!("{text}?done=version"),
    );
    assert!(
        odile
            .get("/fr/pont/history")
            .body
            .contains("Un mot plus juste.")
    );

    let close = "/fr/admin/appeals/pont/close";
    leads_to(&sends(&odile, close, &[]), &format!("{edit}?done=closed"));
    assert!(
        odile
            .get("/fr/pont")
            .links("/fr/pont/sign")
            .iter()
            .all(|link| link != "/fr/pont/sign")
    );
    leads_to(
        &settings("", "2026-02-01"),
        &format!("{edit}?done=settings"),
    );
    assert_eq!(
        sends(&odile, publish, &[]).status,
        422,
        "its date has passed"
    );
    leads_to(&settings("", ""), &format!("{edit}?done=settings"));
    leads_to(
        &sends(&odile, publish, &[]),
        &format!("{edit}?done=reopened"),
    );
    assert!(
        odile
            .get("/fr/pont")
            .links("/fr/pont/sign")
            .contains(&"/fr/pont/sign".to_owned())
    );
    assert!(
        matches!(site.wait(audit::verify(&site.app)).unwrap(), Verified::Intact { rows, .. } if rows >= 12)
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn nobody_saves_over_a_newer_save_unseen(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    let text = "/fr/admin/appeals/canal/texts/fr";
    let (theirs, own) = (paul.get(text), odile.get(text));
    let summary = |summary: &'static str| {
        [
            ("title", "Pour canal"),
            ("text", "Qu’il **vive**."),
            ("summary", summary),
        ]
    };
    leads_to(
        &sends_as(&paul, &theirs, text, &summary("De Paul.")),
        &format!("{text}?done=saved"),
    );
    let refused = sends_as(&odile, &own, text, &summary("D’Odile."));
    assert_eq!(refused.status, 409);
    assert!(
        refused.text(".problems dl").contains("De Paul.")
            && refused.text(".problems dl").contains("D’Odile.")
    );
    assert!(
        refused.text("#summary").contains("D’Odile."),
        "what was typed is still there"
    );
    assert!(
        odile.get(text).text("#summary").contains("De Paul."),
        "nothing was overwritten"
    );
    leads_to(
        &sends_as(&odile, &refused, text, &summary("D’Odile.")),
        &format!("{text}?done=saved"),
    );

    let edit = "/fr/admin/appeals/canal/edit";
    let goal = |goal: &'static str| [("goal", goal), ("erase-after-days", "365")];
    let (theirs, own) = (paul.get(edit), odile.get(edit));
    leads_to(
        &sends_as(&paul, &theirs, edit, &goal("700")),
        &format!("{edit}?done=settings"),
    );
    let refused = sends_as(&odile, &own, edit, &goal("900"));
    assert_eq!(
        (refused.status, refused.value("#goal")),
        (409, "900".into())
    );
    assert!(refused.text(".problems dl").contains("700"));
    assert_eq!(odile.get(edit).value("#goal"), "700");

    let (theirs, own) = (paul.get(FIRST), odile.get(FIRST));
    leads_to(
        &sends_as(
            &paul,
            &theirs,
            FIRST,
            &[("person-name-row-1", "Jeanne Martin")],
        ),
        &format!("{FIRST}?done=saved"),
    );
    let refused = sends_as(&odile, &own, FIRST, &[("person-name-row-1", "Émile Zola")]);
    assert_eq!(
        (refused.status, refused.value("#person-name-row-1")),
        (409, "Émile Zola".into())
    );
    assert!(refused.text(".problems dl").contains("Jeanne Martin"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn first_signatories_are_ordered_by_hand_and_keep_their_signatures(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let rows = [
        ("person-name-row-1", "Jeanne Martin"),
        ("person-role-row-1", "éclusière"),
        ("person-rank-row-1", "1"),
        ("person-name-row-2", "Émile Zola"),
        ("person-place-row-2", "Paris"),
        ("person-rank-row-2", "2"),
    ];
    leads_to(&sends(&odile, FIRST, &rows), &format!("{FIRST}?done=saved"));
    let id = site.appeal("canal");
    let listed = || {
        site.wait(
            site.app
                .storage_for_tests()
                .read(move |c| storage::public_list::first(c, id)),
        )
        .unwrap()
    };
    let before = listed();
    let names = |page: &Page| {
        (
            page.value("#person-name-row-1"),
            page.value("#person-name-row-2"),
        )
    };
    assert_eq!(
        names(&odile.get(FIRST)),
        ("Jeanne Martin".into(), "Émile Zola".into())
    );
    let moved = sends(
        &odile,
        FIRST,
        &[rows.as_slice(), &[("do", "up-2")]].concat(),
    );
    assert_eq!(
        (moved.status, names(&moved)),
        (200, ("Émile Zola".into(), "Jeanne Martin".into()))
    );
    assert_eq!(listed(), before, "a move is saved by the button that saves");
    let swapped = [rows.as_slice(), &[("do", "save")]]
        .concat()
        .into_iter()
        .map(|(name, value)| {
            (
                name,
                match (name, value) {
                    ("person-rank-row-1", _) => "5",
                    _ => value,
                },
            )
        });
    leads_to(
        &sends(&odile, FIRST, &swapped.collect::<Vec<_>>()),
        &format!("{FIRST}?done=saved"),
    );
    let after = listed();
    assert_eq!(
        [&after[0], &after[1]],
        [&before[1], &before[0]],
        "the same signatures, the other way round"
    );
    assert_eq!(
        odile
            .get("/fr/canal")
            .texts(".names .name")
            .first()
            .map(String::as_str),
        Some("Émile Zola")
    );
    let twice = sends(
        &odile,
        FIRST,
        &[
            ("person-name-row-1", "Émile Zola"),
            ("person-name-row-2", "émile zola"),
            ("person-role-row-3", "écrivain"),
        ],
    );
    assert_eq!(twice.status, 422);
    assert!(
        !twice.text("#person-name-row-2-wrong").is_empty()
            && !twice.text("#person-name-row-3-wrong").is_empty()
    );
    leads_to(
        &sends(
            &odile,
            FIRST,
            &[
                ("person-name-row-2", "Émile Zola"),
                ("person-place-row-2", "Paris"),
            ],
        ),
        &format!("{FIRST}?done=saved"),
    );
    assert_eq!(listed(), [before[1].clone()]);
    let count = site
        .wait(
            site.app
                .storage_for_tests()
                .read(move |c| storage::statistics::counters::of(c, id)),
        )
        .unwrap();
    assert_eq!(count.individuals, 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn whatever_is_typed_into_a_field_is_shown_as_characters(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let corpus = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</textarea><svg onload=alert(1)>",
        "'><iframe srcdoc=x></iframe>",
        "{{ 7*7 }}<a href=javascript:alert(1)>x</a>",
        "[x](javascript:alert(1))",
    ];
    let harmless = |page: &Page, place: &str| {
        for bad in [
            "script:not([src])",
            "img",
            "svg:not([role=img])",
            "iframe",
            "[onerror]",
            "[onload]",
            "a[href^=javascript]",
        ] {
            assert!(page.texts(bad).is_empty(), "{place}: {bad}: {}", page.body);
        }
    };
    for (n, hostile) in corpus.iter().enumerate() {
        let slug = format!("pont-{n}");
        let text = [
            ("title", *hostile),
            ("text", hostile),
            ("summary", hostile),
            ("addressee", hostile),
            ("responsible", hostile),
            ("notice", hostile),
            ("link-title-row-1", hostile),
            ("link-url-row-1", "https://example.org/?\"><script>"),
        ];
        let seen = sends(
            &odile,
            NEW,
            &[
                [
                    ("slug", slug.as_str()),
                    ("language", "fr"),
                    ("do", "preview"),
                ]
                .as_slice(),
                &text,
            ]
            .concat(),
        );
        harmless(&seen, "preview");
        let refused = sends(
            &odile,
            NEW,
            &[
                ("slug", *hostile),
                ("title", hostile),
                ("link-url-row-1", hostile),
            ],
        );
        assert_eq!(
            (refused.status, refused.value("#slug").as_str()),
            (422, *hostile)
        );
        harmless(&refused, "refused");
        let plain = [
            ("title", *hostile),
            ("text", hostile),
            ("summary", hostile),
            ("addressee", hostile),
            ("responsible", hostile),
            ("notice", hostile),
            ("link-title-row-1", hostile),
            ("link-url-row-1", "https://example.org/?'onload=x"),
        ];
        let made = sends(
            &odile,
            NEW,
            &[
                [("slug", slug.as_str()), ("language", "fr")].as_slice(),
                &plain,
            ]
            .concat(),
        );
        assert_eq!(made.status, 303, "{}", made.body);
        let edit = format!("/fr/admin/appeals/{slug}");
        let settings = sends(
            &odile,
            &format!("{edit}/edit"),
            &[
                "contact",
                "opens",
                "closes",
                "goal",
                "donation-url",
                "erase-after-days",
            ]
            .map(|field| (field, *hostile)),
        );
        assert_eq!(settings.status, 422);
        harmless(&settings, "settings");
        harmless(
            &sends(&odile, &format!("{edit}/sender"), &[("sender", hostile)]),
            "sender",
        );
        harmless(
            &sends(
                &odile,
                &format!("{edit}/first-signatories"),
                &[
                    ("person-name-row-1", hostile),
                    ("person-role-row-1", hostile),
                    ("person-rank-row-1", hostile),
                ],
            ),
            "first",
        );
        sends(
            &odile,
            &format!("{edit}/first-signatories"),
            &[
                ("person-name-row-1", "Jeanne Martin"),
                ("person-role-row-1", hostile),
                ("person-place-row-1", hostile),
            ],
        );
        for page in [
            "",
            "/edit",
            "/texts/fr",
            "/texts/en",
            "/first-signatories",
            "/preview",
            "/publish",
        ] {
            let shown = odile.get(&format!("{edit}{page}"));
            assert_eq!(shown.status, 200, "{page}");
            harmless(&shown, page);
        }
        let page = odile.get(&format!("{edit}/texts/fr"));
        assert_eq!(
            (
                page.value("#title").as_str(),
                page.value("#link-title-row-1").as_str()
            ),
            (*hostile, *hostile)
        );
        assert_eq!(odile.get(&format!("{edit}/preview")).text("h1"), *hostile);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn file_and_browser_agree(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let file = "+++\nslug = \"quai\"\nlanguage = \"fr\"\ntitle = \"Le quai\"\nsender = \"Le quai <quai@example.org>\"\ncloses = 2026-12-31\n\
            notice = \"Adopté.\"\n[[links]]\ntitle = \"Le plan\"\nurl = \"https://example.org/plan\"\nkind = \"document\"\n\
            [[first_signatories]]\nname = \"Jeanne Martin\"\nrole = \"éclusière\"\n+++\n\nUn quai.\n\nPour tous.\n";
    let import = || {
        site.wait(appeals::import(&site.app, AppealFile::parse(file).unwrap()))
            .unwrap()
    };
    assert_eq!(import(), Imported::Created);
    let text = "/fr/admin/appeals/quai/texts/fr";
    let page = odile.get(text);
    assert_eq!(
        (
            page.value("#title"),
            page.value("#notice"),
            page.value("#link-url-row-1")
        ),
        (
            "Le quai".into(),
            "Adopté.".into(),
            "https://example.org/plan".into()
        )
    );
    sends(&odile, "/fr/admin/appeals/quai/publish", &[]);
    // A browser ends lines in its own way; the wording is the same.
    let saved = sends(
        &odile,
        text,
        &[
            ("title", " Le quai "),
            ("text", "Un quai.\r\n\r\nPour tous.\r\n"),
            ("notice", "Adopté."),
            ("link-title-row-1", "Le plan"),
            ("link-url-row-1", "https://example.org/plan"),
            ("link-kind-row-1", "document"),
        ],
    );
    leads_to(&saved, &format!("{text}?done=saved"));
    let edit = odile.get("/fr/admin/appeals/quai/edit");
    assert_eq!(edit.value("#closes"), "2027-01-01T00:00:00");
    assert!(edit.body.contains("Le quai &lt;quai@example.org&gt;"));
    assert_eq!(
        import(),
        Imported::Updated,
        "the file finds the wording as it left it"
    );
    let id = site.appeal("quai");
    let first = site
        .wait(
            site.app
                .storage_for_tests()
                .read(move |c| storage::public_list::first(c, id)),
        )
        .unwrap();
    assert_eq!(first.len(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_new_sender_needs_the_password_again(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let sender = "/fr/admin/appeals/canal/sender";
    let page = odile.get(sender);
    assert_eq!(
        sends_as(&odile, &page, sender, &[("sender", "nobody")]).status,
        422
    );
    leads_to(
        &sends_as(
            &odile,
            &page,
            sender,
            &[("sender", "Canal <canal@example.org>")],
        ),
        "/fr/admin/appeals/canal/edit?done=sender",
    );
    site.clock.advance(11 * Timestamp::MINUTE);
    let page = odile.get("/fr/admin/appeals/canal/edit");
    let late = sends_as(&odile, &page, sender, &[("sender", "evil@example.org")]);
    assert!(
        late.header("location").starts_with("/fr/admin/step-up?to="),
        "{}",
        late.status
    );
    assert!(
        odile
            .get(sender)
            .header("location")
            .starts_with("/fr/admin/step-up?to=")
    );
    let settings = sends(
        &odile,
        "/fr/admin/appeals/canal/edit",
        &[("erase-after-days", "30"), ("sender", "evil@example.org")],
    );
    leads_to(&settings, "/fr/admin/appeals/canal/edit?done=settings");
    assert!(
        odile
            .get("/fr/admin/appeals/canal/edit")
            .body
            .contains("canal@example.org"),
        "the other form leaves it alone"
    );
}
