# The signatories of an appeal, as its organisers see them.

signatories-of = Firmantes
signatories-back = Volver al llamamiento
signatories-queue = { $count ->
    [one] Una firma por decidir
   *[other] { $count } firmas por decidir
}
signatories-more = Más criterios
signatories-empty = Todavía no ha firmado nadie.
signatories-nobody = Nadie cumple estos criterios.
signatories-none-yet = Hasta aquí, nadie cumple estos criterios.
signatories-stopped = { $count ->
    [one] Se ha recorrido una firma, y quedan más. Lo que no se publica está cifrado: hay que abrirlo para buscar en ello.
   *[other] Se han recorrido { $count } firmas, y quedan más. Lo que no se publica está cifrado: hay que abrirlo para buscar en ello.
}

label-state = Estado
label-signed-by = Firmada por
label-source = Procedencia
label-address = Dirección de correo exacta
hint-address = La dirección completa. Nada de lo que buscas aparece en la dirección de la página.
label-domain = Dominio de correo
hint-domain = Por ejemplo: example.org
label-name-match = Comparar el nombre
label-place-match = Comparar la ciudad
match-begins = palabras que empiezan así
match-contains = contiene
match-equals = exactamente estas palabras
label-name-contains = Nombre que contiene
label-name-equals = Nombre exacto
label-place-contains = Ciudad o pueblo que contiene
label-place-equals = Ciudad o pueblo exacto
label-hold = Apartada porque
label-since = Enviada desde el
label-until = Hasta el
label-reason = Motivo
label-document = Número o fecha del documento
choose-any = Cualquiera

signature-state-pending = Pendiente
signature-state-confirmed = Contada
signature-state-held = Por revisar
signature-state-withdrawn = Retirada
signature-state-removed = Descartada por el equipo
signature-kind-individual = Una persona
signature-kind-collective = Una organización
signature-source-web = Sitio
signature-source-mail = Firmada por correo electrónico
signature-source-import = Archivo
signature-source-email = Correo electrónico
signature-source-paper = Papel
flag-prank = ¿Nombre de broma?
flag-insult = ¿Palabra ofensiva?
flag-text = El nombre está en una lista que solo sirve para llamar tu atención: hay personas de verdad que se llaman así.
label-flagged = Solo los nombres que conviene mirar
flagged-hint = Bromas e insultos corrientes, en trece idiomas.
flagged-only = bromas e insultos corrientes
hold-to-be-approved = la organización espera tu aprobación
hold-organisation-already-signed = esta organización ya cuenta entre los firmantes
hold-mixed-scripts = el nombre mezcla dos escrituras
hold-honeypot = se rellenó un campo invisible, como hacen los robots
hold-blocked-network = el formulario venía de una red bloqueada
hold-blocked-domain = el dominio de la dirección está bloqueado
hold-blocked-address = la dirección está bloqueada
hold-network-rate = demasiados formularios venían de la misma red
hold-appeal-rate = llegaron demasiados formularios a la vez
hold-no-proof = el formulario llegó sin el cálculo que se pide a los navegadores durante un ataque
hold-removed-before = ya se había descartado una firma de esta dirección
hold-by-organiser = la apartó alguien del equipo

