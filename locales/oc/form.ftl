# The forms.

sign-group = Signatz per una associacion, un sindicat… ? Per aicí.
sign-more = Apondre ma profession e ma vila
sign-more-comment = Apondre ma profession, ma vila o un comentari
individual-title = Signar en mon nom
individual-other = Signatz per una associacion, un sindicat, una entrepresa ?
individual-other-link = Signar al nom d’una organizacion
individual-send = Signar
collective-title = Signar al nom d’una organizacion
collective-other = Signatz a títol personal ?
collective-other-link = Signar en mon nom
collective-send = Signar al nom de l’organizacion
collective-approval = L’equipa de la crida legís cada signatura d’organizacion abans de la comptar e de la mostrar ; vos escriurem quand aurà decidit.
correct-title = Corregir ma signatura
correct-stored-now = Çò qu’es enregistrat ara :
correct-send = Enregistrar
correct-email = L’adreça se càmbia pas aicí : es la pròva de la signatura.
send-next = Recebretz un corrièl : vòstra signatura comptarà pas qu’un còp confirmada.

legend-publish = Mostrar vòstre nom dins la lista publica ?
legend-organisation = L’organizacion
legend-mandatary = La persona que signa per l’organizacion
hint-mandatary = Aquestas informacions son pas publicadas.

label-name = Nom
label-first-name = Pichon nom
label-last-name = Nom d’ostal
label-role = Profession o títol
hint-role = Per exemple : infirmièra ; professor, Universitat de Tolosa ; conselhièr municipal.
label-place = Vila o comuna
label-country = País
country-choose = Causir un país
label-email = Adreça electronica
hint-email-short = Per confirmar vòstra signatura. Jamai publicada.
hint-email = I recebretz un ligam per confirmar vòstra signatura. Jamai publicada. Una bóstia, una signatura : cada persona signa amb son adreça.
email-use = Prene { $address }
email-keep = Gardar { $address }
hint-email-collective = De preferéncia una adreça de l’organizacion ; i recebretz un ligam de confirmacion. Jamai publicada.
publish-yes = Òc, mon nom, ma profession e ma vila pòdon figurar dins la lista publica.
publish-no = Non, comptatz ma signatura sens mostrar mon nom.
label-news = Mandatz-me de novèlas d’aquesta crida.
label-comment = Comentari
hint-comment = Legit per l’equipa de la campanha, pas publicat.
label-organisation = Nom de l’organizacion
hint-organisation = Entièr, coma deu aparéisser.
label-acronym = Sigla
label-kind = Mena d’organizacion
label-seat = Vila
label-website = Site
hint-website = Per exemple : https://www.example.org
label-function = Foncion dins l’organizacion
hint-function = Per exemple : presidenta, secretari, pòrtavotz.
label-mandatary = Signa per l’organizacion
label-mandate = Ai mandat per signar al nom d’aquesta organizacion.
label-mandate-named = Ai mandat per signar al nom de : { $name }.
trap-label = Daissatz aqueste camp void

kind-choose = Causir
kind-association = Associacion
kind-union = Sindicat
kind-party = Partit
kind-collective = Collectiu
kind-company = Entrepresa
kind-media = Mèdia
kind-institution = Institucion
kind-other = Autre

mailbox-title = Pas qu’un clic mai : dobrissètz vòstra messatjariá
sign-next-person = Qualqu’un mai signa sus aqueste aparelh
kiosk-sent-title = Mercé ! Pas qu’un clic mai dins vòstra messatjariá
kiosk-sent-text = Dobrissètz lo messatge de confirmacion sus vòstre telefòn o vòstre ordenador, e confirmatz : vòstra signatura comptarà pas qu’aprèp. Pòt metre qualques minutas per arribar, e se tròba de còps dins los indesirables.
kiosk-sent-kept = Aqueste site enregistra pas res sus aqueste aparelh. Quichatz lo boton : lo formulari serà void per la persona seguenta.
kiosk-next = Persona seguenta
mailbox-lead = Vòstra signatura comptarà pas qu’un còp confirmada, pel ligam o lo còdi mandats a vòstra bóstia.
mailbox-usually = Lo messatge arriba d’acostumada en mens de doas minutas ; dins las dètz minutas se veniam de vos escriure.
mailbox-late-wait = Cal pas tornar signar, e aquesta pagina pòt demorar dobèrta.
mail-late = { $minutes ->
    [one] Los messatges parton ara amb fins a { $minutes } minuta de retard.
   *[other] Los messatges parton ara amb fins a { $minutes } minutas de retard.
}
mail-stopped = Cap de messatge part pas ara ; espèran e partiràn tre que possible.
mailbox-address = A
mailbox-correct = Corregir
mailbox-gone-title = Una deca dins l’adreça ?
mailbox-gone = Son servidor a respondut qu’existís pas : i escrivèm pas mai. Corregissètz-la, e vos escriurem a la bona.
mailbox-gone-correct = Corregir l’adreça
mailbox-send-again = Tornar mandar lo messatge
mailbox-send-again-later = { $minutes ->
    [one] Poiretz far tornar mandar lo messatge d’aquí { $minutes } minuta.
   *[other] Poiretz far tornar mandar lo messatge d’aquí { $minutes } minutas.
}
mailbox-sender = De
mailbox-subject = Subjècte
mailbox-code-title = Avètz lo còdi ?
label-code = Còdi de sièis chifras
hint-code = Es dins lo messatge, jos lo ligam.
mailbox-code-send = Contunhar
mailbox-nothing-title = Avètz pas res recebut ?
mailbox-nothing-wait = Pacientatz qualques minutas : d’unas messatjariás fan esperar los messatges.
mailbox-nothing-spam = Agachatz dins los indesirables o las promocions.
mailbox-nothing-limit = Per evitar los abuses, una meteissa adreça recep pas que qualques messatges per jorn e per crida, e pas cap se los a refusats. Los qu’avètz ja recebuts demòran bons.
mailbox-nothing-address = Adreça mal picada ?
mailbox-again = Tornar signar
proof-waits = Aquesta crida es atacada ara : vòstre navigador fa un calcul que destria las personas de las maquinas. Dura qualques segondas.
