# The page of an appeal.

appeal-addressee = Kaset da:
appeal-from = Galv savet gant
appeal-is-closed = Klozet eo ar galv-mañ
appeal-is-ahead = Da sinañ a-benn nebeut
latest-title = Sinadurioù diwezhañ
appeal-text = Testenn ar galv
appeal-closes-on = Gallout a reer sinañ ar galv betek
appeal-closed-on = Klozet eo bet ar galv d’{ $date }. Trugarez d’an holl re o deus sinet.
appeal-closed = Klozet eo ar galv. Trugarez d’an holl re o deus sinet.
appeal-opens-on = Tu a vo da sinañ ar galv adalek { $date }.
appeal-opens-later = Tu a vo da sinañ ar galv a-benn nebeut.
appeal-all-signatories = Gwelet an holl sinerien
sign-button = Sinañ ar galv

campaign-title = Evit mont pelloc’h
link-document = Teul
link-video = Video
link-event = Emgav
link-page = Pajenn

imprint-title = Diwar-benn ar galv-mañ
imprint-responsible = Atebeg:
imprint-erased = Diverket e vo ar roadennoù personel d’{ $date }.
imprint-erased-later = Diverket e vo ar roadennoù personel goude ma vo bet klozet ar galv.
imprint-erased-done = Diverket eo bet ar roadennoù personel d’{ $date }.
imprint-text = Testenn niv. { $number } eus { $date }.
imprint-text-undated = Testenn niv. { $number }.
imprint-signed = Ha sinet hoc’h eus dija?

picture-credit = Skeudenn:
