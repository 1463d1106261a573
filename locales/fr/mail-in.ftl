# Signer par e-mail.

sign-mail-link = Signer par e-mail
sign-mail-text = Vous préférez écrire ? Votre messagerie s’ouvre sur un message à compléter. Nous répondons par une page où vérifier et confirmer.
sign-mail-subject = Je signe
sign-mail-hello = Je signe l’appel « { $title } ».
sign-mail-name = Nom
sign-mail-place = Ville ou commune
sign-mail-role = Profession ou titre
sign-mail-group = Pour l’organisation

mail-confirm-by-mail = Merci pour votre message ! Un dernier clic, et votre signature pour « { $title } » compte. La page montre ce que nous avons compris ; vous pourrez le corriger.
mail-confirm-by-click-subject = Encore un clic : { $title }
mail-confirm-by-click-why = Nous avons bien reçu votre réponse, merci ! Mais des messageries répondent aussi toutes seules : une réponse ne suffit donc pas à confirmer votre signature pour « { $title } ».
mail-confirm-by-click-do = Ouvrez cette page et appuyez sur le bouton :

complete-lead = Encore un geste pour signer l’appel « { $title } ». Voici ce que nous avons compris de votre message : corrigez s’il le faut, choisissez, puis confirmez.
complete-lead-collective = Encore un geste pour signer, au nom de votre organisation, l’appel « { $title } ». Voici ce que nous avons compris de votre message : complétez, puis confirmez.

privacy-what-mail = Si vous nous écrivez par e-mail : votre message, chiffré, le temps de le traiter ; celui que quelqu’un doit lire, 30 jours au plus. Ce que nous en avons compris ne devient votre signature que si vous le confirmez.
privacy-what-mail-copy = Une copie en reste dans notre boîte électronique jusqu’à ce que nous la vidions.
