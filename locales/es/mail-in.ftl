# Signing by e-mail.

sign-mail-link = Firmar por correo electrónico
sign-mail-text = ¿Prefieres escribir? Tu programa de correo se abre con un mensaje para rellenar. Respondemos con una página donde comprobar y confirmar.
sign-mail-subject = Firmo
sign-mail-hello = Firmo el llamamiento «{ $title }».
sign-mail-name = Nombre
sign-mail-place = Ciudad o pueblo
sign-mail-role = Profesión o cargo
sign-mail-group = Por la organización

mail-confirm-by-mail = ¡Gracias por tu mensaje! Un último clic, y tu firma del llamamiento «{ $title }» cuenta. La página muestra lo que hemos entendido; podrás corregirlo.
mail-confirm-by-click-subject = Un clic más: { $title }
mail-confirm-by-click-why = Hemos recibido tu respuesta, ¡gracias! Pero los buzones también responden solos: por eso una respuesta no basta para confirmar tu firma del llamamiento «{ $title }».
mail-confirm-by-click-do = Abre esta página y pulsa el botón:

complete-lead = Un último paso para firmar el llamamiento «{ $title }». Esto es lo que hemos entendido de tu mensaje: corrige si hace falta, elige y confirma.
complete-lead-collective = Un último paso para firmar, en nombre de tu organización, el llamamiento «{ $title }». Esto es lo que hemos entendido de tu mensaje: complétalo y confirma.

privacy-what-mail = Si nos escribes por correo electrónico: tu mensaje, cifrado, hasta que se haya tratado; el que alguien tenga que leer, 30 días como máximo. Lo que hemos entendido de él solo se convierte en tu firma si lo confirmas.
privacy-what-mail-copy = Una copia queda en nuestro buzón hasta que lo vaciemos.
