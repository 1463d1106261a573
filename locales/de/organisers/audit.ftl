# The record of what organisers did.

audit-title = Protokoll
audit-text = Was das Organisationsteam getan hat, das Neueste zuerst. Daraus wird nie etwas gelöscht. Eine Unterschrift steht nur mit ihrer Nummer darin, nie mit einem Namen.
audit-by-cli = über die Kommandozeile
audit-by-admin = ein gelöschtes Konto
audit-by-site = die Website
audit-by-visitor = jemand ohne Anmeldung
audit-site-set-up = Erstes Konto erstellt
audit-account-invited = Konto eingeladen
audit-account-accepted = Einladung angenommen
audit-account-changed = Konto geändert
audit-account-disabled = Konto gesperrt
audit-account-enabled = Konto wieder geöffnet
audit-logged-in = Anmeldung
audit-logged-out = Abmeldung
audit-login-failed = Anmeldung fehlgeschlagen
audit-refused = Seite verweigert
audit-password-changed = Passwort geändert
audit-password-reset-requested = Neues Passwort angefordert
audit-password-reset = Neues Passwort gewählt
audit-two-step-login-on = Zwei Schritte eingeschaltet
audit-two-step-login-off = Zwei Schritte ausgeschaltet
audit-recovery-codes-renewed = Wiederherstellungscodes erneuert
audit-recovery-code-used = Wiederherstellungscode benutzt
audit-passkey-added = Passkey hinzugefügt
audit-passkey-removed = Passkey entfernt
audit-sessions-ended = Sitzungen beendet
audit-appeal-created = Aufruf erstellt
audit-appeal-changed = Aufruf geändert
audit-protection-changed = Schutzregeln geändert
audit-proofs-asked = Berechnung von Browsern verlangt
audit-read-only = Nur-Lese-Modus
audit-report-settled = Meldung bearbeitet
audit-message-settled = E-Mail gelesen und gelöscht
audit-appeal-state = Status eines Aufrufs geändert
audit-erasure = Löschung der personenbezogenen Daten
audit-signature-decided = Entscheidung über eine Unterschrift
audit-signature-corrected = Unterschrift korrigiert
audit-bulk-action = Mehrfachaktion
audit-confirmation-resent = Bestätigungs-E-Mail noch einmal geschickt
audit-signatures-opened = Unterschriften angesehen
audit-address-shown = E-Mail-Adresse angezeigt
audit-exported = Liste exportiert
audit-import-undone = Import rückgängig gemacht
audit-imported = Unterschriften importiert
audit-unknown = Etwas anderes
audit-object-account = Konto
audit-object-appeal = Aufruf
audit-object-signature = Unterschrift
audit-mail-tested = Test-E-Mail verschickt

label-who = Wer
label-what = Was
label-about = Zum Aufruf
label-from = Ab dem
label-to = Bis zum
audit-nothing = Nichts davon steht im Protokoll.
audit-whole = { $count ->
    [one] Die einzige Zeile ist so, wie sie geschrieben wurde. Notieren Sie sich das Siegel der letzten anderswo: Ein Protokoll, das auf ein älteres Ende zurückgesetzt wurde, hat ein anderes.
   *[other] Alle { $count } Zeilen sind so, wie sie geschrieben wurden. Notieren Sie sich das Siegel der letzten anderswo: Ein Protokoll, das auf ein älteres Ende zurückgesetzt wurde, hat ein anderes.
}
audit-broken = Jemand hat die Datenbank an der Website vorbei geändert, oder eine Sicherung wurde eingespielt. Sprechen Sie mit der Person, die die Website hostet, bevor Sie sich auf das Folgende verlassen.
audit-fault-missing = An Stelle { $row } fehlt eine Zeile.
audit-fault-order = Zeile { $row } folgt nicht auf die vorige.
audit-fault-changed = Zeile { $row } wurde nachträglich geändert.
audit-fault-end = Am Ende fehlen Zeilen, ab Stelle { $row }.
audit-check-title = Ist dieses Protokoll unversehrt?
audit-check-text = Jede Zeile trägt ein Siegel, das von der vorigen Zeile abhängt: Eine Zeile, die an der Website vorbei geändert, entfernt oder hinzugefügt wurde, fällt auf.
audit-check-send = Protokoll prüfen
audit-object-bulk-action = Mehrfachaktion

fact-slug = Aufruf { $value }
fact-appeal = Aufruf { $value }
fact-decision = { $value }
fact-action-hold = zurückstellen
fact-action-release = zählen
fact-action-remove = entfernen
fact-action-hide = Namen verbergen
fact-action-resend = Bestätigungs-E-Mail noch einmal schicken
fact-step-on = eingeschaltet
fact-step-off = ausgeschaltet
fact-until = bis zum { $value }
fact-step-message = von einer Nachricht
fact-step-settle = bearbeitet
fact-step-reopen = wieder geöffnet
fact-step-start = gestartet
fact-step-drop = vor dem Start verworfen
fact-step-stop = gestoppt
fact-step-resume = fortgesetzt
fact-step-undo = rückgängig gemacht
fact-part-sender = Absender
fact-part-settings = Einstellungen
fact-part-first-signatories = Erstunterzeichnende
fact-part-picture = Bild
fact-part-links = Links
fact-language = Sprache: { $value }
fact-new-text = neue Fassung { $count }
fact-new = neues Bild
fact-removed = Bild entfernt
fact-fields = { $value }
fact-role = Rolle: { $value }
fact-state = { $value }
fact-from = vorher: { $value }
fact-appeals = Aufrufe: { $value }
fact-two-steps-required = zwei Schritte vorgeschrieben
fact-two-steps = in zwei Schritten
fact-by-passkey = mit einem Passkey
fact-at-password = falsches Passwort
fact-at-code = falscher Code
fact-at-passkey = Passkey abgelehnt
fact-at-step-up = falsches Passwort oder falscher Code in einer offenen Sitzung
fact-page = Seite { $value }
fact-opened = { $count ->
    [one] eine Unterschrift
   *[other] { $count } Unterschriften
}
fact-hour = in der Stunde ab { $value }
fact-known-device-yes = bekanntes Gerät
fact-known-device-no = neues Gerät
fact-sessions = { $count ->
    [one] eine Sitzung
   *[other] { $count } Sitzungen
}
fact-format-csv = CSV
fact-format-csv-excel = CSV für Excel
fact-format-xlsx = XLSX
fact-format-jsonl = JSON
fact-format-text = Liste als Text
fact-format-html = Liste als HTML
fact-format-markdown = Liste als Markdown
fact-states = { $value }
fact-narrowed = nur ein Teil
fact-addresses-yes = mit Adressen
fact-addresses-no = ohne Adressen
fact-counting-mail = alle um Bestätigung gebeten
fact-counting-paper = wie Papier gezählt
fact-source = Herkunft: { $value }
fact-batch = Import { $value }
fact-rows = { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}
fact-end-whole = bis zum Ende
fact-end-cut = unterwegs abgebrochen
fact-erasure-announced = angekündigt
fact-erasure-reminded = Organisationsteam erinnert
fact-erasure-put-off = verschoben, weil die Ankündigung nicht hinausgehen konnte
fact-erasure-taken-back = abgesagt
fact-erasure-done = erledigt
fact-date = für den { $value }
fact-people = { $count ->
    [0] niemand
    [one] eine Person
   *[other] { $count } Personen
}
fact-sha256 = SHA-256 { $value }
fact-accepted-yes = vom Mailserver angenommen
fact-accepted-no = abgewiesen
fact-reason = { $value }
