# What is wrong with a field of an account.

problem-account-changed = The account was changed in the meantime: here is how it is now. Make your change again, then send.
problem-email-in-public-text = This looks like an e-mail address: everybody would read it here.
problem-opening-changed = Somebody changed the appeal in the meantime: look at the preview again, then press once more.
problem-login-wrong = Wrong address or password.
problem-password-wrong = This is not the right password.
problem-password-short = Too short: at least { $max } characters.
problem-password-common = Too easy to guess: use a sentence instead.
problem-password-own = Too close to your name or address.
problem-totp-wrong = Wrong or used code: wait for the next.
problem-passkey-refused = Passkey refused: try again, or go on without.
problem-account-taken = An account has this address already.
problem-role-missing = Choose the smallest role that is enough.
problem-last-owner = Appoint another owner first.
problem-language-unknown = Choose a language of the list.
