# The page of an appeal.

appeal-addressee = A l’atencion de :
appeal-from = Una crida de
appeal-is-closed = Aquesta crida es clausa
appeal-is-ahead = Lèu a signar
latest-title = Darrièras signaturas
appeal-text = Tèxt de la crida
appeal-closes-on = La crida se pòt signar fins al jorn
appeal-closed-on = La crida s’es acabada lo { $date }. Mercé a totas las personas que l’an signada.
appeal-closed = La crida es clausa. Mercé a totas las personas que l’an signada.
appeal-opens-on = La crida se poirà signar a partir del { $date }.
appeal-opens-later = La crida se poirà signar lèu.
appeal-all-signatories = Veire totas las signaturas
sign-button = Signar la crida

campaign-title = Per ne saber mai
link-document = Document
link-video = Vidèo
link-event = Rendètz-vos
link-page = Pagina

imprint-title = A prepaus d’aquesta crida
imprint-responsible = Responsable :
imprint-erased = Las donadas personalas seràn escafadas lo { $date }.
imprint-erased-later = Las donadas personalas seràn escafadas aprèp la clausura.
imprint-erased-done = Las donadas personalas son estadas escafadas lo { $date }.
imprint-text = Tèxt n° { $number } del { $date }.
imprint-text-undated = Tèxt n° { $number }.
imprint-signed = Avètz ja signat ?

picture-credit = Imatge :
