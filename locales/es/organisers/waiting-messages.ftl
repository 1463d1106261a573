# Correos a quienes organizan: mensajes que esperan a ser leídos.

mail-waiting-messages = { $count ->
    [one] { $count } mensaje por leer
   *[other] { $count } mensajes por leer
  }
mail-waiting-messages-site = { $count ->
    [one] { $count } mensaje por leer que no trata de ningún llamamiento
   *[other] { $count } mensajes por leer que no tratan de ningún llamamiento
  }
mail-waiting-messages-button = Leer los mensajes
