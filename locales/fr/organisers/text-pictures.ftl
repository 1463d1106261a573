# Les images dans les textes et les nouvelles, et les boutons au-dessus des champs.

text-pictures-title = Images pour les textes
text-pictures-text = Ajoutez une image, puis copiez sa ligne dans le texte de l’appel ou dans une nouvelle, à l’endroit où elle doit paraître. Les courriels montrent sa description à la place.
text-pictures-text-site = Ajoutez une image, puis copiez sa ligne dans un texte du site, à l’endroit où elle doit paraître.
text-pictures-alt-hint = Ce que l’image montre, en une phrase. Vous pourrez l’adapter dans chaque texte, entre les crochets.
text-pictures-add = Ajouter l’image
text-pictures-list = Vos images
text-pictures-line = À copier dans le texte
text-pictures-shown = Un texte ou une nouvelle la montre : elle ne peut pas être retirée.
text-pictures-remove = Retirer l’image
text-pictures-used = Un texte ou une nouvelle montre cette image : elle est restée.
text-pictures-done-added = L’image est ajoutée. Copiez sa ligne dans un texte.
text-pictures-done-removed = L’image est retirée.
problem-pictures-many = Il y en a déjà { $max } : retirez-en d’abord.
problem-picture-missing = Ce texte montre une image qui n’est pas parmi les images pour les textes : ajoutez-la d’abord, puis copiez sa ligne.
fact-part-text-pictures = images des textes
tools = Mise en forme
tool-bold = Gras
tool-italic = Italique
tool-link = Lien
tool-heading = Titre
tool-list = Liste
tool-quote = Citation
tool-table = Tableau
tool-column = Colonne
tool-words = texte
tool-pictures = Ajouter ou choisir une image (nouvel onglet)
