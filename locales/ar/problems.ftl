# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] بقي أمر واحد للتصحيح
    [two] بقي أمران للتصحيح
    [few] بقيت { $count } أمور للتصحيح
    [many] بقي { $count } أمرًا للتصحيح
   *[other] بقي { $count } أمر للتصحيح
}
problems-prefix = خطأ:

problem-name-missing = اكتب الاسم الأول أو اسم العائلة.
problem-organisation-missing = اكتب الاسم الكامل للمنظمة.
problem-kind-missing = اختر النوع الأقرب.
problem-function-missing = اكتب صفتك في المنظمة.
problem-mandate-missing = ضع علامة في المربع إذا كنت مفوَّضًا.
problem-too-long = طويل جدًا: الحد الأقصى للحروف { $max }.
problem-hidden-character = أعد كتابة هذه الخانة: فيها علامة خفية.
problem-holds-email = يبدو أن هذا بريدك الإلكتروني: مكانه في خانته.
problem-holds-telephone = لا رقم هاتف هنا من فضلك.
problem-link = لا عنوان موقع هنا من فضلك.
problem-too-many-marks = علامات كثيرة على حرف واحد.
problem-no-letter = اكتب اسمًا فيه حروف.
problem-email-missing = اكتب بريدك الإلكتروني.
problem-email-malformed = تحقق من العنوان، مثلًا: name@example.org
problem-email-without-at = تنقص العلامة @، مثلًا: name@example.org
problem-email-two-ats = هناك علامة @ زائدة.
problem-email-two-dots = هناك نقطتان متتاليتان.
problem-email-dot-at-edge = هناك نقطة زائدة.
problem-email-comma = هناك فاصلة بدل نقطة.
problem-email-space = هناك مسافة داخل العنوان.
problem-email-several = اكتب عنوانًا واحدًا فقط.
problem-email-suspect = هل هذا العنوان صحيح؟
problem-email-domain = تحقق مما يأتي بعد العلامة @.
problem-email-too-long = هذا العنوان طويل جدًا.
problem-email-local-part = لا حروف غير لاتينية قبل العلامة @: تحقق من العنوان.
problem-country-unknown = اختر بلدًا من القائمة.
problem-website-malformed = تحقق من العنوان، مثلًا: https://example.org
problem-publish-missing = اختر نعم أو لا.
problem-agree-missing = ضع علامة في المربع للتوقيع.
problem-form-too-fast = انقر مرة أخرى للإرسال.
problem-form-expired = بقيت الاستمارة مفتوحة طويلًا: أرسلها مرة أخرى.
problem-code-wrong = الرمز خاطئ أو منتهي الصلاحية: تحقق منه، أو افتح الرابط.
problem-code-elsewhere = لا يعمل الرمز إلا في المتصفح الذي وقّعت فيه. هنا، افتح الرابط الموجود في الرسالة.
problem-changed = عُدّل التوقيع في هذه الأثناء: اقرأه مرة أخرى ثم أرسل من جديد.
problem-text-changed = تغيّر نص النداء: اقرأ ما اختلف، ثم أرسل الاستمارة مرة أخرى.
problem-organisation-signed = سبق لهذا العنوان أن وقّع باسم هذه المنظمة: استعمل استمارة النداء.
problem-organisation-taken = سبق لهذه المنظمة أن وقّعت: اكتب إلى الفريق إذا كان ذلك خطأ.

problem-empty = املأ هذه الخانة.
