# What exports and imports say.

export-item-end = ;
export-list-end = .

import-yes-or-no = Ni sí ni no: escribe «sí» o «no», o deja la celda vacía.
import-name-kept = Esta fila pide que el nombre no se publique: no se publica.
import-language = No se reconoce este idioma: escribe su código, por ejemplo «es» o «en».
import-country = No se reconoce este país: escribe su nombre o su código, por ejemplo «Bélgica» o «BE».
import-date = No se reconoce esta fecha, o está en el futuro: escríbela como 03/05/2026.
import-organisation-kind = No se reconoce este tipo de organización: escribe asociación, sindicato, partido, colectivo, empresa, medio de comunicación, institución u otro.
import-too-large = Esta fila es demasiado larga. Quizá hay unas comillas sin cerrar.
import-not-a-signatory = No es ni una persona ni una organización: es un título, un total, una fórmula de cortesía o la firma de un correo.
import-not-a-name = Esto no parece el nombre de una persona. Si lo es, escríbelo en una tabla con una columna para los nombres.
import-group-line = Esta línea parece el nombre de una organización. Elige más abajo si estas líneas son organizaciones o personas.
import-garbled = Se han perdido letras de esta celda: elige otra codificación de caracteres, o corrige la celda.
import-holds-address = Esta celda contiene una dirección de correo: su lugar es la columna de las direcciones, y no debe hacerse pública nunca.
import-holds-phone = Esto contiene un número de teléfono, que no debe hacerse público nunca.
import-not-for-public = Se ha dejado fuera lo que no debe ser público, como un número de teléfono, una dirección, un nombre anterior o una fecha.
import-several-addresses = Esta celda contiene varias direcciones: deja la que usa esta persona.
import-refunded = En la lista de origen, esta fila está cancelada o reembolsada. Para importarla, elige «No importar» en la columna del estado.
import-unconfirmed = En la lista de origen, esta firma no está confirmada o no cuenta. Para importarla, elige «No importar» en esa columna.
import-do-not-mail = En la lista de origen, esta persona no quiere recibir correos.
import-not-counted = En la lista de origen, esta firma se retiró: no se importa.
import-in-file = Esta dirección ya aparece más arriba en el archivo.
import-known = Esta dirección ya ha firmado.
import-known-pending = Esta dirección ya ha firmado y todavía no ha confirmado.
import-known-withdrawn = Esta dirección ha retirado su firma: no se restablece.
import-known-removed = El equipo organizador descartó la firma de esta dirección.
import-group-counts = Esta organización ya está entre los firmantes.
import-possible = Una persona con el mismo nombre y el mismo lugar ya está entre los firmantes o más arriba en el archivo. Si es otra persona, elige conservar los posibles duplicados.
import-suppressed = Esta dirección ha rechazado nuestros mensajes, o no existe.
import-capped = Esta dirección ha recibido demasiados mensajes últimamente: importa esta fila mañana.

exchange-title = Las listas
export-open = Exportar la lista de firmantes
hand-over-open = El documento de entrega, para imprimir

export-title = Exportar la lista de firmantes
export-lead = { $count ->
    [0] Todavía no cuenta ninguna firma de este llamamiento.
    [one] Cuenta una firma de este llamamiento.
   *[other] Cuentan { $count } firmas de este llamamiento.
}
export-care = Firmar un llamamiento revela una opinión. Exporta solo las columnas necesarias, guarda el archivo para ti y bórralo cuando ya no lo necesites. Cada exportación queda anotada en el registro, con su número de filas.
export-send = Descargar el archivo
export-show = Mostrar aquí
export-show-hint = «Mostrar aquí» sirve para las listas para publicar; los demás formatos siempre son archivos.
export-any = Todas las firmas
export-who = Quién
export-who-hint = Una lista para publicar solo muestra firmas confirmadas cuyo nombre se puede publicar, sea cual sea el estado elegido aquí.
export-how = Cómo
export-block-title = La lista, preparada para copiar
export-block-label = { $count ->
    [one] Un firmante
   *[other] { $count } firmantes
}
export-block-long = Esta lista es demasiado larga para mostrarla aquí: descarga el archivo.
export-block-empty = Nadie cumple estos criterios.

