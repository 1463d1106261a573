# Ce qui ne va pas dans un champ, et ce qu’il faut faire.

problems-title = { $count ->
    [1] Il reste un point à corriger
   *[other] Il reste { $count } points à corriger
}
problems-prefix = Erreur :

problem-name-missing = Écrivez un prénom ou un nom.
problem-organisation-missing = Écrivez le nom du groupe en toutes lettres.
problem-kind-missing = Choisissez la forme la plus proche.
problem-function-missing = Écrivez votre fonction dans le groupe.
problem-mandate-missing = Cochez la case si le groupe vous a mandaté.
problem-too-long = Trop long : { $max } caractères au plus.
problem-hidden-character = Retapez ce champ : il contient un signe caché.
problem-holds-email = On dirait votre adresse e-mail : elle va dans son champ.
problem-holds-telephone = Pas de numéro de téléphone ici, merci.
problem-link = Pas d’adresse web ici, merci.
problem-too-many-marks = Trop d’accents sur une même lettre.
problem-no-letter = Écrivez un nom avec des lettres.
problem-email-missing = Indiquez votre adresse e-mail.
problem-email-malformed = Vérifiez l’adresse : par exemple nom@exemple.org.
problem-email-without-at = Il manque l’arobase : par exemple nom@exemple.org.
problem-email-two-ats = Il y a une arobase de trop.
problem-email-two-dots = Il y a deux points de suite.
problem-email-dot-at-edge = Il y a un point de trop près de l’arobase, ou au bout.
problem-email-comma = Il y a une virgule à la place d’un point.
problem-email-space = Il y a une espace dans l’adresse.
problem-email-several = Écrivez une seule adresse.
problem-email-suspect = Cette adresse est-elle la bonne ?
problem-email-domain = Vérifiez ce qui suit l’arobase.
problem-email-too-long = Cette adresse est trop longue.
problem-email-local-part = Pas d’accent avant l’arobase : vérifiez l’adresse.
problem-country-unknown = Choisissez un pays de la liste.
problem-website-malformed = Vérifiez l’adresse : par exemple https://exemple.org.
problem-publish-missing = Choisissez oui ou non.
problem-agree-missing = Cochez la case pour signer.
problem-form-too-fast = Cliquez encore une fois pour envoyer.
problem-form-expired = Le formulaire est resté ouvert trop longtemps. Rien n’est perdu : renvoyez-le.
problem-code-wrong = Faux, périmé ou essayé trop souvent : vérifiez les six chiffres, ou ouvrez le lien du message.
problem-code-elsewhere = Le code ne sert que dans le navigateur où vous avez signé. Ici, ouvrez le lien du message.
problem-account-changed = Le compte a été modifié entre-temps : voici ce qu’il est maintenant. Refaites votre changement, puis envoyez.
problem-changed = La signature a été modifiée entre-temps : relisez, puis envoyez de nouveau.
problem-text-changed = Le texte de l’appel a changé : lisez ce qui est différent, puis envoyez de nouveau le formulaire.
problem-organisation-signed = Il y a déjà une signature de cette adresse pour ce groupe, peut-être retirée depuis. Pour signer en son nom, utilisez le formulaire de l’appel : l’e-mail qui suit dira ce qui est enregistré.
problem-organisation-taken = Un groupe de ce nom a déjà signé : écrivez à l’équipe de l’appel si c’est une erreur.
problem-login-wrong = L’adresse et le mot de passe ne vont pas ensemble : vérifiez l’une et l’autre.
problem-password-wrong = Ce n’est pas le bon mot de passe : retapez-le.
problem-password-short = C’est trop court : prenez au moins { $max } caractères, par exemple une phrase.
problem-password-common = Ce mot de passe est de ceux que les pirates essaient en premier : mot de passe connu, suite de touches, nom suivi d’un nombre… Trouvez autre chose, par exemple une phrase.
problem-password-own = Ce mot de passe est fait de votre nom ou de votre adresse : trouvez autre chose.
problem-totp-wrong = Ce code ne convient pas ou a déjà servi : attendez le suivant et recopiez-le.
problem-passkey-refused = Cette clé d’accès n’a pas été acceptée : réessayez, ou continuez sans elle.
problem-account-taken = Il y a déjà un compte à cette adresse : modifiez-le dans la liste des comptes.
problem-role-missing = Le rôle n’est pas choisi : prenez celui qui suffit.
problem-last-owner = Le site n’aurait plus de propriétaire : nommez-en d’abord un autre.
problem-language-unknown = Le site ne parle pas cette langue : choisissez-en une dans la liste.
