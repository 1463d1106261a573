# Les signataires d’un appel, vus par ses organisateurs.

signatories-of = Signataires
signatories-back = Revenir à l’appel
signatories-queue = { $count ->
    [1] Une signature à décider
   *[other] { $count } signatures à décider
}
signatories-more = Autres critères
signatories-empty = Personne n’a encore signé.
signatories-nobody = Personne ne répond à ces critères.
signatories-none-yet = Personne jusqu’ici ne répond à ces critères.
signatories-stopped = { $count ->
    [1] Une signature a été parcourue, et il en reste. Ce qui n’est pas publié est chiffré : il faut l’ouvrir pour y chercher.
   *[other] { $count } signatures ont été parcourues, et il en reste. Ce qui n’est pas publié est chiffré : il faut l’ouvrir pour y chercher.
}

label-state = État
label-signed-by = Signée par
label-source = Origine
label-address = Adresse e-mail exacte
hint-address = L’adresse complète. Rien de ce que vous cherchez ne paraît dans l’adresse de la page.
label-domain = Domaine de messagerie
hint-domain = Par exemple : exemple.org
label-name-match = Comparer le nom
label-place-match = Comparer la ville
match-begins = mots qui commencent ainsi
match-contains = contient
match-equals = exactement ces mots
label-name-contains = Nom contenant
label-name-equals = Nom exact
label-place-contains = Ville ou commune contenant
label-place-equals = Ville ou commune exacte
label-hold = Mise de côté parce que
label-since = Déposée depuis le
label-until = Jusqu’au
label-reason = Motif
label-document = Numéro ou date du document
choose-any = Indifférent

signature-state-pending = En attente
signature-state-confirmed = Comptée
signature-state-held = À relire
signature-state-withdrawn = Retirée
signature-state-removed = Écartée par l’équipe
signature-kind-individual = Une personne
signature-kind-collective = Une organisation
signature-source-web = Site
signature-source-mail = Signée par e-mail
signature-source-import = Fichier
signature-source-email = E-mail
signature-source-paper = Papier
flag-prank = Nom de plaisanterie ?
flag-insult = Mot injurieux ?
flag-text = Le nom figure dans une liste qui ne sert qu’à attirer votre regard : de vraies personnes s’appellent ainsi.
label-flagged = Seulement les noms à regarder
flagged-hint = Plaisanteries et injures courantes, en treize langues.
flagged-only = plaisanteries et injures courantes
hold-to-be-approved = l’organisation attend votre accord
hold-organisation-already-signed = cette organisation compte déjà parmi les signataires
hold-mixed-scripts = le nom mélange deux écritures
hold-honeypot = un champ invisible était rempli, comme le font les robots
hold-blocked-network = le formulaire venait d’un réseau bloqué
hold-blocked-domain = le domaine de l’adresse est bloqué
hold-blocked-address = l’adresse est bloquée
hold-network-rate = trop de formulaires venaient du même réseau
hold-appeal-rate = trop de formulaires sont arrivés à la fois
hold-no-proof = le formulaire est arrivé sans le calcul demandé aux navigateurs pendant une attaque
hold-removed-before = une signature de cette adresse avait été écartée
hold-by-organiser = mise de côté par un organisateur

signatory-erased = Données effacées
signatory-id = Numéro
signatory-number = n° { $id }
signatory-language = Langue
signatory-text = Texte signé
signatory-text-version = texte n° { $number } ({ $language })
signatory-publish = Accepte que son nom soit publié
signatory-listed = dans la liste publique
signatory-unlisted = hors de la liste publique
signatory-hidden = masquée par un organisateur
signatory-back = Revenir à la signature
signatory-others = { $count ->
    [1] Une autre signature se réclame de la même organisation :
   *[other] { $count } autres signatures se réclament de la même organisation :
}
approve-others-title = { $count ->
    [1] Une autre signature se réclame de cette organisation
   *[other] { $count } autres signatures se réclament de cette organisation
}
approve-others-text = { $count ->
    [1] Une organisation compte une seule fois. Si vous approuvez celle-ci, l’autre sera écartée et ne comptera pas :
   *[other] Une organisation compte une seule fois. Si vous approuvez celle-ci, les autres seront écartées et ne compteront pas :
}
approve-others-undo = Ce choix peut être défait : mettez de côté ou écartez la signature approuvée, et sa page vous proposera de rétablir ce qui a été écarté.
approve-others-do = { $count ->
    [1] Approuver celle-ci et écarter l’autre
   *[other] Approuver celle-ci et écarter les { $count } autres
}
approve-others-back = Ne rien changer
removal-other-claim = une autre signature de cette organisation a été approuvée
put-back-title = Aucune signature de cette organisation ne compte
put-back-text = { $count ->
    [1] Une signature a été écartée quand une autre de la même organisation a été approuvée. Rétablie, elle attendra de nouveau votre décision, ou la confirmation de son adresse.
   *[other] { $count } signatures ont été écartées quand une autre de la même organisation a été approuvée. Rétablies, elles attendront de nouveau votre décision, ou la confirmation de leur adresse.
}
put-back-do = { $count ->
    [1] Rétablir cette signature
   *[other] Rétablir ces { $count } signatures
}
signatory-correct-title = Corriger la signature
signatory-correct-text = L’adresse, le commentaire et le choix de paraître dans la liste restent ceux de la personne qui a signé.

signatory-done-approve = L’organisation est approuvée : elle compte et figure dans la liste.
signatory-done-put-back = Ce qui avait été écarté est rétabli, et attend de nouveau.
signatory-done-refuse = L’organisation est refusée.
signatory-done-hold = La signature est mise de côté : elle ne compte plus pour l’instant.
signatory-done-release = La signature compte.
signatory-done-remove = La signature est écartée.
signatory-done-hide = Le nom ne paraît plus dans la liste. La signature compte toujours.
signatory-done-show = Le nom paraît de nouveau dans la liste.
signatory-done-corrected = La correction est enregistrée.
signatory-done-resent = Le message de confirmation va repartir, dès que les limites d’envoi le permettent.
signatory-done-capped = Rien n’est parti : cette adresse a déjà reçu tous les messages qu’elle peut recevoir pour l’instant, ou n’en veut plus.
signatory-done-not-pending = Rien n’est parti : cette signature n’attend pas de confirmation.
signatory-done-not-listed = Rien n’a changé : cette signature ne paraît pas dans la liste, par le choix de son auteur ou par son état.
signatory-done-changed = La signature a changé entre-temps : voici où elle en est. Rien d’autre n’a été fait.
signatory-done-not-now = Rien n’a été fait : la signature n’est plus dans un état qui le permet.
signatory-done-group-counts = Rien n’a été fait : une autre signature de cette organisation compte déjà. Mettez-la de côté ou écartez-la d’abord.

reasons-title = À décider, par motif
reasons-open = Regrouper par motif
reasons-text = Voyez d’un coup ce qui attend, et décidez pour tout un groupe. Chaque action montre d’abord ce qu’elle va toucher.
reasons-more = Il y a trop de signatures en attente pour les compter toutes ici : ces nombres portent sur les 5 000 plus anciennes.
reasons-people = { $count ->
    [1] une personne
   *[other] { $count } personnes
}
reasons-groups = { $count ->
    [1] une organisation
   *[other] { $count } organisations
}
reasons-list = Voir
reasons-act = Décider pour toutes
reasons-undo = Actions groupées, et comment les annuler
reasons-none = Rien n’attend de décision.
queue-title = À décider
queue-decide = Votre décision
queue-waiting = { $count ->
    [0] Plus rien n’attend
    [1] Une signature attend
   *[other] { $count } signatures attendent
}
queue-next = Passer à la suivante
queue-keys = Au clavier, avec la touche d’accès de votre navigateur : A pour accepter, R pour refuser, N pour passer.
queue-end = { $count ->
    [0] Plus aucune signature n’attend votre décision.
    [1] Vous êtes au bout. Une signature attend encore.
   *[other] Vous êtes au bout. { $count } signatures attendent encore.
}
queue-again = Reprendre depuis le début

mandate-legend = Mandat de l’organisation
mandate-declared = Déclaré par la personne qui signe
mandate-domain = Établi par le domaine de l’adresse
mandate-document = Établi par un document
hint-document = Si le mandat est établi par un document. Lu par les organisateurs seuls, et conservé chiffré.

actions-title = Ce que vous pouvez faire
signature-action-approve = Approuver l’organisation
signature-action-refuse = Refuser l’organisation
signature-action-release = Compter cette signature
signature-action-hold = Mettre de côté
signature-action-remove = Écarter cette signature
signature-action-hide = Masquer le nom dans la liste
signature-action-show = Montrer le nom dans la liste
signatories-expired = Cette recherche a expiré : refaites-la, s’il vous plaît.
address-show = Afficher l’adresse e-mail
address-show-hint = Le journal dira que vous l’avez demandée.
signature-action-correct = Corriger
signature-action-resend = Renvoyer le message de confirmation

refuse-group-title = Refuser cette organisation ?
refuse-group-send = Refuser
remove-title = Écarter cette signature ?
remove-text = Elle ne comptera pas et ne paraîtra pas dans la liste. Si la personne signe de nouveau, sa signature vous sera soumise.
remove-send = Écarter
remove-keep = La garder
hint-reason = Pour les autres organisateurs : la personne ne le voit pas.
label-ground = Ce que la personne lira
hint-ground = Si elle a confirmé sa signature, elle reçoit un e-mail dix minutes après. Il dit le motif choisi, s’il y en a un, et à qui s’adresser.
ground-none = Aucun motif : seulement que la signature n’est pas retenue

signature-history-title = Son histoire
signature-history-note = Les messages restent dans cette histoire pendant trente jours après leur envoi.
signature-history-posted = Signature déposée
signature-history-confirmed = Adresse confirmée, ou signature acceptée
signature-history-consent-sign = Accord pour signer
signature-history-consent-publish-name = Accord pour paraître dans la liste
signature-history-consent-news = Accord pour recevoir des nouvelles
signature-history-consent-other = Autre accord
signature-history-given = oui
signature-history-taken-back = non
signature-history-wording = formulation { $version }
signature-history-mail-confirm = Message de confirmation
signature-history-mail-confirm-collective = Message de confirmation
signature-history-mail-already-signed = Message « vous avez déjà signé »
signature-history-mail-my-link = Message avec le lien personnel
signature-history-mail-withdrawn = Message de retrait
signature-history-mail-approved = Message « signature acceptée »
signature-history-mail-refused = Message « signature non retenue »
signature-history-mail-other = Autre message
signature-history-mail-state-queued = en attente
signature-history-mail-state-sent = parti
signature-history-mail-state-failed = échoué
signature-history-reason-permanent = l’adresse ne le reçoit pas
signature-history-reason-transient = le serveur du destinataire demande d’attendre
signature-history-reason-unknown = réponse incomprise du serveur
signature-history-reason-connection = le serveur d’envoi ne répondait pas
signature-history-reason-operator = le serveur d’envoi a refusé : voyez avec qui héberge le site
signature-history-reason-unbuildable = le message n’a pas pu être écrit
signature-history-reason-gone = l’appel ou la signature n’existe plus
signature-history-reason-no-address = sans adresse
signature-history-reason-no-longer-pending = la signature n’attendait plus de confirmation
signature-history-reason-nothing-signed = plus aucune signature à cette adresse
signature-history-reason-unknown-kind = sorte de message inconnue
signature-history-reason-unreadable = illisible dans la base
signature-history-reason-paced = attend son tour chez ce fournisseur
signature-history-reason-held = attend que le serveur d’envoi en reprenne
signature-history-reason-policy = refusé par principe, chez le destinataire ou par le serveur d’envoi
signature-history-reason-sender-refused = expéditeur refusé
signature-history-reason-not-routed = le serveur du destinataire n’a pas été joint
signature-history-reason-decision-undone = la décision a été changée avant l’envoi
signature-history-reason-suppressed = cette adresse a refusé nos messages, ou n’existe pas
signature-history-mail-confirm-by-click = Message « encore un clic »
signature-history-reason-bounced = il est revenu : la boîte n’existe pas
signature-history-reason-bounced-later = il est revenu : refusé pour l’instant
signature-history-reason-complained = il a été signalé comme indésirable
signature-history-reason-other = autre raison
signature-history-decision-approve = approuvée
signature-history-decision-refuse = refusée
signature-history-decision-hold = mise de côté
signature-history-decision-release = acceptée
signature-history-decision-remove = écartée
signature-history-decision-put-back = rétablie
signature-history-decision-hide = nom masqué
signature-history-decision-show = nom montré

label-action = Action
bulk-actions-title = Actions groupées
bulk-actions-text = Une action groupée fait la même chose à toutes les signatures d’une recherche. Elle compte d’abord et ne change rien sans votre accord. Elle peut être annulée pendant trente jours, sauf les messages partis.
bulk-actions-none = Aucune action groupée n’a encore eu lieu.
bulk-actions-act = Agir sur toutes ces signatures
bulk-action-new = Agir sur toutes ces signatures
bulk-action-new-text = Choisissez l’action. Les signatures seront d’abord comptées ; rien ne changera avant votre accord.
bulk-action-about = Signatures concernées
bulk-action-everybody = toutes
bulk-action-count = Compter d’abord
bulk-action-kind-hold = Mettre de côté
bulk-action-kind-release = Compter
bulk-action-kind-remove = Écarter
bulk-action-kind-hide = Masquer les noms
bulk-action-kind-resend = Renvoyer les messages de confirmation
bulk-action-text-hold = Les signatures comptées attendront une nouvelle décision.
bulk-action-text-release = Les signatures de personnes à relire compteront, et celles qui attendaient depuis leur confirmation reçoivent un e-mail. Les organisations s’approuvent une à une.
bulk-action-text-remove = Les signatures ne compteront plus et ne paraîtront plus.
bulk-action-text-hide = Les noms de personnes ne paraîtront plus ; leurs signatures compteront toujours.
bulk-action-text-resend = Les signatures en attente recevront un nouveau message, dans les limites prévues pour chaque adresse.
bulk-reason-hint = Nécessaire pour écarter. Pour les autres organisateurs.
bulk-ground-hint = Pour les signatures écartées : les personnes qui avaient confirmé reçoivent un e-mail dix minutes après, sauf si vous annulez l’action d’ici là.
bulk-action-state-counting = Les signatures sont en train d’être comptées. Rien ne change.
bulk-action-state-ready = Tout est compté. Rien n’a changé : à vous de décider.
bulk-action-state-running = L’action est en cours.
bulk-action-state-stopped = L’action est arrêtée. Vous pouvez la reprendre ou l’annuler.
bulk-action-state-done = L’action est terminée.
bulk-action-state-undoing = L’annulation est en cours.
bulk-action-state-undone = L’action est annulée.
bulk-action-state-dropped = L’action est abandonnée. Rien n’a changé.
bulk-action-at-work = Cette page se renouvelle toute seule. Vous pouvez la quitter : le travail continue.
bulk-action-examined = { $count ->
    [1] une signature parcourue
   *[other] { $count } signatures parcourues
}
bulk-action-matched = { $count ->
    [0] aucune concernée
    [1] une concernée
   *[other] { $count } concernées
}
bulk-action-changed = { $count ->
    [1] une traitée
   *[other] { $count } traitées
}
bulk-action-skipped = { $count ->
    [1] une laissée telle quelle
   *[other] { $count } laissées telles quelles
}
bulk-action-restored = { $count ->
    [1] une remise en place
   *[other] { $count } remises en place
}
bulk-action-kept = { $count ->
    [1] une changée depuis et gardée
   *[other] { $count } changées depuis et gardées
}
bulk-action-nobody = Aucune signature n’est concernée : il n’y a rien à faire.
bulk-action-samples = Quelques exemples
bulk-action-can-undo = Vous pourrez l’annuler pendant trente jours.
bulk-action-cannot-undo = Un message parti ne se rattrape pas : cette action ne peut pas être annulée.
bulk-action-start = { $count ->
    [1] Le faire pour une signature
   *[other] Le faire pour { $count } signatures
}
bulk-action-resume = Reprendre
bulk-action-stop = Arrêter
bulk-action-drop = Abandonner
bulk-action-undo = Annuler toute l’action
bulk-action-undo-hint = Chaque signature retrouve l’état d’avant, sauf celles qui ont changé depuis.
