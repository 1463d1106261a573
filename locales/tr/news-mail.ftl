# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = Önceki haberlerle birlikte sitede okuyun
mail-news-why = “{ $title }” çağrısıyla ilgili haber istemiştiniz.
mail-news-stop = Artık haber almayın:
mail-news-link = İmzanız; görmek, düzeltmek ya da geri çekmek için:
mail-news-stop-link = Artık haber alma
mail-news-signature-link = İmzanızı görün ya da geri çekin

unsubscribe-title = Bu çağrıyla ilgili haberler
unsubscribe-text = Bu çağrıyla ilgili artık e-postayla haber istemiyor musunuz? Bir tık yeter.
unsubscribe-send = Artık haber alma
unsubscribe-done = Tamam: bu çağrıyla ilgili artık haber almayacaksınız.
unsubscribe-signature = İmzanız olduğu gibi kalıyor. Fikrinizi değiştirirseniz kişisel sayfanızda yeniden haber isteyebilirsiniz.
