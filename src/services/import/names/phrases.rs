//! What mails, chats and lists have around their names, in several languages; folded, separated by bars.

/// Beginnings of such lines.
pub(super) const BEGINNINGS: &str = "\
bonjour|bonsoir|chers|cheres|coucou|hello|dear|madame monsieur|cordialement|bien cordialement|bien a vous|amities|\
amicalement|salutations|sinceres salutations|bonne journee|bonne soiree|a bientot|merci|avec mes remerciements|\
best regards|kind regards|regards|thanks|thank you|envoye de mon|envoye depuis|envoye a partir|sent from|\
gesendet von|enviado desde|inviato da|telecharger outlook|telechargez outlook|obtenir outlook|get outlook|\
provenance courrier|les signataires|signataires|liste des signataires|premiers signataires|\
les premiers signataires|signatures|ont signe|nous soussignes|ci joint|ci dessous|objet|sujet|subject|de la part|\
message transfere|message d origine|original message|forwarded message|transmis|debut du message|nom prenom|\
prenom nom|imprime le|mis a jour|je signe|je souhaite signer|j ai signe|chers amis|cheres amies|chers tous|\
cher monsieur|chere madame|cher ami|chere amie|salut a|voici la|voici les|voici ma|voici mon|liste des|liste de|\
liste d|tres cordialement|meilleures salutations|bien amicalement|respectueusement|bien a toi|belle journee|\
bonne fin|bon courage|bon week end|bonne continuation|a plus tard|a tres vite|bises a|gros bisous|avec vous|\
de tout coeur|en vous|dans l attente|je vous|je soutiens|je suis|je soussigne|j aime|j ai|je souhaite|je m|\
nous signons|nous soutenons|moi aussi|idem pour|ok pour|bravo a|bravo pour|merci a|merci de|merci pour|vive le|\
vive la|piece jointe|pieces jointes|repondre|repondre a|transferer|copie a|envoye avec|envoye via|envoye le|\
envoye par|envoyee depuis|telecharge|se desabonner|nom illisible|signature illisible|prenom illisible|\
personne illisible|un ami|une amie|un anonyme|une anonyme|anonyme|un citoyen|une citoyenne|un habitant|\
une habitante|un voisin|une voisine|maman|best wishes|all the best|many thanks|warm regards|warmest regards|\
with best|with kind|yours sincerely|yours faithfully|yours truly|sincerely yours|kind wishes|have a nice|\
have a good|good morning|good afternoon|good evening|dear all|hi all|hi everyone|i agree|i sign|i support|i am|\
count me in|me too|sent with|sent using|sent via|sent by|sent on|add me|please add|sign me|mit freundlichen|\
freundliche grusse|viele grusse|liebe grusse|herzliche grusse|beste grusse|schone grusse|mit besten|\
mit herzlichen|hochachtungsvoll|guten tag|guten morgen|guten abend|sehr geehrte|sehr geehrter|liebe kolleginnen|\
gesendet mit|gesendet uber|von meinem|ich unterschreibe|ich unterzeichne|ich bin|ich stimme|ich auch|bin dabei|\
auf wiedersehen|vielen dank|herzlichen dank|danke fur|schonen tag|un saludo|un cordial saludo|saludos|\
saludos cordiales|atentamente|muchas gracias|buenos dias|buenas tardes|un abrazo|un fuerte abrazo|estimado|\
estimada|estimados|queridos|yo tambien|yo firmo|estoy de acuerdo|enviado con|enviado por|enviado el|\
cordiali saluti|distinti saluti|un saluto|tanti saluti|saluti|buongiorno|buonasera|grazie|grazie mille|anch io|\
io firmo|sono d accordo|inviato dal|inviato con|com os melhores|melhores cumprimentos|cumprimentos|atenciosamente|\
bom dia|boa tarde|boa noite|obrigado|obrigada|muito obrigado|muito obrigada|eu assino|eu tambem|enviado do|\
enviado a partir|um abraco|met vriendelijke|met hartelijke|vriendelijke groeten|vriendelijke groet|\
hartelijke groeten|groeten|beste allen|geachte|goedemorgen|goedemiddag|dank je|dank u|ik teken|ik onderteken|\
ik ook|ik doe mee|verzonden met|verzonden vanaf|verstuurd vanaf|verstuurd met|nom et prenom|first name|last name|\
nome e cognome|nombre y apellidos|vorname|vor und nachname|gentile signor|gentile signora|gentili tutti|papa de|\
papi de|mamie de";

/// As [`BEGINNINGS`], with nothing or a number behind them.
pub(super) const NUMBERED: &str = "\
page|seite|pagina|feuille|suite|total|fin|liste|etc";

