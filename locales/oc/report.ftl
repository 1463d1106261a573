# Reporting an appeal or a name.

report-title = Senhalar un problèma
imprint-report = I a un problèma amb aquesta crida o amb un nom de la lista ?
report-text = Vòstre messatge es gardat chifrat. Pas que las personas responsablas d’aquesta crida e d’aqueste site lo pòdon legir, e es pas jamai publicat.
report-subject = De qué s’agís ?
report-appeal = De la crida
report-name = D’un nom dins la lista
label-reported-name = Lo nom en question
reported-name-hint = Coma es escrich dins la lista.
label-message = Vòstre messatge
message-hint = Çò que va pas, e çò que demandatz.
label-contact-email = Vòstra adreça electronica
contact-email-hint = Solament s’esperatz una responsa.
report-send = Mandar
report-sent-title = Vòstre messatge es arribat
report-sent-text = Espèra las personas responsablas d’aquesta crida. Mercé de l’aver escrich.
report-back = Tornar a la crida
report-privacy = Se senhalatz un problèma : vòstre messatge e l’adreça que i daissatz, escafats nonanta jorns aprèp èsser estats tractats, al mai tard amb las donadas de la crida.
