# Le logo d’un appel, et celui du site.

logo-title = Logo
logo-text = Montré à côté du nom de qui demande, en tête de la page de l’appel, sur la carte que montrent les réseaux, sur l’affiche et sur le tract. Les courriels gardent le nom seul, sans image. Le fichier est redessiné : il n’en reste que l’image.
logo-text-site = Montré à côté du nom du site, en haut de toutes les pages. Les courriels gardent le nom seul, sans image. Le fichier est redessiné : il n’en reste que l’image.
logo-other = Un autre logo
logo-remove = Retirer le logo
logo-done-saved = Le logo est enregistré.
logo-done-removed = Le logo est retiré.
logo-alt-hint = En quelques mots, par exemple « Logo des Amis du canal ». Sur fond sombre, le logo a un fond blanc.
editor-logo-choose = Choisir un logo
editor-logo-change = Changer le logo ou sa description
label-logo = Logo
fact-part-logo = logo
