# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] One thing left to correct
   *[other] { $count } things left to correct
}
problems-prefix = To correct:
problems-line = { $field }: { $sentence }

problem-name-missing = A name is missing: write a first name, a last name, or both.
problem-organisation-missing = The name of the group is missing: write it in full.
problem-kind-missing = The kind of group was not chosen: take the nearest one in the list.
problem-function-missing = Your function in the group is missing: write it, for example “secretary”.
problem-mandate-missing = The mandate is not declared: tick the box if the group has asked you to sign; otherwise sign in your own name.
problem-too-long = This is too long: shorten it to { $max } characters at most.
problem-hidden-character = This field holds an invisible character: clear it and type it by hand.
problem-link = A web address does not belong here: take it out.
problem-too-many-marks = Too many marks on one letter: type the name again, plainly.
problem-no-letter = There is no letter here: write a name with letters.
problem-email-missing = The e-mail address is missing: the signature cannot be confirmed without it. Please write it.
problem-email-malformed = This address does not have the right shape: check it, it looks like name@example.org.
problem-email-domain = What follows the @ cannot receive mail: check the end of the address.
problem-email-too-long = This address is longer than an address can be: check it or use another one.
problem-email-local-part = There are accented or non-Latin letters before the @: almost no mail service can write to them. Please give another address.
problem-country-unknown = This country is not in the list: choose one, or leave it empty.
problem-website-malformed = The address of the website is not complete: it starts with https:// or http://. Correct it or leave it empty.
problem-publish-missing = Say whether your name may be shown: choose yes or no.
problem-agree-missing = The box is not ticked: tick it to sign.
problem-form-too-fast = The form came back very fast: read it again, then send it once more.
problem-form-expired = The form was open for too long: read it again, then send it once more. Nothing that you wrote is lost.
problem-code-wrong = This code is wrong or no longer valid: check the six digits, or open the link in the mail.
problem-changed = The signature was changed in the meantime: read it again, then confirm.
problem-text-changed = The text of the appeal has changed: read what is different, then send the form again.
problem-organisation-signed = There is a signature of this address for this group already, perhaps withdrawn since. To sign in its name, use the form of the appeal: the e-mail that follows says what is stored.
problem-organisation-taken = A group of this name has signed already: write to the organisers if that is a mistake.
problem-entry-wrong = Address and password do not match: check both.
problem-password-wrong = This is not the right password: type it again.
problem-password-short = This is too short: use at least { $max } characters, a sentence for instance.
problem-password-common = This password is one of the first that intruders try: find another, a sentence for instance.
problem-password-own = This password is made of your name or address: find another.
problem-totp-wrong = This code is wrong or has been used already: wait for the next one and copy it.
problem-account-taken = There is an account with this address already: change it in the list of accounts.
problem-role-missing = No role is chosen: choose the smallest one that is enough.
problem-last-owner = The site would have no owner left: appoint another one first.
problem-language-unknown = The site does not speak this language: choose one of the list.
