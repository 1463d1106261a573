# The frame of the pages, the index and the lists.

language-name = Italiano
languages = Lingue
comma = ,
skip-to-content = Vai al contenuto
foot-promise = Questo sito non carica nulla da altrove e non segue nessuno.
zone-note = Ore locali: { $city } ({ $zone }).
zone-utc = tempo universale
time-with-zone = { $time } ({ $city })
time-midnight = { $date } a mezzanotte
demo-banner = Dimostrazione: nulla di ciò che si firma qui conta.
demo-open-mailbox = Apri la casella
yes = sì
no = no
cancel = Annulla
optional = facoltativo

index-title = Appelli da firmare
index-empty = In questo momento nessun appello è aperto. Torna presto.
index-until = da firmare fino al giorno { $date }
index-from = da firmare dal giorno { $date }
index-closed = chiuso il giorno { $date }
index-open = Aperti
index-ahead = Prossimamente
index-closed-title = Chiusi
back-to-index = Vedi gli appelli aperti
back-to-appeal = Rileggi l’appello
the-appeal = L’appello

count-signatories = { $count ->
    [one] firma
   *[other] firme
}
count-organisations = { $count ->
    [one] tra cui un’organizzazione
   *[other] tra cui { $count } organizzazioni
}
count-paper = { $count ->
    [one] + una firma raccolta fuori da questo sito, contata a parte
   *[other] + { $count } firme raccolte fuori da questo sito, contate a parte
}
count-progress = Avanzamento verso il prossimo obiettivo
count-goal = { $left ->
    [one] Ancora una firma per arrivare a { $goal }
   *[other] Ancora { $left } per arrivare a { $goal }
}
count-first = L’appello è appena cominciato: la tua può essere tra le prime firme.

share-title = Far girare l’appello
share-button = Condividi
share-link = Link da copiare
share-copy = Copia
share-copied = Copiato
share-mail = E-mail
share-sms = SMS
share-qr-code = Codice QR
donation = Sostieni la campagna con una donazione

signatories-title = Chi ha firmato
first-title = Primi firmatari
groups-title = Organizzazioni firmatarie
people-title = Chi ha firmato a titolo personale
group-website = sito
group-verified = confermato da un indirizzo di questo dominio
group-verified-document = mandato provato da un documento
search-label = Cerca un nome
search-send = Cerca
search-filters = Precisa la città o la professione
search-place = Città o comune
search-role = Professione o titolo
search-for = Risultati per «{ $query }».
search-all = Vedi tutta la lista
search-nobody-yet = Finora non si è trovato nulla. La lista è lunga e queste parole vi sono frequenti: continua a cercare, o aggiungi una parola più rara, come il cognome.
search-nobody-further = Nient’altro nel resto della lista pubblica.
search-go-on = Continua a cercare
search-nobody = Non si è trovato nulla nella lista pubblica. Prova con meno lettere. Un nome appena confermato si trova dopo qualche secondo.
list-empty = La lista è ancora vuota.
list-more = Pagina successiva
list-previous = Pagina precedente
list-pages = Pagine della lista
list-letters = Vai a una lettera
list-position = Nomi da { $from } a { $to } su { $total }, in ordine alfabetico.
list-all-organisations = Tutte le organizzazioni firmatarie
list-consent = Qui compaiono solo le persone che hanno accettato che il loro nome fosse pubblicato.
list-published = { $count ->
    [one] { $count } nome è pubblicato.
   *[other] { $count } nomi sono pubblicati.
}
list-silent = { $count ->
    [one] { $count } firma conta senza che il nome compaia.
   *[other] { $count } firme contano senza che il nome compaia.
}
list-hidden = { $count ->
    [one] { $count } nome è nascosto da chi organizza.
   *[other] { $count } nomi sono nascosti da chi organizza.
}
list-with-paper = Le firme raccolte fuori da questo sito sono comprese in questi numeri.
count-method = Come vengono verificate queste firme
list-verified = Una firma fatta su questo sito conta solo dopo la conferma per e-mail; uno stesso indirizzo conta una sola volta per una persona.
list-verified-groups = Oggi un’organizzazione che firma qui conta solo dopo che chi organizza l’ha accettata.
list-verified-first = I primi firmatari sono stati scelti da chi organizza, che li ha inseriti o ha ripreso la loro firma.
list-verified-paper = Le firme raccolte fuori da questo sito, su carta o in un’altra lista, sono inserite da chi organizza e contate a parte.

