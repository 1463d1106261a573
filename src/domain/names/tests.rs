//! Tests of `names`.

use super::*;

#[test]
fn real_names_of_many_languages_are_accepted() {
    let names = "Jeanne Martin|Marie-Ève L’Écuyer|Hélène de la Tour d'Auvergne|Nguyễn Thị Minh Khai|Đặng Hữu Phúc|\
        İsmet İnönü|Zîn û Mem|Ștefan Țepeneag|Ελένη Παπαδοπούλου|Лев Николаевич Толстой|محمود درويش|فرید الدین عطار|\
        עמוס עוז|Հովհաննես Թումանյան|ქეთევან მაღალაშვილი|महाश्वेता देवी|রবীন্দ্রনাথ ঠাকুর|சுப்பிரமணிய பாரதி|\
        నన్నయ భట్టారకుడు|สุนทร ภู่|កេង វ៉ាន់សាក់|魯迅|まど・みちお|김소월|ទេព វង្ស|Ngũgĩ wa Thiong'o|Wọlé Ṣóyínká|O|\
        X Æ Dumont|D’Artagnan|Mc Donald-O'Neil|Dr. Amélie B. Roux, 3e|Þórbergur Þórðarson";
    for name in names.split('|') {
        let mut problems = Problems::default();
        assert!(
            PersonName::read("", name, &mut problems).is_some(),
            "{name}: {problems:?}"
        );
    }
}

#[test]
fn a_name_is_needed_in_one_field_of_two() {
    let mut problems = Problems::default();
    assert_eq!(PersonName::read(" ", "", &mut problems), None);
    assert_eq!(
        problems.iter().collect::<Vec<_>>(),
        [(Field::FirstName, Problem::NameMissing)]
    );
}

#[test]
fn what_is_split_over_the_two_fields_is_seen() {
    for (first, last, problem) in [
        ("Jeanne 06 12 34", "56 78 Martin", Problem::HoldsTelephone),
        ("34 56 78 Jeanne", "Martin 06 12", Problem::HoldsTelephone),
        ("jeanne arobase", "exemple point fr", Problem::HoldsEmail),
        ("Jeanne www", ". exemple", Problem::Link),
    ] {
        let mut problems = Problems::default();
        assert_eq!(
            PersonName::read(first, last, &mut problems),
            None,
            "{first}"
        );
        assert_eq!(
            problems.iter().collect::<Vec<_>>(),
            [(Field::FirstName, problem)],
            "{first}"
        );
    }
    for (first, last) in [
        ("Louis 14", "Martin"),
        ("Jeanne", "Martin 2e"),
        ("T.", "Co"),
    ] {
        let mut problems = Problems::default();
        assert!(
            PersonName::read(first, last, &mut problems).is_some(),
            "{first}"
        );
    }
}

#[test]
fn spellings_of_one_organisation_are_equal() {
    let identity = |name: &str| OrganisationName::parse(name).unwrap().identity();
    assert_eq!(
        identity("L’Atelier des Typographes réunis"),
        identity("L'ATELIER  DES TYPOGRAPHES RÉUNIS.")
    );
    assert_ne!(identity("Ligue A"), identity("Ligue B"));
}

#[test]
fn a_website_may_be_typed_without_its_scheme() {
    assert_eq!(
        website("example.org").unwrap().unwrap(),
        "https://example.org/"
    );
    assert_eq!(
        website("javascript:alert(1)"),
        Err(Problem::WebsiteMalformed)
    );
    assert_eq!(
        website("https://user@example.org"),
        Err(Problem::WebsiteMalformed)
    );
    assert_eq!(website(""), Ok(None));
}

#[test]
fn a_line_name_keeps_its_particle_with_the_family() {
    let name = PersonName::from_line("Robert de Flers").unwrap();
    assert_eq!((name.first(), name.last()), ("Robert", "de Flers"));
    let name = PersonName::from_line("Anne Le Goff").unwrap();
    assert_eq!((name.first(), name.last()), ("Anne", "Le Goff"));
    let name = PersonName::from_line("Jean Le").unwrap();
    assert_eq!((name.first(), name.last()), ("Jean", "Le"));
    assert_eq!(PersonName::from_line("Sukarno").unwrap().last(), "Sukarno");
}
