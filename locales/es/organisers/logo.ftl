# El logotipo de un llamamiento y el del sitio.

logo-title = Logotipo
logo-text = Se muestra junto al nombre de quien pide: en lo alto de la página del llamamiento, en la tarjeta que muestran las redes, en el cartel y en la octavilla. Los correos conservan solo el nombre, sin imagen. El archivo se vuelve a dibujar: solo queda de él la imagen.
logo-text-site = Se muestra junto al nombre del sitio, en lo alto de todas las páginas. Los correos conservan solo el nombre, sin imagen. El archivo se vuelve a dibujar: solo queda de él la imagen.
logo-other = Otro logotipo
logo-remove = Quitar el logotipo
logo-done-saved = El logotipo está guardado.
logo-done-removed = El logotipo se ha quitado.
logo-alt-hint = En pocas palabras, por ejemplo «Logotipo de los Amigos del canal». Sobre fondo oscuro, el logotipo tiene un fondo blanco.
editor-logo-choose = Elegir un logotipo
editor-logo-change = Cambiar el logotipo o su descripción
label-logo = Logotipo
fact-part-logo = logotipo
