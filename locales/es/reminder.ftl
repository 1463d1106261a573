# El recordatorio a quien no ha confirmado.

mail-reminder-subject = Tu firma espera un clic: { $title }
mail-reminder-why = Quizá se te pasó nuestro primer mensaje: tu firma del llamamiento «{ $title }» todavía no cuenta. Solo falta un clic.
