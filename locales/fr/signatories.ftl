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
label-address = Adresse électronique exacte
hint-address = L’adresse complète. Rien de ce que vous cherchez ne paraît dans l’adresse de la page.
label-domain = Domaine de messagerie
hint-domain = Par exemple : exemple.org
label-name-how = Comparer le nom
label-place-how = Comparer la ville
how-begins = mots qui commencent ainsi
how-contains = contient
how-equals = exactement ces mots
label-name-contains = Nom contenant
label-name-equals = Nom exact
label-place-contains = Ville ou village contenant
label-place-equals = Ville ou village exact
label-since = Déposée depuis le
label-until = Jusqu’au
label-reason = Motif
label-document = Numéro ou date du document
choose-any = Indifférent

signature-state-pending = En attente de confirmation
signature-state-confirmed = Comptée
signature-state-held = À regarder
signature-state-withdrawn = Retirée par son auteur
signature-state-removed = Écartée
signature-kind-individual = Une personne
signature-kind-collective = Un groupe
signature-source-web = Site
signature-source-import = Fichier
signature-source-email = Courriel
signature-source-paper = Papier
hold-to-be-approved = le groupe attend votre accord
hold-organisation-already-signed = ce groupe compte déjà parmi les signataires
hold-mixed-scripts = le nom mélange deux écritures
hold-honeypot = un champ invisible était rempli, comme le font les robots
hold-removed-before = une signature de cette adresse avait été écartée
hold-by-organiser = mise de côté par un organisateur

signatory-erased = Données effacées
signatory-id = Numéro
signatory-number = n° { $id }
signatory-language = Langue
signatory-text = Texte signé
signatory-text-version = texte n° { $number } ({ $language })
signatory-publish = Accepte que son nom soit publié
signatory-listed = dans la liste publique
signatory-unlisted = hors de la liste publique
signatory-hidden = masquée par un organisateur
signatory-back = Revenir à la signature
signatory-others = { $count ->
    [1] Une autre signature se réclame du même groupe :
   *[other] { $count } autres signatures se réclament du même groupe :
}
approve-others-title = { $count ->
    [1] Une autre signature se réclame de ce groupe
   *[other] { $count } autres signatures se réclament de ce groupe
}
approve-others-text = { $count ->
    [1] Un groupe compte une seule fois. Si vous approuvez celle-ci, l’autre sera écartée et ne comptera pas :
   *[other] Un groupe compte une seule fois. Si vous approuvez celle-ci, les autres seront écartées et ne compteront pas :
}
approve-others-undo = Ce choix peut être défait : mettez de côté ou écartez la signature approuvée, et sa page vous proposera de rétablir ce qui a été écarté.
approve-others-do = { $count ->
    [1] Approuver celle-ci et écarter l’autre
   *[other] Approuver celle-ci et écarter les { $count } autres
}
approve-others-back = Ne rien changer
removal-other-claim = une autre signature de ce groupe a été approuvée
put-back-title = Aucune signature de ce groupe ne compte
put-back-text = { $count ->
    [1] Une signature a été écartée quand une autre du même groupe a été approuvée. Rétablie, elle attendra de nouveau votre décision, ou la confirmation de son adresse.
   *[other] { $count } signatures ont été écartées quand une autre du même groupe a été approuvée. Rétablies, elles attendront de nouveau votre décision, ou la confirmation de leur adresse.
}
put-back-do = { $count ->
    [1] Rétablir cette signature
   *[other] Rétablir ces { $count } signatures
}
signatory-correct-title = Corriger la signature
signatory-correct-text = L’adresse, le commentaire et le choix de paraître dans la liste restent ceux de la personne qui a signé.

signatory-done-approve = Le groupe est approuvé : il compte et figure dans la liste.
signatory-done-put-back = Ce qui avait été écarté est rétabli, et attend de nouveau.
signatory-done-refuse = Le groupe est refusé.
signatory-done-hold = La signature est mise de côté : elle ne compte plus pour l’instant.
signatory-done-release = La signature compte.
signatory-done-remove = La signature est écartée.
signatory-done-hide = Le nom ne paraît plus dans la liste. La signature compte toujours.
signatory-done-show = Le nom paraît de nouveau dans la liste.
signatory-done-corrected = La correction est enregistrée.
signatory-done-resent = Le message de confirmation va repartir.
signatory-done-capped = Rien n’est parti : cette adresse a déjà reçu tous les messages qu’elle peut recevoir pour l’instant, ou n’en veut plus.
signatory-done-not-pending = Rien n’est parti : cette signature n’attend pas de confirmation.
signatory-done-not-listed = Rien n’a changé : cette signature ne paraît pas dans la liste, par le choix de son auteur ou par son état.
signatory-done-changed = La signature a changé entre-temps : voici où elle en est. Rien d’autre n’a été fait.
signatory-done-not-now = Rien n’a été fait : la signature n’est plus dans un état qui le permet.
signatory-done-group-counts = Rien n’a été fait : une autre signature de ce groupe compte déjà. Mettez-la de côté ou écartez-la d’abord.

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

mandate-legend = Mandat du groupe
mandate-declared = Déclaré par la personne qui signe
mandate-domain = Établi par le domaine de l’adresse
mandate-document = Établi par un document
hint-document = Si le mandat est établi par un document. Lu par les organisateurs seuls, et conservé chiffré.

deeds-title = Ce que vous pouvez faire
deed-approve = Approuver le groupe
deed-refuse = Refuser le groupe
deed-release = Compter cette signature
deed-hold = Mettre de côté
deed-remove = Écarter cette signature
deed-hide = Masquer le nom dans la liste
deed-show = Montrer le nom dans la liste
deed-correct = Corriger
deed-resend = Renvoyer le message de confirmation

refuse-group-title = Refuser ce groupe ?
refuse-group-send = Refuser
remove-title = Écarter cette signature ?
remove-text = Elle ne comptera pas et ne paraîtra pas dans la liste. La personne peut signer de nouveau ; sa signature vous sera alors soumise.
remove-send = Écarter
remove-keep = La garder
hint-reason = Pour les autres organisateurs : la personne ne le voit pas.
label-ground = Ce que la personne lira
hint-ground = Si elle a confirmé sa signature, elle reçoit un courriel dix minutes après, sauf si vous revenez sur la décision d’ici là. Il dit ce motif et l’adresse de contact de l’appel.
ground-none = Aucun motif : seulement que la signature n’est pas retenue
ground-unknown-group = nous n’avons pas trouvé trace de ce groupe
ground-no-mandate = nous n’avons pas pu vérifier que vous pouvez signer au nom du groupe
ground-duplicate = une autre signature de la même personne ou du même groupe est déjà retenue
ground-not-a-name = le nom indiqué n’est pas celui d’une personne ou d’un groupe
ground-conditions = elle ne répond pas aux conditions de cet appel
ground-on-request = vous l’avez demandé

past-title = Son histoire
past-note = Les messages restent dans cette histoire pendant trente jours après leur envoi.
past-posted = Signature déposée
past-confirmed = Adresse confirmée, ou signature acceptée
past-consent-sign = Accord pour signer
past-consent-publish-name = Accord pour paraître dans la liste
past-consent-news = Accord pour recevoir des nouvelles
past-consent-other = Autre accord
past-given = oui
past-taken-back = non
past-wording = formulation { $version }
past-mail-confirm = Message de confirmation
past-mail-confirm-collective = Message de confirmation
past-mail-already-signed = Message « vous avez déjà signé »
past-mail-my-link = Message avec le lien personnel
past-mail-withdrawn = Message de retrait
past-mail-approved = Message « signature acceptée »
past-mail-refused = Message « signature non retenue »
past-mail-other = Autre message
past-mail-state-queued = en attente
past-mail-state-sent = parti
past-mail-state-failed = échoué
past-reason-permanent = l’adresse ne le reçoit pas
past-reason-transient = le serveur du destinataire demande d’attendre
past-reason-unknown = réponse incomprise du serveur
past-reason-connection = le serveur d’envoi ne répondait pas
past-reason-operator = le serveur d’envoi a refusé : voyez avec qui héberge le site
past-reason-unbuildable = le message n’a pas pu être écrit
past-reason-too-long = abandonné après trop longtemps
past-reason-too-often = abandonné après trop d’essais
past-reason-gone = l’appel ou la signature n’existe plus
past-reason-no-address = sans adresse
past-reason-no-longer-pending = la signature n’attendait plus de confirmation
past-reason-nothing-signed = plus aucune signature à cette adresse
past-reason-unknown-kind = sorte de message inconnue
past-reason-unreadable = illisible dans la base
past-reason-paced = attend son tour chez ce fournisseur
past-reason-held = attend que le serveur d’envoi en reprenne
past-reason-policy = refusé par principe, chez le destinataire ou par le serveur d’envoi
past-reason-sender-refused = expéditeur refusé
past-reason-not-routed = le serveur du destinataire n’a pas été joint
past-reason-decision-undone = la décision a été changée avant l’envoi
past-reason-suppressed = cette adresse a refusé nos messages, ou n’existe pas
past-reason-other = autre raison
past-decision-approve = approuvé
past-decision-refuse = refusé
past-decision-hold = mise de côté
past-decision-release = acceptée
past-decision-remove = écartée
past-decision-put-back = rétablie
past-decision-hide = nom masqué
past-decision-show = nom montré

label-deed = Action
rules-title = Actions groupées
rules-text = Une action groupée fait la même chose à toutes les signatures d’une recherche. Elle compte d’abord, ne change rien sans votre accord, et peut être annulée pendant trente jours.
rules-none = Aucune action groupée n’a encore eu lieu.
rules-act = Agir sur toutes ces signatures
rule-new = Agir sur toutes ces signatures
rule-new-text = Choisissez l’action. Les signatures seront d’abord comptées ; rien ne changera avant votre accord.
rule-about = Signatures concernées
rule-everybody = toutes
rule-look = Compter d’abord
bulk-deed-hold = Mettre de côté
bulk-deed-release = Compter
bulk-deed-remove = Écarter
bulk-deed-hide = Masquer les noms
bulk-deed-resend = Renvoyer les messages de confirmation
bulk-text-hold = Les signatures comptées attendront une nouvelle décision.
bulk-text-release = Les signatures de personnes mises de côté compteront. Les groupes s’approuvent un à un.
bulk-text-remove = Les signatures ne compteront plus et ne paraîtront plus.
bulk-text-hide = Les noms de personnes ne paraîtront plus ; leurs signatures compteront toujours.
bulk-text-resend = Les signatures en attente recevront un nouveau message, dans les limites prévues pour chaque adresse.
bulk-reason-hint = Nécessaire pour écarter. Pour les autres organisateurs.
bulk-ground-hint = Pour les signatures écartées : les personnes qui avaient confirmé reçoivent un courriel dix minutes après, sauf si vous annulez l’action d’ici là.
run-state-looking = Les signatures sont en train d’être comptées. Rien ne change.
run-state-ready = Tout est compté. Rien n’a changé : à vous de décider.
run-state-running = L’action est en cours.
run-state-stopped = L’action est arrêtée. Vous pouvez la reprendre ou l’annuler.
run-state-done = L’action est terminée.
run-state-undoing = L’annulation est en cours.
run-state-undone = L’action est annulée.
run-state-dropped = L’action est abandonnée. Rien n’a changé.
run-at-work = Cette page se renouvelle toute seule. Vous pouvez la quitter : le travail continue.
run-looked = { $count ->
    [1] une signature parcourue
   *[other] { $count } signatures parcourues
}
run-matched = { $count ->
    [0] aucune concernée
    [1] une concernée
   *[other] { $count } concernées
}
run-changed = { $count ->
    [1] une traitée
   *[other] { $count } traitées
}
run-passed = { $count ->
    [1] une laissée telle quelle
   *[other] { $count } laissées telles quelles
}
run-restored = { $count ->
    [1] une remise en place
   *[other] { $count } remises en place
}
run-kept = { $count ->
    [1] une changée depuis et gardée
   *[other] { $count } changées depuis et gardées
}
run-nobody = Aucune signature n’est concernée : il n’y a rien à faire.
run-samples = Quelques exemples
run-can-undo = Vous pourrez l’annuler pendant trente jours.
run-cannot-undo = Un message parti ne se rattrape pas : cette action ne peut pas être annulée.
run-start = { $count ->
    [1] Le faire pour une signature
   *[other] Le faire pour { $count } signatures
}
run-resume = Reprendre
run-stop = Arrêter
run-drop = Abandonner
run-undo = Annuler toute l’action
run-undo-hint = Chaque signature retrouve l’état d’avant, sauf celles qui ont changé depuis.
