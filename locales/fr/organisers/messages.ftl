# Les messages qui arrivent par e-mail, vus par les organisateurs.

messages-title = Messages à lire
messages-text = Les e-mails sur cet appel qui demandent quelqu’un : questions, mots ajoutés à une signature. Vous seuls les lisez. Répondez depuis votre propre messagerie.
messages-text-site = Les messages qui ne concernent aucun appel de ce site. Seuls les propriétaires les lisent. Répondez depuis votre propre messagerie.
messages-none = Aucun message n’attend.
messages-dropped = { $count ->
    [1] Un autre message est arrivé, le { $at }, et n’a pas pu être gardé : trop de messages attendaient d’être lus.
   *[other] { $count } autres messages sont arrivés, le dernier le { $at }, et n’ont pas pu être gardés : trop de messages attendaient d’être lus.
}
messages-kept = Un message est effacé quand vous appuyez sur « C’est fait », et au plus tard 30 jours après son arrivée.
messages-do = C’est fait
messages-back = Retour
messages-open = Messages à lire
messages-no-subject = (sans objet)
messages-subscription = Amazon demande l’accord de ce site
messages-subscription-text = Quelqu’un veut que ce canal d’Amazon annonce ici les e-mails revenus et les plaintes. Si c’est vous, ou la personne qui gère ce serveur, suivez le lien : Amazon n’envoie rien avant. Le lien marche environ deux jours.
messages-subscription-do = Donner l’accord chez Amazon

signatory-no-name = Nom pas encore indiqué
signatory-unreachable = Cette adresse est injoignable : son serveur dit que la boîte n’existe pas. Nous ne lui écrivons plus.

returned-title = E-mails revenus
returned-text = Ces 30 derniers jours, par messagerie.
returned-gone = Boîte inexistante
returned-later = Refusé pour l’instant
returned-complaints = Plaintes