/// Whole lines.
pub(super) const ALONE: &str = "\
best|bises|bisous|bisou|bravo|idem|oui|non|ok|okay|cher|chere|salut|voici|pj|cdlt|cdt|crdlt|bav|amities|re|tr|fwd|\
fw|rep|aw|wg|signature|signe|signee|noms|prenoms|nom|prenom|ville|mail|email|dito|ditto|bis|vu|lu|annule|barre|\
doublon|illisible|anonymous|anonym|anonimo|unleserlich|ilegible|illeggibile|yes|yep|yeah|agreed|sure|cheers|ciao|\
hola|ola|hallo|hoi|moin|servus|tschuss|lg|vg|mfg|ja|nein|nee|gerne|genau|si|claro|vale|sim|certo|perfetto|akkoord|\
prima|groetjes|gracias|danke|bedankt|abrazos|besos|bussi|moi|toi|lui|elle|nous|vous|x|xx|xxx|aime|partager|\
commenter|modifier|repondu|traduire|share|like|reply|edit|antworten|teilen|responder|rispondi|beantwoorden|j aime|\
d accord|tout a fait|bien sur|avec plaisir|bon courage|like reply|a suivre|pour copie|s o|n c|gefallt mir|\
me gusta|mi piace|vind ik leuk|de acuerdo|d accordo|de acordo|mee eens|con gusto|con piacere|com prazer|\
met plezier|count me in|me too|ich auch|bin dabei|yo tambien|anch io|eu tambem|ik ook|thumbs up|plus un";

/// Words with which people say that they sign.
pub(super) const ANSWERS: &str = "\
je|signe|signee|signes|signer|signature|signataire|aussi|moi|ok|oui|pour|d|accord|soutiens|soutien|suis|cet|appel|\
la|le|petition|cette|j|y|i|sign|signed|agree|support|yes|bien|sur|volontiers|avec|plaisir|bravo|idem|egalement|\
tout|a|fait|approuve|adhere|approve|ici|nous|signons|soutenons|ich|wir|unterschreibe|unterschrieben|unterzeichne|\
dabei|auch|ja|gerne|stimme|zu|bin|einverstanden|yo|firmo|tambien|de|acuerdo|apoyo|si|con|gusto|io|anch|anche|\
sottoscrivo|accordo|aderisco|eu|assino|tambem|apoio|sim|concordo|ik|teken|onderteken|ook|mee|eens|akkoord|met|too|\
me|count|in|this|the|dafur|fur";

/// Those of [`ANSWERS`] that are about signing.
pub(super) const SIGNING: &str = "\
signe|signee|signer|signons|signature|signataire|soutiens|soutien|soutenons|approuve|adhere|sign|signed|agree|support|\
approve|unterschreibe|unterschrieben|unterzeichne|dabei|firmo|apoyo|sottoscrivo|aderisco|assino|apoio|teken|onderteken";

/// Words that no name holds in small letters.
pub(super) const SMALL_WORDS: &str = "\
je|j|moi|toi|nous|vous|tous|toutes|pour|avec|oui|ok|merci|suis|signe|signons|soutiens|soutien|est|sont|votre|\
notre|nos|cette|cet|ces|sans|mais|aussi|tres|idem|pas|qui|elle|bien|bravo|journee|courage|illisible|amis|amies|\
you|your|with|for|yes|thanks|thank|sign|signed|agree|support|we|our|this|that|count|please|too|also|my|ich|mir|\
mich|wir|uns|ihr|fur|mit|danke|auch|dabei|unterschreibe|unterschrieben|stimme|nicht|grusse|gruss|bitte|nosotros|\
para|por|gracias|firmo|tambien|apoyo|estoy|acuerdo|con|noi|voi|per|grazie|anche|sono|accordo|saluti|eu|com|\
obrigado|obrigada|tambem|assino|apoio|ik|wij|voor|bedankt|ook|teken|mee|eens|groeten";

/// Words of headers of mails and of fields of forms.
pub(super) const HEADERS: &str = "\
cc|cci|bcc|from|to|para|re|fw|fwd|tr|aw|wg|betreff|gesendet|objet|sujet|subject|asunto|assunto|oggetto|onderwerp|\
date|datum|fecha|data|sent|envoye|enviado|inviato|verzonden|copie|kopie|copia|reply|repondre|responder|antwort|\
message|nachricht|mensaje|messaggio|id|path|type|content|mime|version|received|return|delivered|encoding|list|\
dkim|importance|priority|pour|tel|telephone|phone|telefon|portable|mobile|email|mail|courriel|adresse|address|nom|\
name|prenom|vorname|nachname|nombre|apellidos|cognome|nome|ville|city|stadt|ciudad|citta|cidade|stad|place|lieu|\
contact|site|web|url|profession";

/// Whether a text is one of a list.
pub(super) fn holds(list: &str, text: &str) -> bool {
    list.split('|').any(|phrase| phrase == text)
}
