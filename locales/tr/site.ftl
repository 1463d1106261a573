# The frame of the pages, the index and the lists.

language-name = Türkçe
languages = Diller
comma = ,
skip-to-content = İçeriğe geç
foot-promise = Bu site başka yerden hiçbir şey yüklemez ve kimseyi izlemez.
zone-note = Yerel saat: { $city } ({ $zone }).
zone-utc = evrensel saat
time-with-zone = { $time } ({ $city })
time-midnight = { $date } gece yarısı
demo-banner = Deneme: burada imzalanan hiçbir şey sayılmaz.
demo-open-mailbox = Posta kutusunu aç
yes = evet
no = hayır
cancel = İptal
optional = isteğe bağlı

index-title = İmzalanacak çağrılar
index-empty = Şu anda açık çağrı yok. Yakında yeniden bakın.
index-until = son tarih: { $date }
index-from = başlangıç: { $date }
index-closed = kapandı: { $date }
index-open = Açık
index-ahead = Yakında
index-closed-title = Kapanmış
back-to-index = Açık çağrıları gör
back-to-appeal = Çağrıyı yeniden oku
the-appeal = Çağrı

count-signatories = imza
count-organisations = { $count ->
    [one] bunlardan biri kuruluş
   *[other] bunlardan { $count } tanesi kuruluş
}
count-paper = + bu site dışında toplanan { $count } imza, ayrı sayılır
count-progress = Sıradaki hedefe doğru ilerleme
count-goal = Hedef { $goal }: { $left } imza kaldı
count-first = Çağrı yeni başladı: ilk imzalayanlardan biri olun.

share-title = Çağrıyı yay
share-button = Paylaş
share-link = Kopyalanacak bağlantı
share-copy = Kopyala
share-copied = Kopyalandı
share-mail = E-posta
share-sms = SMS
share-qr-code = QR kodu
donation = Kampanyayı bağışla destekle

signatories-title = İmzacılar
first-title = İlk imzacılar
groups-title = İmzalayan kuruluşlar
people-title = Kendi adına imzalayanlar
group-website = site
group-verified = bu alan adından bir adresle onaylandı
group-verified-document = yetki bir belgeyle kanıtlandı
search-label = Ad ara
search-send = Ara
search-filters = Şehir ya da meslek belirt
search-place = Şehir ya da ilçe
search-role = Meslek ya da unvan
search-for = “{ $query }” için sonuçlar.
search-all = Tüm listeyi gör
search-nobody-yet = Şimdiye kadar bir şey bulunamadı. Liste uzun ve bu sözcükler orada sık geçiyor: aramaya devam edin ya da soyad gibi daha seyrek bir sözcük ekleyin.
search-nobody-further = Herkese açık listenin geri kalanında başka bir şey yok.
search-go-on = Aramaya devam et
search-nobody = Herkese açık listede bir şey bulunamadı. Daha az harfle deneyin. Az önce onaylanan bir ad birkaç saniye sonra bulunur.
list-empty = Liste henüz boş.
list-more = Sonraki sayfa
list-previous = Önceki sayfa
list-pages = Listenin sayfaları
list-letters = Bir harfe git
list-position = Alfabetik sırayla, { $total } addan { $from } ile { $to } arası.
list-all-organisations = İmzalayan tüm kuruluşlar
list-consent = Burada yalnızca adının yayımlanmasını kabul edenler yer alır.
list-published = { $count } ad yayımlandı.
list-silent = { $count } imza, ad gösterilmeden sayılıyor.
list-hidden = { $count } ad düzenleyenler tarafından gizlendi.
list-with-paper = Bu site dışında toplanan imzalar bu sayıların içindedir.
count-method = Bu imzalar nasıl doğrulanıyor
list-verified = Bu sitede atılan bir imza ancak e-postayla onaylandıktan sonra sayılır; aynı adres bir kişi için yalnızca bir kez sayılır.
list-verified-groups = Bugün, burada imzalayan bir kuruluş ancak düzenleyenler kabul ettikten sonra sayılır.
list-verified-first = İlk imzacıları düzenleyenler seçti; onları kendileri kaydetti ya da imzalarını aldı.
list-verified-paper = Bu site dışında, kâğıt üzerinde ya da başka bir listede toplanan imzaları düzenleyenler girer; ayrı sayılırlar.

