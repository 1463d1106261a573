# Whether signatories are thanked by e-mail.

label-thank-by-mail = Wer bestätigt hat, bekommt eine Dankes-E-Mail
thank-by-mail-hint = Mit Ihrem Dankeswort, dem persönlichen Link und einem Absatz zum Weiterleiten. Bestätigungen haben Vorrang.
signature-history-mail-thanks = Dankes-E-Mail
