# Signing by e-mail.

sign-mail-link = Per E-Mail unterschreiben
sign-mail-text = Schreiben Sie lieber? Ihr E-Mail-Programm öffnet eine Nachricht zum Ausfüllen. Wir antworten mit einer Seite zum Prüfen und Bestätigen.
sign-mail-subject = Ich unterschreibe
sign-mail-hello = Ich unterschreibe den Aufruf „{ $title }“.
sign-mail-name = Name
sign-mail-place = Stadt oder Gemeinde
sign-mail-role = Beruf oder Titel
sign-mail-group = Für die Organisation

mail-confirm-by-mail = Danke für Ihre Nachricht! Noch ein Klick, und Ihre Unterschrift unter den Aufruf „{ $title }“ zählt. Die Seite zeigt, was wir verstanden haben; Sie können es dort korrigieren.
mail-confirm-by-click-subject = Noch ein Klick: { $title }
mail-confirm-by-click-why = Wir haben Ihre Antwort bekommen, danke! Aber Postfächer antworten auch von selbst: Deshalb reicht eine Antwort nicht, um Ihre Unterschrift unter den Aufruf „{ $title }“ zu bestätigen.
mail-confirm-by-click-do = Öffnen Sie diese Seite und drücken Sie den Knopf:

complete-lead = Noch ein Schritt, um den Aufruf „{ $title }“ zu unterschreiben. Das haben wir aus Ihrer Nachricht verstanden: Korrigieren Sie, wenn nötig, wählen Sie und bestätigen Sie.
complete-lead-collective = Noch ein Schritt, um den Aufruf „{ $title }“ im Namen Ihrer Organisation zu unterschreiben. Das haben wir aus Ihrer Nachricht verstanden: Ergänzen Sie es und bestätigen Sie.

privacy-what-mail = Wenn Sie uns per E-Mail schreiben: Ihre Nachricht, verschlüsselt, bis sie bearbeitet ist; eine, die jemand lesen muss, höchstens 30 Tage. Was wir daraus verstanden haben, wird nur dann Ihre Unterschrift, wenn Sie es bestätigen.
privacy-what-mail-copy = Eine Kopie bleibt in unserem Postfach, bis wir es leeren.
