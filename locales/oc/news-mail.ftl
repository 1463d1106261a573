# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = De legir sul site, amb las novèlas precedentas
mail-news-why = Avètz demandat de novèlas de la crida « { $title } ».
mail-news-stop = Recebre pas mai de novèlas :
mail-news-link = Vòstra signatura, per la veire, la corregir o la retirar :
mail-news-stop-link = Recebre pas mai de novèlas
mail-news-signature-link = Veire o retirar vòstra signatura

unsubscribe-title = Novèlas d’aquesta crida
unsubscribe-text = Volètz pas mai de novèlas d’aquesta crida per corrièl ? Un clic es pro.
unsubscribe-send = Recebre pas mai de novèlas
unsubscribe-done = Es fach : recebretz pas mai de novèlas d’aquesta crida.
unsubscribe-signature = Vòstra signatura demòra coma es. Se cambiatz d’idèa, podètz tornar demandar de novèlas sus vòstra pagina personala.
