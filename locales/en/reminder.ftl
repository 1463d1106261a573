# The reminder to whoever has not confirmed.

mail-reminder-subject = Your signature waits for one click: { $title }
mail-reminder-why = You may have missed our first e-mail: your signature of the appeal “{ $title }” does not count yet. One click is all it needs.
