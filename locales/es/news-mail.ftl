# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Léelo en el sitio, con las noticias anteriores
mail-news-why = Pediste noticias del llamamiento «{ $title }».
mail-news-stop = No recibir más noticias:
mail-news-link = Tu firma, para verla, corregirla o retirarla:
mail-news-stop-link = No recibir más noticias
mail-news-signature-link = Ver o retirar tu firma

unsubscribe-title = Noticias de este llamamiento
unsubscribe-text = ¿No quieres más noticias de este llamamiento por correo electrónico? Basta un clic.
unsubscribe-send = No recibir más noticias
unsubscribe-done = Hecho: ya no recibirás noticias de este llamamiento.
unsubscribe-signature = Tu firma se queda como está. Si cambias de idea, puedes volver a pedir noticias en tu página personal.
