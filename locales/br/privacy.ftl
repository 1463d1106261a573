# The privacy notice.

privacy-title = Roadennoù personel
privacy-lead = En ur sinañ e tisklêriit ho soñj. Setu, en un doare eeun, ar pezh a reomp gant ho roadennoù.
privacy-who = Piv a zo atebek anezho
privacy-who-unknown = Ar skipailh a embann ar galv-mañ.
privacy-why = Da betra e servijont
privacy-why-count = Kontañ pep sinadur ur wech hepken, ha prouiñ e teu eus ur chomlec’h gwirion.
privacy-why-publish = Diskouez hoc’h anv, ho micher hag ho kêr er roll, m’hoc’h eus dibabet kement-se.
privacy-why-news = Skrivañ deoc’h diwar-benn ar galv-mañ, m’hoc’h eus goulennet kement-se.
privacy-basis = Diazezet eo implij ar roadennoù war hoc’h asant fraezh (RGPD, melladoù 6.1.a ha 9.2.a). Gallout a rit tennañ anezhañ pa garot, hep reiñ abeg.
privacy-what = Ar pezh a vez miret
privacy-what-form = An anv, ar vicher, ar gêr hag ar vro hoc’h eus roet.
privacy-what-email = Ho chomlec’h postel, hag ho tibaboù evit an embann hag ar c’heleier.
privacy-what-comment = Hoc’h evezhiadenn.
privacy-what-group = Evit un aozadur: e anv, e seurt, e lec’hienn, anv ha karg an den a sin evitañ.
privacy-what-times = Stumm an destenn hoc’h eus sinet, ar yezh, hag an deiziadoù m’eo bet graet ha kadarnaet ar sinadur.
privacy-what-not = Ne vez miret chomlec’h IP ebet gant ur sinadur; ar rouedad ma teu ur furmskrid diouti a chom un devezh er vemor, a-enep ar robotoù. Ne vez lakaet toupinoù nemet goude ma vo bet kaset ur furmskrid: anavezout a reont ho merdeer, seizh devezh d’ar muiañ, ha mirout a reont, sifret, e-pad un eur, ar pezh hoc’h eus skrivet nevez zo. Hini ebet ne heuilh ac’hanoc’h.
privacy-see = Piv a wel anezho
privacy-see-public = An holl: hoc’h anv, ho micher hag ho kêr, hepken m’hoc’h eus dibabet kement-se; anv, seurt, kêr ha lec’hienn un aozadur.
privacy-see-organiser = Ar skipailh atebek eus ar galv hag an den a herberc’hia al lec’hienn-mañ evitañ: ar peurrest.
privacy-see-third = Den all ebet. Ne garg al lec’hienn netra eus lec’h all; ar postel kadarnaat a dremen, evel an holl bosteloù, dre zafariadoù postel.
privacy-long = E-pad pegeit
privacy-long-pending = { $days ->
    [1] Ur sinadur nann-kadarnaet a vez diverket un devezh goude ar postel kentañ a c’houlenn e gadarnaat, pe goude e gemm diwezhañ; ma ne c’hall postel ebet bezañ kaset, un devezh goude an taol-esae diwezhañ.
    [one] Ur sinadur nann-kadarnaet a vez diverket { $days } devezh goude ar postel kentañ a c’houlenn e gadarnaat, pe goude e gemm diwezhañ; ma ne c’hall postel ebet bezañ kaset, { $days } devezh goude an taol-esae diwezhañ.
    [two] Ur sinadur nann-kadarnaet a vez diverket { $days } zevezh goude ar postel kentañ a c’houlenn e gadarnaat, pe goude e gemm diwezhañ; ma ne c’hall postel ebet bezañ kaset, { $days } zevezh goude an taol-esae diwezhañ.
    [few] Ur sinadur nann-kadarnaet a vez diverket { $days } devezh goude ar postel kentañ a c’houlenn e gadarnaat, pe goude e gemm diwezhañ; ma ne c’hall postel ebet bezañ kaset, { $days } devezh goude an taol-esae diwezhañ.
   *[other] Ur sinadur nann-kadarnaet a vez diverket { $days } devezh goude ar postel kentañ a c’houlenn e gadarnaat, pe goude e gemm diwezhañ; ma ne c’hall postel ebet bezañ kaset, { $days } devezh goude an taol-esae diwezhañ.
}
privacy-long-date = Diverket e vo an holl roadennoù personel d’{ $date }.
privacy-long-done = Diverket eo bet an holl roadennoù personel d’{ $date }.
privacy-long-days = { $days ->
    [1] Diverket e vo an holl roadennoù personel un devezh goude ma vo bet klozet ar galv.
    [one] Diverket e vo an holl roadennoù personel { $days } devezh goude ma vo bet klozet ar galv.
    [two] Diverket e vo an holl roadennoù personel { $days } zevezh goude ma vo bet klozet ar galv.
    [few] Diverket e vo an holl roadennoù personel { $days } devezh goude ma vo bet klozet ar galv.
   *[other] Diverket e vo an holl roadennoù personel { $days } devezh goude ma vo bet klozet ar galv.
}
privacy-long-closes = Echuiñ a ra ar galv d’{ $date }.
privacy-long-withdrawn = Ur sinadur a dennit a ya diouzhtu er-maez eus ar gont hag eus ar roll.
privacy-long-refused = { $days ->
    [one] Eus ur chomlec’h en deus nac’het hor posteloù, pe eus unan n’eus ket anezhañ, e viromp ul louc’h e-pad { $days } devezh, evit chom hep skrivañ dezhañ ken. Ne c’haller ket adlenn ar chomlec’h diwar al louc’h-se.
    [two] Eus ur chomlec’h en deus nac’het hor posteloù, pe eus unan n’eus ket anezhañ, e viromp ul louc’h e-pad { $days } zevezh, evit chom hep skrivañ dezhañ ken. Ne c’haller ket adlenn ar chomlec’h diwar al louc’h-se.
    [few] Eus ur chomlec’h en deus nac’het hor posteloù, pe eus unan n’eus ket anezhañ, e viromp ul louc’h e-pad { $days } devezh, evit chom hep skrivañ dezhañ ken. Ne c’haller ket adlenn ar chomlec’h diwar al louc’h-se.
   *[other] Eus ur chomlec’h en deus nac’het hor posteloù, pe eus unan n’eus ket anezhañ, e viromp ul louc’h e-pad { $days } devezh, evit chom hep skrivañ dezhañ ken. Ne c’haller ket adlenn ar chomlec’h diwar al louc’h-se.
}
privacy-safe = Penaos e vezont gwarezet
privacy-safe-text = Siellet eo ar chomlec’hioù, an anvioù n’int ket embannet hag an evezhiadennoù: ne c’haller ket o lenn gant an diaz roadennoù hepken. Miret e vez an alc’hwez en ul lec’h all.
privacy-rights = Ho kwirioù
privacy-rights-text = Gwelet, reizhañ, kuzhat, tennañ, pellgargañ: gallout a rit ober pep tra hep goulenn netra digant den, gant hoc’h ere personel, zoken goude ma vo bet klozet ar galv.
privacy-rights-authority = Gallout a rit ivez skrivañ d’an atebeg a-us, pe vont davet an aotrouniezh a warez ar roadennoù en ho pro (ar CNIL, e Frañs).
