# The privacy notice.

privacy-title = Dati personali
privacy-lead = Firmando un appello esprimi un’opinione politica. Ecco, in parole semplici, che cosa facciamo dei tuoi dati.
privacy-who = Chi ne è responsabile
privacy-who-unknown = Il gruppo che pubblica questo appello.
privacy-why = A che cosa servono
privacy-why-count = A contare ogni firma una volta sola e a provare che viene da un indirizzo reale.
privacy-why-publish = A mostrare il tuo nome, la tua professione e la tua città nella lista, se l’hai scelto.
privacy-why-news = A scriverti a proposito di questo appello, se l’hai chiesto.
privacy-basis = Il trattamento si basa sul tuo consenso esplicito (GDPR, articoli 6.1.a e 9.2.a). Puoi ritirarlo in qualsiasi momento, senza dare spiegazioni.
privacy-what = Che cosa è conservato
privacy-what-form = Il nome, la professione, la città e il paese che hai indicato.
privacy-what-email = Il tuo indirizzo e-mail, e le tue scelte su pubblicazione e notizie.
privacy-what-comment = Il tuo commento.
privacy-what-group = Per un’organizzazione: il suo nome, il suo tipo, il suo sito, il nome e la funzione della persona che firma per lei.
privacy-what-times = La versione del testo firmata, la lingua, e le date di firma e di conferma.
privacy-what-not = Con una firma non è conservato nessun indirizzo IP; la rete da cui viene un modulo resta un giorno in memoria, contro i robot. I cookie sono impostati solo dopo l’invio di un modulo: riconoscono il tuo browser, per sette giorni al massimo, e conservano, cifrato, per un’ora, ciò che hai appena scritto. Nessuno ti segue.
privacy-see = Chi li vede
privacy-see-public = Tutti: il tuo nome, la tua professione e la tua città, solo se l’hai scelto; il nome, il tipo, la città e il sito di un’organizzazione.
privacy-see-organiser = Il gruppo responsabile dell’appello e chi ospita questo sito per lui: il resto.
privacy-see-third = Nessun altro. Il sito non carica nulla da altrove; l’e-mail di conferma passa, come ogni e-mail, dai server di posta.
privacy-long = Per quanto tempo
privacy-long-pending = { $days ->
    [one] Una firma non confermata è cancellata un giorno dopo il primo messaggio che chiede di confermarla, o dopo la sua ultima modifica; se nessun messaggio può partire, un giorno dopo l’ultimo tentativo.
   *[other] Una firma non confermata è cancellata { $days } giorni dopo il primo messaggio che chiede di confermarla, o dopo la sua ultima modifica; se nessun messaggio può partire, { $days } giorni dopo l’ultimo tentativo.
}
privacy-long-date = Tutti i dati personali sono cancellati il giorno { $date }.
privacy-long-done = Tutti i dati personali sono stati cancellati il giorno { $date }.
privacy-long-days = { $days ->
    [one] Tutti i dati personali sono cancellati un giorno dopo la chiusura dell’appello.
   *[other] Tutti i dati personali sono cancellati { $days } giorni dopo la chiusura dell’appello.
}
privacy-long-closes = L’appello si chiude il giorno { $date }.
privacy-long-withdrawn = Una firma che ritiri esce subito dal conteggio e dalla lista.
privacy-long-refused = Di un indirizzo che ha rifiutato i nostri messaggi, o che non esiste, conserviamo per { $days } giorni un’impronta, per non scrivergli più. Da essa non si può risalire all’indirizzo.
privacy-safe = Come sono protetti
privacy-safe-text = Gli indirizzi, i nomi non pubblicati e i commenti sono sigillati: la base di dati da sola non permette di leggerli. La chiave è conservata a parte.
privacy-rights = I tuoi diritti
privacy-rights-text = Vedere, correggere, nascondere, ritirare, scaricare: puoi fare tutto senza chiedere nulla a nessuno, con il tuo link personale, anche dopo la chiusura.
privacy-rights-authority = Puoi anche scrivere a chi è responsabile, indicato sopra, o rivolgerti all’autorità di protezione dei dati del tuo paese (in Italia, il Garante per la protezione dei dati personali).
