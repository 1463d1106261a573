# Reporting an appeal or a name.

report-title = Pirsgirêkekê ragihîne
imprint-report = Pirsgirêkek bi vê bangê an navekî di lîsteyê de heye?
report-text = Nameya we şîfrekirî tê parastin. Tenê kesên ku ji vê bangê û vê malperê berpirsiyar in dikarin wê bixwînin, û ew qet nayê weşandin.
report-subject = Mijar çi ye?
report-appeal = Bang
report-name = Navekî di lîsteyê de
label-reported-name = Nav
reported-name-hint = Çawa ku di lîsteyê de hatiye nivîsandin.
label-message = Nameya we
message-hint = Çi şaş e, û hûn çi dixwazin.
label-contact-email = Navnîşana we ya e-nameyê
contact-email-hint = Tenê heke hûn li benda bersivekê bin.
report-send = Bişîne
report-sent-title = Nameya we gihîşt
report-sent-text = Ew li benda kesên ku ji vê bangê berpirsiyar in e. Spas ku we nivîsand.
report-back = Vegere bangê
report-privacy = Heke hûn pirsgirêkekê ragihînin: nameya we û navnîşana ku hûn tê de dihêlin, not rojan piştî birêvebirinê, herî dereng bi daneyên bangê re tên jêbirin.
