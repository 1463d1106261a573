# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Da lenn war al lec’hienn, gant ar c’heleier a-raok
mail-news-why = Goulennet hoc’h eus kaout keleier ar galv “{ $title }”.
mail-news-stop = Paouez da resev keleier:
mail-news-link = Ho sinadur, evit gwelet, reizhañ pe dennañ anezhañ:
mail-news-stop-link = Paouez da resev keleier
mail-news-signature-link = Gwelet pe dennañ ho sinadur

unsubscribe-title = Keleier ar galv-mañ
unsubscribe-text = N’hoc’h eus ket c’hoant ken da gaout keleier ar galv-mañ dre bostel? Ur c’hlik a zo trawalc’h.
unsubscribe-send = Paouez da resev keleier
unsubscribe-done = Graet eo: ne resevot ket keleier ar galv-mañ ken.
unsubscribe-signature = Ho sinadur a chom evel m’emañ. Ma cheñchit soñj e c’hallit goulenn keleier en-dro war ho pajenn bersonel.
