# The mail that thanks for a signature.

mail-thanks-subject = Danke: { $title }
mail-thanks-counts = Danke! Ihre Unterschrift zählt.
mail-thanks-total = { $count ->
    [one] Der Aufruf hat { $count } Unterschrift.
   *[other] Der Aufruf hat { $count } Unterschriften.
  }
mail-thanks-forward = Kennen Sie jemanden, der auch unterschreiben würde? Leiten Sie diese Zeilen weiter:
mail-thanks-link = Um Ihre Unterschrift unter den Aufruf „{ $title }“ jederzeit anzusehen, zu korrigieren oder zurückzuziehen, öffnen Sie Ihre persönliche Seite:
mail-thanks-keep = Leiten Sie nur diese Zeilen weiter, nicht diese E-Mail: Wer Ihren Link hat, kann Ihre Unterschrift ändern.
