# Le rappel à qui n’a pas confirmé.

label-remind-by-mail = Qui n’a pas confirmé reçoit un rappel par e-mail
remind-by-mail-hint = Deux jours après la signature, puis le dernier jour avant la clôture : jamais plus. Personne n’en reçoit après avoir répondu « Ce n’était pas moi ».
signature-history-mail-reminder = Rappel
signature-history-reason-not-reminded = l’appel était fermé, ou n’envoyait plus de rappels
