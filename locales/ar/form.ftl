# The forms.

sign-group = هل توقّع باسم جمعية أو نقابة…؟ من هنا.
sign-more = إضافة مهنتي ومدينتي
sign-more-comment = إضافة مهنتي أو مدينتي أو تعليق
individual-title = التوقيع باسمي
individual-other = هل توقّع باسم جمعية أو نقابة أو شركة؟
individual-other-link = التوقيع باسم منظمة
individual-send = وقّع
collective-title = التوقيع باسم منظمة
collective-other = هل توقّع بصفتك الشخصية؟
collective-other-link = التوقيع باسمي
collective-send = وقّع باسم المنظمة
collective-approval = يقرأ فريق النداء كل توقيع منظمة قبل أن يُحسب ويُعرض؛ وسنكتب إليك عندما يتخذ قراره.
correct-title = تصحيح توقيعي
correct-stored-now = المسجَّل حاليًا:
correct-send = حفظ
correct-email = لا يمكن تغيير العنوان هنا: فهو إثبات التوقيع.
send-next = ستصلك رسالة بالبريد الإلكتروني: لا يُحسب توقيعك إلا بعد أن تؤكده.

legend-publish = هل نعرض اسمك في القائمة العلنية؟
legend-organisation = المنظمة
legend-mandatary = الشخص الذي يوقّع باسم المنظمة
hint-mandatary = لا تُنشر هذه المعلومات.

label-name = الاسم
label-first-name = الاسم الأول
label-last-name = اسم العائلة
label-role = المهنة أو الصفة
hint-role = مثلًا: ممرضة؛ أستاذ محاضر، جامعة تونس؛ مستشارة بلدية.
label-place = المدينة أو البلدة
label-country = البلد
country-choose = اختر بلدًا
label-email = البريد الإلكتروني
hint-email-short = لتأكيد توقيعك. لا يُنشر أبدًا.
hint-email = سيصلك عليه رابط لتأكيد توقيعك. لا يُنشر أبدًا. لكل بريد توقيع واحد: كل شخص يوقّع بعنوانه.
email-use = استعمال { $address }
email-keep = الإبقاء على { $address }
hint-email-collective = يُفضَّل عنوان للمنظمة؛ سيصلك عليه رابط للتأكيد. لا يُنشر أبدًا.
publish-yes = نعم، يمكن أن يظهر اسمي ومهنتي ومدينتي في القائمة العلنية.
publish-no = لا، احسبوا توقيعي دون إظهار اسمي.
label-news = أرسلوا إليّ أخبار هذا النداء.
label-comment = تعليق
hint-comment = يقرؤه فريق الحملة ولا يُنشر.
label-organisation = اسم المنظمة
hint-organisation = كاملًا، كما يجب أن يظهر.
label-acronym = الاسم المختصر
label-kind = نوع المنظمة
label-seat = المدينة
label-website = الموقع الإلكتروني
hint-website = مثلًا: https://www.example.org
label-function = الصفة في المنظمة
hint-function = مثلًا: رئيسة، أمين سر، ناطقة باسمها.
label-mandatary = يوقّع باسم المنظمة
label-mandate = أنا مفوَّض بالتوقيع باسم هذه المنظمة.
label-mandate-named = أنا مفوَّض بالتوقيع باسم { $name }.
trap-label = اترك هذه الخانة فارغة

kind-choose = اختر
kind-association = جمعية
kind-union = نقابة
kind-party = حزب
kind-collective = تجمّع
kind-company = شركة
kind-media = وسيلة إعلام
kind-institution = مؤسسة
kind-other = غير ذلك

mailbox-title = بقيت نقرة واحدة: افتح بريدك
sign-next-person = شخص آخر يوقّع على هذا الجهاز
kiosk-sent-title = شكرًا! بقيت نقرة واحدة، في بريدك
kiosk-sent-text = افتح رسالة التأكيد على هاتفك أو حاسوبك، وأكّد: عندها فقط يُحسب توقيعك. قد تتأخر الرسالة بضع دقائق، وقد تجدها أحيانًا في البريد غير المرغوب.
kiosk-sent-kept = لا يحفظ هذا الموقع شيئًا على هذا الجهاز. اضغط الزر: ستكون الاستمارة فارغة للشخص التالي.
kiosk-next = الشخص التالي
mailbox-lead = لا يُحسب توقيعك إلا بعد أن تؤكده، بالرابط أو بالرمز المرسلين إلى بريدك.
mailbox-usually = تصل الرسالة عادةً في أقل من دقيقتين؛ وفي غضون عشر دقائق إذا كنا قد كتبنا إليك قبل قليل.
mailbox-late-wait = لا حاجة إلى التوقيع مرة أخرى، ويمكنك ترك هذه الصفحة مفتوحة.
mail-late = { $minutes ->
    [one] تُرسل الرسائل حاليًا بتأخير يصل إلى دقيقة واحدة.
    [two] تُرسل الرسائل حاليًا بتأخير يصل إلى دقيقتين.
    [few] تُرسل الرسائل حاليًا بتأخير يصل إلى { $minutes } دقائق.
    [many] تُرسل الرسائل حاليًا بتأخير يصل إلى { $minutes } دقيقة.
   *[other] تُرسل الرسائل حاليًا بتأخير يصل إلى { $minutes } دقيقة.
}
mail-stopped = لا تُرسل أي رسائل حاليًا؛ إنها تنتظر وستُرسل في أقرب وقت ممكن.
mailbox-address = إلى
mailbox-correct = تصحيح
mailbox-gone-title = خطأ في العنوان؟
mailbox-gone = أجاب خادمه بأنه غير موجود، فلم نعد نكتب إليه. صحّحه، وسنكتب إلى العنوان الصحيح.
mailbox-gone-correct = تصحيح العنوان
mailbox-send-again = أرسلوا الرسالة مرة أخرى
mailbox-send-again-later = { $minutes ->
    [one] يمكنك طلب الرسالة مرة أخرى بعد دقيقة واحدة.
    [two] يمكنك طلب الرسالة مرة أخرى بعد دقيقتين.
    [few] يمكنك طلب الرسالة مرة أخرى بعد { $minutes } دقائق.
    [many] يمكنك طلب الرسالة مرة أخرى بعد { $minutes } دقيقة.
   *[other] يمكنك طلب الرسالة مرة أخرى بعد { $minutes } دقيقة.
}
mailbox-sender = من
mailbox-subject = الموضوع
mailbox-code-title = هل لديك الرمز؟
label-code = رمز من ستة أرقام
hint-code = تجده في الرسالة، تحت الرابط.
mailbox-code-send = متابعة
mailbox-nothing-title = لم يصلك شيء؟
mailbox-nothing-wait = انتظر بضع دقائق: بعض خدمات البريد تؤخّر الرسائل.
mailbox-nothing-spam = ابحث في البريد غير المرغوب أو في الإعلانات.
mailbox-nothing-limit = منعًا لإساءة الاستعمال، لا يتلقى العنوان الواحد سوى رسائل قليلة في اليوم ولكل نداء، ولا يتلقى شيئًا إذا رفضها. أما ما وصلك من قبل فيبقى صالحًا.
mailbox-nothing-address = خطأ في كتابة العنوان؟
mailbox-again = التوقيع مرة أخرى
proof-waits = يتعرض هذا النداء لهجوم في الوقت الحالي: يُجري متصفحك عملية حسابية تميّز الناس من الآلات. يستغرق ذلك بضع ثوانٍ.
