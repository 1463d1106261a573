//! Tables in which people were lost, invented, or published against their word.

use super::*;

#[test]
fn nobody_becomes_a_header() {
    for (list, wanted) in [
        (
            "Müller;Anna\nWeber;Hans\nLang;Fritz\nKlein;Eva\n",
            vec!["Müller", "Weber", "Lang", "Klein"],
        ),
        (
            "Anna;Müller;Köln\nMel;Smith\nHans;Weber;Ulm\n",
            vec!["Müller", "Smith", "Weber"],
        ),
        (
            "Jeanne Martin;infirmière\nOmar Dupuis;menuisier\nAssociation des amis;Ville de Lyon\nIda Petit;éditrice\n",
            vec!["Martin", "Dupuis", "Petit"],
        ),
        (
            "Jeanne Martin;Lyon\nOmar Dupuis;Brest\nNom;Ville\nIda Petit;Nice\n",
            vec!["Martin", "Dupuis", "Petit"],
        ),
    ] {
        let read = text(list);
        let names = read.names().join(" ");
        let is_found = wanted.iter().all(|name| names.contains(name));
        assert!(is_found, "{list}{names} {:?}", read.left_out);
    }
    let groups = text(
        "Association des riverains;Lyon\nSyndicat des eaux;Commune de Brest\nCollectif Écluse;Nice\n",
    );
    assert_eq!(groups.names().len() + groups.left_out.len(), 3);
}

#[test]
fn a_quote_that_is_not_closed_swallows_nobody() {
    let read = text(
        "Nom;Prénom;Ville\nMartin;Jeanne;\"Lyon\nDupuis;Omar;Brest\nPetit;Ida;\"Nice\"\nRoux;Luc;Pau\n",
    );
    assert_eq!(
        read.names(),
        ["Jeanne|Martin", "Omar|Dupuis", "Ida|Petit", "Luc|Roux"]
    );
    assert_eq!(read.places(), ["Lyon", "Brest", "Nice", "Pau"]);
    let comment = text("Nom,Prénom,Message\nMartin,Jeanne,\"Bravo,\nmerci, vraiment, à tous\"\n");
    assert_eq!(comment.names(), ["Jeanne|Martin"]);
}

#[test]
fn name_beside_surname_is_the_first_name() {
    for heading in ["Name;Surname;Email", "Name;Nachname;E-Mail"] {
        let read = text(&format!(
            "{heading}\nJeanne;Martin;j@example.org\nOmar;Dupuis;o@example.org\n"
        ));
        assert_eq!(read.names(), ["Jeanne|Martin", "Omar|Dupuis"], "{heading}");
    }
}

#[test]
fn rows_that_are_nobody_are_listed() {
    let rows = "LYON;;\nSuite page suivante;;\nFin de la liste;;\nMerci à tous;;\nRecueilli par Paul Petit;;\n\
        NB : deux pages;;\n* ne souhaite pas apparaître;;\nanonyme;anonyme;\nX;X;\ntest;test;\nIllisible;;\nidem;;\n\
        Association;Contact;Ville\nNoms;Prénoms;Commune\nAssociation des amis du canal;;Lyon\nCollectif Écluse 2026;;\n\
        Famille Roux;;\nMartin;Jeanne et Omar;\nDupuis;Ida & Luc;\nPetit;M. et Mme;\n";
    let read = text(&format!("Nom;Prénom;Ville\nRoux;Luc;Pau\n{rows}"));
    assert_eq!(read.names(), ["Luc|Roux"]);
    assert_eq!(read.left_out.len(), rows.lines().count());
}

#[test]
fn streets_and_refusals_of_tables_stay_private() {
    let list = "Nom;Prénom;Ville;Remarques\nMartin;Jeanne;12 rue des Lilas 31000 Toulouse;\n\
        Dupuis;Omar;Lyon, bât. B apt 12;ne pas publier son nom SVP\nKlein (anonyme);Eva;Hauptstr. 5, 50667 Köln;\n\
        Smith;Jane;221B Baker Street, London;\n";
    let case = (list.as_bytes(), "liste.csv");
    let read = read_publishing(case, Counting::Paper, &Known::default(), Some(true));
    assert_eq!(
        read.places(),
        ["31000 Toulouse", "Lyon", "50667 Köln", "London"]
    );
    assert_eq!(read.publish(), [true, false, false, true]);
    assert_eq!(read.names()[2], "Eva|Klein");
}
