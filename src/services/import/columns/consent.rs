//! Headings that ask for a yes or a no: whether a name may be published, whether news are wanted, whether a mailbox may
//! be written to. A heading that is not understood for certain is none of these: its column is listed instead.

mod cells;
mod publication;
mod standing;
mod vocabulary;

use super::target::Target;
use super::words::{has, has_pair};

pub(in crate::services::import) use self::cells::{hides, refuses_list, refuses_publication};
pub(super) use self::standing::standing;
use self::vocabulary::{ANONYMOUS, NAME, PRIVACY, PUBLISHING, SECRET, agrees};

/// What a heading says about consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// The answers below it mean this.
    Asks(Target),
    /// It is about consent, but not about one that is imported.
    Else,
    /// It is not about consent.
    Nothing,
}

const NEGATIONS: &str = "ne|pas|non|not|never|nicht|kein|keine|keinen|keiner|nie|niemals|nao|nunca|niet|geen|nooit|\
    sans|without|ohne|sin|sem|senza|zonder|sauf|except|excepto|salvo|ausser|tranne|behalve|refuse|refus|oppose|\
    opposition|object|objection|widerspreche|widerspruch|rechazo|rifiuto|recuso|weiger|bezwaar|decline|interdit|\
    interdite|interdiction|prohibido|proibido|untersage|aucun|aucune|niente|nessun|nessuna|ningun|ninguna|nenhum|nenhuma|exclude|exclure|ausschliessen|\
    dont|doesnt|wont|cant|cannot|ket|لا|عدم|دون|بدون|не|ні|нет|без|μη|δεν|istemiyorum|etmiyorum|hayir|nahi|naxwazim";

/// Words that refuse what stands beside them, in headings about publishing and about mail.
const REFUSALS: &str = "against|retirer|retirez|remove|removal|delete|supprime|suppression|efface|enlever|enlevez|empecher|\
    empechez|prevent|eviter|evitez|avoid|evitar|evite|bloquer|bloque|block|bloccare|blokkeren|sperren|gesperrt|\
    desactiver|desactive|disable|deactivate|deaktivier|disattiva|excluir|escludi|escluder|escluso|ausgeschlossen|off|stop|\
    stopper|arreter|cesser|omit|omitted|omettre|omitir|ometti|ausnehmen|ausgenommen|verweiger|ablehn|abgelehnt|entfern|\
    loschen|opongo|oponer|opone|oppongo|opponho|opposer|opt|quitar|eliminar|elimina|borrar|retirar|rimuovi|rimuovere|\
    togliere|togli|cancella|remover|apagar|recusa|verwijder|uitsluiten|schrap|treure|esborr|internal|unpublished|unlisted|\
    unveroffentlicht|unsichtbar|inedit|skip|leave|withdraw|renonc";

/// The same, where the beginning of the word means something else.
const REFUSALS_AS_WRITTEN: &str = "yayinlanmasin yayimlanmasin yayinlamayin yayinlama gosterilmesin gorunmesin gizli gizle \
    contre contra contro tegen gegen hors retrait retire exclu exclus exclue interne intern interna interno";

const NEWSLETTER: &str = "newsletter|newsletters|infolettre|infolettres|nouvelles|actualite|actualites|actu|actus|news|\
    rundbrief|boletin|boletim|bulletin|bollettino|nieuwsbrief|noticias|novedades|notizie|novidades|neuigkeiten|nieuws";
const NEWS: &str = "subscribe|abonn|informe|informed|informiert|informado|informada|informato|informata|updates|recevoir|\
    receive|recibir|ricevere|receber|erhalten|ontvangen|optin|informieren|laufenden|hoogte";

const MAILING: &str = "email|emails|mail|mails|mailing|mailings|massenmail|courriel|courriels|messages|correo|correos|\
    emailing|bulk|contact|contacter|contacte|contactee|contacted|recontact|contactar|contattare|contatar|kontakt|\
    kontaktieren|anschreiben|ecrire|write|escribir|scrivere|escrever|schreiben|mailen|solicit|sollicit";
