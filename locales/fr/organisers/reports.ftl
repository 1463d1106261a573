# Ce que les visiteurs signalent.

reports-title = Signalements
reports-text = Ce que des visiteurs ont écrit au sujet de l’appel ou d’un nom de sa liste. Seule l’équipe le lit.
reports-none = Rien n’attend de réponse.
reports-more = { $count ->
    [1] Un autre signalement attend. Il paraît ici dès que vous en traitez.
   *[other] { $count } autres signalements attendent. Ils paraissent ici à mesure que vous en traitez.
}
reports-find = Chercher un nom parmi les signataires
reports-settled = Déjà traités
reports-kept = Effacés 90 jours après avoir été traités, et avec les données de l’appel.
report-robot = Un champ invisible était rempli, comme le font les robots.
report-about-appeal = L’appel
report-about-name = Un nom dans la liste
report-do-settle = C’est traité
report-do-reopen = Rouvrir
