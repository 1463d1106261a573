# The mail that thanks for a signature.

mail-thanks-subject = Gràcies: { $title }
mail-thanks-counts = Gràcies! La teva signatura compta.
mail-thanks-total = { $count ->
    [one] La crida té { $count } signatura.
   *[other] La crida té { $count } signatures.
  }
mail-thanks-forward = Coneixes algú que també signaria? Reenvia aquestes línies:
mail-thanks-link = Per veure, corregir o retirar en qualsevol moment la teva signatura de la crida «{ $title }», obre la teva pàgina personal:
mail-thanks-keep = Reenvia només aquestes línies, no aquest missatge: qui té el teu enllaç pot canviar la teva signatura.
