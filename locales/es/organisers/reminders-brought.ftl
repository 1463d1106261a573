# What reminders brought.

reminders-sent = { $count ->
    [one] Ha salido un recordatorio;
   *[other] Han salido { $count } recordatorios;
}
reminders-confirmed = { $count ->
    [0] después no se ha confirmado ninguna firma.
    [one] después se ha confirmado una firma.
   *[other] después se han confirmado { $count } firmas.
}
