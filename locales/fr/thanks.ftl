# Le message qui remercie d’une signature.

label-thank-by-mail = Chaque personne qui a confirmé est remerciée par e-mail
thank-by-mail-hint = Avec votre mot de remerciement, son lien personnel et un paragraphe à faire suivre. Il part derrière les confirmations.
mail-thanks-subject = Merci : { $title }
mail-thanks-counts = Merci ! Votre signature compte.
mail-thanks-total = { $count ->
    [one] L’appel a { $count } signature.
   *[other] L’appel a { $count } signatures.
  }
mail-thanks-forward = Vous connaissez quelqu’un qui signerait aussi ? Faites suivre ces lignes :
mail-thanks-link = Pour voir, corriger ou retirer à tout moment votre signature de l’appel « { $title } », ouvrez votre page personnelle :
signature-history-mail-thanks = Message de remerciement
