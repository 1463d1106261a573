# Le cadre des pages, l’accueil et les listes.

language-name = Français
languages = Langues
comma = ,
skip-to-content = Aller au contenu
foot-promise = Ce site ne charge rien d’ailleurs et ne suit personne.
zone-note = Heures locales : { $city } ({ $zone }).
zone-utc = temps universel
time-with-zone = { $time } ({ $city })
time-midnight = { $date } à minuit
demo-banner = Démonstration : rien de ce qui est signé ici ne compte.
demo-open-mailbox = Ouvrir la boîte aux lettres
yes = oui
no = non
cancel = Annuler
optional = facultatif

index-title = Appels à signer
index-empty = Aucun appel n’est ouvert en ce moment. Revenez bientôt.
index-until = à signer jusqu’au { $date }
index-from = à signer dès le { $date }
index-closed = clos le { $date }
index-open = Ouverts
index-ahead = Bientôt
index-closed-title = Clos
back-to-index = Voir les appels ouverts
back-to-appeal = Relire l’appel
the-appeal = L’appel

count-signatories = { $count ->
    [1] signataire
   *[other] signataires
}
count-organisations = { $count ->
    [1] dont une organisation
   *[other] dont { $count } organisations
}
count-paper = { $count ->
    [1] + une signature recueillie hors du site, comptée à part
   *[other] + { $count } signatures recueillies hors du site, comptées à part
}
count-progress = Progression vers le prochain objectif
count-goal = { $left ->
    [1] Encore une signature pour atteindre { $goal }
   *[other] Encore { $left } pour atteindre { $goal }
}
count-first = L’appel vient de commencer : soyez parmi les premières signatures.

share-title = Faire passer l’appel
share-button = Partager
share-link = Lien à copier
share-copy = Copier
share-copied = Copié
share-mail = E-mail
share-sms = SMS
share-qr-code = Code QR
donation = Soutenir la campagne par un don

signatories-title = Signataires
first-title = Premiers signataires
groups-title = Organisations signataires
people-title = Signataires à titre personnel
group-website = site
group-verified = confirmé depuis une adresse de ce domaine
group-verified-document = mandat établi par un document
search-label = Chercher un nom
search-send = Chercher
search-filters = Préciser la ville ou la profession
search-place = Ville ou commune
search-role = Profession ou titre
search-for = Résultats pour « { $query } ».
search-all = Voir toute la liste
search-nobody-yet = Rien trouvé jusqu’ici. La liste est longue et ces mots y sont fréquents : poursuivez la recherche, ou ajoutez un mot plus rare, comme le nom de famille.
search-nobody-further = Rien de plus dans la suite de la liste publique.
search-go-on = Poursuivre la recherche
search-nobody = Rien trouvé dans la liste publique. Essayez avec moins de lettres. Un nom tout juste confirmé se trouve au bout de quelques secondes.
list-empty = La liste est encore vide.
list-more = Page suivante
list-previous = Page précédente
list-pages = Pages de la liste
list-letters = Aller à une lettre
list-position = Noms { $from } à { $to } sur { $total }, par ordre alphabétique.
list-all-organisations = Toutes les organisations signataires
list-consent = Seules figurent ici les personnes qui ont accepté que leur nom soit publié.
list-published = { $count ->
    [one] { $count } nom est publié.
   *[other] { $count } noms sont publiés.
}
list-silent = { $count ->
    [one] { $count } signature compte sans que le nom paraisse.
   *[other] { $count } signatures comptent sans que le nom paraisse.
}
list-hidden = { $count ->
    [one] { $count } nom est masqué par les organisateurs.
   *[other] { $count } noms sont masqués par les organisateurs.
}
list-with-paper = Les signatures recueillies hors du site sont comprises dans ces nombres.
count-method = Comment ces signatures sont vérifiées
list-verified = Une signature déposée sur ce site ne compte qu’après confirmation par e-mail ; une même adresse ne compte qu’une fois pour une personne.
list-verified-groups = Aujourd’hui, une organisation qui signe ici ne compte qu’une fois acceptée par les organisateurs.
list-verified-first = Les premiers signataires ont été choisis par les organisateurs, qui les ont inscrits ou ont repris leur signature.
list-verified-paper = Les signatures recueillies hors du site, sur papier ou dans une autre liste, sont saisies par les organisateurs et comptées à part.

