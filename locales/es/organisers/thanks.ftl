# Whether signatories are thanked by e-mail.

label-thank-by-mail = A cada persona que ha confirmado se le dan las gracias por correo electrónico
thank-by-mail-hint = Con tus palabras de agradecimiento, su enlace personal y un párrafo para reenviar. Sale detrás de las confirmaciones.
signature-history-mail-thanks = Mensaje de agradecimiento
