//! The number of whoever has just signed, and the word of the organisers.

use std::time::{Duration, Instant};

use paraph::domain::{Actor, Language, Sharing, SharingWords, Timestamp};
use paraph::services::sharing;
use rstest::rstest;

use crate::public_pages::confirms;
use crate::support::TestDatabase;
use crate::support::in_process::Site;

fn signs(site: &Site, number: usize) -> String {
    let (visitor, address) = (site.visitor(), format!("jeanne{number}@example.org"));
    let fields = [
        ("last-name", "Jeanne"),
        ("email", address.as_str()),
        ("publish", "yes"),
    ];
    visitor.fills("/fr/canal/sign/individual", &fields);
    confirms(&visitor, &site.link_to(&address));
    visitor.get("/fr/canal/thanks").body
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn thanks_name_the_number_of_a_signature_once_the_number_is_shown(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let canal = site.appeal("canal");
    let stored = site.wait(sharing::editable(&site.app, canal)).unwrap();
    let words = SharingWords {
        share_text: "Signez avec moi".to_owned(),
        thanks: "Parlez-en **autour de vous**.".to_owned(),
    };
    let new = Sharing {
        words: vec![(Language::french(), words)],
        ..stored.sharing
    };
    let saved = sharing::save_as(&site.app, Actor::Cli, canal, &stored.mark, new);
    site.wait(saved).unwrap();
    let begun = Instant::now();
    while !site
        .visitor()
        .get("/fr/canal")
        .body
        .contains("Signez avec moi")
    {
        assert!(begun.elapsed() < Duration::from_secs(20), "the words");
        std::thread::sleep(Duration::from_millis(50));
    }
    for number in 1..10 {
        let page = signs(&site, number);
        assert!(!page.contains("Vous êtes la"), "{number}: too few to tell");
    }
    let page = signs(&site, 10);
    assert!(
        page.contains("Vous êtes la 10e personne à signer"),
        "{page}"
    );
    assert!(page.contains("<strong>autour de vous</strong>"), "{page}");

    // Whoever looks later is not told a number that is not theirs.
    let visitor = site.visitor();
    let fields = [
        ("last-name", "Paul"),
        ("email", "paul@example.org"),
        ("publish", "no"),
    ];
    visitor.fills("/fr/canal/sign/individual", &fields);
    confirms(&visitor, &site.link_to("paul@example.org"));
    site.clock.advance(2 * Timestamp::MINUTE);
    let page = visitor.get("/fr/canal/thanks").body;
    assert!(!page.contains("Vous êtes la"), "{page}");
    assert!(page.contains("faire passer l’appel"), "{page}");
}
