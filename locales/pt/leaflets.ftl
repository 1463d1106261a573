# The card, the poster, the flyer and the sheet of signatures.

card-reached = Já { $count } assinaturas
leaflet-sign = Assine este apelo
leaflet-sign-until = Assine este apelo até { $date }
leaflet-sign-from = Assine este apelo a partir de { $date }
leaflet-read = Leia este apelo
print-count = { $count ->
    [one] A { $date }: uma assinatura
   *[other] A { $date }: { $count } assinaturas
}

sheet-number = Folha n.º
sheet-consent = Ao assinar nesta folha, apoio este apelo e aceito que os seus responsáveis guardem estes dados para contar a minha assinatura.
sheet-whole-text = Texto completo e dados pessoais:
sheet-email = E-mail (facultativo)
sheet-publish = Lista pública
sheet-news = Notícias
sheet-signature = Assinatura
kit-poster = Cartaz
kit-flyer = Folheto
