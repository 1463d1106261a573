# Il promemoria a chi non ha confermato.

mail-reminder-subject = La tua firma aspetta un clic: { $title }
mail-reminder-why = Forse ti è sfuggito il nostro primo messaggio: la tua firma dell’appello «{ $title }» non conta ancora. Manca solo un clic.
