# Reporting an appeal or a name.

report-title = Een probleem melden
imprint-report = Is er iets mis met deze oproep of met een naam in de lijst?
report-text = Je bericht wordt versleuteld bewaard. Alleen wie verantwoordelijk is voor deze oproep en deze site kan het lezen, en het wordt nooit gepubliceerd.
report-subject = Waar gaat het over?
report-appeal = De oproep
report-name = Een naam in de lijst
label-reported-name = De naam
reported-name-hint = Zoals hij in de lijst staat.
label-message = Je bericht
message-hint = Wat er mis is, en wat je vraagt.
label-contact-email = Je e-mailadres
contact-email-hint = Alleen als je een antwoord verwacht.
report-send = Versturen
report-sent-title = Je bericht is aangekomen
report-sent-text = Het wacht op wie verantwoordelijk is voor deze oproep. Bedankt voor het schrijven.
report-back = Terug naar de oproep
report-privacy = Als je een probleem meldt: je bericht en het adres dat je daarbij achterlaat, gewist negentig dagen na de afhandeling, uiterlijk samen met de gegevens van de oproep.
