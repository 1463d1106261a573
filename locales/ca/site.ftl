# The frame of the pages, the index and the lists.

language-name = Català
languages = Llengües
comma = ,
skip-to-content = Ves al contingut
foot-promise = Aquest lloc no carrega res de fora i no segueix ningú.
zone-note = Hores locals: { $city } ({ $zone }).
zone-utc = temps universal
time-with-zone = { $time } ({ $city })
time-midnight = { $date } a mitjanit
demo-banner = Demostració: res del que se signa aquí no compta.
demo-open-mailbox = Obrir la bústia
yes = sí
no = no
cancel = Cancel·lar
optional = opcional

index-title = Crides per signar
index-empty = Ara mateix no hi ha cap crida oberta. Torna aviat.
index-until = es pot signar fins al dia { $date }
index-from = es pot signar des del dia { $date }
index-closed = tancada el dia { $date }
index-open = Obertes
index-ahead = Aviat
index-closed-title = Tancades
back-to-index = Veure les crides obertes
back-to-appeal = Rellegir la crida
the-appeal = La crida

count-signatories = { $count ->
    [one] signatura
   *[other] signatures
}
count-organisations = { $count ->
    [one] entre les quals una organització
   *[other] entre les quals { $count } organitzacions
}
count-paper = { $count ->
    [one] + una signatura recollida fora d’aquest lloc, comptada a part
   *[other] + { $count } signatures recollides fora d’aquest lloc, comptades a part
}
count-progress = Avanç cap al pròxim objectiu
count-goal = { $left ->
    [one] En falta una per arribar a { $goal }
   *[other] En falten { $left } per arribar a { $goal }
}
count-first = La crida tot just comença: signa entre les primeres persones.

share-title = Fer córrer la crida
share-button = Compartir
share-link = Enllaç per copiar
share-copy = Copiar
share-copied = Copiat
share-mail = Correu electrònic
share-sms = SMS
share-qr-code = Codi QR
donation = Donar suport a la campanya amb un donatiu

signatories-title = Signants
first-title = Primers signants
groups-title = Organitzacions signants
people-title = Signants a títol personal
group-website = lloc web
group-verified = confirmat des d’una adreça d’aquest domini
group-verified-document = mandat demostrat amb un document
search-label = Cercar un nom
search-send = Cercar
search-filters = Precisar la població o la professió
search-place = Ciutat o poble
search-role = Professió o càrrec
search-for = Resultats de «{ $query }».
search-all = Veure tota la llista
search-nobody-yet = De moment, res. La llista és llarga i aquestes paraules hi són freqüents: continua cercant, o afegeix una paraula més rara, com el cognom.
search-nobody-further = Res més a la resta de la llista pública.
search-go-on = Continuar cercant
search-nobody = No s’ha trobat res a la llista pública. Prova-ho amb menys lletres. Un nom que s’acaba de confirmar es troba al cap d’uns segons.
list-empty = La llista encara és buida.
list-more = Pàgina següent
list-previous = Pàgina anterior
list-pages = Pàgines de la llista
list-letters = Anar a una lletra
list-position = Noms { $from } a { $to } de { $total }, per ordre alfabètic.
list-all-organisations = Totes les organitzacions signants
list-consent = Aquí només hi ha les persones que van acceptar que es publiqués el seu nom.
list-published = { $count ->
    [one] { $count } nom està publicat.
   *[other] { $count } noms estan publicats.
}
list-silent = { $count ->
    [one] { $count } signatura compta sense que es mostri el nom.
   *[other] { $count } signatures compten sense que es mostri el nom.
}
list-hidden = { $count ->
    [one] { $count } nom està amagat per decisió de l’equip organitzador.
   *[other] { $count } noms estan amagats per decisió de l’equip organitzador.
}
list-with-paper = Les signatures recollides fora d’aquest lloc estan incloses en aquests nombres.
count-method = Com es verifiquen aquestes signatures
list-verified = Una signatura feta en aquest lloc només compta després de confirmar-se per correu electrònic; una mateixa adreça només compta una vegada per a una persona.
list-verified-groups = Avui, una organització que signa aquí només compta quan l’equip organitzador l’ha acceptada.
list-verified-first = Els primers signants els va triar l’equip organitzador, que els va inscriure o en va prendre la signatura.
list-verified-paper = Les signatures recollides fora d’aquest lloc, en paper o en una altra llista, les introdueix l’equip organitzador i es compten a part.

