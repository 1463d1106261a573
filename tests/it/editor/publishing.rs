//! An appeal from its draft to publishing, closing and reopening.

use paraph::services::audit::{self, Verified};
use rstest::rstest;

use super::{NEW, leads_to, opens, sends, sends_as};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::owner;

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
            !wrong.text(&format!("#{field}-error")).is_empty(),
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
        (seen.status, seen.text(".panel strong")),
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
        odile
            .get(english)
            .text(".other-language")
            .contains("Qu’il tienne."),
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
    assert!(!refused.text("#closes-error").is_empty());
    leads_to(
        &settings("2026-03-09T08:00", ""),
        &format!("{edit}?done=settings"),
    );
    assert_eq!(odile.get(edit).value("#opens"), "2026-03-09T08:00:00");
    let publish = "/fr/admin/appeals/pont/publish";
    assert_eq!(odile.get(publish).text("h1"), "Programmer l’appel");
    leads_to(&opens(&odile, publish), &format!("{edit}?done=published"));
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
            .contains(&"/en/pont/sign/collective".to_owned())
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
        (bare.status, bare.text(".changes ins strong")),
        (422, "dure".into()),
        "{}",
        bare.body
    );
    assert!(!bare.text("#note-error").is_empty());
    let shown = changed(&[("note", "Un mot plus juste.")]);
    assert_eq!(
        (shown.status, shown.text(".changes del strong")),
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
    assert!(odile.get("/fr/pont").links("/fr/pont/sign").is_empty());
    // Dates that erase soon are asked about on a page of their own.
    let asked = format!("{edit}/dates?closes=2026-02-01&erase-after-days=90");
    leads_to(&settings("", "2026-02-01"), &asked);
    let dates = [("closes", "2026-02-01"), ("erase-after-days", "90")];
    leads_to(
        &sends_as(&odile, &odile.get(&asked), &format!("{edit}/dates"), &dates),
        &format!("{edit}?done=dates"),
    );
    assert_eq!(opens(&odile, publish).status, 422, "its date has passed");
    leads_to(&settings("", ""), &format!("{edit}?done=settings"));
    leads_to(&opens(&odile, publish), &format!("{edit}?done=reopened"));
    assert!(
        odile
            .get("/fr/pont")
            .links("/fr/pont/sign")
            .contains(&"/fr/pont/sign/collective".to_owned())
    );
    assert!(
        matches!(site.wait(audit::verify(&site.app)).unwrap(), Verified::Intact { rows, .. } if rows >= 12)
    );
}
