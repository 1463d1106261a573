# The mail that brings news, and the page that ends it.

mail-news-subject = { $title }
mail-news-archive = اقرأه على الموقع مع الأخبار السابقة
mail-news-why = طلبت تلقي أخبار النداء «{ $title }».
mail-news-stop = إيقاف الأخبار:
mail-news-link = توقيعك، لعرضه أو تصحيحه أو سحبه:
mail-news-stop-link = إيقاف الأخبار
mail-news-signature-link = عرض توقيعك أو سحبه

unsubscribe-title = أخبار هذا النداء
unsubscribe-text = ألا تريد أخبار هذا النداء بالبريد الإلكتروني بعد الآن؟ ضغطة واحدة تكفي.
unsubscribe-send = إيقاف الأخبار
unsubscribe-done = تم: لن تصلك أخبار هذا النداء بعد الآن.
unsubscribe-signature = يبقى توقيعك كما هو. إذا غيّرت رأيك، يمكنك طلب الأخبار من جديد في صفحتك الشخصية.
