# The frame of the pages, the index and the lists.

language-name = Brezhoneg
languages = Yezhoù
comma = ,
skip-to-content = Mont d’an endalc’had
foot-promise = Ne garg al lec’hienn-mañ netra eus lec’h all ha ne heuilh den ebet.
zone-note = Eurioù lec’hel: { $city } ({ $zone }).
zone-utc = amzer hollvedel
time-with-zone = { $time } ({ $city })
time-midnight = { $date } da hanternoz
demo-banner = Diskouezadenn: ne gont netra eus ar pezh a vez sinet amañ.
demo-open-mailbox = Digeriñ ar voest posteloù
yes = ya
no = nann
cancel = Nullañ
optional = diret

index-title = Galvoù da sinañ
index-empty = N’eus galv digor ebet er mare-mañ. Distroit a-benn nebeut.
index-until = da sinañ betek { $date }
index-from = da sinañ adalek { $date }
index-closed = klozet d’{ $date }
index-open = Digor
index-ahead = A-benn nebeut
index-closed-title = Klozet
back-to-index = Gwelet ar galvoù digor
back-to-appeal = Adlenn ar galv
the-appeal = Ar galv

count-signatories = { $count ->
    [one] siner
    [two] siner
    [few] siner
    [many] a sinerien
   *[other] siner
}
count-organisations = { $count ->
    [1] en o zouez un aozadur
    [one] en o zouez { $count } aozadur
    [two] en o zouez { $count } aozadur
    [few] en o zouez { $count } aozadur
   *[other] en o zouez { $count } aozadur
}
count-paper = { $count ->
    [1] + ur sinadur dastumet er-maez eus al lec’hienn, kontet distag diouzh ar re all
    [one] + { $count } sinadur dastumet er-maez eus al lec’hienn, kontet distag diouzh ar re all
    [two] + { $count } sinadur dastumet er-maez eus al lec’hienn, kontet distag diouzh ar re all
    [few] + { $count } sinadur dastumet er-maez eus al lec’hienn, kontet distag diouzh ar re all
    [many] + { $count } a sinadurioù dastumet er-maez eus al lec’hienn, kontet distag diouzh ar re all
   *[other] + { $count } sinadur dastumet er-maez eus al lec’hienn, kontet distag diouzh ar re all
}
count-progress = Araokadenn war-zu ar pal da-heul
count-goal = { $left ->
    [1] Ur sinadur c’hoazh evit tizhout { $goal }
    [one] { $left } c’hoazh evit tizhout { $goal }
    [two] { $left } c’hoazh evit tizhout { $goal }
    [few] { $left } c’hoazh evit tizhout { $goal }
   *[other] { $left } c’hoazh evit tizhout { $goal }
}
count-first = Emañ ar galv o paouez kregiñ: bezit e-touez ar sinerien gentañ.

share-title = Skignañ ar galv
share-button = Rannañ
share-link = Ere da eilañ
share-copy = Eilañ
share-copied = Eilet
share-mail = Postel
share-sms = SMS
share-qr-code = Kod QR
donation = Skoazellañ ar c’houlzad gant un donezon

