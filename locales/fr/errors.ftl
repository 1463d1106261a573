# Les pages d’erreur : ce qui se passe, ce qu’il faut faire.

error-request = Numéro à citer si vous nous écrivez :
error-title-403 = Cela ne vous est pas permis
error-text-403 = Votre compte n’ouvre pas cette page, ou l’envoi ne venait pas d’elle. Revenez en arrière et rechargez la page ; s’il vous faut un autre accès, demandez-le à un propriétaire du site.
error-title-404 = Cette page n’existe pas
error-text-404 = L’adresse est peut-être incomplète : vérifiez-la, ou repartez de la liste des appels.
error-title-410 = Cette page n’existe plus
error-text-410 = Ce qu’elle montrait a été retiré. Repartez de la liste des appels.
error-title-413 = Cet envoi est trop lourd
error-text-413 = Rien n’a été changé. Revenez en arrière et choisissez un fichier plus léger, ou partagez-le en plusieurs ; la page dit ce qu’elle accepte.
error-title-421 = Ce site ne répond pas à ce nom
error-text-421 = Vérifiez l’adresse dans la barre du navigateur, ou demandez-la à la personne qui vous l’a donnée.
error-title-422 = Nous n’avons pas compris cet envoi
error-text-422 = Rien n’a été changé. Revenez en arrière, rechargez la page et recommencez.
error-title-429 = Trop de demandes d’un coup
error-text-429 = Rien n’est perdu. Attendez quelques minutes, puis recommencez.
error-title-500 = Quelque chose s’est cassé chez nous
error-text-500 = Ce n’est pas de votre fait. Recommencez dans quelques minutes ; si cela continue, écrivez-nous.
error-title-503 = Il y a beaucoup de monde
error-text-503 = Rien n’a été enregistré cette fois. Recommencez dans une minute : votre signature sera prise.
