# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Demat,
mail-footer-responsible = Atebeg ar galv: { $responsible }
mail-footer-contact = Evit skrivañ d’an atebeg: { $contact }
mail-footer-site = Kaset eo bet ar postel-mañ en un doare emgefreek gant { $name } ({ $host }). Skeudenn ebet, heuliañ ebet.

mail-confirm-subject = Kadarnait ho sinadur: { $title }
mail-confirm-why = Trugarez! Ur c’hlik c’hoazh evit kadarnaat ho sinadur evit ar galv “{ $title }”.
mail-confirm-entered = Resev a rit ar postel-mañ peogwir hoc’h eus asantet, war a seblant, sinañ ar galv “{ $title }” er-maez eus al lec’hienn-mañ, ha peogwir eo bet lakaet ar chomlec’h-mañ enni gant an aozerien.
mail-entered-expires = Mont a ra ar bajenn en-dro betek { $time }. Ma ne respontit ket, ne vo kontet netra ha diverket e vo ar roadennoù.
mail-confirm-preheader = Kadarnait ho sinadur war ar bajenn a zigoro.
mail-confirm-do = Gwiriit ho sinadur ha kadarnait anezhañ war ar bajenn a zigoro.
mail-confirm-button = Gwelet ha kadarnaat ma sinadur
mail-confirm-link = Ma ne’z a ket ar bouton en-dro, eilit ar chomlec’h-mañ en ho merdeer:
mail-confirm-code = Ur bajenn a c’houlenn ur c’hod diganeoc’h? Skrivit hemañ:
mail-confirm-expires = Mont a ra ar bajenn en-dro betek { $time }. Ma ne respontit ket, ne vo kontet netra ha diverket e vo ar roadennoù.
mail-confirm-refuse-text = N’eo ket c’hwi? Digorit an hevelep pajenn ha dibabit “N’eo ket me”: diverket e vo ar roadennoù, hag e-pad c’hwec’h miz ne gaso al lec’hienn-mañ postel ebet ken deoc’h diwar-benn sinadurioù. Gallout a rit ivez chom hep ober netra.
mail-confirm-refuse-html = N’eo ket c’hwi?
mail-confirm-refuse-action = Nac’hañ ha lakaat diverkañ ar roadennoù-mañ
mail-confirm-refuse-else = Gallout a rit ivez chom hep ober netra.

mail-confirm-collective-subject = Kadarnait ho sinadur: { $title }
mail-confirm-collective-why = Trugarez! Ur c’hlik c’hoazh evit kadarnaat, en anv hoc’h aozadur, ar sinadur evit ar galv “{ $title }”.
mail-confirm-collective-entered = Resev a rit ar postel-mañ peogwir en deus asantet hoc’h aozadur, war a seblant, sinañ ar galv “{ $title }” er-maez eus al lec’hienn-mañ, ha peogwir eo bet lakaet ar chomlec’h-mañ enni gant an aozerien.
mail-confirm-collective-do = Gwiriit an aozadur hag ar sinadur, ha kadarnait anezhañ war ar bajenn a zigoro.
mail-confirm-collective-button = Gwelet ha kadarnaat ar sinadur-mañ

mail-already-signed-subject = Enrollet eo ho sinadur dija: { $title }
mail-already-signed-why = Unan bennak, c’hwi marteze, a zo o paouez sinañ en-dro ar galv “{ $title }” gant ar chomlec’h-mañ.
mail-already-signed-nothing = Ur sinadur a zo dija gant ar chomlec’h-mañ: chom a ra evel m’emañ ha ne c’hall kontañ nemet ur wech. N’eus bet kemmet netra.
mail-already-signed-do = Evit adwelet, reizhañ pe dennañ ho sinadur, digorit ho pajenn bersonel:
mail-already-signed-button = Gwelet ma sinadur
mail-already-signed-else = Ma ne oa ket c’hwi, n’hoc’h eus netra d’ober.

mail-my-link-subject = Hoc’h ere personel: { $title }
mail-my-link-why = Unan bennak, c’hwi moarvat, en deus goulennet ere personel ar chomlec’h-mañ evit ar galv “{ $title }”.
mail-my-link-do = { $count ->
    [1] War ar bajenn-mañ e weler ho sinadur. Eno e c’hallit reizhañ ho sinadur, kuzhat pe ziskouez hoc’h anv, pe dennañ ho sinadur:
    [one] War ar pajennoù-mañ e weler ho sinadurioù. Eno e c’hallit reizhañ pep sinadur, kuzhat pe ziskouez un anv, pe dennañ ar sinadur:
    [two] War ar pajennoù-mañ e weler ho sinadurioù. Eno e c’hallit reizhañ pep sinadur, kuzhat pe ziskouez un anv, pe dennañ ar sinadur:
    [few] War ar pajennoù-mañ e weler ho sinadurioù. Eno e c’hallit reizhañ pep sinadur, kuzhat pe ziskouez un anv, pe dennañ ar sinadur:
   *[other] War ar pajennoù-mañ e weler ho sinadurioù. Eno e c’hallit reizhañ pep sinadur, kuzhat pe ziskouez un anv, pe dennañ ar sinadur:
  }
mail-my-link-own = Sinadur en hoc’h anv, eus { $date }
mail-my-link-collective = Sinadur en anv un aozadur, eus { $date }
mail-my-link-keep = Neb en deus un ere evel-se a c’hall kemmañ ar sinadur: mirit ar postel-mañ evidoc’h.
mail-my-link-else = Ma ne oa ket c’hwi, n’hoc’h eus netra d’ober: den ebet all n’en deus resevet ar postel-mañ.

mail-withdrawn-subject = Tennet eo ho sinadur: { $title }
mail-withdrawn-done = Graet eo: tennet eo ho sinadur evit ar galv “{ $title }”. Ne gont ket, n’emañ ket er roll, ha diverket eo ho roadennoù.
mail-withdrawn-thanks = N’eus netra all d’ober. Trugarez da vezañ kemeret amzer da lenn ar galv-mañ.

mail-approved-subject = Sinadur degemeret: { $title }
mail-approved-group = Lennet ha degemeret eo bet sinadur hoc’h aozadur gant skipailh ar galv “{ $title }”. Adalek bremañ e kont, hag emañ an aozadur er roll foran. Trugarez!
mail-approved-person = Gwiriet ha degemeret eo ho sinadur evit ar galv “{ $title }”. Adalek bremañ e kont. Trugarez!
mail-approved-do = Evit adwelet, reizhañ pe dennañ ho sinadur, digorit ho pajenn bersonel:

mail-refused-subject = N’eo ket bet degemeret ar sinadur: { $title }
mail-refused-group = N’eo ket bet degemeret sinadur hoc’h aozadur gant skipailh ar galv “{ $title }”: n’eo na kontet nag embannet.
mail-refused-person = Ar sinadur graet gant ar chomlec’h-mañ n’eo ket bet degemeret gant skipailh ar galv “{ $title }”: n’eo na kontet nag embannet.
mail-refused-ground = Abeg: { $ground }.
mail-refused-answer = Ma soñjit ez eo ur fazi, pe evit gouzout hiroc’h, skrivit d’ar skipailh: { $contact }
mail-refused-answer-page = Ma soñjit ez eo ur fazi, pajenn ar galv a lavar piv a zo atebek anezhañ: { $url }
ground-unknown-group = n’hon eus kavet roud ebet eus an aozadur-se
ground-no-mandate = n’hon eus ket gallet gwiriañ e c’hallit sinañ en anv an aozadur
ground-duplicate = degemeret ez eus bet dija ur sinadur all eus an hevelep den pe eus an hevelep aozadur
ground-not-a-name = an anv roet n’eo ket hini un den pe un aozadur
ground-conditions = ne glot ket gant divizoù ar galv-mañ
ground-on-request = c’hwi hoc’h eus goulennet kement-se
