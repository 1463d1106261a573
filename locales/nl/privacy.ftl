# The privacy notice.

privacy-title = Persoonsgegevens
privacy-lead = Wie een oproep ondertekent, uit een politieke mening. Dit doen we, in gewone woorden, met je gegevens.
privacy-who = Wie verantwoordelijk is
privacy-who-unknown = Het team dat deze oproep publiceert.
privacy-why = Waarvoor ze dienen
privacy-why-count = Om elke handtekening één keer te tellen en te bewijzen dat ze van een echt adres komt.
privacy-why-publish = Om je naam, beroep en woonplaats in de lijst te tonen, als je daarvoor koos.
privacy-why-news = Om je over deze oproep te schrijven, als je daarom vroeg.
privacy-basis = De rechtsgrond is je uitdrukkelijke toestemming (AVG, artikelen 6, lid 1, onder a, en 9, lid 2, onder a). Je kunt ze op elk moment intrekken, zonder reden.
privacy-what = Wat wordt bewaard
privacy-what-form = De naam, het beroep, de woonplaats en het land die je hebt opgegeven.
privacy-what-email = Je e-mailadres, en je keuzes over publicatie en nieuws.
privacy-what-comment = Je opmerking.
privacy-what-group = Van een organisatie: haar naam, soort en website, en de naam en functie van wie voor haar ondertekent.
privacy-what-times = De ondertekende versie van de tekst, de taal, en wanneer er is ondertekend en bevestigd.
privacy-what-not = Bij een handtekening wordt geen IP-adres bewaard; het netwerk waar een formulier vandaan komt, blijft een dag in het geheugen, tegen robots. Cookies worden pas geplaatst nadat een formulier is verstuurd: ze herkennen je browser, hoogstens zeven dagen, en bewaren, versleuteld, een uur lang wat je net hebt ingevuld. Geen enkele volgt je.
privacy-see = Wie ze ziet
privacy-see-public = Iedereen: je naam, beroep en woonplaats, alleen als je daarvoor koos; de naam, de soort, de plaats en de website van een organisatie.
privacy-see-organiser = Het team dat verantwoordelijk is voor de oproep en wie deze site voor dat team host: de rest.
privacy-see-third = Niemand anders. De site laadt niets van elders; de bevestigingsmail gaat, zoals elke e-mail, langs mailservers.
privacy-long = Hoelang
privacy-long-pending = { $days ->
    [one] Een niet bevestigde handtekening wordt gewist een dag na de eerste e-mail die om bevestiging vraagt, of na haar laatste wijziging; kan er geen e-mail vertrekken, een dag na de laatste poging.
   *[other] Een niet bevestigde handtekening wordt gewist { $days } dagen na de eerste e-mail die om bevestiging vraagt, of na haar laatste wijziging; kan er geen e-mail vertrekken, { $days } dagen na de laatste poging.
}
privacy-long-date = Alle persoonsgegevens worden gewist op { $date }.
privacy-long-done = Alle persoonsgegevens zijn gewist op { $date }.
privacy-long-days = { $days ->
    [one] Alle persoonsgegevens worden gewist één dag na de sluiting van de oproep.
   *[other] Alle persoonsgegevens worden gewist { $days } dagen na de sluiting van de oproep.
}
privacy-long-closes = De oproep sluit op { $date }.
privacy-long-withdrawn = Een handtekening die je intrekt, verdwijnt meteen uit de telling en de lijst.
privacy-long-refused = Van een adres dat onze e-mails heeft geweigerd, of dat niet bestaat, bewaren we { $days } dagen een vingerafdruk, om er niet meer naar te schrijven. Het adres is daar niet uit af te lezen.
privacy-safe = Hoe ze worden beschermd
privacy-safe-text = Adressen, niet gepubliceerde namen en opmerkingen zijn verzegeld: de databank alleen geeft ze niet prijs. De sleutel wordt apart bewaard.
privacy-rights = Je rechten
privacy-rights-text = Bekijken, verbeteren, verbergen, intrekken, downloaden: je kunt het allemaal zonder iemand iets te vragen, met je persoonlijke link, ook na de sluiting.
privacy-rights-authority = Je kunt ook schrijven naar de hierboven genoemde verantwoordelijke, of je wenden tot de gegevensbeschermingsautoriteit van je land (in Nederland de Autoriteit Persoonsgegevens, in België de Gegevensbeschermingsautoriteit).
