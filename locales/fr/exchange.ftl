# Ce que disent les exportations et les importations.

export-item-end = {"\u202F"};
export-list-end = .

import-yes-or-no = Ni oui ni non : écrivez « oui » ou « non », ou laissez la case vide.
import-language = Cette langue n’est pas reconnue : écrivez son code, par exemple « fr » ou « en ».
import-date = Cette date n’est pas reconnue, ou elle est à venir : écrivez-la ainsi : 03/05/2026.
import-organisation-kind = Ce type de groupe n’est pas reconnu : association, union, party, collective, company, media, institution ou other.
import-too-large = Cette ligne est trop longue. Des guillemets ouverts n’ont peut-être pas été refermés.
import-not-counted = Dans la liste d’origine, cette signature a été retirée : elle n’est pas reprise.
import-in-file = Cette adresse figure déjà plus haut dans le fichier.
import-known = Cette adresse a déjà signé.
import-known-pending = Cette adresse a déjà signé et n’a pas encore confirmé.
import-known-withdrawn = Cette adresse a retiré sa signature : elle n’est pas remise à sa place.
import-known-removed = La signature de cette adresse a été écartée par les organisateurs.
import-group-counts = Ce groupe figure déjà parmi les signataires.
import-possible = Une personne du même nom et du même lieu figure déjà parmi les signataires ou plus haut dans le fichier. Si c’est une autre personne, choisissez de garder les doublons possibles.
import-suppressed = Cette adresse ne veut pas recevoir de courriel de ce site.
import-capped = Cette adresse a reçu trop de courriels ces derniers temps : reprenez cette ligne demain.

exchange-title = Les listes
export-open = Emporter une liste des signataires
hand-over-open = Le document à remettre, à imprimer

export-title = Emporter une liste des signataires
export-lead = { $count ->
    [0] Aucune signature ne compte encore pour cet appel.
    [one] Une signature compte pour cet appel.
   *[other] { $count } signatures comptent pour cet appel.
}
export-care = Signer un appel révèle une opinion. N’emportez que les colonnes dont vous avez besoin, gardez le fichier pour vous, et effacez-le quand il a servi. Chaque liste emportée est notée au registre, avec son nombre de lignes.
export-send = Télécharger le fichier
export-show = Afficher ici
export-show-hint = « Afficher ici » vaut pour les listes prêtes à publier ; les autres formes sont toujours des fichiers.
export-any = Toutes et tous
export-who = Qui
export-who-hint = Une liste prête à publier ne montre que des signatures confirmées dont le nom peut être publié, quel que soit l’état choisi ici.
export-how = Comment
export-block-title = La liste, prête à copier
export-block-label = { $count ->
    [one] Un signataire
   *[other] { $count } signataires
}
export-block-long = Cette liste est trop longue pour être affichée ici : téléchargez le fichier.
export-block-empty = Personne ne correspond à ce choix.

label-format = Forme du fichier
format-csv = CSV, pour les autres logiciels (virgules)
format-csv-excel = CSV pour Excel en français (points-virgules, accents reconnus)
format-xlsx = Classeur Excel (XLSX)
format-jsonl = JSON, un signataire par ligne, pour les programmes
format-text = Liste prête à publier : texte
format-html = Liste prête à publier : HTML
format-markdown = Liste prête à publier : Markdown
label-columns = Colonnes
columns-hint = Une liste prête à publier montre le nom, et la qualité et le lieu s’ils sont cochés.
column-id = Numéro de la signature
column-kind = Personne ou organisation
column-state = État
column-first_name = Prénom
column-last_name = Nom
column-role = Qualité
column-organisation = Organisation
column-acronym = Sigle
column-organisation_kind = Type d’organisation
column-website = Site de l’organisation
column-function = Fonction dans l’organisation
column-mandate_shown = Comment le mandat est établi
column-place = Ville ou village
column-country = Pays
column-email = Adresse e-mail
column-publish_name = Accepte la publication du nom
column-news = Veut des nouvelles
column-comment = Commentaire aux organisateurs
column-language = Langue
column-text = Version du texte signé
column-source = Provenance
column-posted_at = Date de la signature
column-confirmed_at = Date de la confirmation
column-hold_reason = Motif de la mise en attente
column-removal_reason = Motif du retrait
column-import = Numéro du lot importé
label-states = État des signatures
export-state-pending = À confirmer par message
export-state-confirmed = Confirmées : elles comptent
export-state-held = En attente d’un examen
export-state-withdrawn = Retirées par leur signataire
export-state-removed = Écartées par les organisateurs
label-sources = Provenance
sources-hint = Sans rien cocher : de partout.
export-source-web = Le formulaire du site
export-source-import = Un autre outil, ou saisies par les organisateurs
export-source-email = Des courriels
export-source-paper = Le papier
label-signed-kind = Signatures
export-kind-individual = De personnes seulement
export-kind-collective = D’organisations seulement
label-signed-in = Langue de la signature
label-since = Confirmées à partir du
label-until = Confirmées jusqu’au (ce jour compris)
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
hand-over-print = Imprimez cette page, ou enregistrez-la en PDF depuis la fenêtre d’impression du navigateur. Elle ne contient que ce qui est public, sans aucune adresse.
hand-over-responsible = Appel publié par
hand-over-address = Adresse
hand-over-at = État au
hand-over-total = Signataires
hand-over-paper = Signatures sur papier, comptées à part
hand-over-text = Le texte
hand-over-versions = Versions et empreintes
hand-over-hash = L’empreinte SHA-256 porte sur le titre, le destinataire et le texte : un seul mot changé en donne une autre.
hand-over-version = version { $number }
hand-over-shown = reproduite ici
hand-over-method = Comment les signatures ont été recueillies et vérifiées
method-mail = Une signature déposée sur le site, ou reprise d’une autre liste et soumise par message à la personne, ne compte qu’après confirmation : la personne a reçu un message à son adresse, et a confirmé elle-même.
method-once = Une même adresse ne compte qu’une fois pour une personne. Une organisation ne compte qu’une fois, quel que soit le nombre de personnes qui ont signé en son nom.
method-groups-approved = Les signatures d’organisations sont confirmées de même par leur mandataire, qui déclare son mandat ; chacune a ensuite été approuvée par les organisateurs.
method-groups = Les signatures d’organisations sont confirmées de même par leur mandataire, qui déclare son mandat.
method-first = Les premiers signataires ont été choisis par les organisateurs, qui les ont inscrits ou ont repris leur signature ; ils sont compris dans le nombre.
method-withdraw = Chaque signataire peut retirer sa signature à tout moment ; celles qui ont été retirées, ou écartées par les organisateurs, ne comptent pas.
method-paper = Les signatures recueillies sur papier, par courriel ou avec un autre outil, et saisies par les organisateurs, ne sont pas confirmées par message. Elles ne sont pas comprises dans le nombre de signataires et sont indiquées à part.
hand-over-batch = Sans précision
hand-over-batch-count = { $count ->
    [one] une signature saisie
   *[other] { $count } signatures saisies
}
hand-over-list = La liste des signataires
hand-over-list-text = Par ordre alphabétique, sans les adresses. Les signatures sur papier dont le nom peut être publié y figurent aussi.
hand-over-erased = Les noms et les adresses ont été effacés le { $date }, comme annoncé. Les nombres restent exacts.
hand-over-unlisted = { $count ->
    [one] Une autre personne a signé et n’a pas souhaité que son nom soit publié.
   *[other] { $count } autres personnes ont signé et n’ont pas souhaité que leur nom soit publié.
}
