# Faire connaître un appel.

share-signal = Signal ne propose pas de lien de partage : copiez le lien, puis collez-le dans un message.
mastodon-title = Partager sur Mastodon
mastodon-server = Votre serveur Mastodon
mastodon-hint = Par exemple piaille.fr, ou votre compte en entier : @camille@piaille.fr
mastodon-unknown = Nous ne reconnaissons pas ce serveur : écrivez par exemple piaille.fr.
mastodon-continue = Continuer
mastodon-ready = Voici ce qui sera proposé sur { $host } ; vous pourrez le changer avant de publier.
mastodon-go = Ouvrir { $host }

embed-foot = Sur
embed-read = Lire le texte avant de signer (nouvel onglet)
embed-ready = C’est prêt : appuyez encore une fois sur « Signer ».
embed-new-tab = La suite s’ouvre dans un nouvel onglet, sur le site de l’appel : c’est là que vous saurez où trouver l’e-mail à confirmer.

# The rank is told from ten on: it never needs “1re”.
thanks-number = Vous êtes la { $number }{ $ordinal ->
   *[other] e
} personne à signer. Merci !
thanks-number-group = Votre signature est la { $number }{ $ordinal ->
   *[other] e
}. Merci !
thanks-word-title = Un mot de l’équipe

own-link-title = Votre lien à faire circuler
own-link-offer = Votre organisation compte parmi les signataires. Avec un lien à elle, vous verrez ici combien de personnes signent grâce à vous : un nombre, sans aucun nom.
own-link-make = Créer notre lien
own-link-text = Seules les signatures confirmées sont comptées. L’équipe de l’appel voit aussi ce nombre.
own-link-count = { $count ->
    [0] Personne n’est encore passé par votre lien.
    [1] { $count } signature est venue par vous.
   *[other] { $count } signatures sont venues par vous.
}

privacy-what-link = Si vous êtes venu par un lien que l’équipe a donné à un partenaire ou imprimé sur un tract : lequel, pour les compter. Rien de plus sur votre chemin.
