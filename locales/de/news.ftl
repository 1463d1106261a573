# The news of an appeal.

news-title = Neuigkeiten
news-read = Neuigkeiten lesen
news-all = Alle Neuigkeiten
news-none = Noch keine Neuigkeiten.
news-feed = Den Neuigkeiten in einem Feed-Leser folgen (Atom)
news-milestone = { $number } Unterschriften!
news-kind-news = Neuigkeit
news-kind-handed-over = Übergabe der Unterschriften
news-kind-answer = Antwort der Adressaten
news-kind-won = Gewonnen
news-kind-ended = Ende des Aufrufs
