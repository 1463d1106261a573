# The signatories of an appeal, as its organisers see them.

signatories-of = Unterzeichnende
signatories-back = Zurück zum Aufruf
signatories-queue = { $count ->
    [one] Über eine Unterschrift entscheiden
   *[other] Über { $count } Unterschriften entscheiden
}
signatories-more = Weitere Kriterien
signatories-empty = Noch hat niemand unterschrieben.
signatories-nobody = Zu diesen Kriterien passt niemand.
signatories-none-yet = Bisher passt niemand zu diesen Kriterien.
signatories-stopped = { $count ->
    [one] Eine Unterschrift wurde durchsucht, und es gibt noch mehr. Was nicht veröffentlicht ist, ist verschlüsselt: Um es zu durchsuchen, muss es geöffnet werden.
   *[other] { $count } Unterschriften wurden durchsucht, und es gibt noch mehr. Was nicht veröffentlicht ist, ist verschlüsselt: Um es zu durchsuchen, muss es geöffnet werden.
}

label-state = Status
label-signed-by = Unterschrieben von
label-source = Herkunft
label-address = Genaue E-Mail-Adresse
hint-address = Die vollständige Adresse. Nichts von dem, was Sie suchen, erscheint in der Adresse dieser Seite.
label-domain = E-Mail-Domain
hint-domain = Zum Beispiel: example.org
label-name-match = Namen vergleichen
label-place-match = Ort vergleichen
match-begins = Wörter, die so beginnen
match-contains = enthält
match-equals = genau diese Wörter
label-name-contains = Name enthält
label-name-equals = Genauer Name
label-place-contains = Stadt oder Gemeinde enthält
label-place-equals = Stadt oder Gemeinde, genau
label-hold = Zurückgestellt, weil
label-since = Eingegangen ab dem
label-until = Bis zum
label-reason = Grund
label-document = Nummer oder Datum des Dokuments
choose-any = Egal

signature-state-pending = Unbestätigt
signature-state-confirmed = Gezählt
signature-state-held = Zu prüfen
signature-state-withdrawn = Zurückgezogen
signature-state-removed = Entfernt
signature-kind-individual = Eine Person
signature-kind-collective = Eine Organisation
signature-source-web = Website
signature-source-mail = Per E-Mail unterschrieben
signature-source-import = Datei
signature-source-email = E-Mail
signature-source-paper = Papier
flag-prank = Ein Scherzname?
flag-insult = Ein Schimpfwort?
flag-text = Der Name steht in einer Liste, die nur Ihren Blick darauf lenken soll: Es gibt echte Menschen, die so heißen.
label-flagged = Nur Namen zum Nachsehen
flagged-hint = Häufige Scherze und Schimpfwörter, in dreizehn Sprachen.
flagged-only = häufige Scherze und Schimpfwörter
hold-to-be-approved = die Organisation wartet auf Ihre Zustimmung
hold-organisation-already-signed = diese Organisation zählt schon zu den Unterzeichnenden
hold-mixed-scripts = der Name mischt zwei Schriften
hold-honeypot = ein unsichtbares Feld war ausgefüllt, wie es Roboter tun
hold-blocked-network = das Formular kam aus einem gesperrten Netz
hold-blocked-domain = die Domain der Adresse ist gesperrt
hold-blocked-address = die Adresse ist gesperrt
hold-network-rate = aus demselben Netz kamen zu viele Formulare
hold-appeal-rate = es kamen zu viele Formulare auf einmal
hold-no-proof = das Formular kam ohne die Berechnung, die während eines Angriffs von Browsern verlangt wird
hold-removed-before = eine frühere Unterschrift dieser Adresse wurde entfernt
hold-by-organiser = vom Team zurückgestellt

signatory-erased = Daten gelöscht
signatory-id = Nummer
signatory-number = Nr. { $id }
signatory-language = Sprache
signatory-text = Unterschriebener Text
signatory-text-version = Text Nr. { $number } ({ $language })
signatory-publish = Name darf veröffentlicht werden
signatory-listed = in der öffentlichen Liste
signatory-unlisted = nicht in der öffentlichen Liste
signatory-hidden = vom Team verborgen
signatory-back = Zurück zur Unterschrift
signatory-others = { $count ->
    [one] Eine andere Unterschrift beruft sich auf dieselbe Organisation:
   *[other] { $count } andere Unterschriften berufen sich auf dieselbe Organisation:
}
approve-others-title = { $count ->
    [one] Eine andere Unterschrift beruft sich auf diese Organisation
   *[other] { $count } andere Unterschriften berufen sich auf diese Organisation
}
approve-others-text = { $count ->
    [one] Eine Organisation zählt nur einmal. Wenn Sie diese Unterschrift annehmen, wird die andere entfernt und zählt nicht:
   *[other] Eine Organisation zählt nur einmal. Wenn Sie diese Unterschrift annehmen, werden die anderen entfernt und zählen nicht:
}
approve-others-undo = Das lässt sich rückgängig machen: Stellen Sie die angenommene Unterschrift zurück oder entfernen Sie sie, dann bietet ihre Seite an, das Entfernte wiederherzustellen.
approve-others-do = { $count ->
    [one] Diese annehmen und die andere entfernen
   *[other] Diese annehmen und die { $count } anderen entfernen
}
approve-others-back = Nichts ändern
removal-other-claim = eine andere Unterschrift dieser Organisation wurde angenommen
put-back-title = Von dieser Organisation zählt keine Unterschrift
put-back-text = { $count ->
    [one] Eine Unterschrift wurde entfernt, als eine andere derselben Organisation angenommen wurde. Wiederhergestellt wartet sie erneut auf Ihre Entscheidung oder auf die Bestätigung ihrer Adresse.
   *[other] { $count } Unterschriften wurden entfernt, als eine andere derselben Organisation angenommen wurde. Wiederhergestellt warten sie erneut auf Ihre Entscheidung oder auf die Bestätigung ihrer Adressen.
}
put-back-do = { $count ->
    [one] Diese Unterschrift wiederherstellen
   *[other] Diese { $count } Unterschriften wiederherstellen
}
signatory-correct-title = Unterschrift korrigieren
signatory-correct-text = Die Adresse, der Kommentar und die Entscheidung, ob der Name in der Liste steht, bleiben die der Person, die unterschrieben hat.

signatory-done-approve = Die Organisation ist angenommen: Sie zählt und steht in der Liste.
signatory-done-put-back = Was entfernt war, ist wiederhergestellt und wartet erneut.
signatory-done-refuse = Die Organisation ist abgelehnt.
signatory-done-hold = Die Unterschrift ist zurückgestellt: Sie zählt vorerst nicht.
signatory-done-release = Die Unterschrift zählt.
signatory-done-remove = Die Unterschrift ist entfernt.
signatory-done-hide = Der Name erscheint nicht mehr in der Liste. Die Unterschrift zählt weiterhin.
signatory-done-show = Der Name erscheint wieder in der Liste.
signatory-done-corrected = Die Korrektur ist gespeichert.
signatory-done-resent = Die Bestätigungs-E-Mail geht noch einmal hinaus, sobald die Grenzen für E-Mails es erlauben.
signatory-done-capped = Es ist nichts hinausgegangen: Diese Adresse hat schon alle E-Mails bekommen, die sie vorerst bekommen darf, oder möchte keine mehr.
signatory-done-not-pending = Es ist nichts hinausgegangen: Diese Unterschrift wartet nicht auf eine Bestätigung.
signatory-done-not-listed = Es hat sich nichts geändert: Diese Unterschrift erscheint nicht in der Liste, weil die Person es so gewählt hat oder wegen ihres Status.
signatory-done-changed = Die Unterschrift hat sich inzwischen geändert: So steht es jetzt um sie. Sonst wurde nichts gemacht.
signatory-done-not-now = Es wurde nichts gemacht: Der Status der Unterschrift lässt das nicht mehr zu.
signatory-done-group-counts = Es wurde nichts gemacht: Eine andere Unterschrift dieser Organisation zählt schon. Stellen Sie zuerst diese zurück, oder entfernen Sie sie.

