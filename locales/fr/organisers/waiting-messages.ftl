# E-mails aux organisateurs : messages qui attendent d’être lus.

mail-waiting-messages = { $count ->
    [one] { $count } message à lire
   *[other] { $count } messages à lire
  }
mail-waiting-messages-site = { $count ->
    [one] { $count } message à lire qui ne concerne aucun appel
   *[other] { $count } messages à lire qui ne concernent aucun appel
  }
mail-waiting-messages-button = Lire les messages
