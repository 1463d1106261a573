# Making an appeal known.

share-signal = Signal bietet keinen Link zum Teilen: Kopieren Sie den Link und fügen Sie ihn in eine Nachricht ein.
mastodon-title = Auf Mastodon teilen
mastodon-server = Ihr Mastodon-Server
mastodon-hint = Zum Beispiel mastodon.social, oder Ihr ganzes Konto: @camilla@mastodon.social
mastodon-unknown = Diesen Server kennen wir nicht: Schreiben Sie zum Beispiel mastodon.social.
mastodon-continue = Weiter
mastodon-ready = Das wird auf { $host } vorgeschlagen; Sie können es vor dem Veröffentlichen ändern.
mastodon-go = { $host } öffnen

embed-foot = Auf
embed-read = Den Text vor dem Unterschreiben lesen (neuer Tab)
embed-new-tab = Es geht in einem neuen Tab auf der Website des Aufrufs weiter: Dort steht, wo Sie die E-Mail zum Bestätigen finden.

thanks-number = Sie sind Nummer { $number } unter allen, die unterschrieben haben. Danke!
thanks-number-group = Ihre Unterschrift ist Nummer { $number }. Danke!
thanks-word-title = Ein Wort vom Team

own-link-title = Ihr Link zum Weitergeben
own-link-offer = Ihre Organisation gehört zu den Unterzeichnenden. Mit einem eigenen Link sehen Sie hier, wie viele Menschen dank Ihnen unterschreiben: eine Zahl, keine Namen.
own-link-make = Unseren Link erstellen
own-link-text = Nur bestätigte Unterschriften werden gezählt. Auch das Team des Aufrufs sieht diese Zahl.
own-link-count = { $count ->
    [0] Noch niemand kam über Ihren Link.
    [one] { $count } Unterschrift kam durch Sie.
   *[other] { $count } Unterschriften kamen durch Sie.
}

privacy-what-link = Wenn Sie über einen Link gekommen sind, den das Team an Partner gegeben oder auf ein Flugblatt gedruckt hat: welcher es war, um sie zu zählen. Sonst nichts über Ihren Weg.
embed-ready = Fertig: Drücken Sie noch einmal auf „Unterschreiben“.
