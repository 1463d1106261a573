# Writing an appeal.

editor-open = Modificar el llamamiento
editor-new = Nuevo llamamiento
editor-title = Modificar el llamamiento
editor-texts = Textos
editor-first = { $count ->
    [0] Elegir los primeros firmantes
    [one] Una persona: modificar la lista
   *[other] { $count } personas: modificar la lista y el orden
}
editor-sender = Cambiar el remitente
editor-settings = Fechas y ajustes
editor-preview = Ver la página como la verá el público
editor-done-settings = Los ajustes están guardados.
editor-done-dates = Las fechas se han cambiado.
editor-done-sender = El remitente está guardado.
editor-done-published = El llamamiento está publicado.
editor-done-reopened = El llamamiento vuelve a estar abierto.
editor-done-closed = El llamamiento está cerrado. Los enlaces ya enviados siguen sirviendo para confirmar durante veinticuatro horas.

preview-banner = Vista previa: solo el equipo organizador ve esta página.
preview-back = Volver al texto

text-title = Texto ({ $language })
text-state-missing = todavía sin escribir
text-state-draft = borrador
text-state-published = publicado
text-done-created = El borrador está creado. Puedes escribir los demás idiomas, fijar las fechas y después publicar.
text-done-saved = El texto está guardado.
text-done-version = La nueva versión está publicada. Las firmas anteriores conservan el texto que se firmó.
text-preview = Ver la vista previa
text-preview-title = Vista previa
text-preview-text = Todavía no se ha guardado nada.
text-live-title = Vista previa mientras escribes
text-live-done = La vista previa está al día.
text-live-failed = No se ha podido actualizar la vista previa; tu texto sigue en el formulario.
text-changes-title = Lo que va a cambiar
text-changes-text = Lee las diferencias. La nueva versión aparecerá con tu nota en el historial; cada firma conserva el texto que se firmó.
text-published = Este texto está publicado (versión { $number }). Si cambias el título, el texto, el resumen, el destinatario, el responsable o la línea sobre el texto, se crea una nueva versión, con una nota.
text-goes-public = El llamamiento es público: este texto aparecerá en cuanto lo guardes. Mira antes la vista previa.
text-save-draft = Guardar el borrador
text-save-public = Publicar este texto
text-save-published = Guardar
text-publish-version = Publicar esta versión
text-beside = Para comparar: { $language }

label-slug = Dirección de la página
slug-hint = { $address } y después esta palabra. Si la dejas vacía, sale del título. Minúsculas sin acentos ni ñ, cifras y guiones. Después ya no se puede cambiar.
label-text-language = Idioma de este primer texto
text-hint = Una línea vacía separa los párrafos. **negrita**, *cursiva*, ## subtítulo, - lista, > cita, [enlace](https://example.org).
summary-hint = Dos o tres frases, para las listas y para compartir.
addressee-hint = A quién se dirige el llamamiento.
responsible-hint = Quién responde del llamamiento y de los datos. Vacío: el nombre del sitio.
notice-hint = Por ejemplo: «Llamamiento aprobado por la asamblea del 12 de noviembre».
label-note = Qué cambia
note-hint = Necesaria en cuanto cambia algo de lo anterior. La nota aparece en el historial.
links-title = Documentos y enlaces
links-hint = Una fila vacía desaparece.
label-link-title = Texto del enlace
label-link-url = Dirección web
label-link-kind = Tipo

label-contact = Contacto
contact-hint = Una dirección de correo o una dirección web, que se muestra junto al responsable, en las páginas y en los mensajes.
label-time-zone = Zona horaria
time-zone-hint = Por ejemplo, Europe/Madrid. Vacío: la del sitio, { $zone }. Si la cambias, las fechas de abajo se leen en la nueva zona.
label-opens = Apertura
opens-hint = Hora local de la zona de arriba. Vacío: desde la publicación.
label-closes = Cierre
closes-hint = Hora local de la zona de arriba; se puede firmar hasta entonces. Vacío: solo a mano.
label-goal = Objetivo
goal-hint = Vacío, o una vez alcanzado: metas que avanzan solas (50, 100, 200, 500…).
label-donation-url = Página de donaciones
label-erase-after-days = Días entre el cierre y el borrado
erase-hint = De 1 a 3650; menos de 14 cuenta como 14. En esa fecha, que se anuncia al equipo y se muestra en las páginas, se borra todo lo personal.
label-approve-groups = Las organizaciones esperan una aprobación
approve-hint = Si no, el primer mandato confirmado de una organización cuenta enseguida.
label-ask-comment = El formulario ofrece un campo para un comentario
label-ask-country = El formulario pide el país
label-accent = Color
accent-hint = El de los enlaces, el botón, la tarjeta para compartir y los carteles. Si es demasiado claro o demasiado oscuro para leerse, se ajusta, por separado para pantallas claras y oscuras.
accent-blue = Azul
accent-red = Rojo
accent-green = Verde
accent-teal = Verde azulado
accent-purple = Morado
accent-pink = Rosa
accent-ochre = Ocre
accent-graphite = Grafito
accent-own = Otro color
label-accent-colour = Otro color

label-sender = Remitente de los mensajes
sender-text = Los mensajes de este llamamiento salen de esta dirección. Tu servidor de envío tiene que aceptarla; si no, no llegarán.
sender-site = Remitente del sitio:
sender-reply-to = Las respuestas van a:
sender-hint = Por ejemplo: Salvemos el canal <llamamientos@example.org>. Vacío: el remitente del sitio.

