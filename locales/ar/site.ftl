# The frame of the pages, the index and the lists.

language-name = العربية
languages = اللغات
comma = ،
skip-to-content = انتقل إلى المحتوى
foot-promise = لا يحمّل هذا الموقع شيئًا من مكان آخر ولا يتتبّع أحدًا.
zone-note = التوقيت المحلي: { $city } ({ $zone }).
zone-utc = التوقيت العالمي
time-with-zone = { $time } ({ $city })
time-midnight = { $date } عند منتصف الليل
demo-banner = عرض تجريبي: لا يُحسب أي شيء يُوقَّع هنا.
demo-open-mailbox = فتح صندوق البريد
yes = نعم
no = لا
cancel = إلغاء
optional = اختياري

index-title = نداءات للتوقيع
index-empty = لا نداء مفتوح في الوقت الحالي. عُد قريبًا.
index-until = للتوقيع حتى { $date }
index-from = للتوقيع ابتداءً من { $date }
index-closed = أُغلق في { $date }
index-open = مفتوحة
index-ahead = قريبًا
index-closed-title = مغلقة
back-to-index = عرض النداءات المفتوحة
back-to-appeal = قراءة النداء مرة أخرى
the-appeal = النداء

count-signatories = { $count ->
    [one] توقيع
    [two] توقيعان
    [few] تواقيع
    [many] توقيعًا
   *[other] توقيع
}
count-organisations = { $count ->
    [one] منها منظمة واحدة
    [two] منها منظمتان
    [few] منها { $count } منظمات
    [many] منها { $count } منظمة
   *[other] منها { $count } منظمة
}
count-paper = { $count ->
    [one] + توقيع واحد جُمع خارج هذا الموقع، محسوب على حدة
    [two] + توقيعان جُمعا خارج هذا الموقع، محسوبان على حدة
    [few] + { $count } تواقيع جُمعت خارج هذا الموقع، محسوبة على حدة
    [many] + { $count } توقيعًا جُمع خارج هذا الموقع، محسوب على حدة
   *[other] + { $count } توقيع جُمع خارج هذا الموقع، محسوب على حدة
}
count-progress = التقدم نحو الهدف التالي
count-goal = { $left ->
    [one] بقي توقيع واحد لبلوغ { $goal }
    [two] بقي توقيعان لبلوغ { $goal }
    [few] بقيت { $left } تواقيع لبلوغ { $goal }
    [many] بقي { $left } توقيعًا لبلوغ { $goal }
   *[other] بقي { $left } توقيع لبلوغ { $goal }
}
count-first = بدأ النداء للتو: كن من أوائل الموقّعين.

share-title = انشر النداء
share-button = مشاركة
share-link = رابط للنسخ
share-copy = نسخ
share-copied = تم النسخ
share-mail = بريد إلكتروني
share-sms = رسالة نصية
share-qr-code = رمز QR
donation = ادعم الحملة بتبرع

