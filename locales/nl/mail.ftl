# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Hallo,
mail-footer-responsible = Verantwoordelijk voor de oproep: { $responsible }
mail-footer-contact = Contact: { $contact }
mail-footer-site = Deze e-mail is automatisch verstuurd door { $name } ({ $host }). Geen afbeeldingen, niemand wordt gevolgd.

mail-confirm-subject = Bevestig je handtekening: { $title }
mail-confirm-why = Bedankt! Nog één klik om je handtekening onder de oproep ‘{ $title }’ te bevestigen.
mail-confirm-entered = Je krijgt deze e-mail omdat je er blijkbaar mee hebt ingestemd de oproep ‘{ $title }’ buiten deze site te ondertekenen, en de organisatoren dit adres hebben ingevoerd.
mail-entered-expires = De pagina werkt tot { $time }. Doe je niets, dan wordt er niets geteld en worden de gegevens gewist.
mail-confirm-preheader = Bevestig je handtekening op de pagina die opent.
mail-confirm-do = Kijk je handtekening na en bevestig haar op de pagina die opent.
mail-confirm-button = Mijn handtekening bekijken en bevestigen
mail-confirm-link = Gaat de knop niet open, kopieer dan dit adres naar je browser:
mail-confirm-code = Vraagt een pagina om een code? Typ deze:
mail-confirm-expires = De pagina werkt tot { $time }. Doe je niets, dan wordt er niets geteld en worden de gegevens gewist.
mail-confirm-refuse-text = Was jij dit niet? Open dezelfde pagina en kies ‘Dit was ik niet’: de gegevens worden gewist, en zes maanden lang stuurt deze site je geen e-mails over handtekeningen meer. Je mag ook gewoon niets doen.
mail-confirm-refuse-html = Was jij dit niet?
mail-confirm-refuse-action = Weigeren en deze gegevens laten wissen
mail-confirm-refuse-else = Je mag ook gewoon niets doen.

mail-confirm-collective-subject = Bevestig je handtekening: { $title }
mail-confirm-collective-why = Bedankt! Nog één klik om, namens je organisatie, de handtekening onder de oproep ‘{ $title }’ te bevestigen.
mail-confirm-collective-entered = Je krijgt deze e-mail omdat je organisatie er blijkbaar mee heeft ingestemd de oproep ‘{ $title }’ buiten deze site te ondertekenen, en de organisatoren dit adres hebben ingevoerd.
mail-confirm-collective-do = Kijk de organisatie en de handtekening na, en bevestig haar op de pagina die opent.
mail-confirm-collective-button = Deze handtekening bekijken en bevestigen

mail-already-signed-subject = Je hebt al ondertekend: { $title }
mail-already-signed-why = Iemand, misschien jij, heeft met dit adres net opnieuw de oproep ‘{ $title }’ ondertekend.
mail-already-signed-nothing = Dit adres heeft al een handtekening: ze blijft zoals ze is en kan maar één keer tellen. Er is niets veranderd.
mail-already-signed-do = Om haar te bekijken, te verbeteren of in te trekken, open je je persoonlijke pagina:
mail-already-signed-button = Mijn handtekening bekijken
mail-already-signed-else = Was jij dit niet, dan hoef je niets te doen.

mail-my-link-subject = Je persoonlijke link: { $title }
mail-my-link-why = Iemand, waarschijnlijk jij, heeft voor de oproep ‘{ $title }’ de persoonlijke link van dit adres gevraagd.
mail-my-link-do = { $count ->
    [one] Deze pagina toont je handtekening. Daar kun je je handtekening verbeteren, je naam verbergen of tonen, of haar intrekken:
   *[other] Deze pagina’s tonen je handtekeningen. Daar kun je elke handtekening verbeteren, een naam verbergen of tonen, of haar intrekken:
}
mail-my-link-own = Handtekening in je eigen naam, van { $date }
mail-my-link-collective = Handtekening namens een organisatie, van { $date }
mail-my-link-keep = Wie zo’n link heeft, kan de handtekening veranderen: houd deze e-mail voor jezelf.
mail-my-link-else = Was jij dit niet, dan hoef je niets te doen: niemand anders heeft deze e-mail gekregen.

mail-withdrawn-subject = Je handtekening is ingetrokken: { $title }
mail-withdrawn-done = Gedaan: je handtekening onder de oproep ‘{ $title }’ is ingetrokken. Ze telt niet, staat niet in de lijst, en je gegevens zijn gewist.
mail-withdrawn-thanks = Je hoeft verder niets te doen. Bedankt voor de tijd die je aan deze oproep hebt gegeven.

mail-approved-subject = Handtekening aanvaard: { $title }
mail-approved-group = Het team van de oproep ‘{ $title }’ heeft de handtekening van je organisatie gelezen en aanvaard. Ze telt vanaf nu, en de organisatie staat in de openbare lijst. Bedankt!
mail-approved-person = Je handtekening onder de oproep ‘{ $title }’ is nagekeken en aanvaard. Ze telt vanaf nu. Bedankt!
mail-approved-do = Om haar opnieuw te bekijken, te verbeteren of in te trekken, open je je persoonlijke pagina:

mail-refused-subject = Handtekening niet aanvaard: { $title }
mail-refused-group = Het team van de oproep ‘{ $title }’ heeft de handtekening van je organisatie niet aanvaard: ze wordt niet geteld en niet gepubliceerd.
mail-refused-person = Het team van de oproep ‘{ $title }’ heeft de handtekening met dit adres niet aanvaard: ze wordt niet geteld en niet gepubliceerd.
mail-refused-ground = Reden: { $ground }.
mail-refused-answer = Denk je dat dit een vergissing is, of wil je meer weten, schrijf dan naar het team: { $contact }
mail-refused-answer-page = Denk je dat dit een vergissing is, dan staat op de pagina van de oproep wie ervoor verantwoordelijk is: { $url }
ground-unknown-group = we hebben geen spoor van deze organisatie gevonden
ground-no-mandate = we konden niet nagaan of je namens de organisatie mag ondertekenen
ground-duplicate = een andere handtekening van dezelfde persoon of organisatie is al aanvaard
ground-not-a-name = de naam is niet die van een persoon of een organisatie
ground-conditions = ze voldoet niet aan de voorwaarden van deze oproep
ground-on-request = je hebt erom gevraagd
