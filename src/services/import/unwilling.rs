//! Lines and cells of people who do not sign, or who sign and want their name kept to themselves.

use super::columns::refuses_publication;
use crate::domain::text::search_text;

/// Marks of a line that is unticked, crossed out or refused, anywhere in it.
const MARKS: [&str; 29] = [
    "☐", "□", "▢", "⬜", "◻", "◽", "🔲", "🔳", "✗", "✘", "✕", "✖", "❌", "❎", "⛔", "🚫", "👎",
    "🙅", "⊘", "[ ]", "[]", "[-]", "( )", "()", "~~", "<s>", "<del>", "<strike>", "[\u{a0}]",
];
/// Signs that strike the letter before them.
const OVERLAYS: [char; 4] = ['\u{335}', '\u{336}', '\u{337}', '\u{338}'];

/// Words that say, wherever they stand, that somebody does not sign; folded.
const NOT_SIGNING: &str = "ne signe|ne signera|ne signerai|ne signent|signe pas|signerai pas|signe plus|pas signe|pas signer|\
    plus signer|non signataire|pas signataire|retire ma signature|retirer ma signature|retire sa signature|retirez ma signature|\
    retrait de signature|signature retiree|signature annulee|retirez moi|me retirer|retirer mon nom|retirez mon nom|enlevez moi|\
    enlever mon nom|enlevez mon nom|effacez mon nom|supprimez mon nom|ne souhaite pas signer|ne veux pas signer|\
    does not sign|do not sign|don t sign|doesn t sign|did not sign|won t sign|not signing|not sign|\
    will not sign|not signed|remove my name|take me off|remove me|\
    unterschreibe nicht|unterschreibt nicht|nicht unterschreiben|nicht unterschrieben|unterzeichne nicht|unterzeichnet nicht|\
    no firmo|no firma|no firmara|no quiero firmar|sin mi firma|non firmo|non firma|nao assino|nao assina|teken niet|tekent niet|\
    niet getekend";
/// Words that say so beside a name. A comment may say them of anything: “je ne suis pas d’accord avec ce projet”.
const NOT_WITH: &str = "ne soutient pas|ne soutiens pas|s est retire|s est retiree|se retire|s est desiste|s est desistee|\
    s est retracte|s est retractee|s abstient|pas d accord|ne veut pas|ne veut plus|ne participe pas|ne participera pas|\
    ne pas compter|ne pas ajouter|ne pas inscrire|ne compte pas|sans moi|not agree|don t agree|disagree|do not count|without me|\
    nicht einverstanden|nicht dabei|ohne mich|zieht zuruck|zuruckgezogen|stimme nicht zu|no estoy de acuerdo|\
    non sono d accordo|nao concordo|niet akkoord|niet mee eens|doe niet mee";

/// What a remark beside a name consists of, or begins with, when the signature does not count; folded.
const REMARKS: &str = "refus|refuse|refusee|refuses|refused|a refuse|raye|rayee|raye e|a rayer|barre|barree|a barrer|biffe|biffee|annule|\
    annulee|annule e|annulation|cancelled|canceled|storniert|supprime|supprimee|a supprimer|a effacer|efface|effacee|deleted|delete|\
    gestrichen|streichen|bitte streichen|durchgestrichen|loschen|a retirer|retire|retiree|retire e|a enlever|enleve|enlevee|withdrawn|\
    withdrew|removed|remove|to remove|desiste|desistee|desistement|retracte|retractee|abstention|doublon|doublons|en double|duplicate|\
    duplicado|duplicada|duplicato|duplikat|doppelt|dubbel|doublette|deja signe|a deja signe|already signed|\
    non valide|ungultig|a verifier|a confirmer|pas encore|en attente|peut etre|maybe|vielleicht|decede|decedee|deceased|verstorben|\
    tachado|tachada|anulado|anulada|retirado|retirada|borrar|borrado|cancellato|cancellata|annullato|annullata|ritirato|ritirata|\
    anulada|cancelado|cancelada|geschrapt|schrappen|ingetrokken|refuso|rechaza|rifiuta|weigert|verweigert|abgelehnt";
/// Words that say so when they are a remark of their own; elsewhere they mean other things.
const ALONE: &str = "invalide|invalid|non|no|nein|nao|nee|contre|against|gegen|dagegen|contra|en contra|contro|tegen|non merci|no thanks|nein danke|\
    no gracias|no grazie|nao obrigado|nee bedankt|nul|erreur|error|fehler|faux|fake|test|pas moi|not me|absent|absente|opposed|oppose|opposee";

