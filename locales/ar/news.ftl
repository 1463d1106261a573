# The news of an appeal.

news-title = الأخبار
news-read = قراءة الأخبار
news-all = كل الأخبار
news-none = لا أخبار بعد.
news-feed = متابعة الأخبار في قارئ الخلاصات (Atom)
news-milestone = عدد التواقيع: { $number }!
news-kind-news = خبر
news-kind-handed-over = تسليم التوقيعات
news-kind-answer = ردّ الجهة المخاطَبة
news-kind-won = تحقّق المطلب
news-kind-ended = نهاية النداء
