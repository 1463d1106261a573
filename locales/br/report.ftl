# Reporting an appeal or a name.

report-title = Kemenn ur gudenn
imprint-report = Ur gudenn gant ar galv-mañ pe gant un anv er roll?
report-text = Miret e vez ho kemennadenn sifret. Ne c’hall bezañ lennet nemet gant an dud atebek eus ar galv-mañ hag eus al lec’hienn-mañ, ha ne vez morse embannet.
report-subject = Diwar-benn petra eo?
report-appeal = Ar galv
report-name = Un anv er roll
label-reported-name = An anv a gomzit anezhañ
reported-name-hint = Evel m’eo skrivet er roll.
label-message = Ho kemennadenn
message-hint = Ar pezh a ya a-dreuz, hag ar pezh a c’houlennit.
label-contact-email = Ho chomlec’h postel
contact-email-hint = Ma c’hortozit ur respont hepken.
report-send = Kas
report-sent-title = Degouezhet mat eo ho kemennadenn
report-sent-text = Emañ o c’hortoz an dud atebek eus ar galv-mañ. Trugarez da vezañ skrivet anezhi.
report-back = Distreiñ d’ar galv
report-privacy = Ma kemennit ur gudenn: ho kemennadenn hag ar chomlec’h a lezit enni, diverket dek devezh ha pevar-ugent goude ma vo bet pledet gant ar gudenn, d’an diwezhatañ gant roadennoù ar galv.
