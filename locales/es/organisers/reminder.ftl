# The reminder to whoever has not confirmed.

label-remind-by-mail = Quien no ha confirmado recibe un recordatorio por correo electrónico
remind-by-mail-hint = Dos días después de firmar, y otro el último día antes del cierre: nunca más. Nadie lo recibe después de responder «No he sido yo».
signature-history-mail-reminder = Recordatorio
signature-history-reason-not-reminded = el llamamiento estaba cerrado, o ya no enviaba recordatorios
