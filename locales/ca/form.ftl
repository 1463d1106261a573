# The forms.

sign-group = Signes per una associació, un sindicat…? Per aquí.
sign-more = Afegir la meva professió i la meva població
sign-more-comment = Afegir la meva professió, la meva població o un comentari
individual-title = Signar en nom meu
individual-other = Signes per una associació, un sindicat, una empresa?
individual-other-link = Signar en nom d’una organització
individual-send = Signar
collective-title = Signar en nom d’una organització
collective-other = Signes a títol personal?
collective-other-link = Signar en nom meu
collective-send = Signar en nom de l’organització
collective-approval = L’equip de la crida llegeix cada signatura d’una organització abans de comptar-la i mostrar-la; t’escriurem quan ho hagi decidit.
correct-title = Corregir la meva signatura
correct-stored-now = El que està desat ara:
correct-send = Desar
correct-email = L’adreça no es pot canviar aquí: és la prova de la signatura.
send-next = Rebràs un correu: la teva signatura només comptarà quan l’hagis confirmada.

legend-publish = Mostrar el teu nom a la llista pública?
legend-organisation = L’organització
legend-mandatary = La persona que signa per l’organització
hint-mandatary = Aquestes dades no es publiquen.

label-name = Nom
label-first-name = Nom
label-last-name = Cognoms
label-role = Professió o càrrec
hint-role = Per exemple: infermera; professor, Universitat de Girona; regidora.
label-place = Ciutat o poble
label-country = País
country-choose = Tria un país
label-email = Adreça electrònica
hint-email-short = Per confirmar la teva signatura. No es publica mai.
hint-email = Hi rebràs un enllaç per confirmar la teva signatura. No es publica mai. Una bústia, una signatura: cada persona signa amb la seva adreça.
email-use = Fer servir { $address }
email-keep = Deixar { $address }
hint-email-collective = Millor una adreça de l’organització; hi rebràs un enllaç de confirmació. No es publica mai.
publish-yes = Sí, el meu nom, la meva professió i la meva població poden aparèixer a la llista pública.
publish-no = No, compteu la meva signatura sense mostrar el meu nom.
label-news = Envieu-me notícies d’aquesta crida.
label-comment = Comentari
hint-comment = El llegeix l’equip de la campanya, no es publica.
label-organisation = Nom de l’organització
hint-organisation = Complet, tal com ha d’aparèixer.
label-acronym = Sigles
label-kind = Tipus d’organització
label-seat = Població
label-website = Lloc web
hint-website = Per exemple: https://www.example.org
label-function = Càrrec a l’organització
hint-function = Per exemple: presidenta, secretari, portaveu.
label-mandatary = Signa per l’organització
label-mandate = Tinc mandat per signar en nom d’aquesta organització.
label-mandate-named = Tinc mandat per signar en nom de { $name }.
trap-label = Deixa aquest camp buit

kind-choose = Tria
kind-association = Associació
kind-union = Sindicat
kind-party = Partit
kind-collective = Col·lectiu
kind-company = Empresa
kind-media = Mitjà de comunicació
kind-institution = Institució
kind-other = Altres

mailbox-title = Només un clic més: obre el teu correu
sign-next-person = Una altra persona signa en aquest dispositiu
kiosk-sent-title = Gràcies! Només un clic més, al teu correu
kiosk-sent-text = Obre el missatge de confirmació al teu telèfon o ordinador, i confirma: només llavors comptarà la teva signatura. Pot trigar uns minuts a arribar, i de vegades va a parar al correu brossa.
kiosk-sent-kept = Aquest lloc no desa res en aquest dispositiu. Prem el botó: el formulari serà buit per a la persona següent.
kiosk-next = Persona següent
mailbox-lead = La teva signatura només comptarà quan l’hagis confirmada, amb l’enllaç o el codi enviats a la teva bústia.
mailbox-usually = El missatge sol arribar en menys de dos minuts; en deu si t’acabàvem d’escriure.
mailbox-late-wait = No cal tornar a signar, i pots deixar aquesta pàgina oberta.
mail-late = { $minutes ->
    [one] Ara mateix els missatges surten amb fins a { $minutes } minut de retard.
   *[other] Ara mateix els missatges surten amb fins a { $minutes } minuts de retard.
}
mail-stopped = Ara mateix no surt cap missatge; esperen i sortiran tan aviat com es pugui.
mailbox-address = Per a
mailbox-correct = Corregir
mailbox-gone-title = Un error en l’adreça?
mailbox-gone = El seu servidor ha respost que no existeix: ja no hi escrivim. Corregeix-la i t’escriurem a la bona.
mailbox-gone-correct = Corregir l’adreça
mailbox-send-again = Tornar a enviar el missatge
mailbox-send-again-later = { $minutes ->
    [one] Podràs fer tornar a enviar el missatge d’aquí a { $minutes } minut.
   *[other] Podràs fer tornar a enviar el missatge d’aquí a { $minutes } minuts.
}
mailbox-sender = De
mailbox-subject = Assumpte
mailbox-code-title = Tens el codi?
label-code = Codi de sis xifres
hint-code = És al missatge, sota l’enllaç.
mailbox-code-send = Continuar
mailbox-nothing-title = No has rebut res?
mailbox-nothing-wait = Espera uns minuts: alguns serveis de correu fan esperar els missatges.
mailbox-nothing-spam = Mira al correu brossa o a les promocions.
mailbox-nothing-limit = Per evitar abusos, una mateixa adreça només rep uns quants missatges al dia i per crida, i cap si els ha refusat. Els que ja has rebut continuen servint.
mailbox-nothing-address = Adreça mal escrita?
mailbox-again = Tornar a signar
proof-waits = Ara mateix estan atacant aquesta crida: el teu navegador fa un càlcul que distingeix les persones de les màquines. Triga uns segons.
