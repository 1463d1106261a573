# The news of an appeal.

news-title = Novèlas
news-read = Legir las novèlas
news-all = Totas las novèlas
news-none = Pas encara de novèlas.
news-feed = Seguir las novèlas dins un lector de fluxes (Atom)
news-milestone = { $number } signaturas !
news-kind-news = Novèla
news-kind-handed-over = Remesa de las signaturas
news-kind-answer = Responsa del destinatari
news-kind-won = Ganhat
news-kind-ended = Fin de la crida
