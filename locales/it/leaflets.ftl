# The card, the poster, the flyer and the sheet of signatures.

card-reached = Già { $count } firme
leaflet-sign = Firma questo appello
leaflet-sign-until = Firma questo appello entro: { $date }
leaflet-sign-from = Firma questo appello dal giorno: { $date }
leaflet-read = Leggi questo appello
print-count = { $count ->
    [one] { $date }: una firma
   *[other] { $date }: { $count } firme
}

sheet-number = Foglio n.
sheet-consent = Firmando su questo foglio sostengo questo appello e accetto che i suoi responsabili conservino questi dati per contare la mia firma.
sheet-whole-text = Testo completo e dati personali:
sheet-email = E-mail (facoltativa)
sheet-publish = Lista pubblica
sheet-news = Notizie
sheet-signature = Firma
kit-poster = Manifesto
kit-flyer = Volantino
