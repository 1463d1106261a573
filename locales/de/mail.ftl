# The mails. One sentence or paragraph per key; lines wrap by themselves.
# Nothing that a person typed in a form may stand here.

mail-hello = Guten Tag,
mail-footer-responsible = Verantwortlich für den Aufruf: { $responsible }
mail-footer-contact = Kontakt: { $contact }
mail-footer-site = Diese E-Mail wurde automatisch von { $name } ({ $host }) geschickt. Kein Bild, keine Nachverfolgung.

mail-confirm-subject = Bestätigen Sie Ihre Unterschrift: { $title }
mail-confirm-why = Danke! Nur noch ein Klick, um Ihre Unterschrift unter den Aufruf „{ $title }“ zu bestätigen.
mail-confirm-entered = Sie bekommen diese E-Mail, weil Sie anscheinend zugestimmt haben, den Aufruf „{ $title }“ außerhalb dieser Website zu unterschreiben, und das Organisationsteam diese Adresse eingetragen hat.
mail-entered-expires = Die Seite funktioniert bis { $time }. Wenn Sie nichts tun, wird nichts gezählt, und die Daten werden gelöscht.
mail-confirm-preheader = Bestätigen Sie Ihre Unterschrift auf der Seite, die sich öffnet.
mail-confirm-do = Prüfen Sie Ihre Unterschrift und bestätigen Sie sie auf der Seite, die sich öffnet.
mail-confirm-button = Meine Unterschrift ansehen und bestätigen
mail-confirm-link = Wenn sich der Knopf nicht öffnet, kopieren Sie diese Adresse in Ihren Browser:
mail-confirm-code = Eine Seite fragt nach einem Code? Geben Sie diesen ein:
mail-confirm-expires = Die Seite funktioniert bis { $time }. Wenn Sie nichts tun, wird nichts gezählt, und die Daten werden gelöscht.
mail-confirm-refuse-text = Das waren nicht Sie? Öffnen Sie dieselbe Seite und wählen Sie „Das war ich nicht“: Die Daten werden gelöscht, und sechs Monate lang schickt Ihnen diese Website keine E-Mails zu Unterschriften mehr. Sie können auch einfach nichts tun.
mail-confirm-refuse-html = Das waren nicht Sie?
mail-confirm-refuse-action = Ablehnen und diese Daten löschen lassen
mail-confirm-refuse-else = Sie können auch einfach nichts tun.

mail-confirm-collective-subject = Bestätigen Sie Ihre Unterschrift: { $title }
mail-confirm-collective-why = Danke! Nur noch ein Klick, um die Unterschrift Ihrer Organisation unter den Aufruf „{ $title }“ zu bestätigen.
mail-confirm-collective-entered = Sie bekommen diese E-Mail, weil Ihre Organisation anscheinend zugestimmt hat, den Aufruf „{ $title }“ außerhalb dieser Website zu unterschreiben, und das Organisationsteam diese Adresse eingetragen hat.
mail-confirm-collective-do = Prüfen Sie die Organisation und die Unterschrift, und bestätigen Sie sie auf der Seite, die sich öffnet.
mail-confirm-collective-button = Diese Unterschrift ansehen und bestätigen

mail-already-signed-subject = Sie haben schon unterschrieben: { $title }
mail-already-signed-why = Jemand, vielleicht Sie selbst, hat mit dieser Adresse gerade noch einmal den Aufruf „{ $title }“ unterschrieben.
mail-already-signed-nothing = Zu dieser Adresse gibt es schon eine Unterschrift: Sie bleibt, wie sie ist, und kann nur einmal zählen. Nichts hat sich geändert.
mail-already-signed-do = Um sie anzusehen, zu korrigieren oder zurückzuziehen, öffnen Sie Ihre persönliche Seite:
mail-already-signed-button = Meine Unterschrift ansehen
mail-already-signed-else = Wenn Sie das nicht waren, müssen Sie nichts tun.

mail-my-link-subject = Ihr persönlicher Link: { $title }
mail-my-link-why = Jemand, wahrscheinlich Sie selbst, hat für den Aufruf „{ $title }“ den persönlichen Link dieser Adresse angefordert.
mail-my-link-do = { $count ->
    [one] Diese Seite zeigt Ihre Unterschrift. Dort können Sie Ihre Unterschrift korrigieren, Ihren Namen verbergen oder zeigen, oder sie zurückziehen:
   *[other] Diese Seiten zeigen Ihre Unterschriften. Dort können Sie jede Unterschrift korrigieren, einen Namen verbergen oder zeigen, oder sie zurückziehen:
}
mail-my-link-own = Unterschrift in Ihrem Namen, vom { $date }
mail-my-link-collective = Unterschrift im Namen einer Organisation, vom { $date }
mail-my-link-keep = Wer einen solchen Link hat, kann die Unterschrift ändern: Behalten Sie diese E-Mail für sich.
mail-my-link-else = Wenn Sie das nicht waren, müssen Sie nichts tun: Niemand sonst hat diese E-Mail bekommen.

mail-withdrawn-subject = Ihre Unterschrift ist zurückgezogen: { $title }
mail-withdrawn-done = Erledigt: Ihre Unterschrift unter den Aufruf „{ $title }“ ist zurückgezogen. Sie zählt nicht, steht nicht in der Liste, und Ihre Daten sind gelöscht.
mail-withdrawn-thanks = Sonst ist nichts zu tun. Danke für die Zeit, die Sie diesem Aufruf gegeben haben.

mail-approved-subject = Unterschrift angenommen: { $title }
mail-approved-group = Das Team des Aufrufs „{ $title }“ hat die Unterschrift Ihrer Organisation gelesen und angenommen. Sie zählt ab jetzt, und die Organisation steht in der öffentlichen Liste. Danke!
mail-approved-person = Ihre Unterschrift unter den Aufruf „{ $title }“ ist geprüft und angenommen. Sie zählt ab jetzt. Danke!
mail-approved-do = Um sie noch einmal anzusehen, zu korrigieren oder zurückzuziehen, öffnen Sie Ihre persönliche Seite:

mail-refused-subject = Unterschrift nicht angenommen: { $title }
mail-refused-group = Das Team des Aufrufs „{ $title }“ hat die Unterschrift Ihrer Organisation nicht angenommen: Sie wird weder gezählt noch veröffentlicht.
mail-refused-person = Das Team des Aufrufs „{ $title }“ hat die Unterschrift mit dieser Adresse nicht angenommen: Sie wird weder gezählt noch veröffentlicht.
mail-refused-ground = Grund: { $ground }.
mail-refused-answer = Wenn Sie das für einen Irrtum halten oder mehr wissen möchten, schreiben Sie dem Team: { $contact }
mail-refused-answer-page = Wenn Sie das für einen Irrtum halten: Auf der Seite des Aufrufs steht, wer dafür verantwortlich ist: { $url }
ground-unknown-group = wir haben keine Spur dieser Organisation gefunden
ground-no-mandate = wir konnten nicht prüfen, ob Sie im Namen der Organisation unterschreiben dürfen
ground-duplicate = eine andere Unterschrift derselben Person oder Organisation ist schon angenommen
ground-not-a-name = der angegebene Name ist nicht der einer Person oder Organisation
ground-conditions = sie erfüllt die Bedingungen dieses Aufrufs nicht
ground-on-request = Sie haben darum gebeten
