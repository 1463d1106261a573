# The kit: card, poster, flyer and sheets to take away.

kit-title = Tu kit
kit-open = Kit: dirección, cartel, octavilla, textos
kit-unpublished = Publica antes el llamamiento: su dirección, su cartel y sus octavillas te esperarán aquí.
kit-text = Todo lo que hace falta para dar a conocer el llamamiento. Cada documento lleva el código que conduce a la página.
kit-folded = Mostrar todo en este idioma
kit-share = Dirección corta, que se abre en el idioma de cada persona
kit-page = Dirección de la página
kit-card = Tarjeta para compartir
kit-card-text = La imagen que muestran las redes y las aplicaciones de mensajería. Sigue el número de firmas.
kit-card-picture = Las redes muestran la imagen de tu llamamiento; esta tarjeta está aquí por si la prefieres.
kit-no-font = Este servidor no tiene ningún tipo de letra para esta escritura: no puede dibujar tarjeta, cartel, octavilla ni hoja de firmas. Pide a la persona que lo administra que instale uno.
kit-code = Código QR:
kit-flyer-text = Cuatro por hoja, para recortar.
kit-sheet = Hoja de firmas
kit-sheet-text = Su número se escribe a mano.
kit-sheet-closed = El llamamiento está cerrado: ya no hay hojas para firmar.
kit-message-label = Para una red o una aplicación de mensajería
kit-mail-label = Para un correo electrónico
kit-sheets-title = Hojas de firmas numeradas
kit-sheets-text = Da a cada hoja su propio número, y escríbelo en la descripción cuando importes sus firmas: siempre sabrás de qué hoja viene una línea.
kit-sheets-first = Primer número
kit-sheets-number = Número de hojas ({ $most } como máximo)
kit-sheets-send = Preparar las hojas
