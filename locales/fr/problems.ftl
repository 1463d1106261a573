# Ce qui ne va pas dans un champ, et ce qu’il faut faire.

problems-title = { $count ->
    [1] Il reste un point à corriger
   *[other] Il reste { $count } points à corriger
}
problems-prefix = Erreur :

problem-name-missing = Écrivez un prénom ou un nom.
problem-organisation-missing = Écrivez le nom complet de l’organisation.
problem-kind-missing = Choisissez le type le plus proche.
problem-function-missing = Écrivez votre fonction dans l’organisation.
problem-mandate-missing = Cochez la case si vous avez ce mandat.
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
problem-email-dot-at-edge = Il y a un point de trop.
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
problem-form-expired = Formulaire resté ouvert trop longtemps : envoyez-le de nouveau.
problem-code-wrong = Code inexact ou périmé : vérifiez-le, ou ouvrez le lien.
problem-code-elsewhere = Le code ne sert que dans le navigateur où vous avez signé. Ici, ouvrez le lien du message.
problem-changed = La signature a été modifiée entre-temps : relisez, puis envoyez de nouveau.
problem-text-changed = Le texte de l’appel a changé : lisez ce qui est différent, puis envoyez de nouveau le formulaire.
problem-organisation-signed = Cette adresse a déjà signé pour cette organisation : passez par le formulaire de l’appel.
problem-organisation-taken = Cette organisation a déjà signé : écrivez à l’équipe si c’est une erreur.

problem-empty = Remplissez ce champ.
