# The record of what organisers did.

audit-title = Registro
audit-text = Lo que ha hecho el equipo organizador, de lo más reciente a lo más antiguo. Nunca se borra nada. Una firma solo aparece con su número, nunca con un nombre.
audit-by-cli = en la línea de comandos
audit-by-admin = una cuenta borrada
audit-by-site = el sitio
audit-by-visitor = alguien sin sesión iniciada
audit-site-set-up = Primera cuenta creada
audit-account-invited = Cuenta invitada
audit-account-accepted = Invitación aceptada
audit-account-changed = Cuenta modificada
audit-account-disabled = Cuenta desactivada
audit-account-enabled = Cuenta reactivada
audit-logged-in = Inicio de sesión
audit-logged-out = Cierre de sesión
audit-login-failed = Inicio de sesión fallido
audit-refused = Página denegada
audit-password-changed = Contraseña cambiada
audit-password-reset-requested = Contraseña nueva pedida
audit-password-reset = Contraseña nueva elegida
audit-two-step-login-on = Verificación en dos pasos activada
audit-two-step-login-off = Verificación en dos pasos desactivada
audit-recovery-codes-renewed = Códigos de recuperación renovados
audit-recovery-code-used = Código de recuperación usado
audit-passkey-added = Llave de acceso añadida
audit-passkey-removed = Llave de acceso quitada
audit-sessions-ended = Sesiones cerradas
audit-appeal-created = Llamamiento creado
audit-appeal-changed = Llamamiento modificado
audit-protection-changed = Reglas de protección modificadas
audit-proofs-asked = Cálculo pedido a los navegadores
audit-read-only = Modo de solo lectura
audit-report-settled = Aviso tratado
audit-message-settled = Correo leído y borrado
audit-appeal-state = Estado de un llamamiento cambiado
audit-erasure = Borrado de los datos personales
audit-signature-decided = Decisión sobre una firma
audit-signature-corrected = Firma corregida
audit-bulk-action = Acción en bloque
audit-confirmation-resent = Confirmación enviada otra vez
audit-signatures-opened = Firmas consultadas
audit-address-shown = Dirección de correo mostrada
audit-exported = Lista exportada
audit-import-undone = Lote de firmas deshecho
audit-imported = Firmas importadas
audit-unknown = Otra cosa
audit-object-account = cuenta
audit-object-appeal = llamamiento
audit-object-signature = firma
audit-mail-tested = Mensaje de prueba enviado

label-who = Quién
label-what = Qué
label-about = Sobre el llamamiento
label-from = Desde el
label-to = Hasta el
audit-nothing = No hay nada así en el registro.
audit-whole = { $count ->
    [one] La única línea está tal como se escribió. Anota en otro lugar el sello de la última: un registro recortado hasta un final más antiguo tiene otro.
   *[other] Las { $count } líneas están tal como se escribieron. Anota en otro lugar el sello de la última: un registro recortado hasta un final más antiguo tiene otro.
}
audit-broken = Alguien ha cambiado la base de datos sin pasar por el sitio, o se ha restaurado una copia de seguridad. Habla con la persona que lo aloja antes de fiarte de lo que sigue.
audit-fault-missing = Falta una línea en el lugar { $row }.
audit-fault-order = La línea { $row } no sigue a la anterior.
audit-fault-changed = La línea { $row } se cambió después de escribirse.
audit-fault-end = Faltan líneas al final, a partir del lugar { $row }.
audit-check-title = ¿Está intacto este registro?
audit-check-text = Cada línea lleva un sello que depende de la anterior: si una línea se cambia, se quita o se añade fuera del sitio, se nota.
audit-check-send = Comprobar el registro
audit-object-bulk-action = acción en bloque

fact-slug = llamamiento { $value }
fact-appeal = llamamiento { $value }
fact-decision = { $value }
fact-action-hold = apartar
fact-action-release = contar
fact-action-remove = descartar
fact-action-hide = ocultar los nombres
fact-action-resend = enviar otra vez la confirmación
fact-step-on = activación
fact-step-off = desactivación
fact-until = hasta el { $value }
fact-step-message = de quien escribió un mensaje
fact-step-settle = tratado
fact-step-reopen = reabierto
fact-step-start = inicio
fact-step-drop = abandono antes de empezar
fact-step-stop = detención
fact-step-resume = reanudación
fact-step-undo = vuelta atrás
fact-part-sender = remitente
fact-part-settings = ajustes
fact-part-first-signatories = primeros firmantes
fact-part-picture = imagen
fact-part-links = enlaces
fact-language = idioma: { $value }
fact-new-text = nueva versión { $count }
fact-new = imagen nueva
fact-removed = imagen quitada
fact-fields = { $value }
fact-role = rol: { $value }
fact-state = { $value }
fact-from = antes: { $value }
fact-appeals = llamamientos: { $value }
fact-two-steps-required = dos pasos exigidos
fact-two-steps = en dos pasos
fact-by-passkey = con una llave de acceso
fact-at-password = contraseña incorrecta
fact-at-code = código incorrecto
fact-at-passkey = llave de acceso rechazada
fact-at-step-up = contraseña o código incorrecto en una sesión abierta
fact-page = página { $value }
fact-opened = { $count ->
    [one] una firma
   *[other] { $count } firmas
}
fact-hour = en la hora que empieza el { $value }
fact-known-device-yes = dispositivo conocido
fact-known-device-no = dispositivo nuevo
fact-sessions = { $count ->
    [one] una sesión
   *[other] { $count } sesiones
}
fact-format-csv = CSV
fact-format-csv-excel = CSV para Excel
fact-format-xlsx = XLSX
fact-format-jsonl = JSON
fact-format-text = lista como texto
fact-format-html = lista en HTML
fact-format-markdown = lista en Markdown
fact-states = { $value }
fact-narrowed = solo una parte
fact-addresses-yes = con las direcciones
fact-addresses-no = sin las direcciones
fact-counting-mail = se pide confirmación a cada persona
fact-counting-paper = contadas como papel
fact-source = procedencia: { $value }
fact-batch = lote { $value }
fact-rows = { $count ->
    [one] una fila
   *[other] { $count } filas
}
fact-end-whole = hasta el final
fact-end-cut = interrumpida a medias
fact-erasure-announced = anunciado
fact-erasure-reminded = recordado al equipo organizador
fact-erasure-put-off = aplazado, porque no se pudo enviar el aviso
fact-erasure-taken-back = anulado
fact-erasure-done = hecho
fact-date = para el { $value }
fact-people = { $count ->
    [0] nadie
    [one] una persona
   *[other] { $count } personas
}
fact-sha256 = SHA-256 { $value }
fact-accepted-yes = aceptado por el servidor de envío
fact-accepted-no = rechazado
fact-reason = { $value }
