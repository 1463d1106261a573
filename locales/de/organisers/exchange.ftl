# What exports and imports say.

export-item-end = ;
export-list-end = .

import-yes-or-no = Weder Ja noch Nein: Schreiben Sie „ja“ oder „nein“, oder lassen Sie die Zelle leer.
import-name-kept = Diese Zeile bittet darum, den Namen nicht zu veröffentlichen: Er wird nicht veröffentlicht.
import-language = Diese Sprache ist nicht bekannt: Schreiben Sie ihr Kürzel, zum Beispiel „de“ oder „en“.
import-country = Dieses Land ist nicht bekannt: Schreiben Sie seinen Namen oder sein Kürzel, zum Beispiel „Belgien“ oder „BE“.
import-date = Dieses Datum ist nicht lesbar oder liegt in der Zukunft: Schreiben Sie es so: 03.05.2026.
import-organisation-kind = Diese Art der Organisation ist nicht bekannt: Schreiben Sie „Verein“, „Gewerkschaft“, „Partei“, „Bündnis oder Gruppe“, „Unternehmen“, „Medium“, „Institution“ oder „Andere“.
import-too-large = Diese Zeile ist zu lang. Vielleicht wurde ein Anführungszeichen nicht geschlossen.
import-not-a-signatory = Das ist weder eine Person noch eine Organisation, sondern ein Titel, eine Summe, eine Grußformel oder die Signatur einer E-Mail.
import-not-a-name = Das sieht nicht wie der Name einer Person aus. Wenn es einer ist, schreiben Sie ihn in eine Tabelle mit einer Spalte für Namen.
import-group-line = Diese Zeile sieht wie der Name einer Organisation aus. Wählen Sie weiter unten, ob solche Zeilen Organisationen oder Personen sind.
import-garbled = In dieser Zelle sind Buchstaben verloren gegangen: Wählen Sie eine andere Zeichencodierung, oder korrigieren Sie die Zelle.
import-holds-address = Diese Zelle enthält eine E-Mail-Adresse: Sie gehört in die Spalte der Adressen und darf nie öffentlich werden.
import-holds-phone = Hier steht eine Telefonnummer, die nie öffentlich werden darf.
import-not-for-public = Was nicht öffentlich werden soll, etwa eine Telefonnummer, eine Straße, ein früherer Name oder ein Datum, wurde weggelassen.
import-several-addresses = Diese Zelle enthält mehrere Adressen: Behalten Sie die, die diese Person benutzt.
import-refunded = In der ursprünglichen Liste ist diese Zeile storniert oder erstattet. Um sie zu importieren, übernehmen Sie die Spalte mit dem Status nicht.
import-unconfirmed = In der ursprünglichen Liste ist diese Unterschrift nicht bestätigt oder zählt nicht. Um sie zu importieren, übernehmen Sie diese Spalte nicht.
import-do-not-mail = In der ursprünglichen Liste möchte diese Person keine E-Mails bekommen.
import-not-counted = In der ursprünglichen Liste wurde diese Unterschrift zurückgezogen: Sie wird nicht importiert.
import-in-file = Diese Adresse steht schon weiter oben in der Datei.
import-known = Diese Adresse hat schon unterschrieben.
import-known-pending = Diese Adresse hat schon unterschrieben, aber noch nicht bestätigt.
import-known-withdrawn = Diese Adresse hat ihre Unterschrift zurückgezogen: Sie wird nicht wieder aufgenommen.
import-known-removed = Das Organisationsteam hat die Unterschrift dieser Adresse entfernt.
import-group-counts = Diese Organisation gehört schon zu den Unterzeichnenden.
import-possible = Jemand mit demselben Namen und Ort gehört schon zu den Unterzeichnenden oder steht weiter oben in der Datei. Wenn es jemand anderes ist, wählen Sie, mögliche Doppelte zu behalten.
import-suppressed = Diese Adresse hat unsere E-Mails abgelehnt, oder es gibt sie nicht.
import-capped = Diese Adresse hat in letzter Zeit zu viele E-Mails bekommen: Importieren Sie diese Zeile morgen.

exchange-title = Die Listen
export-open = Liste der Unterzeichnenden exportieren
hand-over-open = Dokument für die Übergabe, zum Drucken

export-title = Liste der Unterzeichnenden exportieren
export-lead = { $count ->
    [0] Noch zählt keine Unterschrift für diesen Aufruf.
    [one] Für diesen Aufruf zählt eine Unterschrift.
   *[other] Für diesen Aufruf zählen { $count } Unterschriften.
}
export-care = Wer einen Aufruf unterschreibt, verrät eine Meinung. Exportieren Sie nur die Spalten, die Sie brauchen, behalten Sie die Datei für sich, und löschen Sie sie, wenn sie ihren Zweck erfüllt hat. Jeder Export steht im Protokoll, mit der Zahl seiner Zeilen.
export-send = Datei herunterladen
export-show = Hier anzeigen
export-show-hint = „Hier anzeigen“ gilt für Listen, die fertig zum Veröffentlichen sind; die anderen Formate sind immer Dateien.
export-any = Alle
export-who = Wer
export-who-hint = Eine Liste, die fertig zum Veröffentlichen ist, zeigt nur bestätigte Unterschriften, deren Name veröffentlicht werden darf, welchen Status Sie hier auch wählen.
export-how = Wie
export-block-title = Die Liste, fertig zum Kopieren
export-block-label = { $count ->
    [one] Ein Eintrag
   *[other] { $count } Einträge
}
export-block-long = Diese Liste ist zu lang, um sie hier anzuzeigen: Laden Sie die Datei herunter.
export-block-empty = Zu dieser Auswahl passt niemand.

label-format = Dateiformat
format-csv = CSV für andere Programme (Kommas)
format-csv-excel = CSV für deutsches Excel (Semikolons, mit Umlauten)
format-xlsx = Excel-Arbeitsmappe (XLSX)
format-jsonl = JSON, eine Unterschrift je Zeile, für Programme
format-text = Liste fertig zum Veröffentlichen: Text
format-html = Liste fertig zum Veröffentlichen: HTML
format-markdown = Liste fertig zum Veröffentlichen: Markdown
label-columns = Spalten
columns-hint = Eine Liste, die fertig zum Veröffentlichen ist, zeigt den Namen, dazu Beruf und Ort, wenn sie angekreuzt sind.
column-id = Nummer der Unterschrift
column-kind = Person oder Organisation
column-state = Status
column-first_name = Vorname
column-last_name = Nachname
column-role = Beruf oder Titel
column-organisation = Organisation
column-acronym = Abkürzung
column-organisation_kind = Art der Organisation
column-website = Website der Organisation
column-function = Funktion in der Organisation
column-mandate_shown = Wie die Befugnis belegt ist
column-place = Stadt oder Gemeinde
column-country = Land
column-email = E-Mail-Adresse
column-publish_name = Name darf veröffentlicht werden
column-news = Möchte Neuigkeiten
column-comment = Kommentar an das Organisationsteam
column-language = Sprache
column-text = Fassung des unterschriebenen Textes
column-source = Herkunft
column-posted_at = Datum der Unterschrift
column-confirmed_at = Gezählt oder bestätigt am
column-hold_reason = Warum zu prüfen
column-removal_reason = Warum entfernt
column-import = Nummer des Imports
label-states = Status der Unterschriften
export-state-pending = Unbestätigt
export-state-confirmed = Gezählt
export-state-held = Zu prüfen
export-state-withdrawn = Zurückgezogen
export-state-removed = Vom Team entfernt
label-sources = Herkunft
sources-hint = Ist nichts angekreuzt: von überall.
export-source-web = Das Formular der Website
export-source-mail = Eine Nachricht an die Adresse zum Unterschreiben
export-source-import = Ein anderes Werkzeug, oder vom Organisationsteam eingetragen
export-source-email = E-Mails
export-source-paper = Papier
label-signed-kind = Unterschriften
export-kind-individual = Nur von Personen
export-kind-collective = Nur von Organisationen
label-signed-in = Sprache der Unterschrift
label-confirmed-since = Gezählt ab dem
label-confirmed-until = Gezählt bis zum (einschließlich)
label-mail-domain = E-Mail-Adresse bei diesem Anbieter oder dieser Organisation (zum Beispiel uni-leipzig.de)
label-publishes = Veröffentlichung des Namens
label-wants-news = Neuigkeiten zum Aufruf
export-answer-any = Egal
export-answer-yes = Ja
export-answer-no = Nein
label-order = Reihenfolge
export-order-signing = In der Reihenfolge der Unterschriften
export-order-name = Nach Nachnamen, wie in einem Adressbuch
label-raw = Zellen, die wie Formeln aussehen, so lassen, wie sie sind
raw-hint = Nur für Programme. Sonst verhindert ein Apostroph, dass die Tabellenkalkulation einen Namen für eine Formel hält.

