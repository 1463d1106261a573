# Making an appeal known.

share-signal = Signal’in paylaşma bağlantısı yok: bağlantıyı kopyalayın, sonra bir iletiye yapıştırın.
mastodon-title = Mastodon’da paylaş
mastodon-server = Mastodon sunucunuz
mastodon-hint = Örneğin mastodon.social ya da tam hesabınız: @camille@mastodon.social
mastodon-unknown = Bu sunucuyu tanımıyoruz: örneğin mastodon.social yazın.
mastodon-continue = Devam et
mastodon-ready = { $host } üzerinde önerilecek olan bu; yayımlamadan önce değiştirebilirsiniz.
mastodon-go = { $host } sayfasını aç

embed-foot = Site:
embed-read = İmzalamadan önce metni oku (yeni sekme)
embed-new-tab = Devamı yeni bir sekmede, çağrının sitesinde açılır: onaylanacak e-postayı nerede bulacağınızı orada öğrenirsiniz.

thanks-number = İmzalayan { $number }. kişisiniz. Teşekkürler!
thanks-number-group = İmzanız { $number }. imza oldu. Teşekkürler!
thanks-word-title = Ekipten bir söz

own-link-title = Yayacağınız bağlantı
own-link-offer = Kuruluşunuz imzacılar arasında. Kendi bağlantısıyla, sizin sayenizde kaç kişinin imzaladığını burada göreceksiniz: yalnızca bir sayı, ad yok.
own-link-make = Bağlantımızı oluştur
own-link-text = Yalnızca onaylanmış imzalar sayılır. Bu sayıyı çağrının ekibi de görür.
own-link-count = { $count ->
    [0] Henüz bağlantınızdan kimse gelmedi.
    [one] Sizin aracılığınızla { $count } imza geldi.
   *[other] Sizin aracılığınızla { $count } imza geldi.
}

privacy-what-link = Ekibin bir ortağa verdiği ya da bir el ilanına bastığı bir bağlantıdan geldiyseniz: hangisi olduğu, saymak için. İzlediğiniz yol hakkında başka hiçbir şey.
embed-ready = Hazır: “İmzala” düğmesine bir kez daha basın.
