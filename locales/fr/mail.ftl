# Les e-mails. Une phrase par clé ; les retours à la ligne se font tout seuls.
# Rien de ce qu’une personne a saisi dans un formulaire ne doit figurer ici.

mail-hello = Bonjour,
mail-footer-responsible = Responsable de l’appel : { $responsible }
mail-footer-contact = Pour lui écrire : { $contact }
mail-footer-site = Ce message a été envoyé automatiquement par { $name } ({ $host }). Aucune image, aucun suivi.

mail-confirm-subject = Confirmez votre signature : { $title }
mail-confirm-why = Merci ! Plus qu’un clic pour confirmer votre signature de l’appel « { $title } ».
mail-confirm-entered = Vous recevez ce message parce que vous avez, semble-t-il, donné votre accord pour signer l’appel « { $title } » hors de ce site, et que les organisateurs y ont inscrit cette adresse.
mail-entered-expires = La page fonctionne jusqu’au { $time }. Sans réponse de votre part, rien n’est compté et les données sont effacées.
mail-confirm-preheader = Confirmez votre signature sur la page qui s’ouvre.
mail-confirm-do = Vérifiez votre signature et confirmez-la sur la page qui s’ouvre.
mail-confirm-button = Voir et confirmer ma signature
mail-confirm-link = Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :
mail-confirm-code = Une page vous demande un code ? Tapez celui-ci :
mail-confirm-expires = La page fonctionne jusqu’au { $time }. Sans réponse de votre part, rien n’est compté et les données sont effacées.
mail-confirm-refuse-text = Ce n’était pas vous ? Ouvrez la même page et choisissez « Ce n’était pas moi » : les données seront effacées, et pendant six mois ce site ne vous enverra plus de message de signature. Vous pouvez aussi ne rien faire.
mail-confirm-refuse-html = Ce n’était pas vous ?
mail-confirm-refuse-action = Refuser et faire effacer ces données
mail-confirm-refuse-else = Vous pouvez aussi ne rien faire.

mail-confirm-collective-subject = Confirmez votre signature : { $title }
mail-confirm-collective-why = Merci ! Plus qu’un clic pour confirmer, au nom de votre organisation, la signature de l’appel « { $title } ».
mail-confirm-collective-entered = Vous recevez ce message parce que votre organisation a, semble-t-il, donné son accord pour signer l’appel « { $title } » hors de ce site, et que les organisateurs y ont inscrit cette adresse.
mail-confirm-collective-do = Vérifiez l’organisation et la signature, et confirmez-la sur la page qui s’ouvre.
mail-confirm-collective-button = Voir et confirmer cette signature

mail-already-signed-subject = Votre signature est déjà enregistrée : { $title }
mail-already-signed-why = Quelqu’un, peut-être vous, vient de signer à nouveau avec cette adresse l’appel « { $title } ».
mail-already-signed-nothing = Cette adresse porte déjà une signature : elle reste telle quelle et ne peut compter qu’une fois. Rien n’a changé.
mail-already-signed-do = Pour la revoir, la corriger ou la retirer, ouvrez votre page personnelle :
mail-already-signed-button = Voir ma signature
mail-already-signed-else = Si ce n’était pas vous, vous n’avez rien à faire.

mail-my-link-subject = Votre lien personnel : { $title }
mail-my-link-why = Quelqu’un, sans doute vous, a demandé le lien personnel de cette adresse pour l’appel « { $title } ».
mail-my-link-do = { $count ->
    [1] Cette page montre votre signature. Vous pouvez y corriger votre signature, masquer ou afficher votre nom, ou la retirer :
   *[other] Ces pages montrent vos signatures. Vous pouvez y corriger chaque signature, masquer ou afficher un nom, ou la retirer :
  }
mail-my-link-own = Signature en votre nom, du { $date }
mail-my-link-collective = Signature au nom d’une organisation, du { $date }
mail-my-link-keep = Qui possède un tel lien peut modifier la signature : gardez ce message pour vous.
mail-my-link-else = Si ce n’était pas vous, vous n’avez rien à faire : personne d’autre n’a reçu ce message.

mail-withdrawn-subject = Votre signature est retirée : { $title }
mail-withdrawn-done = C’est fait : votre signature de l’appel « { $title } » est retirée. Elle ne compte pas, ne figure pas dans la liste, et vos données sont effacées.
mail-withdrawn-thanks = Il n’y a rien d’autre à faire. Merci d’avoir pris le temps de lire cet appel.

mail-approved-subject = Signature acceptée : { $title }
mail-approved-group = L’équipe de l’appel « { $title } » a relu la signature de votre organisation et l’a acceptée. Elle compte désormais, et l’organisation figure dans la liste publique. Merci !
mail-approved-person = Votre signature de l’appel « { $title } » est vérifiée et acceptée. Elle compte désormais. Merci !
mail-approved-do = Pour la revoir, la corriger ou la retirer, ouvrez votre page personnelle :

mail-refused-subject = Signature non retenue : { $title }
mail-refused-group = L’équipe de l’appel « { $title } » n’a pas retenu la signature de votre organisation : elle n’est ni comptée ni publiée.
mail-refused-person = L’équipe de l’appel « { $title } » n’a pas retenu la signature déposée avec cette adresse : elle n’est ni comptée ni publiée.
mail-refused-ground = Motif : { $ground }.
mail-refused-answer = Si vous pensez que c’est une erreur, ou pour en savoir plus, écrivez à l’équipe : { $contact }
mail-refused-answer-page = Si vous pensez que c’est une erreur, la page de l’appel dit qui en est responsable : { $url }

mail-test-subject = Essai d’envoi : { $title }
mail-test-done = Ce message d’essai est bien arrivé : le site { $name } sait envoyer des e-mails.
mail-test-look = Vérifiez qu’il n’est pas rangé parmi les indésirables, et que le nom et l’adresse d’expédition sont ceux que vous attendez.

