# The mail that thanks for a signature.

mail-thanks-subject = Grazie: { $title }
mail-thanks-counts = Grazie! La tua firma conta.
mail-thanks-total = { $count ->
    [one] L’appello ha { $count } firma.
   *[other] L’appello ha { $count } firme.
  }
mail-thanks-forward = Conosci qualcuno che firmerebbe anche lui? Inoltra queste righe:
mail-thanks-link = Per vedere, correggere o ritirare in qualsiasi momento la tua firma dell’appello «{ $title }», apri la tua pagina personale:
mail-thanks-keep = Inoltra solo queste righe, non questo messaggio: chi ha il tuo link può cambiare la tua firma.
