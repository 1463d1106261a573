# Le journal de ce que les organisateurs ont fait.

audit-title = Journal
audit-text = Ce que les organisateurs ont fait, du plus récent au plus ancien. Rien n’en est jamais effacé. Une signature n’y figure que par son numéro, jamais par un nom.
audit-by-cli = en ligne de commande
audit-by-admin = un compte effacé
audit-by-site = le site
audit-by-visitor = une personne non connectée
audit-site-set-up = Premier compte créé
audit-account-invited = Compte invité
audit-account-accepted = Invitation acceptée
audit-account-changed = Compte modifié
audit-account-disabled = Compte désactivé
audit-account-enabled = Compte rouvert
audit-logged-in = Connexion
audit-logged-out = Déconnexion
audit-login-failed = Connexion échouée
audit-refused = Page refusée
audit-password-changed = Mot de passe changé
audit-password-reset-requested = Nouveau mot de passe demandé
audit-password-reset = Nouveau mot de passe choisi
audit-two-step-login-on = Deux étapes activées
audit-two-step-login-off = Deux étapes désactivées
audit-recovery-codes-renewed = Codes de secours renouvelés
audit-recovery-code-used = Code de secours utilisé
audit-passkey-added = Clé d’accès ajoutée
audit-passkey-removed = Clé d’accès retirée
audit-sessions-ended = Sessions fermées
audit-appeal-created = Appel créé
audit-appeal-changed = Appel modifié
audit-protection-changed = Règles de protection modifiées
audit-proofs-asked = Calcul demandé aux navigateurs
audit-read-only = Lecture seule
audit-report-settled = Signalement traité
audit-message-settled = E-mail lu et effacé
audit-appeal-state = État d’un appel changé
audit-erasure = Effacement des données personnelles
audit-signature-decided = Décision sur une signature
audit-signature-corrected = Signature corrigée
audit-bulk-action = Action groupée
audit-confirmation-resent = Confirmation renvoyée
audit-signatures-opened = Signatures consultées
audit-address-shown = Adresse e-mail affichée
audit-exported = Liste exportée
audit-import-undone = Lot de signatures annulé
audit-imported = Signatures importées
audit-unknown = Autre chose
audit-object-account = compte
audit-object-appeal = appel
audit-object-signature = signature
audit-mail-tested = Message d’essai envoyé

label-who = Qui
label-what = Quoi
label-about = À propos de l’appel
label-from = À partir du
label-to = Jusqu’au
audit-nothing = Rien de tel dans le journal.
audit-whole = { $count ->
    [1] La seule ligne est telle qu’elle a été écrite. Notez ailleurs le sceau de la dernière : un journal ramené à une fin plus ancienne en a un autre.
   *[other] Les { $count } lignes sont telles qu’elles ont été écrites. Notez ailleurs le sceau de la dernière : un journal ramené à une fin plus ancienne en a un autre.
}
audit-broken = Quelqu’un a changé la base de données sans passer par le site, ou une sauvegarde a été remise en place. Parlez-en à la personne qui l’héberge avant de vous fier à ce qui suit.
audit-fault-missing = Il manque une ligne à la place { $row }.
audit-fault-order = La ligne { $row } ne suit pas celle d’avant.
audit-fault-changed = La ligne { $row } a été changée après coup.
audit-fault-end = Il manque des lignes à la fin, à partir de la place { $row }.
audit-check-title = Ce journal est-il intact ?
audit-check-text = Chaque ligne porte un sceau qui tient à celle d’avant : une ligne changée, ôtée ou ajoutée en dehors du site se voit.
audit-check-send = Vérifier le journal
audit-object-bulk-action = action groupée

fact-slug = appel { $value }
fact-appeal = appel { $value }
fact-decision = { $value }
fact-action-hold = mettre de côté
fact-action-release = compter
fact-action-remove = écarter
fact-action-hide = masquer les noms
fact-action-resend = renvoyer la confirmation
fact-step-on = mise en marche
fact-step-off = arrêt
fact-until = jusqu’au { $value }
fact-step-message = de qui a écrit un message
fact-step-settle = traité
fact-step-reopen = rouvert
fact-step-start = lancée
fact-step-drop = abandonnée avant le début
fact-step-stop = arrêtée
fact-step-resume = reprise
fact-step-undo = annulée
fact-part-sender = expéditeur
fact-part-settings = réglages
fact-part-first-signatories = premiers signataires
fact-part-picture = image
fact-part-links = liens
fact-language = langue : { $value }
fact-new-text = nouvelle version { $count }
fact-new = nouvelle image
fact-removed = image ôtée
fact-fields = { $value }
fact-role = rôle : { $value }
fact-state = { $value }
fact-from = avant : { $value }
fact-appeals = appels : { $value }
fact-two-steps-required = deux étapes exigées
fact-two-steps = en deux étapes
fact-by-passkey = avec une clé d’accès
fact-at-password = mauvais mot de passe
fact-at-code = mauvais code
fact-at-passkey = clé d’accès refusée
fact-at-step-up = mauvais mot de passe ou code dans une session ouverte
fact-page = page { $value }
fact-opened = { $count ->
    [1] une signature
   *[other] { $count } signatures
}
fact-hour = dans l’heure qui commence le { $value }
fact-known-device-yes = appareil connu
fact-known-device-no = nouvel appareil
fact-sessions = { $count ->
    [1] une session
   *[other] { $count } sessions
}
fact-format-csv = CSV
fact-format-csv-excel = CSV pour Excel
fact-format-xlsx = XLSX
fact-format-jsonl = JSON
fact-format-text = liste en texte
fact-format-html = liste en HTML
fact-format-markdown = liste en Markdown
fact-states = { $value }
fact-narrowed = une partie seulement
fact-addresses-yes = avec les adresses
fact-addresses-no = sans les adresses
fact-counting-mail = une confirmation demandée à chacun
fact-counting-paper = comptées comme papier
fact-source = origine : { $value }
fact-batch = lot { $value }
fact-rows = { $count ->
    [1] une ligne
   *[other] { $count } lignes
}
fact-end-whole = jusqu’au bout
fact-end-cut = interrompu en route
fact-erasure-announced = annoncé
fact-erasure-reminded = rappelé aux organisateurs
fact-erasure-put-off = reporté, car l’avertissement n’a pas pu partir
fact-erasure-taken-back = annulé
fact-erasure-done = fait
fact-date = pour le { $value }
fact-people = { $count ->
    [0] personne
    [1] une personne
   *[other] { $count } personnes
}
fact-sha256 = SHA-256 { $value }
fact-accepted-yes = pris par le relais
fact-accepted-no = refusé
fact-reason = { $value }
