# E-Mails an Organisierende: Nachrichten, die gelesen werden wollen.

mail-waiting-messages = { $count ->
    [one] { $count } offene Nachricht
   *[other] { $count } offene Nachrichten
  }
mail-waiting-messages-site = { $count ->
    [one] { $count } offene Nachricht, die zu keinem Aufruf gehört
   *[other] { $count } offene Nachrichten, die zu keinem Aufruf gehören
  }
mail-waiting-messages-button = Nachrichten lesen
