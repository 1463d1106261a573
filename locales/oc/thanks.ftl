# The mail that thanks for a signature.

mail-thanks-subject = Mercé : { $title }
mail-thanks-counts = Mercé ! Vòstra signatura compta.
mail-thanks-total = { $count ->
    [one] La crida a { $count } signatura.
   *[other] La crida a { $count } signaturas.
  }
mail-thanks-forward = Coneissètz qualqu’un que signariá tanben ? Fasètz seguir aquestas linhas :
mail-thanks-link = Per veire, corregir o retirar quand volètz vòstra signatura de la crida « { $title } », dobrissètz vòstra pagina personala :
mail-thanks-keep = Fasètz seguir pas qu’aquestas linhas, pas aqueste messatge : qui a vòstre ligam pòt modificar vòstra signatura.
