# Ce que les rappels ont apporté.

reminders-sent = { $count ->
    [1] Un e-mail de rappel est parti ;
   *[other] { $count } e-mails de rappel sont partis ;
}
reminders-confirmed = { $count ->
    [0] aucune signature n’a été confirmée ensuite.
    [1] une signature a été confirmée ensuite.
   *[other] { $count } signatures ont été confirmées ensuite.
}
