# La page d’un appel.

appeal-addressee = À l’attention de :
appeal-from = Appel lancé par
appeal-is-closed = Cet appel est clos
appeal-is-ahead = Bientôt à signer
latest-title = Dernières signatures
appeal-text = Texte de l’appel
appeal-closes-on = L’appel peut être signé jusqu’au
appeal-closed-on = L’appel s’est terminé le { $date }. Merci à toutes les personnes qui l’ont signé.
appeal-closed = L’appel est clos. Merci à toutes les personnes qui l’ont signé.
appeal-opens-on = L’appel pourra être signé à partir du { $date }.
appeal-opens-later = L’appel pourra être signé prochainement.
appeal-all-signatories = Voir tous les signataires
sign-button = Signer l’appel

campaign-title = Pour aller plus loin
link-document = Document
link-video = Vidéo
link-event = Rendez-vous
link-page = Page

imprint-title = À propos de cet appel
imprint-responsible = Responsable :
imprint-erased = Les données personnelles seront effacées le { $date }.
imprint-erased-later = Les données personnelles seront effacées après la clôture.
imprint-erased-done = Les données personnelles ont été effacées le { $date }.
imprint-text = Texte n° { $number } du { $date }.
imprint-text-undated = Texte n° { $number }.
imprint-signed = Vous avez déjà signé ?

picture-credit = Image :