reasons-title = Zu entscheiden, nach Grund
reasons-open = Nach Grund ordnen
reasons-text = Sehen Sie auf einen Blick, was wartet, und entscheiden Sie über eine ganze Gruppe. Jede Aktion zeigt zuerst, was sie ändern wird.
reasons-more = Es warten zu viele Unterschriften, um hier alle zu zählen: Diese Zahlen gelten für die 5000 ältesten.
reasons-people = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
reasons-groups = { $count ->
    [one] eine Organisation
   *[other] { $count } Organisationen
}
reasons-list = Ansehen
reasons-act = Über alle entscheiden
reasons-undo = Mehrfachaktionen, und wie sie sich rückgängig machen lassen
reasons-none = Nichts wartet auf eine Entscheidung.
queue-title = Zu entscheiden
queue-decide = Ihre Entscheidung
queue-waiting = { $count ->
    [0] Nichts wartet mehr
    [one] Eine Unterschrift wartet
   *[other] { $count } Unterschriften warten
}
queue-next = Weiter zur nächsten
queue-keys = Per Tastatur, mit der Zugriffstaste Ihres Browsers: A zum Annehmen, R zum Ablehnen, N zum Überspringen.
queue-end = { $count ->
    [0] Keine Unterschrift wartet mehr auf Ihre Entscheidung.
    [one] Sie sind am Ende angekommen. Eine Unterschrift wartet noch.
   *[other] Sie sind am Ende angekommen. { $count } Unterschriften warten noch.
}
queue-again = Wieder von vorn beginnen

mandate-legend = Befugnis der Organisation
mandate-declared = Erklärt von der Person, die unterschreibt
mandate-domain = Belegt durch die Domain der Adresse
mandate-document = Belegt durch ein Dokument
hint-document = Wenn die Befugnis durch ein Dokument belegt ist. Nur das Organisationsteam liest es; es wird verschlüsselt aufbewahrt.

actions-title = Was Sie tun können
signature-action-approve = Organisation annehmen
signature-action-refuse = Organisation ablehnen
signature-action-release = Diese Unterschrift zählen
signature-action-hold = Zurückstellen
signature-action-remove = Diese Unterschrift entfernen
signature-action-hide = Namen in der Liste verbergen
signature-action-show = Namen in der Liste zeigen
signatories-expired = Diese Suche ist abgelaufen: Bitte suchen Sie noch einmal.
address-show = E-Mail-Adresse anzeigen
address-show-hint = Im Protokoll wird stehen, dass Sie sie abgerufen haben.
signature-action-correct = Korrigieren
signature-action-resend = Bestätigungs-E-Mail noch einmal schicken

refuse-group-title = Diese Organisation ablehnen?
refuse-group-send = Ablehnen
remove-title = Diese Unterschrift entfernen?
remove-text = Sie wird nicht zählen und nicht in der Liste erscheinen. Wenn die Person noch einmal unterschreibt, wird Ihnen diese Unterschrift vorgelegt.
remove-send = Entfernen
remove-keep = Behalten
hint-reason = Für die anderen im Organisationsteam: Die Person sieht es nicht.
label-ground = Was die Person lesen wird
hint-ground = Wenn sie ihre Unterschrift bestätigt hat, bekommt sie zehn Minuten später eine E-Mail. Darin stehen der gewählte Grund, falls es einen gibt, und an wen sie sich wenden kann.
ground-none = Kein Grund: nur, dass die Unterschrift nicht angenommen wird

