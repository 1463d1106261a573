//! Tests of `text_digest`.

use crate::domain::{Language, Wording};

fn wording() -> Wording {
    Wording {
        language: Language::french(),
        title: "Sauvons le canal".to_owned(),
        markdown: "Nous demandons qu’il reste **ouvert**.".to_owned(),
        summary: "Pour un canal ouvert.".to_owned(),
        addressee: "Au conseil".to_owned(),
        responsible: "Les Amis du canal".to_owned(),
        notice: String::new(),
        note: "Une note".to_owned(),
        links: Vec::new(),
    }
}

/// The value is that of `printf 'paraph-text-2\nSauvons le canal\n…' | sha256sum`.
#[test]
fn the_digest_is_that_of_the_documented_lines() {
    assert_eq!(
        wording().digest(),
        "e15625644fbb331751e498a2d5acae1d5fbd8ae094e7f73a2f8d1ed4456abede"
    );
}

#[test]
fn every_part_of_the_wording_changes_the_digest_and_nothing_else_does() {
    let changes: [fn(&mut Wording); 6] = [
        |wording| wording.title.push('!'),
        |wording| wording.summary.push('!'),
        |wording| wording.addressee.push('!'),
        |wording| wording.notice.push('!'),
        |wording| wording.responsible.push('!'),
        |wording| wording.markdown.push('!'),
    ];
    for change in changes {
        let mut changed = wording();
        change(&mut changed);
        assert_ne!(changed.digest(), wording().digest());
    }
    let same = Wording {
        note: String::new(),
        ..wording()
    };
    assert_eq!(same.digest(), wording().digest());
}
