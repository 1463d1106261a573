//! Lines as people paste them.

use super::*;

/// Name, role, place, address, organisation and country of each signatory of a line.
fn read(line: &str) -> Vec<[String; 6]> {
    let all = entries(line);
    all.into_iter()
        .map(|[a, b, c, d, e, f, ..]| [a, b, c, d, e, f])
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
        (
            "Jeanne Martin, infirmière, Toulouse (31)",
            ["Jeanne Martin", "infirmière", "Toulouse (31)", "", "", ""],
        ),
        (
            "Omar Dupuis, Toulouse (31)",
            ["Omar Dupuis", "", "Toulouse (31)", "", "", ""],
        ),
        (
            "Piet Vandenberg, menuisier, Lyon, 69007",
            ["Piet Vandenberg", "menuisier", "69007 Lyon", "", "", ""],
        ),
        (
            "Piet Vandenberg, 69007, Lyon",
            ["Piet Vandenberg", "", "69007 Lyon", "", "", ""],
        ),
        (
            "Lou Fictif lou@exemple.fr, Lyon (69)",
            ["Lou Fictif", "", "Lyon (69)", "lou@exemple.fr", "", ""],
        ),
        ("Jeanne Lambda (2)", ["Jeanne Lambda", "", "", "", "", ""]),
        ("Jeanne Phi, 69", ["Jeanne Phi", "", "", "", "", ""]),
        (
            "Luc Invente, 12 rue des Lilas, 31000 Toulouse",
            ["Luc Invente", "", "31000 Toulouse", "", "", ""],
        ),
        (
            "Ida Invente, 12 rue des Lilas 31000 Toulouse",
            ["Ida Invente", "", "31000 Toulouse", "", "", ""],
        ),
        (
            "Ana Fictive (née Dupont), Lyon",
            ["Ana Fictive", "", "Lyon", "", "", ""],
        ),
        (
            "Anna Weber (geb. Müller), Lehrerin, Köln",
            ["Anna Weber", "Lehrerin", "Köln", "", "", ""],
        ),
        (
            "Noé Fictif, Électricien",
            ["Noé Fictif", "Électricien", "", "", "", ""],
        ),
        (
            "Jane Smith, Plumber",
            ["Jane Smith", "Plumber", "", "", "", ""],
        ),
        (
            "Rose Fictive, Chef de projet",
            ["Rose Fictive", "Chef de projet", "", "", "", ""],
        ),
        ("Guy Fictif, CGT", ["Guy Fictif", "", "", "", "CGT", ""]),
        ("Max Fictif, LFI", ["Max Fictif", "", "", "", "LFI", ""]),
        ("Max Fictif, LYON", ["Max Fictif", "", "LYON", "", "", ""]),
        (
            "Max Fictif, Montpellier",
            ["Max Fictif", "", "Montpellier", "", "", ""],
        ),
        (
            "Jeanne Un, maire de Saint-Félix (38), vice-présidente",
            [
                "Jeanne Un",
                "maire de Saint-Félix (38), vice-présidente",
                "",
                "",
                "",
                "",
            ],
        ),
        ("LDH Toulouse", ["", "", "", "", "LDH Toulouse", ""]),
        (
            "\"Ana Fictive (CNRS)\" <ana@exemple.fr>",
            ["Ana Fictive", "", "", "ana@exemple.fr", "CNRS", ""],
        ),
        (
            "jeanne@exemple.fr (Jeanne Martin)",
            ["Jeanne Martin", "", "", "jeanne@exemple.fr", "", ""],
        ),
        // What holds an address that was mistyped, or people beside other things, stays whole.
        (
            "Rose Fictive, rose@exemple,fr",
            ["Rose Fictive, rose@exemple,fr", "", "", "", "", ""],
        ),
        (
            "Noé Fictif - noe@exemple,fr - Lyon",
            ["Noé Fictif - noe@exemple,fr - Lyon", "", "", "", "", ""],
        ),
        (
            "Luc Fictif, 06, 12, 34, 56, 78, Lyon",
            ["Luc Fictif, 06, 12, 34, 56, 78, Lyon", "", "", "", "", ""],
        ),
        (
            "Jeanne Alpha, Omar Beta, Lyon",
            ["Jeanne Alpha; Omar Beta; Lyon", "", "", "", "", ""],
        ),
        ("Jeanne, Omar", ["Jeanne; Omar", "", "", "", "", ""]),
        (
            "Jeanne Martin, Omar",
            ["Jeanne Martin; Omar", "", "", "", "", ""],
        ),
        (
            "De: Omar Dupuis <omar@autre.fr>",
            ["De: Omar Dupuis <omar@autre.fr>", "", "", "", "", ""],
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
    assert_eq!(
        names("Jeanne Alpha, Omar Beta, Inès Gamma, Piet Delta"),
        [
            of("Jeanne Alpha", "", ""),
            of("Omar Beta", "", ""),
            of("Inès Gamma", "", ""),
            of("Piet Delta", "", "")
        ]
    );
    assert_eq!(
        names("Jeanne Eta, Omar Eta et Inès Eta"),
        [
            of("Jeanne Eta", "", ""),
            of("Omar Eta", "", ""),
            of("Inès Eta", "", "")
        ]
    );
    assert_eq!(
        names("omar@autre.fr (Omar Dupuis), jeanne@exemple.fr (Jeanne Martin)"),
        [
            of("Omar Dupuis", "", "omar@autre.fr"),
            of("Jeanne Martin", "", "jeanne@exemple.fr")
        ]
    );
    assert_eq!(
        names("ines@exemple.fr Inès Exemple; piet@exemple.fr Piet Vandenberg"),
        [
            of("Inès Exemple", "", "ines@exemple.fr"),
            of("Piet Vandenberg", "", "piet@exemple.fr")
        ]
    );
    assert_eq!(
        names("j@example.org; Omar Dupuis <o@example.org>, Lyon"),
        [
            of("", "", "j@example.org"),
            of("Omar Dupuis", "Lyon", "o@example.org")
        ]
    );
    assert_eq!(
        names("Amis: Luc Invente <luc@exemple.fr>, Ida Invente <ida@exemple.fr>;"),
        [
            of("Luc Invente", "", "luc@exemple.fr"),
            of("Ida Invente", "", "ida@exemple.fr")
        ]
    );
    assert_eq!(
        names("Jeanne et Omar Martin <martin@example.org>"),
        [
            of("Jeanne Martin", "", "martin@example.org"),
            of("Omar Martin", "", "")
        ]
    );
    assert_eq!(
        names("Jeanne Alpha, Omar Beta <o@example.org>"),
        [
            of("Jeanne Alpha", "", ""),
            of("Omar Beta", "", "o@example.org")
        ]
    );
}

#[test]
fn what_is_private_stands_in_the_last_cell() {
    for (line, wanted) in [
        (
            "Ida Invente, 12 rue des Lilas 31000 Toulouse",
            "12 rue des Lilas",
        ),
        ("Ana Fictive (née Dupont), Lyon", "née Dupont"),
        ("Luc Fictif, Tél : 06 12 34 56 78", "06 12 34 56 78"),
        ("Jeanne Phi, 69", "69"),
        ("Jeanne Martin-Eta (elle)", "elle"),
        ("Jeanne Martin, infirmière, Lyon", ""),
    ] {
        let all = entries(line);
        assert_eq!(all.len(), 1, "{line}");
        assert_eq!(all[0][6], wanted, "{line}");
    }
}
