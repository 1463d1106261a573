//! Hostile input is shown as text on every page.

use rstest::rstest;

use super::{NEW, sends};
use crate::support::TestDatabase;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::owner;

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
            // The page has a code of its own for paper.
            "img:not([src$='/qr.svg'])",
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
