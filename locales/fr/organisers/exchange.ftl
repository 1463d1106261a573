# Ce que disent les exportations et les importations.

export-item-end = {"\u202F"};
export-list-end = .

import-yes-or-no = Ni oui ni non : écrivez « oui » ou « non », ou laissez la case vide.
import-name-kept = Cette ligne demande que le nom ne soit pas publié : il ne l’est pas.
import-language = Cette langue n’est pas reconnue : écrivez son code, par exemple « fr » ou « en ».
import-country = Ce pays n’est pas reconnu : écrivez son nom ou son code, par exemple « Belgique » ou « BE ».
import-date = Cette date n’est pas reconnue, ou elle est à venir : écrivez-la ainsi : 03/05/2026.
import-organisation-kind = Ce type d’organisation n’est pas reconnu : écrivez association, syndicat, parti, collectif, entreprise, média, institution ou autre.
import-too-large = Cette ligne est trop longue. Des guillemets ouverts n’ont peut-être pas été refermés.
import-not-a-signatory = Ce n’est ni une personne ni une organisation : un titre, un total, une formule de politesse ou la signature d’un e-mail.
import-not-a-name = Ceci ne ressemble pas au nom d’une personne. Si c’en est un, écrivez-le dans un tableau avec une colonne pour les noms.
import-group-line = Cette ligne ressemble au nom d’une organisation. Choisissez plus bas si ces lignes sont des organisations ou des personnes.
import-garbled = Des lettres de cette case ont été perdues : choisissez un autre codage des lettres, ou corrigez la case.
import-holds-address = Cette case contient une adresse e-mail : sa place est dans la colonne des adresses, elle ne doit jamais devenir publique.
import-holds-phone = Ceci contient un numéro de téléphone, qui ne doit jamais devenir public.
import-not-for-public = Ce qui n’a pas sa place en public, comme un numéro de téléphone, une adresse, un ancien nom ou une date, a été laissé de côté.
import-several-addresses = Cette case contient plusieurs adresses : gardez celle dont cette personne se sert.
import-refunded = Dans la liste d’origine, cette ligne est annulée ou remboursée. Pour l’importer, ne reprenez pas la colonne de l’état.
import-unconfirmed = Dans la liste d’origine, cette signature n’est pas confirmée ou ne compte pas. Pour l’importer, ne reprenez pas cette colonne.
import-do-not-mail = Dans la liste d’origine, cette personne ne veut pas recevoir d’e-mails.
import-not-counted = Dans la liste d’origine, cette signature a été retirée : elle n’est pas importée.
import-in-file = Cette adresse figure déjà plus haut dans le fichier.
import-known = Cette adresse a déjà signé.
import-known-pending = Cette adresse a déjà signé et n’a pas encore confirmé.
import-known-withdrawn = Cette adresse a retiré sa signature : elle n’est pas remise à sa place.
import-known-removed = La signature de cette adresse a été écartée par les organisateurs.
import-group-counts = Cette organisation figure déjà parmi les signataires.
import-possible = Une personne du même nom et du même lieu figure déjà parmi les signataires ou plus haut dans le fichier. Si c’est une autre personne, choisissez de garder les doublons possibles.
import-suppressed = Cette adresse a refusé nos messages, ou n’existe pas.
import-capped = Cette adresse a reçu trop d’e-mails ces derniers temps : importez cette ligne demain.

exchange-title = Les listes
export-open = Exporter la liste des signataires
hand-over-open = Le document à remettre, à imprimer

