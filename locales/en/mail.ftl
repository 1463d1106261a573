# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Hello,
mail-footer-responsible = Responsible for the appeal: { $responsible }
mail-footer-contact = Write to them: { $contact }
mail-footer-site = This message was sent automatically by { $name } ({ $host }). No image, no tracking.

mail-confirm-subject = Confirm your signature: { $title }
mail-confirm-why = You receive this message because somebody, most likely you, has just signed the appeal “{ $title }” with this address.
mail-confirm-entered = You receive this message because you seem to have agreed to sign the appeal “{ $title }” outside of this site, and the organisers have entered this address.
mail-entered-expires = The page works until { $time }. Without an answer from you, nothing is counted and the data are erased.
mail-confirm-do = One step is left. Open this page: it shows what will be counted, and your signature counts only once you press the button there.
mail-confirm-button = See and confirm my signature
mail-confirm-link = If the button does not open, copy this address into your browser:
mail-confirm-code = Or type this code in the page where you signed:
mail-confirm-expires = The page and the code work until { $time }. If you do nothing, nothing is counted and the data are erased.
mail-confirm-refuse-text = Wasn’t it you? Open the same page and choose “It wasn’t me”: the data will be erased, and for six months this site will send you no more e-mails about signatures. You may also simply do nothing.
mail-confirm-refuse-html = This was not you?
mail-confirm-refuse-action = Refuse, and have these data erased
mail-confirm-refuse-else = You may also simply do nothing.

mail-confirm-collective-subject = Confirm your signature: { $title }
mail-confirm-collective-why = You receive this message because somebody, most likely you, has just signed the appeal “{ $title }” with this address, in the name of a group.
mail-confirm-collective-entered = You receive this message because your group seems to have agreed to sign the appeal “{ $title }” outside of this site, and the organisers have entered this address.
mail-confirm-collective-do = One step is left. Open this page: it shows the group and what will be counted, and this signature counts only once you press the button there.
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
    [one] This page shows everything that is stored. There you can correct your signature, hide or show your name, or withdraw it:
   *[other] These pages show everything that is stored. There you can correct each signature, hide or show a name, or withdraw it:
  }
mail-my-link-own = Signature in your own name, { $date }
mail-my-link-collective = Signature in the name of a group, { $date }
mail-my-link-keep = Whoever has such a link can change the signature: keep this message to yourself.
mail-my-link-else = If this was not you, there is nothing to do: nobody else received this message.

mail-withdrawn-subject = Your signature is withdrawn: { $title }
mail-withdrawn-done = It is done: your signature of the appeal “{ $title }” is withdrawn. It is no longer counted or published, and your data are erased.
mail-withdrawn-thanks = There is nothing else to do. Thank you for the time you gave to this appeal.

mail-approved-subject = Signature accepted: { $title }
mail-approved-group = The team of the appeal “{ $title }” has read your group’s signature and accepted it. It counts from now on, and the group is in the public list. Thank you!
mail-approved-person = The team of the appeal “{ $title }” has read your signature and accepted it. It counts from now on. Thank you!
mail-approved-do = To see it again, correct it or withdraw it, open your personal page:

mail-refused-subject = Signature not accepted: { $title }
mail-refused-group = The team of the appeal “{ $title }” has not accepted your group’s signature: it is neither counted nor published.
mail-refused-person = The team of the appeal “{ $title }” has not accepted the signature made with this address: it is neither counted nor published.
mail-refused-ground = Reason: { $ground }.
mail-refused-answer = If you think that this is a mistake, or to know more, write to the team: { $contact }
mail-refused-answer-page = If you think that this is a mistake, turn to those who answer for the appeal: { $url }

mail-test-subject = Test message: { $title }
mail-test-done = This test message has arrived: the site { $name } can send mail.
mail-test-look = Check that it was not filed as spam, and that the sender’s name and address are the ones you expect.

mail-invitation-subject = Invitation to organise: { $title }
mail-invitation-why = You are invited to join the organisers of the site { $name }. The invitation is of { $time }.
mail-invitation-do = Open this page to choose your name and a password. The link works once, for seven days.
mail-invitation-button = Accept the invitation
mail-invitation-else = If you did not expect this invitation, there is nothing to do.

mail-password-reset-subject = New password: { $title }
mail-password-reset-why = Somebody, probably you, asked on { $time } for a new password of your account on { $name }.
mail-password-reset-do = Open this page to choose it. The link works once, for an hour.
mail-password-reset-button = Choose a password
mail-password-reset-else = If it was not you, there is nothing to do: your password stays the same.

mail-new-login-subject = Your account was entered: { $title }
mail-new-login-why = Your account on { $name } was entered on { $time } from a device that we did not know.
mail-new-login-do = If it was you, there is nothing to do. If not, open your account, change the password and close the other sessions:
mail-new-login-button = Open my account
mail-new-login-else = Tell an owner of the site too: they can disable your account meanwhile.

mail-erasure-subject = Personal data will be erased: { $title }
mail-erasure-why = { $count ->
    [0] On { $date }, the personal data of the appeal “{ $title }” will be erased for good.
    [one] On { $date }, the personal data of one person who signed the appeal “{ $title }” or filled in its form will be erased for good.
   *[other] On { $date }, the personal data of { $count } people who signed the appeal “{ $title }” or filled in its form will be erased for good.
  } The appeal is closed; its text and its numbers stay.
mail-erasure-do = If you still have a list to hand over, do it before then. If the date is wrong, whoever may edit the appeal can move the closing date, or the days from closing to erasure: that takes the erasure back.
mail-erasure-button = See the appeal
mail-erasure-else = If the date is right, there is nothing to do.
mail-waiting-subject = To review: { $title }
mail-waiting-why = Your decision is awaited on { $name }.
mail-waiting-appeal = “{ $title }”
mail-waiting-groups = { $count ->
    [one] { $count } group to read
   *[other] { $count } groups to read
  }
mail-waiting-people = { $count ->
    [one] { $count } signature to review
   *[other] { $count } signatures to review
  }
mail-waiting-button = Review
mail-waiting-setting = To get these messages at once, once a day, or no longer, open your account:
