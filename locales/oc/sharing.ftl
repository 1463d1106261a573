# Making an appeal known.

share-signal = Signal prepausa pas de ligam de partiment : copiatz lo ligam, puèi pegatz-lo dins un messatge.
mastodon-title = Partejar sus Mastodon
mastodon-server = Vòstre servidor Mastodon
mastodon-hint = Per exemple mamot.fr, o vòstre compte entièr : @camilla@mamot.fr
mastodon-unknown = Coneissèm pas aqueste servidor : escrivètz per exemple mamot.fr.
mastodon-continue = Contunhar
mastodon-ready = Vaquí çò que serà prepausat sus { $host } ; o poiretz cambiar abans de publicar.
mastodon-go = Dobrir { $host }

embed-foot = Sus
embed-read = Legir lo tèxt abans de signar (onglet nòu)
embed-new-tab = La seguida se dobrís dins un onglet nòu, sul site de la crida : es aquí que saubretz ont trobar lo corrièl de confirmar.

thanks-number = Sètz la persona numèro { $number } a signar. Mercé !
thanks-number-group = Vòstra signatura es la numèro { $number }. Mercé !
thanks-word-title = Un mot de l’equipa

own-link-title = Vòstre ligam de far circular
own-link-offer = Vòstra organizacion es demest las signatàrias. Amb un ligam sieu, veiretz aicí quant de personas signan gràcias a vos : un nombre, sens cap de nom.
own-link-make = Crear nòstre ligam
own-link-text = Pas que las signaturas confirmadas son comptadas. L’equipa de la crida vei tanben aqueste nombre.
own-link-count = { $count ->
    [0] Degun es pas encara passat per vòstre ligam.
    [one] { $count } signatura es venguda per vos.
   *[other] { $count } signaturas son vengudas per vos.
}

privacy-what-link = Se venètz per un ligam que l’equipa a donat a un partenari o estampat sus un tract : quin, per los comptar. Res mai sus vòstre camin.
embed-ready = Es prèst : quichatz encara un còp sus « Signar ».
