//! Words of headings and cells about consent, folded: beginnings of words, alternatives separated by `|`.

use crate::services::import::columns::words::has;

pub(super) const PUBLISHING: &str = "publi|publique|public|affich|appara|apparai|parait|paraitre|visib|visivel|sichtbar|zichtbaar|display|shown|show|\
    listed|mentionn|mentioned|divulg|diffus|figur|cite|citee|citer|citez|cited|veroffentlich|offentlich|angezeigt|anzeigen|\
    erschein|genannt|gelistet|publico|publica|pubblic|publiz|gepubliceerd|openbaar|weergegeven|getoond|\
    tonen|vermeld|mostrar|mostrado|muestre|mostrare|mostrato|aparec|aparez|apareca|apparire|appaia|compaia|comparire|\
    unpublished|unlisted|unveroffentlicht|publiqueu|yayin|yayim|goster|gorun|نشر|تنشر|انشر|ينشر|النشر|embann|публик|опублик|\
    wesan|newes|δημοσι";

/// Words of keeping something to oneself.
pub(super) const SECRET: &str = "masqu|prive|privee|privat|private|privado|privada|privato|privata|confidentiel|confidential|\
    confidencial|confidenziale|vertraulich|vertrouwelijk|withhold|hide|hidden|cache|cachee|cacher|ocult|nascond|nascost|\
    esconder|verborgen|verbergen|verberg|versteck|geheim|riservat|discret|discrete|invisible|\
    unlisted|unpublished|unveroffentlicht|inedit|gizli|gizle|kuzh";

pub(super) const NAME: &str = "nom|noms|name|names|naam|namen|namens|nombre|nome|nomes|nombres|identite|identity|signature|\
    signatures|unterschrift|firma|assinatura|handtekening|\
    signatura|ismim|ismi|adim|اسمي|اسم|anv|nave|имя|имени|імя|ονομα";

/// Words of the law, and of what is done with data apart from publishing a name.
pub(super) const PRIVACY: &str = "donnees|data|daten|datos|dati|dados|gegevens|rgpd|gdpr|dsgvo|avg|traitement|traite|traitee|traites|\
    traitees|tratamiento|trattamento|tratamento|processed|processing|verarbeit|verwerk|confidentialite|privacy|\
    datenschutz|privacidad|privacidade|riservatezza|politique|policy|politica|transmis|transmise|transmises|transmitted|\
    communiquees|conserv|stored|stockees|terms|conditions|cgu|weitergegeben";

pub(super) const ANONYMOUS: &str =
    "anonym|anonim|anoniem|dizanv|incognito|مجهول|аноним|анонім|ανωνυμ|benav|benaw|匿名";

pub(super) fn agrees(words: &[&str]) -> bool {
    has(
        words,
        "accept|autoris|autoriz|agree|accord|consent|consens|permit|allow|einverstanden|stimme|erlaube|acept|acconsent|\
         aceito|concordo|akkoord|toestemming|cochant",
    )
}
