# The forms.

sign-group = Firmi per un’associazione, un sindacato…? Da questa parte.
sign-more = Aggiungi la mia professione e la mia città
sign-more-comment = Aggiungi la mia professione, la mia città o un commento
individual-title = Firmare a mio nome
individual-other = Firmi per un’associazione, un sindacato, un’impresa?
individual-other-link = Firma a nome di un’organizzazione
individual-send = Firma
collective-title = Firmare a nome di un’organizzazione
collective-other = Firmi a titolo personale?
collective-other-link = Firma a mio nome
collective-send = Firma a nome dell’organizzazione
collective-approval = Chi cura l’appello rilegge ogni firma di un’organizzazione prima di contarla e mostrarla; ti scriveremo quando avrà deciso.
correct-title = Correggere la mia firma
correct-stored-now = Ciò che è registrato ora:
correct-send = Salva
correct-email = L’indirizzo non si può cambiare qui: è la prova della firma.
send-next = Riceverai un’e-mail: la tua firma conterà solo dopo che l’avrai confermata.

legend-publish = Mostrare il tuo nome nella lista pubblica?
legend-organisation = L’organizzazione
legend-mandatary = La persona che firma per l’organizzazione
hint-mandatary = Questi dati non sono pubblicati.

label-name = Nome
label-first-name = Nome
label-last-name = Cognome
label-role = Professione o titolo
hint-role = Per esempio: infermiera; docente, Università di Bologna; consigliere comunale.
label-place = Città o comune
label-country = Paese
country-choose = Scegli un paese
label-email = Indirizzo e-mail
hint-email-short = Per confermare la tua firma. Mai pubblicato.
hint-email = Vi riceverai un link per confermare la tua firma. Mai pubblicato. Una casella, una firma: ogni persona firma con il proprio indirizzo.
email-use = Usa { $address }
email-keep = Tieni { $address }
hint-email-collective = Preferibilmente un indirizzo dell’organizzazione; vi riceverai un link di conferma. Mai pubblicato.
publish-yes = Sì, il mio nome, la mia professione e la mia città possono comparire nella lista pubblica.
publish-no = No, contate la mia firma senza mostrare il mio nome.
label-news = Mandatemi notizie di questo appello.
label-comment = Commento
hint-comment = Letto da chi cura la campagna, non pubblicato.
label-organisation = Nome dell’organizzazione
hint-organisation = Per esteso, come deve comparire.
label-acronym = Sigla
label-kind = Tipo di organizzazione
label-seat = Città
label-website = Sito
hint-website = Per esempio: https://www.example.org
label-function = Funzione nell’organizzazione
hint-function = Per esempio: presidente, segretaria, portavoce.
label-mandatary = Firma per l’organizzazione
label-mandate = Ho il mandato di firmare a nome di questa organizzazione.
label-mandate-named = Ho il mandato di firmare a nome di { $name }.
trap-label = Lascia vuoto questo campo

kind-choose = Scegli
kind-association = Associazione
kind-union = Sindacato
kind-party = Partito
kind-collective = Collettivo
kind-company = Impresa
kind-media = Organo di informazione
kind-institution = Istituzione
kind-other = Altro

mailbox-title = Ancora un clic: apri la tua posta
sign-next-person = Un’altra persona firma su questo dispositivo
kiosk-sent-title = Grazie! Ancora un clic, nella tua posta
kiosk-sent-text = Apri il messaggio di conferma sul tuo telefono o computer, e conferma: solo allora la tua firma conterà. Può metterci qualche minuto ad arrivare, e a volte finisce nella posta indesiderata.
kiosk-sent-kept = Questo sito non registra nulla su questo dispositivo. Premi il pulsante: il modulo sarà vuoto per la prossima persona.
kiosk-next = Prossima persona
mailbox-lead = La tua firma conterà solo dopo che l’avrai confermata, con il link o il codice mandati alla tua casella.
mailbox-usually = Di solito il messaggio arriva in meno di due minuti; entro dieci se ti avevamo appena scritto.
mailbox-late-wait = Non serve firmare di nuovo, e puoi lasciare aperta questa pagina.
mail-late = { $minutes ->
    [one] In questo momento i messaggi partono con un ritardo che arriva a { $minutes } minuto.
   *[other] In questo momento i messaggi partono con un ritardo che arriva a { $minutes } minuti.
}
mail-stopped = In questo momento non partono messaggi; aspettano e partiranno appena possibile.
mailbox-address = A
mailbox-correct = Correggi
mailbox-gone-title = Un errore nell’indirizzo?
mailbox-gone = Il suo server ha risposto che non esiste: non vi scriviamo più. Correggilo, e scriveremo a quello giusto.
mailbox-gone-correct = Correggere l’indirizzo
mailbox-send-again = Manda di nuovo il messaggio
mailbox-send-again-later = { $minutes ->
    [one] Potrai far mandare di nuovo il messaggio tra { $minutes } minuto.
   *[other] Potrai far mandare di nuovo il messaggio tra { $minutes } minuti.
}
mailbox-sender = Da
mailbox-subject = Oggetto
mailbox-code-title = Hai il codice?
label-code = Codice di sei cifre
hint-code = Si trova nel messaggio, sotto il link.
mailbox-code-send = Continua
mailbox-nothing-title = Non hai ricevuto nulla?
mailbox-nothing-wait = Aspetta qualche minuto: alcuni servizi di posta fanno attendere i messaggi.
mailbox-nothing-spam = Guarda nella posta indesiderata o nelle promozioni.
mailbox-nothing-limit = Per evitare abusi, uno stesso indirizzo riceve solo pochi messaggi al giorno e per appello, e nessuno se li ha rifiutati. Quelli che hai già ricevuto restano validi.
mailbox-nothing-address = Indirizzo scritto male?
mailbox-again = Firma di nuovo
proof-waits = In questo momento l’appello è sotto attacco: il tuo browser fa un calcolo che distingue le persone dalle macchine. Ci vuole qualche secondo.
