//! Links of mails as they arrive: with something too much, cut, or with a wrong character.

use rstest::rstest;

use super::{confirms, opens, signs, total};
use crate::support::TestDatabase;

const PERSONAL: &str = "/fr/canal/my-link";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_a_mail_program_adds_to_a_link_does_no_harm(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne", "jeanne@example.org");
    let link = site.link_to("jeanne@example.org");
    let (begin, end) = link.split_at(link.len() - 9);
    for damaged in [
        format!("{link}."),
        format!("{link})"),
        format!("{link},"),
        format!("{link}%3E"),
        format!("{link}&gt;"),
        format!("{link}%22"),
        format!("{link}="),
        format!("{link};"),
        format!("{link}%5D"),
        format!("{link}'"),
        format!("{link}%C2%A0%C2%BB"),
        format!("{link}%20"),
        format!("{link}%253E"),
        format!("{link}_"),
        format!("{begin}=%0D%0A{end}"),
        format!("{begin}%20{end}"),
    ] {
        let page = visitor.get(&damaged);
        assert_eq!(
            (page.status, page.header("location")),
            (307, &*link),
            "{damaged}"
        );
    }
    for page in ["correct", "refuse"] {
        let moved = visitor.post(&format!("{link}./{page}"), &[]);
        assert_eq!(moved.header("location"), format!("{link}/{page}"));
    }
    assert_eq!(confirms(&visitor, &link).status, 303);
    assert_eq!(total(&site), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_cut_link_and_a_wrong_one_say_so_and_how_to_get_another(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne", "jeanne@example.org");
    let confirm = site.link_to("jeanne@example.org");
    let token = confirm.rsplit('/').next().unwrap();
    let wrong = {
        let other = if token.ends_with("AA") { "BA" } else { "AA" };
        let (begin, end) = token.split_at(10);
        format!("{begin}{other}{}", &end[2..])
    };
    let pages = |token: &str| {
        [
            format!("/fr/confirm/{token}"),
            format!("/fr/confirm/{token}/correct"),
            format!("/fr/manage/{token}"),
            format!("/fr/manage/{token}/withdraw"),
            format!("/fr/manage/{token}/data.json"),
        ]
    };
    let account = |token: &str| {
        ["setup", "invitation", "reset"].map(|kind| format!("/fr/admin/{kind}/{token}"))
    };
    let cut = &token[..token.len() - 1];
    let without = [
        "/fr/confirm",
        "/fr/confirm/",
        "/fr/manage",
        "/fr/admin/setup",
    ]
    .map(String::from);
    let incomplete = [&pages(cut)[..], &account(cut), &pages("AbC")[..2], &without].concat();
    for path in incomplete {
        let page = visitor.get(&path);
        let title = page.text("h1");
        assert_eq!(
            (page.status, &*title),
            (404, "Ce lien est incomplet"),
            "{path}"
        );
        assert!(!page.body.contains("retirée") && !page.body.contains("n’existe pas"));
    }
    for path in [&pages(&wrong)[..], &account(&wrong)].concat() {
        let page = visitor.get(&path);
        let title = page.text("h1");
        let expected = "Ce lien n’a pas été copié correctement";
        assert_eq!((page.status, &*title), (404, expected), "{path}");
    }
    assert!(visitor.get(&pages(cut)[0]).body.contains(PERSONAL));
    assert!(
        visitor
            .get(&account(cut)[2])
            .body
            .contains("/fr/admin/forgotten")
    );
    for path in ["/fr/nowhere", "/fr/nowhere/confirm"] {
        assert!(
            visitor.get(path).body.contains("Cette page n’existe pas"),
            "{path}"
        );
    }
}
