//! Lines as people paste them.

use super::*;

/// Name, role, place, address, organisation and country of each signatory of a line.
fn read(line: &str) -> Vec<[String; 6]> {
    let all = entries(line);
    all.into_iter()
        .map(|[a, b, c, d, e, f, _]| [a, b, c, d, e, f])
        .collect()
}

#[test]
fn a_line_is_name_role_and_place_however_it_was_written() {
    for (line, wanted) in [
        (
            "Jeanne Martin, infirmière, Toulouse",
            ["Jeanne Martin", "infirmière", "Toulouse", "", "", ""],
        ),
        (
            "- Jeanne Martin, infirmière\u{202f};",
            ["Jeanne Martin", "infirmière", "", "", "", ""],
        ),
        (
            "12. Jeanne Martin, Toulouse.",
            ["Jeanne Martin", "", "Toulouse", "", "", ""],
        ),
        ("Jeanne Martin", ["Jeanne Martin", "", "", "", "", ""]),
        (
            "Jeanne Martin <jeanne@example.org>, professeure, agrégée, Lyon",
            [
                "Jeanne Martin",
                "professeure, agrégée",
                "Lyon",
                "jeanne@example.org",
                "",
                "",
            ],
        ),
        (
            "Jeanne Martin\tjeanne@example.org",
            ["Jeanne Martin", "", "", "jeanne@example.org", "", ""],
        ),
        (
            "Martin Jeanne <j@example.org>",
            ["Martin Jeanne", "", "", "j@example.org", "", ""],
        ),
        (
            "Martin, Jeanne <j@example.org>",
            ["Martin, Jeanne", "", "", "j@example.org", "", ""],
        ),
        (
            "Pr Anne-Marie LE GOFF, CNRS, Brest",
            ["Pr Anne-Marie LE GOFF", "CNRS", "Brest", "", "", ""],
        ),
        (
            "Mme Jeanne Martin (Toulouse)",
            ["Mme Jeanne Martin", "", "Toulouse", "", "", ""],
        ),
        (
            "Jeanne Martin – infirmière – Toulouse",
            ["Jeanne Martin", "infirmière", "Toulouse", "", "", ""],
        ),
        (
            "Jeanne Martin - Toulouse",
            ["Jeanne Martin", "", "Toulouse", "", "", ""],
        ),
        (
            "1) Jeanne Martin, infirmière",
            ["Jeanne Martin", "infirmière", "", "", "", ""],
        ),
        ("1- Jeanne Martin", ["Jeanne Martin", "", "", "", "", ""]),
        (
            "n° 3 : Jeanne Martin",
            ["Jeanne Martin", "", "", "", "", ""],
        ),
        ("☑ Jeanne Martin", ["Jeanne Martin", "", "", "", "", ""]),
        (
            "☑ Jeanne Martin – infirmière – Toulouse",
            ["Jeanne Martin", "infirmière", "Toulouse", "", "", ""],
        ),
        (
            "“Jeanne Martin”, infirmière",
            ["Jeanne Martin", "infirmière", "", "", "", ""],
        ),
        (
            "Jeanne Martin : infirmière à Toulouse",
            ["Jeanne Martin", "infirmière", "Toulouse", "", "", ""],
        ),
        (
            "Jeanne Martin, 31000 Toulouse",
            ["Jeanne Martin", "", "31000 Toulouse", "", "", ""],
        ),
        (
            "Jeanne Martin, Association des amis du canal",
            [
                "Jeanne Martin",
                "",
                "",
                "",
                "Association des amis du canal",
                "",
            ],
        ),
        (
            "Association des amis du canal",
            ["", "", "", "", "Association des amis du canal", ""],
        ),
        (
            "Collectif Écluse 2026, Saint-Étienne",
            ["", "", "Saint-Étienne", "", "Collectif Écluse 2026", ""],
        ),
        (
            "jeanne martin, infirmiere, toulouse",
            ["jeanne martin", "infirmiere", "toulouse", "", "", ""],
        ),
        (
            "Jeanne Martin, infirmière, Toulouse, France",
            ["Jeanne Martin", "infirmière", "Toulouse", "", "", "FR"],
        ),
        (
            "Jeanne Martin, Infirmière",
            ["Jeanne Martin", "Infirmière", "", "", "", ""],
        ),
        (
            "Jeanne Martin, infirmière, j@example.org",
            ["Jeanne Martin", "infirmière", "", "j@example.org", "", ""],
        ),
        (
            "Jeanne Martin\tinfirmière\tToulouse",
            ["Jeanne Martin", "infirmière", "Toulouse", "", "", ""],
        ),
        (
            "Jeanne Martin, 06 12 34 56 78, Toulouse",
            ["Jeanne Martin", "", "Toulouse", "", "", ""],
        ),
        (
            "Les signataires :",
            ["Les signataires :", "", "", "", "", ""],
        ),
        (
            "Envoyé de mon iPhone",
            ["Envoyé de mon iPhone", "", "", "", "", ""],
        ),
        (
            "jeanne@example.org",
            ["", "", "", "jeanne@example.org", "", ""],
        ),
    ] {
        assert_eq!(read(line), [wanted.map(str::to_owned)], "{line}");
    }
}

#[test]
fn a_line_can_hold_several_people() {
    let names = |line| -> Vec<(String, String, String)> {
        let all = read(line);
        all.into_iter()
            .map(|[name, _, place, email, ..]| (name, place, email))
            .collect()
    };
    let of = |name: &str, place: &str, email: &str| {
        (name.to_owned(), place.to_owned(), email.to_owned())
    };
    assert_eq!(
        names("Jeanne et Omar Martin, Lyon"),
        [
            of("Jeanne Martin", "Lyon", ""),
            of("Omar Martin", "Lyon", "")
        ]
    );
    assert_eq!(
        names("Jeanne Martin / Omar Dupuis"),
        [of("Jeanne Martin", "", ""), of("Omar Dupuis", "", "")]
    );
    assert_eq!(
        names("\"Martin, Jeanne\" <j@example.org>; \"Dupuis, Omar\" <o@example.org>"),
        [
            of("Martin, Jeanne", "", "j@example.org"),
            of("Dupuis, Omar", "", "o@example.org")
        ]
    );
    assert_eq!(
        names("Jeanne Martin <j@example.org>, Omar Dupuis <o@example.org>"),
        [
            of("Jeanne Martin", "", "j@example.org"),
            of("Omar Dupuis", "", "o@example.org")
        ]
    );
    assert_eq!(
        names("j@example.org, o@example.org"),
        [of("", "", "j@example.org"), of("", "", "o@example.org")]
    );
}