export-title = Exporter la liste des signataires
export-lead = { $count ->
    [0] Aucune signature ne compte encore pour cet appel.
    [1] Une signature compte pour cet appel.
   *[other] { $count } signatures comptent pour cet appel.
}
export-care = Signer un appel révèle une opinion. N’exportez que les colonnes nécessaires, gardez le fichier pour vous, et effacez-le quand il a servi. Chaque export est noté au journal, avec son nombre de lignes.
export-send = Télécharger le fichier
export-show = Afficher ici
export-show-hint = « Afficher ici » vaut pour les listes prêtes à publier ; les autres formats sont toujours des fichiers.
export-any = Toutes et tous
export-who = Qui
export-who-hint = Une liste prête à publier ne montre que des signatures confirmées dont le nom peut être publié, quel que soit l’état choisi ici.
export-how = Comment
export-block-title = La liste, prête à copier
export-block-label = { $count ->
    [1] Un signataire
   *[other] { $count } signataires
}
export-block-long = Cette liste est trop longue pour être affichée ici : téléchargez le fichier.
export-block-empty = Personne ne correspond à ce choix.

label-format = Format du fichier
format-csv = CSV, pour les autres logiciels (virgules)
format-csv-excel = CSV pour Excel en français (points-virgules, accents reconnus)
format-xlsx = Classeur Excel (XLSX)
format-jsonl = JSON, un signataire par ligne, pour les programmes
format-text = Liste prête à publier : texte
format-html = Liste prête à publier : HTML
format-markdown = Liste prête à publier : Markdown
label-columns = Colonnes
columns-hint = Une liste prête à publier montre le nom, et la profession et la ville si elles sont cochées.
column-id = Numéro de la signature
column-kind = Personne ou organisation
column-state = État
column-first_name = Prénom
column-last_name = Nom
column-role = Profession ou titre
column-organisation = Organisation
column-acronym = Sigle
column-organisation_kind = Type d’organisation
column-website = Site de l’organisation
column-function = Fonction dans l’organisation
column-mandate_shown = Comment le mandat est établi
column-place = Ville ou commune
column-country = Pays
column-email = Adresse e-mail
column-publish_name = Accepte la publication du nom
column-news = Veut des nouvelles
column-comment = Commentaire aux organisateurs
column-language = Langue
column-text = Version du texte signé
column-source = Provenance
column-posted_at = Date de la signature
column-confirmed_at = Comptée ou confirmée le
column-hold_reason = Pourquoi à relire
column-removal_reason = Motif du retrait
column-import = Numéro du lot importé
label-states = État des signatures
export-state-pending = En attente
export-state-confirmed = Comptées
export-state-held = À relire
export-state-withdrawn = Retirées
export-state-removed = Écartées par l’équipe
label-sources = Provenance
sources-hint = Sans rien cocher : de partout.
export-source-web = Le formulaire du site
export-source-mail = Un message à l’adresse pour signer
export-source-import = Un autre outil, ou saisies par les organisateurs
export-source-email = Des e-mails
export-source-paper = Le papier
label-signed-kind = Signatures
export-kind-individual = De personnes seulement
export-kind-collective = D’organisations seulement
label-signed-in = Langue de la signature
label-confirmed-since = Comptées à partir du
label-confirmed-until = Comptées jusqu’au (ce jour compris)
label-mail-domain = Adresse e-mail chez ce fournisseur ou cette organisation (par exemple univ-lyon2.fr)
label-publishes = Publication du nom
label-wants-news = Nouvelles de l’appel
export-answer-any = Peu importe
export-answer-yes = Oui
export-answer-no = Non
label-order = Ordre
export-order-signing = Dans l’ordre des signatures
export-order-name = Par nom de famille, comme dans un annuaire
label-raw = Laisser telles quelles les cases qui ressemblent à des formules
raw-hint = Pour un programme seulement. Sans cela, une apostrophe empêche le tableur de prendre un nom pour une formule.

