# Das Logo eines Aufrufs und das der Website.

logo-title = Logo
logo-text = Zu sehen neben dem Namen derer, die aufrufen: oben auf der Seite des Aufrufs, auf der Karte, die Netzwerke zeigen, auf dem Plakat und auf dem Flugblatt. E-Mails behalten den Namen allein, ohne Bild. Die Datei wird neu gezeichnet: Nur das Bild bleibt übrig.
logo-text-site = Zu sehen neben dem Namen der Website, oben auf jeder Seite. E-Mails behalten den Namen allein, ohne Bild. Die Datei wird neu gezeichnet: Nur das Bild bleibt übrig.
logo-other = Ein anderes Logo
logo-remove = Logo entfernen
logo-done-saved = Das Logo ist gespeichert.
logo-done-removed = Das Logo ist entfernt.
logo-alt-hint = In wenigen Worten, zum Beispiel „Logo der Freunde des Kanals“. Auf dunklem Grund hat das Logo einen weißen.
editor-logo-choose = Logo auswählen
editor-logo-change = Logo oder Beschreibung ändern
label-logo = Logo
fact-part-logo = Logo
