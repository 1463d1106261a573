# The reminder to whoever has not confirmed.

label-remind-by-mail = Whoever has not confirmed is reminded by e-mail
remind-by-mail-hint = Two days after signing, then on the last day before closing: never more. Nobody gets one after answering “It wasn’t me”.
signature-history-mail-reminder = Reminder
signature-history-reason-not-reminded = the appeal was closed, or sent no more reminders
