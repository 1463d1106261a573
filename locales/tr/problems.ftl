# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Düzeltilecek bir şey kaldı
   *[other] Düzeltilecek { $count } şey kaldı
}
problems-prefix = Hata:

problem-name-missing = Bir ad ya da soyad yazın.
problem-organisation-missing = Kuruluşun tam adını yazın.
problem-kind-missing = En yakın türü seçin.
problem-function-missing = Kuruluştaki görevinizi yazın.
problem-mandate-missing = Bu yetkiniz varsa kutuyu işaretleyin.
problem-too-long = Çok uzun: en çok { $max } karakter.
problem-hidden-character = Bunu yeniden yazın: içinde gizli bir işaret var.
problem-holds-email = Bu e-posta adresinize benziyor: onun yeri kendi alanı.
problem-holds-telephone = Buraya telefon numarası yazmayın lütfen.
problem-link = Buraya internet adresi yazmayın lütfen.
problem-too-many-marks = Tek harfin üstünde çok fazla işaret var.
problem-no-letter = Harflerden oluşan bir ad yazın.
problem-email-missing = E-posta adresinizi yazın.
problem-email-malformed = Adresi kontrol edin: örneğin ad@example.org.
problem-email-without-at = @ işareti eksik: örneğin ad@example.org.
problem-email-two-ats = Bir @ işareti fazla.
problem-email-two-dots = Art arda iki nokta var.
problem-email-dot-at-edge = Bir nokta fazla.
problem-email-comma = Nokta yerine virgül var.
problem-email-space = Adresin içinde boşluk var.
problem-email-several = Tek bir adres yazın.
problem-email-suspect = Bu adres doğru mu?
problem-email-domain = @ işaretinden sonrasını kontrol edin.
problem-email-too-long = Bu adres çok uzun.
problem-email-local-part = @ işaretinden önce aksanlı harf olmaz: adresi kontrol edin.
problem-country-unknown = Listeden bir ülke seçin.
problem-website-malformed = Adresi kontrol edin: örneğin https://example.org.
problem-publish-missing = Evet ya da hayır seçin.
problem-agree-missing = İmzalamak için kutuyu işaretleyin.
problem-form-too-fast = Göndermek için bir kez daha tıklayın.
problem-form-expired = Form çok uzun süre açık kaldı: yeniden gönderin.
problem-code-wrong = Kod yanlış ya da süresi dolmuş: kontrol edin ya da bağlantıyı açın.
problem-code-elsewhere = Kod yalnızca imzaladığınız tarayıcıda işe yarar. Burada e-postadaki bağlantıyı açın.
problem-changed = İmza bu arada değiştirildi: yeniden okuyun, sonra tekrar gönderin.
problem-text-changed = Çağrının metni değişti: farkı okuyun, sonra formu yeniden gönderin.
problem-organisation-signed = Bu adres bu kuruluş adına daha önce imzaladı: çağrının formunu kullanın.
problem-organisation-taken = Bu kuruluş daha önce imzaladı: yanlışlık varsa ekibe yazın.

problem-empty = Bu alanı doldurun.
