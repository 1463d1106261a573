# The card, the poster, the flyer and the sheet of signatures.

card-reached = Şimdiden { $count } imza
leaflet-sign = Bu çağrıyı imzalayın
leaflet-sign-until = Bu çağrıyı imzalayın, son gün: { $date }
leaflet-sign-from = Bu çağrıyı imzalayın, ilk gün: { $date }
leaflet-read = Bu çağrıyı okuyun
print-count = { $date }: { $count } imza

sheet-number = Sayfa no.
sheet-consent = Bu sayfayı imzalayarak çağrıyı destekliyorum ve sorumlularının bu bilgileri imzamı saymak için saklamasını kabul ediyorum.
sheet-whole-text = Tam metin ve kişisel veriler:
sheet-email = E-posta (isteğe bağlı)
sheet-publish = Açık liste
sheet-news = Haberler
sheet-signature = İmza
kit-poster = Afiş
kit-flyer = El ilanı