hand-over-title = Remise des signatures
hand-over-back = Retour à l’appel
hand-over-print = Imprimez cette page, ou enregistrez-la en PDF depuis la fenêtre d’impression du navigateur. Elle ne contient que ce qui est public, sans aucune adresse de signataire.
hand-over-responsible = Appel publié par
hand-over-address = Page de l’appel
hand-over-at = État au
hand-over-total = Signataires
hand-over-paper = Signatures recueillies hors du site, comptées à part
hand-over-text = Le texte
hand-over-versions = Versions et empreintes
hand-over-hash = L’empreinte SHA-256 porte sur tout ce qui est signé (titre, résumé, destinataire, ligne au-dessus du texte, responsable et texte) : un seul mot changé en donne une autre.
hand-over-shown = reproduite ici
hand-over-method = Comment les signatures ont été recueillies et vérifiées
method-mail = Une signature déposée sur le site, ou reprise d’une autre liste et soumise par message à la personne, ne compte qu’après confirmation : la personne a reçu un message à son adresse, et a confirmé elle-même.
method-once = Une même adresse ne compte qu’une fois pour une personne. Une organisation ne compte qu’une fois, quel que soit le nombre de personnes qui ont signé en son nom.
method-groups-approved = Les signatures d’organisations sont confirmées de même par leur mandataire, qui déclare son mandat. Le réglage actuel veut que les organisateurs acceptent chacune avant qu’elle compte.
method-groups = Les signatures d’organisations sont confirmées de même par leur mandataire, qui déclare son mandat.
method-first = Les premiers signataires ont été choisis par les organisateurs, qui les ont inscrits ou ont repris leur signature ; ils sont compris dans le nombre.
method-withdraw = Chaque signataire peut retirer sa signature à tout moment ; celles qui ont été retirées, ou écartées par les organisateurs, ne comptent pas.
method-paper = Les signatures recueillies sur papier, par e-mail ou avec un autre outil, et saisies par les organisateurs, ne sont pas confirmées par message. Elles ne sont pas comprises dans le nombre de signataires et sont indiquées à part.
hand-over-batch = Sans précision
hand-over-batch-count = { $count ->
    [1] une signature saisie
   *[other] { $count } signatures saisies
}
hand-over-list = La liste des signataires
hand-over-list-text = Par ordre alphabétique, sans les adresses. Les signatures recueillies hors du site dont le nom peut être publié y figurent aussi.
hand-over-erased = Les noms et les adresses ont été effacés le { $date }, comme annoncé. Les nombres restent exacts.
hand-over-listed = { $count ->
    [one] { $count } nom est publié ici.
   *[other] { $count } noms sont publiés ici.
}
hand-over-silent = { $count ->
    [one] { $count } signature compte sans que le nom paraisse.
   *[other] { $count } signatures comptent sans que le nom paraisse.
}
hand-over-hidden = { $count ->
    [one] { $count } nom est masqué par les organisateurs.
   *[other] { $count } noms sont masqués par les organisateurs.
}
hand-over-sum = En tout : { $count }, signatures recueillies hors du site comprises.
hand-over-sum-without-paper = En tout : { $count }.
hand-over-no-batch = Hors des lots

import-open = Importer des signatures recueillies ailleurs
import-title = Importer des signatures
import-lead = Des feuilles signées sur un marché, des e-mails, la liste d’un autre outil : collez les lignes ou choisissez un fichier. Rien n’entre dans la liste avant que vous ayez vu comment le fichier est compris.
import-care = Le fichier est gardé chiffré le temps de l’examiner, et effacé après l’importation, au plus tard un jour après. Le rapport des lignes écartées est gardé chiffré un jour.
label-lines = Lignes
lines-hint = Une personne par ligne, par exemple : Jeanne Martin, infirmière, Toulouse. Des colonnes copiées d’un tableur conviennent aussi.
import-file = ou un fichier (CSV, XLSX, ODS, XLS, vCard ou ZIP, au plus { $megabytes } Mo)
label-file = Fichier
import-next = Continuer : vérifier avant d’importer
import-batches = Les lots déjà importés
import-none = Aucun lot n’est encore importé.
import-state-unfinished = inachevé
import-state-done = terminé
import-state-undoing = en cours d’annulation
import-state-undone = annulé
import-line-counts = importées : { $imported }, écartées : { $left }

