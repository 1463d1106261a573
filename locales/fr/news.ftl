# Les nouvelles d’un appel.

news-title = Nouvelles
news-read = Lire les nouvelles
news-all = Toutes les nouvelles
news-none = Pas encore de nouvelles.
news-feed = Suivre les nouvelles dans un lecteur de flux (Atom)
news-milestone = { $number } signatures !
news-kind-news = Nouvelle
news-kind-answer = Réponse du destinataire
news-kind-won = Gagné
news-kind-ended = Fin de l’appel

# L’espace des organisateurs

news-admin-text = Tenez au courant celles et ceux qui ont signé : les trois dernières nouvelles sont sur la page de l’appel, toutes sont sur une page à part et dans un flux.
news-admin-none = Rien n’est encore écrit.
news-milestones-text = Les étapes (50, 100, 200, 500… signatures, et votre objectif) s’ajoutent d’elles-mêmes.
news-new = Écrire une nouvelle
news-edit = Modifier la nouvelle
news-public = Voir la page publique
news-published-on = publiée le { $date }
news-draft = brouillon
news-is-draft = C’est un brouillon : personne d’autre que l’équipe ne le voit.
news-preview = Aperçu : { $language }
news-kind = Ce que c’est
news-kind-hint = Une réponse, un succès ou une fin s’affiche en haut de la page de l’appel et sur la page d’accueil.
label-news-title = Titre
label-news-text = Texte
news-text-hint = Markdown, comme le texte de l’appel. Une langue sans titre ni texte est laissée de côté.
news-do-preview = Voir l’aperçu
news-do-publish = Publier
news-do-save = Garder comme brouillon
news-do-save-published = Enregistrer les changements
news-do-take-back = Retirer de la page publique
news-do-delete = Supprimer ce brouillon
news-done-saved = Le brouillon est enregistré.
news-done-published = C’est publié.
news-done-taken-back = C’est redevenu un brouillon.
news-done-deleted = Le brouillon est supprimé.
fact-part-news = nouvelles
fact-news = nouvelle n° { $value }
fact-step-save = brouillon enregistré
fact-step-publish = publication
fact-step-take-back = retour au brouillon
fact-step-delete = suppression
