# The forms.

sign-group = ¿Firmas por una asociación, un sindicato…? Por aquí.
sign-more = Añadir mi profesión y mi ciudad
sign-more-comment = Añadir mi profesión, mi ciudad o un comentario
individual-title = Firmar en mi nombre
individual-other = ¿Firmas por una asociación, un sindicato, una empresa?
individual-other-link = Firmar en nombre de una organización
individual-send = Firmar
collective-title = Firmar en nombre de una organización
collective-other = ¿Firmas a título personal?
collective-other-link = Firmar en mi nombre
collective-send = Firmar en nombre de la organización
collective-approval = El equipo del llamamiento lee cada firma de una organización antes de contarla y mostrarla; te escribiremos cuando haya decidido.
correct-title = Corregir mi firma
correct-stored-now = Lo que está guardado ahora:
correct-send = Guardar
correct-email = La dirección no se cambia aquí: es la prueba de la firma.
send-next = Recibirás un correo: tu firma solo contará cuando la hayas confirmado.

legend-publish = ¿Mostrar tu nombre en la lista pública?
legend-organisation = La organización
legend-mandatary = La persona que firma por la organización
hint-mandatary = Estos datos no se publican.

label-name = Nombre
label-first-name = Nombre
label-last-name = Apellidos
label-role = Profesión o cargo
hint-role = Por ejemplo: enfermera; profesora titular, Universidad de Granada; concejal.
label-place = Ciudad o pueblo
label-country = País
country-choose = Elige un país
label-email = Correo electrónico
hint-email-short = Para confirmar tu firma. Nunca se publica.
hint-email = Recibirás en él un enlace para confirmar tu firma. Nunca se publica. Un buzón, una firma: cada persona firma con su dirección.
email-use = Usar { $address }
email-keep = Dejar { $address }
hint-email-collective = Mejor una dirección de la organización; recibirás en ella un enlace de confirmación. Nunca se publica.
publish-yes = Sí, mi nombre, mi profesión y mi ciudad pueden aparecer en la lista pública.
publish-no = No, contad mi firma sin mostrar mi nombre.
label-news = Enviadme noticias de este llamamiento.
label-comment = Comentario
hint-comment = Lo lee el equipo de la campaña, no se publica.
label-organisation = Nombre de la organización
hint-organisation = Completo, tal como debe aparecer.
label-acronym = Siglas
label-kind = Tipo de organización
label-seat = Ciudad
label-website = Sitio web
hint-website = Por ejemplo: https://www.example.org
label-function = Cargo en la organización
hint-function = Por ejemplo: presidenta, secretario, portavoz.
label-mandatary = Firma por la organización
label-mandate = Tengo mandato para firmar en nombre de esta organización.
label-mandate-named = Tengo mandato para firmar en nombre de { $name }.
trap-label = Deja este campo vacío

kind-choose = Elige
kind-association = Asociación
kind-union = Sindicato
kind-party = Partido
kind-collective = Colectivo
kind-company = Empresa
kind-media = Medio de comunicación
kind-institution = Institución
kind-other = Otro

mailbox-title = Solo un clic más: abre tu correo
sign-next-person = Otra persona firma en este dispositivo
kiosk-sent-title = ¡Gracias! Solo un clic más, en tu correo
kiosk-sent-text = Abre el mensaje de confirmación en tu teléfono o tu ordenador, y confirma: solo entonces contará tu firma. Puede tardar unos minutos en llegar, y a veces va a la carpeta de correo no deseado.
kiosk-sent-kept = Este sitio no guarda nada en este dispositivo. Pulsa el botón: el formulario estará vacío para la persona siguiente.
kiosk-next = Persona siguiente
mailbox-lead = Tu firma solo contará cuando la confirmes con el enlace o el código enviados a tu buzón.
mailbox-usually = El mensaje suele llegar en menos de dos minutos; en diez si acabábamos de escribirte.
mailbox-late-wait = No hace falta volver a firmar, y puedes dejar esta página abierta.
mail-late = { $minutes ->
    [one] Ahora mismo los mensajes salen con hasta { $minutes } minuto de retraso.
   *[other] Ahora mismo los mensajes salen con hasta { $minutes } minutos de retraso.
}
mail-stopped = Ahora mismo no sale ningún mensaje; esperan y saldrán en cuanto sea posible.
mailbox-address = Para
mailbox-correct = Corregir
mailbox-gone-title = ¿Un error en la dirección?
mailbox-gone = Su servidor ha respondido que no existe: ya no escribimos a ella. Corrígela y te escribiremos a la buena.
mailbox-gone-correct = Corregir la dirección
mailbox-send-again = Enviar el mensaje otra vez
mailbox-send-again-later = { $minutes ->
    [one] Podrás pedir que se envíe otra vez el mensaje dentro de { $minutes } minuto.
   *[other] Podrás pedir que se envíe otra vez el mensaje dentro de { $minutes } minutos.
}
mailbox-sender = De
mailbox-subject = Asunto
mailbox-code-title = ¿Tienes el código?
label-code = Código de seis cifras
hint-code = Está en el mensaje, debajo del enlace.
mailbox-code-send = Continuar
mailbox-nothing-title = ¿No has recibido nada?
mailbox-nothing-wait = Espera unos minutos: algunos servicios de correo hacen esperar los mensajes.
mailbox-nothing-spam = Mira en el correo no deseado o en promociones.
mailbox-nothing-limit = Para evitar abusos, una misma dirección solo recibe unos pocos mensajes al día y por llamamiento, y ninguno si los ha rechazado. Los que ya has recibido siguen valiendo.
mailbox-nothing-address = ¿Dirección mal escrita?
mailbox-again = Volver a firmar
proof-waits = Este llamamiento está siendo atacado en este momento: tu navegador hace un cálculo que distingue a las personas de las máquinas. Tarda unos segundos.