hand-over-title = Übergabe der Unterschriften
hand-over-back = Zurück zum Aufruf
hand-over-print = Drucken Sie diese Seite, oder speichern Sie sie im Druckfenster des Browsers als PDF. Sie enthält nur, was öffentlich ist, und keine einzige Adresse von Unterzeichnenden.
hand-over-responsible = Aufruf veröffentlicht von
hand-over-address = Seite des Aufrufs
hand-over-at = Stand
hand-over-total = Unterzeichnende
hand-over-paper = Unterschriften von außerhalb dieser Website, getrennt gezählt
hand-over-text = Der Text
hand-over-versions = Fassungen und Prüfsummen
hand-over-hash = Die SHA-256-Prüfsumme gilt für alles, was unterschrieben wird (Titel, Zusammenfassung, Adressaten, Zeile über dem Text, Verantwortliche und Text): Schon ein einziges geändertes Wort ergibt eine andere.
hand-over-shown = hier abgedruckt
hand-over-method = Wie die Unterschriften gesammelt und geprüft wurden
method-mail = Eine Unterschrift, die auf der Website abgegeben oder aus einer anderen Liste übernommen und der Person per E-Mail vorgelegt wurde, zählt erst, wenn sie bestätigt ist: Die Person hat eine E-Mail an ihre Adresse bekommen und selbst bestätigt.
method-once = Eine Adresse zählt für eine Person nur einmal. Eine Organisation zählt nur einmal, egal wie viele Menschen in ihrem Namen unterschrieben haben.
method-groups-approved = Unterschriften von Organisationen werden genauso bestätigt, von der Person, die für sie unterschreibt und erklärt, dazu befugt zu sein. Zurzeit zählt jede erst, wenn das Organisationsteam sie angenommen hat.
method-groups = Unterschriften von Organisationen werden genauso bestätigt, von der Person, die für sie unterschreibt und erklärt, dazu befugt zu sein.
method-first = Die Erstunterzeichnenden hat das Organisationsteam ausgewählt; es hat sie eingetragen oder ihre Unterschrift übernommen. Sie sind in der Zahl enthalten.
method-withdraw = Alle Unterzeichnenden können ihre Unterschrift jederzeit zurückziehen; zurückgezogene und vom Organisationsteam entfernte Unterschriften zählen nicht.
method-paper = Unterschriften, die auf Papier, per E-Mail oder mit einem anderen Werkzeug gesammelt und vom Organisationsteam eingetragen wurden, sind nicht per E-Mail bestätigt. Sie sind in der Zahl der Unterzeichnenden nicht enthalten und werden getrennt angegeben.
hand-over-batch = Ohne nähere Angabe
hand-over-batch-count = { $count ->
    [one] eine eingetragene Unterschrift
   *[other] { $count } eingetragene Unterschriften
}
hand-over-list = Die Liste der Unterzeichnenden
hand-over-list-text = In alphabetischer Reihenfolge, ohne Adressen. Auch Unterschriften von außerhalb dieser Website stehen darin, wenn der Name veröffentlicht werden darf.
hand-over-erased = Namen und Adressen wurden am { $date } gelöscht, wie angekündigt. Die Zahlen stimmen weiterhin.
hand-over-listed = { $count ->
    [one] { $count } Name ist hier veröffentlicht.
   *[other] { $count } Namen sind hier veröffentlicht.
}
hand-over-silent = { $count ->
    [one] { $count } Unterschrift zählt, ohne dass der Name gezeigt wird.
   *[other] { $count } Unterschriften zählen, ohne dass der Name gezeigt wird.
}
hand-over-hidden = { $count ->
    [one] { $count } Name ist vom Organisationsteam verborgen.
   *[other] { $count } Namen sind vom Organisationsteam verborgen.
}
hand-over-sum = Insgesamt: { $count }, mit den Unterschriften von außerhalb dieser Website.
hand-over-sum-without-paper = Insgesamt: { $count }.
hand-over-no-batch = Nicht aus einem Import

