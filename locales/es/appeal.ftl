# The page of an appeal.

appeal-addressee = A la atención de:
appeal-from = Un llamamiento de
appeal-is-closed = Este llamamiento está cerrado
appeal-is-ahead = Pronto se podrá firmar
latest-title = Últimas firmas
appeal-text = Texto del llamamiento
appeal-closes-on = El llamamiento se puede firmar hasta el
appeal-closed-on = El llamamiento se cerró el { $date }. Gracias a todas las personas que lo firmaron.
appeal-closed = El llamamiento está cerrado. Gracias a todas las personas que lo firmaron.
appeal-opens-on = El llamamiento se podrá firmar a partir del { $date }.
appeal-opens-later = El llamamiento se podrá firmar próximamente.
appeal-all-signatories = Ver todas las firmas
sign-button = Firmar el llamamiento

campaign-title = Para saber más
link-document = Documento
link-video = Vídeo
link-event = Cita
link-page = Página

imprint-title = Sobre este llamamiento
imprint-responsible = Responsable:
imprint-erased = Los datos personales se borrarán el { $date }.
imprint-erased-later = Los datos personales se borrarán después del cierre.
imprint-erased-done = Los datos personales se borraron el { $date }.
imprint-text = Texto n.º { $number } del { $date }.
imprint-text-undated = Texto n.º { $number }.
imprint-signed = ¿Ya has firmado?

picture-credit = Imagen:
