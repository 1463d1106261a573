# The frame of the pages, the index and the lists.

language-name = Kurdî (Kurmancî)
languages = Ziman
comma = ,
skip-to-content = Here naverokê
foot-promise = Ev malper ji cihekî din tiştekî bar nake û kesekî naşopîne.
zone-note = Demên herêmî: { $city } ({ $zone }).
zone-utc = dema gerdûnî
time-with-zone = { $time } ({ $city })
time-midnight = { $date }, nîvê şevê
demo-banner = Ceribandin: tiştê ku li vir tê îmzekirin nayê hejmartin.
demo-open-mailbox = Qutiya e-nameyê veke
yes = erê
no = na
cancel = Betal bike
optional = ne mecbûrî

index-title = Bangên ji bo îmzeyê
index-empty = Niha bangeke vekirî tune. Di demeke nêz de vegerin.
index-until = dema dawî: { $date }
index-from = destpêk: { $date }
index-closed = hat girtin: { $date }
index-open = Vekirî
index-ahead = Di demeke nêz de
index-closed-title = Girtî
back-to-index = Bangên vekirî bibîne
back-to-appeal = Bangê dîsa bixwîne
the-appeal = Bang

count-signatories = îmze
count-organisations = { $count ->
    [one] yek ji wan rêxistin e
   *[other] { $count } ji wan rêxistin in
}
count-paper = + { $count } îmzeyên li derveyî vê malperê, cuda tên hejmartin
count-progress = Ber bi armanca din ve
count-goal = Heta { $goal } hê { $left } îmze man
count-first = Bang nû dest pê kir: ji yên ewil bin.

share-title = Bangê belav bike
share-button = Parve bike
share-link = Girêdana ji bo kopîkirinê
share-copy = Kopî bike
share-copied = Hat kopîkirin
share-mail = E-name
share-sms = SMS
share-qr-code = Koda QR
donation = Bi bexşekê piştgirî bide kampanyayê

signatories-title = Îmzekar
first-title = Îmzekarên ewil
groups-title = Rêxistinên ku îmze kirine
people-title = Kesên ku bi navê xwe îmze kirine
group-website = malper
group-verified = ji navnîşaneke vê domainê hat piştrastkirin
group-verified-document = rayedarî bi belgeyekê hat îsbatkirin
search-label = Li navekî bigere
search-send = Bigere
search-filters = Bajar an pîşeyê diyar bike
search-place = Bajar an gund
search-role = Pîşe an erk
search-for = Encamên «{ $query }».
search-all = Hemû lîsteyê bibîne
search-nobody-yet = Heta niha tiştek nehat dîtin. Lîste dirêj e û ev peyv tê de pir in: lêgerînê bidomînin, an peyveke kêmtir, wek paşnav, lê zêde bikin.
search-nobody-further = Di dûmahîka lîsteya giştî de tiştekî din tune.
search-go-on = Lêgerînê bidomîne
search-nobody = Di lîsteya giştî de tiştek nehat dîtin. Bi kêmtir tîpan biceribînin. Navê ku nû hatiye piştrastkirin piştî çend saniyeyan tê dîtin.
list-empty = Lîste hê vala ye.
list-more = Rûpela din
list-previous = Rûpela berê
list-pages = Rûpelên lîsteyê
list-letters = Here tîpekê
list-position = Nav ji { $from } heta { $to } ji { $total }, bi rêza alfabeyê.
list-all-organisations = Hemû rêxistinên ku îmze kirine
list-consent = Li vir tenê kesên ku qebûl kirine ku navê wan bê weşandin xuya dibin.
list-published = Navên weşandî: { $count }.
list-silent = Îmzeyên ku bêyî nîşandana nav tên hejmartin: { $count }.
list-hidden = Navên ku rêvebirên bangê veşartine: { $count }.
list-with-paper = Îmzeyên li derveyî vê malperê di van hejmaran de ne.
count-method = Ev îmze çawa tên piştrastkirin
list-verified = Îmzeyeke li ser vê malperê tenê piştî piştrastkirina bi e-nameyê tê hejmartin; heman navnîşan ji bo kesekî tenê carekê tê hejmartin.
list-verified-groups = Niha, rêxistineke ku li vir îmze dike tenê piştî qebûlkirina rêvebirên bangê tê hejmartin.
list-verified-first = Îmzekarên ewil ji aliyê rêvebirên bangê ve hatin hilbijartin; wan ew nivîsandin an îmzeya wan girtin.
list-verified-paper = Îmzeyên li derveyî vê malperê, li ser kaxizê an di lîsteyeke din de, ji aliyê rêvebirên bangê ve tên nivîsandin û cuda tên hejmartin.