signatory-erased = Datos borrados
signatory-id = Número
signatory-number = n.º { $id }
signatory-language = Idioma
signatory-text = Texto firmado
signatory-text-version = texto n.º { $number } ({ $language })
signatory-publish = Acepta que se publique su nombre
signatory-listed = en la lista pública
signatory-unlisted = fuera de la lista pública
signatory-hidden = oculta por decisión del equipo
signatory-back = Volver a la firma
signatory-others = { $count ->
    [one] Otra firma dice ser de la misma organización:
   *[other] Otras { $count } firmas dicen ser de la misma organización:
}
approve-others-title = { $count ->
    [one] Otra firma dice ser de esta organización
   *[other] Otras { $count } firmas dicen ser de esta organización
}
approve-others-text = { $count ->
    [one] Una organización cuenta una sola vez. Si apruebas esta, la otra se descartará y no contará:
   *[other] Una organización cuenta una sola vez. Si apruebas esta, las demás se descartarán y no contarán:
}
approve-others-undo = Esta decisión se puede deshacer: aparta o descarta la firma aprobada, y su página te propondrá restablecer lo descartado.
approve-others-do = { $count ->
    [one] Aprobar esta y descartar la otra
   *[other] Aprobar esta y descartar las otras { $count }
}
approve-others-back = No cambiar nada
removal-other-claim = se aprobó otra firma de esta organización
put-back-title = No cuenta ninguna firma de esta organización
put-back-text = { $count ->
    [one] Se descartó una firma cuando se aprobó otra de la misma organización. Si se restablece, volverá a esperar tu decisión, o la confirmación de su dirección.
   *[other] Se descartaron { $count } firmas cuando se aprobó otra de la misma organización. Si se restablecen, volverán a esperar tu decisión, o la confirmación de su dirección.
}
put-back-do = { $count ->
    [one] Restablecer esta firma
   *[other] Restablecer estas { $count } firmas
}
signatory-correct-title = Corregir la firma
signatory-correct-text = La dirección, el comentario y la decisión de aparecer en la lista siguen siendo los de la persona que firmó.

signatory-done-approve = La organización está aprobada: cuenta y figura en la lista.
signatory-done-put-back = Lo que se había descartado está restablecido, y vuelve a esperar.
signatory-done-refuse = La organización está rechazada.
signatory-done-hold = La firma está apartada: por ahora ya no cuenta.
signatory-done-release = La firma cuenta.
signatory-done-remove = La firma está descartada.
signatory-done-hide = El nombre ya no aparece en la lista. La firma sigue contando.
signatory-done-show = El nombre vuelve a aparecer en la lista.
signatory-done-corrected = La corrección está guardada.
signatory-done-resent = El mensaje de confirmación saldrá otra vez, en cuanto lo permitan los límites de envío.
signatory-done-capped = No ha salido nada: esta dirección ya ha recibido todos los mensajes que puede recibir por ahora, o no quiere más.
signatory-done-not-pending = No ha salido nada: esta firma no está pendiente de confirmar.
signatory-done-not-listed = No ha cambiado nada: esta firma no aparece en la lista, porque así lo eligió quien firmó o por su estado.
signatory-done-changed = La firma ha cambiado entretanto: así está ahora. No se ha hecho nada más.
signatory-done-not-now = No se ha hecho nada: la firma ya no está en un estado que lo permita.
signatory-done-group-counts = No se ha hecho nada: ya cuenta otra firma de esta organización. Aparta o descarta antes esa.

reasons-title = Por decidir, según el motivo
reasons-open = Agrupar por motivo
reasons-text = Ve de un vistazo lo que espera, y decide para todo un grupo. Cada acción muestra primero qué va a cambiar.
reasons-more = Hay demasiadas firmas en espera para contarlas todas aquí: estos números son de las 5000 más antiguas.
reasons-people = { $count ->
    [one] una persona
   *[other] { $count } personas
}
reasons-groups = { $count ->
    [one] una organización
   *[other] { $count } organizaciones
}
reasons-list = Ver
reasons-act = Decidir para todas
reasons-undo = Acciones en bloque, y cómo deshacerlas
reasons-none = Nada espera una decisión.
queue-title = Por decidir
queue-decide = Tu decisión
queue-waiting = { $count ->
    [0] Ya no queda ninguna firma en espera
    [one] Queda una firma en espera
   *[other] Quedan { $count } firmas en espera
}
queue-next = Pasar a la siguiente
queue-keys = Con el teclado, con la tecla de acceso de tu navegador: A para aceptar, R para rechazar, N para pasar a la siguiente.
queue-end = { $count ->
    [0] Ninguna firma espera ya tu decisión.
    [one] Has llegado al final. Todavía queda una firma en espera.
   *[other] Has llegado al final. Todavía quedan { $count } firmas en espera.
}
queue-again = Volver a empezar

mandate-legend = Mandato de la organización
mandate-declared = Declarado por la persona que firma
mandate-domain = Demostrado con el dominio de la dirección
mandate-document = Demostrado con un documento
hint-document = Si el mandato se demuestra con un documento. Solo lo lee el equipo organizador, y se guarda cifrado.

