//! Search by every field; search terms never appear in an address.

use paraph::domain::Timestamp;
use rstest::rstest;

use super::{LIST, QUEUE, finds, names, of};
use crate::support::TestDatabase;
use crate::support::app::group;
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, enters, owner};
use crate::support::signatories::signs;

/// What is asked for, and who is found.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);

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
        &of("Élie Halévy", "elie@ecole.fr", |item| {
            item.place = Some("Saint-Étienne".into())
        }),
        true,
    );
    signs(
        &site,
        &of("Jeanne Martin", "jeanne@example.org", |item| {
            item.publish = false
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
    site.stores_words();
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
    let notice = "Cette recherche a expiré";
    let starts_anew = |path: &str| {
        let sent = owner.get(path);
        assert_eq!(sent.status, 303, "{}", sent.body);
        let list = owner.get(sent.header("location"));
        assert!(
            list.status == 200 && list.body.contains(notice),
            "{}",
            list.body
        );
        sent.header("location").to_owned()
    };
    let list = starts_anew(&format!("{LIST}?state=held&q=forged&at=forged"));
    assert!(
        list.contains("state=held") && !list.contains("forged"),
        "{list}"
    );
    assert!(
        !owner
            .get(&format!("{LIST}?state=held"))
            .body
            .contains(notice)
    );
    starts_anew("/fr/admin/appeals/canal/bulk-actions/new?q=forged");
    let sealed = owner
        .sends(LIST, &[("name", "halevy")])
        .header("location")
        .to_owned();
    // A search is of one appeal.
    let other = starts_anew(&sealed.replace("canal", "halle"));
    assert!(other.starts_with("/fr/admin/appeals/halle/signatories"));

    // The lines of the dashboard lead here.
    let dashboard = owner.get("/fr/admin/appeals/canal");
    let held = dashboard.links(&format!("{LIST}?state=held"));
    assert_eq!(names(&owner.get(&held[0])), ["Cercle des lecteurs"]);
    assert_eq!(dashboard.links(QUEUE).len(), 1);

    // The session lasts as long as a search, so another one meets an old link.
    site.clock.advance(12 * Timestamp::HOUR + Timestamp::MINUTE);
    enters(&owner, "odile@example.org", PASSWORD);
    starts_anew(&sealed);
}
