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
        // As PHP's utf8_encode leaves it, and as an old Macintosh reads it.
        ("Ã\u{89}tienne", "Étienne"),
        ("Ã\u{80} Ã\u{89}vreux", "À Évreux"),
        ("L√©a", "Léa"),
        ("Saint-√âtienne", "Saint-Étienne"),
        ("√2", "√2"),
        ("São Ângelo", "São Ângelo"),
        ("Ângela Ñandú", "Ângela Ñandú"),
        ("Null", "Null"),
    ] {
        assert_eq!(cleaned(cell), wanted, "{cell}");
    }
    assert!(looks_misread("LÈa") && looks_misread("infirmiËre"));
    assert!(!looks_misread("L’Évêque") && !looks_misread("LÉA ÈVE") && !looks_misread("d’Île"));
    assert!(is_garbled("Pr\u{fffd}nom") && is_garbled("L\u{8e}a") && !is_garbled("Léa"));
}
