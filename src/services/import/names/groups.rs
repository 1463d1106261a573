//! Names of groups, and lines that are neither a person nor a group.

use crate::domain::text::search_text;

/// First words of the names of groups.
const BEGINNINGS: &[&str] = &[
    "association",
    "associations",
    "asso",
    "collectif",
    "collectifs",
    "comite",
    "comites",
    "syndicat",
    "federation",
    "union",
    "confederation",
    "ligue",
    "fondation",
    "amicale",
    "cooperative",
    "mouvement",
    "parti",
    "reseau",
    "club",
    "groupe",
    "groupement",
    "ong",
    "cgt",
    "cfdt",
    "fsu",
    "sud",
    "snes",
    "attac",
    "mairie",
    "commune",
    "conseil",
    "departement",
    "universite",
    "laboratoire",
    "coordination",
    "coalition",
    "alliance",
    "assemblee",
    "cercle",
    "compagnie",
    "societe",
    "librairie",
    "maison",
    "centre",
    "institut",
    "ecole",
    "lycee",
    "college",
    "theatre",
    "editions",
    "committee",
    "society",
    "foundation",
    "network",
    "campaign",
    "friends",
    "verein",
    "bund",
    "initiative",
    "asociacion",
    "associazione",
    "comitato",
    "stichting",
    "scic",
    "scop",
    "amap",
];

/// Whether a line is the name of a group rather than of a person.
pub(in crate::services::import) fn is_group(text: &str) -> bool {
    let plain = search_text::plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let first = words.first().copied().unwrap_or_default();
    let begins = match (first, words.get(1).copied()) {
        ("les" | "le" | "la" | "l" | "the" | "die" | "der", Some(second)) => {
            BEGINNINGS.contains(&second) || (first == "les" && words.len() > 1) || second == "amis"
        }
        ("amis" | "amies", Some("de" | "du" | "des" | "d")) => true,
        _ => words.len() > 1 && BEGINNINGS.contains(&first),
    };
    let ends = words.len() > 1
        && matches!(
            words.last(),
            Some(
                &("association"
                    | "society"
                    | "foundation"
                    | "trust"
                    | "union"
                    | "network"
                    | "ev"
                    | "asbl"
                    | "committee")
            )
        );
    begins || ends || plain == "attac"
}

/// Beginnings of lines that mails and lists have around their names.
const AROUND: &[&str] = &[
    "bonjour",
    "bonsoir",
    "salut",
    "cher",
    "chere",
    "chers",
    "cheres",
    "coucou",
    "hello",
    "dear",
    "madame monsieur",
    "cordialement",
    "bien cordialement",
    "bien a vous",
    "amities",
    "amicalement",
    "salutations",
    "sinceres salutations",
    "bonne journee",
    "bonne soiree",
    "a bientot",
    "merci",
    "avec mes remerciements",
    "best regards",
    "kind regards",
    "regards",
    "thanks",
    "thank you",
    "envoye de mon",
    "envoye depuis",
    "envoye a partir",
    "sent from",
    "gesendet von",
    "enviado desde",
    "inviato da",
    "telecharger outlook",
    "telechargez outlook",
    "obtenir outlook",
    "get outlook",
    "provenance courrier",
    "les signataires",
    "signataires",
    "liste des signataires",
    "premiers signataires",
    "les premiers signataires",
    "signatures",
    "ont signe",
    "nous soussignes",
    "ci joint",
    "ci dessous",
    "voici",
    "pj",
    "objet",
    "sujet",
    "subject",
    "de la part",
    "message transfere",
    "message d origine",
    "original message",
    "forwarded message",
    "transmis",
    "debut du message",
    "page",
    "suite",
    "etc",
    "total",
    "nom prenom",
    "prenom nom",
    "liste",
    "fin",
    "imprime le",
    "mis a jour",
    "je signe",
    "je souhaite signer",
    "j ai signe",
];

/// Whether a line is a greeting, the signature of a program, a title or the like.
pub(in crate::services::import) fn is_around(line: &str) -> bool {
    let plain = search_text::plain(line);
    if plain.is_empty() {
        return true;
    }
    let begins = AROUND.iter().any(|start| {
        plain
            .strip_prefix(start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    // A title ends with a colon; “a écrit” stands above what is quoted in an answer.
    let is_title = line.trim_end().ends_with(':');
    let is_quote =
        plain.ends_with("a ecrit") || plain.ends_with("wrote") || plain.ends_with("schrieb");
    let is_link = line.contains("://") || line.contains("www.");
    begins || is_title || is_quote || is_link || is_of_chat(&plain) || is_mail_header(line)
}

/// What programs for chats write between the messages.
fn is_of_chat(plain: &str) -> bool {
    [
        "medias omis",
        "media omitted",
        "message supprime",
        "image absente",
    ]
    .contains(&plain)
        || [
            "a rejoint le groupe",
            "a quitte le groupe",
            "a ete ajoute",
            "a ete ajoutee",
        ]
        .iter()
        .any(|end| plain.ends_with(end))
        || plain.contains("chiffres de bout en bout")
        || plain.contains("end to end encrypted")
}

/// Whether a line is one above a forwarded mail: “De : Jeanne”.
pub(in crate::services::import) fn is_mail_header(line: &str) -> bool {
    let lower = line.trim_start().to_lowercase();
    [
        "de :",
        "de\u{a0}:",
        "à :",
        "à\u{a0}:",
        "cc :",
        "cci :",
        "bcc:",
        "cc:",
        "from:",
        "to:",
        "date :",
        "date:",
        "envoyé :",
        "envoyé\u{a0}:",
        "sent:",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
}

#[cfg(test)]
mod tests;
