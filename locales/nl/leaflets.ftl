# The card, the poster, the flyer and the sheet of signatures.

card-reached = Al { $count } handtekeningen
leaflet-sign = Onderteken deze oproep
leaflet-sign-until = Onderteken deze oproep tot en met { $date }
leaflet-sign-from = Onderteken deze oproep vanaf { $date }
leaflet-read = Lees deze oproep
print-count = { $count ->
    [one] Op { $date }: één handtekening
   *[other] Op { $date }: { $count } handtekeningen
}

sheet-number = Blad nr.
sheet-consent = Door op dit blad te ondertekenen steun ik deze oproep en vind ik het goed dat de verantwoordelijken deze gegevens bewaren om mijn handtekening te tellen.
sheet-whole-text = Volledige tekst en persoonsgegevens:
sheet-email = E-mail (niet verplicht)
sheet-publish = Openbare lijst
sheet-news = Nieuws
sheet-signature = Handtekening
kit-poster = Affiche
kit-flyer = Flyer
