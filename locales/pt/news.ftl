# The news of an appeal.

news-title = Notícias
news-read = Ler as notícias
news-all = Todas as notícias
news-none = Ainda não há notícias.
news-feed = Seguir as notícias num leitor de feeds (Atom)
news-milestone = { $number } assinaturas!
news-kind-news = Notícia
news-kind-handed-over = Entrega das assinaturas
news-kind-answer = Resposta do destinatário
news-kind-won = Ganho
news-kind-ended = Fim do apelo
