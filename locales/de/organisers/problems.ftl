# What is wrong with a field of an account.

problem-account-changed = Das Konto wurde inzwischen geändert: So ist es jetzt. Machen Sie Ihre Änderung noch einmal und schicken Sie sie dann ab.
problem-email-in-public-text = Das sieht nach einer E-Mail-Adresse aus: Hier würden alle sie lesen.
problem-opening-changed = Jemand hat den Aufruf inzwischen geändert: Sehen Sie die Vorschau noch einmal an und drücken Sie dann erneut.
problem-login-wrong = Adresse oder Passwort falsch.
problem-password-wrong = Das ist nicht das richtige Passwort.
problem-password-short = Zu kurz: mindestens { $max } Zeichen.
problem-password-common = Zu leicht zu erraten: Nehmen Sie lieber einen Satz.
problem-password-own = Zu nah an Ihrem Namen oder Ihrer Adresse.
problem-totp-wrong = Code falsch oder schon benutzt: Warten Sie auf den nächsten.
problem-passkey-refused = Passkey abgelehnt: Versuchen Sie es noch einmal, oder machen Sie ohne ihn weiter.
problem-account-taken = Zu dieser Adresse gibt es schon ein Konto.
problem-role-missing = Wählen Sie die Rolle, die ausreicht.
problem-last-owner = Geben Sie die Leitung zuerst jemand anderem.
problem-language-unknown = Wählen Sie eine Sprache aus der Liste.
