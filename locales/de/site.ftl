# The frame of the pages, the index and the lists.

language-name = Deutsch
languages = Sprachen
comma = ,
skip-to-content = Zum Inhalt
foot-promise = Diese Website lädt nichts von anderswo und verfolgt niemanden.
zone-note = Ortszeit: { $city } ({ $zone }).
zone-utc = Weltzeit
time-with-zone = { $time } ({ $city })
time-midnight = { $date }, 24 Uhr
demo-banner = Demonstration: Nichts, was hier unterschrieben wird, zählt.
demo-open-mailbox = Postfach öffnen
yes = ja
no = nein
cancel = Abbrechen
optional = freiwillig

index-title = Aufrufe zum Unterschreiben
index-empty = Zurzeit läuft kein Aufruf. Schauen Sie bald wieder vorbei.
index-until = offen bis { $date }
index-from = ab { $date }
index-closed = beendet am { $date }
index-open = Laufend
index-ahead = Demnächst
index-closed-title = Beendet
back-to-index = Laufende Aufrufe ansehen
back-to-appeal = Den Aufruf noch einmal lesen
the-appeal = Der Aufruf

count-signatories = { $count ->
    [one] Unterschrift
   *[other] Unterschriften
}
count-organisations = { $count ->
    [one] darunter eine Organisation
   *[other] darunter { $count } Organisationen
}
count-paper = { $count ->
    [one] + eine Unterschrift von außerhalb dieser Website, getrennt gezählt
   *[other] + { $count } Unterschriften von außerhalb dieser Website, getrennt gezählt
}
count-progress = Weg zum nächsten Ziel
count-goal = { $left ->
    [one] Noch eine bis { $goal }
   *[other] Noch { $left } bis { $goal }
}
count-first = Der Aufruf hat gerade erst begonnen: Gehören Sie zu den Ersten.

share-title = Den Aufruf weitersagen
share-button = Teilen
share-link = Link zum Kopieren
share-copy = Kopieren
share-copied = Kopiert
share-mail = E-Mail
share-sms = SMS
share-qr-code = QR-Code
donation = Die Kampagne mit einer Spende unterstützen

signatories-title = Unterzeichnende
first-title = Erstunterzeichnende
groups-title = Unterzeichnende Organisationen
people-title = Wer im eigenen Namen unterschrieben hat
group-website = Website
group-verified = von einer Adresse dieser Domain bestätigt
group-verified-document = Befugnis durch ein Dokument belegt
search-label = Einen Namen suchen
search-send = Suchen
search-filters = Nach Ort oder Beruf eingrenzen
search-place = Stadt oder Gemeinde
search-role = Beruf oder Titel
search-for = Ergebnisse für „{ $query }“.
search-all = Die ganze Liste ansehen
search-nobody-yet = Bisher nichts gefunden. Die Liste ist lang, und diese Wörter sind darin häufig: Suchen Sie weiter, oder nehmen Sie ein selteneres Wort dazu, etwa den Nachnamen.
search-nobody-further = Im Rest der öffentlichen Liste ist nichts mehr.
search-go-on = Weitersuchen
search-nobody = In der öffentlichen Liste wurde nichts gefunden. Versuchen Sie es mit weniger Buchstaben. Ein gerade erst bestätigter Name wird nach einigen Sekunden gefunden.
list-empty = Die Liste ist noch leer.
list-more = Nächste Seite
list-previous = Vorige Seite
list-pages = Seiten der Liste
list-letters = Zu einem Buchstaben
list-position = Namen { $from } bis { $to } von { $total }, in alphabetischer Reihenfolge.
list-all-organisations = Alle unterzeichnenden Organisationen
list-consent = Hier stehen nur Menschen, die der Veröffentlichung ihres Namens zugestimmt haben.
list-published = { $count ->
    [one] { $count } Name ist veröffentlicht.
   *[other] { $count } Namen sind veröffentlicht.
}
list-silent = { $count ->
    [one] { $count } Unterschrift zählt, ohne dass der Name gezeigt wird.
   *[other] { $count } Unterschriften zählen, ohne dass der Name gezeigt wird.
}
list-hidden = { $count ->
    [one] { $count } Name ist vom Organisationsteam verborgen.
   *[other] { $count } Namen sind vom Organisationsteam verborgen.
}
list-with-paper = Unterschriften von außerhalb dieser Website sind in diesen Zahlen enthalten.
count-method = Wie diese Unterschriften geprüft werden
list-verified = Eine Unterschrift auf dieser Website zählt erst, wenn sie per E-Mail bestätigt ist; eine Adresse zählt für eine Person nur einmal.
list-verified-groups = Zurzeit zählt eine Organisation, die hier unterschreibt, erst, wenn das Organisationsteam sie angenommen hat.
list-verified-first = Die Erstunterzeichnenden hat das Organisationsteam ausgewählt; es hat sie eingetragen oder ihre Unterschrift übernommen.
list-verified-paper = Unterschriften von außerhalb dieser Website, auf Papier oder in einer anderen Liste, trägt das Organisationsteam ein; sie werden getrennt gezählt.

history-title = Verlauf des Textes
history-changes = Ansehen, was sich geändert hat
history-lead = Jede hier gegebene Unterschrift bleibt bei dem Text, den die Person vor sich hatte; eine vom Organisationsteam eingetragene bei dem, der an jenem Tag veröffentlicht war. Alle Fassungen bleiben hier erhalten.
history-lead-count = Neben jeder steht, wie viele sie unterschrieben haben.
history-version = Text Nr. { $number }
history-signatures = { $count ->
    [0] keine Unterschrift
    [one] eine Unterschrift
   *[other] { $count } Unterschriften
}
history-elsewhere = Zu den Texten in anderen Sprachen:
history-changed = Was sich geändert hat
history-whole = Diese Fassung ganz lesen
history-paper = { $count ->
    [one] eine weitere außerhalb dieser Website
   *[other] { $count } weitere außerhalb dieser Website
}
history-alike = Nur die Schreibweise hat sich geändert: Die Seite zeigt dasselbe.
history-beside = Was sich sonst geändert hat
history-beside-text = Links, Bild, Logo und Erstunterzeichnende gehören nicht zum unterschriebenen Text. Ihre Änderungen seit der Veröffentlichung sind hier vermerkt.
history-link-added = Link hinzugefügt:
history-link-removed = Link entfernt:
history-link-changed = Link geändert:
history-picture-added = Ein Bild wurde hinzugefügt.
history-picture-replaced = Das Bild wurde durch ein anderes ersetzt.
history-picture-described = Die Beschreibung oder der Bildnachweis hat sich geändert.
history-picture-removed = Das Bild wurde entfernt.
history-logo-added = Ein Logo wurde hinzugefügt.
history-logo-replaced = Das Logo wurde durch ein anderes ersetzt.
history-logo-described = Die Beschreibung des Logos hat sich geändert.
history-logo-removed = Das Logo wurde entfernt.
history-first-added = { $count ->
    [one] Ein Name unter den Erstunterzeichnenden hinzugefügt
   *[other] { $count } Namen unter den Erstunterzeichnenden hinzugefügt
}
history-first-removed = { $count ->
    [one] Ein Name unter den Erstunterzeichnenden entfernt
   *[other] { $count } Namen unter den Erstunterzeichnenden entfernt
}
history-first-changed = { $count ->
    [one] Ein Eintrag unter den Erstunterzeichnenden geändert
   *[other] { $count } Einträge unter den Erstunterzeichnenden geändert
}

# Read aloud before and after a change
change-added = hinzugefügt:
change-removed = entfernt:
change-end = (Ende)

