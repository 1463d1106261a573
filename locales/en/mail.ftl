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

mail-test-subject = Test e-mail: { $title }
mail-test-done = This test e-mail has arrived: the site { $name } can send e-mails.
mail-test-look = Check that it was not filed as spam, and that the sender’s name and address are the ones you expect.

mail-invitation-subject = Invitation to organise: { $title }
mail-invitation-why = The organisers of the site { $name } invite you to join them. The invitation is of { $time }.
mail-invitation-do = Open this page to choose your name and a password. The link works once, for seven days.
mail-invitation-button = Accept the invitation
mail-invitation-else = If you did not expect this invitation, there is nothing to do.

mail-password-reset-subject = New password: { $title }
mail-password-reset-why = Somebody, probably you, asked on { $time } for a new password of your account on { $name }.
mail-password-reset-do = Open this page to choose it. The link works once, for an hour.
mail-password-reset-button = Choose a password
mail-password-reset-else = If it was not you, there is nothing to do: your password stays the same.

mail-new-login-subject = New login to your account: { $title }
mail-new-login-why = Somebody logged in to your account on { $name } on { $time }, from a device that we did not know.
mail-new-login-do = If it was you, there is nothing to do. If not, open your account, change the password and close the other sessions:
mail-new-login-button = Open my account
mail-new-login-else = Tell an owner of the site too: they can disable your account meanwhile.

mail-account-changed-subject = Security of your account: { $title }
mail-account-changed-password-changed = The password of your account on { $name } was changed on { $time }.
mail-account-changed-password-reset = A new password of your account on { $name } was chosen on { $time }, with a link for a forgotten password.
mail-account-changed-two-steps-on = Two-step login was switched on for your account on { $name } on { $time }.
mail-account-changed-two-steps-off = Two-step login was switched off for your account on { $name } on { $time }.
mail-account-changed-recovery-renewed = New recovery codes were made for your account on { $name } on { $time }. The old ones do not work any more.
mail-account-changed-recovery-used = One of the recovery codes of your account on { $name } was used on { $time }.
mail-account-changed-passkey-added = A passkey was added to your account on { $name } on { $time }.
mail-account-changed-passkey-removed = A passkey was removed from your account on { $name } on { $time }.
mail-account-changed-many-wrong-codes = On { $time }, somebody who knows the password of your account on { $name } had typed more than five wrong codes within a day. They did not log in that way.
mail-account-changed-do = If it was you, there is nothing to do. If not, open your account, change the password and close the other sessions:
mail-account-changed-else = If you cannot log in any more, turn to an owner of the site at once: they can disable your account meanwhile.

mail-many-opened-subject = Many signatures opened: { $title }
mail-many-opened-why = On { $time }, { $organiser } had opened more than { $number } signatures of the appeal “{ $title }” within an hour.
mail-many-opened-do = Reading many signatures can be a part of the work. If it surprises you, ask the person, and see in the record what else was opened:
mail-many-opened-button = Open the record
mail-many-opened-else = Someone may also be using that person’s session. If you have a doubt, disable the account until you know. For a day, no other e-mail about this account will follow.

mail-erasure-subject = Personal data will be erased: { $title }
mail-erasure-why = { $count ->
    [0] On { $date }, the personal data of the appeal “{ $title }” will be erased for good.
    [one] On { $date }, the personal data of one person who signed the appeal “{ $title }” or filled in its form will be erased for good.
   *[other] On { $date }, the personal data of { $count } people who signed the appeal “{ $title }” or filled in its form will be erased for good.
  } The text of the appeal and its numbers stay.
mail-erasure-do = If you still have a list to hand over, do it before then. If the date is wrong, whoever may edit the appeal can move the closing date, or the days from closing to erasure: that takes the erasure back.
mail-erasure-button = See the appeal
mail-erasure-else = If the date is right, there is nothing to do.
mail-waiting-subject = To review: { $title }
mail-waiting-why = This is waiting for you on { $name }.
mail-waiting-appeal = “{ $title }”
mail-waiting-groups = { $count ->
    [one] { $count } organisation to review
   *[other] { $count } organisations to review
  }
mail-waiting-people = { $count ->
    [one] { $count } signature to review
   *[other] { $count } signatures to review
  }
mail-waiting-trends = { $count ->
    [one] { $count } unusual sign in the last day
   *[other] { $count } unusual signs in the last day
  }
mail-waiting-trends-button = Have a look
mail-waiting-reports = { $count ->
    [one] { $count } report of a visitor
   *[other] { $count } reports of visitors
  }
mail-waiting-reports-button = Read the reports
mail-waiting-button = Review
mail-waiting-setting = To get these e-mails at once, once a day, or no longer, open your account:
