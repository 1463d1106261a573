# Les e-mails. Une phrase par clé ; les retours à la ligne se font tout seuls.
# Rien de ce qu’une personne a saisi dans un formulaire ne doit figurer ici.

mail-hello = Bonjour,
mail-footer-responsible = Responsable de l’appel : { $responsible }
mail-footer-contact = Pour lui écrire : { $contact }
mail-footer-site = Ce message a été envoyé automatiquement par { $name } ({ $host }). Aucune image, aucun suivi.

mail-confirm-subject = Confirmez votre signature : { $title }
mail-confirm-why = Merci ! Plus qu’un clic pour confirmer votre signature de l’appel « { $title } ».
mail-confirm-entered = Vous recevez ce message parce que vous avez, semble-t-il, donné votre accord pour signer l’appel « { $title } » hors de ce site, et que les organisateurs y ont inscrit cette adresse.
mail-entered-expires = La page fonctionne jusqu’au { $time }. Sans réponse de votre part, rien n’est compté et les données sont effacées.
mail-confirm-preheader = Confirmez votre signature sur la page qui s’ouvre.
mail-confirm-do = Vérifiez votre signature et confirmez-la sur la page qui s’ouvre.
mail-confirm-button = Voir et confirmer ma signature
mail-confirm-link = Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :
mail-confirm-code = Une page vous demande un code ? Tapez celui-ci :
mail-confirm-expires = La page fonctionne jusqu’au { $time }. Sans réponse de votre part, rien n’est compté et les données sont effacées.
mail-confirm-refuse-text = Ce n’était pas vous ? Ouvrez la même page et choisissez « Ce n’était pas moi » : les données seront effacées, et pendant six mois ce site ne vous enverra plus de message de signature. Vous pouvez aussi ne rien faire.
mail-confirm-refuse-html = Ce n’était pas vous ?
mail-confirm-refuse-action = Refuser et faire effacer ces données
mail-confirm-refuse-else = Vous pouvez aussi ne rien faire.

mail-confirm-collective-subject = Confirmez votre signature : { $title }
mail-confirm-collective-why = Merci ! Plus qu’un clic pour confirmer, au nom de votre organisation, la signature de l’appel « { $title } ».
mail-confirm-collective-entered = Vous recevez ce message parce que votre organisation a, semble-t-il, donné son accord pour signer l’appel « { $title } » hors de ce site, et que les organisateurs y ont inscrit cette adresse.
mail-confirm-collective-do = Vérifiez l’organisation et la signature, et confirmez-la sur la page qui s’ouvre.
mail-confirm-collective-button = Voir et confirmer cette signature

mail-already-signed-subject = Votre signature est déjà enregistrée : { $title }
mail-already-signed-why = Quelqu’un, peut-être vous, vient de signer à nouveau avec cette adresse l’appel « { $title } ».
mail-already-signed-nothing = Cette adresse porte déjà une signature : elle reste telle quelle et ne peut compter qu’une fois. Rien n’a changé.
mail-already-signed-do = Pour la revoir, la corriger ou la retirer, ouvrez votre page personnelle :
mail-already-signed-button = Voir ma signature
mail-already-signed-else = Si ce n’était pas vous, vous n’avez rien à faire.

mail-my-link-subject = Votre lien personnel : { $title }
mail-my-link-why = Quelqu’un, sans doute vous, a demandé le lien personnel de cette adresse pour l’appel « { $title } ».
mail-my-link-do = { $count ->
    [1] Cette page montre votre signature. Vous pouvez y corriger votre signature, masquer ou afficher votre nom, ou la retirer :
   *[other] Ces pages montrent vos signatures. Vous pouvez y corriger chaque signature, masquer ou afficher un nom, ou la retirer :
  }
mail-my-link-own = Signature en votre nom, du { $date }
mail-my-link-collective = Signature au nom d’une organisation, du { $date }
mail-my-link-keep = Qui possède un tel lien peut modifier la signature : gardez ce message pour vous.
mail-my-link-else = Si ce n’était pas vous, vous n’avez rien à faire : personne d’autre n’a reçu ce message.

mail-withdrawn-subject = Votre signature est retirée : { $title }
mail-withdrawn-done = C’est fait : votre signature de l’appel « { $title } » est retirée. Elle ne compte pas, ne figure pas dans la liste, et vos données sont effacées.
mail-withdrawn-thanks = Il n’y a rien d’autre à faire. Merci d’avoir pris le temps de lire cet appel.

mail-approved-subject = Signature acceptée : { $title }
mail-approved-group = L’équipe de l’appel « { $title } » a relu la signature de votre organisation et l’a acceptée. Elle compte désormais, et l’organisation figure dans la liste publique. Merci !
mail-approved-person = Votre signature de l’appel « { $title } » est vérifiée et acceptée. Elle compte désormais. Merci !
mail-approved-do = Pour la revoir, la corriger ou la retirer, ouvrez votre page personnelle :

mail-refused-subject = Signature non retenue : { $title }
mail-refused-group = L’équipe de l’appel « { $title } » n’a pas retenu la signature de votre organisation : elle n’est ni comptée ni publiée.
mail-refused-person = L’équipe de l’appel « { $title } » n’a pas retenu la signature déposée avec cette adresse : elle n’est ni comptée ni publiée.
mail-refused-ground = Motif : { $ground }.
mail-refused-answer = Si vous pensez que c’est une erreur, ou pour en savoir plus, écrivez à l’équipe : { $contact }
mail-refused-answer-page = Si vous pensez que c’est une erreur, la page de l’appel dit qui en est responsable : { $url }
ground-unknown-group = nous n’avons pas trouvé trace de cette organisation
ground-no-mandate = nous n’avons pas pu vérifier que vous pouvez signer au nom de l’organisation
ground-duplicate = une autre signature de la même personne ou de la même organisation est déjà retenue
ground-not-a-name = le nom indiqué n’est pas celui d’une personne ou d’une organisation
ground-conditions = elle ne répond pas aux conditions de cet appel
ground-on-request = vous l’avez demandé
