//! Whether a heading asks for the consent to publish a name. It does only if every word of it is known: “public” is also
//! in a meeting, a school and a poster, and one more word can turn a question around.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::vocabulary::{ANONYMOUS, NAME, PRIVACY, PUBLISHING, SECRET, agrees};
use crate::services::import::columns::words::has;

/// Words of publishing, each as it is written.
const PUBLISH: &str = "\
    publie publies publiee publiees publier publiez publication publique publiques publiquement public publics publicly \
    publish published publishing publiable affiche affichee affiches affichees afficher affichez affichage apparaisse \
    apparaissent apparaitre apparait apparaitra paraisse paraitre visible visibles visibilite visibility visibly display \
    displayed shown show listed mentionne mentionnee mentionner mentioned diffuse diffusee diffuser diffusion figure \
    figurer figurera cite citee citer cited veroffentlicht veroffentlichen veroffentlichung offentlich angezeigt anzeigen \
    erscheinen erscheint genannt nennen gelistet sichtbar publicar publicado publicada publicacion publico publica \
    publiquen mostrar mostrado muestre aparezca aparecer aparecera pubblicare pubblicato pubblicata pubblicazione pubblico \
    pubblica pubblicamente mostrare mostrato appaia apparire compaia comparire visibile publicacao publicamente apareca \
    visivel publiceren gepubliceerd publicatie openbaar weergegeven getoond tonen vermeld vermelden zichtbaar publicat \
    publicacio publiqui aparegui aparec";

/// Words that ask for nothing else beside a name.
const KNOWN: &str = "\
    je j tu vous nous on me m te moi il elle ce c cette ces cet cela le la les l un une des de du d au aux a en y et ou \
    que qu qui si dans sur par pour avec comme parmi est soit soient sera seront etre sont peut peuvent pourra rendu \
    rendue rendre mon ma mes votre vos notre nos accepte acceptez accepter acceptes autorise autorisez autoriser \
    autorisation accord accorde consens consentement consentements consentir souhaite souhaitez veux voulez voudrais \
    permets permettez donne donnez ok coche cochez cochant case suis bien volontiers merci oui plait s svp nom noms prenom \
    prenoms identite signature signatures signataire signataires signer signe site web internet page liste listes petition \
    appel lettre texte tribune manifeste ligne bas ouverte ville commune profession metier fonction qualite organisation \
    association nominative mode peux ici rendus rendues signant collectif comite groupe campagne cosignataire cosignataires \
    soutien soutiens forme sous cette dessous publiquement puissiez puissions pouvons pouvez possible \
    i you we my your our the an to be is are will may can would do have has that this of in with for as by it its agree \
    agreed accept allow authorize authorise authorized consent permission permit give like want wish please yes name names \
    first last full sign signatory signatories signers website online list letter appeal text among alongside city town \
    title role organization together open \
    ich du sie wir mein meine meinen meinem meiner meines dein deine deinen deines ihr ihre ihren ihres der die das dem den \
    ein eine einer im auf mit bin ist sind zu zur zum und oder dass darf durfen wird werden soll kann einverstanden stimme \
    zustimmen zustimmung erlaube erlauben erlaubnis einwilligung mochte will bitte ja namen namens vorname vornamen nachname \
    nachnamen unterschrift unterschriften webseite internetseite seite aufruf brief offenen offener unter als unterzeichner \
    unterzeichnerin unterzeichnende unterzeichnenden gemacht machen ort beruf hiermit \
    yo mi mis su sus el los las del con por para se sea sean o acepto acepta aceptas aceptar autorizo autoriza autorizas \
    autorizar autorizacion permito permite consiento consentimiento quiero deseo doy acuerdo estoy nombre nombres apellido \
    apellidos firma firmas sitio pagina lista peticion carta llamamiento manifiesto haga hagan hacer como firmante \
    firmantes ciudad profesion favor podemos podeis puede puedo puedes nuestra nuestro campana \
    io lo gli di della dello dei nel nella sul sulla per che mio mia tuo tua suo sua vostro nome cognome firme sia siano \
    essere e accetto accetta accetti autorizzo autorizza autorizzi acconsento consenso consento permetto voglio desidero \
    vorrei sito petizione lettera appello firmatari reso resa citta professione alla al del dal posso potete possiamo puo \
    eu os um uma do da dos das no na em com meu minha seu sua nomes apelido sobrenome assinatura seja sejam ser aceito \
    aceita autorizacao concordo consentimento quero desejo peticao tornado tornada signatarios sim \
    ik jij u mijn uw jouw het een van op voor of dat zijn mag mogen wordt worden akkoord ga toestemming geef sta toe naam \
    voornaam achternaam handtekening lijst petitie oproep gemaakt maken wil graag ondertekenaars woonplaats \
    jo els meu meva seu seva cognom cognoms signatura accepto autoritzo vull es sigui llista lloc peticio al amb \
    consentiment accepti lo";

