# The news of an appeal.

news-title = Nieuws
news-read = Het nieuws lezen
news-all = Al het nieuws
news-none = Nog geen nieuws.
news-feed = Het nieuws volgen in een feedlezer (Atom)
news-milestone = { $number } handtekeningen!
news-kind-news = Nieuws
news-kind-handed-over = Overhandiging van de handtekeningen
news-kind-answer = Antwoord van wie de oproep kreeg
news-kind-won = Gewonnen
news-kind-ended = Einde van de oproep