label-format = Formato del archivo
format-csv = CSV, para otros programas (comas)
format-csv-excel = CSV para Excel en español (puntos y comas, acentos reconocidos)
format-xlsx = Libro de Excel (XLSX)
format-jsonl = JSON, un firmante por línea, para programas
format-text = Lista para publicar: texto
format-html = Lista para publicar: HTML
format-markdown = Lista para publicar: Markdown
label-columns = Columnas
columns-hint = Una lista para publicar muestra el nombre, y la profesión y la ciudad si están marcadas.
column-id = Número de la firma
column-kind = Persona u organización
column-state = Estado
column-first_name = Nombre
column-last_name = Apellidos
column-role = Profesión o cargo
column-organisation = Organización
column-acronym = Siglas
column-organisation_kind = Tipo de organización
column-website = Sitio web de la organización
column-function = Cargo en la organización
column-mandate_shown = Cómo se demostró el mandato
column-place = Ciudad o pueblo
column-country = País
column-email = Correo electrónico
column-publish_name = Acepta que se publique el nombre
column-news = Quiere noticias
column-comment = Comentario para el equipo
column-language = Idioma
column-text = Versión del texto firmado
column-source = Procedencia
column-posted_at = Fecha de la firma
column-confirmed_at = Contada o confirmada el
column-hold_reason = Por qué está por revisar
column-removal_reason = Motivo del descarte
column-import = Número del lote importado
label-states = Estado de las firmas
export-state-pending = Pendientes
export-state-confirmed = Contadas
export-state-held = Por revisar
export-state-withdrawn = Retiradas
export-state-removed = Descartadas por el equipo
label-sources = Procedencia
sources-hint = Si no marcas nada: de todas partes.
export-source-web = El formulario del sitio
export-source-mail = Un mensaje a la dirección para firmar
export-source-import = Otra herramienta, o introducidas por el equipo
export-source-email = Correos electrónicos
export-source-paper = Papel
label-signed-kind = Firmas
export-kind-individual = Solo de personas
export-kind-collective = Solo de organizaciones
label-signed-in = Idioma de la firma
label-confirmed-since = Contadas desde el
label-confirmed-until = Contadas hasta el (ese día incluido)
label-mail-domain = Correo electrónico de este proveedor o de esta organización (por ejemplo, ugr.es)
label-publishes = Publicación del nombre
label-wants-news = Noticias del llamamiento
export-answer-any = Da igual
export-answer-yes = Sí
export-answer-no = No
label-order = Orden
export-order-signing = En el orden de las firmas
export-order-name = Por apellidos, como en una guía
label-raw = Dejar tal cual las celdas que parecen fórmulas
raw-hint = Solo para un programa. Si no, un apóstrofo impide que la hoja de cálculo tome un nombre por una fórmula.

hand-over-title = Entrega de las firmas
hand-over-back = Volver al llamamiento
hand-over-print = Imprime esta página, o guárdala como PDF desde la ventana de impresión del navegador. Solo contiene lo que es público, sin ninguna dirección de los firmantes.
hand-over-responsible = Llamamiento publicado por
hand-over-address = Página del llamamiento
hand-over-at = Situación el
hand-over-total = Firmantes
hand-over-paper = Firmas recogidas fuera de este sitio, contadas aparte
hand-over-text = El texto
hand-over-versions = Versiones y huellas
hand-over-hash = La huella SHA-256 abarca todo lo que se firma (título, resumen, destinatario, línea sobre el texto, responsable y texto): basta cambiar una palabra para que sea otra.
hand-over-shown = reproducida aquí
hand-over-method = Cómo se recogieron y se verificaron las firmas
method-mail = Una firma hecha en el sitio, o tomada de otra lista con un mensaje a la persona, solo cuenta después de confirmarse: la persona recibió un mensaje en su dirección y confirmó por sí misma.
method-once = Una misma dirección solo cuenta una vez para una persona. Una organización solo cuenta una vez, sean cuantas sean las personas que firmaron en su nombre.
method-groups-approved = Las firmas de organizaciones las confirma del mismo modo quien firma por ellas y declara su mandato. Según el ajuste actual, el equipo organizador acepta cada una antes de que cuente.
method-groups = Las firmas de organizaciones las confirma del mismo modo quien firma por ellas y declara su mandato.
method-first = Los primeros firmantes los eligió el equipo organizador, que los inscribió o tomó su firma; están incluidos en el número de firmantes.
method-withdraw = Cada firmante puede retirar su firma en cualquier momento; las que se retiraron, o descartó el equipo organizador, no cuentan.
method-paper = Las firmas recogidas en papel, por correo electrónico o con otra herramienta, e introducidas por el equipo organizador, no se confirman por mensaje. No están incluidas en el número de firmantes y se indican aparte.
hand-over-batch = Sin precisar
hand-over-batch-count = { $count ->
    [one] una firma introducida
   *[other] { $count } firmas introducidas
}
hand-over-list = La lista de firmantes
hand-over-list-text = Por orden alfabético, sin las direcciones. También figuran las firmas recogidas fuera de este sitio cuyo nombre se puede publicar.
hand-over-erased = Los nombres y las direcciones se borraron el { $date }, como estaba anunciado. Los números siguen siendo exactos.
hand-over-listed = { $count ->
    [one] { $count } nombre está publicado aquí.
   *[other] { $count } nombres están publicados aquí.
}
hand-over-silent = { $count ->
    [one] { $count } firma cuenta sin que se muestre el nombre.
   *[other] { $count } firmas cuentan sin que se muestre el nombre.
}
hand-over-hidden = { $count ->
    [one] { $count } nombre está oculto por decisión del equipo organizador.
   *[other] { $count } nombres están ocultos por decisión del equipo organizador.
}
hand-over-sum = En total: { $count }, incluidas las firmas recogidas fuera de este sitio.
hand-over-sum-without-paper = En total: { $count }.
hand-over-no-batch = Fuera de los lotes

