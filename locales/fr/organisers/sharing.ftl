# Faire connaître un appel, vu par ses organisateurs.

sharing-title = Partager et intégrer
sharing-done-saved = C’est enregistré.
sharing-done-links-saved = Les liens sont enregistrés.
sharing-draft = L’appel n’est pas encore publié : ces adresses ne mèneront à rien avant.
sharing-address = L’adresse à donner
sharing-embed = Sur un autre site
sharing-embed-text = Copiez une ligne dans la page d’un autre site. Rien n’y est chargé d’ailleurs que d’ici, et aucun cookie n’y est posé.
sharing-embed-form = Le formulaire
sharing-embed-counter = Le compteur
sharing-embed-badge = Le compteur en image
sharing-embed-json = Le nombre, pour un programme (JSON)
sharing-embed-oembed = Beaucoup de sites montrent aussi l’appel d’eux-mêmes quand on y colle son adresse (oEmbed).
sharing-form-not-allowed = Aucun site ne peut encore montrer le formulaire.
sharing-form-allow = Autoriser des sites
sharing-sites = Qui peut montrer le formulaire
label-form-sites = Sites autorisés
form-sites-none = Aucun autre site
form-sites-some = Les sites de cette liste
form-sites-all = Tous les sites
sharing-sites-hint = Ce qui entoure le formulaire sur un autre site peut déformer ce que l’on signe : n’autorisez que des sites que vous connaissez. Le compteur peut être montré partout.
label-sites = Liste des sites
sites-hint = Un par ligne, par exemple https://partenaire.example
sharing-words = Vos mots
label-share-text = Texte à partager
share-text-hint = Il précède l’adresse de l’appel dans les messages. S’il est vide, c’est le titre. Une ligne, 240 signes au plus.
label-thanks = Mot de remerciement
thanks-hint = Il s’affiche quand la signature est confirmée. Markdown, comme le texte de l’appel.

sources-title = D’où viennent les signatures
sources-text = Donnez un lien à chaque partenaire, à chaque tract : vous verrez combien de signatures confirmées sont venues par lui. Rien d’autre n’est retenu, et personne n’est suivi. Un lien ne se supprime pas : il est peut-être déjà imprimé.
sources-link = Lien
sources-signatures = Signatures confirmées
sources-other = Sans lien particulier
sources-none = Aucune signature n’est encore venue par un lien particulier.
sources-manage = Créer des liens
sources-group = lien d’une organisation signataire
sources-hidden-group = Organisation qui n’est pas dans la liste
sources-new = Nouveau lien
sources-save = Enregistrer les liens
sources-conflict = Quelqu’un d’autre a changé les liens entre-temps : voici ce qu’ils sont. Vérifiez, puis enregistrez.
sources-count = { $count ->
    [0] aucune signature
    [1] { $count } signature
   *[other] { $count } signatures
}
label-referral-label = Nom pour vous
referral-label-hint = Par exemple : Tract du marché
label-referral-word = Mot dans le lien
referral-word-hint = De 2 à 40 lettres minuscules sans accent, chiffres ou tirets : tract
column-referral = Lien de provenance

problem-site-line = La ligne { $max } n’est pas l’adresse d’un site : par exemple https://partenaire.example.
problem-word-shape = De 2 à 40 lettres minuscules sans accent, chiffres ou tirets.
problem-word-taken = Ce mot est déjà pris par un autre lien.

fact-part-sharing = partage et intégration
fact-part-referrals = liens de provenance