/// Whether a line of a list says that whoever it names does not sign: it is unticked, struck out, or says so in words.
/// What cannot be known counts as no: it is listed.
pub(super) fn says_no(line: &str) -> bool {
    if is_crossed_out(line) || refuses_to_sign(line) || holds_words(NOT_WITH, line) {
        return true;
    }
    let plain = without_endings(line);
    let parts: Vec<String> = remarks(&plain).map(search_text::plain).collect();
    let is_remark = |part: &String| is_listed(ALONE, part) || begins(REMARKS, part);
    // “Barré Jeanne” and “Faux” are names.
    if let [name, rest @ ..] = parts.as_slice()
        && (rest.iter().any(is_remark) || (!rest.is_empty() && is_listed(ALONE, name)))
    {
        return true;
    }
    // “Jeanne Martin refuse”, “Jeanne Martin NON”
    let mut words = line.split_whitespace();
    let last = words.next_back().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    let is_small = |word: &str| !word.chars().any(char::is_uppercase);
    let is_capital = |word: &str| !word.chars().any(char::is_lowercase);
    let stands_out =
        is_small(last) || (is_capital(last) && !rest.iter().all(|word| is_capital(word)));
    let word = search_text::plain(last);
    rest.len() > 1 && stands_out && (is_listed(ALONE, &word) || is_listed(REMARKS, &word))
}

/// Whether a text says in words that somebody does not sign.
pub(super) fn refuses_to_sign(text: &str) -> bool {
    holds_words(NOT_SIGNING, text)
}

fn holds_words(list: &str, text: &str) -> bool {
    let plain = format!(" {} ", search_text::plain(text));
    list.split('|')
        .any(|words| plain.contains(&format!(" {words} ")))
}

/// Whether a remark beside a name says that the signature does not count.
pub(super) fn is_struck(remark: &str) -> bool {
    begins(REMARKS, &search_text::plain(&without_endings(remark)))
        || is_crossed_out(remark)
        || holds_words(NOT_WITH, remark)
}

fn is_crossed_out(line: &str) -> bool {
    let is_minus = |word: &str| matches!(word, "-1" | "−1" | "–1");
    let words: Vec<&str> = line.split_whitespace().collect();
    MARKS.iter().any(|mark| line.contains(mark))
        || line.contains(OVERLAYS)
        || words.first().is_some_and(|word| is_minus(word))
        || words.last().is_some_and(|word| is_minus(word))
}

/// “rayé(e)” is “rayé”.
fn without_endings(text: &str) -> String {
    text.replace("(e)", "").replace("·e", "")
}

/// The parts of a line between the signs with which people add a remark.
fn remarks(line: &str) -> impl Iterator<Item = &str> {
    let is_sign = |c: char| {
        matches!(
            c,
            ',' | ';'
                | ':'
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '–'
                | '—'
                | '|'
                | '/'
                | '·'
                | '•'
                | '\t'
                | '='
                | '→'
                | '，'
                | '、'
                | '،'
                | '：'
        )
    };
    let parts = line.split(is_sign).flat_map(|part| part.split(" -"));
    parts.flat_map(|part| part.split("- "))
}

fn is_listed(list: &str, text: &str) -> bool {
    list.split('|').any(|known| known == text)
}

/// Whether a text is one of a list, or goes on after it.
fn begins(list: &str, text: &str) -> bool {
    list.split('|').any(|known| {
        text.strip_prefix(known)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// A name without a remark in brackets, or behind a comma or a dash, that refuses its publication; `None` when there is
/// no such remark.
pub(super) fn without_refusal(name: &str) -> Option<String> {
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some((before, rest)) = name.split_once(open)
            && let Some((inside, after)) = rest.split_once(close)
            && refuses_publication(inside)
        {
            return Some(
                format!("{} {}", before.trim(), after.trim())
                    .trim()
                    .to_owned(),
            );
        }
    }
    for sign in [",", " - ", " – ", " — ", ":", ";"] {
        if let Some((before, remark)) = name.split_once(sign)
            && refuses_publication(remark)
        {
            return Some(before.trim().to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_does_not_sign_says_so_in_many_ways() {
        for line in [
            "☐ Jeanne Martin",
            "- [ ] Anna Weber",
            "✗ Hans Müller",
            "-1 Marc Noir",
            "~~Léa Blanc~~",
            "J\u{336}e\u{336}an Martin",
            "Zoé Jaune, je ne signe pas",
            "Zoé Jaune : non",
            "Zoé Jaune (à retirer)",
            "Zoé Jaune - s'est retirée",
            "Zoé Jaune, contre",
            "Zoé Jaune - REFUS",
            "Zoé Jaune, rayée",
            "Zoé Jaune, rayé(e) le 3 mai",
            "Zoé Jaune – annulé",
            "Zoé Jaune (doublon)",
            "Jeanne Martin refuse",
            "Anna Weber unterschreibt nicht",
        ] {
            assert!(says_no(line), "{line}");
        }
        for line in [
            "☑ Jeanne Martin",
            "[x] Jeanne Martin",
            "✓ Jeanne Martin, Lyon",
            "Jeanne Martin, Non à l’autoroute, Lyon",
            "Omar Dupuis, contre-amiral",
            "Omar Dupuis, infirmier (Brest)",
            "12. Jeanne Martin - Toulouse",
        ] {
            assert!(!says_no(line), "{line}");
        }
    }

    #[test]
    fn a_remark_that_refuses_is_no_part_of_a_name() {
        assert_eq!(
            without_refusal("Martin (anonyme)").as_deref(),
            Some("Martin")
        );
        assert_eq!(without_refusal("Martin"), None);
    }
}
