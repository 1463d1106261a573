//! Tests of names as people write them in one cell.

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
        ("Anne Marie Le Goff", "Anne Marie", "Le Goff"),
        ("Jeanne Marie Dupuis", "Jeanne Marie", "Dupuis"),
        ("Marie Claire Petit", "Marie Claire", "Petit"),
        ("Jean Luc Martin", "Jean Luc", "Martin"),
        ("Ana García López", "Ana García", "López"),
        ("García López Ana", "Ana", "García López"),
        ("Hans Peter Müller", "Hans Peter", "Müller"),
        ("El Khoury, Samira", "Samira", "El Khoury"),
        ("Jeanne Martin, PhD", "Jeanne", "Martin, PhD"),
        ("MARTIN Jeanne, infirmière", "Jeanne", "MARTIN, infirmière"),
        ("Thomas Pierre", "Pierre", "Thomas"),
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
        ("Pierre Thomas", "Pierre", "Thomas"),
        ("“Jeanne Martin”", "Jeanne", "Martin"),
        ("Moïse", "", "Moïse"),
        ("魯迅", "", "魯迅"),
        ("Ngũgĩ wa Thiong'o", "Ngũgĩ wa", "Thiong'o"),
        ("Jean M.", "Jean", "M."),
        ("Jeanne Martin, PhD", "Jeanne", "Martin, PhD"),
        ("Dr Jeanne Martin, MD", "Jeanne", "Martin, MD"),
        ("Jeanne Martin, Lyon", "Jeanne", "Martin, Lyon"),
        ("Jeanne Martin, CGT", "Jeanne", "Martin, CGT"),
        ("MARTIN Jeanne, infirmière", "Jeanne", "MARTIN, infirmière"),
        ("Nguyen, Minh Khai", "Minh Khai", "Nguyen"),
        ("Papadopoulos, Stavros", "Stavros", "Papadopoulos"),
        ("M. et Mme MARTIN", "M. et Mme", "MARTIN"),
        ("M. et Mme Martin", "M. et Mme", "Martin"),
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
        "Paul",
        "Jeanne martin",
        "Martin jeanne",
        "Mme Martin",
        "J. M.",
        "Martin, Jeanne",
        "Omar bin Laden",
        "Jan de Vos",
        "Nguyễn Thị Minh Khai",
        "Ngũgĩ wa Thiong'o",
        "José Ortega y Gasset",
        "محمود درويش",
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
        "Toulouse",
        "Infirmière",
        "MRAP",
        "Ok pour moi",
        "Bravo à tous",
        "Je suis d'accord",
        "Directrice générale",
        "Responsable communication",
        "Chargée de mission",
        "Nom illisible",
        "J’aime le canal",
        "Danke für alles",
        "Gracias por todo",
        "M. et Mme Martin",
        "Docteur et Madame Zeta",
        "Jeanne Alpha et sa fille",
        "Jeanne Alpha, Omar Beta",
        "Jeanne Martin, infirmière",
        "Jeanne et Omar",
    ] {
        assert!(!is_plausible(other), "{other}");
    }
}
