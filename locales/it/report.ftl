# Reporting an appeal or a name.

report-title = Segnalare un problema
imprint-report = C’è un problema con questo appello o con un nome della lista?
report-text = Il tuo messaggio è conservato cifrato. Solo le persone responsabili di questo appello e di questo sito possono leggerlo, e non viene mai pubblicato.
report-subject = Di che cosa si tratta?
report-appeal = Dell’appello
report-name = Di un nome nella lista
label-reported-name = Il nome in questione
reported-name-hint = Come è scritto nella lista.
label-message = Il tuo messaggio
message-hint = Che cosa non va, e che cosa chiedi.
label-contact-email = Il tuo indirizzo e-mail
contact-email-hint = Solo se aspetti una risposta.
report-send = Invia
report-sent-title = Il tuo messaggio è arrivato
report-sent-text = Aspetta le persone responsabili di questo appello. Grazie di aver scritto.
report-back = Torna all’appello
report-privacy = Se segnali un problema: il tuo messaggio e l’indirizzo che vi lasci, cancellati novanta giorni dopo essere stati trattati, al più tardi con i dati dell’appello.
