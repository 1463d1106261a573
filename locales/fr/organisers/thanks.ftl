# Si l’on remercie par courriel ceux qui ont signé.

label-thank-by-mail = Chaque personne qui a confirmé est remerciée par e-mail
thank-by-mail-hint = Avec votre mot de remerciement, son lien personnel et un paragraphe à faire suivre. Il part derrière les confirmations.
signature-history-mail-thanks = Message de remerciement
