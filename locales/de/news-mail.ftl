# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Auf der Website lesen, mit den früheren Neuigkeiten
mail-news-why = Sie haben um Neuigkeiten zum Aufruf „{ $title }“ gebeten.
mail-news-stop = Keine Neuigkeiten mehr bekommen:
mail-news-link = Ihre Unterschrift, um sie anzusehen, zu korrigieren oder zurückzuziehen:
mail-news-stop-link = Keine Neuigkeiten mehr bekommen
mail-news-signature-link = Ihre Unterschrift ansehen oder zurückziehen

unsubscribe-title = Neuigkeiten zu diesem Aufruf
unsubscribe-text = Möchten Sie keine Neuigkeiten zu diesem Aufruf mehr per E-Mail? Ein Klick genügt.
unsubscribe-send = Keine Neuigkeiten mehr bekommen
unsubscribe-done = Erledigt: Sie bekommen keine Neuigkeiten zu diesem Aufruf mehr.
unsubscribe-signature = Ihre Unterschrift bleibt, wie sie ist. Wenn Sie es sich anders überlegen, können Sie auf Ihrer persönlichen Seite wieder um Neuigkeiten bitten.
