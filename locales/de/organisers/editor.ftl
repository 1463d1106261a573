# Writing an appeal.

editor-open = Aufruf bearbeiten
editor-new = Neuer Aufruf
editor-title = Aufruf bearbeiten
editor-texts = Texte
editor-first = { $count ->
    [0] Erstunterzeichnende auswählen
    [one] Eine Person: Liste bearbeiten
   *[other] { $count } Personen: Liste und Reihenfolge bearbeiten
}
editor-sender = Absender ändern
editor-settings = Termine und Einstellungen
editor-preview = Ansehen, wie die Seite öffentlich aussieht
editor-done-settings = Die Einstellungen sind gespeichert.
editor-done-dates = Die Termine sind geändert.
editor-done-sender = Der Absender ist gespeichert.
editor-done-published = Der Aufruf ist veröffentlicht.
editor-done-reopened = Der Aufruf ist wieder offen.
editor-done-closed = Der Aufruf ist beendet. Mit schon verschickten Links lässt sich noch vierundzwanzig Stunden lang bestätigen.

preview-banner = Vorschau: Diese Seite sieht nur das Organisationsteam.
preview-back = Zurück zum Bearbeiten

text-title = Text ({ $language })
text-state-missing = noch nicht geschrieben
text-state-draft = Entwurf
text-state-published = veröffentlicht
text-done-created = Der Entwurf ist gespeichert. Sie können die anderen Sprachen schreiben, die Termine festlegen und dann veröffentlichen.
text-done-saved = Der Text ist gespeichert.
text-done-version = Die neue Fassung ist veröffentlicht. Schon gegebene Unterschriften bleiben bei dem Text, der unterschrieben wurde.
text-preview = Vorschau ansehen
text-preview-title = Vorschau
text-preview-text = Noch ist nichts gespeichert.
text-live-title = Vorschau beim Schreiben
text-live-done = Die Vorschau ist aktuell.
text-live-failed = Die Vorschau ließ sich nicht aktualisieren; Ihr Text steht aber noch im Formular.
text-changes-title = Was sich ändern wird
text-changes-text = Lesen Sie die Unterschiede. Die neue Fassung erscheint mit Ihrer Notiz im Verlauf; jede Unterschrift bleibt bei dem Text, der unterschrieben wurde.
text-published = Dieser Text ist veröffentlicht (Fassung { $number }). Wenn Sie Titel, Text, Zusammenfassung, Adressaten, Verantwortliche oder die Zeile über dem Text ändern, entsteht eine neue Fassung, mit einer Notiz.
text-goes-public = Der Aufruf ist öffentlich: Dieser Text erscheint, sobald er gespeichert ist. Sehen Sie sich zuerst die Vorschau an.
text-save-draft = Entwurf speichern
text-save-public = Diesen Text veröffentlichen
text-save-published = Speichern
text-publish-version = Diese Fassung veröffentlichen
text-beside = Zum Vergleich: { $language }

label-slug = Adresse der Seite
slug-hint = { $address } und dann dieses Wort. Leer: Es wird aus dem Titel gebildet. Kleinbuchstaben ohne Umlaute und Akzente, Ziffern und Bindestriche. Später lässt es sich nicht mehr ändern.
label-text-language = Sprache dieses ersten Textes
text-hint = Eine leere Zeile trennt Absätze. **fett**, *kursiv*, ## Zwischenüberschrift, - Liste, > Zitat, [Link](https://example.org).
summary-hint = Zwei oder drei Sätze, für Listen und fürs Teilen.
addressee-hint = An wen sich der Aufruf richtet.
responsible-hint = Wer für den Aufruf und seine Daten verantwortlich ist. Leer: der Name der Website.
notice-hint = Zum Beispiel: „Beschlossen von der Versammlung am 12. November“.
label-note = Was sich ändert
note-hint = Nötig, sobald sich oben etwas ändert. Die Notiz erscheint im Verlauf.
links-title = Dokumente und Links
links-hint = Eine leer gelassene Zeile verschwindet.
label-link-title = Beschriftung
label-link-url = Webadresse
label-link-kind = Art

