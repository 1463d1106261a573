//! Tests of `cell`.

use super::*;

#[test]
fn traces_of_tools_are_cleaned_and_people_are_not() {
    for (cell, wanted) in [
        ("Se&aacute;n", "Seán"),
        ("O&#039;Neil", "O'Neil"),
        ("Ville d&#39;Avray", "Ville d'Avray"),
        ("R&amp;D", "R&D"),
        ("Caf&amp;eacute;", "Café"),
        ("O\\'Connor", "O'Connor"),
        ("NULL", ""),
        ("N/A", ""),
        (" - ", ""),
        ("<b>Roux</b>", "Roux"),
        ("a<br/>b", "a b"),
        ("Léa A <lea@example.org>", "Léa A <lea@example.org>"),
        ("a < b & c; d", "a < b & c; d"),
        ("LÃ©a", "Léa"),
        ("Lâ€™Ã‰cluse", "L’Écluse"),
        ("Å“uvre", "œuvre"),
        ("São Ângelo", "São Ângelo"),
        ("Ângela Ñandú", "Ângela Ñandú"),
        ("Null", "Null"),
    ] {
        assert_eq!(cleaned(cell), wanted, "{cell}");
    }
    assert!(is_garbled("Pr\u{fffd}nom") && is_garbled("L\u{8e}a") && !is_garbled("Léa"));
}
