# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Read it on the site, with the news before
mail-news-why = You asked for news of the appeal “{ $title }”.
mail-news-stop = Stop the news:
mail-news-link = Your signature, to see, correct or withdraw it:
mail-news-stop-link = Stop the news
mail-news-signature-link = See or withdraw your signature

unsubscribe-title = News of this appeal
unsubscribe-text = Do you want no more news of this appeal by e-mail? One press is enough.
unsubscribe-send = Stop the news
unsubscribe-done = Done: you get no more news of this appeal.
unsubscribe-signature = Your signature stays as it is. If you change your mind, you can ask for news again on your personal page.
