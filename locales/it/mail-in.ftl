# Signing by e-mail.

sign-mail-link = Firma per e-mail
sign-mail-text = Preferisci scrivere? La tua posta si apre su un messaggio da completare. Rispondiamo con una pagina dove controllare e confermare.
sign-mail-subject = Firmo
sign-mail-hello = Firmo l’appello «{ $title }».
sign-mail-name = Nome
sign-mail-place = Città o comune
sign-mail-role = Professione o titolo
sign-mail-group = Per l’organizzazione

mail-confirm-by-mail = Grazie per il tuo messaggio! Ancora un clic, e la tua firma dell’appello «{ $title }» conta. La pagina mostra che cosa abbiamo capito; potrai correggerlo.
mail-confirm-by-click-subject = Ancora un clic: { $title }
mail-confirm-by-click-why = Abbiamo ricevuto la tua risposta, grazie! Ma le caselle rispondono anche da sole: perciò una risposta non basta a confermare la tua firma dell’appello «{ $title }».
mail-confirm-by-click-do = Apri questa pagina e premi il pulsante:

complete-lead = Ancora un passo per firmare l’appello «{ $title }». Ecco che cosa abbiamo capito dal tuo messaggio: correggi se serve, scegli, poi conferma.
complete-lead-collective = Ancora un passo per firmare, a nome della tua organizzazione, l’appello «{ $title }». Ecco che cosa abbiamo capito dal tuo messaggio: completalo, poi conferma.

privacy-what-mail = Se ci scrivi per e-mail: il tuo messaggio, cifrato, finché non è stato trattato; quello che qualcuno deve leggere, 30 giorni al massimo. Ciò che ne abbiamo capito diventa la tua firma solo se lo confermi.
privacy-what-mail-copy = Una copia resta nella nostra casella finché non la svuotiamo.
