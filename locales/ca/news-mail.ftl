# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Llegeix-ho al lloc, amb les notícies anteriors
mail-news-why = Vas demanar notícies de la crida «{ $title }».
mail-news-stop = No rebre més notícies:
mail-news-link = La teva signatura, per veure-la, corregir-la o retirar-la:
mail-news-stop-link = No rebre més notícies
mail-news-signature-link = Veure o retirar la teva signatura

unsubscribe-title = Notícies d’aquesta crida
unsubscribe-text = No vols més notícies d’aquesta crida per correu electrònic? Amb un clic n’hi ha prou.
unsubscribe-send = No rebre més notícies
unsubscribe-done = Fet: ja no rebràs notícies d’aquesta crida.
unsubscribe-signature = La teva signatura es queda com és. Si canvies d’idea, pots tornar a demanar notícies a la teva pàgina personal.
