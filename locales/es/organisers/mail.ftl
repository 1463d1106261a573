# E-mails to organisers. One sentence or paragraph per key; lines wrap by themselves.

mail-test-subject = Prueba de envío: { $title }
mail-test-done = Este mensaje de prueba ha llegado bien: el sitio { $name } puede enviar correos.
mail-test-look = Comprueba que no haya ido al correo no deseado, y que el nombre y la dirección del remitente son los que esperas.

mail-invitation-subject = Invitación para organizar: { $title }
mail-invitation-why = El equipo organizador del sitio { $name } te invita a formar parte de él. La invitación es del { $time }.
mail-invitation-do = Abre esta página para elegir tu nombre y una contraseña. El enlace funciona una vez, durante siete días.
mail-invitation-button = Aceptar la invitación
mail-invitation-else = Si no esperabas esta invitación, no tienes que hacer nada.

mail-password-reset-subject = Contraseña nueva: { $title }
mail-password-reset-why = Alguien, seguramente tú, pidió el { $time } una contraseña nueva para tu cuenta en { $name }.
mail-password-reset-do = Abre esta página para elegirla. El enlace funciona una vez, durante una hora.
mail-password-reset-button = Elegir una contraseña
mail-password-reset-else = Si no has sido tú, no tienes que hacer nada: tu contraseña sigue siendo la misma.

mail-new-login-subject = Nuevo inicio de sesión en tu cuenta: { $title }
mail-new-login-why = Tu cuenta en { $name } se abrió el { $time }, desde un dispositivo que no conocíamos.
mail-new-login-do = Si has sido tú, no tienes que hacer nada. Si no, abre tu cuenta, cambia la contraseña y cierra las demás sesiones:
mail-new-login-button = Abrir mi cuenta
mail-new-login-else = Avisa también a una persona propietaria del sitio: puede desactivar tu cuenta mientras tanto.

mail-account-changed-subject = Seguridad de tu cuenta: { $title }
mail-account-changed-password-changed = La contraseña de tu cuenta en { $name } se cambió el { $time }.
mail-account-changed-password-reset = El { $time } se eligió una contraseña nueva para tu cuenta en { $name }, con un enlace de contraseña olvidada.
mail-account-changed-two-step-login-on = La verificación en dos pasos de tu cuenta en { $name } se activó el { $time }.
mail-account-changed-two-step-login-off = La verificación en dos pasos de tu cuenta en { $name } se desactivó el { $time }.
mail-account-changed-recovery-codes-renewed = El { $time } se crearon nuevos códigos de recuperación para tu cuenta en { $name }. Los anteriores ya no funcionan.
mail-account-changed-recovery-code-used = El { $time } se usó un código de recuperación de tu cuenta en { $name }.
mail-account-changed-passkey-added = El { $time } se añadió una llave de acceso a tu cuenta en { $name }.
mail-account-changed-passkey-removed = El { $time } se quitó una llave de acceso de tu cuenta en { $name }.
mail-account-changed-many-wrong-codes = El { $time }, alguien que conoce la contraseña de tu cuenta en { $name } había escrito más de cinco códigos incorrectos en un día. Así no ha podido entrar.
mail-account-changed-do = Si has sido tú, no tienes que hacer nada. Si no, abre tu cuenta, cambia la contraseña y cierra las demás sesiones:
mail-account-changed-else = Si ya no puedes entrar, avisa enseguida a una persona propietaria del sitio: puede desactivar tu cuenta mientras tanto.

mail-many-opened-subject = Muchas firmas consultadas: { $title }
mail-many-opened-why = El { $time }, { $organiser } había consultado más de { $number } firmas del llamamiento «{ $title }» en una hora.
mail-many-opened-do = Leer muchas firmas puede formar parte del trabajo. Si te extraña, pregunta a la persona, y mira en el registro qué más se ha consultado:
mail-many-opened-button = Abrir el registro
mail-many-opened-else = Quizá otra persona está usando su sesión. En caso de duda, desactiva la cuenta hasta que lo sepas. Durante un día no habrá más mensajes sobre esta cuenta.

mail-erasure-subject = Los datos se van a borrar: { $title }
mail-erasure-why = { $count ->
    [0] El { $date } se borrarán definitivamente los datos personales del llamamiento «{ $title }».
    [one] El { $date } se borrarán definitivamente los datos personales de una persona que firmó el llamamiento «{ $title }» o rellenó su formulario.
   *[other] El { $date } se borrarán definitivamente los datos personales de { $count } personas que firmaron el llamamiento «{ $title }» o rellenaron su formulario.
  } El texto del llamamiento y sus cifras se conservan.
mail-erasure-do = Si te queda una lista por entregar, hazlo antes. Si la fecha no es la correcta, quien puede modificar el llamamiento puede cambiar la fecha de cierre o el plazo de borrado: así el borrado queda anulado.
mail-erasure-button = Ver el llamamiento
mail-erasure-else = Si la fecha es la correcta, no hay nada que hacer.
mail-waiting-subject = Por revisar: { $title }
mail-waiting-why = Esto es lo que te espera en { $name }.
mail-waiting-appeal = «{ $title }»
mail-waiting-groups = { $count ->
    [one] { $count } organización por revisar
   *[other] { $count } organizaciones por revisar
  }
mail-waiting-people = { $count ->
    [one] { $count } firma por revisar
   *[other] { $count } firmas por revisar
  }
mail-waiting-trends = { $count ->
    [one] { $count } señal poco habitual en el último día
   *[other] { $count } señales poco habituales en el último día
  }
mail-waiting-trends-button = Mirar
mail-waiting-reports = { $count ->
    [one] { $count } aviso de un visitante
   *[other] { $count } avisos de visitantes
  }
mail-waiting-reports-button = Leer los avisos
mail-waiting-button = Revisar
mail-waiting-setting = Para recibir estos mensajes enseguida, una vez al día, o dejar de recibirlos, abre tu cuenta:
