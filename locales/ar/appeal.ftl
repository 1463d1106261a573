# The page of an appeal.

appeal-addressee = إلى:
appeal-from = نداء من
appeal-is-closed = أُغلق هذا النداء
appeal-is-ahead = التوقيع قريبًا
latest-title = أحدث التواقيع
appeal-text = نص النداء
appeal-closes-on = يمكن توقيع النداء حتى
appeal-closed-on = انتهى النداء في { $date }. شكرًا لكل من وقّعه.
appeal-closed = أُغلق النداء. شكرًا لكل من وقّعه.
appeal-opens-on = يمكن توقيع النداء ابتداءً من { $date }.
appeal-opens-later = يبدأ التوقيع قريبًا.
appeal-all-signatories = عرض كل الموقّعين
sign-button = وقّع النداء

campaign-title = لمعرفة المزيد
link-document = وثيقة
link-video = فيديو
link-event = موعد
link-page = صفحة

imprint-title = عن هذا النداء
imprint-responsible = المسؤول:
imprint-erased = تُمحى البيانات الشخصية في { $date }.
imprint-erased-later = تُمحى البيانات الشخصية بعد إغلاق النداء.
imprint-erased-done = مُحيت البيانات الشخصية في { $date }.
imprint-text = النص رقم { $number } بتاريخ { $date }.
imprint-text-undated = النص رقم { $number }.
imprint-signed = هل وقّعت من قبل؟

picture-credit = الصورة:
