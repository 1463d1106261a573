# E-mails to organisers. One sentence or paragraph per key; lines wrap by themselves.

mail-test-subject = Test e-mail: { $title }
mail-test-done = This test e-mail has arrived: the site { $name } can send e-mails.
mail-test-look = Check that it did not land in the junk folder, and that the sender’s name and address are the ones you expect.

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
mail-account-changed-two-step-login-on = Two-step login was switched on for your account on { $name } on { $time }.
mail-account-changed-two-step-login-off = Two-step login was switched off for your account on { $name } on { $time }.
mail-account-changed-recovery-codes-renewed = New recovery codes were made for your account on { $name } on { $time }. The old ones do not work any more.
mail-account-changed-recovery-code-used = One of the recovery codes of your account on { $name } was used on { $time }.
mail-account-changed-passkey-added = A passkey was added to your account on { $name } on { $time }.
mail-account-changed-passkey-removed = A passkey was removed from your account on { $name } on { $time }.
mail-account-changed-many-wrong-codes = On { $time }, somebody who knows the password of your account on { $name } had typed more than five wrong codes within a day. They did not log in that way.
mail-account-changed-do = If it was you, there is nothing to do. If not, open your account, change the password and close the other sessions:
mail-account-changed-else = If you cannot log in any more, turn to an owner of the site at once: they can disable your account meanwhile.

mail-many-opened-subject = Many signatures opened: { $title }
mail-many-opened-why = On { $time }, { $organiser } had opened more than { $number } signatures of the appeal “{ $title }” within an hour.
mail-many-opened-do = Reading many signatures can be a part of the work. If it surprises you, ask the person, and see in the audit log what else was opened:
mail-many-opened-button = Open the audit log
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
