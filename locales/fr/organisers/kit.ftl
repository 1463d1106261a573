# Le kit : la carte, l’affiche, le tract et les feuilles à emporter.

kit-title = Votre kit
kit-open = Kit : adresse, affiche, tract, textes
kit-unpublished = Publiez d’abord l’appel : son adresse, son affiche et ses tracts vous attendront ici.
kit-text = Tout ce qu’il faut pour faire connaître l’appel. Chaque document porte le code qui mène à la page.
kit-folded = Afficher tout dans cette langue
kit-share = Adresse courte, qui s’ouvre dans la langue de chacun
kit-page = Adresse de la page
kit-card = Carte de partage
kit-card-text = L’image que montrent les réseaux et les messageries. Elle suit le nombre de signatures.
kit-card-picture = Les réseaux montrent l’image de votre appel ; cette carte est là si vous la préférez.
kit-no-font = Ce serveur n’a pas de police pour cette écriture : il ne peut dessiner ni carte, ni affiche, ni tract, ni feuille de signatures. Demandez à la personne qui l’administre d’en installer une.
kit-code = Code QR :
kit-flyer-text = Quatre par feuille, à couper.
kit-sheet = Feuille de signatures
kit-sheet-text = Son numéro s’écrit à la main.
kit-sheet-closed = L’appel est clos : il n’y a plus de feuille à faire signer.
kit-message-label = Pour un réseau ou une messagerie
kit-mail-label = Pour un e-mail
kit-sheets-title = Feuilles de signatures numérotées
kit-sheets-text = Donnez à chaque feuille son propre numéro, et écrivez-le dans l’intitulé quand vous importez ses signatures : vous saurez toujours de quelle feuille vient une ligne.
kit-sheets-first = Premier numéro
kit-sheets-number = Nombre de feuilles ({ $most } au plus)
kit-sheets-send = Préparer les feuilles
