# Le courriel qui remercie d’une signature.

mail-thanks-subject = Merci : { $title }
mail-thanks-counts = Merci ! Votre signature compte.
mail-thanks-total = { $count ->
    [one] L’appel a { $count } signature.
   *[other] L’appel a { $count } signatures.
  }
mail-thanks-forward = Vous connaissez quelqu’un qui signerait aussi ? Faites suivre ces lignes :
mail-thanks-link = Pour voir, corriger ou retirer à tout moment votre signature de l’appel « { $title } », ouvrez votre page personnelle :
mail-thanks-keep = Ne faites suivre que ces lignes, pas ce message : qui possède votre lien peut modifier votre signature.