history-title = Metnin geçmişi
history-changes = Neyin değiştiğini gör
history-lead = Burada atılan her imza, kişinin gördüğü metne bağlı kalır; düzenleyenlerin girdiği imza ise o gün yayımda olan metne. Tüm sürümler burada saklanır.
history-lead-count = Her birinin yanında imza sayısı yazar.
history-version = Metin no. { $number }
history-signatures = { $count ->
    [0] imza yok
    [one] bir imza
   *[other] { $count } imza
}
history-elsewhere = Başka dillerdeki metinler için:
history-changed = Neler değişti
history-whole = Bu sürümün tamamını oku
history-paper = { $count ->
    [one] bu site dışında bir tane daha
   *[other] bu site dışında { $count } tane daha
}
history-alike = Yalnızca yazılışı değişti: sayfa aynı şeyi gösterir.
history-beside = Başka neler değişti
history-beside-text = Bağlantılar, görsel, logo ve ilk imzacılar imzalanan metnin parçası değildir. Yayımdan bu yana değişiklikleri burada belirtilir.
history-link-added = Eklenen bağlantı:
history-link-removed = Kaldırılan bağlantı:
history-link-changed = Değişen bağlantı:
history-picture-added = Bir görsel eklendi.
history-picture-replaced = Görsel bir başkasıyla değiştirildi.
history-picture-described = Görselin açıklaması ya da kaynağı değişti.
history-picture-removed = Görsel kaldırıldı.
history-logo-added = Bir logo eklendi.
history-logo-replaced = Logo bir başkasıyla değiştirildi.
history-logo-described = Logonun açıklaması değişti.
history-logo-removed = Logo kaldırıldı.
history-first-added = { $count } ilk imzacı eklendi
history-first-removed = { $count } ilk imzacı kaldırıldı
history-first-changed = { $count } ilk imzacının kaydı değişti

# Read aloud before and after a change
change-added = eklendi:
change-removed = kaldırıldı:
change-end = (son)

text-name = metin no. { $number }
text-name-in = metin no. { $number } ({ $language })
signed-text-pending = İmzaladığınız: { $text }, yayım tarihi { $date }.
signed-text-pending-undated = İmzaladığınız: { $text }.
signed-text-done = İmzaladığınız: { $text }, yayım tarihi { $date }.
signed-text-done-undated = İmzaladığınız: { $text }.
newer-text = { $date } tarihinde daha yeni bir metin yayımlandı: no. { $number }.
newer-text-undated = Daha yeni bir metin var: no. { $number }.
newer-text-stays = İmzanız no. { $number } metnine bağlı kalır.
newer-text-sign = Yeni metni imzalamayı mı tercih edersiniz? Burada onaylamayın:
newer-text-sign-link = yeniden imzalayın
text-change-title = Metin değişti: no. { $seen } yerine no. { $number }
text-change-text = Bu arada değiştirildi ve bu form kaydedilmedi. Neyin değiştiğini okuyun; kabul ediyorsanız formu gönderin.
text-change-read = Yeni metnin tamamını oku (yeni sekme)

my-link-title = İmzamı bul
my-link-ask = Kişisel bağlantımı iste
my-link-text = Kişisel bağlantınızla imzanızı görebilir, düzeltebilir ya da geri çekebilirsiniz. İmzaladığınız adresi yazın, oraya gönderelim.
my-link-hint = Onay e-postasını alan adres.
my-link-send = Bağlantımı gönder
my-link-again = Başka bir adres dene
my-link-sent-title = E-postanızı açın
my-link-sent-text = Bu adres çağrıyı imzaladıysa, ona kişisel bağlantıyı taşıyan bir e-posta var. Genellikle iki dakika içinde gelir; o adrese az önce yazdıysak on dakika içinde.
my-link-sent-later = Bu adres çağrıyı imzaladıysa, ona kişisel bağlantıyı taşıyan bir e-posta var.
my-link-erased = Bu çağrının kişisel verileri { $date } tarihinde silindi: gönderilecek kişisel bağlantı kalmadı.
my-link-erased-before = Çağrı yeniden açılmadan önce imzalayanların verileri { $date } tarihinde silindi: onlara gönderilecek bağlantı kalmadı.
my-link-late-wait = Yeniden istemenize gerek yok.
my-link-sent-limit = Kötüye kullanımı önlemek için bir adres, çağrı başına günde yalnızca birkaç e-posta alır; reddettiyse hiç almaz.
my-link-sent-why = Bu sayfa herkes için aynıdır: böylece kimse kimin imzaladığını öğrenmek için onu kullanamaz. Bir şey gelmedi mi? İstenmeyen klasörüne bakın ya da başka bir adresinizi deneyin.

demo-title = Denemenin posta kutusu
demo-lead = Denemenin gönderdiği her e-posta buraya gelir. Hiçbiri bu makineden çıkmaz.
demo-empty = Henüz e-posta yok: bir çağrı imzalayın ve geri gelin.
demo-to = Kime
demo-links = Bu e-postadaki bağlantılar

label-title = Başlık
label-text = Çağrının metni
label-summary = Özet
label-addressee = Muhatap
label-responsible = Sorumlu
label-notice = Metnin üstündeki satır
list-due = { $count } ad bir saat içinde görünecek.
listed-at = İmzanız zaten sayılıyor. Adın listede görüneceği zaman, yaklaşık: { $time }.
