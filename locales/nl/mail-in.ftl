# Signing by e-mail.

sign-mail-link = Ondertekenen per e-mail
sign-mail-text = Schrijf je liever? Je mailprogramma opent een bericht om in te vullen. We antwoorden met een pagina om na te kijken en te bevestigen.
sign-mail-subject = Ik onderteken
sign-mail-hello = Ik onderteken de oproep ‘{ $title }’.
sign-mail-name = Naam
sign-mail-place = Woonplaats
sign-mail-role = Beroep of titel
sign-mail-group = Voor de organisatie

mail-confirm-by-mail = Bedankt voor je bericht! Nog één klik, en je handtekening onder de oproep ‘{ $title }’ telt. De pagina toont wat we hebben begrepen; je kunt het daar verbeteren.
mail-confirm-by-click-subject = Nog één klik: { $title }
mail-confirm-by-click-why = We hebben je antwoord gekregen, bedankt! Maar mailboxen antwoorden ook vanzelf: daarom is een antwoord niet genoeg om je handtekening onder de oproep ‘{ $title }’ te bevestigen.
mail-confirm-by-click-do = Open deze pagina en druk op de knop:

complete-lead = Nog één stap om de oproep ‘{ $title }’ te ondertekenen. Dit hebben we uit je bericht begrepen: verbeter zo nodig, kies, en bevestig.
complete-lead-collective = Nog één stap om de oproep ‘{ $title }’ te ondertekenen namens je organisatie. Dit hebben we uit je bericht begrepen: vul aan en bevestig.

privacy-what-mail = Als je ons per e-mail schrijft: je bericht, versleuteld, tot het is verwerkt; een bericht dat iemand moet lezen, hoogstens 30 dagen. Wat we eruit hebben begrepen, wordt pas je handtekening als je het bevestigt.
privacy-what-mail-copy = Een kopie blijft in onze mailbox tot we die leegmaken.
