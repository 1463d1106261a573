# Les e-mails aux organisateurs. Une phrase par clé ; les retours à la ligne se font tout seuls.

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
mail-account-changed-two-step-login-on = La connexion en deux étapes a été activée pour votre compte sur { $name } le { $time }.
mail-account-changed-two-step-login-off = La connexion en deux étapes a été désactivée pour votre compte sur { $name } le { $time }.
mail-account-changed-recovery-codes-renewed = De nouveaux codes de secours ont été créés pour votre compte sur { $name } le { $time }. Les anciens ne marchent plus.
mail-account-changed-recovery-code-used = Un code de secours de votre compte sur { $name } a été utilisé le { $time }.
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
