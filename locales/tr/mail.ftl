# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Merhaba,
mail-footer-responsible = Çağrının sorumlusu: { $responsible }
mail-footer-contact = Yazmak için: { $contact }
mail-footer-site = Bu e-postayı { $name } ({ $host }) otomatik olarak gönderdi. Görsel yok, izleme yok.

mail-confirm-subject = İmzanızı onaylayın: { $title }
mail-confirm-why = Teşekkürler! “{ $title }” çağrısındaki imzanızı onaylamak için bir tık kaldı.
mail-confirm-entered = Bu e-postayı alıyorsunuz, çünkü görünüşe göre “{ $title }” çağrısını bu sitenin dışında imzalamayı kabul ettiniz ve düzenleyenler bu adresi girdi.
mail-entered-expires = Sayfanın çalışacağı son zaman: { $time }. Bir şey yapmazsanız hiçbir şey sayılmaz ve veriler silinir.
mail-confirm-preheader = Açılan sayfada imzanızı onaylayın.
mail-confirm-do = Açılan sayfada imzanızı kontrol edin ve onaylayın.
mail-confirm-button = İmzamı gör ve onayla
mail-confirm-link = Düğme açılmazsa bu adresi tarayıcınıza kopyalayın:
mail-confirm-code = Bir sayfa sizden kod mu istiyor? Şunu yazın:
mail-confirm-expires = Sayfanın çalışacağı son zaman: { $time }. Bir şey yapmazsanız hiçbir şey sayılmaz ve veriler silinir.
mail-confirm-refuse-text = Siz değil miydiniz? Aynı sayfayı açın ve “Ben değildim” seçeneğini seçin: veriler silinir ve bu site altı ay boyunca size imzalarla ilgili e-posta göndermez. Hiçbir şey yapmayabilirsiniz de.
mail-confirm-refuse-html = Siz değil miydiniz?
mail-confirm-refuse-action = Reddet ve bu verileri sildir
mail-confirm-refuse-else = Hiçbir şey yapmayabilirsiniz de.

mail-confirm-collective-subject = İmzanızı onaylayın: { $title }
mail-confirm-collective-why = Teşekkürler! Kuruluşunuzun “{ $title }” çağrısındaki imzasını onaylamak için bir tık kaldı.
mail-confirm-collective-entered = Bu e-postayı alıyorsunuz, çünkü görünüşe göre kuruluşunuz “{ $title }” çağrısını bu sitenin dışında imzalamayı kabul etti ve düzenleyenler bu adresi girdi.
mail-confirm-collective-do = Açılan sayfada kuruluşu ve imzayı kontrol edin ve onaylayın.
mail-confirm-collective-button = Bu imzayı gör ve onayla

mail-already-signed-subject = Daha önce imzaladınız: { $title }
mail-already-signed-why = Biri, belki siz, “{ $title }” çağrısını bu adresle az önce yeniden imzaladı.
mail-already-signed-nothing = Bu adresin zaten bir imzası var: olduğu gibi kalıyor ve yalnızca bir kez sayılabilir. Hiçbir şey değişmedi.
mail-already-signed-do = Görmek, düzeltmek ya da geri çekmek için kişisel sayfanızı açın:
mail-already-signed-button = İmzamı gör
mail-already-signed-else = Siz değilseniz bir şey yapmanız gerekmiyor.

mail-my-link-subject = Kişisel bağlantınız: { $title }
mail-my-link-why = Biri, büyük olasılıkla siz, “{ $title }” çağrısı için bu adresin kişisel bağlantısını istedi.
mail-my-link-do = { $count ->
    [one] Bu sayfa imzanızı gösterir. Orada imzanızı düzeltebilir, adınızı gizleyip gösterebilir ya da imzayı geri çekebilirsiniz:
   *[other] Bu sayfalar imzalarınızı gösterir. Orada her imzayı düzeltebilir, bir adı gizleyip gösterebilir ya da imzayı geri çekebilirsiniz:
}
mail-my-link-own = Kendi adınıza imza, { $date }
mail-my-link-collective = Bir kuruluş adına imza, { $date }
mail-my-link-keep = Böyle bir bağlantıya sahip olan imzayı değiştirebilir: bu e-postayı kendinize saklayın.
mail-my-link-else = Siz değilseniz bir şey yapmanız gerekmiyor: bu e-postayı başka kimse almadı.

mail-withdrawn-subject = İmzanız geri çekildi: { $title }
mail-withdrawn-done = Tamam: “{ $title }” çağrısındaki imzanız geri çekildi. Sayılmıyor, listede yer almıyor ve verileriniz silindi.
mail-withdrawn-thanks = Yapacak başka bir şey yok. Bu çağrıya ayırdığınız zaman için teşekkürler.

mail-approved-subject = İmza kabul edildi: { $title }
mail-approved-group = “{ $title }” çağrısının ekibi kuruluşunuzun imzasını okudu ve kabul etti. Artık sayılıyor ve kuruluş herkese açık listede. Teşekkürler!
mail-approved-person = “{ $title }” çağrısındaki imzanız kontrol edildi ve kabul edildi. Artık sayılıyor. Teşekkürler!
mail-approved-do = Yeniden görmek, düzeltmek ya da geri çekmek için kişisel sayfanızı açın:

mail-refused-subject = İmza kabul edilmedi: { $title }
mail-refused-group = “{ $title }” çağrısının ekibi kuruluşunuzun imzasını kabul etmedi: ne sayılıyor ne yayımlanıyor.
mail-refused-person = “{ $title }” çağrısının ekibi bu adresle atılan imzayı kabul etmedi: ne sayılıyor ne yayımlanıyor.
mail-refused-ground = Neden: { $ground }.
mail-refused-answer = Bir yanlışlık olduğunu düşünüyorsanız ya da daha fazlasını öğrenmek için ekibe yazın: { $contact }
mail-refused-answer-page = Bir yanlışlık olduğunu düşünüyorsanız, çağrının sayfası kimin sorumlu olduğunu söyler: { $url }
ground-unknown-group = bu kuruluşun izine rastlamadık
ground-no-mandate = kuruluş adına imzalayabileceğinizi doğrulayamadık
ground-duplicate = aynı kişinin ya da kuruluşun başka bir imzası zaten kabul edildi
ground-not-a-name = belirtilen ad bir kişinin ya da kuruluşun adı değil
ground-conditions = bu çağrının koşullarını karşılamıyor
ground-on-request = bunu siz istediniz
