# El recordatori a qui no ha confirmat.

mail-reminder-subject = La teva signatura espera un clic: { $title }
mail-reminder-why = Potser no vas veure el nostre primer missatge: la teva signatura de la crida «{ $title }» encara no compta. Només falta un clic.
