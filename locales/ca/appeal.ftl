# The page of an appeal.

appeal-addressee = A l’atenció de:
appeal-from = Una crida de
appeal-is-closed = Aquesta crida està tancada
appeal-is-ahead = Aviat es podrà signar
latest-title = Últimes signatures
appeal-text = Text de la crida
appeal-closes-on = La crida es pot signar fins al dia
appeal-closed-on = La crida es va tancar el dia { $date }. Gràcies a totes les persones que l’han signada.
appeal-closed = La crida està tancada. Gràcies a totes les persones que l’han signada.
appeal-opens-on = La crida es podrà signar a partir del dia { $date }.
appeal-opens-later = La crida es podrà signar ben aviat.
appeal-all-signatories = Veure totes les signatures
sign-button = Signa la crida

campaign-title = Per saber-ne més
link-document = Document
link-video = Vídeo
link-event = Cita
link-page = Pàgina

imprint-title = Sobre aquesta crida
imprint-responsible = Responsable:
imprint-erased = Les dades personals s’esborraran el dia { $date }.
imprint-erased-later = Les dades personals s’esborraran després del tancament.
imprint-erased-done = Les dades personals es van esborrar el dia { $date }.
imprint-text = Text núm. { $number } del dia { $date }.
imprint-text-undated = Text núm. { $number }.
imprint-signed = Ja has signat?

picture-credit = Imatge:
