//! Everything that the page says in the name of the appeal changes only as a new version.

use paraph::domain::Wording;
use paraph::services::appeals::Imported;
use rstest::rstest;

use super::{OPEN, imports, opens, texts};
use crate::support::TestDatabase;
use crate::support::app::World;
use crate::support::in_process::{Browser, Page};
use crate::support::organisers::owner;

const PARTS: [&str; 4] = ["summary", "addressee", "responsible", "notice"];

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_file_that_changes_a_line_around_the_text_needs_a_note(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    world.publishes("canal", "").await;
    let first = imports(&world.app, "note = \"Le texte\"", OPEN).await;
    assert_eq!(first, Ok(Imported::NewText(2)));
    let mut head = String::new();
    for (number, part) in (3..).zip(PARTS) {
        head.push_str(&format!("{part} = \"Une ligne\"\n"));
        let before = texts(&world.app).await;
        let bare = imports(&world.app, &head, OPEN).await.unwrap_err();
        assert!(bare.contains("needs a `note`"), "{part}: {bare}");
        assert_eq!(texts(&world.app).await, before, "{part}");
        let noted = imports(&world.app, &format!("{head}note = \"{part}\""), OPEN).await;
        assert_eq!(noted, Ok(Imported::NewText(number)), "{part}");
        let after = texts(&world.app).await;
        let (old, new) = (&after[before.len() - 1], &after[before.len()]);
        assert_eq!(after[..before.len()], before, "{part}: old texts stay");
        assert_ne!(old.sha256, new.sha256, "{part}");
        assert_eq!(
            (new.note.as_str(), new.published_at.is_some()),
            (part, true)
        );
        // The same file again changes nothing.
        let same = imports(&world.app, &format!("{head}note = \"again\""), OPEN).await;
        assert_eq!(same, Ok(Imported::Updated), "{part}");
    }
    let latest = texts(&world.app).await.pop().unwrap();
    let wording = Wording {
        language: latest.language,
        title: latest.title,
        markdown: latest.markdown,
        summary: "Une ligne".to_owned(),
        addressee: "Une ligne".to_owned(),
        responsible: "Une ligne".to_owned(),
        notice: "Une ligne".to_owned(),
        note: String::new(),
        links: Vec::new(),
    };
    assert_eq!(latest.sha256, wording.digest());
}

/// Sends the form of the text with its values, and these instead.
fn sends(odile: &Browser, more: &[(&str, &str)]) -> Page {
    let path = "/fr/admin/appeals/canal/texts/fr";
    let page = odile.get(path);
    let names = [
        "token",
        "base",
        "title",
        "addressee",
        "responsible",
        "notice",
    ];
    let stored = names.map(|name| (name, page.value(&format!("main input[name={name}]"))));
    let mut fields: Vec<(&str, &str)> = stored
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .filter(|(name, _)| more.iter().all(|(other, _)| other != name))
        .collect();
    fields.push(("text", OPEN));
    fields.extend_from_slice(more);
    odile.post(path, &fields)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_editor_shows_what_changes_and_asks_for_a_note(#[case] database: TestDatabase) {
    let site = opens(&database, "");
    let odile = owner(&site);
    for (number, part) in (2..).zip(PARTS) {
        let line = (part, "Une ligne");
        let bare = sends(&odile, &[line]);
        assert_eq!(bare.status, 422, "{part}: {}", bare.body);
        assert!(
            !bare.text("#note-error").is_empty() && bare.text(".changes ins").contains("Une ligne"),
            "{part}: {}",
            bare.body
        );
        let noted = sends(&odile, &[line, ("note", part)]);
        assert_eq!(
            (noted.status, site.wait(texts(&site.app)).len()),
            (200, number - 1)
        );
        let seen = noted.value("input[name=seen]");
        let fields = [line, ("note", part), ("do", "publish"), ("seen", &seen)];
        let done = sends(&odile, &fields);
        assert!(
            done.header("location").ends_with("?done=version"),
            "{}",
            done.body
        );
        let texts = site.wait(texts(&site.app));
        assert_eq!(
            (texts.len(), texts[number - 1].note.as_str()),
            (number, part)
        );
        // Undo it, so that the next part changes alone: that is a change, too.
        let back = sends(&odile, &[(part, "")]);
        assert_eq!(back.status, 422, "{part}: {}", back.body);
    }
}
