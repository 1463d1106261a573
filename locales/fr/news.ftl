# Les nouvelles d’un appel.

news-title = Nouvelles
news-read = Lire les nouvelles
news-all = Toutes les nouvelles
news-none = Pas encore de nouvelles.
news-feed = Suivre les nouvelles dans un lecteur de flux (Atom)
news-milestone = { $number } signatures !
news-kind-news = Nouvelle
news-kind-handed-over = Remise des signatures
news-kind-answer = Réponse du destinataire
news-kind-won = Gagné
news-kind-ended = Fin de l’appel
