# Le courriel qui apporte des nouvelles, et la page qui y met fin.

mail-news-subject = { $title }
mail-news-archive = À lire sur le site, avec les nouvelles précédentes
mail-news-why = Vous avez demandé des nouvelles de l’appel « { $title } ».
mail-news-stop = Ne plus recevoir de nouvelles :
mail-news-link = Votre signature, pour la voir, la corriger ou la retirer :
mail-news-stop-link = Ne plus recevoir de nouvelles
mail-news-signature-link = Voir ou retirer votre signature

unsubscribe-title = Nouvelles de cet appel
unsubscribe-text = Vous ne voulez plus de nouvelles de cet appel par e-mail ? Un clic suffit.
unsubscribe-send = Ne plus recevoir de nouvelles
unsubscribe-done = C’est fait : vous ne recevrez plus de nouvelles de cet appel.
unsubscribe-signature = Votre signature reste comme elle est. Si vous changez d’avis, vous pouvez redemander des nouvelles sur votre page personnelle.