/// Words that may stand alone with one of publishing: “accord de publication”, “signer publiquement”.
const BARE: &str = "\
    accord accepte acceptez autorise autorisez autorisation consentement consens j je vous d de du la le les l a pour ok oui \
    est etre en ligne rendu rendue veux souhaite mode signer signe sign i you agree to be consent of for the my your \
    zustimmung zur einverstanden mit der ich bin autorizo autorizacion acepto acconsento accetto alla akkoord met";

/// Words of publishing that are something else when they stand alone: a poster, a show, a mailing list.
const WEAK: &str = "affiche affiches diffuse diffuser diffusion figure figurer cite citer show";

/// What publishing itself is called.
pub(super) const OF_PUBLISHING: &str = "publication|publier|publish|publishing|veroffentlichung|veroffentlichen|publicacion|\
    publicar|pubblicazione|pubblicare|publicacao|publicatie|publiceren|affichage|afficher|anonymat|visibilite|visibility|\
    diffusion|difusion|diffusione|embann|نشر|النشر";

/// What a name is that can be read.
pub(super) const SHOWN: &str = "publie|publiee|publies|published|listed|affiche|affichee|visible|visibles|sichtbar|shown|\
    displayed|apparai|figurer|veroffentlicht|erscheinen|gelistet|publicado|publicada|pubblicato|pubblicata|gepubliceerd|\
    zichtbaar|mentionn|diffuse|diffusee";

/// What else can be published, with or without the name of its author.
const OBJECTS: &str = "petition|peticion|petizione|peticao|petitie|appel|appeal|appello|aufruf|oproep|lettre|letter|lettera|\
    brief|carta|texte|text|tribune|manifeste|page|site|sitio|sito|website|ville|commune|metier|profession|fonction|qualite|\
    organisation|association|city|town|title|role|online|campagne|campana|collectif|comite|groupe|soutien|soutiens";

/// Words of an own consent to stand in a list.
const LISTED: &str = "apparaitre|apparaisse|figurer|listed|mentionne|mentionnee|mentioned|cite|citee|cited|publie|publiee|\
    published|genannt|erscheinen|aparecer|comparire";

/// Words beside those of news that make no other matter of them.
const NEWS: &str = "\
    recevoir recois information informations informe informee informes e informiert informado informada informato informata \
    informieren informiere tenu tenue tenez courant suite suites suivi evolution evolutions avancee avancees campagne mouvement \
    action actions mail mails email emails e courriel courriels electronique par nouvelle nouvelles etre \
    receive updates update about news stay keep kept posted informed up date campaign movement subscribe subscribed via more \
    werden uber weiter weitere weiteren informationen erhalten laufenden halten gehalten kampagne per mochten \
    recibir informacion noticias sobre campana correo deseo mas \
    ricevere informazioni aggiornamenti sulla sull campagna essere ricevo posta elettronica \
    receber informacoes informacao campanha atualizacoes \
    ontvangen informatie hoogte blijven gehouden campagne over nieuws \
    m abonne abonner abonnement abonnez optin opt \
    ne faire part";

