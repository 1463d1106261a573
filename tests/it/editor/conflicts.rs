//! Two people who save the same page.

use paraph::domain::Role;
use rstest::rstest;

use super::{FIRST, NEW, leads_to, sends, sends_as};
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

    // A list of as many names as before is another list too.
    let (theirs, own) = (paul.get(FIRST), odile.get(FIRST));
    let name = |name: &'static str| [("person-name-row-1", name)];
    leads_to(
        &sends_as(&paul, &theirs, FIRST, &name("Jeanne Dupuis")),
        &format!("{FIRST}?done=saved"),
    );
    let refused = sends_as(&odile, &own, FIRST, &name("Jeanne Martin"));
    assert_eq!(refused.status, 409);
    assert_eq!(
        odile.get(FIRST).value("#person-name-row-1"),
        "Jeanne Dupuis"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_appeal_opens_only_as_it_was_seen(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let draft = [
        ("slug", "pont"),
        ("language", "fr"),
        ("title", "Sauvons le pont"),
        ("text", "Qu’il tienne."),
        ("addressee", "La ville"),
    ];
    assert_eq!(sends(&odile, NEW, &draft).status, 303);
    let paul = account(&site, "paul@example.org", Role::Editor, &["pont"]);
    let publish = "/fr/admin/appeals/pont/publish";
    let publishes = |opened: &Page| {
        let fields =
            ["token", "seen"].map(|name| (name, opened.value(&format!("main input[name={name}]"))));
        let fields = fields
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        odile.post(publish, &fields)
    };
    let text = "/fr/admin/appeals/pont/texts/fr";
    let edit = "/fr/admin/appeals/pont/edit";
    let rewrites = |line: &str| {
        let draft = [
            ("title", "Sauvons le pont"),
            ("text", line),
            ("addressee", "La ville"),
        ];
        assert_eq!(sends(&paul, text, &draft).status, 303);
    };
    let opened = odile.get(publish);
    rewrites("Qu’il tombe.");
    let refused = publishes(&opened);
    assert_eq!(refused.status, 409, "{}", refused.body);
    assert!(refused.text(".problems").contains("entre-temps"));
    assert_eq!(odile.get("/fr/pont").status, 404, "nothing is public");
    let fields = [("goal", "700"), ("erase-after-days", "365")];
    assert_eq!(sends(&paul, edit, &fields).status, 303);
    let refused = publishes(&refused);
    assert_eq!(refused.status, 409, "the settings are others");
    let first = "/fr/admin/appeals/pont/first-signatories";
    let name = [("person-name-row-1", "Jeanne Martin")];
    assert_eq!(sends(&paul, first, &name).status, 303);
    let refused = publishes(&refused);
    assert_eq!(refused.status, 409, "the first signatories are others");
    leads_to(&publishes(&refused), &format!("{edit}?done=published"));
    assert!(odile.get("/fr/pont").body.contains("Qu’il tombe."));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_form_that_is_sent_twice_is_no_conflict(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let edit = "/fr/admin/appeals/canal/edit";
    let opened = odile.get(edit);
    let goal = [("goal", "700"), ("erase-after-days", "365")];
    for _ in 0..2 {
        leads_to(
            &sends_as(&odile, &opened, edit, &goal),
            &format!("{edit}?done=settings"),
        );
    }
    let opened = odile.get(FIRST);
    let name = [("person-name-row-1", "Jeanne Martin")];
    for _ in 0..2 {
        leads_to(
            &sends_as(&odile, &opened, FIRST, &name),
            &format!("{FIRST}?done=saved"),
        );
    }
    let sender = "/fr/admin/appeals/canal/sender";
    let opened = odile.get(sender);
    for _ in 0..2 {
        let sent = sends_as(&odile, &opened, sender, &[("sender", "canal@example.org")]);
        assert_eq!(sent.status, 303, "{}", sent.body);
    }
    let changes = "SELECT count(*) AS value FROM audit WHERE verb = 'appeal-changed'";
    assert_eq!(site.number(changes), 3, "each is stored once");
}
