# Les pages d’erreur : ce qui se passe, ce qu’il faut faire.

error-request = Numéro à citer si vous nous écrivez :
error-title-403 = Cela ne vous est pas permis
error-text-403 = Rien n’a été changé : l’envoi ne venait pas de cette page, ou votre accès ne suffit pas. Revenez en arrière, rechargez la page et recommencez. Organisateurs : demandez un accès à un propriétaire du site.
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
error-text-429 = Rien n’a été changé. Recommencez dans quelques minutes, ou dans une heure si cela ne suffit pas.
error-title-500 = Quelque chose s’est cassé chez nous
error-text-500 = Ce n’est pas de votre fait. Recommencez dans quelques minutes ; si cela continue, écrivez-nous.
error-title-503 = Le site n’a pas pu répondre à temps
error-text-503 = Votre envoi n’est peut-être pas enregistré. Recommencez dans une minute : une signature ne compte jamais deux fois.

broken-link-title-incomplete = Ce lien est incomplet
broken-link-text-incomplete = Copiez-le en entier depuis le message, jusqu’au dernier caractère, ou recevez-en un nouveau.
broken-link-title-miscopied = Ce lien n’a pas été copié correctement
broken-link-text-miscopied = Un caractère au moins a changé. Copiez-le de nouveau depuis le message, ou recevez-en un nouveau.
broken-link-title-gone = Ce lien ne fonctionne plus
broken-link-text-gone = La signature a déjà été confirmée, retirée ou refusée, ou bien le délai est passé. Si vous avez signé, recevez un nouveau lien.
broken-link-title-used = Ce lien ne fonctionne plus
broken-link-text-used = Il a déjà servi, un autre l’a remplacé, ou son délai est passé.
broken-link-ask = Recevoir un nouveau lien
broken-link-new-signature = Choisissez l’appel, et nous vous enverrons un nouveau lien :
broken-link-new-reset = Vous pouvez en demander un nouveau pour choisir votre mot de passe.
broken-link-new-invitation = Pour une nouvelle invitation, adressez-vous à la personne qui vous a écrit.
broken-link-new-setup = Pour un nouveau lien de mise en route, adressez-vous à la personne qui a installé ce site.
