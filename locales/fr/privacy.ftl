# La notice sur les données personnelles.

privacy-title = Données personnelles
privacy-lead = En signant, vous exprimez une opinion. Voici, simplement, ce que nous faisons de vos données.
privacy-who = Qui en est responsable
privacy-who-unknown = L’équipe qui publie cet appel.
privacy-why = À quoi elles servent
privacy-why-count = Compter chaque signature une seule fois, et prouver qu’elle vient d’une adresse réelle.
privacy-why-publish = Afficher votre nom, votre profession et votre ville dans la liste, si vous l’avez choisi.
privacy-why-news = Vous écrire au sujet de cet appel, si vous l’avez demandé.
privacy-basis = Le traitement repose sur votre consentement explicite (RGPD, articles 6.1.a et 9.2.a). Vous pouvez le retirer à tout moment, sans vous justifier.
privacy-what = Ce qui est conservé
privacy-what-form = Le nom, la profession, la ville et le pays que vous avez indiqués.
privacy-what-email = Votre adresse e-mail, et vos choix de publication et de nouvelles.
privacy-what-comment = Votre commentaire.
privacy-what-group = Pour une organisation : son nom, son type, son site, le nom et la fonction de la personne qui signe pour elle.
privacy-what-times = La version du texte signée, la langue, et les dates de signature et de confirmation.
privacy-what-not = Aucune adresse IP n’est conservée avec une signature ; le réseau d’où vient un formulaire reste un jour en mémoire, contre les robots. Des cookies ne sont déposés qu’après l’envoi d’un formulaire : ils reconnaissent votre navigateur, sept jours au plus, et gardent, chiffré, pendant une heure, ce que vous venez d’écrire. Aucun ne vous suit.
privacy-see = Qui les voit
privacy-see-public = Tout le monde : votre nom, votre profession et votre ville, seulement si vous l’avez choisi ; le nom, le type, la ville et le site d’une organisation.
privacy-see-organiser = L’équipe responsable de l’appel et la personne qui héberge ce site pour elle : le reste.
privacy-see-third = Personne d’autre. Le site ne charge rien d’ailleurs ; l’e-mail de confirmation passe, comme tout e-mail, par les serveurs de messagerie.
privacy-long = Combien de temps
privacy-long-pending = { $days ->
    [1] Une signature non confirmée est effacée un jour après le premier message qui demande de la confirmer, ou après sa dernière modification ; si aucun message ne peut partir, un jour après le dernier essai.
   *[other] Une signature non confirmée est effacée { $days } jours après le premier message qui demande de la confirmer, ou après sa dernière modification ; si aucun message ne peut partir, { $days } jours après le dernier essai.
}
privacy-long-date = Toutes les données personnelles sont effacées le { $date }.
privacy-long-done = Toutes les données personnelles ont été effacées le { $date }.
privacy-long-days = { $days ->
    [1] Toutes les données personnelles sont effacées un jour après la clôture de l’appel.
   *[other] Toutes les données personnelles sont effacées { $days } jours après la clôture de l’appel.
}
privacy-long-closes = L’appel se termine le { $date }.
privacy-long-withdrawn = Une signature que vous retirez quitte aussitôt le décompte et la liste.
privacy-long-refused = D’une adresse qui a refusé nos messages, ou qui n’existe pas, nous gardons pendant { $days } jours une empreinte, pour ne plus lui écrire. Elle ne permet pas de relire l’adresse.
privacy-safe = Comment elles sont protégées
privacy-safe-text = Les adresses, les noms non publiés et les commentaires sont scellés : la base de données seule ne permet pas de les lire. La clé est gardée à part.
privacy-rights = Vos droits
privacy-rights-text = Voir, corriger, masquer, retirer, télécharger : tout se fait sans rien demander à personne, par votre lien personnel, même après la clôture.
privacy-rights-authority = Vous pouvez aussi écrire au responsable ci-dessus, ou saisir l’autorité de protection des données de votre pays (en France, la CNIL).
