# Signing by e-mail.

sign-mail-link = Sign by e-mail
sign-mail-text = Would you rather write? Your mail program opens with a message to fill in. We answer with a page to check and confirm.
sign-mail-subject = I sign
sign-mail-hello = I sign the appeal “{ $title }”.
sign-mail-name = Name
sign-mail-place = Town
sign-mail-role = Profession or title
sign-mail-group = For the organisation

mail-confirm-by-mail = Thank you for your message! One more click confirms your signature of the appeal “{ $title }”. The page shows what we understood; you can correct it there.
mail-confirm-by-click-subject = One more click: { $title }
mail-confirm-by-click-why = We received your answer, thank you! But mailboxes also answer by themselves, so an answer alone does not confirm your signature of the appeal “{ $title }”.
mail-confirm-by-click-do = Open this page and press the button:

complete-lead = One step left to sign the appeal “{ $title }”. This is what we understood of your message: correct it if needed, choose, and confirm.
complete-lead-collective = One step left to sign, on behalf of your organisation, the appeal “{ $title }”. This is what we understood of your message: complete it and confirm.

privacy-what-mail = When you write to us by e-mail: your message, encrypted, until it has been handled; one that somebody has to read, for 30 days at most. What we understood of it becomes your signature only if you confirm it.
privacy-what-mail-copy = A copy of it stays in our mailbox until we empty it.
