# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = مرحبًا،
mail-footer-responsible = المسؤول عن النداء: { $responsible }
mail-footer-contact = للكتابة إليه: { $contact }
mail-footer-site = أرسل هذه الرسالة آليًا { $name } ({ $host }). لا صور ولا تتبّع.

mail-confirm-subject = أكّد توقيعك: { $title }
mail-confirm-why = شكرًا! بقيت نقرة واحدة لتأكيد توقيعك على النداء «{ $title }».
mail-confirm-entered = تصلك هذه الرسالة لأنك وافقت، على ما يبدو، على توقيع النداء «{ $title }» خارج هذا الموقع، وقد أدخل المنظمون هذا العنوان.
mail-entered-expires = تعمل الصفحة حتى { $time }. إذا لم تفعل شيئًا، فلن يُحسب شيء وتُمحى البيانات.
mail-confirm-preheader = أكّد توقيعك في الصفحة التي تُفتح.
mail-confirm-do = راجع توقيعك وأكّده في الصفحة التي تُفتح.
mail-confirm-button = عرض توقيعي وتأكيده
mail-confirm-link = إذا لم يُفتح الزر، فانسخ هذا العنوان إلى متصفحك:
mail-confirm-code = هل تطلب منك صفحة رمزًا؟ اكتب هذا:
mail-confirm-expires = تعمل الصفحة حتى { $time }. إذا لم تفعل شيئًا، فلن يُحسب شيء وتُمحى البيانات.
mail-confirm-refuse-text = لم تكن أنت؟ افتح الصفحة نفسها واختر «لم أكن أنا»: ستُمحى البيانات، ولن يرسل إليك هذا الموقع طوال ستة أشهر رسائل عن التواقيع. ويمكنك أيضًا ألا تفعل شيئًا.
mail-confirm-refuse-html = لم تكن أنت؟
mail-confirm-refuse-action = الرفض وطلب محو هذه البيانات
mail-confirm-refuse-else = ويمكنك أيضًا ألا تفعل شيئًا.

mail-confirm-collective-subject = أكّد توقيعك: { $title }
mail-confirm-collective-why = شكرًا! بقيت نقرة واحدة لتأكيد توقيع منظمتك على النداء «{ $title }».
mail-confirm-collective-entered = تصلك هذه الرسالة لأن منظمتك وافقت، على ما يبدو، على توقيع النداء «{ $title }» خارج هذا الموقع، وقد أدخل المنظمون هذا العنوان.
mail-confirm-collective-do = راجع المنظمة والتوقيع، وأكّده في الصفحة التي تُفتح.
mail-confirm-collective-button = عرض هذا التوقيع وتأكيده

mail-already-signed-subject = سبق أن وقّعت: { $title }
mail-already-signed-why = أحدهم، ربما أنت، وقّع الآن مرة أخرى بهذا العنوان النداء «{ $title }».
mail-already-signed-nothing = لهذا العنوان توقيع من قبل: يبقى كما هو ولا يمكن أن يُحسب إلا مرة واحدة. لم يتغير شيء.
mail-already-signed-do = لعرضه أو تصحيحه أو سحبه، افتح صفحتك الشخصية:
mail-already-signed-button = عرض توقيعي
mail-already-signed-else = إذا لم تكن أنت، فليس عليك أن تفعل شيئًا.

mail-my-link-subject = رابطك الشخصي: { $title }
mail-my-link-why = أحدهم، وعلى الأرجح أنت، طلب الرابط الشخصي لهذا العنوان للنداء «{ $title }».
mail-my-link-do = { $count ->
    [1] تعرض هذه الصفحة توقيعك. يمكنك فيها تصحيح توقيعك، أو إخفاء اسمك أو إظهاره، أو سحبه:
    [two] تعرض هاتان الصفحتان توقيعيك. يمكنك فيهما تصحيح كل توقيع، أو إخفاء اسم أو إظهاره، أو سحب التوقيع:
    [few] تعرض هذه الصفحات تواقيعك. يمكنك فيها تصحيح كل توقيع، أو إخفاء اسم أو إظهاره، أو سحب التوقيع:
    [many] تعرض هذه الصفحات تواقيعك. يمكنك فيها تصحيح كل توقيع، أو إخفاء اسم أو إظهاره، أو سحب التوقيع:
   *[other] تعرض هذه الصفحات تواقيعك. يمكنك فيها تصحيح كل توقيع، أو إخفاء اسم أو إظهاره، أو سحب التوقيع:
}
mail-my-link-own = توقيع باسمك، بتاريخ { $date }
mail-my-link-collective = توقيع باسم منظمة، بتاريخ { $date }
mail-my-link-keep = من لديه رابط كهذا يستطيع تغيير التوقيع: احتفظ بهذه الرسالة لنفسك.
mail-my-link-else = إذا لم تكن أنت، فليس عليك أن تفعل شيئًا: لم يتلقَّ أحد غيرك هذه الرسالة.

mail-withdrawn-subject = سُحب توقيعك: { $title }
mail-withdrawn-done = تم: سُحب توقيعك على النداء «{ $title }». لا يُحسب، ولا يظهر في القائمة، وقد مُحيت بياناتك.
mail-withdrawn-thanks = لم يبقَ شيء عليك. شكرًا على الوقت الذي خصصته لهذا النداء.

mail-approved-subject = قُبل التوقيع: { $title }
mail-approved-group = قرأ فريق النداء «{ $title }» توقيع منظمتك وقبله. وهو محسوب من الآن، والمنظمة في القائمة العلنية. شكرًا!
mail-approved-person = تم التحقق من توقيعك على النداء «{ $title }» وقبوله. وهو محسوب من الآن. شكرًا!
mail-approved-do = لعرضه مرة أخرى أو تصحيحه أو سحبه، افتح صفحتك الشخصية:

mail-refused-subject = لم يُقبل التوقيع: { $title }
mail-refused-group = لم يقبل فريق النداء «{ $title }» توقيع منظمتك: فهو لا يُحسب ولا يُنشر.
mail-refused-person = لم يقبل فريق النداء «{ $title }» التوقيع المقدَّم بهذا العنوان: فهو لا يُحسب ولا يُنشر.
mail-refused-ground = السبب: { $ground }.
mail-refused-answer = إذا كنت ترى أن هذا خطأ، أو لمعرفة المزيد، فاكتب إلى الفريق: { $contact }
mail-refused-answer-page = إذا كنت ترى أن هذا خطأ، فصفحة النداء تذكر من المسؤول عنه: { $url }
ground-unknown-group = لم نجد أثرًا لهذه المنظمة
ground-no-mandate = لم نستطع التحقق من أنك تستطيع التوقيع باسم المنظمة
ground-duplicate = سبق قبول توقيع آخر للشخص نفسه أو للمنظمة نفسها
ground-not-a-name = الاسم المذكور ليس اسم شخص ولا اسم منظمة
ground-conditions = لا يستوفي شروط هذا النداء
ground-on-request = أنت طلبت ذلك
