# L’écriture d’un appel.

editor-open = Modifier l’appel
editor-new = Nouvel appel
editor-title = Modifier l’appel
editor-texts = Textes
editor-first = { $count ->
    [0] Choisir les premiers signataires
    [1] Une personne : modifier la liste
   *[other] { $count } personnes : modifier la liste et l’ordre
}
editor-sender = Changer l’expéditeur
editor-settings = Dates et réglages
editor-preview = Voir la page comme le public
editor-done-settings = Les réglages sont enregistrés.
editor-done-dates = Les dates sont changées.
editor-done-sender = L’expéditeur est enregistré.
editor-done-published = L’appel est publié.
editor-done-reopened = L’appel est rouvert.
editor-done-closed = L’appel est clos. Les liens déjà envoyés confirment encore pendant vingt-quatre heures.

preview-banner = Aperçu : cette page n’est visible que des organisateurs.
preview-back = Revenir à l’écriture

text-title = Texte ({ $language })
text-state-missing = pas encore écrit
text-state-draft = brouillon
text-state-published = publié
text-done-created = Le brouillon est créé. Vous pouvez écrire les autres langues, régler les dates, puis publier.
text-done-saved = Le texte est enregistré.
text-done-version = La nouvelle version est publiée. Les signatures déjà données gardent le texte qui a été signé.
text-preview = Voir l’aperçu
text-preview-title = Aperçu
text-preview-text = Rien n’est encore enregistré.
text-live-title = Aperçu au fil de l’écriture
text-live-done = Aperçu à jour.
text-live-failed = L’aperçu n’a pas pu être mis à jour ; le texte, lui, reste dans le formulaire.
text-changes-title = Ce qui changera
text-changes-text = Relisez les différences. La nouvelle version paraîtra avec votre note dans l’historique ; chaque signature garde le texte qui a été signé.
text-published = Ce texte est publié (version { $number }). Changer le titre, le texte, le résumé, le destinataire, le responsable ou la ligne au-dessus du texte en fait une nouvelle version, avec une note.
text-goes-public = L’appel est public : ce texte paraîtra dès qu’il sera enregistré. Voyez d’abord l’aperçu.
text-save-draft = Enregistrer le brouillon
text-save-public = Publier ce texte
text-save-published = Enregistrer
text-publish-version = Publier cette version
text-beside = En regard : { $language }

label-slug = Adresse de la page
slug-hint = { $address } puis ce mot. Laissez vide : il est fait du titre. Des minuscules sans accent, des chiffres et des traits d’union. Elle ne change plus ensuite.
label-text-language = Langue de ce premier texte
text-hint = Une ligne vide sépare les paragraphes. **gras**, *italique*, ## intertitre, - liste, > citation, [lien](https://exemple.org).
summary-hint = Deux ou trois phrases, pour les listes et les partages.
addressee-hint = À qui l’appel s’adresse.
responsible-hint = Qui répond de l’appel et des données. Vide : le nom du site.
notice-hint = Par exemple : « Appel adopté par l’assemblée du 12 novembre ».
label-note = Ce qui change
note-hint = Nécessaire dès que quelque chose change ci-dessus. La note paraît dans l’historique.
links-title = Documents et liens
links-hint = Une ligne laissée vide disparaît.
label-link-title = Intitulé
label-link-url = Adresse web
label-link-kind = Nature

label-contact = Contact
contact-hint = Une adresse e-mail ou une adresse web, affichée avec le nom du responsable, sur les pages et dans les messages.
label-time-zone = Fuseau horaire
time-zone-hint = Par exemple Europe/Paris. Vide : celui du site, { $zone }. Si vous le changez, les dates ci-dessous sont lues dans le nouveau fuseau.
label-opens = Ouverture
opens-hint = Heure locale du fuseau ci-dessus. Vide : dès la publication.
label-closes = Clôture
closes-hint = Heure locale du fuseau ci-dessus ; on peut signer jusque-là. Vide : seulement à la main.
label-goal = Objectif
goal-hint = Vide, ou une fois atteint : des paliers qui avancent d’eux-mêmes (50, 100, 200, 500…).
label-donation-url = Page de don
label-erase-after-days = Jours entre la clôture et l’effacement
erase-hint = De 1 à 3 650 ; moins de 14 compte pour 14. À cette date, annoncée aux organisateurs et affichée sur les pages, tout ce qui est personnel est effacé.
label-approve-groups = Les organisations attendent une approbation
approve-hint = Sinon, le premier mandat confirmé pour une organisation compte aussitôt.
label-ask-comment = Le formulaire propose un commentaire
label-ask-country = Le formulaire demande le pays
label-accent = Couleur
accent-hint = Celle des liens, du bouton, de la carte de partage et des affiches. Trop claire ou trop sombre pour être lue, elle est ajustée, séparément pour les écrans clairs et sombres.
accent-blue = Bleu
accent-red = Rouge
accent-green = Vert
accent-teal = Bleu canard
accent-purple = Violet
accent-pink = Rose
accent-ochre = Ocre
accent-graphite = Graphite
accent-own = Une autre couleur
label-accent-colour = Autre couleur

label-sender = Expéditeur des messages
sender-text = Les messages de cet appel partent de cette adresse. Votre serveur d’envoi doit l’accepter, sinon ils n’arriveront pas.
sender-site = Expéditeur du site :
sender-reply-to = Les réponses vont à :
sender-hint = Par exemple : Sauvons le canal <appels@exemple.org>. Vide : l’expéditeur du site.