signatories-title = Sinerien
first-title = Sinerien gentañ
groups-title = Aozadurioù o deus sinet
people-title = Tud o deus sinet en o anv
group-website = lec’hienn
group-verified = kadarnaet gant ur chomlec’h eus an domani-mañ
group-verified-document = galloud diskouezet gant un teul
search-label = Klask un anv
search-send = Klask
search-filters = Resisaat ar gêr pe ar vicher
search-place = Kêr pe gumun
search-role = Micher pe ditl
search-for = Disoc’hoù evit “{ $query }”.
search-all = Gwelet ar roll a-bezh
search-nobody-yet = N’eus bet kavet netra betek-henn. Hir eo ar roll ha stank eo ar gerioù-se ennañ: kendalc’hit gant ar c’hlask, pe neuze ouzhpennit ur ger raloc’h, evel an anv-familh.
search-nobody-further = Netra ken er peurrest eus ar roll foran.
search-go-on = Kenderc’hel gant ar c’hlask
search-nobody = N’eus bet kavet netra er roll foran. Klaskit gant nebeutoc’h a lizherennoù. Un anv kadarnaet nevez zo a c’haller kavout goude un nebeud eilennoù.
list-empty = Goullo eo ar roll c’hoazh.
list-more = Pajenn da-heul
list-previous = Pajenn a-raok
list-pages = Pajennoù ar roll
list-letters = Mont d’ul lizherenn
list-position = Anvioù { $from } da { $to } diwar { $total }, dre urzh al lizherenneg.
list-all-organisations = An holl aozadurioù o deus sinet
list-consent = N’eus amañ nemet an dud o deus asantet e vefe embannet o anv.
list-published = { $count ->
    [one] { $count } anv a zo embannet.
    [two] { $count } anv a zo embannet.
    [few] { $count } anv a zo embannet.
    [many] { $count } a anvioù a zo embannet.
   *[other] { $count } anv a zo embannet.
}
list-silent = { $count ->
    [one] { $count } sinadur a gont hep ma vefe diskouezet an anv.
    [two] { $count } sinadur a gont hep ma vefe diskouezet an anv.
    [few] { $count } sinadur a gont hep ma vefe diskouezet an anv.
    [many] { $count } a sinadurioù a gont hep ma vefe diskouezet an anv.
   *[other] { $count } sinadur a gont hep ma vefe diskouezet an anv.
}
list-hidden = { $count ->
    [one] { $count } anv a zo kuzhet gant an aozerien.
    [two] { $count } anv a zo kuzhet gant an aozerien.
    [few] { $count } anv a zo kuzhet gant an aozerien.
    [many] { $count } a anvioù a zo kuzhet gant an aozerien.
   *[other] { $count } anv a zo kuzhet gant an aozerien.
}
list-with-paper = En niveroù-se emañ ivez ar sinadurioù dastumet er-maez eus al lec’hienn.
count-method = Penaos e vez gwiriet ar sinadurioù-mañ
list-verified = Ne gont ur sinadur graet war al lec’hienn-mañ nemet ur wech kadarnaet dre bostel; un hevelep chomlec’h ne gont nemet ur wech evit un den.
list-verified-groups = Hiziv ne gont un aozadur hag a sin amañ nemet ur wech degemeret gant an aozerien.
list-verified-first = Dibabet eo bet ar sinerien gentañ gant an aozerien: enskrivet o deus anezho, pe neuze adkemeret o deus o sinadur.
list-verified-paper = Ar sinadurioù dastumet er-maez eus al lec’hienn, war baper pe en ur roll all, a vez lakaet gant an aozerien ha kontet distag diouzh ar re all.

history-title = Istor an destenn
history-changes = Gwelet ar pezh a zo bet kemmet
history-lead = Pep sinadur graet amañ a chom stag ouzh an destenn a oa dirak daoulagad an den; ur sinadur lakaet gant an aozerien, ouzh an hini a oa embannet d’an deiz-se. Miret e vez an holl stummoù amañ.
history-lead-count = E-kichen pep hini emañ an niver a sinadurioù.
history-version = Testenn niv. { $number }
history-signatures = { $count ->
    [0] sinadur ebet
    [1] ur sinadur
    [one] { $count } sinadur
    [two] { $count } sinadur
    [few] { $count } sinadur
    [many] { $count } a sinadurioù
   *[other] { $count } sinadur
}
history-elsewhere = War an testennoù e yezhoù all:
history-changed = Ar pezh a zo bet kemmet
history-whole = Lenn ar stumm-mañ en e bezh
history-paper = { $count ->
    [1] unan ouzhpenn er-maez eus al lec’hienn
    [one] { $count } ouzhpenn er-maez eus al lec’hienn
    [two] { $count } ouzhpenn er-maez eus al lec’hienn
    [few] { $count } ouzhpenn er-maez eus al lec’hienn
   *[other] { $count } ouzhpenn er-maez eus al lec’hienn
}
history-alike = N’eus bet kemmet nemet ar skritur: an hevelep tra a ziskouez ar bajenn.
history-beside = Ar pezh a zo bet kemmet a-hend-all
history-beside-text = N’emañ ket an ereoù, ar skeudenn, al logo hag ar sinerien gentañ en destenn a vez sinet. Merket eo amañ o c’hemmoù abaoe an embann.
history-link-added = Ere ouzhpennet:
history-link-removed = Ere lamet:
history-link-changed = Ere kemmet:
history-picture-added = Ur skeudenn a zo bet ouzhpennet.
history-picture-replaced = Ur skeudenn all a zo bet lakaet e plas an hini gozh.
history-picture-described = Kemmet eo bet deskrivadur ar skeudenn pe anv hec’h aozer.
history-picture-removed = Lamet eo bet ar skeudenn.
history-logo-added = Ul logo a zo bet ouzhpennet.
history-logo-replaced = Ul logo all a zo bet lakaet e plas an hini gozh.
history-logo-described = Kemmet eo bet deskrivadur al logo.
history-logo-removed = Lamet eo bet al logo.
history-first-added = { $count ->
    [1] Ur siner kentañ ouzhpennet
    [one] { $count } siner kentañ ouzhpennet
    [two] { $count } siner kentañ ouzhpennet
    [few] { $count } siner kentañ ouzhpennet
   *[other] { $count } siner kentañ ouzhpennet
}
history-first-removed = { $count ->
    [1] Ur siner kentañ lamet
    [one] { $count } siner kentañ lamet
    [two] { $count } siner kentañ lamet
    [few] { $count } siner kentañ lamet
   *[other] { $count } siner kentañ lamet
}
history-first-changed = { $count ->
    [1] Meneg ur siner kentañ kemmet
    [one] Meneg { $count } siner kentañ kemmet
    [two] Meneg { $count } siner kentañ kemmet
    [few] Meneg { $count } siner kentañ kemmet
   *[other] Meneg { $count } siner kentañ kemmet
}

