# The card, the poster, the flyer and the sheet of signatures.

card-reached = Ja { $count } signaturas
leaflet-sign = Signatz aquesta crida
leaflet-sign-until = De signar fins al { $date }
leaflet-sign-from = De signar a partir del { $date }
leaflet-read = Legissètz aquesta crida
print-count = { $count ->
    [one] Lo { $date } : una signatura
   *[other] Lo { $date } : { $count } signaturas
}

sheet-number = Fuèlh n°
sheet-consent = En signant sus aqueste fuèlh, sosteni aquesta crida e accepti que sos responsables garden aquestas informacions per comptar ma signatura.
sheet-whole-text = Tèxt entièr e donadas personalas :
sheet-email = Corrièl (facultatiu)
sheet-publish = Lista publica
sheet-news = Novèlas
sheet-signature = Signatura
kit-poster = Aficha
kit-flyer = Tract
