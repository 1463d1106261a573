# L’espace des organisateurs.

admin-nav = Espace d’organisation
admin-nav-appeals = Appels
admin-nav-account = Mon compte
admin-nav-accounts = Comptes
admin-nav-audit = Journal
admin-log-out = Se déconnecter
admin-second-factor = Votre compte s’ouvre avec un simple mot de passe, alors qu’un propriétaire peut tout voir et tout faire.
admin-second-factor-do = Ajouter une deuxième étape
admin-wait = { $minutes ->
    [1] Trop d’essais d’affilée. Attendez une minute, puis recommencez.
   *[other] Trop d’essais d’affilée. Attendez { $minutes } minutes, puis recommencez.
}
admin-name-hint = Les autres organisateurs vous reconnaîtront à ce nom. Il ne paraît nulle part ailleurs.
password-hint = Au moins douze caractères. Une phrase dont vous vous souviendrez fait un bon mot de passe.

label-admin-name = Votre nom
label-password = Mot de passe
label-current-password = Mot de passe actuel
label-new-password = Nouveau mot de passe
label-language = Langue des messages que vous recevez
label-invite-language = Langue de l’invitation
label-account-role = Rôle
label-appeals = Appels confiés

login-title-login = Se connecter
login-text-login = Cet espace est réservé aux organisateurs. Pour signer un appel, aucun compte n’est nécessaire.
login-send-login = Se connecter
login-title-code = Deuxième étape
login-text-code = Ouvrez votre application de codes et recopiez le code affiché pour ce site.
login-code-hint = Téléphone perdu ? Tapez l’un de vos codes de secours.
login-send-code = Continuer
login-title-forgotten = Mot de passe oublié
login-text-forgotten = Écrivez l’adresse de votre compte : nous y enverrons un lien pour choisir un nouveau mot de passe.
login-send-forgotten = Envoyer le lien
login-title-asked = Regardez vos messages
login-text-asked = Si un compte existe à cette adresse, un lien lui est destiné, trois par jour au plus. Il fonctionne pendant une heure.
login-title-set-up = Bienvenue
login-text-set-up = Ce site n’a pas encore de compte. Créez le vôtre : vous pourrez ensuite inviter d’autres personnes.
login-send-set-up = Créer mon compte
login-title-invitation = Accepter l’invitation
login-text-invitation = Choisissez le nom sous lequel les autres organisateurs vous verront, et un mot de passe.
login-send-invitation = Ouvrir mon compte
login-title-reset = Nouveau mot de passe
login-text-reset = Choisissez un nouveau mot de passe. Toutes les sessions ouvertes seront fermées.
login-send-reset = Enregistrer
login-forgotten = Mot de passe oublié ?
login-back = Revenir à la connexion
login-done-accepted = Votre compte est prêt. Connectez-vous.
login-done-set-up = Votre compte est créé. Connectez-vous.
login-done-reset = Votre nouveau mot de passe est enregistré. Connectez-vous.
login-done-logged-out = La session est fermée.

admin-home-title = Vos appels
admin-home-empty = Aucun appel ne vous est confié pour le moment : un propriétaire du site peut vous en confier un.
admin-appeal-closed = Clos le { $date }
admin-appeal-closes = clôture le { $date }
admin-appeal-erases = effacement des données le { $date }
admin-appeal-state = État
admin-appeal-total = Signatures comptées
admin-appeal-people = Personnes
admin-appeal-groups = Organisations
admin-appeal-public = Voir la page publique
appeal-state-draft = Brouillon
appeal-state-scheduled = Programmé
appeal-state-open = Ouvert
appeal-state-closed = Clos

step-up-title = Confirmez que c’est vous
step-up-text = Ce que vous allez faire est sensible. Redonnez votre mot de passe ; on ne vous le redemandera pas pendant dix minutes.
step-up-text-code = Ce que vous allez faire est sensible. Donnez un code de votre application ; on ne vous le redemandera pas pendant dix minutes.
step-up-send = Continuer

account-title = Mon compte
account-who = Nom et langue
account-save = Enregistrer
account-password = Mot de passe
account-password-send = Changer de mot de passe
account-done-renamed = C’est enregistré.
account-done-notices-chosen = C’est enregistré.
account-notices = Les messages que vous recevez
label-notices = M’écrire quand quelque chose attend une décision
hint-notices = Ces messages ne donnent que le titre de l’appel, des nombres et des liens, jamais le nom d’un signataire.
notice-at-once = aussitôt : au plus un message par appel et par quart d’heure
notice-daily = une fois par jour, vers 6 h, heure du site
notice-never = jamais
account-done-password-changed = Votre mot de passe est changé. Vos autres sessions sont fermées.
account-done-session-ended = Cette session est fermée.
account-done-sessions-ended = Vos autres sessions sont fermées.
account-done-two-steps-off = La connexion en deux étapes est désactivée.
account-two-steps-on = Activée : un code vous est demandé à chaque connexion.
account-two-steps-why = Avec un code en plus du mot de passe, un mot de passe volé ne suffit pas pour entrer.
account-two-steps-required = La connexion en deux étapes est exigée pour votre compte.
account-two-steps-start = L’activer
account-two-steps-off = La désactiver
account-recovery-left = { $count ->
    [0] Il ne vous reste aucun code de secours.
    [1] Il vous reste un code de secours.
   *[other] Il vous reste { $count } codes de secours.
}
account-recovery-send = Créer de nouveaux codes de secours
account-sessions = Sessions ouvertes
account-session-unknown = Navigateur inconnu
account-session-this = cette session
account-session-times = ouverte le { $began }, utilisée le { $seen }
account-session-end = Fermer cette session
account-sessions-end = Fermer toutes les autres sessions