import-open = Anderswo gesammelte Unterschriften importieren
import-title = Unterschriften importieren
import-lead = Blätter vom Marktstand, E-Mails, die Liste aus einem anderen Werkzeug: Fügen Sie die Zeilen ein oder wählen Sie eine Datei. Nichts kommt in die Liste, bevor Sie gesehen haben, wie die Datei verstanden wird.
import-care = Die Datei bleibt verschlüsselt gespeichert, solange Sie sie durchsehen, und wird nach dem Import gelöscht, spätestens nach einem Tag. Der Bericht über die ausgelassenen Zeilen bleibt einen Tag verschlüsselt gespeichert.
label-lines = Zeilen
lines-hint = Eine Person je Zeile, zum Beispiel: Johanna Martin, Krankenpflegerin, Leipzig. Auch Spalten, die aus einer Tabelle kopiert sind, gehen.
import-file = oder eine Datei (CSV, XLSX, ODS, XLS, vCard oder ZIP, höchstens { $megabytes } MB)
label-file = Datei
import-next = Weiter: vor dem Importieren prüfen
import-batches = Frühere Importe
import-none = Noch wurde nichts importiert.
import-state-unfinished = unfertig
import-state-done = abgeschlossen
import-state-undoing = wird rückgängig gemacht
import-state-undone = rückgängig gemacht
import-line-counts = importiert: { $imported }, ausgelassen: { $left }