history-title = Historique du texte
history-changes = Voir ce qui a changé
history-lead = Chaque signature déposée ici reste attachée au texte que la personne avait sous les yeux ; une signature saisie par les organisateurs, à celui qui était publié ce jour-là. Toutes les versions sont conservées ici.
history-lead-count = À côté de chacune figure le nombre de ses signatures.
history-version = Texte n° { $number }
history-signatures = { $count ->
    [0] aucune signature
    [1] une signature
   *[other] { $count } signatures
}
history-elsewhere = Sur les textes en d’autres langues :
history-changed = Ce qui a changé
history-whole = Lire cette version en entier
history-paper = { $count ->
    [1] une de plus hors du site
   *[other] { $count } de plus hors du site
}
history-alike = Seule l’écriture a changé : la page affiche la même chose.
history-beside = Ce qui a changé par ailleurs
history-beside-text = Les liens, l’image, le logo et les premiers signataires ne font pas partie du texte signé. Leurs changements depuis la publication sont notés ici.
history-link-added = Lien ajouté :
history-link-removed = Lien retiré :
history-link-changed = Lien modifié :
history-picture-added = Une image a été ajoutée.
history-picture-replaced = L’image a été remplacée par une autre.
history-picture-described = La description ou le crédit de l’image a changé.
history-picture-removed = L’image a été retirée.
history-logo-added = Un logo a été ajouté.
history-logo-replaced = Le logo a été remplacé par un autre.
history-logo-described = La description du logo a changé.
history-logo-removed = Le logo a été retiré.
history-first-added = { $count ->
    [1] Un premier signataire ajouté
   *[other] { $count } premiers signataires ajoutés
}
history-first-removed = { $count ->
    [1] Un premier signataire retiré
   *[other] { $count } premiers signataires retirés
}
history-first-changed = { $count ->
    [1] Mention d’un premier signataire modifiée
   *[other] Mentions de { $count } premiers signataires modifiées
}

# Lu à voix haute avant et après un changement
change-added = ajouté :
change-removed = supprimé :
change-end = (fin)

text-name = texte n° { $number }
text-name-in = texte n° { $number } ({ $language })
signed-text-pending = Vous signez le { $text }, publié le { $date }.
signed-text-pending-undated = Vous signez le { $text }.
signed-text-done = Vous avez signé le { $text }, publié le { $date }.
signed-text-done-undated = Vous avez signé le { $text }.
newer-text = Un texte plus récent, le n° { $number }, a été publié le { $date }.
newer-text-undated = Il existe un texte plus récent, le n° { $number }.
newer-text-stays = Votre signature reste attachée au texte n° { $number }.
newer-text-sign = Vous préférez signer le nouveau texte ? Ne confirmez pas ici :
newer-text-sign-link = signez de nouveau
text-change-title = Le texte a changé : n° { $number } au lieu du n° { $seen }
text-change-text = Il a été modifié entre-temps, et ce formulaire n’est pas enregistré. Lisez ce qui change ; si vous êtes d’accord, envoyez le formulaire.
text-change-read = Lire le nouveau texte en entier (nouvel onglet)

my-link-title = Retrouver ma signature
my-link-ask = Recevoir mon lien personnel
my-link-text = Votre lien personnel permet de voir, corriger ou retirer votre signature. Indiquez l’adresse avec laquelle vous avez signé : nous vous l’envoyons.
my-link-hint = Celle qui a reçu le message de confirmation.
my-link-send = Envoyer mon lien
my-link-again = Essayer une autre adresse
my-link-sent-title = Ouvrez votre messagerie
my-link-sent-text = Si cette adresse a signé l’appel, un message avec le lien personnel lui est destiné. Il arrive d’ordinaire en moins de deux minutes ; dans les dix minutes si nous venions de lui écrire.
my-link-sent-later = Si cette adresse a signé l’appel, un message avec le lien personnel lui est destiné.
my-link-erased = Les données personnelles de cet appel ont été effacées le { $date } : il n’y a plus de lien personnel à envoyer.
my-link-erased-before = Les données de ceux qui avaient signé avant la réouverture ont été effacées le { $date } : pour eux, il n’y a plus de lien à envoyer.
my-link-late-wait = Il est inutile de recommencer.
my-link-sent-limit = Pour éviter les abus, une même adresse ne reçoit que quelques messages par jour et par appel, et aucun si elle les a refusés.
my-link-sent-why = Cette page est la même pour tout le monde : ainsi, nul ne peut s’en servir pour savoir qui a signé. Rien reçu ? Regardez dans les indésirables, ou essayez une autre de vos adresses.

demo-title = Boîte aux lettres de la démonstration
demo-lead = Tous les messages envoyés par la démonstration arrivent ici. Aucun ne quitte cette machine.
demo-empty = Encore aucun message : signez un appel et revenez.
demo-to = À
demo-links = Liens de ce message
label-title = Titre
label-text = Texte de l’appel
label-summary = Résumé
label-addressee = Destinataire
label-responsible = Responsable
label-notice = Ligne au-dessus du texte
list-due = { $count ->
    [one] { $count } nom paraîtra dans l’heure.
   *[other] { $count } noms paraîtront dans l’heure.
}
listed-at = Votre signature compte déjà. Le nom paraîtra dans la liste vers le { $time }.
