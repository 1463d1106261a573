//! Tests of `answers`.

use super::*;

#[test]
fn answers_in_words_are_understood_and_conditions_are_not() {
    for yes in [
        "Oui",
        "oui",
        "Oui, j'accepte",
        "J'accepte",
        "ok",
        "☑",
        "Checked",
        "X",
        "1",
        "TRUE",
        "Oui, avec plaisir",
        "D’accord",
        "Yes, I agree",
        "Sí",
        "Sí, acepto",
        "SÍ ACEPTO",
        "Sì, accetto",
        "Si, acepto",
        "Ja, einverstanden",
        "Vrai",
        "✔",
    ] {
        assert_eq!(answer(yes), Some(true), "{yes}");
    }
    for no in [
        "",
        "Non",
        "NON",
        "non merci",
        "Je n'accepte pas",
        "I do not agree",
        "☐",
        "0",
        "False",
        "Unchecked",
        "Non, je refuse",
        "Nunca",
        "je ne suis pas d'accord",
    ] {
        assert_eq!(answer(no), Some(false), "{no}");
    }
    for unclear in [
        "Prénom seulement",
        "anonyme",
        "oui mais sans mon nom",
        "peut-être",
        "plus tard",
        "si possible",
        "Si c’est anonyme",
        "Sí, pero sin mi nombre",
        "Ja, aber ohne Namen",
        "nur Vorname",
    ] {
        assert_eq!(answer(unclear), None, "{unclear}");
    }
}
