//! The headings that are known, and the words of headings, in several languages.

use super::target::Target;

/// Whole headings. They win over words in longer ones.
pub(super) const WHOLE: &[(Target, &str)] = &[
    (
        Target::FirstName,
        "first name|firstname|given name|forename|prenom|prenoms|fname|vorname|voornaam|nome proprio|primeiro nome|\
         keresztnev|prenume|etunimi|ονομα|fornavn|fornamn|ime|izena|名|имя|ім я|jmeno|adi|adiniz|isim|anv bihan|الاسم|\
         الاسم الاول|nom de pila",
    ),
    (
        Target::LastName,
        "last name|lastname|surname|family name|nom de famille|nom|noms|lname|nachname|familienname|apellidos|\
         cognome|achternaam|sobrenome|cognom|cognoms|apelido|apelidos|primer apellido|soyadi|soyad|soyadiniz|soyisim|\
         anv familh|anv tiegezh|اللقب|الكنيه|اسم العايله|фамилия|прізвище|prijmeni|vezeteknev|nume|sukunimi|επωνυμο|\
         efternavn|etternavn|efternamn|prezime|priimek|abizena|abizenak|姓|pasnav",
    ),
    (
        Target::Name,
        "name|full name|nom complet|prenom nom|prenom et nom|signataire|signataires|signatory|display name|\
         vorname name|vorname und name|vor und nachname|naam|voornaam en naam|volledige naam",
    ),
    (
        Target::NameReversed,
        "nom prenom|nom et prenom|noms et prenoms|nom prenoms|sort name|name vorname|\
         name und vorname|naam en voornaam",
    ),
    (
        Target::Role,
        "role|qualite|profession|metier|titre|title|occupation|job|job title|position|fonction|qualite fonction|\
         profession qualite",
    ),
    (
        Target::Organisation,
        "organisation|organization|association|structure|collectif|organisme|institution|nom de l organisation|\
         nom organisation|organisation name|company|entreprise|syndicat|group|groupe|raison sociale|\
         razon social|razao social|ragione sociale|nom du collectif|nom du groupe|nom de l association",
    ),
    (Target::Acronym, "acronym|sigle|acronyme"),
    (
        Target::OrganisationKind,
        "organisation kind|type d organisation|type de structure|organisation type",
    ),
    (
        Target::Website,
        "website|site|site web|site internet|url|web|homepage",
    ),
    (
        Target::Function,
        "function|fonction dans l organisation|fonction du mandataire|mandat",
    ),
    (Target::Kind, "kind|contact type|type de contact"),
    (
        Target::Place,
        "place|ville|lieu|commune|localite|town|city|residence|lieu de residence|ville de residence|village|\
         localidad|poblacion|municipio|localita|localidade|concelho|gemeente|poblacio|sehir|المدينه",
    ),
    (Target::Country, "country|pays"),
    (
        Target::Email,
        "email|e mail|mail|courriel|mel|adresse mail|adresse e mail|adresse email|adresse courriel|\
         adresse electronique|email address|e mail address|adresse de courriel",
    ),
    (
        Target::Publish,
        "publish name|publish|publish my name|publier|publier le nom|publication|publication du nom|nom public|\
         nom publie|accord de publication|accepte la publication",
    ),
    (
        Target::News,
        "news|newsletter|nouvelles|actualites|lettre d information|infolettre",
    ),
    (
        Target::Comment,
        "comment|comments|commentaire|commentaires|message|remarque|remarques",
    ),
    (
        Target::Language,
        "language|langue|lang|locale|startlanguage|start language",
    ),
    (
        Target::SignedAt,
        "posted at|date|date de signature|signe le|signed at|signed on|horodateur|horodatage|timestamp|\
         submitdate|datestamp|heure de fin|completion time|marca temporal|marca de temps|zeitstempel|tijdstempel|\
         carimbo de data hora|informazioni cronologiche|hora de finalizacion|fertigstellungszeit|ora di completamento|\
         hora de conclusao|tijd van voltooien|unterzeichnet am",
    ),
    // Of a region, too: the cells decide.
    (Target::State, "state|etat|statut|status|estado|stato"),
    (
        Target::Ignored,
        "date of birth|surnom|pseudo|username|user name|nom d utilisateur|date de naissance|nom de jeune fille",
    ),
];