import-preview-title = Vor dem Importieren prüfen
import-preview-unreadable = So ließ sich diese Datei nicht lesen. Wählen Sie unten ein anderes Format, oder gehen Sie zurück und wählen Sie eine andere Datei.
import-preview-found = { $rows ->
    [one] Eine Zeile gelesen
   *[other] { $rows } Zeilen gelesen
}, { $new ->
    [0] keine lässt sich importieren
    [one] eine lässt sich importieren
   *[other] { $new } lassen sich importieren
}, { $left ->
    [0] keine wird ausgelassen
    [one] eine wird ausgelassen
   *[other] { $left } werden ausgelassen
}.
import-preview-part = Die Datei ist groß: Nur ihre ersten Zeilen wurden durchgesehen. Die übrigen folgen auf dieselbe Weise beim Importieren.
import-preview-same = Genau diese Datei wurde schon importiert: { $label }.
import-preview-first = Die ersten Zeilen, so wie sie verstanden werden
import-preview-row = Zeile
import-preview-published = Name veröffentlicht
import-preview-unpublished = Name nicht veröffentlicht
import-preview-left-out = Ausgelassene Zeilen
import-preview-left-out-hint = Korrigieren Sie sie in Ihrer Datei und kommen Sie wieder, oder importieren Sie erst einmal die anderen: Die ausgelassenen können in einem weiteren Import folgen.
import-preview-left-out-first = { $count ->
    [one] Die erste:
   *[other] Die ersten { $count }:
}
import-preview-download-left-out = Ausgelassene Zeilen herunterladen (CSV)
import-preview-download-left-out-hint = Jede Zeile mit dem Grund, bereit zum Korrigieren in einer Tabellenkalkulation. Nach dem Import enthält sie noch einen Tag lang ein Bericht.
left-out-line = Zeile
left-out-column = Spalte
left-out-problem = Problem
import-preview-reading = Wie die Datei gelesen wird
import-preview-read-again = Noch einmal durchsehen
import-preview-terms = Woher diese Unterschriften kommen
import-preview-import = Diese Unterschriften importieren
label-form = Format
import-form-csv = Spalten (CSV, Tabelle)
import-form-xlsx = Arbeitsmappe (XLSX)
import-form-lines = Eine Person je Zeile
label-encoding = Zeichencodierung (ändern, wenn Umlaute falsch aussehen)
label-delimiter = Trennzeichen zwischen den Spalten
delimiter-semicolon = Semikolon
delimiter-comma = Komma
delimiter-tab = Tabulator
delimiter-bar = senkrechter Strich
label-header = Zeile mit den Namen der Spalten (0, wenn es keine gibt)
import-column = Spalte { $number }
target-first-name = Vorname
target-last-name = Nachname
target-name = Vorname und Nachname
target-last-name-first = Nachname und Vorname
target-role = Beruf oder Titel
target-organisation = Organisation
target-acronym = Abkürzung
target-organisation-kind = Art der Organisation
target-website = Website der Organisation
target-function = Funktion in der Organisation
target-kind = Person oder Organisation
target-place = Stadt oder Gemeinde
target-country = Land
target-email = E-Mail-Adresse
target-publish = Name darf veröffentlicht werden
target-news = Möchte Neuigkeiten
target-comment = Kommentar
target-language = Sprache
target-date = Datum der Unterschrift
target-state = Status in der anderen Liste
target-ignore = Nicht übernehmen
label-import-source = Herkunft
import-source-paper = Blätter aus Papier
import-source-email = E-Mails
import-source-import = Ein anderes Werkzeug
label-label = Was es ist
label-hint = Zum Beispiel: Blatt 12, Marktstand vom 3. Mai. Das steht dann im Dokument für die Übergabe.
label-collected = Tag der Sammlung
label-basis = Wozu diese Menschen zugestimmt haben
basis-hint = Zum Beispiel der Satz, der oben auf dem Blatt gedruckt war, oder die Nachricht, auf die sie geantwortet haben.
label-counting = Wie sie zählen
counting-mail = Jeder Person schreiben: Eine Unterschrift zählt, sobald sie bestätigt ist. Jede Zeile braucht eine Adresse.
counting-paper = Sofort zählen, getrennt und ohne ihnen zu schreiben.
label-import-publish = Veröffentlichung der Namen
import-publish-any = Was die Spalte sagt; ohne Spalte wird kein Name veröffentlicht
import-publish-yes = Diese Menschen haben zugestimmt, dass ihr Name veröffentlicht wird
import-publish-no = Keinen Namen veröffentlichen
label-keep-possible = Personen ohne Adresse behalten, deren Name und Ort schon in der Liste stehen
label-again = Diese Datei importieren, obwohl sie schon importiert wurde
import-same = Diese Datei wurde schon importiert. Setzen Sie dieses Häkchen, um sie noch einmal zu importieren.
import-closed = Der Aufruf nimmt gerade keine Unterschriften an: Niemand kann um Bestätigung gebeten werden. Öffnen Sie ihn wieder, oder zählen Sie diese Unterschriften getrennt.

