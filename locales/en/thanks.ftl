# The mail that thanks for a signature.

mail-thanks-subject = Thank you: { $title }
mail-thanks-counts = Thank you! Your signature counts.
mail-thanks-total = { $count ->
    [one] The appeal has { $count } signature.
   *[other] The appeal has { $count } signatures.
  }
mail-thanks-forward = Do you know somebody who would sign too? Forward these lines:
mail-thanks-link = To see, correct or withdraw your signature of the appeal “{ $title }” at any time, open your personal page:
mail-thanks-keep = Forward those lines only, not this e-mail: whoever has your link can change your signature.
