# The page of an appeal.

appeal-addressee = All’attenzione di:
appeal-from = Un appello di
appeal-is-closed = Questo appello è chiuso
appeal-is-ahead = Presto da firmare
latest-title = Ultime firme
appeal-text = Testo dell’appello
appeal-closes-on = L’appello si può firmare fino al giorno
appeal-closed-on = L’appello si è chiuso il giorno { $date }. Grazie a tutte le persone che l’hanno firmato.
appeal-closed = L’appello è chiuso. Grazie a tutte le persone che l’hanno firmato.
appeal-opens-on = L’appello si potrà firmare dal giorno { $date }.
appeal-opens-later = L’appello si potrà firmare prossimamente.
appeal-all-signatories = Vedi tutte le firme
sign-button = Firma l’appello

campaign-title = Per saperne di più
link-document = Documento
link-video = Video
link-event = Appuntamento
link-page = Pagina

imprint-title = Informazioni su questo appello
imprint-responsible = Responsabile:
imprint-erased = I dati personali saranno cancellati il giorno { $date }.
imprint-erased-later = I dati personali saranno cancellati dopo la chiusura.
imprint-erased-done = I dati personali sono stati cancellati il giorno { $date }.
imprint-text = Testo n. { $number }, { $date }.
imprint-text-undated = Testo n. { $number }.
imprint-signed = Hai già firmato?

picture-credit = Immagine:
