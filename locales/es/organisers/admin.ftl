# The organisers' area.

admin-nav = Área de organización
admin-nav-appeals = Llamamientos
admin-nav-account = Mi cuenta
admin-nav-accounts = Cuentas
admin-nav-audit = Registro
admin-log-out = Cerrar sesión
admin-second-factor = Tu cuenta se abre con una simple contraseña, y desde ella se puede ver y hacer todo en este sitio.
admin-second-factor-do = Añadir un segundo paso
admin-wait = { $minutes ->
    [one] Demasiados intentos seguidos. Espera un minuto e inténtalo de nuevo.
   *[other] Demasiados intentos seguidos. Espera { $minutes } minutos e inténtalo de nuevo.
}
admin-name-hint = Las demás personas del equipo te reconocerán por este nombre. No aparece en ningún otro lugar.
password-hint = Al menos doce caracteres. Una frase que recuerdes bien es una buena contraseña.

label-admin-name = Tu nombre
label-password = Contraseña
label-current-password = Contraseña actual
label-new-password = Contraseña nueva
label-language = Idioma de los mensajes que recibes
label-invite-language = Idioma de la invitación
label-account-role = Rol
label-appeals = Llamamientos a su cargo

login-title-login = Iniciar sesión
login-text-login = Esta área es para quienes organizan. Para firmar un llamamiento no hace falta ninguna cuenta.
login-send-login = Iniciar sesión
login-title-code = Segundo paso
login-text-code = Abre tu aplicación de códigos y copia el código que muestra para este sitio.
login-code-hint = ¿Has perdido el teléfono? Escribe uno de tus códigos de recuperación.
login-send-code = Continuar
login-title-forgotten = Contraseña olvidada
login-text-forgotten = Escribe la dirección de tu cuenta: te enviaremos un enlace para elegir una contraseña nueva.
login-send-forgotten = Enviar el enlace
login-title-asked = Abre tu correo
login-text-asked = Si existe una cuenta con esta dirección, hay un enlace para ella, tres al día como máximo. Funciona durante una hora.
login-title-set-up = Te damos la bienvenida
login-text-set-up = Este sitio todavía no tiene ninguna cuenta. Crea la tuya: después podrás invitar a otras personas.
login-send-set-up = Crear mi cuenta
login-title-invitation = Aceptar la invitación
login-text-invitation = Elige el nombre con el que te verá el resto del equipo, y una contraseña.
login-send-invitation = Abrir mi cuenta
login-title-reset = Contraseña nueva
login-text-reset = Elige una contraseña nueva. Se cerrarán todas las sesiones abiertas.
login-send-reset = Guardar
login-forgotten = ¿Has olvidado la contraseña?
login-back = Volver al inicio de sesión
login-done-accepted = Tu cuenta está lista. Inicia sesión.
login-done-set-up = Tu cuenta está creada. Inicia sesión.
login-done-reset = Tu contraseña nueva está guardada. Inicia sesión.
login-done-logged-out = Has cerrado la sesión.

admin-home-title = Tus llamamientos
admin-home-empty = Todavía no tienes ningún llamamiento a tu cargo: una persona propietaria del sitio puede confiarte uno.
admin-appeal-closed = Cerrado el { $date }
admin-appeal-closes = se cierra el { $date }
admin-appeal-erases = los datos se borran el { $date }
admin-appeal-state = Estado
admin-appeal-total = Firmas contadas
admin-appeal-people = Personas
admin-appeal-groups = Organizaciones
admin-appeal-public = Ver la página pública
appeal-state-draft = Borrador
appeal-state-scheduled = Programado
appeal-state-open = Abierto
appeal-state-closed = Cerrado

step-up-title = Confirma que eres tú
step-up-text = Lo que vas a hacer es delicado. Escribe otra vez tu contraseña; no te la volveremos a pedir en los próximos diez minutos.
step-up-text-code = Lo que vas a hacer es delicado. Escribe un código de tu aplicación; no te lo volveremos a pedir en los próximos diez minutos.
step-up-send = Continuar

account-title = Mi cuenta
account-who = Nombre e idioma
account-save = Guardar
account-password = Contraseña
account-password-send = Cambiar la contraseña
account-done-renamed = Guardado.
account-done-notices-chosen = Guardado.
account-notices = Los mensajes que recibes
label-notices = Escribirme cuando algo espera una decisión
hint-notices = Estos mensajes solo dan el título del llamamiento, números y enlaces; nunca el nombre de un firmante.
notice-at-once = enseguida: como máximo un mensaje por llamamiento y cuarto de hora
notice-daily = una vez al día, hacia las 6:00, hora del sitio
notice-never = nunca
account-done-password-changed = Has cambiado la contraseña. Tus demás sesiones están cerradas.
account-done-session-ended = Esa sesión está cerrada.
account-done-sessions-ended = Tus demás sesiones están cerradas.
account-done-two-steps-off = La verificación en dos pasos está desactivada.
account-two-steps-on = Activada: se te pide un código cada vez que inicias sesión.
account-two-steps-why = Con un código además de la contraseña, una contraseña robada no basta para entrar.
account-two-steps-required = Tu cuenta exige la verificación en dos pasos.
account-two-steps-start = Activarla
account-two-steps-off = Desactivarla
account-recovery-left = { $count ->
    [0] No te queda ningún código de recuperación.
    [one] Te queda un código de recuperación.
   *[other] Te quedan { $count } códigos de recuperación.
}
account-recovery-send = Crear nuevos códigos de recuperación
account-sessions = Sesiones abiertas
account-session-unknown = Navegador desconocido
account-session-this = esta sesión
account-session-times = abierta el { $began }, usada el { $seen }
account-session-end = Cerrar esta sesión
account-sessions-end = Cerrar todas las demás sesiones

passkeys-title = Llaves de acceso
passkeys-text = Una llave de acceso abre tu cuenta con el dedo, con la cara o con el PIN de tu dispositivo o de tu llave de seguridad. Una página falsa no puede robártela.
passkeys-add-title = Añadir una llave de acceso
passkeys-add-text = Ponle un nombre que te permita reconocerla, por ejemplo el del dispositivo. Después, tu navegador te preguntará dónde guardarla.
passkeys-add-first = A partir de ahí, la contraseña sola ya no abre tu cuenta: hará falta una llave de acceso, o uno de los códigos de recuperación que vas a recibir.
passkeys-need-script = Las llaves de acceso necesitan JavaScript, que está desactivado en este navegador. Con una aplicación de códigos, la verificación en dos pasos funciona sin él.
passkeys-add-send = Continuar
label-passkey-name = Nombre de la llave de acceso
hint-passkey-name = Nadie más lo ve.
passkey-use = Usar una llave de acceso
passkey-failed = No se ha podido usar la llave de acceso. Recarga esta página para volver a intentarlo, o continúa sin ella.
passkey-used = añadida el { $created }, usada el { $used }
passkey-unused = añadida el { $created }, todavía sin usar
passkey-remove = Quitar esta llave de acceso
passkey-remove-last = Sin esta llave, la contraseña sola abrirá tu cuenta, y tus códigos de recuperación dejarán de servir. Para quitarla, escribe uno de esos códigos.
passkey-remove-by-itself = Quitarla con la propia llave
label-recovery-code = Código de recuperación
account-done-passkey-added = Has añadido la llave de acceso.
account-done-passkey-removed = Has quitado la llave de acceso.
recovery-text-passkey = Si pierdes tu llave de acceso, cada uno de estos códigos te deja entrar una vez, después de la contraseña. Imprímelos o apúntalos, y guárdalos lejos de tus dispositivos.
login-text-code-passkey = Usa tu llave de acceso. También puedes escribir un código: el de tu aplicación, o uno de recuperación.
step-up-text-passkey = Lo que vas a hacer es delicado. Usa tu llave de acceso, o escribe un código; no te lo volveremos a pedir en los próximos diez minutos.
two-steps-title = Verificación en dos pasos
two-steps-text = Necesitas una aplicación que muestre códigos de seis cifras, en un teléfono o en un ordenador.
two-steps-scan = Añade este sitio a la aplicación escaneando la imagen.
two-steps-picture = Imagen para escanear con la aplicación
two-steps-type = O escribe esta clave en la aplicación:
two-steps-open = O abre la aplicación instalada en este dispositivo
two-steps-prove = Copia el código que la aplicación muestra ahora.
two-steps-send = Activar
recovery-title = Códigos de recuperación
recovery-on = La verificación en dos pasos está activada.
recovery-text = Si pierdes el teléfono, cada uno de estos códigos te dejará entrar una vez. Imprímelos o apúntalos, y guárdalos lejos del teléfono.
recovery-once = No se volverán a mostrar nunca.
recovery-kept = Ya los he apuntado

role-owner = Propiedad
role-text-owner = todo, en todos los llamamientos, y las cuentas
role-editor = Redacción
role-text-editor = textos, firmantes, exportación e importación de los llamamientos a su cargo
role-moderator = Moderación
role-text-moderator = apartar, aprobar y descartar firmas; sin exportación
role-viewer = Lectura
role-text-viewer = solo las cifras

accounts-title = Cuentas
accounts-invite = Invitar a alguien
accounts-two-steps = dos pasos
accounts-one-step = solo contraseña
accounts-last-login = última sesión el { $time }
accounts-never-logged-in = todavía no ha iniciado sesión
account-state-invited = invitación pendiente
account-state-active = activa
account-state-disabled = desactivada
account-unreachable = Un correo a esta dirección fue devuelto el { $time }: su servidor dice que el buzón no existe.
invite-title = Invitar a alguien
invite-send = Invitar
invite-link = Enlace de invitación
invite-link-hint = Este enlace funciona una vez, durante siete días. Dáselo solo a esta persona; después no se vuelve a mostrar.
appeals-hint = Las personas propietarias acceden a todos los llamamientos; para los demás roles, marca los que le confías.
account-must-use-two-steps = Exigir la verificación en dos pasos
account-done-invited = La invitación está lista.
account-done-changed = Guardado.
account-done-disabled = La cuenta está desactivada y sus sesiones, cerradas.
account-done-enabled = La cuenta vuelve a estar activa.
account-disable = Desactivar esta cuenta
account-enable = Reactivar esta cuenta