batch-title = Import Nr. { $number }
batch-running = Der Import läuft. Diese Seite lädt sich von selbst neu; Sie können sie verlassen.
batch-undo-running = Der Import wird rückgängig gemacht. Diese Seite lädt sich von selbst neu; Sie können sie verlassen.
batch-broken = Der Import wurde unterbrochen. Er kann dort weitermachen, wo er war, und importiert nichts doppelt.
batch-broken-gone = Der Import wurde unterbrochen, und die Datei ist inzwischen gelöscht. Was importiert ist, bleibt; machen Sie den Import rückgängig, oder importieren Sie die Datei noch einmal: Schon importierte Adressen werden erkannt.
batch-undo-broken = Das Rückgängigmachen wurde unterbrochen. Es kann weitergehen.
batch-go-on = Weitermachen
batch-rows = Gelesene Zeilen
batch-imported = Importierte Unterschriften
batch-left = Ausgelassene Zeilen
batch-when = Importiert am
batch-undo = Diesen Import rückgängig machen …
batch-undo-title = Den ganzen Import rückgängig machen?
batch-undo-text = Alle Unterschriften dieses Imports verlassen die Liste und die Zählung, und ihre wartenden E-Mails werden nicht mehr verschickt. Was Unterzeichnende seither selbst bestätigt, korrigiert oder zurückgezogen haben, gehört ihnen: Es bleibt, wie es ist.
batch-undo-send = Diesen Import rückgängig machen

unreadable-pdf = Das ist ein PDF: Namen lassen sich daraus nicht zuverlässig lesen. Kopieren Sie seine Liste und fügen Sie die Zeilen ein, oder bitten Sie um die ursprüngliche Tabelle.
unreadable-document = Das ist ein Textdokument. Kopieren Sie seine Liste und fügen Sie die Zeilen ein, oder speichern Sie seine Tabelle als Tabellenblatt (XLSX, ODS oder CSV).
unreadable-slides = Das ist eine Präsentation. Kopieren Sie ihre Liste und fügen Sie die Zeilen ein.
unreadable-picture = Das ist ein Bild. Tippen Sie die Namen in eine Tabelle ab, oder fügen Sie sie als Zeilen ein.
unreadable-encrypted = Diese Datei ist mit einem Passwort geschützt. Öffnen Sie sie, speichern Sie eine Kopie ohne Passwort, und wählen Sie diese Kopie.
unreadable-other-workbook = Das ist eine Tabelle in einem Format, das sich hier nicht lesen lässt. Öffnen Sie sie und speichern Sie sie als XLSX, ODS oder CSV.
unreadable-web-page = Das ist eine Webseite, auch wenn ihr Name etwas anderes sagt. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als XLSX, ODS oder CSV.
unreadable-mail = Das ist eine E-Mail mit ihren Kopfzeilen. Öffnen Sie sie in Ihrem Mailprogramm, kopieren Sie die Namen und fügen Sie die Zeilen ein.
unreadable-archive = Das ist ein Archiv, und es enthält nicht genau eine lesbare Liste. Entpacken Sie es und wählen Sie die Liste selbst.
unreadable-large = Diese Datei ist entpackt zu groß. Löschen Sie leere Zeilen, Spalten und Blätter, oder speichern Sie sie als CSV in mehreren Teilen.
unreadable-broken = Diese Datei ist beschädigt. Öffnen Sie sie in einer Tabellenkalkulation, speichern Sie sie als XLSX, ODS oder CSV, und wählen Sie die neue Datei.
unreadable-binary = Diese Datei ist keine Liste von Personen. Wählen Sie eine Tabelle (XLSX, ODS, XLS oder CSV) oder Kontakte (VCF), oder fügen Sie die Zeilen ein.

