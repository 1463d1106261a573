# Making an appeal known.

share-signal = Signal non ha un link per condividere: copia il link, poi incollalo in un messaggio.
mastodon-title = Condividere su Mastodon
mastodon-server = Il tuo server Mastodon
mastodon-hint = Per esempio mastodon.uno, o il tuo account per intero: @camilla@mastodon.uno
mastodon-unknown = Non riconosciamo questo server: scrivi per esempio mastodon.uno.
mastodon-continue = Continua
mastodon-ready = Ecco che cosa sarà proposto su { $host }; potrai cambiarlo prima di pubblicare.
mastodon-go = Apri { $host }

embed-foot = Su
embed-read = Leggi il testo prima di firmare (nuova scheda)
embed-new-tab = Il seguito si apre in una nuova scheda, sul sito dell’appello: è lì che saprai dove trovare l’e-mail da confermare.

thanks-number = Sei la persona numero { $number } a firmare. Grazie!
thanks-number-group = La vostra firma è la numero { $number }. Grazie!
thanks-word-title = Due parole da chi cura l’appello

own-link-title = Il vostro link da far girare
own-link-offer = La tua organizzazione è tra chi ha firmato. Con un link tutto suo, vedrete qui quante persone firmano grazie a voi: un numero, senza nessun nome.
own-link-make = Crea il nostro link
own-link-text = Sono contate solo le firme confermate. Anche chi cura l’appello vede questo numero.
own-link-count = { $count ->
    [0] Nessuno è ancora passato dal vostro link.
    [one] { $count } firma è arrivata grazie a voi.
   *[other] { $count } firme sono arrivate grazie a voi.
}

privacy-what-link = Se arrivi da un link che chi cura l’appello ha dato a un partner o stampato su un volantino: quale, per contarli. Nient’altro sul tuo percorso.
embed-ready = Pronto: premi ancora una volta «Firma».