signatories-title = الموقّعون
first-title = أوائل الموقّعين
groups-title = المنظمات الموقّعة
people-title = من وقّعوا بصفتهم الشخصية
group-website = الموقع
group-verified = مؤكَّد من عنوان على هذا النطاق
group-verified-document = تفويض مثبت بوثيقة
search-label = البحث عن اسم
search-send = بحث
search-filters = تحديد المدينة أو المهنة
search-place = المدينة أو البلدة
search-role = المهنة أو الصفة
search-for = نتائج «{ $query }».
search-all = عرض القائمة كلها
search-nobody-yet = لا شيء حتى الآن. القائمة طويلة وهذه الكلمات كثيرة فيها: واصل البحث، أو أضف كلمة أندر، كاسم العائلة.
search-nobody-further = لا شيء آخر في بقية القائمة العلنية.
search-go-on = مواصلة البحث
search-nobody = لم يوجد شيء في القائمة العلنية. جرّب بحروف أقل. الاسم الذي أُكِّد للتو يُعثر عليه بعد بضع ثوانٍ.
list-empty = القائمة فارغة حتى الآن.
list-more = الصفحة التالية
list-previous = الصفحة السابقة
list-pages = صفحات القائمة
list-letters = الانتقال إلى حرف
list-position = الأسماء من { $from } إلى { $to } من { $total }، بالترتيب الأبجدي.
list-all-organisations = كل المنظمات الموقّعة
list-consent = لا يظهر هنا إلا من وافقوا على نشر أسمائهم.
list-published = { $count ->
    [one] اسم واحد منشور.
    [two] اسمان منشوران.
    [few] { $count } أسماء منشورة.
    [many] { $count } اسمًا منشورًا.
   *[other] { $count } اسم منشور.
}
list-silent = { $count ->
    [one] توقيع واحد محسوب دون إظهار الاسم.
    [two] توقيعان محسوبان دون إظهار الاسم.
    [few] { $count } تواقيع محسوبة دون إظهار الاسم.
    [many] { $count } توقيعًا محسوبًا دون إظهار الاسم.
   *[other] { $count } توقيع محسوب دون إظهار الاسم.
}
list-hidden = { $count ->
    [one] اسم واحد أخفاه المنظمون.
    [two] اسمان أخفاهما المنظمون.
    [few] { $count } أسماء أخفاها المنظمون.
    [many] { $count } اسمًا أخفاه المنظمون.
   *[other] { $count } اسم أخفاه المنظمون.
}
list-with-paper = التواقيع التي جُمعت خارج هذا الموقع داخلة في هذه الأعداد.
count-method = كيف يُتحقَّق من هذه التوقيعات
list-verified = لا يُحسب التوقيع المقدَّم على هذا الموقع إلا بعد تأكيده بالبريد الإلكتروني؛ والعنوان الواحد لا يُحسب إلا مرة واحدة للشخص.
list-verified-groups = حاليًا، لا تُحسب المنظمة التي توقّع هنا إلا بعد أن يقبلها المنظمون.
list-verified-first = أوائل الموقّعين اختارهم المنظمون، وقد أدخلوهم بأنفسهم أو أخذوا تواقيعهم.
list-verified-paper = التواقيع التي جُمعت خارج هذا الموقع، على الورق أو في قائمة أخرى، يدخلها المنظمون وتُحسب على حدة.

history-title = تاريخ النص
history-changes = عرض ما تغيّر
history-lead = كل توقيع قُدّم هنا يبقى مرتبطًا بالنص الذي كان أمام صاحبه؛ والتوقيع الذي أدخله المنظمون بالنص الذي كان منشورًا في ذلك اليوم. كل النسخ محفوظة هنا.
history-lead-count = بجانب كل نسخة عدد تواقيعها.
history-version = النص رقم { $number }
history-signatures = { $count ->
    [0] لا توقيع
    [one] توقيع واحد
    [two] توقيعان
    [few] { $count } تواقيع
    [many] { $count } توقيعًا
   *[other] { $count } توقيع
}
history-elsewhere = على النصوص بلغات أخرى:
history-changed = ما تغيّر
history-whole = قراءة هذه النسخة كاملة
history-paper = { $count ->
    [one] وتوقيع آخر خارج هذا الموقع
    [two] وتوقيعان آخران خارج هذا الموقع
    [few] و{ $count } تواقيع أخرى خارج هذا الموقع
    [many] و{ $count } توقيعًا آخر خارج هذا الموقع
   *[other] و{ $count } توقيع آخر خارج هذا الموقع
}
history-alike = تغيّرت طريقة الكتابة فقط: تعرض الصفحة الشيء نفسه.
history-beside = ما تغيّر غير ذلك
history-beside-text = الروابط والصورة والشعار وأوائل الموقّعين ليست من النص الموقَّع. تُذكر هنا تغييراتها منذ النشر.
history-link-added = رابط أُضيف:
history-link-removed = رابط أُزيل:
history-link-changed = رابط تغيّر:
history-picture-added = أُضيفت صورة.
history-picture-replaced = استُبدلت الصورة بأخرى.
history-picture-described = تغيّر وصف الصورة أو مصدرها.
history-picture-removed = أُزيلت الصورة.
history-logo-added = أُضيف شعار.
history-logo-replaced = استُبدل الشعار بآخر.
history-logo-described = تغيّر وصف الشعار.
history-logo-removed = أُزيل الشعار.
history-first-added = { $count ->
    [one] أُضيف واحد من أوائل الموقّعين
    [two] أُضيف اثنان من أوائل الموقّعين
    [few] أُضيف { $count } من أوائل الموقّعين
    [many] أُضيف { $count } من أوائل الموقّعين
   *[other] أُضيف { $count } من أوائل الموقّعين
}
history-first-removed = { $count ->
    [one] أُزيل واحد من أوائل الموقّعين
    [two] أُزيل اثنان من أوائل الموقّعين
    [few] أُزيل { $count } من أوائل الموقّعين
    [many] أُزيل { $count } من أوائل الموقّعين
   *[other] أُزيل { $count } من أوائل الموقّعين
}
history-first-changed = { $count ->
    [one] تغيّر تعريف واحد من أوائل الموقّعين
    [two] تغيّر تعريف اثنين من أوائل الموقّعين
    [few] تغيّر تعريف { $count } من أوائل الموقّعين
    [many] تغيّر تعريف { $count } من أوائل الموقّعين
   *[other] تغيّر تعريف { $count } من أوائل الموقّعين
}

