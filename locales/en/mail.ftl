# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Hello,
mail-footer-responsible = Responsible for the appeal: { $responsible }
mail-footer-contact = Write to them: { $contact }
mail-footer-site = This e-mail was sent automatically by { $name } ({ $host }). No image, no tracking.

mail-confirm-subject = Confirm your signature: { $title }
mail-confirm-why = Thank you! One more click confirms your signature of the appeal “{ $title }”.
mail-confirm-entered = You receive this e-mail because you seem to have agreed to sign the appeal “{ $title }” outside of this site, and the organisers have entered this address.
mail-entered-expires = The page works until { $time }. If you do nothing, nothing is counted and the data are erased.
mail-confirm-preheader = Confirm your signature on the page that opens.
mail-confirm-do = Check your signature and confirm it on the page that opens.
mail-confirm-button = See and confirm my signature
mail-confirm-link = If the button does not open, copy this address into your browser:
mail-confirm-code = Does a page ask you for a code? Type this one:
mail-confirm-expires = The page works until { $time }. If you do nothing, nothing is counted and the data are erased.
mail-confirm-refuse-text = Not you? Open the same page and choose “It wasn’t me”: the data will be erased, and for six months this site will send you no more e-mails about signatures. You may also simply do nothing.
mail-confirm-refuse-html = Not you?
mail-confirm-refuse-action = Refuse, and have these data erased
mail-confirm-refuse-else = You may also simply do nothing.

mail-confirm-collective-subject = Confirm your signature: { $title }
mail-confirm-collective-why = Thank you! One more click confirms, for your organisation, the signature of the appeal “{ $title }”.
mail-confirm-collective-entered = You receive this e-mail because your organisation seems to have agreed to sign the appeal “{ $title }” outside of this site, and the organisers have entered this address.
mail-confirm-collective-do = Check the organisation and the signature, and confirm it on the page that opens.
mail-confirm-collective-button = See and confirm this signature

mail-already-signed-subject = You have already signed: { $title }
mail-already-signed-why = Somebody, perhaps you, has just signed the appeal “{ $title }” again with this address.
mail-already-signed-nothing = This address already has a signature: it stays as it is, and can count only once. Nothing has changed.
mail-already-signed-do = To see, correct or withdraw it, open your personal page:
mail-already-signed-button = See my signature
mail-already-signed-else = If this was not you, there is nothing to do.

mail-my-link-subject = Your personal link: { $title }
mail-my-link-why = Somebody, most likely you, asked for the personal link of this address for the appeal “{ $title }”.
mail-my-link-do = { $count ->
    [one] This page shows your signature. There you can correct your signature, hide or show your name, or withdraw it:
   *[other] These pages show your signatures. There you can correct each signature, hide or show a name, or withdraw it:
  }
mail-my-link-own = Signature in your own name, { $date }
mail-my-link-collective = Signature in the name of an organisation, { $date }
mail-my-link-keep = Whoever has such a link can change the signature: keep this e-mail to yourself.
mail-my-link-else = If this was not you, there is nothing to do: nobody else received this e-mail.

mail-withdrawn-subject = Your signature is withdrawn: { $title }
mail-withdrawn-done = It is done: your signature of the appeal “{ $title }” is withdrawn. It does not count, is not listed, and your data are erased.
mail-withdrawn-thanks = There is nothing else to do. Thank you for the time you gave to this appeal.

mail-approved-subject = Signature accepted: { $title }
mail-approved-group = The team of the appeal “{ $title }” has read your organisation’s signature and accepted it. It counts from now on, and the organisation is in the public list. Thank you!
mail-approved-person = Your signature of the appeal “{ $title }” has been checked and accepted. It counts from now on. Thank you!
mail-approved-do = To see it again, correct it or withdraw it, open your personal page:

mail-refused-subject = Signature not accepted: { $title }
mail-refused-group = The team of the appeal “{ $title }” has not accepted your organisation’s signature: it is neither counted nor published.
mail-refused-person = The team of the appeal “{ $title }” has not accepted the signature made with this address: it is neither counted nor published.
mail-refused-ground = Reason: { $ground }.
mail-refused-answer = If you think that this is a mistake, or to know more, write to the team: { $contact }
mail-refused-answer-page = If you think this is a mistake, the page of the appeal says who is responsible for it: { $url }
ground-unknown-group = we have found no trace of this organisation
ground-no-mandate = we could not verify that you may sign for the organisation
ground-duplicate = another signature of the same person or organisation is accepted already
ground-not-a-name = the name is not that of a person or an organisation
ground-conditions = it does not meet the conditions of this appeal
ground-on-request = you asked for it
