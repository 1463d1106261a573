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

/// Words that say, wherever they stand in a line, that somebody does not sign; folded.
const NOT_SIGNING: &str = "ne signe|ne signera|ne signerai|ne signent|signe pas|signerai pas|signe plus|pas signe|pas signer|\
    plus signer|non signataire|pas signataire|retire ma signature|retirer ma signature|retire sa signature|retirez ma signature|\
    retrait de signature|signature retiree|signature annulee|retirez moi|me retirer|retirer mon nom|retirez mon nom|enlevez moi|\
    enlever mon nom|enlevez mon nom|effacez mon nom|supprimez mon nom|ne soutient pas|ne soutiens pas|ne souhaite pas signer|\
    s est retire|s est retiree|se retire|s est desiste|s est desistee|s est retracte|s est retractee|s abstient|pas d accord|\
    ne veut pas|ne veux pas signer|ne veut plus|ne participe pas|ne participera pas|ne pas compter|ne pas ajouter|ne pas inscrire|\
    ne compte pas|sans moi|does not sign|do not sign|don t sign|doesn t sign|did not sign|won t sign|not signing|not sign|\
    will not sign|not signed|remove my name|take me off|remove me|not agree|don t agree|disagree|do not count|without me|\
    unterschreibe nicht|unterschreibt nicht|nicht unterschreiben|nicht unterschrieben|unterzeichne nicht|unterzeichnet nicht|\
    nicht einverstanden|nicht dabei|ohne mich|zieht zuruck|zuruckgezogen|stimme nicht zu|no firmo|no firma|no firmara|no quiero firmar|\
    sin mi firma|no estoy de acuerdo|non firmo|non firma|non sono d accordo|nao assino|nao assina|nao concordo|teken niet|tekent niet|\
    niet getekend|niet akkoord|niet mee eens|doe niet mee";

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
    if is_crossed_out(line) || refuses_to_sign(line) {
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
    let plain = format!(" {} ", search_text::plain(text));
    NOT_SIGNING
        .split('|')
        .any(|words| plain.contains(&format!(" {words} ")))
}

/// Whether a remark beside a name says that the signature does not count.
pub(super) fn is_struck(remark: &str) -> bool {
    begins(REMARKS, &search_text::plain(&without_endings(remark))) || is_crossed_out(remark)
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

const NEGATIONS: &str = "ne|n|pas|non|not|never|t|nicht|kein|keine|no|nao|niet|geen|sans|without|ohne|sin|senza|sem|zonder|jamais|\
    refuse|oppose|opposee|evitez|eviter|avoid";
/// Beginnings of words for publishing. “Public” alone is not one: “service public”.
const PUBLISHING: [&str; 31] = [
    "publie",
    "publier",
    "publiez",
    "publish",
    "publication",
    "affich",
    "apparai",
    "apparaî",
    "appara",
    "display",
    "shown",
    "show",
    "listed",
    "mentionn",
    "divulg",
    "diffus",
    "figur",
    "cite",
    "citer",
    "veroffentlich",
    "erschein",
    "genannt",
    "publiz",
    "publicar",
    "publique mon",
    "pubblica",
    "compaia",
    "aparec",
    "aparez",
    "gepubliceerd",
    "vermeld",
];
const NAME: &str = "nom|noms|name|names|naam|nombre|nome|identite|identity|signature|moi|me|mich|mon|my|mein|meinen|mi|mio|meu|mijn|\
    liste|list";

/// Whether a text beside a name says that the name is not to be published, in however many words.
pub(super) fn refuses_name(text: &str) -> bool {
    let plain = search_text::plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let has = |list: &str| words.iter().any(|word| is_listed(list, word));
    let publishes = words
        .iter()
        .any(|word| PUBLISHING.iter().any(|start| word.starts_with(start)));
    let is_anonymous = words.iter().any(|word| {
        ["anonym", "anonim", "anoniem"]
            .iter()
            .any(|start| word.starts_with(start))
    });
    let wants = has(
        "reste|rester|souhaite|prefere|veux|voudrais|svp|merci|stay|remain|please|bleiben|bitte|quiero|prefiero|desea|desidero",
    );
    (refuses_publication(text) && !is_of_public(&words))
        || (has(NEGATIONS) && publishes && (has(NAME) || words.len() < 9))
        || (is_anonymous && (wants || words.len() < 4))
}

/// “Pas de service public” is no refusal, “non public” is one.
fn is_of_public(words: &[&str]) -> bool {
    let is_public = |word: &&str| ["public", "publics", "publique", "publiques"].contains(word);
    let mut others = words.iter().filter(|word| !is_public(word));
    words.iter().any(is_public)
        && words.len() > 3
        && !others.any(|word| {
            is_listed(NAME, word)
                || word.starts_with("anonym")
                || PUBLISHING.iter().any(|start| word.starts_with(start))
        })
}

/// A name without a remark in brackets, or behind a comma or a dash, that refuses its publication; `None` when there is
/// no such remark.
pub(super) fn without_refusal(name: &str) -> Option<String> {
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some((before, rest)) = name.split_once(open)
            && let Some((inside, after)) = rest.split_once(close)
            && refuses_name(inside)
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
            && refuses_name(remark)
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
    fn a_refusal_to_be_published_may_have_many_words() {
        for text in [
            "anonyme",
            "ANONYME",
            "je préfère que mon nom n'apparaisse pas",
            "nom à ne pas faire figurer sur la liste publique merci beaucoup",
            "ne pas publier son nom SVP",
            "ne souhaite pas être publié",
            "merci de ne pas publier mon nom sur le site de la pétition",
            "je souhaite rester anonyme si c’est possible",
        ] {
            assert!(refuses_name(text), "{text}");
        }
        for text in [
            "infirmière",
            "pas de service public sans hôpital",
            "service public de l’eau",
            "Bravo, il ne faut pas lâcher",
        ] {
            assert!(!refuses_name(text), "{text}");
        }
        assert_eq!(
            without_refusal("Martin (anonyme)").as_deref(),
            Some("Martin")
        );
        assert_eq!(without_refusal("Martin"), None);
    }
}
