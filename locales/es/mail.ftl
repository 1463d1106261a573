# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Hola:
mail-footer-responsible = Responsable del llamamiento: { $responsible }
mail-footer-contact = Para escribirle: { $contact }
mail-footer-site = Este mensaje lo ha enviado automáticamente { $name } ({ $host }). Sin imágenes, sin seguimiento.

mail-confirm-subject = Confirma tu firma: { $title }
mail-confirm-why = ¡Gracias! Solo un clic más para confirmar tu firma del llamamiento «{ $title }».
mail-confirm-entered = Recibes este mensaje porque, al parecer, aceptaste firmar el llamamiento «{ $title }» fuera de este sitio, y el equipo organizador ha apuntado esta dirección.
mail-entered-expires = La página funciona hasta el { $time }. Si no haces nada, no se cuenta nada y los datos se borran.
mail-confirm-preheader = Confirma tu firma en la página que se abre.
mail-confirm-do = Comprueba tu firma y confírmala en la página que se abre.
mail-confirm-button = Ver y confirmar mi firma
mail-confirm-link = Si el botón no se abre, copia esta dirección en tu navegador:
mail-confirm-code = ¿Una página te pide un código? Escribe este:
mail-confirm-expires = La página funciona hasta el { $time }. Si no haces nada, no se cuenta nada y los datos se borran.
mail-confirm-refuse-text = ¿No has sido tú? Abre la misma página y elige «No he sido yo»: los datos se borrarán y, durante seis meses, este sitio no te enviará más mensajes sobre firmas. También puedes no hacer nada.
mail-confirm-refuse-html = ¿No has sido tú?
mail-confirm-refuse-action = Rechazar y hacer borrar estos datos
mail-confirm-refuse-else = También puedes no hacer nada.

mail-confirm-collective-subject = Confirma tu firma: { $title }
mail-confirm-collective-why = ¡Gracias! Solo un clic más para confirmar, en nombre de tu organización, la firma del llamamiento «{ $title }».
mail-confirm-collective-entered = Recibes este mensaje porque, al parecer, tu organización aceptó firmar el llamamiento «{ $title }» fuera de este sitio, y el equipo organizador ha apuntado esta dirección.
mail-confirm-collective-do = Comprueba la organización y la firma, y confírmala en la página que se abre.
mail-confirm-collective-button = Ver y confirmar esta firma

mail-already-signed-subject = Ya has firmado: { $title }
mail-already-signed-why = Alguien, quizá tú, acaba de firmar otra vez con esta dirección el llamamiento «{ $title }».
mail-already-signed-nothing = Esta dirección ya tiene una firma: se queda como está y solo puede contar una vez. Nada ha cambiado.
mail-already-signed-do = Para verla, corregirla o retirarla, abre tu página personal:
mail-already-signed-button = Ver mi firma
mail-already-signed-else = Si no has sido tú, no tienes que hacer nada.

mail-my-link-subject = Tu enlace personal: { $title }
mail-my-link-why = Alguien, seguramente tú, ha pedido el enlace personal de esta dirección para el llamamiento «{ $title }».
mail-my-link-do = { $count ->
    [one] Esta página muestra tu firma. En ella puedes corregir tu firma, ocultar o mostrar tu nombre, o retirarla:
   *[other] Estas páginas muestran tus firmas. En ellas puedes corregir cada firma, ocultar o mostrar un nombre, o retirarla:
}
mail-my-link-own = Firma en tu nombre, del { $date }
mail-my-link-collective = Firma en nombre de una organización, del { $date }
mail-my-link-keep = Quien tiene un enlace así puede cambiar la firma: guarda este mensaje para ti.
mail-my-link-else = Si no has sido tú, no tienes que hacer nada: nadie más ha recibido este mensaje.

mail-withdrawn-subject = Tu firma está retirada: { $title }
mail-withdrawn-done = Hecho: tu firma del llamamiento «{ $title }» está retirada. No cuenta, no aparece en la lista y tus datos están borrados.
mail-withdrawn-thanks = No hay nada más que hacer. Gracias por el tiempo que dedicaste a este llamamiento.

mail-approved-subject = Firma aceptada: { $title }
mail-approved-group = El equipo del llamamiento «{ $title }» ha leído la firma de tu organización y la ha aceptado. Desde ahora cuenta, y la organización aparece en la lista pública. ¡Gracias!
mail-approved-person = Tu firma del llamamiento «{ $title }» está comprobada y aceptada. Desde ahora cuenta. ¡Gracias!
mail-approved-do = Para verla otra vez, corregirla o retirarla, abre tu página personal:

mail-refused-subject = Firma no aceptada: { $title }
mail-refused-group = El equipo del llamamiento «{ $title }» no ha aceptado la firma de tu organización: ni se cuenta ni se publica.
mail-refused-person = El equipo del llamamiento «{ $title }» no ha aceptado la firma hecha con esta dirección: ni se cuenta ni se publica.
mail-refused-ground = Motivo: { $ground }.
mail-refused-answer = Si crees que es un error, o para saber más, escribe al equipo: { $contact }
mail-refused-answer-page = Si crees que es un error, la página del llamamiento dice quién es responsable: { $url }
ground-unknown-group = no hemos encontrado rastro de esta organización
ground-no-mandate = no hemos podido comprobar que puedas firmar en nombre de la organización
ground-duplicate = ya hay aceptada otra firma de la misma persona o de la misma organización
ground-not-a-name = el nombre indicado no es el de una persona ni el de una organización
ground-conditions = no cumple las condiciones de este llamamiento
ground-on-request = tú lo pediste