# Read aloud before and after a change
change-added = ouzhpennet:
change-removed = lamet:
change-end = (fin)

text-name = testenn niv. { $number }
text-name-in = testenn niv. { $number } ({ $language })
signed-text-pending = Emaoc’h o sinañ { $text }, embannet d’{ $date }.
signed-text-pending-undated = Emaoc’h o sinañ { $text }.
signed-text-done = Sinet hoc’h eus { $text }, embannet d’{ $date }.
signed-text-done-undated = Sinet hoc’h eus { $text }.
newer-text = Un destenn nevesoc’h, an niv. { $number }, a zo bet embannet d’{ $date }.
newer-text-undated = Un destenn nevesoc’h a zo, an niv. { $number }.
newer-text-stays = Stag e chom ho sinadur ouzh testenn niv. { $number }.
newer-text-sign = Gwelloc’h eo ganeoc’h sinañ an destenn nevez? Na gadarnait ket amañ:
newer-text-sign-link = sinit en-dro
text-change-title = Kemmet eo an destenn: niv. { $number } e-lec’h niv. { $seen }
text-change-text = Kemmet eo bet etretant, ha n’eo ket enrollet ar furmskrid-mañ. Lennit ar pezh a zo cheñchet; m’oc’h a-du, kasit ar furmskrid.
text-change-read = Lenn an destenn nevez en he fezh (ivinell nevez)

my-link-title = Adkavout ma sinadur
my-link-ask = Resev ma ere personel
my-link-text = Gant hoc’h ere personel e c’hallit gwelet, reizhañ pe dennañ ho sinadur. Roit ar chomlec’h hoc’h eus sinet gantañ: kas a raimp an ere dezhañ.
my-link-hint = An hini en deus resevet ar postel kadarnaat.
my-link-send = Kas ma ere
my-link-again = Klask gant ur chomlec’h all
my-link-sent-title = Digorit ho posteloù
my-link-sent-text = M’eo bet sinet ar galv gant ar chomlec’h-se, e vez kaset dezhañ ur postel gant an ere personel. Peurliesañ e tegouezh e nebeutoc’h eget daou vunut; e nebeutoc’h eget dek munut m’edomp o paouez skrivañ dezhañ.
my-link-sent-later = M’eo bet sinet ar galv gant ar chomlec’h-se, e vo kaset dezhañ ur postel gant an ere personel.
my-link-erased = Diverket eo bet roadennoù personel ar galv-mañ d’{ $date }: n’eus ere personel ebet da gas ken.
my-link-erased-before = Diverket eo bet d’{ $date } roadennoù ar re o doa sinet a-raok ma oa bet addigoret ar galv: n’eus ere ebet da gas dezho ken.
my-link-late-wait = N’eus ket ezhomm da adkregiñ.
my-link-sent-limit = Evit mirout ouzh ar gwallimplij, ne resev ur chomlec’h nemet un nebeud posteloù bemdez hag evit pep galv, ha hini ebet m’int bet nac’het gantañ.
my-link-sent-why = Heñvel eo ar bajenn-mañ evit an holl: evel-se ne c’hall den implijout anezhi evit gouzout piv en deus sinet. N’hoc’h eus resevet netra? Sellit e-touez ar posteloù lastez (spam), pe neuze klaskit gant unan all eus ho chomlec’hioù.

demo-title = Boest posteloù an diskouezadenn
demo-lead = Amañ e tegouezh an holl bosteloù kaset gant an diskouezadenn. Hini ebet ne’z a er-maez eus an urzhiataer-mañ.
demo-empty = Postel ebet c’hoazh: sinit ur galv ha distroit.
demo-to = Da
demo-links = Ereoù er postel-mañ
label-title = Titl
label-text = Testenn ar galv
label-summary = Diverrañ
label-addressee = Kaset da
label-responsible = Atebeg
label-notice = Linenn a-us d’an destenn
list-due = { $count ->
    [one] { $count } anv a zeuio war wel e-kerzh an eur da zont.
    [two] { $count } anv a zeuio war wel e-kerzh an eur da zont.
    [few] { $count } anv a zeuio war wel e-kerzh an eur da zont.
    [many] { $count } a anvioù a zeuio war wel e-kerzh an eur da zont.
   *[other] { $count } anv a zeuio war wel e-kerzh an eur da zont.
}
listed-at = Ho sinadur a gont dija. An anv a zeuio war wel er roll war-dro { $time }.
