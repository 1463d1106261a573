# The site in read-only mode.

read-only-title = Formlar bir süreliğine kapalı
read-only-until = Sitede çalışma var. Formların geri geleceği zaman: { $date }.
read-only-soon = Sitede çalışma var. Formlar en kısa zamanda geri gelecek.
read-only-sent = Hiçbir şey kaydedilmedi. Bu sayfayı açık tutun ve sonra yenileyin: formun yeniden gönderilmesini kabul ederseniz yazdıklarınız gider.
read-only-later = Çağrılar ve imzalar her zamanki gibi okunabilir. İmzalamak ya da bir şey değiştirmek için biraz sonra yeniden gelin.
