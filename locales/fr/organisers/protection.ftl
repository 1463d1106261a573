# Les règles qui mettent de côté les signatures douteuses.

protection-title = Protection contre les fausses signatures
protection-text = Une signature qu’une de ces règles arrête est confirmée comme les autres, puis mise de côté, avec le motif écrit à côté. La personne qui signe ne voit aucune différence avant d’avoir confirmé.
protection-of-site = Ces règles valent pour tous les appels du site.
protection-of-appeal = Ces règles s’ajoutent à celles du site et ne valent que pour cet appel.
protection-saved = Les règles sont enregistrées.
protection-open = Régler la protection
protection-state = Réseaux et domaines bloqués, limites en cas d’afflux.
protection-blocked = Ce qui est mis de côté
protection-blocked-text = Une ligne par entrée. Ces listes passent avant tout le reste.
protection-allowed = Ce qui n’est jamais limité
protection-allowed-text = Le wifi d’une université ou d’un congrès, le domaine d’un grand syndicat : beaucoup de monde y signe d’un coup.
protection-limits = En cas d’afflux
protection-limits-text = Au-delà de ces nombres de formulaires, les signatures suivantes sont mises de côté. Vide : la limite habituelle. 0 : aucune limite.
protection-usual = Habituelle : { $count }.
protection-unlimited = Habituelle : aucune.
protection-try = Essayer sur les dernières 24 heures
protection-save = Enregistrer ces règles
protection-changed-again = Si vous changez encore une règle, elle sera d’abord essayée.
label-blocked-networks = Réseaux bloqués
label-blocked-domains = Domaines e-mail bloqués
label-blocked-addresses = Adresses bloquées
label-allowed-networks = Réseaux sans limite
label-allowed-domains = Domaines e-mail sans limite
label-network-burst = D’un même réseau, en dix minutes
label-network-day = D’un même réseau, en un jour
label-appeal-burst = Pour tout l’appel, en dix minutes
label-appeal-day = Pour tout l’appel, en un jour
label-keep-held = Attendre toujours une décision de l’équipe
keep-held-hint = Sinon, une signature que seul un afflux a mise de côté compte d’elle-même une heure plus tard au plus tôt, si rien ne la relie aux autres : noms répétés, adresses en série, domaine qui domine, rythme de machine.
networks-hint = Par exemple : 203.0.113.0/24. Une adresse seule vaut pour ses voisines : /24 en IPv4, /56 en IPv6.
domains-hint = Par exemple : exemple.org, ou *.exemple.org pour tout ce qui est dessous.
addresses-hint = Toutes les écritures d’une même boîte sont reconnues. La liste est chiffrée.
trial-title = Ce que ces règles auraient fait
trial-forms = { $count ->
    [1] Essayées sur le seul formulaire reçu depuis le { $since }.
   *[other] Essayées sur les { $count } formulaires reçus depuis le { $since }.
}
trial-newly-held = { $count ->
    [0] Aucune signature de plus ne serait mise de côté.
    [1] Une signature de plus serait mise de côté.
   *[other] { $count } signatures de plus seraient mises de côté.
}
trial-newly-counted = { $count ->
    [0] Aucune de celles qui le sont aujourd’hui ne serait comptée.
    [1] Une de celles qui le sont aujourd’hui serait comptée.
   *[other] { $count } de celles qui le sont aujourd’hui seraient comptées.
}
trial-reason = Motif
trial-before = Règles actuelles
trial-after = Ces règles
trial-note = Le serveur garde l’origine des formulaires un jour, en mémoire seulement : après un redémarrage, l’essai porte sur moins de temps. Les signatures déjà reçues ne changent pas.
trial-no-forms = Aucun formulaire n’a été reçu depuis 24 heures, ou le serveur vient de redémarrer : il n’y a rien sur quoi essayer ces règles.
problem-network-line = Ligne { $max } : ce n’est pas un réseau. Écrivez par exemple 203.0.113.0/24.
problem-domain-line = Ligne { $max } : ce n’est pas un domaine. Écrivez par exemple exemple.org ou *.exemple.org.
problem-address-line = Ligne { $max } : ce n’est pas une adresse e-mail.
problem-too-many-lines = La liste est trop longue : { $max } lignes au plus.
problem-limit-outside = Écrivez un nombre entier de 0 à { $max }.
protection-asked = Le calcul est demandé.
protection-asked-no-longer = Le calcul n’est plus demandé.
proofs-title = Calcul demandé aux navigateurs
proofs-off = Rien n’est demandé en ce moment.
proofs-on-by = Demandé par { $by } depuis le { $since }, jusqu’au { $until }.
proofs-on-by-rule = Demandé par la règle ci-dessous depuis le { $since }, jusqu’au { $until }.
proofs-text = Pendant une attaque, chaque navigateur peut devoir faire un calcul de quelques secondes avant d’envoyer le formulaire : une personne le remarque à peine, un robot qui envoie des milliers de formulaires est ralenti. Un formulaire sans ce calcul, par exemple d’un navigateur sans script, n’est pas refusé : sa signature, une fois confirmée, attend votre décision. Les formulaires ouverts auparavant ont encore dix minutes.
proofs-hours = Pour combien de temps
proofs-for = { $count ->
    [1] une heure
   *[other] { $count } heures
}
proofs-ask = Demander le calcul
proofs-longer = Demander encore pour ce temps, à partir de maintenant
proofs-stop = Ne plus le demander
label-proof-burst = Demander le calcul pendant une heure, au-delà de tant de formulaires en dix minutes
proof-burst-usual = Habituellement : { $count }. 0 : jamais.
proof-burst-never = Vide ou 0 : jamais.

# Names that appear later, and names that look like others.

label-list-after = Délai avant la liste publique, en minutes
list-after-hint = De 0 à 60. Une signature confirmée compte tout de suite ; son nom paraît après ce délai, qui laisse le temps d’écarter un faux nom avant qu’on le lise. Les noms que l’équipe a acceptés paraissent aussitôt.
hand-over-due = { $count ->
    [one] { $count } signature compte déjà et paraîtra dans l’heure.
   *[other] { $count } signatures comptent déjà et paraîtront dans l’heure.
}
signatory-listed-at = paraîtra dans la liste publique vers le { $time }
look-alike-title = Un nom trompeur ?
look-alike-signed = Il ressemble à « { $name } », qui a signé cet appel.
look-alike-known = Il ressemble à « { $name } », un groupe connu.