import-preview-title = Vérifier avant d’importer
import-preview-unreadable = Ce fichier n’a pas pu être lu de cette façon. Choisissez une autre forme ci-dessous, ou revenez en arrière et choisissez un autre fichier.
import-preview-found = { $rows ->
    [1] Une ligne lue
   *[other] { $rows } lignes lues
}, { $new ->
    [0] aucune ne peut être importée
    [1] une peut être importée
   *[other] { $new } peuvent être importées
}, { $left ->
    [0] aucune n’est écartée
    [1] une est écartée
   *[other] { $left } sont écartées
}.
import-preview-part = Le fichier est grand : seules ses premières lignes ont été examinées. Les autres le seront de la même façon pendant l’importation.
import-preview-same = Ce même fichier a déjà été importé : { $label }.
import-preview-first = Les premières lignes, telles qu’elles sont comprises
import-preview-row = Ligne
import-preview-published = nom publié
import-preview-unpublished = nom non publié
import-preview-left-out = Les lignes écartées
import-preview-left-out-hint = Corrigez-les dans votre fichier et revenez, ou importez les autres : celles-ci pourront suivre dans un autre lot.
import-preview-left-out-first = { $count ->
    [1] La première :
   *[other] Les { $count } premières :
}
import-preview-download-left-out = Télécharger les lignes écartées (CSV)
import-preview-download-left-out-hint = Chaque ligne avec la raison, prête à être corrigée dans un tableur. Après l’importation, un rapport les donne encore pendant un jour.
left-out-line = ligne
left-out-column = colonne
left-out-problem = problème
import-preview-reading = Comment le fichier est lu
import-preview-read-again = Examiner de nouveau
import-preview-terms = D’où viennent ces signatures
import-preview-import = Importer ces signatures
label-form = Format
import-form-csv = Colonnes (CSV, tableur)
import-form-xlsx = Classeur (XLSX)
import-form-lines = Une personne par ligne
label-encoding = Codage des lettres (à changer si les accents sont faux)
label-delimiter = Signe entre les colonnes
delimiter-semicolon = point-virgule
delimiter-comma = virgule
delimiter-tab = tabulation
delimiter-bar = barre verticale
label-header = Ligne qui donne le nom des colonnes (0 s’il n’y en a pas)
import-column = Colonne { $number }
target-first-name = Prénom
target-last-name = Nom de famille
target-name = Prénom et nom
target-last-name-first = Nom et prénom
target-role = Profession ou titre
target-organisation = Organisation
target-acronym = Sigle
target-organisation-kind = Type d’organisation
target-website = Site de l’organisation
target-function = Fonction dans l’organisation
target-kind = Personne ou organisation
target-place = Ville ou commune
target-country = Pays
target-email = Adresse e-mail
target-publish = Accepte la publication du nom
target-news = Veut des nouvelles
target-comment = Commentaire
target-language = Langue
target-date = Date de signature
target-state = État dans l’autre liste
target-ignore = Ne pas reprendre
label-import-source = Provenance
import-source-paper = Des feuilles de papier
import-source-email = Des e-mails
import-source-import = Un autre outil
label-label = Ce que c’est
label-hint = Par exemple : feuille 12, marché du 3 mai. Cette phrase figure dans le document à remettre.
label-collected = Jour de la collecte
label-basis = Ce à quoi ces personnes ont consenti
basis-hint = Par exemple la phrase imprimée en tête de la feuille, ou le message auquel elles ont répondu.
label-counting = Comment elles comptent
counting-mail = Écrire à chaque personne : sa signature compte quand elle a confirmé. Il faut une adresse sur chaque ligne.
counting-paper = Les compter tout de suite, à part, sans leur écrire.
label-import-publish = Publication des noms
import-publish-any = Ce que dit la colonne ; sans colonne, aucun nom n’est publié
import-publish-yes = Ces personnes ont accepté que leur nom soit publié
import-publish-no = Ne publier aucun nom
label-keep-possible = Garder les personnes sans adresse dont le nom et le lieu figurent déjà dans la liste
label-again = Importer ce fichier bien qu’il l’ait déjà été
import-same = Ce fichier a déjà été importé. Cochez cette case pour l’importer de nouveau.
import-closed = L’appel n’accepte pas de signatures en ce moment : on ne peut demander à personne de confirmer. Rouvrez-le, ou comptez-les à part.

