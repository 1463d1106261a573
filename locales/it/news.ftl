# The news of an appeal.

news-title = Notizie
news-read = Leggi le notizie
news-all = Tutte le notizie
news-none = Ancora nessuna notizia.
news-feed = Segui le notizie in un lettore di feed (Atom)
news-milestone = { $number } firme!
news-kind-news = Notizia
news-kind-handed-over = Consegna delle firme
news-kind-answer = Risposta del destinatario
news-kind-won = Vinto
news-kind-ended = Fine dell’appello
