# La première heure d’une personne qui organise.

welcome-title = Bienvenue, { $name }
welcome-text = Écrivez votre premier appel : dix minutes suffisent, et rien n’est visible avant que vous publiiez.
welcome-write = Écrire un appel
welcome-steps = Avant de publier
welcome-step-mail = Vérifier que les e-mails partent
welcome-done-mail = Les e-mails partent : le dernier message d’essai a été accepté
welcome-step-name = Donner un nom au site
welcome-done-name = Le site a un nom
welcome-step-appeal = Écrire le premier appel
welcome-done-appeal = Le premier appel est écrit
