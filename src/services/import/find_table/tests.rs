//! Tests of `find_table`.

use super::*;

fn rows(text: &str) -> Vec<Row> {
    let lines = text
        .lines()
        .zip(1..)
        .filter(|(line, _)| !line.replace(';', "").is_empty());
    lines
        .map(|(line, number)| Row {
            sheet: 0,
            line: number,
            cells: Some(line.split(';').map(str::to_owned).collect()),
        })
        .collect()
}

fn found(text: &str) -> (u64, u64) {
    let table = find(&rows(text), 0, None).table;
    (table.header, table.first)
}

#[test]
fn the_header_is_found_below_titles_and_above_a_second_one() {
    assert_eq!(found("Nom;Prénom\nMartin;Jeanne"), (1, 2));
    assert_eq!(
        found(
            "Pétition, feuille 12;;\nMarché du 3 mai;;\n;;\nNom;Prénom;Ville\nMartin;Jeanne;Lyon"
        ),
        (4, 5)
    );
    assert_eq!(found("sep=;\nNom;Prénom\nMartin;Jeanne"), (2, 3));
    assert_eq!(
        found("Identité;;Contact\nNom;Prénom;Courriel\nMartin;Jeanne;j@example.org"),
        (2, 3)
    );
    assert_eq!(
        found("Nom;Prénom;Votre courriel\nnom;prenom;email\nMartin;Jeanne;j@example.org"),
        (1, 3)
    );
    assert_eq!(
        found("Liste;;\nJeanne;Martin;Lyon\nOmar;Dupuis;Brest"),
        (0, 2)
    );
    assert_eq!(found("Jeanne;Martin;Lyon\nOmar;Dupuis;Brest"), (0, 1));
    assert_eq!(found("sep=;\nJeanne;Martin\nOmar;Dupuis"), (0, 2));
    assert_eq!(
        found("Jeanne Martin;Association des amis\nOmar Dupuis;Brest"),
        (0, 1)
    );
}

#[test]
fn totals_and_remarks_below_are_nobody() {
    let row = |text: &str| -> Vec<String> { text.split(';').map(str::to_owned).collect() };
    for below in [
        "Total;2;;",
        "TOTAL GÉNÉRAL;;12",
        "Sous-total;3",
        "Imprimé le 12/05/2026;;",
        ";Total : 2;;",
    ] {
        assert!(is_below(&row(below), 4), "{below}");
    }
    for person in ["Total;Jeanne;Lyon", "Martin;Jeanne", "Moïse;;", "Totali;2"] {
        assert!(!is_below(&row(person), 4), "{person}");
    }
}