/// Words of a postcode, and of a town.
const POSTCODE: &str = "postal|zip|plz|postleitzahl|postcode|cp|cap|cep";
const TOWN: &str = "ville|commune|localite|city|town|municipality|wohnort|ort|stadt|ciudad|citta|comune|plaats|\
    woonplaats|cidade|miasto|residence|domicile|localidad|poblacion|localidade";

/// Words of the name on the papers of somebody, who may use another one.
pub(super) const BIRTH: &str = "naissance|birth|maiden|legal|legale|civil|nee|geburt|nacimiento|nascita|nascimento|geboorte|\
    deadname|jeune|ancien|former|previous";
/// Words of a person who speaks for others.
pub(super) const REPRESENTATIVES: &str = "representant|representative|rappresentante|vertreter|vertegenwoordiger|\
    contact|contacto|contatto|contato|kontakt|referent|president|responsable|mandataire|porte|ansprechpartner";

pub(super) const MAIL: &str = "email|mail|mails|courriel|correo|mailadresse|messagerie|mel";

/// The relatives of somebody, whose columns are not of the signatory.
const FAMILY: &str = "conjoint|conjointe|spouse|epoux|epouse|mari|pere|mere|father|mother|husband|wife|ehepartner|\
    ehegatte|conyuge|coniuge|vater|mutter|padre|madre";

/// Whose state is one of a list, whatever its words are.
pub(super) const SURE_STATES: &str = "commande|order|paiement|payment|inscription|abonnement|subscription|subscriber|\
    email|contact|attendee|participant|marketing";