history-title = Dîroka nivîsê
history-changes = Bibîne çi guherî
history-lead = Her îmzeya ku li vir hatiye kirin bi nivîsa ku kes dît ve girêdayî dimîne; îmzeya ku rêvebirên bangê nivîsandine, bi ya ku wê rojê weşandî bû. Hemû guherto li vir tên parastin.
history-lead-count = Li cem her yekê hejmara îmzeyên wê heye.
history-version = Nivîs hejmar { $number }
history-signatures = { $count ->
    [0] îmze tune
    [one] îmzeyek
   *[other] { $count } îmze
}
history-elsewhere = Li ser nivîsên bi zimanên din:
history-changed = Çi guherî
history-whole = Vê guhertoyê bi temamî bixwîne
history-paper = { $count ->
    [one] yeke din li derveyî vê malperê
   *[other] { $count } yên din li derveyî vê malperê
}
history-alike = Tenê awayê nivîsandinê guherî: rûpel heman tiştî nîşan dide.
history-beside = Çi tiştên din guherîn
history-beside-text = Girêdan, wêne, logo û îmzekarên ewil ne beşek ji nivîsa îmzekirî ne. Guhertinên wan ên ji weşandinê û vir ve li vir tên nivîsandin.
history-link-added = Girêdana lêzêdekirî:
history-link-removed = Girêdana rakirî:
history-link-changed = Girêdana guhertî:
history-picture-added = Wêneyek hat lêzêdekirin.
history-picture-replaced = Wêne bi yekî din hat guhertin.
history-picture-described = Danasîn an çavkaniya wêneyê guherî.
history-picture-removed = Wêne hat rakirin.
history-logo-added = Logoyek hat lêzêdekirin.
history-logo-replaced = Logo bi yekî din hat guhertin.
history-logo-described = Danasîna logoyê guherî.
history-logo-removed = Logo hat rakirin.
history-first-added = Îmzekarên ewil ên lêzêdekirî: { $count }
history-first-removed = Îmzekarên ewil ên rakirî: { $count }
history-first-changed = Îmzekarên ewil ên guhertî: { $count }

# Read aloud before and after a change
change-added = lê zêde bû:
change-removed = hat rakirin:
change-end = (dawî)

text-name = nivîs hejmar { $number }
text-name-in = nivîs hejmar { $number } ({ $language })
signed-text-pending = Ya ku hûn îmze dikin: { $text }, weşandin { $date }.
signed-text-pending-undated = Ya ku hûn îmze dikin: { $text }.
signed-text-done = Ya ku we îmze kir: { $text }, weşandin { $date }.
signed-text-done-undated = Ya ku we îmze kir: { $text }.
newer-text = Nivîseke nûtir, hejmar { $number }, hat weşandin: { $date }.
newer-text-undated = Nivîseke nûtir heye, hejmar { $number }.
newer-text-stays = Îmzeya we bi nivîsa hejmar { $number } ve girêdayî dimîne.
newer-text-sign = Hûn dixwazin nivîsa nû îmze bikin? Li vir piştrast nekin:
newer-text-sign-link = dîsa îmze bikin
text-change-title = Nivîs guherî: hejmar { $number } li şûna hejmar { $seen }
text-change-text = Ew di vê navberê de hat guhertin, û ev form nehat tomarkirin. Ya cuda bixwînin; heke hûn qebûl bikin, formê bişînin.
text-change-read = Nivîsa nû bi temamî bixwîne (hilpekîna nû)

my-link-title = Îmzeya min bibîne
my-link-ask = Girêdana min a kesane bixwaze
my-link-text = Bi girêdana xwe ya kesane hûn dikarin îmzeya xwe bibînin, rast bikin an paşve bikişînin. Navnîşana ku we pê îmze kir binivîsin: em ê wê bişînin wir.
my-link-hint = Ya ku e-nameya piştrastkirinê stand.
my-link-send = Girêdana min bişîne
my-link-again = Navnîşaneke din biceribîne
my-link-sent-title = E-nameyên xwe vekin
my-link-sent-text = Heke vê navnîşanê bang îmze kiribe, ji bo wê e-nameyek bi girêdana kesane heye. Ew bi gelemperî di nav du deqîqeyan de tê; heke me hindik berê jê re nivîsîbe, di nav deh deqîqeyan de.
my-link-sent-later = Heke vê navnîşanê bang îmze kiribe, ji bo wê e-nameyek bi girêdana kesane heye.
my-link-erased = Daneyên kesane yên vê bangê di vê dîrokê de hatin jêbirin: { $date }. Êdî girêdaneke kesane ji bo şandinê tune.
my-link-erased-before = Daneyên yên ku berî vekirina nû îmze kiribûn di vê dîrokê de hatin jêbirin: { $date }. Ji bo wan êdî girêdan tune.
my-link-late-wait = Ne hewce ye ku hûn dîsa bixwazin.
my-link-sent-limit = Ji bo rêgirtina xirabkaraniyê, navnîşanek rojê û ji bo her bangê tenê çend e-nameyan distîne, û heke red kiribe qet nastîne.
my-link-sent-why = Ev rûpel ji bo her kesî wek hev e: bi vî awayî kes nikare pê bizane ku kê îmze kiriye. Tiştek nehat? Li spamê binêrin, an navnîşaneke din a xwe biceribînin.

demo-title = Qutiya e-nameyê ya ceribandinê
demo-lead = Her e-nameya ku ceribandin dişîne tê vir. Yek ji wan ji vê makîneyê dernakeve.
demo-empty = Hê e-name tune: bangekê îmze bikin û vegerin.
demo-to = Ji bo
demo-links = Girêdanên vê e-nameyê

label-title = Sernav
label-text = Nivîsa bangê
label-summary = Kurte
label-addressee = Ji bo
label-responsible = Berpirsiyar
label-notice = Rêza li ser nivîsê
list-due = Navên ku di nav saetekê de xuya dibin: { $count }.
listed-at = Îmzeya we jixwe tê hejmartin. Nav dê di vê demê de di lîsteyê de xuya bibe: { $time }.
