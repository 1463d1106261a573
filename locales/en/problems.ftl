# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] One thing left to correct
   *[other] { $count } things left to correct
}
problems-prefix = Error:

problem-name-missing = Write a first name or a last name.
problem-organisation-missing = Write the full name of the group.
problem-kind-missing = Choose the nearest kind of group.
problem-function-missing = Write your function in the group.
problem-mandate-missing = Tick the box if the group mandated you.
problem-too-long = Too long: { $max } characters at most.
problem-hidden-character = Type this again: something in it is hidden.
problem-holds-email = This looks like your e-mail address: it belongs in its field.
problem-holds-telephone = No telephone number here, please.
problem-link = No web address here, please.
problem-too-many-marks = Too many accents on one letter.
problem-no-letter = Write a name with letters.
problem-email-missing = Write your e-mail address.
problem-email-malformed = Check the address: like name@example.org.
problem-email-without-at = The @ is missing: like name@example.org.
problem-email-two-ats = There is one @ too many.
problem-email-two-dots = There are two dots in a row.
problem-email-dot-at-edge = There is a dot too many beside the @, or at an end.
problem-email-comma = There is a comma instead of a dot.
problem-email-space = There is a space inside the address.
problem-email-several = Write one address only.
problem-email-suspect = Is this address right?
problem-email-domain = Check what follows the @.
problem-email-too-long = This address is too long.
problem-email-local-part = No accents before the @: check the address.
problem-country-unknown = Choose a country from the list.
problem-website-malformed = Check the address: like https://example.org.
problem-publish-missing = Choose yes or no.
problem-agree-missing = Tick the box to sign.
problem-form-too-fast = Please click once more to send it.
problem-form-expired = The form was open too long. Nothing is lost: send it again.
problem-code-wrong = Wrong, too old or tried too often: check the six digits, or open the link in the e-mail.
problem-code-elsewhere = The code works only in the browser where you signed. Here, open the link in the e-mail.
problem-account-changed = The account was changed in the meantime: here is how it is now. Make your change again, then send.
problem-changed = The signature was changed in the meantime: read it again, then send again.
problem-text-changed = The text of the appeal has changed: read what is different, then send the form again.
problem-organisation-signed = There is a signature of this address for this group already, perhaps withdrawn since. To sign in its name, use the form of the appeal: the e-mail that follows says what is stored.
problem-organisation-taken = A group of this name has signed already: write to the organisers if that is a mistake.
problem-login-wrong = Address and password do not match: check both.
problem-password-wrong = This is not the right password: type it again.
problem-password-short = This is too short: use at least { $max } characters, a sentence for instance.
problem-password-common = This password is among the first that intruders try: a known one, a row of keys, a name followed by a number… Find another, a sentence for instance.
problem-password-own = This password is made of your name or address: find another.
problem-totp-wrong = This code is wrong or has been used already: wait for the next one and copy it.
problem-passkey-refused = This passkey was not accepted: try again, or go on without it.
problem-account-taken = There is an account with this address already: change it in the list of accounts.
problem-role-missing = No role is chosen: choose the smallest one that is enough.
problem-last-owner = The site would have no owner left: appoint another one first.
problem-language-unknown = The site does not speak this language: choose one of the list.
