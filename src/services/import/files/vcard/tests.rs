//! Tests of `vcard`.

use super::*;

#[test]
fn contacts_of_several_versions_are_read() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Fictive;Léa;;Mme;\r\nitem1.EMAIL;TYPE=INTERNET:lea@example.org\r\n\
        ADR;TYPE=HOME:;;1 rue X;Saint-É\r\n tienne;;42000;France\r\nTITLE:infirmière\\, cadre\r\nEND:VCARD\r\n\
        BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Invent=C3=A9;Om=\n=61r\nEND:VCARD\n\
        BEGIN:VCARD\nFN:Les Éclusiers\nORG:Les Éclusiers\nEND:VCARD\nBEGIN:VCARD\nFN:Anne Le Goff\nEND:VCARD\n\
        BEGIN:VCARD\nKIND:group\nFN:Le Canal\nN:Canal;Le;;;\nEND:VCARD\n";
    let mut rows = Vec::new();
    each_contact(text.as_bytes(), &mut |row| {
        rows.push((row.line, row.cells.unwrap().join("|")));
        Next::Row
    })
    .unwrap();
    let wanted = [
        (
            1,
            "Léa|Fictive|lea@example.org|infirmière, cadre||Saint-Étienne|France",
        ),
        (9, "Omar|Inventé|||||"),
        (14, "||||Les Éclusiers||"),
        (18, "Anne|Le Goff|||||"),
        (21, "||||Le Canal||"),
    ];
    let wanted: Vec<_> = wanted
        .into_iter()
        .map(|(line, row)| (line, row.to_owned()))
        .collect();
    assert_eq!(rows, wanted);
}