const OTHER_CHANNELS: &str = "sms|phone|phoner|telephone|telephoner|telefon|telefono|telefone|telefoon|tel|mobile|call|\
    whatsapp|courrier|courriers|postal|postale|post|poste|brief|letter|carta";
const UNSUBSCRIBED: &str = "unsub|desabonn|desinscri|blocklist|blacklist|optout|bounce|cleaned|abgemeldet|abbestellt|\
    uitgeschreven|afgemeld|disiscri";

/// Whether a heading speaks of the publication of a name, but not so clearly that its answers can be read.
pub(super) fn is_doubtful(words: &[&str]) -> bool {
    let words = without_choices(words);
    !matches!(
        consent(words),
        Said::Asks(Target::Publish | Target::Anonymous)
    ) && publication::is_doubtful(words)
}

/// What a heading says, by its folded words.
pub(super) fn consent(words: &[&str]) -> Said {
    let words = without_choices(words);
    let is_negated = is_negated(words);
    let publishes = has(words, PUBLISHING);
    let is_of_name = has(words, NAME);
    let is_refusing = is_negated || is_refusing(words);
    let is_mailing = has(words, MAILING) || is_mailing_list(words);
    if is_refusing && is_mailing_list(words) {
        return Said::Asks(Target::DoNotMail);
    }
    if is_unsubscribed(words) && !publishes {
        return Said::Asks(Target::DoNotMail);
    }
    if has(words, ANONYMOUS) {
        return if !publishes && wants_no_anonymity(words) {
            if publication::is_known_beside_anonymity(words) {
                Said::Asks(Target::Publish)
            } else {
                Said::Else
            }
        } else {
            Said::Asks(Target::Anonymous)
        };
    }
    let is_of_other = has(
        words,
        "mail|mails|email|courriel|correo|adresse|address|telephone|phone|tel|comment|commentaire|message|secteur|sector",
    );
    let is_of_list = has(words, "liste|list|lista|lijst|llista");
    // “Je ne viens pas à la réunion publique” refuses something else.
    let is_of_publication = is_of_name
        || is_of_list
        || words.len() <= 4
        || has(words, publication::OF_PUBLISHING)
        || (is_negated && has(words, publication::SHOWN));
    let refuses_publication = is_refusing && publishes && is_of_publication;
    // “Retirer mon nom”, “retirer de la liste”
    let removes = is_removing(words) && (is_of_name || is_of_list) && !is_mailing;
    if (refuses_publication || removes) && (is_of_name || !is_of_other) {
        return Said::Asks(Target::Anonymous);
    }
    if has(words, SECRET) && !has(words, PRIVACY) && (is_of_name || !is_of_other) {
        let is_short = words.len() < 4 || has(words, "rester|bleiben|stay|remain|keep");
        match (is_refusing, publishes || is_of_name || is_short) {
            (false, true) => return Said::Asks(Target::Anonymous),
            (true, _) => return Said::Else,
            (false, false) => {}
        }
    }
    if is_refusing && is_newsletter(words) {
        return Said::Else;
    }
    if is_refusing && is_mailing && !has(words, OTHER_CHANNELS) && !has(words, "nom|name") {
        return if publishes {
            Said::Nothing
        } else {
            Said::Asks(Target::DoNotMail)
        };
    }
    if is_refusing && has(words, NEWS) {
        return Said::Else;
    }
    positive(words, publishes && !is_refusing, is_of_name)
}

/// What a heading without a negation says.
fn positive(words: &[&str], publishes: bool, is_of_name: bool) -> Said {
    let agrees = agrees(words);
    if has(words, PRIVACY) && (agrees || publishes || is_newsletter(words) || has(words, NEWS)) {
        return Said::Else;
    }
    let is_of_fact = has(
        words,
        "date|time|heure|datum|fecha|service|republi|secteur|url|link|lien",
    ) || (!is_of_name
        && has(
            words,
            "profession|beruf|profesion|fonction|funktion|qualite|role|emploi|ville|commune|city|town|ort|wohnort|\
             organisation|association",
        ));
    if publishes && !is_of_fact {
        // “Publier mon prénom seulement”: a yes does not publish the whole name.
        let is_partial = has(
            words,
            "seulement|uniquement|only|nur|solo|solamente|soltanto|apenas|alleen|just|juste|initiale|initiales|initials|\
             iniciales|iniziali|initialen|pseudo|pseudonyme",
        );
        let is_of_first = has(words, "prenom|prenoms|vorname|voornaam|pila")
            || has_pair(words, "first", "name")
            || has_pair(words, "given", "name");
        let is_of_last = has(
            words,
            "nom|noms|nachname|achternaam|apellido|apellidos|cognome",
        ) || has_pair(words, "last", "name");
        if is_partial {
            return Said::Else;
        }
        if is_of_first && !is_of_last {
            // “Votre prénom, sera publié” is the first name itself.
            let is_question = agrees
                || has(
                    words,
                    "mon|my|mein|mi|mio|meu|mijn|publier|afficher|publish",
                );
            return if is_question {
                Said::Else
            } else {
                Said::Nothing
            };
        }
        if publication::asks(words) {
            return Said::Asks(Target::Publish);
        }
    }
    if agrees && is_of_name && !is_newsletter(words) && !publishes {
        return Said::Else;
    }
    let is_of_news = has(
        words,
        "information|informations|informe|updates|suites|informed",
    );
    if !is_newsletter(words) && !is_of_news && asks_for_mail(words, agrees) {
        return Said::Asks(Target::MayMail);
    }
    if is_newsletter(words) || has(words, NEWS) {
        // “Mon nom peut paraître dans le bulletin”
        if publishes && is_of_name {
            return Said::Else;
        }
        if has(words, "date|time|ip|status|statut|etat|number|nombre") {
            return Said::Nothing;
        }
        if has(words, OTHER_CHANNELS)
            || has(words, "recu|receipt|copie|copy|fiscal|confirmation|double")
        {
            return Said::Else;
        }
        if !is_newsletter(words) && !publication::asks_for_news(words) {
            return Said::Else;
        }
        return Said::Asks(Target::News);
    }
    Said::Nothing
}

/// “Accepte les e-mails”, “email_opt_in”, “Consentement e-mail”
fn asks_for_mail(words: &[&str], agrees: bool) -> bool {
    let opts_in =
        has(words, "optin") || has_pair(words, "opt", "in") || has_pair(words, "opted", "in");
    let may = has_pair(words, "can", "email") || has_pair(words, "may", "email");
    let is_of_mail = has(words, MAILING) || has(words, "marketing");
    (((agrees || may) && is_of_mail) || opts_in)
        && words.len() <= 8
        && !has(words, OTHER_CHANNELS)
        && !has(
            words,
            "date|time|ip|status|statut|etat|number|source|nom|name|adresse|address",
        )
}

fn is_mailing_list(words: &[&str]) -> bool {
    has(words, "liste|list|lista|lijst")
        && has(
            words,
            "diffusion|mailing|envoi|difusion|verteiler|distribution|courriel|email|mail",
        )
}

/// Whether words refuse what stands beside them, although there is no “not”.
fn is_refusing(words: &[&str]) -> bool {
    let is_written = |word: &&str| REFUSALS_AS_WRITTEN.split(' ').any(|known| known == *word);
    (has(words, REFUSALS) && !has_pair(words, "opt", "in")) || words.iter().any(is_written)
}