notice-titles = { $count ->
    [one] Eine Zeile über der Tabelle ist ein Titel: Sie wird ausgelassen.
   *[other] { $count } Zeilen über der Tabelle sind Titel: Sie werden ausgelassen.
}
notice-second-header = Weitere Zeilen mit Namen der Spalten werden ausgelassen.
notice-sheet-read = Blatt „{ $name }“: gelesen.
notice-sheet-other-columns = Blatt „{ $name }“: ausgelassen, denn seine Spalten sind nicht die des ersten Blatts. Importieren Sie es für sich.
notice-sheet-hidden = Blatt „{ $name }“: ausgelassen, denn es ist ausgeblendet.
notice-sheet-refusing = Blatt „{ $name }“: ausgelassen, weil sein Name von Ablehnungen oder von Zeilen spricht, die nicht zählen. Wählen Sie es aus, um es zu lesen.
notice-sheet-empty = Blatt „{ $name }“: leer.
notice-sheet-not-chosen = Blatt „{ $name }“: ausgelassen, denn es ist nicht ausgewählt.
notice-hidden-rows = { $count ->
    [one] Blatt „{ $name }“: Eine ausgeblendete Zeile wird ausgelassen.
   *[other] Blatt „{ $name }“: { $count } ausgeblendete Zeilen werden ausgelassen.
}
notice-ignored = Spalte { $number }, „{ $name }“, wird nicht übernommen (zum Beispiel: { $sample }).
notice-ignored-unnamed = Spalte { $number } wird nicht übernommen (zum Beispiel: { $sample }).
notice-day-order = Ein Datum wie 03/05/2026 lässt sich auf zwei Arten lesen, und diese Datei sagt nicht, welche gemeint ist. Wählen Sie weiter unten.
notice-several-addresses = Manche Zellen enthalten mehrere Adressen. Wählen Sie unten, welche gilt; bis dahin wird keine übernommen.
notice-doubly-encoded = Umlaute und Akzente waren falsch gespeichert („Ã¼“ statt „ü“); das ist behoben.
notice-mixed-encoding = Diese Datei mischt zwei Zeichencodierungen. Beide werden gelesen: Prüfen Sie weiter unten die Umlaute.
notice-guessed-encoding = Die Zeichencodierung wurde erraten: { $name }. Prüfen Sie weiter unten die Umlaute.
notice-garbled = In dieser Datei gingen Buchstaben verloren, bevor sie hier ankam, oder ihre Zeichencodierung ist eine andere. Prüfen Sie weiter unten die Umlaute.
notice-unclear-answers = { $count ->
    [one] Eine Antwort ist weder Ja noch Nein: Sie gilt nicht als Zustimmung. Sagen Sie weiter unten, was sie bedeutet.
   *[other] { $count } Antworten sind weder Ja noch Nein: Sie gelten nicht als Zustimmung. Sagen Sie weiter unten, was sie bedeuten.
}
import-preview-notices = Was mit der Datei gemacht wurde
import-preview-kept = { $count ->
    [one] Eine Zeile ohne eine ihrer Zellen behalten
   *[other] { $count } Zeilen ohne eine ihrer Zellen behalten
}
import-preview-kept-hint = Diese Unterschriften werden importiert; ausgelassen wird nur, was sich nicht lesen ließ.
label-sheets = Blätter, die gelesen werden
label-hidden-rows = Auch ausgeblendete Zeilen lesen
label-whole-rows-only = Eine Zeile auslassen, sobald sich eine ihrer Zellen nicht lesen lässt
label-day-order = Was bedeutet 03/05/2026?
day-order-day-first = 3. Mai
day-order-month-first = 5. März
label-several-addresses = Wenn eine Zelle mehrere Adressen enthält …
several-addresses-ask = wird vorerst keine übernommen
several-addresses-first = gilt die erste
several-addresses-last = gilt die letzte
label-group-lines = Zeilen, die wie der Name einer Organisation aussehen …
group-lines-ask = werden vorerst ausgelassen
group-lines-groups = sind Organisationen, die als solche unterschreiben
group-lines-people = sind Personen
label-answer = „{ $answer }“: Ist das eine Zustimmung?
import-form-ods = LibreOffice-Arbeitsmappe (ODS)
import-form-xls = Arbeitsmappe eines älteren Excel (XLS)
import-form-vcard = Kontakte (vCard)
target-anonymous = Möchte anonym bleiben
target-do-not-mail = Darf keine E-Mails bekommen
target-may-mail = Darf E-Mails bekommen
target-counts = Die Unterschrift zählt (ja oder nein)
target-not-counted = Die Unterschrift zählt nicht (ja oder nein)
left-out-kept = Ohne diese Zelle behalten. { $problem }
batch-report = Bericht herunterladen (CSV)
batch-report-hint = Jede ausgelassene Zeile und jede Zelle, die in einer anderen Zeile ausgelassen wurde, mit dem Grund. Er bleibt einen Tag gespeichert.
