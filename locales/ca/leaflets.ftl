# The card, the poster, the flyer and the sheet of signatures.

card-reached = Ja { $count } signatures
leaflet-sign = Signa aquesta crida
leaflet-sign-until = Signa aquesta crida fins al dia { $date }
leaflet-sign-from = Signa aquesta crida a partir del dia { $date }
leaflet-read = Llegeix aquesta crida
print-count = { $count ->
    [one] El dia { $date }: una signatura
   *[other] El dia { $date }: { $count } signatures
}

sheet-number = Full núm.
sheet-consent = Signant en aquest full dono suport a aquesta crida i accepto que els seus responsables guardin aquestes dades per comptar la meva signatura.
sheet-whole-text = Text sencer i dades personals:
sheet-email = Correu electrònic (opcional)
sheet-publish = Llista pública
sheet-news = Notícies
sheet-signature = Signatura
kit-poster = Cartell
kit-flyer = Octaveta
