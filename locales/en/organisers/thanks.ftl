# Whether signatories are thanked by e-mail.

label-thank-by-mail = Whoever has confirmed is thanked by e-mail
thank-by-mail-hint = With your word of thanks, their personal link and a paragraph to pass on. It leaves behind confirmations.
signature-history-mail-thanks = Thank-you e-mail
