# What reminders brought.

reminders-sent = { $count ->
    [one] Eine Erinnerung ist hinausgegangen;
   *[other] { $count } Erinnerungen sind hinausgegangen;
}
reminders-confirmed = { $count ->
    [0] danach wurde keine Unterschrift bestätigt.
    [one] danach wurde eine Unterschrift bestätigt.
   *[other] danach wurden { $count } Unterschriften bestätigt.
}
