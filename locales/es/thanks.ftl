# The mail that thanks for a signature.

mail-thanks-subject = Gracias: { $title }
mail-thanks-counts = ¡Gracias! Tu firma cuenta.
mail-thanks-total = { $count ->
    [one] El llamamiento tiene { $count } firma.
   *[other] El llamamiento tiene { $count } firmas.
  }
mail-thanks-forward = ¿Conoces a alguien que también firmaría? Reenvía estas líneas:
mail-thanks-link = Para ver, corregir o retirar en cualquier momento tu firma del llamamiento «{ $title }», abre tu página personal:
mail-thanks-keep = Reenvía solo estas líneas, no este mensaje: quien tiene tu enlace puede cambiar tu firma.
