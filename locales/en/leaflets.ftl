# The card, the poster, the flyer and the sheet of signatures.

card-reached = { $count } signatures already
leaflet-sign = Sign this appeal
leaflet-sign-until = Sign this appeal until { $date }
leaflet-sign-from = Sign this appeal from { $date }
leaflet-read = Read this appeal
print-count = { $count ->
    [one] On { $date }: one signature
   *[other] On { $date }: { $count } signatures
}

sheet-number = Sheet no.
sheet-consent = By signing on this sheet I support this appeal, and I agree that those responsible for it keep these details to count my signature.
sheet-whole-text = Full text and personal data:
sheet-email = E-mail (optional)
sheet-publish = Public list
sheet-news = News
sheet-signature = Signature
kit-poster = Poster
kit-flyer = Flyer