import-open = Importar firmas recogidas en otro lugar
import-title = Importar firmas
import-lead = Hojas firmadas en un mercado, correos, la lista de otra herramienta: pega las líneas o elige un archivo. Nada entra en la lista antes de que hayas visto cómo se entiende el archivo.
import-care = El archivo se guarda cifrado mientras se examina, y se borra después de la importación, como muy tarde un día después. El informe de las filas omitidas se guarda cifrado un día.
label-lines = Líneas
lines-hint = Una persona por línea, por ejemplo: Juana Martín, enfermera, Granada. También sirven columnas copiadas de una hoja de cálculo.
import-file = o un archivo (CSV, XLSX, ODS, XLS, vCard o ZIP, { $megabytes } MB como máximo)
label-file = Archivo
import-next = Continuar: comprobar antes de importar
import-batches = Los lotes ya importados
import-none = Todavía no se ha importado ningún lote.
import-state-unfinished = sin terminar
import-state-done = terminado
import-state-undoing = deshaciéndose
import-state-undone = deshecho
import-line-counts = importadas: { $imported }, omitidas: { $left }

import-preview-title = Comprobar antes de importar
import-preview-unreadable = Este archivo no se ha podido leer de esta manera. Elige otro formato más abajo, o vuelve atrás y elige otro archivo.
import-preview-found = { $rows ->
    [one] Una fila leída
   *[other] { $rows } filas leídas
}: { $new ->
    [0] ninguna se puede importar
    [one] una se puede importar
   *[other] { $new } se pueden importar
}, { $left ->
    [0] ninguna se omite
    [one] una se omite
   *[other] { $left } se omiten
}.
import-preview-part = El archivo es grande: solo se han examinado sus primeras filas. Las demás se examinarán de la misma manera durante la importación.
import-preview-same = Este mismo archivo ya se importó: { $label }.
import-preview-first = Las primeras filas, tal como se entienden
import-preview-row = Fila
import-preview-published = nombre publicado
import-preview-unpublished = nombre no publicado
import-preview-left-out = Las filas omitidas
import-preview-left-out-hint = Corrígelas en tu archivo y vuelve, o importa las demás: estas podrán ir en otro lote.
import-preview-left-out-first = { $count ->
    [one] La primera:
   *[other] Las { $count } primeras:
}
import-preview-download-left-out = Descargar las filas omitidas (CSV)
import-preview-download-left-out-hint = Cada fila con el motivo, preparada para corregirla en una hoja de cálculo. Después de la importación, un informe las conserva durante un día.
left-out-line = línea
left-out-column = columna
left-out-problem = problema
import-preview-reading = Cómo se lee el archivo
import-preview-read-again = Examinar otra vez
import-preview-terms = De dónde vienen estas firmas
import-preview-import = Importar estas firmas
label-form = Formato
import-form-csv = Columnas (CSV, hoja de cálculo)
import-form-xlsx = Libro (XLSX)
import-form-lines = Una persona por línea
label-encoding = Codificación de caracteres (cámbiala si los acentos salen mal)
label-delimiter = Signo entre las columnas
delimiter-semicolon = punto y coma
delimiter-comma = coma
delimiter-tab = tabulador
delimiter-bar = barra vertical
label-header = Fila con los nombres de las columnas (0 si no la hay)
import-column = Columna { $number }
target-first-name = Nombre
target-last-name = Apellidos
target-name = Nombre y apellidos
target-last-name-first = Apellidos y nombre
target-role = Profesión o cargo
target-organisation = Organización
target-acronym = Siglas
target-organisation-kind = Tipo de organización
target-website = Sitio web de la organización
target-function = Cargo en la organización
target-kind = Persona u organización
target-place = Ciudad o pueblo
target-country = País
target-email = Correo electrónico
target-publish = Acepta que se publique el nombre
target-news = Quiere noticias
target-comment = Comentario
target-language = Idioma
target-date = Fecha de la firma
target-state = Estado en la otra lista
target-ignore = No importar
label-import-source = Procedencia
import-source-paper = Hojas de papel
import-source-email = Correos electrónicos
import-source-import = Otra herramienta
label-label = Descripción
label-hint = Por ejemplo: hoja 12, mercado del 3 de mayo. Esta frase figura en el documento de entrega.
label-collected = Día de la recogida
label-basis = A qué dieron su consentimiento estas personas
basis-hint = Por ejemplo, la frase impresa en la cabecera de la hoja, o el mensaje al que respondieron.
label-counting = Cómo cuentan
counting-mail = Escribir a cada persona: su firma cuenta cuando la confirma. Hace falta una dirección en cada fila.
counting-paper = Contarlas enseguida, aparte, sin escribirles.
label-import-publish = Publicación de los nombres
import-publish-any = Lo que diga la columna; sin columna, no se publica ningún nombre
import-publish-yes = Estas personas aceptaron que se publicara su nombre
import-publish-no = No publicar ningún nombre
label-keep-possible = Conservar a las personas sin dirección cuyo nombre y lugar ya están en la lista
label-again = Importar este archivo aunque ya se haya importado
import-same = Este archivo ya se importó. Marca esta casilla para importarlo otra vez.
import-closed = El llamamiento no acepta firmas en este momento: no se puede pedir a nadie que confirme. Reábrelo, o cuéntalas aparte.