batch-title = Lot n°{" "}{ $number }
batch-running = L’importation est en cours. Cette page se met à jour d’elle-même ; vous pouvez la quitter.
batch-undo-running = L’annulation est en cours. Cette page se met à jour d’elle-même ; vous pouvez la quitter.
batch-broken = L’importation s’est interrompue. Elle peut reprendre où elle en était, sans rien importer deux fois.
batch-broken-gone = L’importation s’est interrompue, et le fichier a été effacé depuis. Ce qui est importé reste ; annulez le lot, ou importez le fichier de nouveau : les adresses déjà importées seront reconnues.
batch-undo-broken = L’annulation s’est interrompue. Elle peut continuer.
batch-go-on = Continuer
batch-rows = Lignes lues
batch-imported = Signatures importées
batch-left = Lignes écartées
batch-when = Importé le
batch-undo = Annuler ce lot…
batch-undo-title = Annuler tout le lot ?
batch-undo-text = Toutes les signatures de ce lot sont retirées de la liste et du nombre, et leurs messages en attente sont annulés. Celles que leurs signataires ont confirmées, corrigées ou retirées depuis sont les leurs : elles restent comme elles sont.
batch-undo-send = Annuler ce lot

unreadable-pdf = Ceci est un PDF : on ne peut pas y lire les noms de façon sûre. Copiez sa liste et collez les lignes, ou demandez le tableau d’origine.
unreadable-document = Ceci est un document de traitement de texte. Copiez sa liste et collez les lignes, ou enregistrez son tableau comme feuille de calcul (XLSX, ODS ou CSV).
unreadable-slides = Ceci est une présentation. Copiez sa liste et collez les lignes.
unreadable-picture = Ceci est une image. Recopiez les noms dans un tableau, ou collez-les en lignes.
unreadable-encrypted = Ce fichier est protégé par un mot de passe. Ouvrez-le, enregistrez une copie sans mot de passe, et choisissez cette copie.
unreadable-other-workbook = Ceci est un tableau dans un format qui ne peut pas être lu ici. Ouvrez-le et enregistrez-le en XLSX, ODS ou CSV.
unreadable-web-page = Ceci est une page web, même si son nom dit autre chose. Ouvrez-la dans un tableur et enregistrez-la en XLSX, ODS ou CSV.
unreadable-mail = Ceci est un e-mail avec ses en-têtes. Ouvrez-le dans votre messagerie, copiez les noms et collez les lignes.
unreadable-archive = Ceci est une archive, et elle ne contient pas exactement une liste lisible. Décompressez-la et choisissez la liste elle-même.
unreadable-large = Ce fichier est trop grand une fois décompressé. Supprimez les lignes, colonnes et feuilles vides, ou enregistrez-le en CSV en plusieurs parties.
unreadable-broken = Ce fichier est abîmé. Ouvrez-le dans un tableur, enregistrez-le en XLSX, ODS ou CSV, et choisissez le nouveau fichier.
unreadable-binary = Ce fichier n’est pas une liste de personnes. Choisissez un tableau (XLSX, ODS, XLS ou CSV) ou des contacts (VCF), ou collez les lignes.

