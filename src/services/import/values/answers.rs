//! Yes and no, as people and forms write them.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::marks::{Boxes, CROSSES, is_blank};
use crate::domain::text::search_text;

pub(super) const NO: &[&str] = &[
    "no",
    "non",
    "nein",
    "nao",
    "nee",
    "not",
    "false",
    "faux",
    "falsch",
    "refuse",
    "refus",
    "jamais",
    "never",
    "nunca",
    "nie",
    "niet",
    "nicht",
    "kein",
    "keine",
    "geen",
    "unchecked",
    "decoche",
    "ne",
    "pas",
    "off",
    "declined",
    "disagree",
    "desaccord",
];

const YES: &[&str] = &[
    "yes",
    "oui",
    "ja",
    "sim",
    "true",
    "vrai",
    "wahr",
    "ok",
    "okay",
    "accord",
    "accorde",
    "accordee",
    "accepte",
    "accept",
    "accepted",
    "agree",
    "agreed",
    "autorise",
    "checked",
    "coche",
    "cochee",
    "volontiers",
    "plaisir",
    "consent",
    "consens",
    "acepto",
    "acepta",
    "accetto",
    "acconsento",
    "aceito",
    "autorizo",
    "autorizzo",
    "concordo",
    "einverstanden",
    "gerne",
    "gern",
    "graag",
    "akkoord",
    "volentieri",
];

/// Answers that say yes only as a whole.
const WHOLE_YES: &[&str] = &[
    "1",
    "o",
    "y",
    "x",
    "on",
    "si",
    "bien sur",
    "bien entendu",
    "of course",
    "sure",
    "naturlich",
    "claro",
    "claro que si",
    "por supuesto",
    "certo",
    "certamente",
    "natuurlijk",
];

/// The words that may stand beside a yes or a no without changing it: politeness, and the words of the question, which
/// forms repeat in the answer. Any other word may be a condition.
const HARMLESS: &str = "\
    pour moi for fur para per voor merci bien sur avec grand tout fait evidemment absolument certainement entendu je que la le les mon ma nom soit \
    sera publie publiee publier publication affiche signature ce cet cette site sur page de du des et suis veux \
    souhaite recevoir newsletter lettre nouvelles information informations volontiers s il vous plait te tres \
    yes i to be of course please sure my name may can published publish publicly public the with pleasure thank \
    thanks you absolutely definitely it fine want receive updates news gladly happy do on this website listed list \
    bitte naturlich klar sicher ich bin stimme zu mit der die das veroffentlichung meines namens mein meinen darf \
    veroffentlicht werden danke selbstverstandlich den erhalten mochte auf jeden fall \
    claro por supuesto gracias acuerdo mi se publique sea publicado publicada publicacion publicar con gusto \
    estoy quiero recibir el boletin en esta \
    certo certamente grazie accordo pubblicazione del mio il sia pubblicato piacere va bene ricevere voglio \
    prazer obrigado obrigada acordo meu seja publicacao do da quero receber \
    natuurlijk ik ga mijn naam mag gepubliceerd worden met plezier zeker prima goed dank bedankt hoor de het akkoord";

static IS_HARMLESS: LazyLock<HashSet<&str>> = LazyLock::new(|| HARMLESS.split(' ').collect());

/// The answer of a cell; `None` when it says neither, or says it with a condition. An empty cell is no.
pub(in crate::services::import) fn answer(text: &str) -> Option<bool> {
    let boxes = Boxes::of(text);
    let text = boxes.text.trim();
    let plain = search_text::plain(text);
    match (boxes.is_ticked, boxes.is_unticked) {
        (true, true) => return None,
        (false, true) => return Some(false),
        // “☑ prénom seulement” is a tick with a condition.
        (true, false) => {
            let words: Vec<&str> = plain.split_whitespace().collect();
            let is_plain = is_harmless(&words) && !words.iter().any(|word| NO.contains(word));
            return is_plain.then_some(true);
        }
        (false, false) => {}
    }
    // A mark that is not known may be a tick, and “oui ?” is a question.
    if (plain.is_empty() && !is_blank(text)) || text.contains(['?', '？', '؟']) {
        return None;
    }
    in_words(text, &plain)
}

/// The answer of a cell about publishing, or about news: a yes to the other one is none.
pub(in crate::services::import) fn answer_about(is_of_news: bool, text: &str) -> Option<bool> {
    const NEWS: [&str; 26] = [
        "newsletter",
        "lettre",
        "nouvelles",
        "information",
        "informations",
        "updates",
        "news",
        "boletin",
        "recevoir",
        "receive",
        "recibir",
        "ricevere",
        "receber",
        "erhalten",
        "infolettre",
        "updates",
        "bulletin",
        "rundbrief",
        "nieuwsbrief",
        "ontvangen",
        "noticias",
        "mail",
        "mails",
        "email",
        "emails",
        "boletim",
    ];
    const PUBLISHING: [&str; 6] = [
        "publi",
        "pubblic",
        "veroffentlich",
        "affich",
        "gepubliceerd",
        "listed",
    ];
    let answer = answer(text)?;
    let plain = search_text::plain(text);
    let is_of_other = plain.split(' ').any(|word| {
        if is_of_news {
            PUBLISHING.iter().any(|start| word.starts_with(start))
        } else {
            NEWS.contains(&word)
        }
    });
    (!answer || !is_of_other).then_some(answer)
}

