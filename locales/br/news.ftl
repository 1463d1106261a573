# The news of an appeal.

news-title = Keleier
news-read = Lenn ar c’heleier
news-all = An holl geleier
news-none = Keleier ebet evit c’hoazh.
news-feed = Heuliañ ar c’heleier en ul lenner gwazhioù (Atom)
news-milestone = { $number } sinadur!
news-kind-news = Keloù
news-kind-handed-over = Kinnig ar sinadurioù
news-kind-answer = Respont ar resever
news-kind-won = Gounezet
news-kind-ended = Fin ar galv
