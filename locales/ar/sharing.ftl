# Making an appeal known.

share-signal = لا يوفّر Signal رابطًا للمشاركة: انسخ الرابط ثم ألصقه في رسالة.
mastodon-title = المشاركة على Mastodon
mastodon-server = خادم Mastodon الخاص بك
mastodon-hint = مثلًا mastodon.social، أو حسابك كاملًا: @camille@mastodon.social
mastodon-unknown = لا نعرف هذا الخادم: اكتب مثلًا mastodon.social.
mastodon-continue = متابعة
mastodon-ready = هذا ما سيُقترح على { $host }؛ ويمكنك تغييره قبل النشر.
mastodon-go = فتح { $host }

embed-foot = على
embed-read = قراءة النص قبل التوقيع (علامة تبويب جديدة)
embed-new-tab = تُفتح التتمة في علامة تبويب جديدة، على موقع النداء: هناك تعرف أين تجد الرسالة المطلوب تأكيدها.

thanks-number = رقم توقيعك بين الموقّعين: { $number }. شكرًا!
thanks-number-group = رقم توقيعكم: { $number }. شكرًا!
thanks-word-title = كلمة من الفريق

own-link-title = رابطكم للنشر
own-link-offer = منظمتك من بين الموقّعين. برابط خاص بها ترون هنا كم شخصًا وقّع بفضلكم: عدد، من دون أي اسم.
own-link-make = إنشاء رابطنا
own-link-text = لا تُحسب إلا التواقيع المؤكَّدة. ويرى فريق النداء هذا العدد أيضًا.
own-link-count = { $count ->
    [0] لم يأتِ أحد عبر رابطكم بعد.
    [one] جاء توقيع واحد عن طريقكم.
    [two] جاء توقيعان عن طريقكم.
    [few] جاءت { $count } تواقيع عن طريقكم.
    [many] جاء { $count } توقيعًا عن طريقكم.
   *[other] جاء { $count } توقيع عن طريقكم.
}

privacy-what-link = إذا أتيت عبر رابط أعطاه الفريق لشريك أو طبعه على منشور: أي رابط هو، من أجل العدّ. ولا شيء آخر عن مسارك.
embed-ready = جاهز: اضغط مرة أخرى على «وقّع».
