# The news of an appeal.

news-title = Haberler
news-read = Haberleri oku
news-all = Tüm haberler
news-none = Henüz haber yok.
news-feed = Haberleri bir akış okuyucuda izle (Atom)
news-milestone = { $number } imza!
news-kind-news = Haber
news-kind-handed-over = İmzaların teslimi
news-kind-answer = Muhatabın yanıtı
news-kind-won = Kazanıldı
news-kind-ended = Çağrının sonu
