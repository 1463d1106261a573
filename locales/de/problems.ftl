# What is wrong with a field, and what to do.

problems-title = { $count ->
    [one] Noch etwas ist zu korrigieren
   *[other] Noch { $count } Dinge sind zu korrigieren
}
problems-prefix = Fehler:

problem-name-missing = Geben Sie einen Vornamen oder einen Nachnamen ein.
problem-organisation-missing = Geben Sie den vollen Namen der Organisation ein.
problem-kind-missing = Wählen Sie, was am besten passt.
problem-function-missing = Geben Sie Ihre Funktion in der Organisation ein.
problem-mandate-missing = Setzen Sie das Häkchen, wenn Sie diese Befugnis haben.
problem-too-long = Zu lang: höchstens { $max } Zeichen.
problem-hidden-character = Geben Sie das noch einmal ein: Es enthält ein unsichtbares Zeichen.
problem-holds-email = Das sieht wie Ihre E-Mail-Adresse aus: Sie gehört in ihr eigenes Feld.
problem-holds-telephone = Hier bitte keine Telefonnummer.
problem-link = Hier bitte keine Webadresse.
problem-too-many-marks = Zu viele Akzente auf einem Buchstaben.
problem-no-letter = Geben Sie einen Namen mit Buchstaben ein.
problem-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
problem-email-malformed = Prüfen Sie die Adresse: zum Beispiel name@example.org.
problem-email-without-at = Das @ fehlt: zum Beispiel name@example.org.
problem-email-two-ats = Da ist ein @ zu viel.
problem-email-two-dots = Da sind zwei Punkte hintereinander.
problem-email-dot-at-edge = Da ist ein Punkt zu viel.
problem-email-comma = Da ist ein Komma statt eines Punktes.
problem-email-space = Da ist ein Leerzeichen in der Adresse.
problem-email-several = Geben Sie nur eine Adresse ein.
problem-email-suspect = Stimmt diese Adresse?
problem-email-domain = Prüfen Sie, was nach dem @ kommt.
problem-email-too-long = Diese Adresse ist zu lang.
problem-email-local-part = Keine Umlaute oder Akzente vor dem @: Prüfen Sie die Adresse.
problem-country-unknown = Wählen Sie ein Land aus der Liste.
problem-website-malformed = Prüfen Sie die Adresse: zum Beispiel https://example.org.
problem-publish-missing = Wählen Sie Ja oder Nein.
problem-agree-missing = Setzen Sie das Häkchen, um zu unterschreiben.
problem-form-too-fast = Bitte klicken Sie noch einmal, um es abzuschicken.
problem-form-expired = Das Formular war zu lange offen: Schicken Sie es noch einmal ab.
problem-code-wrong = Der Code ist falsch oder abgelaufen: Prüfen Sie ihn, oder öffnen Sie den Link.
problem-code-elsewhere = Der Code gilt nur in dem Browser, in dem Sie unterschrieben haben. Öffnen Sie hier den Link aus der E-Mail.
problem-changed = Die Unterschrift wurde inzwischen geändert: Lesen Sie sie noch einmal und schicken Sie sie dann ab.
problem-text-changed = Der Text des Aufrufs hat sich geändert: Lesen Sie, was anders ist, und schicken Sie das Formular noch einmal ab.
problem-organisation-signed = Mit dieser Adresse wurde schon für diese Organisation unterschrieben: Nehmen Sie das Formular des Aufrufs.
problem-organisation-taken = Diese Organisation hat schon unterschrieben: Schreiben Sie dem Team, wenn das ein Irrtum ist.

problem-empty = Füllen Sie dieses Feld aus.
