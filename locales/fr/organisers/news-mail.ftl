# Les nouvelles par courriel : les pages des organisateurs.

news-mail-title = Envoyer les nouvelles par e-mail
news-mail-link = Envoyer par e-mail
news-mail-text = Les nouvelles vont aux personnes qui en ont demandé, et à personne d’autre : seulement pour les signatures comptées, une fois par adresse.
news-mail-draft = C’est un brouillon. Publiez-le d’abord : l’e-mail renvoie à la nouvelle sur le site.
news-mail-count-title = À qui
news-mail-count-text = Les personnes sont comptées avant tout envoi. Ce que vous voyez ci-dessous est ce qui partira : si vous modifiez la nouvelle ensuite, comptez de nouveau.
news-mail-counting = Comptage en cours… { $count } pour le moment.
news-mail-reload = Regarder de nouveau
news-mail-changed = La nouvelle a été modifiée depuis le comptage.
news-mail-people = { $count ->
    [0] Aucune personne qui a signé n’a demandé de nouvelles.
    [one] { $count } personne a demandé des nouvelles.
   *[other] { $count } personnes ont demandé des nouvelles.
  }
news-mail-people-language = { $count ->
    [one] { $count } d’entre elles les reçoit dans cette langue : { $language }.
   *[other] { $count } d’entre elles les reçoivent dans cette langue : { $language }.
  }
news-mail-takes-minutes = { $count ->
    [one] Tout part en { $count } minute environ, derrière les confirmations.
   *[other] Tout part en { $count } minutes environ, derrière les confirmations.
  }
news-mail-takes-hours = Tout part en { $count } heures environ, derrière les confirmations.
news-mail-takes-days = Tout part en { $count } jours environ, derrière les confirmations.
news-mail-takes-unknown = Tout part aussi vite que votre serveur de messagerie l’accepte, derrière les confirmations.
news-mail-go-on = Continuer vers l’envoi
news-mail-do-count = Compter les personnes
news-mail-ask-title = Envoyer la nouvelle maintenant ?
news-mail-ask-text = Vous pourrez suspendre ou arrêter l’envoi en cours de route. Ce qui est parti ne se reprend pas, et la même nouvelle n’est jamais envoyée une seconde fois.
news-mail-do-send = { $count ->
    [one] Envoyer à { $count } personne
   *[other] Envoyer à { $count } personnes
  }
news-mail-not-yet = Pas encore
news-mail-do-pause = Suspendre
news-mail-do-resume = Reprendre
news-mail-do-stop = Arrêter pour de bon
news-mail-unchanged = Rien n’a été fait : quelque chose a changé entre-temps. Voici où cela en est.
news-mail-done-send = La nouvelle est en route.
news-mail-done-pause = Suspendu : ce qui n’est pas en train de partir attend.
news-mail-done-resume = L’envoi reprend.
news-mail-done-stop = Arrêté : ce qui n’est pas en train de partir ne partira plus.
news-mail-state-sending = En route
news-mail-state-paused = Suspendu
news-mail-state-stopped = Arrêté
news-mail-state-done = Envoyé
news-mail-figure-people = { $count ->
    [one] { $count } personne comptée
   *[other] { $count } personnes comptées
  }
news-mail-figure-sent = { $count ->
    [one] { $count } envoyé
   *[other] { $count } envoyés
  }
news-mail-figure-waiting = { $count } dans la file d’envoi
news-mail-figure-bounced = { $count ->
    [one] { $count } refusé ou revenu
   *[other] { $count } refusés ou revenus
  }
news-mail-figure-left-out = { $count ->
    [one] { $count } non envoyé : la personne a mis fin aux nouvelles ou s’est retirée entre-temps, ou l’envoi a été arrêté
   *[other] { $count } non envoyés : la personne a mis fin aux nouvelles ou s’est retirée entre-temps, ou l’envoi a été arrêté
  }
news-mail-figure-unsubscribed = { $count ->
    [one] { $count } personne a mis fin aux nouvelles depuis cet e-mail
   *[other] { $count } personnes ont mis fin aux nouvelles depuis cet e-mail
  }
news-mail-no-tracking = Qu’un e-mail soit ouvert ou un lien suivi n’est pas enregistré, et ne le sera jamais.
news-mail-as-counted = La nouvelle a été modifiée sur le site depuis. L’e-mail dit ce qui a été compté et montré ici.
news-mail-test-title = Un essai pour vous
news-mail-test-text = Un e-mail par langue part à :
news-mail-do-test = M’envoyer l’essai
news-mail-test-sent = L’essai est parti. Il ne contient pas les liens qui mettent fin aux nouvelles ou mènent à une signature : ils sont propres à chaque personne.
news-mail-plain = En texte simple

fact-step-count = destinataires comptés
fact-step-send = envoyées
fact-step-pause = suspendues
fact-step-test = essai pour soi
audit-news-mailed = Nouvelles par e-mail

signature-history-mail-news = Nouvelles
signature-history-reason-news-not-wanted = plus souhaité
signature-history-reason-news-stopped = l’envoi a été arrêté
