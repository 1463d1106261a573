//! Headings that say whether a row is a signature that counts: “A signé”, “is_confirmed”, “deleted_at”.

use crate::services::import::columns::target::Target;
use crate::services::import::columns::words::has;

/// Words of signing, where a column says whether somebody did.
const SIGNED: &str = "signe|signee|signed|sign|signer|unterschrieben|unterzeichnet|unterzeichne|firmado|firmo|firmato|assinei|\
    ondertekend|onderteken|signat";
const BESIDE_SIGNED: &str = "a ai j je i has have is est il elle cette cet ce c la le l les petition appel lettre ouverte \
    souhaite veux oui non this the letter open appeal to want would like ich habe den die das aufruf brief he ha ho esta la \
    peticion carta questa petizione lettera o eu ik heb de deze petitie brief bien moi aussi texte tribune manifeste";

/// Words of a signature that was checked.
const CONFIRMED: &str = "confirmed confirme confirmee confirmes confirmation verified verifie verifiee validated validation \
    valide validee approved approuve approuvee bestatigt confirmado confirmada confermato confermata bevestigd moderated \
    verificado activated";
const BESIDE_CONFIRMED: &str = "is est a le la les l at on email e mail courriel signature date de du petition adresse address \
    compte account am el il op double optin opt in has been et and user signatory entry";

/// Words of a row that was taken out.
const REMOVED: &str = "deleted supprime supprimee suppression removed withdrawn withdrawal retiree retrait annule annulee \
    annulation cancelled canceled cancellation refused rejected rejete rejetee spam trash trashed corbeille doublon \
    duplicate revoked revoque archived archive archivee banned unsigned geloscht storniert widerrufen widerruf invalid \
    invalide eliminado cancellato verwijderd junk";
const BESIDE_REMOVED: &str = "is est a at on le la l date de du in contact signature the entry record reason motif raison has \
    been am el user of";

/// What a heading says about the standing of its row.
pub(in crate::services::import::columns) fn standing(words: &[&str]) -> Option<Target> {
    let of = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let is_about = |named: &str, beside: &str| {
        words.iter().any(|word| of(named, word))
            && words.iter().all(|word| of(named, word) || of(beside, word))
    };
    let is_signed = |word: &str| SIGNED.split('|').any(|known| known == word);
    if is_about(REMOVED, BESIDE_REMOVED) {
        Some(Target::NotCounted)
    } else if is_about(CONFIRMED, BESIDE_CONFIRMED)
        || (words.iter().any(|word| is_signed(word))
            && words
                .iter()
                .all(|word| is_signed(word) || of(BESIDE_SIGNED, word))
            && !has(words, "pourquoi|why"))
    {
        Some(Target::Counts)
    } else {
        None
    }
}
