# The forms.

sign-group = Onderteken je voor een vereniging, een vakbond…? Hierheen.
sign-more = Mijn beroep en woonplaats toevoegen
sign-more-comment = Mijn beroep, woonplaats of een opmerking toevoegen
individual-title = Ondertekenen in mijn eigen naam
individual-other = Onderteken je voor een vereniging, een vakbond, een bedrijf?
individual-other-link = Ondertekenen namens een organisatie
individual-send = Ondertekenen
collective-title = Ondertekenen namens een organisatie
collective-other = Onderteken je als persoon?
collective-other-link = Ondertekenen in mijn eigen naam
collective-send = Ondertekenen namens de organisatie
collective-approval = Het team van de oproep leest elke handtekening van een organisatie voor ze telt en in de lijst komt; we schrijven je zodra het heeft beslist.
correct-title = Mijn handtekening verbeteren
correct-stored-now = Dit is nu opgeslagen:
correct-send = Opslaan
correct-email = Het adres kun je hier niet veranderen: het is het bewijs van de handtekening.
send-next = Je krijgt een e-mail: je handtekening telt pas als je haar hebt bevestigd.

legend-publish = Je naam tonen in de openbare lijst?
legend-organisation = De organisatie
legend-mandatary = De persoon die voor de organisatie ondertekent
hint-mandatary = Deze gegevens worden niet gepubliceerd.

label-name = Naam
label-first-name = Voornaam
label-last-name = Achternaam
label-role = Beroep of titel
hint-role = Bijvoorbeeld: verpleegkundige; docent, Universiteit Gent; gemeenteraadslid.
label-place = Woonplaats
label-country = Land
country-choose = Kies een land
label-email = E-mailadres
hint-email-short = Om je handtekening te bevestigen. Nooit gepubliceerd.
hint-email = Je krijgt er een link om je handtekening te bevestigen. Nooit gepubliceerd. Eén mailbox, één handtekening: iedereen ondertekent met een eigen adres.
email-use = { $address } gebruiken
email-keep = { $address } houden
hint-email-collective = Liefst een adres van de organisatie; je krijgt er een link om te bevestigen. Nooit gepubliceerd.
publish-yes = Ja, mijn naam, beroep en woonplaats mogen in de openbare lijst staan.
publish-no = Nee, tel mijn handtekening zonder mijn naam te tonen.
label-news = Stuur me nieuws over deze oproep.
label-comment = Opmerking
hint-comment = Gelezen door het team van de campagne, niet gepubliceerd.
label-organisation = Naam van de organisatie
hint-organisation = Voluit, zoals hij moet verschijnen.
label-acronym = Afkorting
label-kind = Soort organisatie
label-seat = Plaats
label-website = Website
hint-website = Bijvoorbeeld: https://www.example.org
label-function = Functie in de organisatie
hint-function = Bijvoorbeeld: voorzitter, secretaris, woordvoerder.
label-mandatary = Ondertekent voor de organisatie
label-mandate = Ik ben gemachtigd om namens deze organisatie te ondertekenen.
label-mandate-named = Ik ben gemachtigd om te ondertekenen namens { $name }.
trap-label = Laat dit veld leeg

kind-choose = Kies
kind-association = Vereniging
kind-union = Vakbond
kind-party = Partij
kind-collective = Collectief
kind-company = Bedrijf
kind-media = Medium
kind-institution = Instelling
kind-other = Anders

mailbox-title = Nog één klik: open je e-mail
sign-next-person = Iemand anders ondertekent op dit toestel
kiosk-sent-title = Bedankt! Nog één klik, in je e-mail
kiosk-sent-text = Open de bevestigingsmail op je telefoon of computer, en bevestig: pas dan telt je handtekening. Het kan een paar minuten duren voor hij er is, en soms belandt hij bij de ongewenste e-mail.
kiosk-sent-kept = Deze site bewaart niets op dit toestel. Druk op de knop: het formulier is dan leeg voor de volgende.
kiosk-next = Volgende
mailbox-lead = Je handtekening telt pas als je haar hebt bevestigd, met de link of de code die naar je mailbox is gestuurd.
mailbox-usually = De e-mail komt meestal binnen twee minuten aan; binnen tien als we je net hadden geschreven.
mailbox-late-wait = Je hoeft niet opnieuw te ondertekenen, en deze pagina mag open blijven.
mail-late = { $minutes ->
    [one] E-mails vertrekken op dit moment tot { $minutes } minuut te laat.
   *[other] E-mails vertrekken op dit moment tot { $minutes } minuten te laat.
}
mail-stopped = Op dit moment vertrekken er geen e-mails; ze wachten en vertrekken zo snel mogelijk.
mailbox-address = Aan
mailbox-correct = Verbeteren
mailbox-gone-title = Een fout in het adres?
mailbox-gone = De server antwoordde dat het niet bestaat: we schrijven er niet meer naartoe. Verbeter het, dan schrijven we naar het juiste.
mailbox-gone-correct = Adres verbeteren
mailbox-send-again = De e-mail opnieuw sturen
mailbox-send-again-later = { $minutes ->
    [one] Over { $minutes } minuut kun je de e-mail opnieuw laten sturen.
   *[other] Over { $minutes } minuten kun je de e-mail opnieuw laten sturen.
}
mailbox-sender = Van
mailbox-subject = Onderwerp
mailbox-code-title = Heb je de code?
label-code = Code van zes cijfers
hint-code = Hij staat in de e-mail, onder de link.
mailbox-code-send = Verder
mailbox-nothing-title = Niets gekregen?
mailbox-nothing-wait = Wacht een paar minuten: sommige maildiensten laten e-mails wachten.
mailbox-nothing-spam = Kijk bij de ongewenste e-mail of de reclame.
mailbox-nothing-limit = Om misbruik te voorkomen krijgt één adres maar een paar e-mails per dag en per oproep, en geen als het ze heeft geweigerd. Wat je al hebt gekregen, blijft geldig.
mailbox-nothing-address = Tikfout in het adres?
mailbox-again = Opnieuw ondertekenen
proof-waits = Deze oproep wordt op dit moment aangevallen: je browser maakt een berekening die mensen van machines onderscheidt. Dat duurt een paar seconden.
