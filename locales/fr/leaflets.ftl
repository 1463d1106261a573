# La carte, l’affiche, le tract et la feuille de signatures.

card-reached = Déjà { $count } signatures
leaflet-sign = Signez cet appel
leaflet-sign-until = À signer jusqu’au { $date }
leaflet-sign-from = À signer à partir du { $date }
leaflet-read = Lisez cet appel
print-count = { $count ->
    [1] Le { $date } : une signature
   *[other] Le { $date } : { $count } signatures
}

sheet-number = Feuille n°
sheet-consent = En signant sur cette feuille, je soutiens cet appel et j’accepte que ses responsables gardent ces renseignements pour compter ma signature.
sheet-whole-text = Texte entier et données personnelles :
sheet-email = E-mail (facultatif)
sheet-publish = Liste publique
sheet-news = Nouvelles
sheet-signature = Signature
kit-poster = Affiche
kit-flyer = Tract
