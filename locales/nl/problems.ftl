# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Nog één ding te verbeteren
   *[other] Nog { $count } dingen te verbeteren
}
problems-prefix = Fout:

problem-name-missing = Vul een voornaam of een achternaam in.
problem-organisation-missing = Vul de volledige naam van de organisatie in.
problem-kind-missing = Kies de soort die het dichtst komt.
problem-function-missing = Vul je functie in de organisatie in.
problem-mandate-missing = Vink het vakje aan als je gemachtigd bent.
problem-too-long = Te lang: hoogstens { $max } tekens.
problem-hidden-character = Typ dit opnieuw: er zit een verborgen teken in.
problem-holds-email = Dit lijkt je e-mailadres: dat hoort in zijn eigen veld.
problem-holds-telephone = Hier graag geen telefoonnummer.
problem-link = Hier graag geen webadres.
problem-too-many-marks = Te veel accenten op één letter.
problem-no-letter = Vul een naam met letters in.
problem-email-missing = Vul je e-mailadres in.
problem-email-malformed = Kijk het adres na: bijvoorbeeld naam@example.org.
problem-email-without-at = Het apenstaartje ontbreekt: bijvoorbeeld naam@example.org.
problem-email-two-ats = Er is een apenstaartje te veel.
problem-email-two-dots = Er staan twee punten na elkaar.
problem-email-dot-at-edge = Er is een punt te veel.
problem-email-comma = Er staat een komma in plaats van een punt.
problem-email-space = Er staat een spatie in het adres.
problem-email-several = Vul maar één adres in.
problem-email-suspect = Klopt dit adres?
problem-email-domain = Kijk na wat er na het apenstaartje komt.
problem-email-too-long = Dit adres is te lang.
problem-email-local-part = Geen accenten voor het apenstaartje: kijk het adres na.
problem-country-unknown = Kies een land uit de lijst.
problem-website-malformed = Kijk het adres na: bijvoorbeeld https://example.org.
problem-publish-missing = Kies ja of nee.
problem-agree-missing = Vink het vakje aan om te ondertekenen.
problem-form-too-fast = Klik nog een keer om te versturen.
problem-form-expired = Het formulier stond te lang open: verstuur het opnieuw.
problem-code-wrong = Verkeerde of verlopen code: kijk hem na, of open de link.
problem-code-elsewhere = De code werkt alleen in de browser waarin je hebt ondertekend. Open hier de link in de e-mail.
problem-changed = De handtekening is intussen gewijzigd: lees ze opnieuw en verstuur dan nog eens.
problem-text-changed = De tekst van de oproep is veranderd: lees wat er anders is en verstuur het formulier opnieuw.
problem-organisation-signed = Dit adres heeft al voor deze organisatie ondertekend: gebruik het formulier van de oproep.
problem-organisation-taken = Deze organisatie heeft al ondertekend: schrijf naar het team als dat een vergissing is.

problem-empty = Vul dit veld in.
