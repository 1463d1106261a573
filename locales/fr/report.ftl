# Signaler un appel ou un nom.

report-title = Signaler un problème
imprint-report = Cet appel ou un nom de la liste pose problème ?
report-text = Votre message est gardé chiffré. Seules les personnes responsables de cet appel et de ce site peuvent le lire, et il n’est jamais publié.
report-subject = De quoi s’agit-il ?
report-appeal = De l’appel
report-name = D’un nom dans la liste
label-reported-name = Le nom en question
reported-name-hint = Tel qu’il est écrit dans la liste.
label-message = Votre message
message-hint = Ce qui ne va pas, et ce que vous demandez.
label-contact-email = Votre adresse e-mail
contact-email-hint = Seulement si vous attendez une réponse.
report-send = Envoyer
report-sent-title = Votre message est arrivé
report-sent-text = Il attend les personnes responsables de cet appel. Merci de l’avoir écrit.
report-back = Revenir à l’appel
report-privacy = Si vous signalez un problème : votre message et l’adresse que vous y laissez, effacés quatre-vingt-dix jours après avoir été traités, au plus tard avec les données de l’appel.
