# The card, the poster, the flyer and the sheet of signatures.

card-reached = Ya { $count } firmas
leaflet-sign = Firma este llamamiento
leaflet-sign-until = Firma este llamamiento hasta el { $date }
leaflet-sign-from = Firma este llamamiento a partir del { $date }
leaflet-read = Lee este llamamiento
print-count = { $count ->
    [one] El { $date }: una firma
   *[other] El { $date }: { $count } firmas
}

sheet-number = Hoja n.º
sheet-consent = Al firmar en esta hoja apoyo este llamamiento y acepto que sus responsables guarden estos datos para contar mi firma.
sheet-whole-text = Texto completo y datos personales:
sheet-email = Correo electrónico (opcional)
sheet-publish = Lista pública
sheet-news = Noticias
sheet-signature = Firma
kit-poster = Cartel
kit-flyer = Octavilla