batch-title = Lote n.º { $number }
batch-running = La importación está en marcha. Esta página se actualiza sola; puedes salir de ella.
batch-undo-running = El lote se está deshaciendo. Esta página se actualiza sola; puedes salir de ella.
batch-broken = La importación se ha interrumpido. Puede seguir desde donde estaba, sin importar nada dos veces.
batch-broken-gone = La importación se ha interrumpido, y el archivo se ha borrado después. Lo importado se queda; deshaz el lote, o importa el archivo otra vez: se reconocerán las direcciones ya importadas.
batch-undo-broken = La operación de deshacer se ha interrumpido. Puede continuar.
batch-go-on = Continuar
batch-rows = Filas leídas
batch-imported = Firmas importadas
batch-left = Filas omitidas
batch-when = Importado el
batch-undo = Deshacer este lote…
batch-undo-title = ¿Deshacer todo el lote?
batch-undo-text = Todas las firmas de este lote salen de la lista y del recuento, y se anulan sus mensajes en espera. Las que sus firmantes han confirmado, corregido o retirado desde entonces son suyas: se quedan como están.
batch-undo-send = Deshacer este lote

unreadable-pdf = Esto es un PDF: no se pueden leer en él los nombres con seguridad. Copia su lista y pega las líneas, o pide la hoja de cálculo original.
unreadable-document = Esto es un documento de texto. Copia su lista y pega las líneas, o guarda su tabla como hoja de cálculo (XLSX, ODS o CSV).
unreadable-slides = Esto es una presentación. Copia su lista y pega las líneas.
unreadable-picture = Esto es una imagen. Copia los nombres en una hoja de cálculo, o pégalos como líneas.
unreadable-encrypted = Este archivo está protegido con una contraseña. Ábrelo, guarda una copia sin contraseña y elige esa copia.
unreadable-other-workbook = Esto es una hoja de cálculo en un formato que aquí no se puede leer. Ábrela y guárdala como XLSX, ODS o CSV.
unreadable-web-page = Esto es una página web, aunque su nombre diga otra cosa. Ábrela en una hoja de cálculo y guárdala como XLSX, ODS o CSV.
unreadable-mail = Esto es un correo con sus encabezados. Ábrelo en tu programa de correo, copia los nombres y pega las líneas.
unreadable-archive = Esto es un archivo comprimido, y no contiene exactamente una lista legible. Descomprímelo y elige la lista misma.
unreadable-large = Este archivo es demasiado grande una vez descomprimido. Elimina las filas, columnas y hojas vacías, o guárdalo como CSV en varias partes.
unreadable-broken = Este archivo está dañado. Ábrelo en una hoja de cálculo, guárdalo como XLSX, ODS o CSV y elige el archivo nuevo.
unreadable-binary = Este archivo no es una lista de personas. Elige una hoja de cálculo (XLSX, ODS, XLS o CSV) o contactos (VCF), o pega las líneas.

