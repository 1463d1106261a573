# The frame of the pages, the index and the lists.

language-name = Español
languages = Idiomas
comma = ,
skip-to-content = Ir al contenido
foot-promise = Este sitio no carga nada de fuera y no sigue a nadie.
zone-note = Horas locales: { $city } ({ $zone }).
zone-utc = tiempo universal
time-with-zone = { $time } ({ $city })
time-midnight = { $date } a medianoche
demo-banner = Demostración: nada de lo que se firma aquí cuenta.
demo-open-mailbox = Abrir el buzón
yes = sí
no = no
cancel = Cancelar
optional = opcional

index-title = Llamamientos para firmar
index-empty = Ahora mismo no hay ningún llamamiento abierto. Vuelve pronto.
index-until = se puede firmar hasta el { $date }
index-from = se puede firmar desde el { $date }
index-closed = cerrado el { $date }
index-open = Abiertos
index-ahead = Próximamente
index-closed-title = Cerrados
back-to-index = Ver los llamamientos abiertos
back-to-appeal = Releer el llamamiento
the-appeal = El llamamiento

count-signatories = { $count ->
    [one] firmante
   *[other] firmantes
}
count-organisations = { $count ->
    [one] entre ellos una organización
   *[other] entre ellos { $count } organizaciones
}
count-paper = { $count ->
    [one] + una firma recogida fuera de este sitio, contada aparte
   *[other] + { $count } firmas recogidas fuera de este sitio, contadas aparte
}
count-progress = Avance hacia el próximo objetivo
count-goal = { $left ->
    [one] Falta una firma para llegar a { $goal }
   *[other] Faltan { $left } para llegar a { $goal }
}
count-first = El llamamiento acaba de empezar: sé de las primeras personas en firmar.

share-title = Difundir el llamamiento
share-button = Compartir
share-link = Enlace para copiar
share-copy = Copiar
share-copied = Copiado
share-mail = Correo electrónico
share-sms = SMS
share-qr-code = Código QR
donation = Apoyar la campaña con una donación

signatories-title = Firmantes
first-title = Primeros firmantes
groups-title = Organizaciones firmantes
people-title = Firmantes a título personal
group-website = sitio web
group-verified = confirmado desde una dirección de este dominio
group-verified-document = mandato demostrado con un documento
search-label = Buscar un nombre
search-send = Buscar
search-filters = Precisar la ciudad o la profesión
search-place = Ciudad o pueblo
search-role = Profesión o cargo
search-for = Resultados de «{ $query }».
search-all = Ver toda la lista
search-nobody-yet = Nada por ahora. La lista es larga y estas palabras son frecuentes en ella: sigue buscando, o añade una palabra más rara, como el apellido.
search-nobody-further = Nada más en el resto de la lista pública.
search-go-on = Seguir buscando
search-nobody = No se ha encontrado nada en la lista pública. Prueba con menos letras. Un nombre recién confirmado se encuentra al cabo de unos segundos.
list-empty = La lista todavía está vacía.
list-more = Página siguiente
list-previous = Página anterior
list-pages = Páginas de la lista
list-letters = Ir a una letra
list-position = Nombres { $from } a { $to } de { $total }, por orden alfabético.
list-all-organisations = Todas las organizaciones firmantes
list-consent = Aquí solo aparecen las personas que aceptaron que se publicara su nombre.
list-published = { $count ->
    [one] { $count } nombre está publicado.
   *[other] { $count } nombres están publicados.
}
list-silent = { $count ->
    [one] { $count } firma cuenta sin que se muestre el nombre.
   *[other] { $count } firmas cuentan sin que se muestre el nombre.
}
list-hidden = { $count ->
    [one] { $count } nombre está oculto por decisión del equipo organizador.
   *[other] { $count } nombres están ocultos por decisión del equipo organizador.
}
list-with-paper = Las firmas recogidas fuera de este sitio están incluidas en estas cifras.
count-method = Cómo se verifican estas firmas
list-verified = Una firma hecha en este sitio solo cuenta tras confirmarse por correo electrónico; una misma dirección solo cuenta una vez para una persona.
list-verified-groups = Hoy, una organización que firma aquí solo cuenta cuando el equipo organizador la ha aceptado.
list-verified-first = Los primeros firmantes los eligió el equipo organizador, que los inscribió o tomó su firma.
list-verified-paper = Las firmas recogidas fuera de este sitio, en papel o en otra lista, las introduce el equipo organizador y se cuentan aparte.

history-title = Historial del texto
history-changes = Ver qué ha cambiado
history-lead = Cada firma hecha aquí queda unida al texto que la persona tenía delante; una firma introducida por el equipo organizador, al que estaba publicado ese día. Aquí se conservan todas las versiones.
history-lead-count = Junto a cada una figura el número de sus firmas.
history-version = Texto n.º { $number }
history-signatures = { $count ->
    [0] ninguna firma
    [one] una firma
   *[other] { $count } firmas
}
history-elsewhere = En los textos en otros idiomas:
history-changed = Qué ha cambiado
history-whole = Leer esta versión entera
history-paper = { $count ->
    [one] una más fuera de este sitio
   *[other] { $count } más fuera de este sitio
}
history-alike = Solo ha cambiado la forma de escribirlo: la página muestra lo mismo.
history-beside = Qué más ha cambiado
history-beside-text = Los enlaces, la imagen, el logotipo y los primeros firmantes no forman parte del texto que se firma. Sus cambios desde la publicación se anotan aquí.
history-link-added = Enlace añadido:
history-link-removed = Enlace quitado:
history-link-changed = Enlace cambiado:
history-picture-added = Se ha añadido una imagen.
history-picture-replaced = Se ha sustituido la imagen por otra.
history-picture-described = Ha cambiado la descripción o el crédito de la imagen.
history-picture-removed = Se ha quitado la imagen.
history-logo-added = Se ha añadido un logotipo.
history-logo-replaced = Se ha sustituido el logotipo por otro.
history-logo-described = Ha cambiado la descripción del logotipo.
history-logo-removed = Se ha quitado el logotipo.
history-first-added = { $count ->
    [one] Un primer firmante añadido
   *[other] { $count } primeros firmantes añadidos
}
history-first-removed = { $count ->
    [one] Un primer firmante quitado
   *[other] { $count } primeros firmantes quitados
}
history-first-changed = { $count ->
    [one] Mención de un primer firmante cambiada
   *[other] Menciones de { $count } primeros firmantes cambiadas
}

# Read aloud before and after a change
change-added = añadido:
change-removed = quitado:
change-end = (fin)

text-name = texto n.º { $number }
text-name-in = texto n.º { $number } ({ $language })
signed-text-pending = Vas a firmar el { $text }, publicado el { $date }.
signed-text-pending-undated = Vas a firmar el { $text }.
signed-text-done = Firmaste el { $text }, publicado el { $date }.
signed-text-done-undated = Firmaste el { $text }.
newer-text = El { $date } se publicó un texto más reciente, el n.º { $number }.
newer-text-undated = Hay un texto más reciente, el n.º { $number }.
newer-text-stays = Tu firma queda unida al texto n.º { $number }.
newer-text-sign = ¿Prefieres firmar el texto nuevo? No confirmes aquí:
newer-text-sign-link = vuelve a firmar
text-change-title = El texto ha cambiado: n.º { $number } en lugar del n.º { $seen }
text-change-text = Se modificó entretanto, y este formulario no se ha guardado. Lee lo que cambia; si estás de acuerdo, envía el formulario.
text-change-read = Leer el texto nuevo entero (pestaña nueva)

my-link-title = Encontrar mi firma
my-link-ask = Recibir mi enlace personal
my-link-text = Tu enlace personal permite ver, corregir o retirar tu firma. Escribe la dirección con la que firmaste y te lo enviamos.
my-link-hint = La que recibió el mensaje de confirmación.
my-link-send = Enviar mi enlace
my-link-again = Probar con otra dirección
my-link-sent-title = Abre tu correo
my-link-sent-text = Si esta dirección ha firmado el llamamiento, hay para ella un mensaje con el enlace personal. Suele llegar en menos de dos minutos; en diez si acabábamos de escribirle.
my-link-sent-later = Si esta dirección ha firmado el llamamiento, hay para ella un mensaje con el enlace personal.
my-link-erased = Los datos personales de este llamamiento se borraron el { $date }: ya no hay ningún enlace personal que enviar.
my-link-erased-before = Los datos de quienes habían firmado antes de la reapertura se borraron el { $date }: para ellos ya no hay ningún enlace que enviar.
my-link-late-wait = No hace falta volver a pedirlo.
my-link-sent-limit = Para evitar abusos, una misma dirección solo recibe unos pocos mensajes al día y por llamamiento, y ninguno si los ha rechazado.
my-link-sent-why = Esta página es igual para todo el mundo: así nadie puede usarla para saber quién ha firmado. ¿No has recibido nada? Mira en el correo no deseado, o prueba con otra de tus direcciones.

demo-title = Buzón de la demostración
demo-lead = Todos los mensajes que envía la demostración llegan aquí. Ninguno sale de esta máquina.
demo-empty = Todavía no hay mensajes: firma un llamamiento y vuelve.
demo-to = Para
demo-links = Enlaces de este mensaje

label-title = Título
label-text = Texto del llamamiento
label-summary = Resumen
label-addressee = Destinatario
label-responsible = Responsable
label-notice = Línea sobre el texto
list-due = { $count ->
    [one] { $count } nombre aparecerá en menos de una hora.
   *[other] { $count } nombres aparecerán en menos de una hora.
}
listed-at = Tu firma ya cuenta. El nombre aparecerá en la lista hacia el { $time }.