static IS_OF_NEWS: LazyLock<HashSet<&str>> = LazyLock::new(|| NEWS.split_whitespace().collect());
static IS_PUBLISH: LazyLock<HashSet<&str>> = LazyLock::new(|| PUBLISH.split_whitespace().collect());
static IS_KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| KNOWN.split_whitespace().collect());
static IS_BARE: LazyLock<HashSet<&str>> = LazyLock::new(|| BARE.split_whitespace().collect());

/// Whether a heading without a negation asks whether the name may be published, and nothing else.
pub(super) fn asks(words: &[&str]) -> bool {
    let words = without_code(words);
    let is_publish = |word: &str| IS_PUBLISH.contains(word);
    let is_known = words
        .iter()
        .all(|word| is_publish(word) || IS_KNOWN.contains(word));
    if !is_known || !words.iter().any(|word| is_publish(word)) {
        return false;
    }
    // A list for mailing.
    let is_mailing_list =
        has(words, "diffusion|diffusione|difusion") && has(words, "liste|lista|list");
    if has(words, NAME) {
        return !is_mailing_list;
    }
    let is_weak = |word: &str| WEAK.split(' ').any(|weak| weak == word);
    let is_bare = words
        .iter()
        .all(|word| is_publish(word) || IS_BARE.contains(word))
        && words.iter().any(|word| is_publish(word) && !is_weak(word));
    let is_listed = has(words, LISTED)
        && has(
            words,
            "je|j|i|ich|yo|io|eu|ik|me|vous|tu|you|sie|du|usted|lei|u",
        )
        && (agrees(words) || has(words, "liste|list|lista|signataires|signatories"))
        && !has(words, OBJECTS);
    !is_mailing_list && (is_bare || is_listed)
}

/// Whether nothing but the refusal to be anonymous is in the words.
pub(super) fn is_known_beside_anonymity(words: &[&str]) -> bool {
    const BESIDE: &str = "ne pas rester etre signer don t not to stay remain be niet blijven anoniem no ser non essere nicht \
        bleiben nao ficar want quiero quero voglio";
    without_code(words).iter().all(|word| {
        has(&[*word], ANONYMOUS)
            || IS_KNOWN.contains(word)
            || BESIDE.split_whitespace().any(|known| known == *word)
    })
}

/// Whether a heading asks whether news are wanted, and not something else that can be received.
pub(super) fn asks_for_news(words: &[&str]) -> bool {
    without_code(words)
        .iter()
        .all(|word| IS_OF_NEWS.contains(word) || IS_KNOWN.contains(word))
}

/// Whether a heading speaks of the publication of a name without saying clearly what the answers mean.
pub(super) fn is_doubtful(words: &[&str]) -> bool {
    const OTHER_OBJECTS: &str = "photo|photos|image|images|video|videos|bild|bilder|foto|fotos|temoignage|testimony|commentaire|\
        comment|message|adresse|address|mail|email|courriel|correo|telephone|phone|date|datum|fecha|url|lien|link";
    if has(words, PRIVACY) || has(words, OTHER_OBJECTS) {
        return false;
    }
    let publishes = has(words, PUBLISHING) || has(words, SECRET);
    let is_of_list = has(words, PUBLISHING) && has(words, "liste|list|lista|lijst");
    (has(words, NAME) && (publishes || agrees(words))) || has(words, OF_PUBLISHING) || is_of_list
}

/// A heading without the code in front of it, as LimeSurvey writes it: `PUB[SQ001]. J’accepte …`.
fn without_code<'a, 'b>(words: &'b [&'a str]) -> &'b [&'a str] {
    let is_code = |word: &&str| word.chars().any(|c| c.is_ascii_digit());
    let code = words.iter().take(2).rposition(is_code);
    let rest = words.get(code.map_or(0, |at| at + 1)..);
    rest.unwrap_or_default()
}
