# Les chiffres d’un appel, et ce qu’il faut faire d’abord.

todo-title = À faire d’abord
todo-none = Tout est à jour.
todo-relay-down = Aucun message ne part depuis le { $at } : le serveur d’envoi ne répond pas, ou nous refuse.
todo-quota = Le quota d’envoi est épuisé. Les messages repartiront le { $at }.
todo-late = { $count ->
    [1] Les messages de confirmation partent avec une minute de retard.
   *[other] Les messages de confirmation partent avec { $count } minutes de retard.
}
todo-provider = Chez { $provider }, { $now } % confirment ({ $expected } % d’habitude) : les messages y arrivent peut-être dans les indésirables.
todo-provider-others = Chez { $provider }, { $now } % confirment ({ $expected } % ailleurs) : les messages y arrivent peut-être dans les indésirables.
todo-closes = La signature se termine le { $at }.
todo-erasure = { $count ->
    [0] Le { $at }, les données personnelles de l’appel seront effacées.
    [1] Le { $at }, les données personnelles d’une personne seront effacées.
   *[other] Le { $at }, les données personnelles de { $count } personnes seront effacées.
} Pour l’annuler, déplacez la clôture ou le délai d’effacement.
todo-erasure-unheard = Depuis le { $at }, aucune boîte aux lettres de ceux qui peuvent modifier l’appel n’a pris le rappel de l’effacement : il est reporté de sept jours en sept jours. Vérifiez les adresses des comptes.
todo-groups = { $count ->
    [1] Une organisation attend votre accord.
   *[other] { $count } organisations attendent votre accord.
}
todo-held = { $count ->
    [1] Une signature attend d’être relue.
   *[other] { $count } signatures attendent d’être relues.
}
todo-draft = Cet appel est un brouillon : personne ne le voit encore.

provider-gmail = Gmail
provider-microsoft = Outlook et Hotmail
provider-yahoo = Yahoo
provider-icloud = iCloud
provider-orange = Orange et Wanadoo
provider-free = Free
provider-sfr = SFR
provider-bouygues = Bouygues Telecom
provider-laposte = La Poste
provider-proton = Proton
provider-gmx = GMX
provider-other = les autres fournisseurs
provider-all = Tous ensemble

figures-title = Les chiffres
figures-last-day = Ces dernières 24 heures
figures-last-day-short = { $count } en 24 heures
figures-goal = Prochain objectif
figures-goal-left = { $left ->
    [1] { $goal }, encore une signature
   *[other] { $goal }, encore { $left }
}
figures-paper = Recueillies hors du site
figures-pending = En attente de confirmation par message
figures-held = À relire
figures-held-groups = { $count ->
    [0] { $held }
    [1] { $held }, dont une organisation
   *[other] { $held }, dont { $count } organisations
}

chart-hours-title = Les 48 dernières heures
chart-days-title = Depuis le début
chart-hours-text = { $posted ->
    [one] { $posted } signature déposée
   *[other] { $posted } signatures déposées
} et { $counted ->
    [one] { $counted } comptée
   *[other] { $counted } comptées
} en 48 heures ; au plus { $most } en une heure.
chart-days-text = { $counted ->
    [one] { $counted } signature comptée
   *[other] { $counted } signatures comptées
} ; au plus { $most } en un jour.
chart-weeks-text = { $counted ->
    [one] { $counted } signature comptée
   *[other] { $counted } signatures comptées
} ; au plus { $most } en une semaine.
chart-counted = Comptées
chart-posted = Déposées
chart-most-hour = jusqu’à { $most } par heure
chart-most-day = jusqu’à { $most } par jour
chart-most-week = jusqu’à { $most } par semaine
chart-hour = Heure
chart-day = Jour
chart-week = Semaine à partir du
chart-table = Voir ces chiffres en tableau
chart-spark = { $counted ->
    [0] Aucune signature en quatorze jours
    [1] Une signature en quatorze jours, au plus { $most } en un jour
   *[other] { $counted } signatures en quatorze jours, au plus { $most } en un jour
}

confirmations-title = Les confirmations
confirmations-text = Une signature compte quand la personne a confirmé par le message que nous lui envoyons. Un taux qui chute chez un fournisseur est souvent le signe que nos messages y sont rangés parmi les indésirables.
confirmations-none = Il n’y a encore rien à comparer : ces taux portent sur les trente derniers jours, sans la dernière heure, car il faut laisser aux messages le temps d’arriver.
confirmations-provider = Fournisseur
confirmations-recent = Ces dernières 24 heures
confirmations-before = Le mois d’avant
confirmations-posted = déposées
confirmations-percent = confirmées
confirmations-note = La dernière heure n’est pas comprise : il faut laisser aux messages le temps d’arriver.
confirmations-alarm = en baisse
percent = { $percent } %

mail-state-title = L’envoi des messages
mail-state-waiting = Messages en attente sur tout le site
mail-state-oldest = Attente du plus ancien
mail-state-minutes = { $minutes ->
    [0] moins d’une minute
    [1] une minute
   *[other] { $minutes } minutes
}

trends-title = Ce qui sort de l’ordinaire
trends-text = Rien n’est décidé pour vous : une salle de congrès ou une grande école y ressemblent. Regardez, puis décidez.
trend-hour = dans l’heure qui s’est terminée le { $date }
trend-domain = { $count } signatures sur { $total } viennent de { $subject }.
trend-network = { $count } formulaires sur { $total } viennent d’un même réseau.
trend-names = { $count } signatures sur { $total } portent un nom qui revient.
trend-series = { $count } signatures sur { $total } ont des adresses en série, qui ne diffèrent que par des chiffres.
trend-pace = { $count } signatures sont arrivées au rythme d’une machine.
