# The page of an appeal.

appeal-addressee = Kime:
appeal-from = Çağrıyı yapan:
appeal-is-closed = Bu çağrı kapandı
appeal-is-ahead = Yakında imzaya açılıyor
latest-title = Son imzalar
appeal-text = Çağrının metni
appeal-closes-on = Çağrının imzaya açık olduğu son tarih:
appeal-closed-on = Çağrı { $date } tarihinde sona erdi. İmzalayan herkese teşekkürler.
appeal-closed = Çağrı kapandı. İmzalayan herkese teşekkürler.
appeal-opens-on = Çağrı { $date } tarihinden itibaren imzalanabilir.
appeal-opens-later = Çağrı yakında imzaya açılacak.
appeal-all-signatories = Tüm imzaları gör
sign-button = Çağrıyı imzala

campaign-title = Daha fazlası
link-document = Belge
link-video = Video
link-event = Buluşma
link-page = Sayfa

imprint-title = Bu çağrı hakkında
imprint-responsible = Sorumlu:
imprint-erased = Kişisel veriler { $date } tarihinde silinecek.
imprint-erased-later = Kişisel veriler çağrı kapandıktan sonra silinecek.
imprint-erased-done = Kişisel veriler { $date } tarihinde silindi.
imprint-text = Metin no. { $number }, { $date }.
imprint-text-undated = Metin no. { $number }.
imprint-signed = Daha önce imzaladınız mı?

picture-credit = Görsel:
