# Ce que les propriétaires décident du site : nom, couleur, textes.

site-settings-title = Nom et textes du site
site-settings-open = Modifier le nom et les textes
site-settings-state = Nom, couleur, contact, langue, fuseau, page « À propos » et mentions légales. Rien n’oblige à toucher à un fichier.
site-settings-text = Ces réglages valent pour tout le site et paraissent aussitôt. Un champ laissé vide prend la valeur que la personne qui héberge le site a donnée.
site-settings-done-saved = C’est enregistré.
label-site-name = Nom du site
site-name-hint = En haut de chaque page et dans les e-mails. Vide : { $name }.
site-contact-hint = Une adresse e-mail ou une page, au pied de chaque page.
label-site-language = Langue pour les autres
site-language-hint = Pour les personnes dont le navigateur ne demande aucune des langues du site.
site-language-any = La première langue du site
site-zone-hint = Par exemple Europe/Paris. Vide : { $zone }. Un appel peut avoir le sien. Les dates déjà enregistrées restent les mêmes instants.
site-accent-hint = La couleur de l’accueil et des pages qui ne sont pas celles d’un appel. Chaque appel a la sienne.
label-site-about = À propos
site-about-hint = Qui tient ce site, et pourquoi. Markdown, comme le texte d’un appel. Vide : la page n’existe pas.
label-site-legal = Mentions légales
site-legal-hint = Qui publie, qui héberge, comment vous joindre : ce que la loi de votre pays demande.
audit-site-changed = Réglages du site modifiés
label-owners-second-factor = Exiger la connexion en deux étapes de tous les propriétaires
owners-second-factor-hint = Un propriétaire qui n’a qu’un mot de passe ajoute d’abord la deuxième étape, un code ou une clé d’accès, et ne peut rien faire d’autre avant.
