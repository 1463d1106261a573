# Making an appeal known.

share-signal = Signal heeft geen link om te delen: kopieer de link en plak hem in een bericht.
mastodon-title = Delen op Mastodon
mastodon-server = Je Mastodon-server
mastodon-hint = Bijvoorbeeld mastodon.social, of je hele account: @camille@mastodon.social
mastodon-unknown = Deze server kennen we niet: schrijf bijvoorbeeld mastodon.social.
mastodon-continue = Verder
mastodon-ready = Dit wordt voorgesteld op { $host }; je kunt het nog veranderen voor je het plaatst.
mastodon-go = { $host } openen

embed-foot = Op
embed-read = De tekst lezen voor je ondertekent (nieuw tabblad)
embed-new-tab = Het vervolg opent in een nieuw tabblad, op de site van de oproep: daar lees je waar je de e-mail vindt om te bevestigen.

thanks-number = Je bent nummer { $number } die ondertekent. Bedankt!
thanks-number-group = Jullie handtekening is nummer { $number }. Bedankt!
thanks-word-title = Een woord van het team

own-link-title = Jullie link om door te geven
own-link-offer = Je organisatie staat bij de ondertekenaars. Met een eigen link zie je hier hoeveel mensen dankzij jullie ondertekenen: een getal, zonder namen.
own-link-make = Onze link maken
own-link-text = Alleen bevestigde handtekeningen tellen mee. Het team van de oproep ziet dit getal ook.
own-link-count = { $count ->
    [0] Nog niemand kwam via jullie link.
    [one] { $count } handtekening kwam via jullie.
   *[other] { $count } handtekeningen kwamen via jullie.
}

privacy-what-link = Als je kwam via een link die het team aan een partner gaf of op een flyer drukte: welke, om ze te tellen. Verder niets over je weg.
embed-ready = Klaar: druk nog één keer op ‘Ondertekenen’.
