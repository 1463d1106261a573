//! Names as people write them in one cell.

use super::*;

#[test]
fn particles_and_capitals_stay_with_the_family_name() {
    for (text, first, last) in [
        ("Le Goff Anne Marie", "Anne Marie", "Le Goff"),
        ("De La Fontaine Jean", "Jean", "De La Fontaine"),
        ("Van der Berg Piet", "Piet", "Van der Berg"),
        ("El Amrani Samira", "Samira", "El Amrani"),
        ("Ben Salah Karim", "Karim", "Ben Salah"),
        ("Dos Santos Ana", "Ana", "Dos Santos"),
        ("Jeanne Martin", "Jeanne", "Martin"),
        ("D’HAUTEVILLE Élise", "Élise", "D’HAUTEVILLE"),
        ("Mac Donald Tom", "Tom", "Mac Donald"),
        ("MARTIN-DURAND Jean-Paul", "Jean-Paul", "MARTIN-DURAND"),
        ("Martin Durand Jean Paul", "Jean Paul", "Martin Durand"),
        ("NGUYEN Thi Minh", "Thi Minh", "NGUYEN"),
        ("de Flers Robert", "Robert", "de Flers"),
        ("MARTIN Jeanne Mme", "Jeanne", "MARTIN"),
        ("MARTIN, Jeanne", "Jeanne", "MARTIN"),
        ("Mme MARTIN Jeanne", "Jeanne", "MARTIN"),
        ("LE GOFF Anne Marie", "Anne Marie", "LE GOFF"),
        ("Martin Jeanne", "Jeanne", "Martin"),
        ("MARTIN", "", "MARTIN"),
        ("Saint-Exupéry Antoine", "Antoine", "Saint-Exupéry"),
        ("da Silva Pereira João", "João", "da Silva Pereira"),
    ] {
        assert_eq!(
            split_reversed(text),
            (first.to_owned(), last.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn a_name_in_natural_order_is_split_before_its_particle() {
    for (text, first, last) in [
        ("Jeanne Martin", "Jeanne", "Martin"),
        ("Mme Jeanne Martin", "Jeanne", "Martin"),
        ("Dr. J. Martin", "J.", "Martin"),
        ("Pr Anne-Marie LE GOFF", "Anne-Marie", "LE GOFF"),
        ("Robert de Flers", "Robert", "de Flers"),
        ("MARTIN Jeanne", "Jeanne", "MARTIN"),
        ("Martin Jeanne", "Jeanne", "Martin"),
        ("Martin, Jeanne", "Jeanne", "Martin"),
        ("“Jeanne Martin”", "Jeanne", "Martin"),
        ("Moïse", "", "Moïse"),
        ("魯迅", "", "魯迅"),
        ("Ngũgĩ wa Thiong'o", "Ngũgĩ wa", "Thiong'o"),
        ("Jean M.", "Jean", "M."),
    ] {
        assert_eq!(split(text), (first.to_owned(), last.to_owned()), "{text}");
    }
}

#[test]
fn a_sentence_is_no_name() {
    for name in [
        "Jeanne Martin",
        "jeanne martin",
        "Moïse",
        "Hélène de la Tour d'Auvergne",
        "LE GOFF Anne",
        "魯迅",
    ] {
        assert!(is_plausible(name), "{name}");
    }
    for other in [
        "merci",
        "il faut sauver le canal",
        "Feuille 12",
        "Qui signe ?",
        "12",
        "---",
        "Total : ",
    ] {
        assert!(!is_plausible(other), "{other}");
    }
}