# Read aloud before and after a change
change-added = أُضيف:
change-removed = حُذف:
change-end = (انتهى)

text-name = النص رقم { $number }
text-name-in = النص رقم { $number } ({ $language })
signed-text-pending = توقّع { $text }، المنشور في { $date }.
signed-text-pending-undated = توقّع { $text }.
signed-text-done = وقّعت { $text }، المنشور في { $date }.
signed-text-done-undated = وقّعت { $text }.
newer-text = نُشر نص أحدث، رقم { $number }، في { $date }.
newer-text-undated = هناك نص أحدث، رقم { $number }.
newer-text-stays = يبقى توقيعك مرتبطًا بالنص رقم { $number }.
newer-text-sign = هل تفضّل توقيع النص الجديد؟ لا تؤكّد هنا:
newer-text-sign-link = وقّع مرة أخرى
text-change-title = تغيّر النص: رقم { $number } بدل رقم { $seen }
text-change-text = عُدّل في هذه الأثناء، ولم تُحفظ هذه الاستمارة. اقرأ ما تغيّر؛ وإذا وافقت فأرسل الاستمارة.
text-change-read = قراءة النص الجديد كاملًا (علامة تبويب جديدة)

my-link-title = العثور على توقيعي
my-link-ask = إرسال رابطي الشخصي إليّ
my-link-text = يتيح لك رابطك الشخصي عرض توقيعك أو تصحيحه أو سحبه. اكتب العنوان الذي وقّعت به ونرسله إليه.
my-link-hint = العنوان الذي تلقى رسالة التأكيد.
my-link-send = أرسلوا رابطي
my-link-again = تجربة عنوان آخر
my-link-sent-title = افتح بريدك
my-link-sent-text = إذا كان هذا العنوان قد وقّع النداء، فهناك رسالة موجَّهة إليه تحمل الرابط الشخصي. تصل عادةً في أقل من دقيقتين؛ وفي غضون عشر دقائق إذا كنا قد كتبنا إليه قبل قليل.
my-link-sent-later = إذا كان هذا العنوان قد وقّع النداء، فهناك رسالة موجَّهة إليه تحمل الرابط الشخصي.
my-link-erased = مُحيت البيانات الشخصية لهذا النداء في { $date }: لم يعد هناك رابط شخصي لإرساله.
my-link-erased-before = مُحيت في { $date } بيانات من وقّعوا قبل إعادة فتح النداء: لم يعد هناك رابط لإرساله إليهم.
my-link-late-wait = لا حاجة إلى إعادة الطلب.
my-link-sent-limit = منعًا لإساءة الاستعمال، لا يتلقى العنوان الواحد سوى رسائل قليلة في اليوم ولكل نداء، ولا يتلقى شيئًا إذا رفضها.
my-link-sent-why = هذه الصفحة هي نفسها للجميع: وهكذا لا يستطيع أحد استعمالها لمعرفة من وقّع. لم يصلك شيء؟ ابحث في البريد غير المرغوب، أو جرّب عنوانًا آخر من عناوينك.

demo-title = صندوق بريد العرض التجريبي
demo-lead = تصل إلى هنا كل الرسائل التي يرسلها العرض التجريبي. ولا تغادر أي منها هذا الجهاز.
demo-empty = لا رسائل بعد: وقّع نداءً ثم عُد.
demo-to = إلى
demo-links = روابط هذه الرسالة

label-title = العنوان
label-text = نص النداء
label-summary = الملخص
label-addressee = موجَّه إلى
label-responsible = المسؤول
label-notice = سطر فوق النص
list-due = { $count ->
    [one] سيظهر اسم واحد خلال ساعة.
    [two] سيظهر اسمان خلال ساعة.
    [few] ستظهر { $count } أسماء خلال ساعة.
    [many] سيظهر { $count } اسمًا خلال ساعة.
   *[other] سيظهر { $count } اسم خلال ساعة.
}
listed-at = توقيعك محسوب من الآن. سيظهر الاسم في القائمة نحو { $time }.