fn in_words(text: &str, plain: &str) -> Option<bool> {
    if matches!(plain, "" | "0" | "n") {
        return Some(false);
    }
    if WHOLE_YES.contains(&plain) {
        return Some(true);
    }
    let words: Vec<&str> = plain.split(' ').collect();
    // “Sí, acepto” says yes, “si possible” says on which condition.
    let says_si = says_si(text);
    let words = words.get(usize::from(says_si)..).unwrap_or_default();
    if !is_harmless(words) {
        return None;
    }
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    // “Je n’accepte pas”, whose “n” is left alone by the apostrophe.
    let is_refused =
        has(NO) || (words.len() > 1 && words.contains(&"n")) || holds_contraction(words);
    match (says_si || has(YES), is_refused) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        // “Non, je n’accepte pas”: a refusal holds another word of it too; “Oui, pas de souci” is asked about.
        (true, true)
            if matches!(
                words.first(),
                Some(&("non" | "no" | "nein" | "nee" | "nao" | "je" | "i"))
            ) =>
        {
            Some(false)
        }
        _ => None,
    }
}

/// The answer of a cell below a heading that refuses, such as “do not publish my name”. Forms repeat the heading in the
/// answer, so that only a bare no is a no: “ne pas publier” says yes to it.
pub(in crate::services::import) fn refusal(text: &str) -> Option<bool> {
    const BARE: [&str; 14] = [
        "non",
        "no",
        "nein",
        "nee",
        "nao",
        "0",
        "n",
        "false",
        "faux",
        "falsch",
        "off",
        "unchecked",
        "decoche",
        "merci",
    ];
    // What is public is not refused.
    const PUBLIC: [&str; 7] = [
        "public",
        "publique",
        "visible",
        "offentlich",
        "publico",
        "publica",
        "openbaar",
    ];
    let boxes = Boxes::of(text);
    let plain = search_text::plain(&boxes.text);
    if plain.is_empty() && !boxes.is_unticked && !is_blank(&boxes.text) {
        return Some(true);
    }
    // A cross may be a tick, and “☐ Non” refuses to refuse.
    if text.contains(CROSSES) || (boxes.is_unticked && !plain.is_empty()) {
        return None;
    }
    if PUBLIC.contains(&plain.as_str()) {
        return Some(false);
    }
    let is_bare = plain.is_empty() || plain.split(' ').all(|word| BARE.contains(&word));
    answer(text).filter(|answer| *answer || is_bare)
}

/// Whether a cell looks like an answer about consent, be it understood or not.
pub(in crate::services::import) fn is_about_consent(text: &str) -> bool {
    const BEGINNINGS: [&str; 20] = [
        "cache",
        "hidden",
        "oppos",
        "incognito",
        "opted",
        "confidenti",
        "publi",
        "pubbl",
        "affich",
        "anonym",
        "anonim",
        "masqu",
        "initial",
        "inicial",
        "seulement",
        "uniquement",
        "veroffentlich",
        "prive",
        "inscrit",
        "subscribed",
    ];
    const WORDS: [&str; 12] = [
        "only",
        "nur",
        "solo",
        "just",
        "juste",
        "si",
        "peut",
        "maybe",
        "vielleicht",
        "prenom",
        "vorname",
        "verra",
    ];
    if answer(text).is_some() || refusal(text).is_some() {
        return true;
    }
    let plain = search_text::plain(text);
    plain.split(' ').any(|word| {
        YES.contains(&word)
            || NO.contains(&word)
            || WORDS.contains(&word)
            || BEGINNINGS.iter().any(|start| word.starts_with(start))
    })
}

/// Whether no word can be a condition. Letters that an apostrophe leaves alone belong to the word behind them: “j’accepte”
/// is no initial.
fn is_harmless(words: &[&str]) -> bool {
    let says_family_name = words
        .iter()
        .any(|word| ["nom", "apellidos", "cognome", "nachname"].contains(word));
    words.iter().enumerate().all(|(at, word)| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        match *word {
            "j" => ["accepte", "autorise", "accorde"].contains(&next),
            "d" => ["accord", "accordo", "information"].contains(&next),
            "l" => ["accepte", "autorise", "accord"].contains(&next),
            "n" => ["accepte", "autorise"].contains(&next),
            "i" => [
                "agree", "accept", "consent", "do", "want", "refuse", "disagree", "don",
            ]
            .contains(&next),
            "a" => ["fait", "publicacao", "ce", "cette", "newsletter", "la"].contains(&next),
            "o" => next == "meu",
            "don" => next == "t",
            "t" => at > 0 && words[at - 1] == "don",
            // “Nom et prénom” is the whole name, “prénom” is a condition.
            "prenom" | "prenoms" | "nombres" | "vorname" => says_family_name,
            "apellidos" | "cognome" | "nachname" => true,
            // In Spanish, Italian and Portuguese the same word is the first name.
            "nombre" | "nome" => at > 0 && ["mi", "mio", "meu"].contains(&words[at - 1]),
            word => YES.contains(&word) || NO.contains(&word) || IS_HARMLESS.contains(word),
        }
    })
}

fn holds_contraction(words: &[&str]) -> bool {
    words.windows(2).any(|pair| pair == ["don", "t"])
}

/// Whether it begins with the “yes” of Spanish or Italian, and not with the “if” of French.
fn says_si(text: &str) -> bool {
    let text = text.to_lowercase();
    let Some(rest) = text.strip_prefix(['s']) else {
        return false;
    };
    let with_accent = rest.strip_prefix(['í', 'ì']);
    let before_comma = rest
        .strip_prefix('i')
        .filter(|rest| rest.trim_start().starts_with([',', '.', '!']));
    with_accent
        .or(before_comma)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests;