history-title = Storia del testo
history-changes = Vedi che cosa è cambiato
history-lead = Ogni firma fatta qui resta legata al testo che la persona aveva davanti; una firma inserita da chi organizza, a quello che era pubblicato quel giorno. Tutte le versioni sono conservate qui.
history-lead-count = Accanto a ciascuna c’è il numero delle sue firme.
history-version = Testo n. { $number }
history-signatures = { $count ->
    [0] nessuna firma
    [one] una firma
   *[other] { $count } firme
}
history-elsewhere = Sui testi in altre lingue:
history-changed = Che cosa è cambiato
history-whole = Leggi per intero questa versione
history-paper = { $count ->
    [one] una in più fuori da questo sito
   *[other] { $count } in più fuori da questo sito
}
history-alike = È cambiato solo il modo di scriverlo: la pagina mostra la stessa cosa.
history-beside = Che cos’altro è cambiato
history-beside-text = I link, l’immagine, il logo e i primi firmatari non fanno parte del testo che si firma. I loro cambiamenti dopo la pubblicazione sono annotati qui.
history-link-added = Link aggiunto:
history-link-removed = Link tolto:
history-link-changed = Link modificato:
history-picture-added = È stata aggiunta un’immagine.
history-picture-replaced = L’immagine è stata sostituita con un’altra.
history-picture-described = È cambiata la descrizione o il credito dell’immagine.
history-picture-removed = L’immagine è stata tolta.
history-logo-added = È stato aggiunto un logo.
history-logo-replaced = Il logo è stato sostituito con un altro.
history-logo-described = È cambiata la descrizione del logo.
history-logo-removed = Il logo è stato tolto.
history-first-added = { $count ->
    [one] Un primo firmatario aggiunto
   *[other] { $count } primi firmatari aggiunti
}
history-first-removed = { $count ->
    [one] Un primo firmatario tolto
   *[other] { $count } primi firmatari tolti
}
history-first-changed = { $count ->
    [one] Voce di un primo firmatario modificata
   *[other] Voci di { $count } primi firmatari modificate
}

# Read aloud before and after a change
change-added = aggiunto:
change-removed = tolto:
change-end = (fine)

text-name = testo n. { $number }
text-name-in = testo n. { $number } ({ $language })
signed-text-pending = Stai per firmare il { $text }, pubblicato il giorno { $date }.
signed-text-pending-undated = Stai per firmare il { $text }.
signed-text-done = Hai firmato il { $text }, pubblicato il giorno { $date }.
signed-text-done-undated = Hai firmato il { $text }.
newer-text = Un testo più recente, il n. { $number }, è stato pubblicato il giorno { $date }.
newer-text-undated = C’è un testo più recente, il n. { $number }.
newer-text-stays = La tua firma resta legata al testo n. { $number }.
newer-text-sign = Preferisci firmare il nuovo testo? Non confermare qui:
newer-text-sign-link = firma di nuovo
text-change-title = Il testo è cambiato: n. { $number } invece del n. { $seen }
text-change-text = È stato modificato nel frattempo, e questo modulo non è stato registrato. Leggi che cosa cambia; se sei d’accordo, invia il modulo.
text-change-read = Leggi per intero il nuovo testo (nuova scheda)

my-link-title = Ritrovare la mia firma
my-link-ask = Ricevi il mio link personale
my-link-text = Il tuo link personale permette di vedere, correggere o ritirare la tua firma. Scrivi l’indirizzo con cui hai firmato e te lo mandiamo.
my-link-hint = Quello che ha ricevuto il messaggio di conferma.
my-link-send = Manda il mio link
my-link-again = Prova un altro indirizzo
my-link-sent-title = Apri la tua posta
my-link-sent-text = Se questo indirizzo ha firmato l’appello, c’è per lui un messaggio con il link personale. Di solito arriva in meno di due minuti; entro dieci se gli avevamo appena scritto.
my-link-sent-later = Se questo indirizzo ha firmato l’appello, c’è per lui un messaggio con il link personale.
my-link-erased = I dati personali di questo appello sono stati cancellati il giorno { $date }: non c’è più nessun link personale da mandare.
my-link-erased-before = I dati di chi aveva firmato prima della riapertura sono stati cancellati il giorno { $date }: per loro non c’è più nessun link da mandare.
my-link-late-wait = Non serve chiederlo di nuovo.
my-link-sent-limit = Per evitare abusi, uno stesso indirizzo riceve solo pochi messaggi al giorno e per appello, e nessuno se li ha rifiutati.
my-link-sent-why = Questa pagina è uguale per tutti: così nessuno può usarla per sapere chi ha firmato. Non hai ricevuto nulla? Guarda nella posta indesiderata, o prova un altro dei tuoi indirizzi.

demo-title = Casella della dimostrazione
demo-lead = Tutti i messaggi inviati dalla dimostrazione arrivano qui. Nessuno lascia questa macchina.
demo-empty = Ancora nessun messaggio: firma un appello e torna.
demo-to = A
demo-links = Link di questo messaggio

label-title = Titolo
label-text = Testo dell’appello
label-summary = Riassunto
label-addressee = Destinatario
label-responsible = Responsabile
label-notice = Riga sopra il testo
list-due = { $count ->
    [one] { $count } nome comparirà entro un’ora.
   *[other] { $count } nomi compariranno entro un’ora.
}
listed-at = La tua firma conta già. Il nome comparirà nella lista verso: { $time }.
