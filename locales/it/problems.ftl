# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Resta una cosa da correggere
   *[other] Restano { $count } cose da correggere
}
problems-prefix = Errore:

problem-name-missing = Scrivi un nome o un cognome.
problem-organisation-missing = Scrivi il nome completo dell’organizzazione.
problem-kind-missing = Scegli il tipo più vicino.
problem-function-missing = Scrivi la tua funzione nell’organizzazione.
problem-mandate-missing = Spunta la casella se hai questo mandato.
problem-too-long = Troppo lungo: al massimo { $max } caratteri.
problem-hidden-character = Riscrivi questo campo: contiene un segno nascosto.
problem-holds-email = Sembra il tuo indirizzo e-mail: va nel suo campo.
problem-holds-telephone = Qui niente numeri di telefono, per favore.
problem-link = Qui niente indirizzi web, per favore.
problem-too-many-marks = Troppi accenti su una stessa lettera.
problem-no-letter = Scrivi un nome con delle lettere.
problem-email-missing = Scrivi il tuo indirizzo e-mail.
problem-email-malformed = Controlla l’indirizzo: per esempio nome@example.org.
problem-email-without-at = Manca la chiocciola: per esempio nome@example.org.
problem-email-two-ats = C’è una chiocciola di troppo.
problem-email-two-dots = Ci sono due punti di seguito.
problem-email-dot-at-edge = C’è un punto di troppo.
problem-email-comma = C’è una virgola al posto di un punto.
problem-email-space = C’è uno spazio nell’indirizzo.
problem-email-several = Scrivi un solo indirizzo.
problem-email-suspect = Questo indirizzo è giusto?
problem-email-domain = Controlla ciò che segue la chiocciola.
problem-email-too-long = Questo indirizzo è troppo lungo.
problem-email-local-part = Niente accenti prima della chiocciola: controlla l’indirizzo.
problem-country-unknown = Scegli un paese dalla lista.
problem-website-malformed = Controlla l’indirizzo: per esempio https://example.org.
problem-publish-missing = Scegli sì o no.
problem-agree-missing = Spunta la casella per firmare.
problem-form-too-fast = Fai clic ancora una volta per inviare.
problem-form-expired = Il modulo è rimasto aperto troppo a lungo: invialo di nuovo.
problem-code-wrong = Codice errato o scaduto: controllalo, o apri il link.
problem-code-elsewhere = Il codice vale solo nel browser in cui hai firmato. Qui, apri il link del messaggio.
problem-changed = La firma è stata modificata nel frattempo: rileggila, poi invia di nuovo.
problem-text-changed = Il testo dell’appello è cambiato: leggi che cosa è diverso, poi invia di nuovo il modulo.
problem-organisation-signed = Questo indirizzo ha già firmato per questa organizzazione: usa il modulo dell’appello.
problem-organisation-taken = Questa organizzazione ha già firmato: scrivi a chi cura l’appello se è un errore.

problem-empty = Compila questo campo.
