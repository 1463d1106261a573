# The news of an appeal.

news-title = Notícies
news-read = Llegir les notícies
news-all = Totes les notícies
news-none = Encara no hi ha notícies.
news-feed = Seguir les notícies en un lector de canals (Atom)
news-milestone = { $number } signatures!
news-kind-news = Notícia
news-kind-handed-over = Lliurament de les signatures
news-kind-answer = Resposta del destinatari
news-kind-won = Guanyat
news-kind-ended = Fi de la crida
