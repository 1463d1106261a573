# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Hola,
mail-footer-responsible = Responsable de la crida: { $responsible }
mail-footer-contact = Per escriure-li: { $contact }
mail-footer-site = Aquest missatge l’ha enviat automàticament { $name } ({ $host }). Cap imatge, cap seguiment.

mail-confirm-subject = Confirma la teva signatura: { $title }
mail-confirm-why = Gràcies! Només un clic més per confirmar la teva signatura de la crida «{ $title }».
mail-confirm-entered = Reps aquest missatge perquè, pel que sembla, vas acceptar signar la crida «{ $title }» fora d’aquest lloc, i l’equip organitzador hi ha apuntat aquesta adreça.
mail-entered-expires = La pàgina funciona fins al dia { $time }. Si no fas res, no es compta res i les dades s’esborren.
mail-confirm-preheader = Confirma la teva signatura a la pàgina que s’obre.
mail-confirm-do = Comprova la teva signatura i confirma-la a la pàgina que s’obre.
mail-confirm-button = Veure i confirmar la meva signatura
mail-confirm-link = Si el botó no s’obre, copia aquesta adreça al teu navegador:
mail-confirm-code = Una pàgina et demana un codi? Escriu aquest:
mail-confirm-expires = La pàgina funciona fins al dia { $time }. Si no fas res, no es compta res i les dades s’esborren.
mail-confirm-refuse-text = No has estat tu? Obre la mateixa pàgina i tria «No he estat jo»: les dades s’esborraran i, durant sis mesos, aquest lloc no t’enviarà més missatges sobre signatures. També pots no fer res.
mail-confirm-refuse-html = No has estat tu?
mail-confirm-refuse-action = Refusar i fer esborrar aquestes dades
mail-confirm-refuse-else = També pots no fer res.

mail-confirm-collective-subject = Confirma la teva signatura: { $title }
mail-confirm-collective-why = Gràcies! Només un clic més per confirmar, en nom de la teva organització, la signatura de la crida «{ $title }».
mail-confirm-collective-entered = Reps aquest missatge perquè, pel que sembla, la teva organització va acceptar signar la crida «{ $title }» fora d’aquest lloc, i l’equip organitzador hi ha apuntat aquesta adreça.
mail-confirm-collective-do = Comprova l’organització i la signatura, i confirma-la a la pàgina que s’obre.
mail-confirm-collective-button = Veure i confirmar aquesta signatura

mail-already-signed-subject = Ja has signat: { $title }
mail-already-signed-why = Algú, potser tu, acaba de signar una altra vegada amb aquesta adreça la crida «{ $title }».
mail-already-signed-nothing = Aquesta adreça ja té una signatura: es queda com està i només pot comptar una vegada. No ha canviat res.
mail-already-signed-do = Per veure-la, corregir-la o retirar-la, obre la teva pàgina personal:
mail-already-signed-button = Veure la meva signatura
mail-already-signed-else = Si no has estat tu, no has de fer res.

mail-my-link-subject = El teu enllaç personal: { $title }
mail-my-link-why = Algú, segurament tu, ha demanat l’enllaç personal d’aquesta adreça per a la crida «{ $title }».
mail-my-link-do = { $count ->
    [one] Aquesta pàgina mostra la teva signatura. Hi pots corregir la teva signatura, amagar o mostrar el teu nom, o retirar-la:
   *[other] Aquestes pàgines mostren les teves signatures. Hi pots corregir cada signatura, amagar o mostrar un nom, o retirar-la:
}
mail-my-link-own = Signatura en nom teu, del dia { $date }
mail-my-link-collective = Signatura en nom d’una organització, del dia { $date }
mail-my-link-keep = Qui té un enllaç així pot canviar la signatura: guarda aquest missatge per a tu.
mail-my-link-else = Si no has estat tu, no has de fer res: ningú més no ha rebut aquest missatge.

mail-withdrawn-subject = La teva signatura està retirada: { $title }
mail-withdrawn-done = Fet: la teva signatura de la crida «{ $title }» està retirada. No compta, no apareix a la llista i les teves dades estan esborrades.
mail-withdrawn-thanks = No hi ha res més a fer. Gràcies pel temps que has dedicat a aquesta crida.

mail-approved-subject = Signatura acceptada: { $title }
mail-approved-group = L’equip de la crida «{ $title }» ha llegit la signatura de la teva organització i l’ha acceptada. Des d’ara compta, i l’organització apareix a la llista pública. Gràcies!
mail-approved-person = La teva signatura de la crida «{ $title }» està comprovada i acceptada. Des d’ara compta. Gràcies!
mail-approved-do = Per tornar-la a veure, corregir-la o retirar-la, obre la teva pàgina personal:

mail-refused-subject = Signatura no acceptada: { $title }
mail-refused-group = L’equip de la crida «{ $title }» no ha acceptat la signatura de la teva organització: ni es compta ni es publica.
mail-refused-person = L’equip de la crida «{ $title }» no ha acceptat la signatura feta amb aquesta adreça: ni es compta ni es publica.
mail-refused-ground = Motiu: { $ground }.
mail-refused-answer = Si creus que és un error, o per saber-ne més, escriu a l’equip: { $contact }
mail-refused-answer-page = Si creus que és un error, la pàgina de la crida diu qui n’és responsable: { $url }
ground-unknown-group = no hem trobat cap rastre d’aquesta organització
ground-no-mandate = no hem pogut comprovar que puguis signar en nom de l’organització
ground-duplicate = ja hi ha acceptada una altra signatura de la mateixa persona o de la mateixa organització
ground-not-a-name = el nom indicat no és el d’una persona ni el d’una organització
ground-conditions = no compleix les condicions d’aquesta crida
ground-on-request = tu ho vas demanar