first-text = Aparecen en la página, en este orden, y cuentan como los demás. Este sitio no les pregunta nada: pídeles antes su consentimiento.
first-order = Cambia los números o mueve las filas, y después guarda. Si vacías una fila, quitas a la persona.
first-done-partly = La lista está guardada. No aparecen en ella las personas que antes se habían ocultado, apartado o descartado.
first-row = Fila { $number }
first-up = Subir la fila
first-down = Bajar la fila
label-person-name = Nombre
label-person-role = Profesión o cargo
label-person-place = Ciudad o pueblo
label-person-rank = Número

state-title-publish = Publicar el llamamiento
state-title-schedule = Programar el llamamiento
state-title-reopen = Reabrir el llamamiento
state-title-close = Cerrar el llamamiento
state-text-publish = La página pasa a ser pública y ya se puede firmar. A partir de ahora, el texto no cambiará sin dejar rastro.
state-text-schedule = La página pasa a ser pública enseguida; se podrá firmar a partir de la fecha elegida.
state-text-reopen = Se puede firmar de nuevo.
state-text-close = Ya no se puede firmar; los enlaces ya enviados siguen sirviendo para confirmar durante veinticuatro horas. La página y la lista siguen siendo públicas, y podrás reabrir el llamamiento.
state-erased = { $days ->
    [one] Todo lo personal se borrará un día después del cierre.
   *[other] Todo lo personal se borrará { $days } días después del cierre.
}
state-no-end = No hay ninguna fecha de cierre fijada.
state-closed-by-date = La fecha de cierre ya ha pasado. Para reabrir el llamamiento, cámbiala o bórrala más abajo.
state-erasure-announced = El borrado de los datos personales está anunciado para el { $date }. Para anularlo, cambia la fecha de cierre o el plazo de borrado.
state-erased-before = Los datos de quienes habían firmado antes de la reapertura se borraron el { $date }. Siguen borrados; las firmas nuevas tendrán su propio borrado.
dates-title = ¿Cambiar estas fechas?
dates-text = Los demás ajustes están guardados. Estas fechas todavía no, por las consecuencias que tendrían.
dates-before = Ahora
dates-after = Después
dates-delay = { $days ->
    [one] Borrado un día después del cierre, y al menos catorce después de su anuncio.
   *[other] Borrado { $days } días después del cierre, y al menos catorce después de su anuncio.
}
dates-close-now = Esta fecha de cierre ya ha pasado: nadie más podrá firmar.
dates-accept = Cambiar estas fechas
dates-keep = No cambiar nada
accept-dates-text = { $count ->
    [0] Los datos personales del llamamiento se borrarán el { $date }.
    [one] Los datos personales de una persona se borrarán el { $date }.
   *[other] Los datos personales de { $count } personas se borrarán el { $date }.
} Todas las personas que organizan el llamamiento y todas las propietarias del sitio recibirán un mensaje, y quedará anotado en el registro. Hasta esa fecha, cambiar el cierre o el plazo anula el borrado.
state-send-publish = Publicar
state-send-schedule = Publicar y programar
state-send-reopen = Reabrir
state-send-close = Cerrar

conflict-title = Otra persona ha guardado entretanto
conflict-text = No se ha perdido ni sobrescrito nada. Esto es lo que difiere; tu versión sigue en el formulario. Añade lo que falte y guarda otra vez.
conflict-stored = Guardado:
conflict-typed = Tu versión:
conflict-wording = Del texto guardado al tuyo
problem-line-break = Escribe en una sola línea.
problem-web-address = Empieza por https:// o http://.
problem-contact-malformed = Escribe una dirección de correo o una dirección https://.
problem-sender-malformed = Escribe por ejemplo Nombre <llamamientos@example.org>.
problem-sender-name-too-long = Nombre demasiado largo: 100 caracteres como máximo.
problem-date-malformed = Escribe por ejemplo 2026-01-31T18:00.
problem-number-outside = Escribe un número entero, de 1 a { $max }.
problem-closes-first = El cierre debe ser posterior a la apertura.
problem-closed-by-date = Fecha de cierre pasada: bórrala o aplázala.
problem-zone-unknown = Escribe por ejemplo Europe/Madrid.
problem-colour-malformed = Elige uno, o escribe por ejemplo #a31d1d.
problem-slug-shape = De 2 a 60 minúsculas sin acentos ni ñ, cifras y guiones.
problem-slug-taken = Ya está ocupado: elige otro nombre.
problem-note-missing = Di en una frase qué cambia.
problem-first-twice = Esta persona aparece dos veces.

picture-title = Imagen
picture-text = Una foto o un dibujo, que se muestra en la página del llamamiento y cuando se comparte. El archivo se vuelve a dibujar: el lugar, el aparato y todo lo que contenía aparte de la imagen desaparecen.
picture-hint = PNG, JPEG o WebP, { $megabytes } MB como máximo.
picture-other = Otra imagen
picture-remove = Quitar la imagen
picture-done-saved = La imagen está guardada.
picture-done-removed = La imagen se ha quitado.
editor-picture-choose = Elegir una imagen
editor-picture-change = Cambiar la imagen, su descripción o su crédito
label-picture = Imagen
label-alt = Descripción para quien no la ve
alt-hint = Lo que muestra la imagen, en una frase. Se lee en voz alta a las personas ciegas, y aparece cuando la imagen no se carga.
label-credit = Crédito
credit-hint = Quién ha hecho la imagen, y con qué licencia si hace falta.
problem-picture-unknown = Elige una imagen PNG, JPEG o WebP legible.
problem-picture-large = Demasiado grande: { $max } millones de píxeles como máximo.
