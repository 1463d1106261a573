# Reporting an appeal or a name.

report-title = Avisar d’un problema
imprint-report = Hi ha algun problema amb aquesta crida o amb un nom de la llista?
report-text = El teu missatge es guarda xifrat. Només el poden llegir les persones responsables d’aquesta crida i d’aquest lloc, i no es publica mai.
report-subject = De què es tracta?
report-appeal = De la crida
report-name = D’un nom de la llista
label-reported-name = El nom en qüestió
reported-name-hint = Tal com està escrit a la llista.
label-message = El teu missatge
message-hint = Què no va bé, i què demanes.
label-contact-email = La teva adreça electrònica
contact-email-hint = Només si esperes una resposta.
report-send = Enviar
report-sent-title = El teu missatge ha arribat
report-sent-text = Espera les persones responsables d’aquesta crida. Gràcies per escriure.
report-back = Tornar a la crida
report-privacy = Si avises d’un problema: el teu missatge i l’adreça que hi deixis, esborrats noranta dies després d’haver-se tractat, com a molt tard amb les dades de la crida.
