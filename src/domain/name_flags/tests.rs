//! What is flagged, and the names of real people that are not.

use rstest::rstest;

use super::{FILES, NameFlag, entries, name_flags};
use crate::domain::{PersonName, PrivateRecord, Problems};

fn record(first: &str, last: &str) -> PrivateRecord {
    PrivateRecord::new(PersonName::read(first, last, &mut Problems::default()).unwrap())
}

#[rstest]
#[case("Mickey", "Mouse", &[NameFlag::Prank])]
#[case("mouse", "MICKEY", &[NameFlag::Prank])]
#[case("", "Père Noël", &[NameFlag::Prank])]
#[case("Max", "Mustermann", &[NameFlag::Prank])]
#[case("Fulano", "de Tal", &[NameFlag::Prank])]
#[case("Pinco", "Pallino", &[NameFlag::Prank])]
#[case("Hugh", "Jass", &[NameFlag::Prank])]
#[case("Jean", "Connard", &[NameFlag::Insult])]
#[case("Gros", "enculé", &[NameFlag::Insult])]
#[case("Macron", "hijo de puta", &[NameFlag::Insult])]
#[case("Testa", "di Cazzo", &[NameFlag::Insult])]
#[case("Du", "Arschloch", &[NameFlag::Insult])]
#[case("Fuck", "You", &[NameFlag::Insult])]
#[case("Adolf", "Hitler", &[NameFlag::Prank, NameFlag::Insult])]
#[case("Zé", "Ninguém", &[NameFlag::Prank])]
#[case("Jan", "Modaal", &[NameFlag::Prank])]
#[case("Caga", "Tió", &[NameFlag::Prank])]
#[case("Paire", "Nadal", &[NameFlag::Prank])]
#[case("Tad", "Nedeleg", &[NameFlag::Prank])]
#[case("Rustemê", "Zal", &[NameFlag::Prank])]
#[case("NASREDDİN", "HOCA", &[NameFlag::Prank])]
#[case("", "فلان الفلاني", &[NameFlag::Prank])]
#[case("Filho", "da Puta", &[NameFlag::Insult])]
#[case("Vieze", "Klootzak", &[NameFlag::Insult])]
#[case("Josep", "Malparit", &[NameFlag::Insult])]
#[case("Filh", "de puta", &[NameFlag::Insult])]
#[case("Penn", "Kaoc’h", &[NameFlag::Insult])]
#[case("Kurê", "Kerê", &[NameFlag::Insult])]
#[case("OROSPU", "ÇOCUĞU", &[NameFlag::Insult])]
#[case("", "ابن الكلب", &[NameFlag::Insult])]
#[case("Sale", "nègre", &[NameFlag::Insult])]
fn jokes_and_insults_are_flagged(
    #[case] first: &str,
    #[case] last: &str,
    #[case] flags: &[NameFlag],
) {
    assert_eq!(name_flags(&record(first, last)), flags);
}

#[rstest]
#[case("Claud", "Cockburn")]
#[case("Dick", "Francis")]
#[case("Kermit", "Gosnell")]
#[case("Mickey", "Rourke")]
#[case("Donald", "Martin")]
#[case("Jean", "Bon")]
#[case("Con", "Houlihan")]
#[case("Anne", "Lagaffe")]
#[case("Mario", "Rossi")]
#[case("Gay", "Talese")]
#[case("Fanny", "Ardant")]
#[case("Concha", "Velasco")]
#[case("Jesús", "Cristóbal")]
#[case("Noël", "Père")]
#[case("Wolfgang", "Fick")]
#[case("Ho", "Chi Minh")]
#[case("Shitsuko", "Tanaka")]
#[case("Assia", "Djebar")]
#[case("Pedro", "Cabrera")]
#[case("Merdan", "Yıldız")]
#[case("Giovanni", "Verga")]
#[case("Toni", "Negri")]
#[case("Marica", "Horvat")]
#[case("Mongo", "Beti")]
#[case("Kike", "Morón")]
#[case("Cono", "Polla")]
#[case("Maurice", "Mignotte")]
#[case("Paki", "Etxeberria")]
#[case("Fuk Lam", "Chan")]
#[case("Dick", "Cheney")]
#[case("Jean", "Conil")]
#[case("Guy", "Nègre")]
#[case("Étienne", "Batard")]
#[case("Pierre", "Conne")]
#[case("Nikolaï", "Gogol")]
#[case("Nicolas", "Saint")]
#[case("Hugo", "Victor")]
#[case("Giacomo", "Pede")]
#[case("Thomas", "Bastard")]
#[case("Frank", "Prick")]
#[case("Arthur", "King")]
#[case("Wayne", "Kerr")]
#[case("Peter", "Parker")]
#[case("Rudolf", "Joder")]
#[case("Emiliano", "Perra")]
#[case("Juan", "Pérez Pérez")]
#[case("Armando", "Casas")]
#[case("Soon-hee", "Weon")]
#[case("Ante", "Čulo")]
#[case("Fritz", "Wichser")]
#[case("Karl", "Ficken")]
#[case("Karl", "Auer")]
#[case("Otto", "Graf")]
#[case("Lauri", "Porra")]
#[case("Rodrigo", "Buceta")]
#[case("Andreas", "Hoer")]
#[case("Dieuwke", "Kut")]
#[case("Lul", "Abdi")]
#[case("Carlos Heitor", "Cony")]
#[case("Marieta", "Vallès")]
#[case("Anne-Sophie", "Pic")]
#[case("Igor", "Pust")]
#[case("Brian", "Kaltak")]
#[case("Hans", "Bok")]
#[case("Ibne", "Safi")]
#[case("Catherine", "Gast")]
#[case("Samir", "Kacher")]
#[case("Aneurin", "Bevan")]
#[case("", "زامل القحطاني")]
#[case("", "محمد كلاب")]
#[case("", "هارون الرشيد")]
fn names_of_people_are_not(#[case] first: &str, #[case] last: &str) {
    // “Père Noël” in any order is a joke; every other one of these is somebody.
    let flags = name_flags(&record(first, last));
    let expected: &[NameFlag] = match last {
        "Père" => &[NameFlag::Prank],
        _ => &[],
    };
    assert_eq!(flags, expected, "{first} {last}");
}

#[test]
fn what_stands_beside_the_name_is_checked_too() {
    let of = |role: &str, place: &str| {
        name_flags(&PrivateRecord {
            role: Some(role.to_owned()),
            place: Some(place.to_owned()),
            ..record("Jeanne", "Martin")
        })
    };
    assert_eq!(of("infirmière", "Scunthorpe"), []);
    assert_eq!(of("infirmière", "Condom"), []);
    for place in [
        "Conil",
        "Itzig",
        "Bastardo",
        "Zorra",
        "Batman",
        "Gavur Dağı",
        "Rabo de Peixe",
    ] {
        assert_eq!(of("", place), [], "{place}");
    }
    for role in [
        "Lehrer am Gymnasium",
        "lid van de kaasmakers",
        "sócia da cooperativa",
        "membre del Gisti",
        "öğretmen",
        "معلّمة في مدرسة",
        "chauffør, Svenska Foder",
    ] {
        assert_eq!(of(role, ""), [], "{role}");
    }
    assert_eq!(of("maître de conférences", "Essex"), []);
    assert_eq!(of("roi des connards", "Lyon"), [NameFlag::Insult]);
    assert_eq!(of("", "Trou du cul"), [NameFlag::Insult]);
}

#[test]
fn every_file_has_both_lists_and_no_entry_twice() {
    for file in FILES {
        let all: Vec<_> = entries(file).collect();
        for flag in NameFlag::ALL {
            let count = all.iter().filter(|(known, _)| known == flag).count();
            assert!(count >= 20, "{count} of {}", flag.word());
        }
        let mut distinct = all.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), all.len());
    }
}
