# The news of an appeal.

news-title = Nûçe
news-read = Nûçeyan bixwîne
news-all = Hemû nûçe
news-none = Hê nûçe tune.
news-feed = Nûçeyan di xwînerê feedan de bişopîne (Atom)
news-milestone = { $number } îmze!
news-kind-news = Nûçe
news-kind-handed-over = Radestkirina îmzeyan
news-kind-answer = Bersiva kesê ku bang jê re hatiye kirin
news-kind-won = Bi ser ket
news-kind-ended = Dawiya bangê
