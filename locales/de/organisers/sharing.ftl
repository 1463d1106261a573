# Making an appeal known, as organisers see it.

sharing-title = Teilen und einbinden
sharing-done-saved = Gespeichert.
sharing-done-links-saved = Die Links sind gespeichert.
sharing-draft = Der Aufruf ist noch nicht veröffentlicht: Bis dahin führen diese Adressen nirgendwohin.
sharing-address = Die Adresse zum Weitergeben
sharing-embed = Auf einer anderen Website
sharing-embed-text = Kopieren Sie eine Zeile in die Seite einer anderen Website. Geladen wird dabei nur etwas von hier, und es werden keine Cookies gesetzt.
sharing-embed-form = Das Formular
sharing-embed-counter = Der Zähler
sharing-embed-badge = Der Zähler als Bild
sharing-embed-json = Die Zahl, für ein Programm (JSON)
sharing-embed-oembed = Viele Websites zeigen den Aufruf auch von selbst, wenn man dort seine Adresse einfügt (oEmbed).
sharing-form-not-allowed = Noch darf keine Website das Formular zeigen.
sharing-form-allow = Websites erlauben
sharing-sites = Wer das Formular zeigen darf
label-form-sites = Erlaubte Websites
form-sites-none = Keine andere Website
form-sites-some = Die Websites dieser Liste
form-sites-all = Alle Websites
sharing-sites-hint = Was auf einer anderen Website rund um das Formular steht, kann verzerren, was man unterschreibt: Erlauben Sie nur Websites, die Sie kennen. Der Zähler darf überall gezeigt werden.
label-sites = Liste der Websites
sites-hint = Eine je Zeile, zum Beispiel https://partner.example
sharing-words = Ihre Worte
label-share-text = Text zum Teilen
share-text-hint = Er steht in Nachrichten vor der Adresse des Aufrufs. Leer: der Titel. Eine Zeile, höchstens 240 Zeichen.
label-thanks = Dankeswort
thanks-hint = Es erscheint, wenn die Unterschrift bestätigt ist. Markdown, wie der Text des Aufrufs.

sources-title = Woher die Unterschriften kommen
sources-text = Geben Sie jedem Partner und jedem Flugblatt einen eigenen Link: So sehen Sie, wie viele bestätigte Unterschriften darüber kamen. Sonst wird nichts gespeichert, und niemand wird verfolgt. Ein Link lässt sich nicht löschen: Vielleicht ist er schon gedruckt.
sources-link = Link
sources-signatures = Bestätigte Unterschriften
sources-other = Ohne eigenen Link
sources-none = Noch kam keine Unterschrift über einen eigenen Link.
sources-manage = Links erstellen
sources-group = Link einer unterzeichnenden Organisation
sources-hidden-group = Organisation, die nicht in der Liste steht
sources-new = Neuer Link
sources-save = Links speichern
sources-conflict = Inzwischen hat jemand anderes die Links geändert: So sind sie jetzt. Prüfen Sie sie und speichern Sie dann.
sources-count = { $count ->
    [0] keine Unterschrift
    [one] { $count } Unterschrift
   *[other] { $count } Unterschriften
}
label-referral-label = Name für Sie
referral-label-hint = Zum Beispiel: Flugblatt vom Markt
label-referral-word = Wort im Link
referral-word-hint = 2 bis 40 Kleinbuchstaben ohne Umlaute und Akzente, Ziffern oder Bindestriche: flugblatt
column-referral = Link, über den sie kam

problem-site-line = Zeile { $max } ist nicht die Adresse einer Website: zum Beispiel https://partner.example.
problem-word-shape = 2 bis 40 Kleinbuchstaben ohne Umlaute und Akzente, Ziffern oder Bindestriche.
problem-word-taken = Dieses Wort hat schon ein anderer Link.

fact-part-sharing = Teilen und Einbinden
fact-part-referrals = Links, die die Herkunft zeigen
