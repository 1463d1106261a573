# Signing by e-mail.

sign-mail-link = Sinañ dre bostel
sign-mail-text = Gwelloc’h eo ganeoc’h skrivañ? Ho meziant posteloù a zigoro ur postel da glokaat. Respont a raimp gant ur bajenn e-lec’h ma c’hallot gwiriañ ha kadarnaat.
sign-mail-subject = Sinañ a ran
sign-mail-hello = Sinañ a ran ar galv “{ $title }”.
sign-mail-name = Anv
sign-mail-place = Kêr pe gumun
sign-mail-role = Micher pe ditl
sign-mail-group = Evit an aozadur

mail-confirm-by-mail = Trugarez evit ho postel! Ur c’hlik c’hoazh, ha kontañ a raio ho sinadur evit “{ $title }”. Diskouez a ra ar bajenn ar pezh hon eus komprenet; gallout a reot reizhañ anezhañ.
mail-confirm-by-click-subject = Ur c’hlik c’hoazh: { $title }
mail-confirm-by-click-why = Degouezhet mat eo ho respont, trugarez! Met servijoù postel zo a respont ivez o-unan: rak-se n’eo ket trawalc’h ur respont evit kadarnaat ho sinadur evit “{ $title }”.
mail-confirm-by-click-do = Digorit ar bajenn-mañ ha pouezit war ar bouton:

complete-lead = Ur bazenn c’hoazh evit sinañ ar galv “{ $title }”. Setu ar pezh hon eus komprenet en ho postel: reizhit ma’z eus ezhomm, dibabit, ha kadarnait goude.
complete-lead-collective = Ur bazenn c’hoazh evit sinañ, en anv hoc’h aozadur, ar galv “{ $title }”. Setu ar pezh hon eus komprenet en ho postel: klokait, ha kadarnait goude.

privacy-what-mail = Ma skrivit deomp dre bostel: ho postel, sifret, e-pad an amzer da blediñ gantañ; an hini a rank bezañ lennet gant unan bennak, 30 devezh d’ar muiañ. Ar pezh hon eus komprenet ennañ ne zeu da vezañ ho sinadur nemet ma kadarnait anezhañ.
privacy-what-mail-copy = Un eilad a chom en hor boest-lizhiri betek ma vo goullonderet ganeomp.
