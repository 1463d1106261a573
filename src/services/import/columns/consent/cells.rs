//! What cells, and the names of sheets, say about consent by themselves.

use super::{ANONYMOUS, MAILING, PUBLISHING, SECRET, has_left, is_negated};
use crate::domain::text::search_text;
use crate::services::import::columns::words::{has, has_pair};

/// Words of one's own name, and of the list.
const OWN_NAME: &str = "nom|noms|name|names|naam|nombre|nome|identite|identity|signature|moi|me|mich|mon|my|mein|meinen|mi|\
    mio|meu|mijn|liste|list";
/// Words of a wish.
const WISHES: &str = "reste|rester|souhaite|prefere|veux|voudrais|svp|merci|stay|remain|please|bleiben|bitte|quiero|prefiero|\
    desea|desidero";
/// “Public” alone says nothing about a name: “service public”.
const PUBLIC: &str = "public publics publique publiques publicite publicites";

/// Whether a text beside a name, in a remark or in a column of its own refuses the publication of the name, in however
/// many words: “anonyme”, “je préfère que mon nom n’apparaisse pas”. “Pas de service public” is no refusal, “non public”
/// is one.
pub(in crate::services::import) fn refuses_publication(text: &str) -> bool {
    let plain = search_text::plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let is_public = |word: &&str| PUBLIC.split(' ').any(|known| known == *word);
    let (is_anonymous, is_named) = (has(&words, ANONYMOUS), has(&words, OWN_NAME));
    let is_short = words.len() <= 6;
    if is_anonymous && (is_short || has(&words, WISHES)) {
        return true;
    }
    if !is_negated(&words) && !has(&words, "n|jamais") {
        return false;
    }
    let mut others = words.iter().filter(|word| !is_public(word));
    if others.any(|word| has(&[*word], PUBLISHING)) {
        return is_named || words.len() < 9;
    }
    words.iter().any(is_public) && is_short && (is_named || words.len() <= 3)
}

/// Whether a cell says by itself that its signature is not public, whatever its column is: “privée”, “hidden”.
pub(in crate::services::import) fn hides(text: &str) -> bool {
    const AROUND: &str = "signature|signatures|nom|name|signataire|rester|reste|stay|remain|keep|mon|my|non|not|nicht|no|\
        public|publique|visible|publie|publiee|published|offentlich|listed|liste|entry|profil|profile";
    if refuses_publication(text) {
        return true;
    }
    if text.len() > 60 {
        return false;
    }
    let plain = search_text::plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let is_secret = |word: &&str| has(&[*word], SECRET);
    words.iter().any(is_secret)
        && words
            .iter()
            .all(|word| is_secret(word) || has(&[*word], AROUND))
}

/// Whether the name of a sheet says that its people refused, left, or do not count.
pub(in crate::services::import) fn refuses_list(name: &str) -> bool {
    const BEGINNINGS: &str = "desinscri|desabonn|unsub|anonym|anonim|annul|cancel|doublon|duplic|doppel|dublett|delete|\
        supprim|removed|withdrawn|rejet|rejected|corbeille|trash|bounce|blocklist|blacklist|optout|abgemeldet|widerr|storn|\
        rechaz|rifiut|invalid|unconfirmed|pending|opposition|opposants|uitgeschreven|refus|refuz|duplicad|doppi|dubbel";
    const WORDS: &str = "spam retires retirees retire retrait retraits exclus exclues exclu bajas baja attente junk stop";
    let plain = search_text::plain(name);
    let words: Vec<&str> = plain.split(' ').collect();
    let is_written = |word: &&str| WORDS.split(' ').any(|known| known == *word);
    let is_open = ["non", "pas", "not", "nicht"].iter().any(|no| {
        [
            "confirm",
            "confirmes",
            "confirmed",
            "valides",
            "verifies",
            "verified",
            "signe",
            "signes",
        ]
        .iter()
        .any(|done| has_pair(&words, no, done))
    });
    has(&words, BEGINNINGS)
        || words.iter().any(is_written)
        || is_open
        || has_left(&words)
        || (is_negated(&words) && (has(&words, PUBLISHING) || has(&words, MAILING)))
}
