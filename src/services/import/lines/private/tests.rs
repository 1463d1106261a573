//! Tests of `private`.

use super::*;

#[test]
fn streets_and_former_names_are_private() {
    for (part, rest) in [
        ("12 rue des Lilas 31000 Toulouse", Some("31000 Toulouse")),
        ("12 rue des Lilas", None),
        ("12 bis, rue des Lilas", None),
        ("3, avenue Jean-Jaurès 69007 Lyon", Some("69007 Lyon")),
        ("rue de la Gare", None),
        ("Chemin du Moulin", None),
        ("14 bd Victor-Hugo", None),
        ("5 place de la République", None),
        ("12 High Street", None),
        ("Flat 3, 12 Church Road", None),
        ("Lindenstraße 12", None),
        ("Hauptstr. 5 50667 Köln", Some("50667 Köln")),
        ("Am Kanal 3", None),
        ("Calle Mayor, 5", None),
        ("C/ Mayor 5", None),
        ("Via Roma 5", None),
        ("Rua das Flores 12", None),
        ("Kerkstraat 12", None),
        ("BP 12", None),
        ("née Dupont", None),
        ("né le 3 mai 1980", None),
        ("geb. Müller", None),
        ("born 1980", None),
        ("45 ans", None),
        ("12/05/1960", None),
        ("12 mai 1960", None),
        ("le 12 mai 2026", None),
        ("elle", None),
        ("06 12", None),
    ] {
        let found = private(part);
        assert!(found.is_some(), "{part}");
        assert_eq!(
            found.and_then(|(_, place)| place).as_deref(),
            rest,
            "{part}"
        );
    }
    for part in [
        "infirmière",
        "31000 Toulouse",
        "F-69003 Lyon",
        "Toulouse",
        "Toulouse (31)",
        "Lyon 3e",
        "éducatrice de rue",
        "artiste de rue",
        "Saint-Étienne",
        "chef de place",
        "Neustadt",
        "Hof",
        "CNRS",
        "promotion 1998",
        "militante depuis 1968",
        "professeure de géographie",
        "Nevers",
        "350.org",
    ] {
        assert_eq!(private(part), None, "{part}");
    }
}

#[test]
fn mistyped_addresses_are_seen_and_other_signs_are_not() {
    for line in [
        "Rose Fictive, rose@exemple,fr",
        "Noé Fictif - noe@exemple,fr - Lyon",
        "Ida Fictive, ida@gmail, Lyon",
        "Luc Fictif, luc @ exemple . fr, Lyon",
        "Eva Fictive <eva@exemple>",
        "eva＠exemple",
        "Guy Fictif, guy(at)exemple,fr",
    ] {
        assert!(holds_address(line), "{line}");
    }
    for line in [
        "Ana Fictive, trabajador@s sociales",
        "amig@s del río",
        "chargé @ la com",
        "@jeanne",
    ] {
        assert!(!holds_address(line), "{line}");
    }
}
