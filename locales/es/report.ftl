# Reporting an appeal or a name.

report-title = Avisar de un problema
imprint-report = ¿Hay un problema con este llamamiento o con un nombre de la lista?
report-text = Tu mensaje se guarda cifrado. Solo pueden leerlo las personas responsables de este llamamiento y de este sitio, y nunca se publica.
report-subject = ¿De qué se trata?
report-appeal = Del llamamiento
report-name = De un nombre de la lista
label-reported-name = El nombre en cuestión
reported-name-hint = Tal como está escrito en la lista.
label-message = Tu mensaje
message-hint = Qué está mal, y qué pides.
label-contact-email = Tu correo electrónico
contact-email-hint = Solo si esperas una respuesta.
report-send = Enviar
report-sent-title = Tu mensaje ha llegado
report-sent-text = Espera a las personas responsables de este llamamiento. Gracias por escribir.
report-back = Volver al llamamiento
report-privacy = Si avisas de un problema: tu mensaje y la dirección que dejes en él, borrados noventa días después de haberse tratado, a más tardar con los datos del llamamiento.
