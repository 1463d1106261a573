# The news of an appeal.

news-title = News
news-read = Read the news
news-all = All the news
news-none = No news yet.
news-feed = Follow the news in a feed reader (Atom)
news-milestone = { $number } signatures!
news-kind-news = News
news-kind-handed-over = Signatures handed over
news-kind-answer = The addressee’s answer
news-kind-won = Won
news-kind-ended = End of the appeal
