# Ce qui ne va pas dans un champ d’un compte.

problem-account-changed = Le compte a été modifié entre-temps : voici ce qu’il est maintenant. Refaites votre changement, puis envoyez.
problem-email-in-public-text = Cela ressemble à une adresse e-mail : ici, tout le monde la lirait.
problem-opening-changed = Quelqu’un a modifié l’appel entre-temps : relisez l’aperçu, puis appuyez de nouveau.
problem-login-wrong = Adresse ou mot de passe inexact.
problem-password-wrong = Ce n’est pas le bon mot de passe.
problem-password-short = Trop court : au moins { $max } caractères.
problem-password-common = Trop facile à deviner : prenez plutôt une phrase.
problem-password-own = Trop proche de votre nom ou adresse.
problem-totp-wrong = Code inexact ou déjà utilisé : attendez le suivant.
problem-passkey-refused = Clé refusée : réessayez, ou continuez sans elle.
problem-account-taken = Un compte existe déjà à cette adresse.
problem-role-missing = Choisissez le rôle qui suffit.
problem-last-owner = Nommez d’abord un autre propriétaire.
problem-language-unknown = Choisissez une langue de la liste.