passkeys-title = Clés d’accès
passkeys-text = Une clé d’accès ouvre votre compte d’un doigt, d’un regard ou avec le code PIN de votre appareil ou de votre clé de sécurité. Une fausse page ne peut pas vous la voler.
passkeys-add-title = Ajouter une clé d’accès
passkeys-add-text = Donnez-lui un nom qui vous permettra de la reconnaître, celui de l’appareil par exemple. Votre navigateur demande ensuite où la garder.
passkeys-add-first = Ensuite, le mot de passe seul n’ouvre plus votre compte : il faudra une clé d’accès, ou l’un des codes de secours que vous allez recevoir.
passkeys-need-script = Les clés d’accès ont besoin de JavaScript, qui est désactivé dans ce navigateur. Avec une application de codes, la connexion en deux étapes marche sans.
passkeys-add-send = Continuer
label-passkey-name = Nom de la clé d’accès
hint-passkey-name = Personne d’autre ne le voit.
passkey-use = Utiliser une clé d’accès
passkey-failed = La clé d’accès n’a pas pu servir. Rechargez cette page pour réessayer, ou continuez sans elle.
passkey-used = ajoutée le { $created }, utilisée le { $used }
passkey-unused = ajoutée le { $created }, pas encore utilisée
passkey-remove = Retirer cette clé d’accès
passkey-remove-last = Sans cette clé, le mot de passe seul ouvrira votre compte, et vos codes de secours ne serviront plus. Pour la retirer, tapez l’un de ces codes.
passkey-remove-by-itself = La retirer avec la clé elle-même
label-recovery-code = Code de secours
account-done-passkey-added = Votre clé d’accès est ajoutée.
account-done-passkey-removed = Cette clé d’accès est retirée.
recovery-text-passkey = Si vous perdez votre clé d’accès, chacun de ces codes vous laisse entrer une fois, après votre mot de passe. Imprimez-les ou notez-les, et gardez-les loin de vos appareils.
login-text-code-passkey = Utilisez votre clé d’accès. Vous pouvez aussi taper un code : celui de votre application, ou un code de secours.
step-up-text-passkey = Ce que vous allez faire est sensible. Utilisez votre clé d’accès, ou donnez un code ; on ne vous le redemandera pas pendant dix minutes.
two-steps-title = Connexion en deux étapes
two-steps-text = Il vous faut une application qui affiche des codes à six chiffres, sur un téléphone ou un ordinateur.
two-steps-scan = Ajoutez ce site à l’application en photographiant l’image.
two-steps-picture = Image à photographier avec l’application
two-steps-type = Ou tapez cette clé dans l’application :
two-steps-open = Ou ouvrez l’application installée sur cet appareil
two-steps-prove = Recopiez le code que l’application affiche maintenant.
two-steps-send = Activer
recovery-title = Codes de secours
recovery-on = La connexion en deux étapes est activée.
recovery-text = Si vous perdez votre téléphone, chacun de ces codes vous laissera entrer une fois. Imprimez-les ou notez-les, et gardez-les loin du téléphone.
recovery-once = Ils ne seront plus jamais affichés.
recovery-kept = Je les ai notés

role-owner = Propriétaire
role-text-owner = tout, sur tous les appels, et les comptes
role-editor = Rédaction
role-text-editor = textes, signataires, export et import des appels confiés
role-moderator = Modération
role-text-moderator = suspendre, approuver et écarter des signatures ; pas d’export
role-viewer = Lecture
role-text-viewer = les chiffres seulement

accounts-title = Comptes
accounts-invite = Inviter quelqu’un
accounts-two-steps = deux étapes
accounts-one-step = mot de passe seul
accounts-last-login = dernière connexion le { $time }
accounts-never-logged-in = jamais connecté
account-state-invited = invitation en attente
account-state-active = actif
account-state-disabled = désactivé
account-unreachable = Un e-mail à cette adresse est revenu le { $time } : son serveur dit que la boîte n’existe pas.
invite-title = Inviter quelqu’un
invite-send = Inviter
invite-link = Lien d’invitation
invite-link-hint = Ce lien fonctionne une fois, pendant sept jours. Transmettez-le à cette personne seulement ; il n’est plus affiché ensuite.
appeals-hint = Les propriétaires accèdent à tous les appels ; pour les autres rôles, cochez ceux que vous confiez.
account-must-use-two-steps = Exiger la connexion en deux étapes
account-done-invited = L’invitation est prête.
account-done-changed = C’est enregistré.
account-done-disabled = Le compte est désactivé et ses sessions sont fermées.
account-done-enabled = Le compte est rouvert.
account-disable = Désactiver ce compte
account-enable = Rouvrir ce compte
