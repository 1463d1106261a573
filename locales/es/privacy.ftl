# The privacy notice.

privacy-title = Datos personales
privacy-lead = Al firmar un llamamiento expresas una opinión política. Esto es, con palabras sencillas, lo que hacemos con tus datos.
privacy-who = Quién es responsable
privacy-who-unknown = El equipo que publica este llamamiento.
privacy-why = Para qué sirven
privacy-why-count = Para contar cada firma una sola vez y probar que viene de una dirección real.
privacy-why-publish = Para mostrar tu nombre, tu profesión y tu ciudad en la lista, si así lo elegiste.
privacy-why-news = Para escribirte sobre este llamamiento, si lo pediste.
privacy-basis = La base jurídica es tu consentimiento explícito (RGPD, artículos 6.1.a y 9.2.a). Puedes retirarlo en cualquier momento, sin dar explicaciones.
privacy-what = Qué se guarda
privacy-what-form = El nombre, la profesión, la ciudad y el país que indicaste.
privacy-what-email = Tu correo electrónico, y lo que elegiste sobre la publicación y las noticias.
privacy-what-comment = Tu comentario.
privacy-what-group = De una organización: su nombre, su tipo, su sitio web, y el nombre y el cargo de la persona que firma por ella.
privacy-what-times = La versión del texto que se firmó, el idioma, y las fechas de firma y de confirmación.
privacy-what-not = Con una firma no se guarda ninguna dirección IP; la red de la que viene un formulario queda un día en memoria, contra los robots. Solo se ponen cookies después de enviar un formulario: reconocen tu navegador, siete días como máximo, y guardan, cifrado, durante una hora, lo que acabas de escribir. Ninguna te sigue.
privacy-see = Quién los ve
privacy-see-public = Todo el mundo: tu nombre, tu profesión y tu ciudad, solo si así lo elegiste; el nombre, el tipo, la ciudad y el sitio web de una organización.
privacy-see-organiser = El equipo responsable del llamamiento y quien aloja este sitio para él: el resto.
privacy-see-third = Nadie más. El sitio no carga nada de fuera; el correo de confirmación pasa, como todo correo, por los servidores de correo.
privacy-long = Cuánto tiempo
privacy-long-pending = { $days ->
    [one] Una firma sin confirmar se borra un día después del primer mensaje que pide confirmarla, o de su última modificación; si no puede salir ningún mensaje, un día después del último intento.
   *[other] Una firma sin confirmar se borra { $days } días después del primer mensaje que pide confirmarla, o de su última modificación; si no puede salir ningún mensaje, { $days } días después del último intento.
}
privacy-long-date = Todos los datos personales se borran el { $date }.
privacy-long-done = Todos los datos personales se borraron el { $date }.
privacy-long-days = { $days ->
    [one] Todos los datos personales se borran un día después del cierre del llamamiento.
   *[other] Todos los datos personales se borran { $days } días después del cierre del llamamiento.
}
privacy-long-closes = El llamamiento se cierra el { $date }.
privacy-long-withdrawn = Una firma que retiras sale enseguida del recuento y de la lista.
privacy-long-refused = De una dirección que ha rechazado nuestros mensajes, o que no existe, guardamos durante { $days } días una huella, para no volver a escribirle. Con ella no se puede leer la dirección.
privacy-safe = Cómo se protegen
privacy-safe-text = Las direcciones, los nombres no publicados y los comentarios están sellados: la base de datos por sí sola no permite leerlos. La clave se guarda aparte.
privacy-rights = Tus derechos
privacy-rights-text = Ver, corregir, ocultar, retirar, descargar: puedes hacerlo todo sin pedir nada a nadie, con tu enlace personal, también después del cierre.
privacy-rights-authority = También puedes escribir a quien es responsable, indicado arriba, o acudir a la autoridad de protección de datos de tu país (en España, la AEPD).
