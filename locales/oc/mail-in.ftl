# Signing by e-mail.

sign-mail-link = Signar per corrièl
sign-mail-text = Vos agrada mai d’escriure ? Vòstra messatjariá se dobrís sus un messatge de completar. Respondèm amb una pagina ont verificar e confirmar.
sign-mail-subject = Signi
sign-mail-hello = Signi la crida « { $title } ».
sign-mail-name = Nom
sign-mail-place = Vila o comuna
sign-mail-role = Profession o títol
sign-mail-group = Per l’organizacion

mail-confirm-by-mail = Mercé per vòstre messatge ! Un darrièr clic, e vòstra signatura de la crida « { $title } » compta. La pagina mòstra çò qu’avèm comprés ; o poiretz corregir.
mail-confirm-by-click-subject = Encara un clic : { $title }
mail-confirm-by-click-why = Avèm plan recebut vòstra responsa, mercé ! Mas de messatjariás respondon tanben tot solet : una responsa basta doncas pas per confirmar vòstra signatura de la crida « { $title } ».
mail-confirm-by-click-do = Dobrissètz aquesta pagina e quichatz lo boton :

complete-lead = Demòra un pas per signar la crida « { $title } ». Vaquí çò qu’avèm comprés de vòstre messatge : corregissètz se cal, causissètz, puèi confirmatz.
complete-lead-collective = Demòra un pas per signar, al nom de vòstra organizacion, la crida « { $title } ». Vaquí çò qu’avèm comprés de vòstre messatge : completatz, puèi confirmatz.

privacy-what-mail = Se nos escrivètz per corrièl : vòstre messatge, chifrat, lo temps de lo tractar ; lo que qualqu’un deu legir, 30 jorns al mai. Çò que n’avèm comprés ven pas vòstra signatura que se o confirmatz.
privacy-what-mail-copy = Una còpia demòra dins nòstra bóstia fins que la voidèm.
