# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Leggilo sul sito, con le notizie precedenti
mail-news-why = Hai chiesto notizie dell’appello «{ $title }».
mail-news-stop = Non ricevere più notizie:
mail-news-link = La tua firma, per vederla, correggerla o ritirarla:
mail-news-stop-link = Non ricevere più notizie
mail-news-signature-link = Vedi o ritira la tua firma

unsubscribe-title = Notizie di questo appello
unsubscribe-text = Non vuoi più notizie di questo appello per e-mail? Basta un clic.
unsubscribe-send = Non ricevere più notizie
unsubscribe-done = Fatto: non riceverai più notizie di questo appello.
unsubscribe-signature = La tua firma resta com’è. Se cambi idea, puoi chiedere di nuovo notizie nella tua pagina personale.
