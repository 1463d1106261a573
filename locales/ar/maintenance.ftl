# The site closed for maintenance.

maintenance-title = يخضع الموقع لأعمال صيانة
maintenance-until = يعود في { $date }.
maintenance-soon = يعود في أقرب وقت ممكن.
maintenance-later = لا يضيع شيء: التوقيعات محفوظة، والروابط التي أُرسلت ستعمل من جديد.