text-name = Text Nr. { $number }
text-name-in = Text Nr. { $number } ({ $language })
signed-text-pending = Sie unterschreiben { $text }, veröffentlicht am { $date }.
signed-text-pending-undated = Sie unterschreiben { $text }.
signed-text-done = Sie haben { $text } unterschrieben, veröffentlicht am { $date }.
signed-text-done-undated = Sie haben { $text } unterschrieben.
newer-text = Ein neuerer Text, Nr. { $number }, wurde am { $date } veröffentlicht.
newer-text-undated = Es gibt einen neueren Text, Nr. { $number }.
newer-text-stays = Ihre Unterschrift bleibt beim Text Nr. { $number }.
newer-text-sign = Möchten Sie lieber den neuen Text unterschreiben? Dann bestätigen Sie nicht hier:
newer-text-sign-link = noch einmal unterschreiben
text-change-title = Der Text hat sich geändert: Nr. { $number } statt Nr. { $seen }
text-change-text = Er wurde inzwischen geändert, und dieses Formular ist nicht gespeichert. Lesen Sie, was anders ist; wenn Sie einverstanden sind, schicken Sie das Formular ab.
text-change-read = Den neuen Text ganz lesen (neuer Tab)

my-link-title = Meine Unterschrift wiederfinden
my-link-ask = Meinen persönlichen Link schicken lassen
my-link-text = Mit Ihrem persönlichen Link können Sie Ihre Unterschrift ansehen, korrigieren oder zurückziehen. Geben Sie die Adresse an, mit der Sie unterschrieben haben: Wir schicken ihn dorthin.
my-link-hint = Die, an die die Bestätigungs-E-Mail ging.
my-link-send = Meinen Link schicken
my-link-again = Eine andere Adresse versuchen
my-link-sent-title = Öffnen Sie Ihre E-Mails
my-link-sent-text = Wenn diese Adresse den Aufruf unterschrieben hat, gibt es für sie eine E-Mail mit dem persönlichen Link. Sie kommt meist in weniger als zwei Minuten an; in zehn, wenn wir ihr gerade erst geschrieben hatten.
my-link-sent-later = Wenn diese Adresse den Aufruf unterschrieben hat, gibt es für sie eine E-Mail mit dem persönlichen Link.
my-link-erased = Die personenbezogenen Daten dieses Aufrufs wurden am { $date } gelöscht: Es gibt keinen persönlichen Link mehr zu verschicken.
my-link-erased-before = Die Daten derer, die vor der Wiedereröffnung unterschrieben hatten, wurden am { $date } gelöscht: Für sie gibt es keinen Link mehr zu verschicken.
my-link-late-wait = Sie brauchen nicht noch einmal zu fragen.
my-link-sent-limit = Zum Schutz vor Missbrauch bekommt eine Adresse nur wenige E-Mails am Tag und je Aufruf, und keine, wenn sie sie abgelehnt hat.
my-link-sent-why = Diese Seite ist für alle gleich: So kann niemand mit ihr herausfinden, wer unterschrieben hat. Nichts angekommen? Sehen Sie im Spam-Ordner nach, oder versuchen Sie eine andere Ihrer Adressen.

demo-title = Postfach der Demonstration
demo-lead = Alle E-Mails, die die Demonstration verschickt, kommen hier an. Keine verlässt diesen Rechner.
demo-empty = Noch keine E-Mail: Unterschreiben Sie einen Aufruf und kommen Sie wieder.
demo-to = An
demo-links = Links in dieser E-Mail

label-title = Titel
label-text = Text des Aufrufs
label-summary = Zusammenfassung
label-addressee = Gerichtet an
label-responsible = Verantwortlich
label-notice = Zeile über dem Text
list-due = { $count ->
    [one] { $count } Name erscheint in der nächsten Stunde.
   *[other] { $count } Namen erscheinen in der nächsten Stunde.
}
listed-at = Ihre Unterschrift zählt schon. Der Name erscheint gegen { $time } in der Liste.