actions-title = Lo que puedes hacer
signature-action-approve = Aprobar la organización
signature-action-refuse = Rechazar la organización
signature-action-release = Contar esta firma
signature-action-hold = Apartar
signature-action-remove = Descartar esta firma
signature-action-hide = Ocultar el nombre en la lista
signature-action-show = Mostrar el nombre en la lista
signatories-expired = Esta búsqueda ha caducado: vuelve a hacerla, por favor.
address-show = Mostrar la dirección de correo
address-show-hint = El registro dirá que la has pedido.
signature-action-correct = Corregir
signature-action-resend = Enviar otra vez el mensaje de confirmación

refuse-group-title = ¿Rechazar esta organización?
refuse-group-send = Rechazar
remove-title = ¿Descartar esta firma?
remove-text = No contará y no aparecerá en la lista. Si la persona vuelve a firmar, tendrás que decidir sobre esa firma.
remove-send = Descartar
remove-keep = Mantenerla
hint-reason = Para el resto del equipo: la persona no lo ve.
label-ground = Lo que leerá la persona
hint-ground = Si ha confirmado su firma, recibe un mensaje diez minutos después. Dice el motivo elegido, si lo hay, y a quién dirigirse.
ground-none = Ningún motivo: solo que la firma no se acepta

signature-history-title = Su historial
signature-history-note = Los mensajes permanecen en este historial durante treinta días después de enviarse.
signature-history-posted = Firma enviada
signature-history-confirmed = Dirección confirmada, o firma aceptada
signature-history-consent-sign = Consentimiento para firmar
signature-history-consent-publish-name = Consentimiento para aparecer en la lista
signature-history-consent-news = Consentimiento para recibir noticias
signature-history-consent-other = Otro consentimiento
signature-history-given = sí
signature-history-taken-back = no
signature-history-wording = redacción { $version }
signature-history-mail-confirm = Mensaje de confirmación
signature-history-mail-confirm-collective = Mensaje de confirmación
signature-history-mail-already-signed = Mensaje «Ya has firmado»
signature-history-mail-my-link = Mensaje con el enlace personal
signature-history-mail-withdrawn = Mensaje de retirada
signature-history-mail-approved = Mensaje «Firma aceptada»
signature-history-mail-refused = Mensaje «Firma no aceptada»
signature-history-mail-other = Otro mensaje
signature-history-mail-state-queued = en espera
signature-history-mail-state-sent = enviado
signature-history-mail-state-failed = fallido
signature-history-reason-permanent = la dirección no lo acepta
signature-history-reason-transient = el servidor del destinatario pide que esperemos
signature-history-reason-unknown = no se ha entendido la respuesta del servidor
signature-history-reason-connection = el servidor de envío no respondía
signature-history-reason-operator = el servidor de envío lo ha rechazado: consulta a quien aloja el sitio
signature-history-reason-unbuildable = no se ha podido escribir el mensaje
signature-history-reason-gone = el llamamiento o la firma ya no existe
signature-history-reason-no-address = sin dirección
signature-history-reason-no-longer-pending = la firma ya no estaba pendiente de confirmar
signature-history-reason-nothing-signed = ya no hay ninguna firma con esta dirección
signature-history-reason-unknown-kind = tipo de mensaje desconocido
signature-history-reason-unreadable = ilegible en la base de datos
signature-history-reason-paced = espera su turno en este proveedor
signature-history-reason-held = espera a que el servidor de envío vuelva a aceptarlos
signature-history-reason-policy = rechazado por norma, en el destino o por el servidor de envío
signature-history-reason-sender-refused = remitente rechazado
signature-history-reason-not-routed = no se ha podido llegar al servidor del destinatario
signature-history-reason-decision-undone = la decisión cambió antes del envío
signature-history-reason-suppressed = esta dirección ha rechazado nuestros mensajes, o no existe
signature-history-mail-confirm-by-click = Mensaje «Un clic más»
signature-history-reason-bounced = devuelto: el buzón no existe
signature-history-reason-bounced-later = devuelto: rechazado por ahora
signature-history-reason-complained = señalado como correo no deseado
signature-history-reason-other = otro motivo
signature-history-decision-approve = aprobada
signature-history-decision-refuse = rechazada
signature-history-decision-hold = apartada
signature-history-decision-release = aceptada
signature-history-decision-remove = descartada
signature-history-decision-put-back = restablecida
signature-history-decision-hide = nombre oculto
signature-history-decision-show = nombre mostrado