notice-titles = { $count ->
    [one] Una fila por encima de la tabla es un título: se omite.
   *[other] { $count } filas por encima de la tabla son títulos: se omiten.
}
notice-second-header = Se omiten otras filas con nombres de columnas.
notice-sheet-read = Hoja «{ $name }»: leída.
notice-sheet-other-columns = Hoja «{ $name }»: se omite, porque sus columnas no son las de la primera. Impórtala aparte.
notice-sheet-hidden = Hoja «{ $name }»: se omite, porque está oculta.
notice-sheet-refusing = Hoja «{ $name }»: se omite, porque su nombre anuncia rechazos o filas que no cuentan. Elígela para leerla.
notice-sheet-empty = Hoja «{ $name }»: vacía.
notice-sheet-not-chosen = Hoja «{ $name }»: se omite, porque no está elegida.
notice-hidden-rows = { $count ->
    [one] Hoja «{ $name }»: se omite una fila oculta.
   *[other] Hoja «{ $name }»: se omiten { $count } filas ocultas.
}
notice-ignored = La columna { $number }, «{ $name }», no se importa (por ejemplo: { $sample }).
notice-ignored-unnamed = La columna { $number } no se importa (por ejemplo: { $sample }).
notice-day-order = Fechas como 03/05/2026 se pueden leer de dos maneras, y este archivo no dice cuál es la correcta. Elige más abajo.
notice-several-addresses = Algunas celdas contienen varias direcciones. Elige más abajo cuál se conserva; hasta entonces, ninguna.
notice-doubly-encoded = Había acentos mal guardados («Ã©» en lugar de «é»); se han reparado.
notice-mixed-encoding = Este archivo mezcla dos codificaciones de caracteres. Se leen las dos: comprueba los acentos más abajo.
notice-guessed-encoding = La codificación de caracteres se ha adivinado: { $name }. Comprueba los acentos más abajo.
notice-garbled = Se perdieron letras de este archivo antes de llegar aquí, o su codificación es otra. Comprueba los acentos más abajo.
notice-unclear-answers = { $count ->
    [one] Una respuesta no es ni sí ni no: no cuenta como consentimiento. Di más abajo qué significa.
   *[other] { $count } respuestas no son ni sí ni no: no cuentan como consentimiento. Di más abajo qué significan.
}
import-preview-notices = Qué se ha hecho con el archivo
import-preview-kept = { $count ->
    [one] Una fila conservada sin una celda
   *[other] { $count } filas conservadas sin una celda
}
import-preview-kept-hint = Estas firmas se importan; solo se omite de ellas lo que no se ha podido leer.
label-sheets = Hojas que hay que leer
label-hidden-rows = Leer también las filas ocultas
label-whole-rows-only = Omitir una fila en cuanto una de sus celdas no se puede leer
label-day-order = ¿Qué significa 03/05/2026?
day-order-day-first = el 3 de mayo
day-order-month-first = el 5 de marzo
label-several-addresses = Cuando una celda contiene varias direcciones…
several-addresses-ask = por ahora no se conserva ninguna
several-addresses-first = se conserva la primera
several-addresses-last = se conserva la última
label-group-lines = Las líneas que parecen el nombre de una organización…
group-lines-ask = se omiten por ahora
group-lines-groups = son organizaciones, que firman como tales
group-lines-people = son personas
label-answer = «{ $answer }»: ¿significa que está de acuerdo?
import-form-ods = Libro de LibreOffice (ODS)
import-form-xls = Libro de un Excel antiguo (XLS)
import-form-vcard = Contactos (vCard)
target-anonymous = Quiere permanecer en el anonimato
target-do-not-mail = No debe recibir correos
target-may-mail = Puede recibir correos
target-counts = La firma cuenta (sí o no)
target-not-counted = La firma no cuenta (sí o no)
left-out-kept = Conservada sin esta celda. { $problem }
batch-report = Descargar el informe (CSV)
batch-report-hint = Cada fila omitida y cada celda omitida de otra fila, con el motivo. Se guarda un día.