label-contact = Kontakt
contact-hint = Eine E-Mail-Adresse oder eine Webadresse; sie steht neben den Verantwortlichen, auf den Seiten und in den E-Mails.
label-time-zone = Zeitzone
time-zone-hint = Zum Beispiel Europe/Berlin. Leer: die der Website, { $zone }. Wenn Sie sie ändern, gelten die Zeiten unten in der neuen Zone.
label-opens = Beginn
opens-hint = Ortszeit der Zone oben. Leer: mit der Veröffentlichung.
label-closes = Ende
closes-hint = Ortszeit der Zone oben; bis dahin kann unterschrieben werden. Leer: erst, wenn Sie den Aufruf beenden.
label-goal = Ziel
goal-hint = Leer, oder sobald es erreicht ist: Zwischenziele, die von selbst weiterrücken (50, 100, 200, 500 …).
label-donation-url = Spendenseite
label-erase-after-days = Tage vom Ende bis zur Löschung
erase-hint = Von 1 bis 3650; weniger als 14 gilt als 14. An diesem Tag, der dem Organisationsteam angekündigt wird und auf den Seiten steht, wird alles Personenbezogene gelöscht.
label-approve-groups = Organisationen zählen erst, wenn das Team sie angenommen hat
approve-hint = Sonst zählt die erste bestätigte Unterschrift für eine Organisation sofort.
label-ask-comment = Das Formular bietet einen Kommentar an
label-ask-country = Das Formular fragt nach dem Land
label-accent = Farbe
accent-hint = Für die Links, den Knopf, das Vorschaubild und die Plakate. Ist sie zu hell oder zu dunkel zum Lesen, wird sie angepasst, für helle und dunkle Bildschirme getrennt.
accent-blue = Blau
accent-red = Rot
accent-green = Grün
accent-teal = Petrol
accent-purple = Violett
accent-pink = Rosa
accent-ochre = Ocker
accent-graphite = Graphit
accent-own = Eine andere Farbe
label-accent-colour = Andere Farbe

label-sender = Absender der E-Mails
sender-text = Die E-Mails dieses Aufrufs kommen von dieser Adresse. Ihr Mailserver muss sie zulassen, sonst kommen sie nicht an.
sender-site = Absender der Website:
sender-reply-to = Antworten gehen an:
sender-hint = Zum Beispiel: Rettet den Kanal <aufrufe@example.org>. Leer: der Absender der Website.

first-text = Sie erscheinen in dieser Reihenfolge auf der Seite und zählen wie alle anderen. Diese Website fragt sie nicht: Holen Sie vorher ihr Einverständnis ein.
first-order = Ändern Sie die Nummern oder verschieben Sie die Zeilen, und speichern Sie dann. Eine geleerte Zeile nimmt die Person heraus.
first-done-partly = Die Liste ist gespeichert. Wer vorher verborgen, zurückgestellt oder entfernt wurde, erscheint darin nicht.
first-row = Zeile { $number }
first-up = Nach oben: Zeile
first-down = Nach unten: Zeile
label-person-name = Name
label-person-role = Beruf oder Titel
label-person-place = Stadt oder Gemeinde
label-person-rank = Nummer

state-title-publish = Aufruf veröffentlichen
state-title-schedule = Aufruf planen
state-title-reopen = Aufruf wieder öffnen
state-title-close = Aufruf beenden
state-text-publish = Die Seite wird öffentlich, und der Aufruf kann unterschrieben werden. Von da an hinterlässt jede Änderung des Textes eine Spur.
state-text-schedule = Die Seite wird sofort öffentlich; unterschrieben werden kann ab dem gewählten Datum.
state-text-reopen = Der Aufruf kann wieder unterschrieben werden.
state-text-close = Niemand kann mehr unterschreiben; mit schon verschickten Links lässt sich noch vierundzwanzig Stunden lang bestätigen. Die Seite und die Liste bleiben öffentlich, und Sie können den Aufruf wieder öffnen.
state-erased = { $days ->
    [one] Alles Personenbezogene wird einen Tag nach dem Ende gelöscht.
   *[other] Alles Personenbezogene wird { $days } Tage nach dem Ende gelöscht.
}
state-no-end = Es ist kein Ende festgelegt.
state-closed-by-date = Das festgelegte Ende ist vorbei. Um den Aufruf wieder zu öffnen, verschieben Sie es unten, oder leeren Sie das Feld.
state-erasure-announced = Die Löschung der personenbezogenen Daten ist für den { $date } angekündigt. Um das abzuwenden, verschieben Sie das Ende oder die Löschfrist.
state-erased-before = Die Daten derer, die vor der Wiedereröffnung unterschrieben hatten, wurden am { $date } gelöscht. Das bleibt so; neue Unterschriften werden zu ihrem eigenen Termin gelöscht.
dates-title = Diese Termine ändern?
dates-text = Die anderen Einstellungen sind gespeichert. Diese Termine noch nicht, wegen der Folgen, die sie hätten.
dates-before = Bisher
dates-after = Danach
dates-delay = { $days ->
    [one] Löschung einen Tag nach dem Ende, frühestens vierzehn Tage nach der Ankündigung.
   *[other] Löschung { $days } Tage nach dem Ende, frühestens vierzehn Tage nach der Ankündigung.
}
dates-close-now = Dieses Ende ist schon vorbei: Niemand könnte mehr unterschreiben.
dates-accept = Diese Termine ändern
dates-keep = Nichts ändern
accept-dates-text = { $count ->
    [0] Die personenbezogenen Daten des Aufrufs werden am { $date } gelöscht.
    [one] Die personenbezogenen Daten einer Person werden am { $date } gelöscht.
   *[other] Die personenbezogenen Daten von { $count } Personen werden am { $date } gelöscht.
} Alle, die den Aufruf organisieren, und die ganze Leitung der Website bekommen eine E-Mail, und das Protokoll hält es fest. Bis zu diesem Tag lässt sich die Löschung abwenden, indem Sie das Ende oder die Löschfrist verschieben.
state-send-publish = Veröffentlichen
state-send-schedule = Veröffentlichen und planen
state-send-reopen = Wieder öffnen
state-send-close = Beenden