history-title = Historial del text
history-changes = Veure què ha canviat
history-lead = Cada signatura feta aquí queda unida al text que la persona tenia davant; una signatura introduïda per l’equip organitzador, al que estava publicat aquell dia. Aquí es conserven totes les versions.
history-lead-count = Al costat de cadascuna hi ha el nombre de les seves signatures.
history-version = Text núm. { $number }
history-signatures = { $count ->
    [0] cap signatura
    [one] una signatura
   *[other] { $count } signatures
}
history-elsewhere = En els textos en altres llengües:
history-changed = Què ha canviat
history-whole = Llegir sencera aquesta versió
history-paper = { $count ->
    [one] una més fora d’aquest lloc
   *[other] { $count } més fora d’aquest lloc
}
history-alike = Només ha canviat la manera d’escriure-ho: la pàgina mostra el mateix.
history-beside = Què més ha canviat
history-beside-text = Els enllaços, la imatge, el logotip i els primers signants no formen part del text que se signa. Els seus canvis des de la publicació s’anoten aquí.
history-link-added = Enllaç afegit:
history-link-removed = Enllaç tret:
history-link-changed = Enllaç canviat:
history-picture-added = S’ha afegit una imatge.
history-picture-replaced = S’ha substituït la imatge per una altra.
history-picture-described = Ha canviat la descripció o el crèdit de la imatge.
history-picture-removed = S’ha tret la imatge.
history-logo-added = S’ha afegit un logotip.
history-logo-replaced = S’ha substituït el logotip per un altre.
history-logo-described = Ha canviat la descripció del logotip.
history-logo-removed = S’ha tret el logotip.
history-first-added = { $count ->
    [one] Un primer signant afegit
   *[other] { $count } primers signants afegits
}
history-first-removed = { $count ->
    [one] Un primer signant tret
   *[other] { $count } primers signants trets
}
history-first-changed = { $count ->
    [one] Menció d’un primer signant canviada
   *[other] Mencions de { $count } primers signants canviades
}

# Read aloud before and after a change
change-added = afegit:
change-removed = tret:
change-end = (fi)

text-name = text núm. { $number }
text-name-in = text núm. { $number } ({ $language })
signed-text-pending = Signaràs el { $text }, publicat el dia { $date }.
signed-text-pending-undated = Signaràs el { $text }.
signed-text-done = Vas signar el { $text }, publicat el dia { $date }.
signed-text-done-undated = Vas signar el { $text }.
newer-text = El dia { $date } es va publicar un text més recent, el núm. { $number }.
newer-text-undated = Hi ha un text més recent, el núm. { $number }.
newer-text-stays = La teva signatura queda unida al text núm. { $number }.
newer-text-sign = T’estimes més signar el text nou? No confirmis aquí:
newer-text-sign-link = torna a signar
text-change-title = El text ha canviat: núm. { $number } en lloc del núm. { $seen }
text-change-text = S’ha modificat mentrestant, i aquest formulari no s’ha desat. Llegeix què canvia; si hi estàs d’acord, envia el formulari.
text-change-read = Llegir sencer el text nou (pestanya nova)

my-link-title = Trobar la meva signatura
my-link-ask = Rebre el meu enllaç personal
my-link-text = El teu enllaç personal permet veure, corregir o retirar la teva signatura. Escriu l’adreça amb què vas signar i te l’enviem.
my-link-hint = La que va rebre el missatge de confirmació.
my-link-send = Enviar el meu enllaç
my-link-again = Provar amb una altra adreça
my-link-sent-title = Obre el teu correu
my-link-sent-text = Si aquesta adreça ha signat la crida, hi ha per a ella un missatge amb l’enllaç personal. Sol arribar en menys de dos minuts; en deu si hi acabàvem d’escriure.
my-link-sent-later = Si aquesta adreça ha signat la crida, hi ha per a ella un missatge amb l’enllaç personal.
my-link-erased = Les dades personals d’aquesta crida es van esborrar el dia { $date }: ja no hi ha cap enllaç personal per enviar.
my-link-erased-before = Les dades de qui havia signat abans de la reobertura es van esborrar el dia { $date }: per a aquestes persones ja no hi ha cap enllaç per enviar.
my-link-late-wait = No cal tornar-ho a demanar.
my-link-sent-limit = Per evitar abusos, una mateixa adreça només rep uns quants missatges al dia i per crida, i cap si els ha refusat.
my-link-sent-why = Aquesta pàgina és igual per a tothom: així ningú no la pot fer servir per saber qui ha signat. No has rebut res? Mira al correu brossa, o prova amb una altra de les teves adreces.

demo-title = Bústia de la demostració
demo-lead = Tots els missatges que envia la demostració arriben aquí. Cap no surt d’aquesta màquina.
demo-empty = Encara no hi ha missatges: signa una crida i torna.
demo-to = Per a
demo-links = Enllaços d’aquest missatge

label-title = Títol
label-text = Text de la crida
label-summary = Resum
label-addressee = Destinatari
label-responsible = Responsable
label-notice = Línia sobre el text
list-due = { $count ->
    [one] { $count } nom apareixerà d’aquí a menys d’una hora.
   *[other] { $count } noms apareixeran d’aquí a menys d’una hora.
}
listed-at = La teva signatura ja compta. El nom apareixerà a la llista cap al dia { $time }.
