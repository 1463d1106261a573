# Les formulaires.

sign-group = Vous signez pour une association, un syndicat… ? Par ici.
sign-more = Ajouter ma profession et ma ville
sign-more-comment = Ajouter ma profession, ma ville ou un commentaire
individual-title = Signer en mon nom
individual-other = Vous signez pour une association, un syndicat, une entreprise ?
individual-other-link = Signer au nom d’une organisation
individual-send = Signer
collective-title = Signer au nom d’une organisation
collective-other = Vous signez à titre personnel ?
collective-other-link = Signer en mon nom
collective-send = Signer au nom de l’organisation
collective-approval = L’équipe de l’appel relit chaque signature d’organisation avant de la compter et de l’afficher ; nous vous écrirons quand elle aura décidé.
correct-title = Corriger ma signature
correct-stored-now = Ce qui est enregistré maintenant :
correct-send = Enregistrer
correct-email = L’adresse ne se change pas ici : elle est la preuve de la signature.
send-next = Vous recevrez un e-mail : votre signature ne comptera qu’une fois confirmée.

legend-publish = Afficher votre nom dans la liste publique ?
legend-organisation = L’organisation
legend-mandatary = La personne qui signe pour l’organisation
hint-mandatary = Ces renseignements ne sont pas publiés.

label-name = Nom
label-first-name = Prénom
label-last-name = Nom de famille
label-role = Profession ou titre
hint-role = Par exemple : infirmière ; maître de conférences, Lyon 2 ; conseiller municipal.
label-place = Ville ou commune
label-country = Pays
country-choose = Choisir un pays
hint-email-short = Pour confirmer votre signature. Jamais publiée.
label-email = Adresse e-mail
hint-email = Vous y recevrez un lien pour confirmer votre signature. Jamais publiée. Une boîte, une signature : chaque personne signe avec son adresse.
email-use = Prendre { $address }
email-keep = Garder { $address }
hint-email-collective = De préférence une adresse de l’organisation ; vous y recevrez un lien de confirmation. Jamais publiée.
publish-yes = Oui, mon nom, ma profession et ma ville peuvent figurer dans la liste publique.
publish-no = Non, comptez ma signature sans montrer mon nom.
label-news = Tenez-moi au courant de la suite de cet appel.
label-comment = Commentaire
hint-comment = Lu par l’équipe de la campagne, non publié.
label-organisation = Nom de l’organisation
hint-organisation = En toutes lettres, tel qu’il doit paraître.
label-acronym = Sigle
label-kind = Type d’organisation
label-seat = Ville
label-website = Site
hint-website = Par exemple : https://www.exemple.org
label-function = Fonction dans l’organisation
hint-function = Par exemple : présidente, secrétaire, porte-parole.
label-mandatary = Signe pour l’organisation
label-mandate = J’ai mandat pour signer au nom de cette organisation.
label-mandate-named = J’ai mandat pour signer au nom de : { $name }.
trap-label = Laissez ce champ vide

kind-choose = Choisir
kind-association = Association
kind-union = Syndicat
kind-party = Parti
kind-collective = Collectif
kind-company = Entreprise
kind-media = Média
kind-institution = Institution
kind-other = Autre

mailbox-title = Plus qu’un clic : ouvrez votre messagerie
sign-next-person = Quelqu’un d’autre signe sur cet appareil
kiosk-sent-title = Merci ! Plus qu’un clic dans votre messagerie
kiosk-sent-text = Ouvrez le message de confirmation sur votre téléphone ou votre ordinateur, et confirmez : votre signature ne comptera qu’ensuite. Il peut mettre quelques minutes à arriver, et se trouve parfois dans les indésirables.
kiosk-sent-kept = Ce site n’enregistre rien sur cet appareil. Touchez le bouton : le formulaire sera vide pour la personne suivante.
kiosk-next = Personne suivante
mailbox-lead = Votre signature ne comptera qu’une fois confirmée, par le lien ou le code reçus dans votre boîte.
mailbox-usually = Le message arrive d’ordinaire en moins de deux minutes ; dans les dix minutes si nous venions de vous écrire.
mailbox-late-wait = Il est inutile de recommencer, et cette page peut rester ouverte.
mail-late = { $minutes ->
    [one] Les messages partent en ce moment avec jusqu’à { $minutes } minute de retard.
   *[other] Les messages partent en ce moment avec jusqu’à { $minutes } minutes de retard.
}
mail-stopped = Les messages ne partent pas en ce moment ; ils attendent et partiront dès que possible.
mailbox-address = À
mailbox-correct = Corriger
mailbox-gone-title = Une faute dans l’adresse ?
mailbox-gone = Son serveur a répondu qu’elle n’existe pas : nous n’y écrivons plus. Corrigez-la, et nous vous écrirons à la bonne.
mailbox-gone-correct = Corriger l’adresse
mailbox-send-again = Renvoyer le message
mailbox-send-again-later = { $minutes ->
    [one] Vous pourrez faire renvoyer le message dans { $minutes } minute.
   *[other] Vous pourrez faire renvoyer le message dans { $minutes } minutes.
}
mailbox-sender = De
mailbox-subject = Objet
mailbox-code-title = Vous avez le code ?
label-code = Code à six chiffres
hint-code = Il se trouve dans le message, sous le lien.
mailbox-code-send = Continuer
mailbox-nothing-title = Rien reçu ?
mailbox-nothing-wait = Patientez quelques minutes : certaines messageries font attendre les messages.
mailbox-nothing-spam = Regardez dans les indésirables ou les promotions.
mailbox-nothing-limit = Pour éviter les abus, une même adresse ne reçoit que quelques messages par jour et par appel, et aucun si elle les a refusés. Ceux que vous avez déjà reçus restent bons.
mailbox-nothing-address = Adresse mal tapée ?
mailbox-again = Signer de nouveau
proof-waits = Cet appel est attaqué en ce moment : votre navigateur fait un calcul qui distingue les personnes des machines. Cela prend quelques secondes.