notice-titles = { $count ->
    [1] Une ligne au-dessus du tableau est un titre : elle est laissée de côté.
   *[other] { $count } lignes au-dessus du tableau sont des titres : elles sont laissées de côté.
}
notice-second-header = D’autres lignes qui nomment les colonnes sont laissées de côté.
notice-sheet-read = Feuille « { $name } » : lue.
notice-sheet-other-columns = Feuille « { $name } » : laissée de côté, car ses colonnes ne sont pas celles de la première. Importez-la à part.
notice-sheet-hidden = Feuille « { $name } » : laissée de côté, car elle est masquée.
notice-sheet-refusing = Feuille « { $name } » : laissée de côté, car son nom annonce des refus ou des lignes qui ne comptent pas. Choisissez-la pour la lire.
notice-sheet-empty = Feuille « { $name } » : vide.
notice-sheet-not-chosen = Feuille « { $name } » : laissée de côté, car elle n’est pas choisie.
notice-hidden-rows = { $count ->
    [1] Feuille « { $name } » : une ligne masquée est laissée de côté.
   *[other] Feuille « { $name } » : { $count } lignes masquées sont laissées de côté.
}
notice-ignored = La colonne { $number }, « { $name } », n’est pas reprise (par exemple : { $sample }).
notice-ignored-unnamed = La colonne { $number } n’est pas reprise (par exemple : { $sample }).
notice-day-order = Des dates comme 03/05/2026 peuvent se lire de deux façons, et ce fichier ne dit pas laquelle est la bonne. Choisissez plus bas.
notice-several-addresses = Certaines cases contiennent plusieurs adresses. Choisissez ci-dessous laquelle est retenue ; d’ici là, aucune ne l’est.
notice-doubly-encoded = Des accents étaient mal enregistrés (« Ã© » pour « é ») ; ils sont réparés.
notice-mixed-encoding = Ce fichier mêle deux codages des lettres. Les deux sont lus : vérifiez les accents plus bas.
notice-guessed-encoding = Le codage des lettres a été deviné : { $name }. Vérifiez les accents plus bas.
notice-garbled = Des lettres de ce fichier ont été perdues avant d’arriver ici, ou son codage est un autre. Vérifiez les accents plus bas.
notice-unclear-answers = { $count ->
    [1] Une réponse n’est ni oui ni non : elle ne vaut pas accord. Dites plus bas ce qu’elle veut dire.
   *[other] { $count } réponses ne sont ni oui ni non : elles ne valent pas accord. Dites plus bas ce qu’elles veulent dire.
}
import-preview-notices = Ce qui a été fait du fichier
import-preview-kept = { $count ->
    [1] Une ligne gardée sans une case
   *[other] { $count } lignes gardées sans une case
}
import-preview-kept-hint = Ces signatures sont importées ; seul ce qui n’a pas pu être lu en est laissé de côté.
label-sheets = Feuilles à lire
label-hidden-rows = Lire aussi les lignes masquées
label-whole-rows-only = Écarter une ligne dès qu’une de ses cases ne peut pas être lue
label-day-order = Que veut dire 03/05/2026 ?
day-order-day-first = le 3 mai
day-order-month-first = le 5 mars
label-several-addresses = Quand une case contient plusieurs adresses…
several-addresses-ask = aucune n’est retenue pour l’instant
several-addresses-first = la première est retenue
several-addresses-last = la dernière est retenue
label-group-lines = Les lignes qui ressemblent au nom d’une organisation sont…
group-lines-ask = laissées de côté pour l’instant
group-lines-groups = des organisations, qui signent comme telles
group-lines-people = des personnes
label-answer = « { $answer } » : est-ce un accord ?
import-form-ods = Classeur LibreOffice (ODS)
import-form-xls = Classeur d’un ancien Excel (XLS)
import-form-vcard = Contacts (vCard)
target-anonymous = Veut rester anonyme
target-do-not-mail = Ne doit pas recevoir d’e-mail
target-may-mail = Peut recevoir des e-mails
target-counts = Signature qui compte (oui ou non)
target-not-counted = Signature qui ne compte pas (oui ou non)
left-out-kept = Gardée sans cette case. { $problem }
batch-report = Télécharger le rapport (CSV)
batch-report-hint = Chaque ligne écartée et chaque case laissée de côté dans une autre ligne, avec la raison. Il est gardé un jour.
