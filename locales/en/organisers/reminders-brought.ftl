# What reminders brought.

reminders-sent = { $count ->
    [one] One reminder e-mail has left;
   *[other] { $count } reminder e-mails have left;
}
reminders-confirmed = { $count ->
    [0] no signature was confirmed after one.
    [one] one signature was confirmed after one.
   *[other] { $count } signatures were confirmed after one.
}
