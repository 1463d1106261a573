//! Tests of `groups`.

use super::*;

#[test]
fn groups_and_what_stands_around_names_are_told_from_people() {
    for group in [
        "Association des amis du canal",
        "Collectif Écluse 2026",
        "Les Amis de la Terre",
        "L’association du quai",
        "CGT Cheminots",
        "Canal Trust",
        "Amis du canal",
    ] {
        assert!(is_group(group) && !is_around(group), "{group}");
    }
    for person in [
        "Jeanne Martin",
        "Union",
        "Club",
        "Le Goff Anne",
        "La Fontaine Jean",
        "Le Corre Yann",
    ] {
        assert!(!is_group(person), "{person}");
    }
    for other in [
        "bonjour",
        "Bonjour à tous,",
        "Envoyé de mon iPhone",
        "Les signataires :",
        "Sent from my Samsung",
        "--",
        "Le 3 mai 2026 à 10:00, Omar a écrit :",
        "https://example.org/x",
        "De : Omar",
        "Cordialement,",
        "***",
    ] {
        assert!(is_around(other), "{other}");
    }
    for person in ["Jeanne Martin", "Denis Merci", "Bonjourny Paul"] {
        assert!(!is_around(person), "{person}");
    }
}
