# The card, the poster, the flyer and the sheet of signatures.

card-reached = عدد التواقيع حتى الآن: { $count }
leaflet-sign = وقّع هذا النداء
leaflet-sign-until = وقّع هذا النداء حتى { $date }
leaflet-sign-from = وقّع هذا النداء ابتداءً من { $date }
leaflet-read = اقرأ هذا النداء
print-count = { $count ->
    [one] في { $date }: توقيع واحد
    [two] في { $date }: توقيعان
    [few] في { $date }: { $count } تواقيع
    [many] في { $date }: { $count } توقيعًا
   *[other] في { $date }: { $count } توقيع
}

sheet-number = ورقة رقم
sheet-consent = بتوقيعي على هذه الورقة أؤيد هذا النداء، وأوافق على أن يحتفظ المسؤولون عنه بهذه المعلومات لحساب توقيعي.
sheet-whole-text = النص الكامل والبيانات الشخصية:
sheet-email = البريد الإلكتروني (اختياري)
sheet-publish = القائمة العلنية
sheet-news = الأخبار
sheet-signature = التوقيع
kit-poster = ملصق
kit-flyer = منشور
