# Le site en lecture seule.

read-only-title = Les formulaires sont fermés un moment
read-only-until = Le site est en travaux. Les formulaires reviennent le { $date }.
read-only-soon = Le site est en travaux. Les formulaires reviennent dès que possible.
read-only-sent = Rien n’a été enregistré. Gardez cette page ouverte et rechargez-la plus tard : si vous acceptez de renvoyer le formulaire, ce que vous avez écrit repart.
read-only-later = Les appels et leurs signataires se lisent comme d’habitude. Revenez un peu plus tard pour signer ou changer quelque chose.
