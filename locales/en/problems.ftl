# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] One thing left to correct
   *[other] { $count } things left to correct
}
problems-prefix = Error:

problem-name-missing = Write a first name or a last name.
problem-organisation-missing = Write the full name of the organisation.
problem-kind-missing = Choose the nearest kind.
problem-function-missing = Write your function in the organisation.
problem-mandate-missing = Tick the box if you have this mandate.
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
problem-email-dot-at-edge = There is one dot too many.
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
problem-form-expired = The form was open too long: send it again.
problem-code-wrong = Wrong or expired code: check it, or open the link.
problem-code-elsewhere = The code works only in the browser where you signed. Here, open the link in the e-mail.
problem-changed = The signature was changed in the meantime: read it again, then send again.
problem-text-changed = The text of the appeal has changed: read what is different, then send the form again.
problem-organisation-signed = This address has signed for this organisation before: use the form of the appeal.
problem-organisation-taken = This organisation has signed already: write to the team if that is a mistake.

problem-empty = Fill in this field.
