//! The first signatories: order, and rows that stay the same.

use paraph::storage;
use rstest::rstest;

use super::{FIRST, leads_to, sends};
use crate::support::TestDatabase;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::owner;

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
        !twice.text("#person-name-row-2-error").is_empty()
            && !twice.text("#person-name-row-3-error").is_empty()
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