signature-history-title = Verlauf der Unterschrift
signature-history-note = E-Mails bleiben nach dem Verschicken dreißig Tage lang in diesem Verlauf.
signature-history-posted = Unterschrift eingegangen
signature-history-confirmed = Adresse bestätigt oder Unterschrift angenommen
signature-history-consent-sign = Einverstanden zu unterschreiben
signature-history-consent-publish-name = Einverstanden, in der Liste zu stehen
signature-history-consent-news = Einverstanden, Neuigkeiten zu bekommen
signature-history-consent-other = Anderes Einverständnis
signature-history-given = ja
signature-history-taken-back = nein
signature-history-wording = Wortlaut { $version }
signature-history-mail-confirm = Bestätigungs-E-Mail
signature-history-mail-confirm-collective = Bestätigungs-E-Mail
signature-history-mail-already-signed = E-Mail „Sie haben schon unterschrieben“
signature-history-mail-my-link = E-Mail mit dem persönlichen Link
signature-history-mail-withdrawn = E-Mail zum Zurückziehen
signature-history-mail-approved = E-Mail „Unterschrift angenommen“
signature-history-mail-refused = E-Mail „Unterschrift nicht angenommen“
signature-history-mail-other = Andere E-Mail
signature-history-mail-state-queued = wartet
signature-history-mail-state-sent = verschickt
signature-history-mail-state-failed = fehlgeschlagen
signature-history-reason-permanent = die Adresse nimmt sie nicht an
signature-history-reason-transient = der empfangende Server bittet zu warten
signature-history-reason-unknown = Antwort des Servers nicht verstanden
signature-history-reason-connection = der Mailserver antwortete nicht
signature-history-reason-operator = der Mailserver hat abgelehnt: Fragen Sie, wer die Website hostet
signature-history-reason-unbuildable = die E-Mail ließ sich nicht schreiben
signature-history-reason-gone = den Aufruf oder die Unterschrift gibt es nicht mehr
signature-history-reason-no-address = ohne Adresse
signature-history-reason-no-longer-pending = die Unterschrift wartete nicht mehr auf Bestätigung
signature-history-reason-nothing-signed = zu dieser Adresse gibt es keine Unterschrift mehr
signature-history-reason-unknown-kind = unbekannte Art von E-Mail
signature-history-reason-unreadable = in der Datenbank nicht lesbar
signature-history-reason-paced = wartet bei diesem Anbieter, bis sie an der Reihe ist
signature-history-reason-held = wartet, bis der Mailserver wieder solche annimmt
signature-history-reason-policy = grundsätzlich abgewiesen, beim Empfang oder vom Mailserver
signature-history-reason-sender-refused = Absender abgewiesen
signature-history-reason-not-routed = der empfangende Server war nicht erreichbar
signature-history-reason-decision-undone = die Entscheidung wurde vor dem Verschicken geändert
signature-history-reason-suppressed = diese Adresse hat unsere E-Mails abgelehnt, oder es gibt sie nicht
signature-history-mail-confirm-by-click = E-Mail „Noch ein Klick“
signature-history-reason-bounced = sie kam zurück: Das Postfach gibt es nicht
signature-history-reason-bounced-later = sie kam zurück: vorerst abgewiesen
signature-history-reason-complained = als Spam gemeldet
signature-history-reason-other = anderer Grund
signature-history-decision-approve = angenommen
signature-history-decision-refuse = abgelehnt
signature-history-decision-hold = zurückgestellt
signature-history-decision-release = angenommen
signature-history-decision-remove = entfernt
signature-history-decision-put-back = wiederhergestellt
signature-history-decision-hide = Name verborgen
signature-history-decision-show = Name gezeigt

