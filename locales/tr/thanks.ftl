# The mail that thanks for a signature.

mail-thanks-subject = Teşekkürler: { $title }
mail-thanks-counts = Teşekkürler! İmzanız sayılıyor.
mail-thanks-total = Çağrının { $count } imzası var.
mail-thanks-forward = İmzalayabilecek birini tanıyor musunuz? Şu satırları iletin:
mail-thanks-link = “{ $title }” çağrısındaki imzanızı istediğiniz zaman görmek, düzeltmek ya da geri çekmek için kişisel sayfanızı açın:
mail-thanks-keep = Yalnızca bu satırları iletin, bu e-postayı değil: bağlantınıza sahip olan imzanızı değiştirebilir.
