# The page of an appeal.

appeal-addressee = Aan:
appeal-from = Een oproep van
appeal-is-closed = Deze oproep is gesloten
appeal-is-ahead = Binnenkort te ondertekenen
latest-title = Laatste handtekeningen
appeal-text = Tekst van de oproep
appeal-closes-on = De oproep kan worden ondertekend tot
appeal-closed-on = De oproep is gesloten op { $date }. Dank aan iedereen die heeft ondertekend.
appeal-closed = De oproep is gesloten. Dank aan iedereen die heeft ondertekend.
appeal-opens-on = De oproep kan worden ondertekend vanaf { $date }.
appeal-opens-later = De oproep kan binnenkort worden ondertekend.
appeal-all-signatories = Alle handtekeningen bekijken
sign-button = Onderteken de oproep

campaign-title = Meer weten
link-document = Document
link-video = Video
link-event = Afspraak
link-page = Pagina

imprint-title = Over deze oproep
imprint-responsible = Verantwoordelijk:
imprint-erased = De persoonsgegevens worden gewist op { $date }.
imprint-erased-later = De persoonsgegevens worden na de sluiting gewist.
imprint-erased-done = De persoonsgegevens zijn gewist op { $date }.
imprint-text = Tekst nr. { $number } van { $date }.
imprint-text-undated = Tekst nr. { $number }.
imprint-signed = Al ondertekend?

picture-credit = Beeld:
