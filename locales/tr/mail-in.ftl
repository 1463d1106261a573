# Signing by e-mail.

sign-mail-link = E-postayla imzala
sign-mail-text = Yazmayı mı tercih edersiniz? Posta programınız doldurulacak bir iletiyle açılır. Size kontrol edip onaylayacağınız bir sayfayla yanıt veririz.
sign-mail-subject = İmzalıyorum
sign-mail-hello = “{ $title }” çağrısını imzalıyorum.
sign-mail-name = Ad soyad
sign-mail-place = Şehir ya da ilçe
sign-mail-role = Meslek ya da unvan
sign-mail-group = Kuruluş adına

mail-confirm-by-mail = İletiniz için teşekkürler! Son bir tıkla “{ $title }” çağrısındaki imzanız sayılacak. Sayfa ne anladığımızı gösterir; orada düzeltebilirsiniz.
mail-confirm-by-click-subject = Bir tık daha: { $title }
mail-confirm-by-click-why = Yanıtınızı aldık, teşekkürler! Ama posta kutuları kendiliğinden de yanıt verir: bu yüzden “{ $title }” çağrısındaki imzanızı onaylamak için yanıt yetmez.
mail-confirm-by-click-do = Bu sayfayı açın ve düğmeye basın:

complete-lead = “{ $title }” çağrısını imzalamak için son bir adım kaldı. İletinizden anladığımız bu: gerekirse düzeltin, seçin, sonra onaylayın.
complete-lead-collective = “{ $title }” çağrısını kuruluşunuz adına imzalamak için son bir adım kaldı. İletinizden anladığımız bu: tamamlayın, sonra onaylayın.

privacy-what-mail = Bize e-postayla yazarsanız: iletiniz, şifreli olarak, işlenene kadar; birinin okuması gereken ileti en çok 30 gün. Ondan anladığımız ancak siz onaylarsanız imzanız olur.
privacy-what-mail-copy = Bir kopyası, biz boşaltana kadar posta kutumuzda kalır.
