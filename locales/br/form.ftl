# The forms.

sign-group = Sinañ a rit evit ur gevredigezh, ur sindikad…? Dre amañ.
sign-more = Ouzhpennañ ma micher ha ma c’hêr
sign-more-comment = Ouzhpennañ ma micher, ma c’hêr pe un evezhiadenn
individual-title = Sinañ em anv
individual-other = Sinañ a rit evit ur gevredigezh, ur sindikad, un embregerezh?
individual-other-link = Sinañ en anv un aozadur
individual-send = Sinañ
collective-title = Sinañ en anv un aozadur
collective-other = Sinañ a rit en hoc’h anv-c’hwi?
collective-other-link = Sinañ em anv
collective-send = Sinañ en anv an aozadur
collective-approval = Lennet e vez sinadur pep aozadur gant skipailh ar galv a-raok bezañ kontet ha diskouezet; skrivañ a raimp deoc’h pa vo bet divizet gantañ.
correct-title = Reizhañ ma sinadur
correct-stored-now = Ar pezh a zo enrollet bremañ:
correct-send = Enrollañ
correct-email = Ne c’haller ket cheñch ar chomlec’h amañ: prouenn ar sinadur eo.
send-next = Ur postel a resevot: ne gonto ho sinadur nemet ur wech kadarnaet.

legend-publish = Diskouez hoc’h anv er roll foran?
legend-organisation = An aozadur
legend-mandatary = An den a sin evit an aozadur
hint-mandatary = Ne vez ket embannet an titouroù-mañ.

label-name = Anv
label-first-name = Anv-bihan
label-last-name = Anv-familh
label-role = Micher pe ditl
hint-role = Da skouer: klañvdiourez; kelenner-klasker, Roazhon 2; kuzulier-kêr.
label-place = Kêr pe gumun
label-country = Bro
country-choose = Dibab ur vro
hint-email-short = Evit kadarnaat ho sinadur. Morse embannet.
label-email = Chomlec’h postel
hint-email = Eno e resevot un ere evit kadarnaat ho sinadur. Morse embannet. Ur voest, ur sinadur: pep den a sin gant e chomlec’h dezhañ.
email-use = Kemer { $address }
email-keep = Mirout { $address }
hint-email-collective = Gwelloc’h eo lakaat ur chomlec’h eus an aozadur; eno e resevot un ere kadarnaat. Morse embannet.
publish-yes = Ya, ma anv, ma micher ha ma c’hêr a c’hall bezañ er roll foran.
publish-no = Nann, kontit ma sinadur hep diskouez ma anv.
label-news = Kasit din keleier ar galv-mañ.
label-comment = Evezhiadenn
hint-comment = Lennet gant skipailh ar galv, n’eo ket embannet.
label-organisation = Anv an aozadur
hint-organisation = En e bezh, evel ma rank bezañ diskouezet.
label-acronym = Anv berr
label-kind = Seurt aozadur
label-seat = Kêr
label-website = Lec’hienn
hint-website = Da skouer: https://www.example.org
label-function = Karg en aozadur
hint-function = Da skouer: kadoriadez, sekretour, komzer.
label-mandatary = A sin evit an aozadur
label-mandate = Roet eo bet din ar galloud da sinañ en anv an aozadur-mañ.
label-mandate-named = Roet eo bet din ar galloud da sinañ en anv { $name }.
trap-label = Lezit ar vaezienn-mañ goullo

kind-choose = Dibab
kind-association = Kevredigezh
kind-union = Sindikad
kind-party = Strollad politikel
kind-collective = Kenstroll
kind-company = Embregerezh
kind-media = Media
kind-institution = Ensavadur
kind-other = All

mailbox-title = Ur c’hlik c’hoazh: digorit ho posteloù
sign-next-person = Unan all a sin war an trevnad-mañ
kiosk-sent-title = Trugarez! Ur c’hlik c’hoazh en ho posteloù
kiosk-sent-text = Digorit ar postel kadarnaat war ho pellgomzer pe war hoc’h urzhiataer, ha kadarnait: goude-se hepken e konto ho sinadur. Gallout a ra lakaat un nebeud munutoù da zegouezhout, hag a-wechoù e vez e-touez ar posteloù lastez (spam).
kiosk-sent-kept = Ne enroll al lec’hienn-mañ netra war an trevnad-mañ. Pouezit war ar bouton: goullo e vo ar furmskrid evit an den da-heul.
kiosk-next = An den da-heul
mailbox-lead = Ne gonto ho sinadur nemet ur wech kadarnaet, gant an ere pe ar c’hod degouezhet en ho poest posteloù.
mailbox-usually = Peurliesañ e tegouezh ar postel e nebeutoc’h eget daou vunut; e nebeutoc’h eget dek munut m’edomp o paouez skrivañ deoc’h.
mailbox-late-wait = N’eus ket ezhomm da adkregiñ, ha gallout a ra ar bajenn-mañ chom digor.
mail-late = { $minutes ->
    [one] Dale a zo gant ar posteloù er mare-mañ: betek { $minutes } munut.
    [two] Dale a zo gant ar posteloù er mare-mañ: betek { $minutes } vunut.
    [few] Dale a zo gant ar posteloù er mare-mañ: betek { $minutes } munut.
   *[other] Dale a zo gant ar posteloù er mare-mañ: betek { $minutes } munut.
}
mail-stopped = Ne vez kaset postel ebet er mare-mañ; emaint o c’hortoz ha kaset e vint kerkent ha ma vo tu.
mailbox-address = Da
mailbox-correct = Reizhañ
mailbox-gone-title = Ur fazi er chomlec’h?
mailbox-gone = Respontet en deus e zafariad n’eus ket eus ar chomlec’h-se: ne skrivomp ket dezhañ ken. Reizhit anezhañ, ha skrivañ a raimp d’an hini mat.
mailbox-gone-correct = Reizhañ ar chomlec’h
mailbox-send-again = Adkas ar postel
mailbox-send-again-later = { $minutes ->
    [one] Gallout a reot lakaat adkas ar postel a-benn { $minutes } munut.
    [two] Gallout a reot lakaat adkas ar postel a-benn { $minutes } vunut.
    [few] Gallout a reot lakaat adkas ar postel a-benn { $minutes } munut.
   *[other] Gallout a reot lakaat adkas ar postel a-benn { $minutes } munut.
}
mailbox-sender = A-berzh
mailbox-subject = Danvez
mailbox-code-title = Hag emañ ar c’hod ganeoc’h?
label-code = Kod c’hwec’h sifr
hint-code = Er postel emañ, dindan an ere.
mailbox-code-send = Kenderc’hel
mailbox-nothing-title = N’hoc’h eus resevet netra?
mailbox-nothing-wait = Gortozit un nebeud munutoù: servijoù postel zo a laka ar posteloù da c’hortoz.
mailbox-nothing-spam = Sellit e-touez ar posteloù lastez (spam) pe er posteloù bruderezh.
mailbox-nothing-limit = Evit mirout ouzh ar gwallimplij, ne resev ur chomlec’h nemet un nebeud posteloù bemdez hag evit pep galv, ha hini ebet m’int bet nac’het gantañ. Ar re hoc’h eus resevet dija a chom mat.
mailbox-nothing-address = Chomlec’h skrivet fall?
mailbox-again = Sinañ en-dro
proof-waits = Taget eo ar galv-mañ er mare-mañ: ober a ra ho merdeer ur jedadenn a ziforc’h an dud diouzh ar mekanikoù. Padout a ra un nebeud eilennoù.