/// Whether words ask to be taken off something.
fn is_removing(words: &[&str]) -> bool {
    has(
        words,
        "retirer|retirez|retrait|remove|removed|supprime|supprimee|supprimer|effacer|enlever|omit|exclu|exclus|exclue|\
         exclude|excluded|exclure|off|entfern|loschen|quitar|eliminar|borrar|retirar|rimuovi|rimuovere|togliere|escludi|\
         remover|verwijder|treure|delete",
    )
}

fn is_newsletter(words: &[&str]) -> bool {
    if has(words, "bulletin|bulletins")
        && has(
            words,
            "adhesion|vote|salaire|paie|inscription|don|soutien|membership",
        )
    {
        return false;
    }
    has(words, NEWSLETTER) || (has(words, "lettre") && has(words, "information|informations"))
}

/// Whether words say that somebody has left a list.
pub(in crate::services::import) fn has_left(words: &[&str]) -> bool {
    has(words, UNSUBSCRIBED) || has_pair(words, "opt", "out") || has_pair(words, "opted", "out")
}

/// Whether a heading is of those who have left a list, with the day or the reason.
pub(super) fn is_unsubscribed(words: &[&str]) -> bool {
    has_left(words)
        && !has(words, OTHER_CHANNELS)
        && !has(
            words,
            "link|lien|url|token|hash|key|code|recevoir|receive|accepte|possible|anytime|moment|status|statut",
        )
}

/// “Je ne souhaite pas rester anonyme”: the negation is of the anonymity itself.
fn wants_no_anonymity(words: &[&str]) -> bool {
    let is_it = |word: &&str| ANONYMOUS.split('|').any(|start| word.starts_with(start));
    let Some(at) = words.iter().position(is_it) else {
        return false;
    };
    let mut before = words[..at].iter().rev().skip_while(|word| {
        [
            "rester", "etre", "signer", "stay", "remain", "be", "to", "sign", "bleiben", "want",
            "ser", "essere", "quiero", "quero", "voglio",
        ]
        .contains(word)
    });
    before
        .next()
        .is_some_and(|word| ["pas", "not", "t", "nicht", "non", "no", "niet", "nao"].contains(word))
}

fn is_negated(words: &[&str]) -> bool {
    let has_no = words.iter().enumerate().any(|(at, word)| {
        // “Order No.” is a number, and “no site” is “on the site” in Portuguese.
        let is_number = at + 1 == words.len() && at > 0;
        let next = words.get(at + 1).copied().unwrap_or_default();
        let is_place = at > 0
            && has(words, "meu|minha|seu|sua|nome")
            && has(
                &[next],
                "site|website|portal|jornal|documento|manifesto|texto|mapa|blog|facebook|instagram",
            );
        *word == "no" && !is_number && !is_place
    });
    // “Don’t”, “can’t”, “won’t”
    let has_contraction = words
        .windows(2)
        .any(|pair| pair[1] == "t" && (pair[0].ends_with('n') || pair[0] == "won"));
    has_no || has_contraction || has_pair(words, "opt", "out") || has(words, NEGATIONS)
}

/// The words without the answers that some forms repeat at the end of their question: “oui / non”. Elsewhere they are
/// part of it: “Si no desea …”.
fn without_choices<'a, 'b>(words: &'b [&'a str]) -> &'b [&'a str] {
    const YES: [&str; 7] = ["oui", "yes", "ja", "si", "sim", "o", "y"];
    const NO: [&str; 6] = ["non", "no", "nein", "nao", "nee", "n"];
    const OR: [&str; 6] = ["ou", "or", "oder", "o", "of", "et"];
    let is_choice = |first: &str, second: &str| {
        (YES.contains(&first) && NO.contains(&second))
            || (NO.contains(&first) && YES.contains(&second))
    };
    match words {
        [before @ .., first, or, second] if OR.contains(or) && is_choice(first, second) => before,
        [before @ .., first, second] if is_choice(first, second) => before,
        _ => words,
    }
}

#[cfg(test)]
mod tests;