label-action = Aktion
bulk-actions-title = Mehrfachaktionen
bulk-actions-text = Eine Mehrfachaktion macht dasselbe mit allen Unterschriften einer Suche. Sie zählt zuerst und ändert nichts, bevor Sie zustimmen. Dreißig Tage lang lässt sie sich rückgängig machen, außer bei E-Mails, die schon hinausgegangen sind.
bulk-actions-none = Noch gab es keine Mehrfachaktion.
bulk-actions-act = Aktion für alle diese Unterschriften
bulk-action-new = Aktion für alle diese Unterschriften
bulk-action-new-text = Wählen Sie die Aktion. Zuerst werden die Unterschriften gezählt; nichts ändert sich, bevor Sie zustimmen.
bulk-action-about = Betroffene Unterschriften
bulk-action-everybody = alle
bulk-action-count = Zuerst zählen
bulk-action-kind-hold = Zurückstellen
bulk-action-kind-release = Zählen
bulk-action-kind-remove = Entfernen
bulk-action-kind-hide = Namen verbergen
bulk-action-kind-resend = Bestätigungs-E-Mails noch einmal schicken
bulk-action-text-hold = Die gezählten Unterschriften warten auf eine neue Entscheidung.
bulk-action-text-release = Unterschriften von Personen, die zu prüfen sind, zählen dann; wer seit dem Bestätigen gewartet hat, bekommt eine E-Mail. Organisationen werden einzeln angenommen.
bulk-action-text-remove = Die Unterschriften zählen und erscheinen nicht mehr.
bulk-action-text-hide = Die Namen von Personen erscheinen nicht mehr; ihre Unterschriften zählen weiterhin.
bulk-action-text-resend = Unbestätigte Unterschriften bekommen noch eine E-Mail, in den Grenzen, die für jede Adresse gelten.
bulk-reason-hint = Zum Entfernen nötig. Für die anderen im Organisationsteam.
bulk-ground-hint = Für entfernte Unterschriften: Wer bestätigt hatte, bekommt zehn Minuten später eine E-Mail, außer Sie machen die Aktion bis dahin rückgängig.
bulk-action-state-counting = Die Unterschriften werden gezählt. Nichts ändert sich.
bulk-action-state-ready = Alles ist gezählt. Nichts hat sich geändert: Sie entscheiden.
bulk-action-state-running = Die Aktion läuft.
bulk-action-state-stopped = Die Aktion ist angehalten. Sie können sie fortsetzen oder rückgängig machen.
bulk-action-state-done = Die Aktion ist abgeschlossen.
bulk-action-state-undoing = Die Aktion wird rückgängig gemacht.
bulk-action-state-undone = Die Aktion ist rückgängig gemacht.
bulk-action-state-dropped = Die Aktion ist verworfen. Nichts hat sich geändert.
bulk-action-at-work = Diese Seite lädt sich von selbst neu. Sie können sie verlassen: Die Arbeit geht weiter.
bulk-action-examined = { $count ->
    [one] eine Unterschrift durchgesehen
   *[other] { $count } Unterschriften durchgesehen
}
bulk-action-matched = { $count ->
    [0] keine betroffen
    [one] eine betroffen
   *[other] { $count } betroffen
}
bulk-action-changed = { $count ->
    [one] eine geändert
   *[other] { $count } geändert
}
bulk-action-skipped = { $count ->
    [one] eine gelassen, wie sie war
   *[other] { $count } gelassen, wie sie waren
}
bulk-action-restored = { $count ->
    [one] eine wiederhergestellt
   *[other] { $count } wiederhergestellt
}
bulk-action-kept = { $count ->
    [one] eine seither geändert und so belassen
   *[other] { $count } seither geändert und so belassen
}
bulk-action-nobody = Keine Unterschrift ist betroffen: Es gibt nichts zu tun.
bulk-action-samples = Einige Beispiele
bulk-action-can-undo = Sie können es dreißig Tage lang rückgängig machen.
bulk-action-cannot-undo = Eine verschickte E-Mail lässt sich nicht zurückholen: Diese Aktion lässt sich nicht rückgängig machen.
bulk-action-start = { $count ->
    [one] Für eine Unterschrift ausführen
   *[other] Für { $count } Unterschriften ausführen
}
bulk-action-resume = Fortsetzen
bulk-action-stop = Anhalten
bulk-action-drop = Verwerfen
bulk-action-undo = Die ganze Aktion rückgängig machen
bulk-action-undo-hint = Jede Unterschrift bekommt ihren vorherigen Status zurück, außer denen, die sich seither geändert haben.
