# Ce dont l’équipe est avertie : les confirmations qui chutent, le serveur d’envoi en panne.

trend-drop = { $count ->
    [0] Chez { $provider }, aucune signature sur { $total } n’a été confirmée
    [1] Chez { $provider }, une signature sur { $total } a été confirmée
   *[other] Chez { $provider }, { $count } signatures sur { $total } ont été confirmées
} : bien moins qu’attendu. Les messages y arrivent peut-être dans les indésirables.
trend-day = dans les 24 heures jusqu’au { $date }
mail-waiting-drops = Chez un fournisseur d’adresses, bien moins de gens confirment qu’attendu : les messages y arrivent peut-être dans les indésirables.
mail-outage-subject = L’envoi des messages a été interrompu : { $title }
mail-waiting-outage = Du { $since } au { $until }, aucun message n’a pu partir : le serveur d’envoi ne répondait pas, ou nous refusait. Depuis, les messages repartent.
