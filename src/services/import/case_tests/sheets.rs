//! Workbooks and contacts.

use super::*;

#[test]
fn each_sheet_is_named_with_what_was_done() {
    let book = read(case!("sheets.xlsx"));
    assert_eq!(
        book.names(),
        ["Léa|Fictive", "Omar|Inventé", "Inès|Exemple", "Zoé|Quatre"]
    );
    assert_eq!(book.places(), ["Lyon", "Lyon", "Brest", "Nice"]);
    let sheets: Vec<(&str, SheetUse)> = book
        .guess
        .notices
        .iter()
        .filter_map(|notice| match notice {
            Notice::Sheet { name, done } => Some((name.as_str(), *done)),
            _ => None,
        })
        .collect();
    assert_eq!(
        sheets,
        [
            ("Sheet", SheetUse::Read),
            ("Marché 2", SheetUse::Read),
            ("Marché 3", SheetUse::Read),
            ("Marché 4", SheetUse::Read),
            ("Ancien", SheetUse::Hidden),
        ]
    );
    let known = Known {
        sheets: Some(vec![2, 5]),
        ..Known::default()
    };
    let chosen = read_as(case!("sheets.xlsx"), Counting::Paper, &known);
    assert_eq!(chosen.names(), ["Omar|Inventé", "Jean|Caché"]);
}

#[test]
fn libreoffice_is_read_like_excel() {
    let sheet = read(case!("lo.ods"));
    assert_eq!(sheet.guess.reading.form, Form::Ods);
    assert_eq!(sheet.names(), ["Léa|Fictive", "Omar|Inventé"]);
    assert_eq!(
        sheet.emails(),
        ["lea.lo@example.org", "omar.lo@example.org"]
    );
    assert_eq!(sheet.places(), ["Saint-Étienne", "Lyon"]);
    assert_eq!(
        sheet.times(),
        ["2026-05-03T00:00:00Z", "2026-05-04T00:00:00Z"]
    );
}

#[test]
fn contacts_are_people_with_their_addresses() {
    let contacts = read(case!("contacts.vcf"));
    assert_eq!(contacts.names(), ["Léa|Fictive", "Omar|Inventé"]);
    assert_eq!(
        contacts.emails(),
        ["lea.vc@example.org", "omar.vc@example.org"]
    );
    assert_eq!(
        (contacts.roles(), contacts.places()),
        (
            vec!["infirmière".to_owned(), String::new()],
            vec!["Saint-Étienne".to_owned(), String::new()]
        )
    );
    assert!(contacts.signatories[0].record.country.is_some());
}

#[test]
fn hidden_rows_stay_out_and_merged_cells_count_for_each_row() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["Pétition du marché", "", ""],
        ["Nom", "Prénom", "Ville"],
        ["Martin", "Jeanne", ""],
        ["Dupuis", "Omar", ""],
        ["Caché", "Jean", "Paris"],
        ["Total", "3", ""],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            assert!(sheet.write_string(row, column, cell).is_ok());
        }
    }
    assert!(
        sheet
            .merge_range(2, 2, 3, 2, "Lyon", &rust_xlsxwriter::Format::new())
            .is_ok()
    );
    assert!(sheet.set_row_hidden(4).is_ok());
    let bytes = book.save_to_buffer().unwrap_or_default();
    let read = read((&bytes, "list.xlsx"));
    assert_eq!(read.names(), ["Jeanne|Martin", "Omar|Dupuis"]);
    assert_eq!(read.places(), ["Lyon", "Lyon"]);
    assert_eq!(read.left_out, [(6, Reason::NotASignatory)]);
    let hidden = Notice::HiddenRows {
        sheet: "Sheet1".to_owned(),
        count: 1,
    };
    assert!(
        read.guess.notices.contains(&hidden),
        "{:?}",
        read.guess.notices
    );
    let known = Known {
        rules: RowRules {
            hidden_rows: true,
            ..RowRules::default()
        },
        ..Known::default()
    };
    let all = read_as((&bytes, "list.xlsx"), Counting::Paper, &known);
    assert_eq!(all.names().len(), 3);
}

#[test]
fn a_workbook_of_the_nineties_is_read_like_a_new_one() {
    let sheet = read(case!("ancien.xls"));
    assert_eq!(sheet.guess.reading.form, Form::Xls);
    assert_eq!(sheet.names(), ["Léa|Fictive", "Omar|INVENTÉ"]);
    assert_eq!(
        sheet.emails(),
        ["lea.xls@example.org", "omar.xls@example.org"]
    );
    assert_eq!(sheet.places(), ["Saint-Étienne", "Łódź"]);
    assert_eq!(sheet.roles(), ["infirmière", ""]);
    assert!(sheet.left_out.is_empty(), "{:?}", sheet.left_out);
}

#[test]
fn instructions_before_and_pages_after_do_not_hide_the_list() {
    let book = |sheets: &[&[&[&str]]]| {
        let mut book = rust_xlsxwriter::Workbook::new();
        for rows in sheets {
            let sheet = book.add_worksheet();
            for (row, cells) in (0..).zip(*rows) {
                for (column, cell) in (0..).zip(*cells) {
                    assert!(sheet.write_string(row, column, *cell).is_ok());
                }
            }
        }
        book.save_to_buffer().unwrap_or_default()
    };
    let instructions = book(&[
        &[&["Nom de l'organisation", "Amis"], &["Date", "05/10/2026"]],
        &[&["Nom", "Prénom", "Ville"], &["Martin", "Jeanne", "Lyon"]],
    ]);
    let file = read((&instructions, "liste.xlsx"));
    assert_eq!(file.names(), ["Jeanne|Martin"], "{:?}", file.guess.notices);
    let pages = book(&[
        &[&["Nom", "Prénom", "Ville"], &["Martin", "Jeanne", "Lyon"]],
        &[&["Dupuis", "Omar", "Brest"]],
        &[&["À faire"], &["Relancer Jeanne"]],
    ]);
    let file = read((&pages, "liste.xlsx"));
    assert_eq!(
        file.names(),
        ["Jeanne|Martin", "Omar|Dupuis"],
        "{:?}",
        file.guess.notices
    );
    let refusing = book(&[
        &[&["Nom", "Prénom"], &["Martin", "Jeanne"]],
        &[
            &["Nom", "Prénom", "Ne pas publier mon nom"],
            &["Dupuis", "Omar", "oui"],
        ],
    ]);
    let file = read((&refusing, "liste.xlsx"));
    assert_eq!(
        file.names(),
        ["Jeanne|Martin"],
        "nobody comes in without their refusal"
    );
    let others = book(&[
        &[
            &["Nom", "Prénom", "E-mail"],
            &["Martin", "Jeanne", "j@exemple.fr"],
        ],
        &[&["Table", "Chaises", "12"], &["Marteau", "Clous", "300"]],
    ]);
    assert_eq!(read((&others, "liste.xlsx")).names(), ["Jeanne|Martin"]);
}