first-text = Ils paraissent sur la page, dans cet ordre, et comptent comme les autres. Ce site ne leur demande rien : recueillez d’abord leur accord.
first-order = Changez les numéros ou déplacez les lignes, puis enregistrez. Une ligne vidée retire la personne.
first-done-partly = La liste est enregistrée. Qui a été masqué, mis de côté ou écarté auparavant n’y paraît pas.
first-row = Ligne { $number }
first-up = Monter la ligne
first-down = Descendre la ligne
label-person-name = Nom
label-person-role = Profession ou titre
label-person-place = Ville ou commune
label-person-rank = Numéro

state-title-publish = Publier l’appel
state-title-schedule = Programmer l’appel
state-title-reopen = Rouvrir l’appel
state-title-close = Clore l’appel
state-text-publish = La page devient publique et les signatures sont ouvertes. Le texte ne changera plus sans laisser de trace.
state-text-schedule = La page devient publique tout de suite ; les signatures ouvriront à la date choisie.
state-text-reopen = Les signatures sont de nouveau ouvertes.
state-text-close = On ne peut plus signer ; les liens déjà envoyés confirment encore pendant vingt-quatre heures. La page et la liste restent publiques, et vous pourrez rouvrir l’appel.
state-erased = { $days ->
    [1] Tout ce qui est personnel sera effacé un jour après la clôture.
   *[other] Tout ce qui est personnel sera effacé { $days } jours après la clôture.
}
state-no-end = Aucune date de clôture n’est fixée.
state-closed-by-date = La date de clôture est passée. Pour rouvrir l’appel, déplacez-la ou videz-la ci-dessous.
state-erasure-announced = L’effacement des données personnelles est annoncé pour le { $date }. Pour l’annuler, déplacez la clôture ou le délai d’effacement.
state-erased-before = Les données de ceux qui avaient signé avant la réouverture ont été effacées le { $date }. Elles le restent ; les nouvelles signatures auront leur propre effacement.
dates-title = Changer ces dates ?
dates-text = Les autres réglages sont enregistrés. Ces dates ne le sont pas encore, à cause de ce qu’elles feraient.
dates-before = Aujourd’hui
dates-after = Ensuite
dates-delay = { $days ->
    [1] Effacement un jour après la clôture, quatorze au moins après son annonce.
   *[other] Effacement { $days } jours après la clôture, quatorze au moins après son annonce.
}
dates-close-now = Cette date de clôture est passée : plus personne ne pourra signer.
dates-accept = Changer ces dates
dates-keep = Ne rien changer
accept-dates-text = { $count ->
    [0] Les données personnelles de l’appel seront effacées le { $date }.
    [1] Les données personnelles d’une personne seront effacées le { $date }.
   *[other] Les données personnelles de { $count } personnes seront effacées le { $date }.
} Tous ceux qui organisent l’appel et tous les propriétaires du site recevront un message, et le journal le note. Jusqu’à cette date, déplacer la clôture ou le délai annule l’effacement.
state-send-publish = Publier
state-send-schedule = Publier et programmer
state-send-reopen = Rouvrir
state-send-close = Clore

conflict-title = Quelqu’un d’autre a enregistré entre-temps
conflict-text = Rien n’est perdu, et rien n’a été écrasé. Voici ce qui diffère ; votre version est toujours dans le formulaire. Reprenez ce qui manque, puis enregistrez de nouveau.
conflict-stored = Enregistré :
conflict-typed = Chez vous :
conflict-wording = Du texte enregistré au vôtre
problem-line-break = Écrivez sur une seule ligne.
problem-web-address = Commencez par https:// ou http://.
problem-contact-malformed = Écrivez une adresse e-mail ou une adresse https://.
problem-sender-malformed = Écrivez par exemple Nom <appels@exemple.org>.
problem-sender-name-too-long = Nom trop long : 100 caractères au plus.
problem-date-malformed = Écrivez par exemple 2026-01-31T18:00.
problem-number-outside = Écrivez un nombre entier, de 1 à { $max }.
problem-closes-first = La clôture doit venir après l’ouverture.
problem-closed-by-date = Clôture passée : effacez-la ou repoussez-la.
problem-zone-unknown = Écrivez par exemple Europe/Paris.
problem-colour-malformed = Choisissez-en une, ou écrivez par exemple #a31d1d.
problem-slug-shape = De 2 à 60 minuscules, chiffres et traits d’union.
problem-slug-taken = Déjà pris : choisissez un autre nom.
problem-note-missing = Dites en une phrase ce qui change.
problem-first-twice = Cette personne figure deux fois.

picture-title = Image
picture-text = Une photo ou un dessin, montrés sur la page de l’appel et quand on la partage. Le fichier est redessiné : le lieu, l’appareil et tout ce qu’il contenait d’autre que l’image disparaissent.
picture-hint = PNG, JPEG ou WebP, { $megabytes } Mo au plus.
picture-other = Une autre image
picture-remove = Retirer l’image
picture-done-saved = L’image est enregistrée.
picture-done-removed = L’image est retirée.
editor-picture-choose = Choisir une image
editor-picture-change = Changer l’image, sa description ou son crédit
label-picture = Image
label-alt = Description pour qui ne la voit pas
alt-hint = Ce que l’image montre, en une phrase. Elle est lue à voix haute aux personnes aveugles, et s’affiche quand l’image ne se charge pas.
label-credit = Crédit
credit-hint = Qui a fait l’image, et sous quelle licence si c’est utile.
problem-picture-unknown = Choisissez une image PNG, JPEG ou WebP lisible.
problem-picture-large = Trop grande : { $max } millions de pixels au plus.