conflict-title = Inzwischen hat jemand anderes gespeichert
conflict-text = Nichts ist verloren, und nichts wurde überschrieben. Das sind die Unterschiede; Ihre Fassung steht noch im Formular. Übernehmen Sie, was fehlt, und speichern Sie noch einmal.
conflict-stored = Gespeichert:
conflict-typed = Bei Ihnen:
conflict-wording = Vom gespeicherten Text zu Ihrem
problem-line-break = Schreiben Sie auf einer einzigen Zeile.
problem-web-address = Beginnen Sie mit https:// oder http://.
problem-contact-malformed = Geben Sie eine E-Mail-Adresse oder eine Adresse mit https:// ein.
problem-sender-malformed = Schreiben Sie zum Beispiel Name <aufrufe@example.org>.
problem-sender-name-too-long = Name zu lang: höchstens 100 Zeichen.
problem-date-malformed = Schreiben Sie zum Beispiel 2026-01-31T18:00.
problem-number-outside = Geben Sie eine ganze Zahl von 1 bis { $max } ein.
problem-closes-first = Das Ende muss nach dem Beginn liegen.
problem-closed-by-date = Dieser Zeitpunkt ist vorbei: Löschen oder verschieben Sie ihn.
problem-zone-unknown = Schreiben Sie zum Beispiel Europe/Berlin.
problem-colour-malformed = Wählen Sie eine, oder schreiben Sie zum Beispiel #a31d1d.
problem-slug-shape = 2 bis 60 Kleinbuchstaben, Ziffern und Bindestriche.
problem-slug-taken = Schon vergeben: Wählen Sie einen anderen Namen.
problem-note-missing = Sagen Sie in einem Satz, was sich ändert.
problem-first-twice = Diese Person kommt zweimal vor.

picture-title = Bild
picture-text = Ein Foto oder eine Zeichnung, zu sehen auf der Seite des Aufrufs und beim Teilen. Die Datei wird neu gezeichnet: Ort, Kamera und alles andere, was sie außer dem Bild enthielt, verschwinden.
picture-hint = PNG, JPEG oder WebP, höchstens { $megabytes } MB.
picture-other = Ein anderes Bild
picture-remove = Bild entfernen
picture-done-saved = Das Bild ist gespeichert.
picture-done-removed = Das Bild ist entfernt.
editor-picture-choose = Bild auswählen
editor-picture-change = Bild, Beschreibung oder Bildnachweis ändern
label-picture = Bild
label-alt = Beschreibung für alle, die es nicht sehen
alt-hint = Was das Bild zeigt, in einem Satz. Er wird blinden Menschen vorgelesen und erscheint, wenn das Bild nicht lädt.
label-credit = Bildnachweis
credit-hint = Von wem das Bild ist, und unter welcher Lizenz, falls das wichtig ist.
problem-picture-unknown = Wählen Sie ein lesbares Bild: PNG, JPEG oder WebP.
problem-picture-large = Zu groß: höchstens { $max } Millionen Pixel.
