# The mail that thanks for a signature.

mail-thanks-subject = شكرًا: { $title }
mail-thanks-counts = شكرًا! توقيعك محسوب.
mail-thanks-total = { $count ->
    [one] على النداء توقيع واحد.
    [two] على النداء توقيعان.
    [few] على النداء { $count } تواقيع.
    [many] على النداء { $count } توقيعًا.
   *[other] على النداء { $count } توقيع.
  }
mail-thanks-forward = هل تعرف أحدًا قد يوقّع أيضًا؟ أرسل إليه هذه السطور:
mail-thanks-link = لعرض توقيعك على النداء «{ $title }» أو تصحيحه أو سحبه في أي وقت، افتح صفحتك الشخصية:
mail-thanks-keep = أرسل هذه السطور فقط، لا هذه الرسالة: من لديه رابطك يستطيع تغيير توقيعك.