mail-invitation-subject = Invitation à organiser : { $title }
mail-invitation-why = Les organisateurs du site { $name } vous invitent à les rejoindre. L’invitation date du { $time }.
mail-invitation-do = Ouvrez cette page pour choisir votre nom et un mot de passe. Le lien fonctionne une fois, pendant sept jours.
mail-invitation-button = Accepter l’invitation
mail-invitation-else = Si vous n’attendiez pas cette invitation, vous n’avez rien à faire.

mail-password-reset-subject = Nouveau mot de passe : { $title }
mail-password-reset-why = Quelqu’un, sans doute vous, a demandé le { $time } un nouveau mot de passe pour votre compte sur { $name }.
mail-password-reset-do = Ouvrez cette page pour le choisir. Le lien fonctionne une fois, pendant une heure.
mail-password-reset-button = Choisir un mot de passe
mail-password-reset-else = Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.

mail-new-login-subject = Nouvelle connexion à votre compte : { $title }
mail-new-login-why = Votre compte sur { $name } a été ouvert le { $time }, depuis un appareil que nous ne connaissions pas.
mail-new-login-do = Si c’était vous, vous n’avez rien à faire. Sinon, ouvrez votre compte, changez de mot de passe et fermez les autres sessions :
mail-new-login-button = Ouvrir mon compte
mail-new-login-else = Prévenez aussi un propriétaire du site : il peut désactiver votre compte en attendant.

mail-account-changed-subject = Sécurité de votre compte : { $title }
mail-account-changed-password-changed = Le mot de passe de votre compte sur { $name } a été changé le { $time }.
mail-account-changed-password-reset = Un nouveau mot de passe a été choisi pour votre compte sur { $name } le { $time }, avec un lien de mot de passe oublié.
mail-account-changed-two-steps-on = La connexion en deux étapes a été activée pour votre compte sur { $name } le { $time }.
mail-account-changed-two-steps-off = La connexion en deux étapes a été désactivée pour votre compte sur { $name } le { $time }.
mail-account-changed-recovery-renewed = De nouveaux codes de secours ont été créés pour votre compte sur { $name } le { $time }. Les anciens ne marchent plus.
mail-account-changed-recovery-used = Un code de secours de votre compte sur { $name } a été utilisé le { $time }.
mail-account-changed-passkey-added = Une clé d’accès a été ajoutée à votre compte sur { $name } le { $time }.
mail-account-changed-passkey-removed = Une clé d’accès a été retirée de votre compte sur { $name } le { $time }.
mail-account-changed-many-wrong-codes = Le { $time }, quelqu’un qui connaît le mot de passe de votre compte sur { $name } avait tapé plus de cinq codes faux en un jour. Cette personne n’est pas entrée ainsi.
mail-account-changed-do = Si c’était vous, vous n’avez rien à faire. Sinon, ouvrez votre compte, changez de mot de passe et fermez les autres sessions :
mail-account-changed-else = Si vous ne pouvez plus entrer, prévenez tout de suite un propriétaire du site : il peut désactiver votre compte en attendant.

mail-many-opened-subject = Beaucoup de signatures consultées : { $title }
mail-many-opened-why = Le { $time }, { $organiser } avait consulté plus de { $number } signatures de l’appel « { $title } » en une heure.
mail-many-opened-do = Lire beaucoup de signatures peut faire partie du travail. Si cela vous étonne, demandez à la personne, et voyez dans le journal ce qui a été consulté d’autre :
mail-many-opened-button = Ouvrir le journal
mail-many-opened-else = Quelqu’un d’autre se sert peut-être de sa session. Dans le doute, désactivez le compte le temps de savoir. Pendant un jour, aucun autre message ne suivra au sujet de ce compte.

mail-erasure-subject = Les données vont être effacées : { $title }
mail-erasure-why = { $count ->
    [0] Le { $date }, les données personnelles de l’appel « { $title } » seront effacées pour de bon.
    [1] Le { $date }, les données personnelles d’une personne qui a signé ou rempli le formulaire de l’appel « { $title } » seront effacées pour de bon.
   *[other] Le { $date }, les données personnelles de { $count } personnes qui ont signé ou rempli le formulaire de l’appel « { $title } » seront effacées pour de bon.
  } Le texte de l’appel et ses chiffres restent.
mail-erasure-do = S’il vous reste une liste à remettre, faites-le avant. Si la date n’est pas la bonne, qui peut modifier l’appel peut déplacer la clôture ou le délai d’effacement : l’effacement est alors annulé.
mail-erasure-button = Voir l’appel
mail-erasure-else = Si la date est la bonne, il n’y a rien à faire.
mail-waiting-subject = À relire : { $title }
mail-waiting-why = Voici ce qui vous attend sur { $name }.
mail-waiting-appeal = « { $title } »
mail-waiting-groups = { $count ->
    [one] { $count } organisation à relire
   *[other] { $count } organisations à relire
  }
mail-waiting-people = { $count ->
    [one] { $count } signature à relire
   *[other] { $count } signatures à relire
  }
mail-waiting-trends = { $count ->
    [one] { $count } signe inhabituel depuis un jour
   *[other] { $count } signes inhabituels depuis un jour
  }
mail-waiting-trends-button = Regarder
mail-waiting-reports = { $count ->
    [one] { $count } signalement d’un visiteur
   *[other] { $count } signalements de visiteurs
  }
mail-waiting-reports-button = Lire les signalements
mail-waiting-button = Relire
mail-waiting-setting = Pour recevoir ces messages aussitôt, une fois par jour, ou ne plus les recevoir, ouvrez votre compte :
