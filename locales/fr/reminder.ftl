# Le rappel à qui n’a pas confirmé.

mail-reminder-subject = Votre signature attend un clic : { $title }
mail-reminder-why = Notre premier message vous a peut-être échappé : votre signature de l’appel « { $title } » ne compte pas encore. Il ne manque qu’un clic.
