# Confirmer, refuser, remercier.

confirm-title-pending = Confirmer ma signature
confirm-title-confirmed = Votre signature est confirmée
confirm-title-held = Votre signature est bien arrivée
confirm-title-gone = Ce lien ne mène plus à rien
confirm-title-closed = L’appel est clos
confirm-text-confirmed = Elle l’était déjà : il n’y a plus rien à faire, et elle ne compte qu’une fois. Merci.
confirm-text-held = Votre adresse est confirmée. L’équipe de la campagne relit la signature avant de la compter ; vous n’avez rien à faire.
confirm-text-gone = La signature a été retirée ou refusée, ou bien le lien a dépassé sa durée de vie et les données ont été effacées. Rien n’est compté.
confirm-text-closed = Le délai pour confirmer est passé. La signature n’a pas été comptée et les données seront effacées.
confirm-lead = Encore un geste pour signer l’appel « { $title } ». Voici ce qui sera compté et publié.
confirm-lead-collective = Encore un geste pour signer, au nom du groupe, l’appel « { $title } ». Voici ce qui sera compté et publié.
confirm-correct = Corriger
confirm-agree = Oui, je signe cet appel.
confirm-agree-collective = Oui, je signe cet appel au nom de : { $name }.
confirm-send = Confirmer ma signature
refuse-title = Ce n’était pas vous ?
refuse-text = Quelqu’un s’est servi de votre adresse. Rien n’est compté. Refusez : les données seront effacées et nous ne vous écrirons plus pour cet appel.
refuse-agree = Je n’ai pas signé cet appel : effacez ces données.
refuse-send = Ce n’était pas moi
refused-title = C’est noté, et effacé
refused-text = La signature est supprimée, rien n’est compté, et cette adresse ne recevra plus de message. Veuillez nous excuser du dérangement.
refused-again-title = Avez-vous refusé nos messages ?
refused-again-text = Votre signature est enregistrée. Mais dans ce navigateur, quelqu’un a choisi « Ce n’était pas moi » : si c’était pour la même adresse, nous ne lui écrivons plus et vous ne pourrez pas confirmer. C’était bien vous ? Dites-le ici, puis signez encore une fois.
refused-again-other = C’était une autre adresse : continuer
undo-title = Une erreur ?
undo-send = C’était bien moi
undone-title = Le refus est levé
undone-text = Votre adresse peut de nouveau recevoir nos messages. La signature, elle, a été effacée : pour signer, remplissez le formulaire encore une fois.

card-private = non publié
card-list = Liste publique
card-published = Votre nom y figurera.
card-unpublished = Votre nom n’y figurera pas ; votre signature compte tout autant.
card-organisation-listed = L’organisation y figurera.
card-news = Nouvelles de l’appel

thanks-title-confirmed = Merci, votre signature compte
thanks-title-held = Merci, votre signature est bien arrivée
thanks-title-unknown = Merci
thanks-text-confirmed = Elle est confirmée et comptée.
thanks-text-held = Votre adresse est confirmée. L’équipe de la campagne relit la signature avant de la compter et de la publier ; vous n’avez rien à faire.
thanks-text-unknown = Si vous venez de confirmer votre signature, elle est enregistrée.
thanks-listed-title = Dans la liste publique
thanks-manage-title = Votre page personnelle
thanks-manage-text = Voir, corriger, masquer ou retirer votre signature, à tout moment :
thanks-manage-link = ouvrir ma page personnelle
