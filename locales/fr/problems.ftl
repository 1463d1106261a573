# Ce qui ne va pas dans un champ, et ce qu’il faut faire.

problems-title = { $count ->
    [1] Il reste un point à corriger
   *[other] Il reste { $count } points à corriger
}
problems-prefix = À corriger :
problems-line = { $field } : { $sentence }

problem-name-missing = Il manque un nom : écrivez un prénom, un nom, ou les deux.
problem-organisation-missing = Il manque le nom du groupe : écrivez-le en toutes lettres.
problem-kind-missing = La forme du groupe n’est pas choisie : prenez la plus proche dans la liste.
problem-function-missing = Il manque votre fonction dans le groupe : écrivez-la, par exemple « secrétaire ».
problem-mandate-missing = Le mandat n’est pas déclaré : cochez la case si le groupe vous a confié sa signature, sinon signez en votre nom.
problem-too-long = C’est trop long : raccourcissez à { $max } caractères au plus.
problem-hidden-character = Ce champ contient un caractère invisible : effacez tout et tapez-le à la main.
problem-link = Une adresse web n’a pas sa place ici : retirez-la.
problem-too-many-marks = Trop d’accents sur une même lettre : retapez le nom simplement.
problem-no-letter = Il n’y a aucune lettre ici : écrivez un nom avec des lettres.
problem-email-missing = Il manque l’adresse électronique : sans elle, la signature ne peut pas être confirmée. Écrivez-la.
problem-email-malformed = Cette adresse n’a pas la bonne forme : vérifiez-la, elle ressemble à nom@exemple.org.
problem-email-domain = Ce qui suit l’arobase ne peut pas recevoir de courrier : vérifiez la fin de l’adresse.
problem-email-too-long = Cette adresse est plus longue qu’une adresse ne peut l’être : vérifiez-la ou prenez-en une autre.
problem-email-local-part = Des lettres accentuées ou non latines avant l’arobase : presque aucune messagerie ne sait y écrire. Donnez une autre adresse.
problem-country-unknown = Ce pays n’est pas dans la liste : choisissez-en un, ou laissez vide.
problem-website-malformed = L’adresse du site n’est pas complète : elle commence par https:// ou http://. Corrigez-la ou laissez vide.
problem-publish-missing = Dites si votre nom peut paraître : choisissez oui ou non.
problem-agree-missing = La case n’est pas cochée : cochez-la pour signer.
problem-form-too-fast = Le formulaire est revenu très vite : relisez, puis envoyez de nouveau.
problem-form-expired = Le formulaire est resté ouvert trop longtemps : relisez, puis envoyez de nouveau. Rien de ce que vous avez écrit n’est perdu.
problem-code-wrong = Ce code ne convient pas ou ne sert plus : vérifiez les six chiffres, ou ouvrez le lien du message.
problem-changed = La signature a été modifiée entre-temps : relisez-la, puis confirmez.
problem-organisation-signed = Il y a déjà une signature de cette adresse pour ce groupe, peut-être retirée depuis. Pour signer en son nom, utilisez le formulaire de l’appel : l’e-mail qui suit dira ce qui est enregistré.
problem-organisation-taken = Un groupe de ce nom a déjà signé : écrivez à l’équipe de l’appel si c’est une erreur.
problem-entry-wrong = L’adresse et le mot de passe ne vont pas ensemble : vérifiez l’une et l’autre.
problem-password-wrong = Ce n’est pas le bon mot de passe : retapez-le.
problem-password-short = C’est trop court : prenez au moins { $max } caractères, par exemple une phrase.
problem-password-common = Ce mot de passe est de ceux que l’on essaie en premier : trouvez autre chose, par exemple une phrase.
problem-password-own = Ce mot de passe est fait de votre nom ou de votre adresse : trouvez autre chose.
problem-totp-wrong = Ce code ne convient pas ou a déjà servi : attendez le suivant et recopiez-le.
problem-account-taken = Il y a déjà un compte à cette adresse : modifiez-le dans la liste des comptes.
problem-role-missing = Le rôle n’est pas choisi : prenez celui qui suffit.
problem-last-owner = Le site n’aurait plus de propriétaire : nommez-en d’abord un autre.
problem-language-unknown = Le site ne parle pas cette langue : choisissez-en une dans la liste.
