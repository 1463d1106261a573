# Reporting an appeal or a name.

report-title = Sorun bildir
imprint-report = Bu çağrıda ya da listedeki bir adda sorun mu var?
report-text = İletiniz şifreli olarak saklanır. Yalnızca bu çağrıdan ve bu siteden sorumlu kişiler okuyabilir ve asla yayımlanmaz.
report-subject = Konu nedir?
report-appeal = Çağrı
report-name = Listedeki bir ad
label-reported-name = Söz konusu ad
reported-name-hint = Listede yazıldığı gibi.
label-message = İletiniz
message-hint = Neyin yanlış olduğu ve ne istediğiniz.
label-contact-email = E-posta adresiniz
contact-email-hint = Yalnızca yanıt bekliyorsanız.
report-send = Gönder
report-sent-title = İletiniz bize ulaştı
report-sent-text = Bu çağrının sorumlularını bekliyor. Yazdığınız için teşekkürler.
report-back = Çağrıya dön
report-privacy = Sorun bildirirseniz: iletiniz ve bıraktığınız adres, ele alındıktan doksan gün sonra, en geç çağrının verileriyle birlikte silinir.
