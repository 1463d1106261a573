# The forms.

sign-group = Sie unterschreiben für einen Verein, eine Gewerkschaft …? Hier entlang.
sign-more = Meinen Beruf und meinen Ort angeben
sign-more-comment = Meinen Beruf, meinen Ort oder einen Kommentar angeben
individual-title = In meinem Namen unterschreiben
individual-other = Unterschreiben Sie für einen Verein, eine Gewerkschaft, ein Unternehmen?
individual-other-link = Im Namen einer Organisation unterschreiben
individual-send = Unterschreiben
collective-title = Im Namen einer Organisation unterschreiben
collective-other = Unterschreiben Sie als Privatperson?
collective-other-link = In meinem Namen unterschreiben
collective-send = Im Namen der Organisation unterschreiben
collective-approval = Das Team des Aufrufs liest jede Unterschrift einer Organisation, bevor sie zählt und angezeigt wird; wir schreiben Ihnen, wenn es entschieden hat.
correct-title = Meine Unterschrift korrigieren
correct-stored-now = Das ist jetzt gespeichert:
correct-send = Speichern
correct-email = Die Adresse lässt sich hier nicht ändern: Sie ist der Nachweis der Unterschrift.
send-next = Sie bekommen eine E-Mail: Ihre Unterschrift zählt erst, wenn Sie sie bestätigt haben.

legend-publish = Ihren Namen in der öffentlichen Liste zeigen?
legend-organisation = Die Organisation
legend-mandatary = Die Person, die für die Organisation unterschreibt
hint-mandatary = Diese Angaben werden nicht veröffentlicht.

label-name = Name
label-first-name = Vorname
label-last-name = Nachname
label-role = Beruf oder Titel
hint-role = Zum Beispiel: Krankenpflegerin; Dozent, Universität Leipzig; Gemeinderätin.
label-place = Stadt oder Gemeinde
label-country = Land
country-choose = Land wählen
label-email = E-Mail-Adresse
hint-email-short = Um Ihre Unterschrift zu bestätigen. Wird nie veröffentlicht.
hint-email = Sie bekommen dort einen Link, um Ihre Unterschrift zu bestätigen. Wird nie veröffentlicht. Ein Postfach, eine Unterschrift: Jede Person unterschreibt mit ihrer eigenen Adresse.
email-use = { $address } nehmen
email-keep = { $address } behalten
hint-email-collective = Möglichst eine Adresse der Organisation; Sie bekommen dort einen Link zum Bestätigen. Wird nie veröffentlicht.
publish-yes = Ja, mein Name, mein Beruf und mein Ort dürfen in der öffentlichen Liste stehen.
publish-no = Nein, zählen Sie meine Unterschrift, ohne meinen Namen zu zeigen.
label-news = Schicken Sie mir Neuigkeiten zu diesem Aufruf.
label-comment = Kommentar
hint-comment = Wird vom Team der Kampagne gelesen, nicht veröffentlicht.
label-organisation = Name der Organisation
hint-organisation = Ausgeschrieben, wie er erscheinen soll.
label-acronym = Abkürzung
label-kind = Art der Organisation
label-seat = Ort
label-website = Website
hint-website = Zum Beispiel: https://www.example.org
label-function = Funktion in der Organisation
hint-function = Zum Beispiel: Vorsitzende, Schriftführer, Sprecherin.
label-mandatary = Unterschreibt für die Organisation
label-mandate = Ich bin befugt, im Namen dieser Organisation zu unterschreiben.
label-mandate-named = Ich bin befugt, im Namen von { $name } zu unterschreiben.
trap-label = Lassen Sie dieses Feld leer

kind-choose = Wählen
kind-association = Verein
kind-union = Gewerkschaft
kind-party = Partei
kind-collective = Bündnis oder Gruppe
kind-company = Unternehmen
kind-media = Medium
kind-institution = Institution
kind-other = Andere

mailbox-title = Nur noch ein Klick: Öffnen Sie Ihre E-Mails
sign-next-person = Jemand anderes unterschreibt auf diesem Gerät
kiosk-sent-title = Danke! Nur noch ein Klick in Ihren E-Mails
kiosk-sent-text = Öffnen Sie die Bestätigungs-E-Mail auf Ihrem Telefon oder Computer und bestätigen Sie: Erst dann zählt Ihre Unterschrift. Sie kann ein paar Minuten brauchen und landet manchmal im Spam-Ordner.
kiosk-sent-kept = Diese Website speichert nichts auf diesem Gerät. Drücken Sie den Knopf: Das Formular ist dann leer für die nächste Person.
kiosk-next = Nächste Person
mailbox-lead = Ihre Unterschrift zählt erst, wenn Sie sie bestätigt haben, mit dem Link oder dem Code, den wir an Ihr Postfach schicken.
mailbox-usually = Die E-Mail kommt meist in weniger als zwei Minuten an; in zehn, wenn wir Ihnen gerade erst geschrieben hatten.
mailbox-late-wait = Sie brauchen nicht noch einmal zu unterschreiben, und diese Seite kann offen bleiben.
mail-late = { $minutes ->
    [one] E-Mails gehen zurzeit mit bis zu { $minutes } Minute Verspätung hinaus.
   *[other] E-Mails gehen zurzeit mit bis zu { $minutes } Minuten Verspätung hinaus.
}
mail-stopped = Zurzeit gehen keine E-Mails hinaus; sie warten und gehen so bald wie möglich hinaus.
mailbox-address = An
mailbox-correct = Korrigieren
mailbox-gone-title = Ein Fehler in der Adresse?
mailbox-gone = Ihr Server hat geantwortet, dass es sie nicht gibt: Wir schreiben nicht mehr dorthin. Korrigieren Sie sie, dann schreiben wir an die richtige.
mailbox-gone-correct = Adresse korrigieren
mailbox-send-again = E-Mail noch einmal schicken
mailbox-send-again-later = { $minutes ->
    [one] In { $minutes } Minute können Sie sich die E-Mail noch einmal schicken lassen.
   *[other] In { $minutes } Minuten können Sie sich die E-Mail noch einmal schicken lassen.
}
mailbox-sender = Von
mailbox-subject = Betreff
mailbox-code-title = Haben Sie den Code?
label-code = Sechsstelliger Code
hint-code = Er steht in der E-Mail, unter dem Link.
mailbox-code-send = Weiter
mailbox-nothing-title = Nichts angekommen?
mailbox-nothing-wait = Warten Sie ein paar Minuten: Manche Anbieter lassen E-Mails warten.
mailbox-nothing-spam = Sehen Sie im Spam-Ordner oder unter Werbung nach.
mailbox-nothing-limit = Zum Schutz vor Missbrauch bekommt eine Adresse nur wenige E-Mails am Tag und je Aufruf, und keine, wenn sie sie abgelehnt hat. Die schon angekommenen gelten weiter.
mailbox-nothing-address = Adresse vertippt?
mailbox-again = Noch einmal unterschreiben
proof-waits = Dieser Aufruf wird gerade angegriffen: Ihr Browser macht eine Berechnung, die Menschen von Maschinen unterscheidet. Das dauert ein paar Sekunden.
