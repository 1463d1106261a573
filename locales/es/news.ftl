# The news of an appeal.

news-title = Noticias
news-read = Leer las noticias
news-all = Todas las noticias
news-none = Todavía no hay noticias.
news-feed = Seguir las noticias en un lector de canales (Atom)
news-milestone = ¡{ $number } firmas!
news-kind-news = Noticia
news-kind-handed-over = Entrega de las firmas
news-kind-answer = Respuesta del destinatario
news-kind-won = Conseguido
news-kind-ended = Fin del llamamiento
