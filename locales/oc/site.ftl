# The frame of the pages, the index and the lists.

language-name = Occitan
languages = Lengas
comma = ,
skip-to-content = Anar al contengut
foot-promise = Aqueste site carga pas res d’endacòm mai e seguís pas degun.
zone-note = Oras localas : { $city } ({ $zone }).
zone-utc = temps universal
time-with-zone = { $time } ({ $city })
time-midnight = { $date } a mièjanuèch
demo-banner = Demostracion : res de çò qu’es signat aicí compta pas.
demo-open-mailbox = Dobrir la bóstia
yes = òc
no = non
cancel = Anullar
optional = facultatiu

index-title = Cridas de signar
index-empty = Cap de crida es pas dobèrta ara. Tornatz lèu.
index-until = de signar fins al { $date }
index-from = de signar tre lo { $date }
index-closed = clausa lo { $date }
index-open = Dobèrtas
index-ahead = Lèu
index-closed-title = Clausas
back-to-index = Veire las cridas dobèrtas
back-to-appeal = Tornar legir la crida
the-appeal = La crida

count-signatories = { $count ->
    [one] signatura
   *[other] signaturas
}
count-organisations = { $count ->
    [one] que i a una organizacion
   *[other] que i a { $count } organizacions
}
count-paper = { $count ->
    [one] + una signatura amassada fòra d’aqueste site, comptada a part
   *[other] + { $count } signaturas amassadas fòra d’aqueste site, comptadas a part
}
count-progress = Avançada cap a la tòca venenta
count-goal = { $left ->
    [one] Encara una per aténher { $goal }
   *[other] Encara { $left } per aténher { $goal }
}
count-first = La crida ven de començar : siatz demest las primièras signaturas.

share-title = Far passar la crida
share-button = Partejar
share-link = Ligam de copiar
share-copy = Copiar
share-copied = Copiat
share-mail = Corrièl
share-sms = SMS
share-qr-code = Còdi QR
donation = Sosténer la campanha amb un don

signatories-title = Signataris
first-title = Primièrs signataris
groups-title = Organizacions signatàrias
people-title = Signataris a títol personal
group-website = site
group-verified = confirmat dempuèi una adreça d’aqueste domeni
group-verified-document = mandat establit per un document
search-label = Cercar un nom
search-send = Cercar
search-filters = Precisar la vila o la profession
search-place = Vila o comuna
search-role = Profession o títol
search-for = Resultats per « { $query } ».
search-all = Veire tota la lista
search-nobody-yet = Res trobat fins ara. La lista es longa e aquestes mots i son frequents : contunhatz de cercar, o apondètz un mot mai rar, coma lo nom d’ostal.
search-nobody-further = Res mai dins la seguida de la lista publica.
search-go-on = Contunhar de cercar
search-nobody = Res trobat dins la lista publica. Ensajatz amb mens de letras. Un nom tot just confirmat se tròba al cap de qualques segondas.
list-empty = La lista es encara voida.
list-more = Pagina seguenta
list-previous = Pagina precedenta
list-pages = Paginas de la lista
list-letters = Anar a una letra
list-position = Noms { $from } a { $to } sus { $total }, per òrdre alfabetic.
list-all-organisations = Totas las organizacions signatàrias
list-consent = Aicí figuran pas que las personas qu’an acceptat que lor nom siá publicat.
list-published = { $count ->
    [one] { $count } nom es publicat.
   *[other] { $count } noms son publicats.
}
list-silent = { $count ->
    [one] { $count } signatura compta sens que lo nom se vege.
   *[other] { $count } signaturas comptan sens que lo nom se vege.
}
list-hidden = { $count ->
    [one] { $count } nom es amagat pels organizators.
   *[other] { $count } noms son amagats pels organizators.
}
list-with-paper = Las signaturas amassadas fòra d’aqueste site son compresas dins aquestes nombres.
count-method = Cossí son verificadas aquestas signaturas
list-verified = Una signatura facha sus aqueste site compta pas qu’aprèp confirmacion per corrièl ; una meteissa adreça compta pas qu’un còp per una persona.
list-verified-groups = Uèi, una organizacion que signa aicí compta pas qu’un còp acceptada pels organizators.
list-verified-first = Los primièrs signataris son estats causits pels organizators, que los an inscriches o an represa lor signatura.
list-verified-paper = Las signaturas amassadas fòra d’aqueste site, sus papièr o dins una autra lista, son picadas pels organizators e comptadas a part.

history-title = Istoric del tèxt
history-changes = Veire çò qu’a cambiat
history-lead = Cada signatura facha aicí demòra ligada al tèxt que la persona aviá davant los uèlhs ; una signatura picada pels organizators, al qu’èra publicat aquel jorn. Totas las versions son conservadas aicí.
history-lead-count = A costat de caduna figura lo nombre de sas signaturas.
history-version = Tèxt n° { $number }
history-signatures = { $count ->
    [0] cap de signatura
    [one] una signatura
   *[other] { $count } signaturas
}
history-elsewhere = Suls tèxtes en d’autras lengas :
history-changed = Çò qu’a cambiat
history-whole = Legir aquesta version entièra
history-paper = { $count ->
    [one] una mai fòra d’aqueste site
   *[other] { $count } mai fòra d’aqueste site
}
history-alike = Pas que l’escritura a cambiat : la pagina mòstra la meteissa causa.
history-beside = Çò mai qu’a cambiat
history-beside-text = Los ligams, l’imatge, lo logotip e los primièrs signataris fan pas partida del tèxt signat. Lors cambiaments dempuèi la publicacion son notats aicí.
history-link-added = Ligam apondut :
history-link-removed = Ligam levat :
history-link-changed = Ligam modificat :
history-picture-added = Un imatge es estat apondut.
history-picture-replaced = L’imatge es estat remplaçat per un autre.
history-picture-described = La descripcion o lo crèdit de l’imatge a cambiat.
history-picture-removed = L’imatge es estat levat.
history-logo-added = Un logotip es estat apondut.
history-logo-replaced = Lo logotip es estat remplaçat per un autre.
history-logo-described = La descripcion del logotip a cambiat.
history-logo-removed = Lo logotip es estat levat.
history-first-added = { $count ->
    [one] Un primièr signatari apondut
   *[other] { $count } primièrs signataris aponduts
}
history-first-removed = { $count ->
    [one] Un primièr signatari levat
   *[other] { $count } primièrs signataris levats
}
history-first-changed = { $count ->
    [one] Mencion d’un primièr signatari modificada
   *[other] Mencions de { $count } primièrs signataris modificadas
}

# Read aloud before and after a change
change-added = apondut :
change-removed = levat :
change-end = (fin)

text-name = tèxt n° { $number }
text-name-in = tèxt n° { $number } ({ $language })
signed-text-pending = Signatz lo { $text }, publicat lo { $date }.
signed-text-pending-undated = Signatz lo { $text }.
signed-text-done = Avètz signat lo { $text }, publicat lo { $date }.
signed-text-done-undated = Avètz signat lo { $text }.
newer-text = Un tèxt mai recent, lo n° { $number }, es estat publicat lo { $date }.
newer-text-undated = I a un tèxt mai recent, lo n° { $number }.
newer-text-stays = Vòstra signatura demòra ligada al tèxt n° { $number }.
newer-text-sign = Vos agrada mai de signar lo tèxt nòu ? Confirmetz pas aicí :
newer-text-sign-link = tornatz signar
text-change-title = Lo tèxt a cambiat : n° { $number } al luòc del n° { $seen }
text-change-text = Es estat modificat entretemps, e aqueste formulari es pas enregistrat. Legissètz çò que càmbia ; se sètz d’acòrdi, mandatz lo formulari.
text-change-read = Legir lo tèxt nòu entièr (onglet nòu)

my-link-title = Tornar trobar ma signatura
my-link-ask = Recebre mon ligam personal
my-link-text = Vòstre ligam personal permet de veire, corregir o retirar vòstra signatura. Indicatz l’adreça amb la quala avètz signat : lo vos mandam.
my-link-hint = La qu’a recebut lo messatge de confirmacion.
my-link-send = Mandar mon ligam
my-link-again = Ensajar una autra adreça
my-link-sent-title = Dobrissètz vòstra messatjariá
my-link-sent-text = S’aquesta adreça a signat la crida, i a per ela un messatge amb lo ligam personal. Arriba d’acostumada en mens de doas minutas ; dins las dètz minutas se veniam de li escriure.
my-link-sent-later = S’aquesta adreça a signat la crida, i a per ela un messatge amb lo ligam personal.
my-link-erased = Las donadas personalas d’aquesta crida son estadas escafadas lo { $date } : i a pas mai de ligam personal de mandar.
my-link-erased-before = Las donadas dels qu’avián signat abans la tornada en dobertura son estadas escafadas lo { $date } : per eles, i a pas mai de ligam de mandar.
my-link-late-wait = Cal pas tornar demandar.
my-link-sent-limit = Per evitar los abuses, una meteissa adreça recep pas que qualques messatges per jorn e per crida, e pas cap se los a refusats.
my-link-sent-why = Aquesta pagina es la meteissa per tot lo monde : atal, degun la pòt pas utilizar per saber qual a signat. Avètz pas res recebut ? Agachatz dins los indesirables, o ensajatz una autra de vòstras adreças.

demo-title = Bóstia de la demostracion
demo-lead = Totes los messatges mandats per la demostracion arriban aicí. Cap quita pas aquesta maquina.
demo-empty = Pas encara cap de messatge : signatz una crida e tornatz.
demo-to = A
demo-links = Ligams d’aqueste messatge

label-title = Títol
label-text = Tèxt de la crida
label-summary = Resumit
label-addressee = Destinatari
label-responsible = Responsable
label-notice = Linha al dessús del tèxt
list-due = { $count ->
    [one] { $count } nom apareisserà dins l’ora.
   *[other] { $count } noms apareisseràn dins l’ora.
}
listed-at = Vòstra signatura compta ja. Lo nom apareisserà dins la lista cap al jorn { $time }.