label-action = Acción
bulk-actions-title = Acciones en bloque
bulk-actions-text = Una acción en bloque hace lo mismo con todas las firmas de una búsqueda. Primero las cuenta, y no cambia nada sin tu acuerdo. Se puede deshacer durante treinta días, salvo los mensajes ya enviados.
bulk-actions-none = Todavía no ha habido ninguna acción en bloque.
bulk-actions-act = Actuar sobre todas estas firmas
bulk-action-new = Actuar sobre todas estas firmas
bulk-action-new-text = Elige la acción. Primero se contarán las firmas; nada cambiará sin tu acuerdo.
bulk-action-about = Firmas afectadas
bulk-action-everybody = todas
bulk-action-count = Contar primero
bulk-action-kind-hold = Apartar
bulk-action-kind-release = Contar
bulk-action-kind-remove = Descartar
bulk-action-kind-hide = Ocultar los nombres
bulk-action-kind-resend = Enviar otra vez los mensajes de confirmación
bulk-action-text-hold = Las firmas contadas esperarán una nueva decisión.
bulk-action-text-release = Las firmas por revisar que son de personas contarán, y quienes esperaban desde su confirmación recibirán un mensaje. Las organizaciones se aprueban una a una.
bulk-action-text-remove = Las firmas dejarán de contar y de aparecer.
bulk-action-text-hide = Los nombres de personas dejarán de aparecer; sus firmas seguirán contando.
bulk-action-text-resend = Las firmas pendientes recibirán otro mensaje, dentro de los límites de cada dirección.
bulk-reason-hint = Necesario para descartar. Para el resto del equipo.
bulk-ground-hint = Para las firmas descartadas: las personas que habían confirmado reciben un mensaje diez minutos después, salvo que antes deshagas la acción.
bulk-action-state-counting = Se están contando las firmas. No cambia nada.
bulk-action-state-ready = Todo está contado. No ha cambiado nada: decides tú.
bulk-action-state-running = La acción está en marcha.
bulk-action-state-stopped = La acción está detenida. Puedes reanudarla o deshacerla.
bulk-action-state-done = La acción ha terminado.
bulk-action-state-undoing = La acción se está deshaciendo.
bulk-action-state-undone = La acción está deshecha.
bulk-action-state-dropped = La acción se ha abandonado. No ha cambiado nada.
bulk-action-at-work = Esta página se actualiza sola. Puedes salir de ella: el trabajo continúa.
bulk-action-examined = { $count ->
    [one] una firma recorrida
   *[other] { $count } firmas recorridas
}
bulk-action-matched = { $count ->
    [0] ninguna afectada
    [one] una afectada
   *[other] { $count } afectadas
}
bulk-action-changed = { $count ->
    [one] una tratada
   *[other] { $count } tratadas
}
bulk-action-skipped = { $count ->
    [one] una dejada como estaba
   *[other] { $count } dejadas como estaban
}
bulk-action-restored = { $count ->
    [one] una devuelta a su estado
   *[other] { $count } devueltas a su estado
}
bulk-action-kept = { $count ->
    [one] una cambiada después y conservada
   *[other] { $count } cambiadas después y conservadas
}
bulk-action-nobody = Ninguna firma está afectada: no hay nada que hacer.
bulk-action-samples = Algunos ejemplos
bulk-action-can-undo = Podrás deshacerla durante treinta días.
bulk-action-cannot-undo = Un mensaje enviado no se puede recuperar: esta acción no se puede deshacer.
bulk-action-start = { $count ->
    [one] Hacerlo con una firma
   *[other] Hacerlo con { $count } firmas
}
bulk-action-resume = Reanudar
bulk-action-stop = Detener
bulk-action-drop = Abandonar
bulk-action-undo = Deshacer toda la acción
bulk-action-undo-hint = Cada firma recupera el estado anterior, salvo las que han cambiado desde entonces.
