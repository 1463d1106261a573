# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Ciao,
mail-footer-responsible = Responsabile dell’appello: { $responsible }
mail-footer-contact = Per scrivere a chi è responsabile: { $contact }
mail-footer-site = Questo messaggio è stato inviato automaticamente da { $name } ({ $host }). Nessuna immagine, nessun tracciamento.

mail-confirm-subject = Conferma la tua firma: { $title }
mail-confirm-why = Grazie! Ancora un clic per confermare la tua firma dell’appello «{ $title }».
mail-confirm-entered = Ricevi questo messaggio perché, a quanto pare, hai accettato di firmare l’appello «{ $title }» fuori da questo sito, e chi lo organizza ha inserito questo indirizzo.
mail-entered-expires = La pagina funziona fino a: { $time }. Se non fai nulla, non viene contato nulla e i dati vengono cancellati.
mail-confirm-preheader = Conferma la tua firma nella pagina che si apre.
mail-confirm-do = Controlla la tua firma e confermala nella pagina che si apre.
mail-confirm-button = Vedi e conferma la mia firma
mail-confirm-link = Se il pulsante non si apre, copia questo indirizzo nel tuo browser:
mail-confirm-code = Una pagina ti chiede un codice? Scrivi questo:
mail-confirm-expires = La pagina funziona fino a: { $time }. Se non fai nulla, non viene contato nulla e i dati vengono cancellati.
mail-confirm-refuse-text = Non eri tu? Apri la stessa pagina e scegli «Non ho firmato io»: i dati saranno cancellati e, per sei mesi, questo sito non ti manderà più messaggi su firme. Puoi anche non fare nulla.
mail-confirm-refuse-html = Non eri tu?
mail-confirm-refuse-action = Rifiuta e fai cancellare questi dati
mail-confirm-refuse-else = Puoi anche non fare nulla.

mail-confirm-collective-subject = Conferma la tua firma: { $title }
mail-confirm-collective-why = Grazie! Ancora un clic per confermare, a nome della tua organizzazione, la firma dell’appello «{ $title }».
mail-confirm-collective-entered = Ricevi questo messaggio perché, a quanto pare, la tua organizzazione ha accettato di firmare l’appello «{ $title }» fuori da questo sito, e chi lo organizza ha inserito questo indirizzo.
mail-confirm-collective-do = Controlla l’organizzazione e la firma, e confermala nella pagina che si apre.
mail-confirm-collective-button = Vedi e conferma questa firma

mail-already-signed-subject = Hai già firmato: { $title }
mail-already-signed-why = Qualcuno, forse tu, ha appena firmato di nuovo con questo indirizzo l’appello «{ $title }».
mail-already-signed-nothing = Questo indirizzo ha già una firma: resta com’è e può contare una volta sola. Non è cambiato nulla.
mail-already-signed-do = Per vederla, correggerla o ritirarla, apri la tua pagina personale:
mail-already-signed-button = Vedi la mia firma
mail-already-signed-else = Se non eri tu, non devi fare nulla.

mail-my-link-subject = Il tuo link personale: { $title }
mail-my-link-why = Qualcuno, probabilmente tu, ha chiesto il link personale di questo indirizzo per l’appello «{ $title }».
mail-my-link-do = { $count ->
    [one] Questa pagina mostra la tua firma. Qui puoi correggere la tua firma, nascondere o mostrare il tuo nome, o ritirarla:
   *[other] Queste pagine mostrano le tue firme. Qui puoi correggere ogni firma, nascondere o mostrare un nome, o ritirarla:
}
mail-my-link-own = Firma a tuo nome, { $date }
mail-my-link-collective = Firma a nome di un’organizzazione, { $date }
mail-my-link-keep = Chi ha un link come questo può cambiare la firma: tieni questo messaggio per te.
mail-my-link-else = Se non eri tu, non devi fare nulla: nessun altro ha ricevuto questo messaggio.

mail-withdrawn-subject = La tua firma è ritirata: { $title }
mail-withdrawn-done = Fatto: la tua firma dell’appello «{ $title }» è ritirata. Non conta, non compare nella lista e i tuoi dati sono cancellati.
mail-withdrawn-thanks = Non c’è altro da fare. Grazie per il tempo che hai dato a questo appello.

mail-approved-subject = Firma accettata: { $title }
mail-approved-group = Chi cura l’appello «{ $title }» ha riletto la firma della tua organizzazione e l’ha accettata. Da ora conta, e l’organizzazione compare nella lista pubblica. Grazie!
mail-approved-person = La tua firma dell’appello «{ $title }» è verificata e accettata. Da ora conta. Grazie!
mail-approved-do = Per rivederla, correggerla o ritirarla, apri la tua pagina personale:

mail-refused-subject = Firma non accettata: { $title }
mail-refused-group = Chi cura l’appello «{ $title }» non ha accettato la firma della tua organizzazione: non è né contata né pubblicata.
mail-refused-person = Chi cura l’appello «{ $title }» non ha accettato la firma fatta con questo indirizzo: non è né contata né pubblicata.
mail-refused-ground = Motivo: { $ground }.
mail-refused-answer = Se pensi che sia un errore, o per saperne di più, scrivi a chi cura l’appello: { $contact }
mail-refused-answer-page = Se pensi che sia un errore, la pagina dell’appello dice chi ne è responsabile: { $url }
ground-unknown-group = non abbiamo trovato traccia di questa organizzazione
ground-no-mandate = non abbiamo potuto verificare che tu possa firmare a nome dell’organizzazione
ground-duplicate = un’altra firma della stessa persona o della stessa organizzazione è già accettata
ground-not-a-name = il nome indicato non è quello di una persona o di un’organizzazione
ground-conditions = non risponde alle condizioni di questo appello
ground-on-request = l’hai chiesto tu
