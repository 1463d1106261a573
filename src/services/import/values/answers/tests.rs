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
        "Oui, bien sûr",
        "oui merci",
        "Avec plaisir !",
        "Volontiers",
        "J’accepte que mon nom soit publié",
        "Oui, j'autorise la publication de mon nom",
        "Yes please",
        "I agree to be listed",
        "Ja, gerne",
        "Ja, ich stimme zu",
        "Sí, por supuesto",
        "Sim, aceito",
        "Ja, graag",
        "☑ Oui",
        "☑ J’accepte",
        "on",
        "o",
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
        "Oui, juste mon prénom",
        "Oui, sans mon nom de famille",
        "Oui anonymement",
        "Oui, sous pseudonyme",
        "Oui, prénom et initiale du nom",
        "Oui (J. M.)",
        "Oui, J.",
        "Ok pour le prénom",
        "Oui, mon prénom",
        "Oui après relecture",
        "oui plus tard",
        "On verra",
        "D",
        "D.",
        "Je ne sais pas",
        "Pourquoi pas",
        "Yes, anonymously",
        "Yes, just my first name",
        "Yes, but not my surname",
        "Ja, ohne Nachnamen",
        "Ja, mein Vorname",
        "Sí, mi nombre de pila",
        "Sì, solo il nome",
        "Ja, alleen voornaam",
        "Sim, só o primeiro nome",
        "si je veux",
        "☑ prénom seulement",
        "☐ oui ☑ non",
        "Oui je refuse",
        "J'accepte la politique",
    ] {
        assert_eq!(answer(unclear), None, "{unclear}");
    }
}

#[test]
fn below_a_heading_that_refuses_only_a_bare_no_is_a_no() {
    for (cell, wanted) in [
        ("Oui", Some(true)),
        ("x", Some(true)),
        ("", Some(false)),
        ("Non", Some(false)),
        ("non merci", Some(false)),
        ("Ne pas publier", None),
        ("Pas de nom", None),
        ("do not publish my name", None),
        ("Non, ne pas publier", None),
        ("Jamais", None),
        ("Never", None),
    ] {
        assert_eq!(refusal(cell), wanted, "{cell}");
    }
}
