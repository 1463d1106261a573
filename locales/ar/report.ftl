# Reporting an appeal or a name.

report-title = الإبلاغ عن مشكلة
imprint-report = هل هناك مشكلة في هذا النداء أو في اسم من القائمة؟
report-text = تُحفظ رسالتك مشفَّرة. لا يستطيع قراءتها إلا المسؤولون عن هذا النداء وعن هذا الموقع، ولا تُنشر أبدًا.
report-subject = ما الموضوع؟
report-appeal = النداء
report-name = اسم في القائمة
label-reported-name = الاسم المقصود
reported-name-hint = كما هو مكتوب في القائمة.
label-message = رسالتك
message-hint = ما المشكلة، وما الذي تطلبه.
label-contact-email = بريدك الإلكتروني
contact-email-hint = فقط إذا كنت تنتظر جوابًا.
report-send = إرسال
report-sent-title = وصلت رسالتك
report-sent-text = إنها تنتظر المسؤولين عن هذا النداء. شكرًا على كتابتها.
report-back = العودة إلى النداء
report-privacy = إذا أبلغت عن مشكلة: رسالتك والعنوان الذي تتركه فيها، يُمحيان بعد تسعين يومًا من معالجتها، وعلى أبعد تقدير مع بيانات النداء.
