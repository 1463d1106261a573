//! Two people who save the same page.

use paraph::domain::Role;
use rstest::rstest;

use super::{FIRST, leads_to, sends_as};
use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

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
            ("note", "Un résumé."),
        ]
    };
    let publishes = |who: &Browser, opened: &Page, line: &'static str| {
        let shown = sends_as(who, opened, text, &summary(line));
        let seen = shown.value("input[name=seen]");
        let agreed = [("do", "publish"), ("seen", seen.as_str())];
        sends_as(
            who,
            &shown,
            text,
            &[summary(line).as_slice(), &agreed].concat(),
        )
    };
    leads_to(
        &publishes(&paul, &theirs, "De Paul."),
        &format!("{text}?done=version"),
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
        &publishes(&odile, &refused, "D’Odile."),
        &format!("{text}?done=version"),
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