/// Words that decide together, in the order in which they are tried: all of the first list (beginnings of words,
/// alternatives separated by `|`), none of the second.
pub(super) const WORDS: &[(Target, &[&str], &[&str])] = &[
    (
        Target::Email,
        &[MAIL],
        &[
            "type", "label", "status", "statut", "confirm", "accept", "format", "client", "id",
            "list",
        ],
    ),
    (Target::Email, &["adresse", "electronique"], &[]),
    (
        Target::Country,
        &["pays|country|land|staat|pais|paese|kraj"],
        &["code", "naissance", "birth", "nationalite", "phone"],
    ),
    (
        Target::Place,
        &[POSTCODE, "et|and|und|y|e|en|i", TOWN],
        &["naissance", "birth", "adresse", "address", "rue", "calle"],
    ),
    (
        Target::Place,
        &[POSTCODE, TOWN],
        &[
            "de|du|des|d|la|of|del|der|di|da",
            "naissance",
            "birth",
            "adresse",
            "address",
            "rue",
        ],
    ),
    (
        Target::Place,
        &["habitez|habites|demeurant|wohnst|wohnen"],
        &[],
    ),
    (
        Target::Place,
        &[TOWN],
        &[
            "naissance",
            "birth",
            "pays",
            "country",
            "code",
            "postal",
            "zip",
            "adresse",
            "communes",
            "habitez|habites",
        ],
    ),
    (
        Target::Place,
        &["lieu|place|location|ort"],
        &["naissance", "birth", "travail", "signature"],
    ),
    (
        Target::Organisation,
        &[
            "organisation|organization|organisme|association|structure|societe|entreprise|company|employeur|employer|\
             institution|syndicat|verein|firma|empresa|affiliation|collectif|collectifs|groupe|group|gruppe|mouvement|\
             ong|ngo|club|etablissement|universit|laboratoire|collective|movement|verband|initiative|gewerkschaft|\
             einrichtung|asociacion|colectivo|grupo|sindicato|entidad|organizacion|associazione|collettivo|gruppo|\
             azienda|organizzazione|associacao|coletivo|entidade|organizacao|organisatie|vereniging|groep|vakbond",
        ],
        &[
            "type",
            "kind",
            "fonction",
            "title",
            "role",
            "adresse",
            "numero",
            "site",
            "membre",
            "membership",
            "label|labels",
            FAMILY,
            "birth",
            "prenom|prenoms|vorname|firstname",
            "individuel|individu",
            "fecha",
            "sanguin",
            REPRESENTATIVES,
        ],
    ),
    (Target::Organisation, &["raison", "sociale"], &[]),
    (
        Target::NameReversed,
        &[
            "nom|noms|nachname|surname|apellidos|apellido|cognome|sobrenome|achternaam",
            "prenom|prenoms|vorname|firstname|nombre|nome",
        ],
        &[],
    ),
    (Target::Name, &["nom|noms", "complet|complets"], &[]),
    (Target::Name, &["nombre|nome", "completo"], &[]),
    (
        Target::FirstName,
        &["prenom|prenoms|vorname|forename|firstname|voornaam|imie|nombre|nome"],
        &["parent", "conjoint", "completo", "utente", "usuario"],
    ),
    (
        Target::FirstName,
        &["first|given|fore", "name|names"],
        &["parent", "spouse"],
    ),
    (
        Target::LastName,
        &[
            "nom|noms|surname|lastname|nachname|familienname|apellido|apellidos|cognome|achternaam|sobrenome|nazwisko",
        ],
        &[
            "utilisateur",
            "fichier",
            "jeune",
            "conjoint",
            "parent",
            "campagne",
            "formulaire",
            "liste",
            "complet",
            "evenement",
        ],
    ),
    (
        Target::LastName,
        &["last|family", "name|names"],
        &["spouse"],
    ),
    (
        Target::Name,
        &["signataire|signataires|signatory|signatories|participant|nom complet"],
        &["numero", "id", "type", "nombre", "date"],
    ),
    (
        Target::Name,
        &["name|names|naam"],
        &[
            "user", "file", "list", "form", "campaign", "event", "middle", "nick", "phonetic",
            "company", "prefix", "suffix", "tag",
        ],
    ),
    (
        Target::Role,
        &[
            "profession|metier|qualite|fonction|occupation|job|poste|beruf|profesion|cargo|professione|activite|beroep|\
             funktion|profissao",
        ],
        &["date", "domaine", "id", FAMILY],
    ),
    (
        Target::Comment,
        &[
            "commentaire|commentaires|comment|comments|message|remarque|remarques|temoignage|comentario|kommentar|reason",
        ],
        &["date"],
    ),
    (
        Target::SignedAt,
        &["date|horodateur|horodatage|timestamp|datum|fecha|submitted|soumission|created|added"],
        &[
            "naissance",
            "birth",
            "modif",
            "update",
            "change",
            "derniere",
            "last",
            "fin",
            "event|evenement",
            "start|debut",
            "stage",
            "echeance",
            "optin",
            "confirm",
            "naiss|nais|birthday|nac|nacimiento|geburt|geb|nascita|nascimento|nasc|geboorte|dob|anniversaire|cumpleanos",
            "adhesion|membership|joined|embauche|hire|entree|arrivee|depart|expir|deces|mariage|wedding|suppression|retrait",
        ],
    ),
    (
        Target::Language,
        &["langue|language|lang|sprache|idioma|lingua|locale"],
        &[],
    ),
    (
        Target::State,
        &["statut|status|etat", SURE_STATES],
        &["date", "sms"],
    ),
    (
        Target::State,
        &["statut|status|etat"],
        &[
            "date",
            "sms",
            "civil",
            "marital",
            "famil",
            "sante",
            "legal",
            "juridique",
            "social",
            "emploi",
            "profession",
        ],
    ),
    (Target::Website, &["website|siteweb|homepage"], &[]),
];

/// Words that say that a column is of somebody else: its match is the last choice.
pub(super) const OTHERS: [&str; 14] = [
    "payeur",
    "payer",
    "facturation",
    "billing",
    "parrain",
    "referent",
    "urgence",
    "work",
    "spouse",
    "conjoint",
    "shipping",
    "livraison",
    "secondaire",
    "acheteur",
];
