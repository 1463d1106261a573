# The kit: card, poster, flyer and sheets to take away.

kit-title = Ihr Materialpaket
kit-open = Material: Adresse, Plakat, Flugblatt, Texte
kit-unpublished = Veröffentlichen Sie zuerst den Aufruf: Dann liegen hier seine Adresse, sein Plakat und seine Flugblätter für Sie bereit.
kit-text = Alles, was Sie brauchen, um den Aufruf bekannt zu machen. Jedes Dokument trägt den Code, der zur Seite führt.
kit-folded = Alles in dieser Sprache zeigen
kit-share = Kurze Adresse, die sich in der Sprache der Lesenden öffnet
kit-page = Adresse der Seite
kit-card = Vorschaubild
kit-card-text = Das Bild, das soziale Netzwerke und Messenger zeigen. Es wird mit der Zahl der Unterschriften erneuert.
kit-card-picture = Soziale Netzwerke zeigen das Bild Ihres Aufrufs; dieses hier ist da, falls es Ihnen lieber ist.
kit-no-font = Dieser Server hat keine Schriftart für diese Schrift: Er kann weder Vorschaubild noch Plakat, Flugblatt oder Unterschriftenblatt zeichnen. Bitten Sie die Person, die ihn betreut, eine zu installieren.
kit-code = QR-Code:
kit-flyer-text = Vier auf einem Blatt, zum Ausschneiden.
kit-sheet = Unterschriftenblatt
kit-sheet-text = Seine Nummer wird von Hand eingetragen.
kit-sheet-closed = Der Aufruf ist beendet: Es gibt keine Blätter mehr zum Unterschreiben.
kit-message-label = Für ein soziales Netzwerk oder einen Messenger
kit-mail-label = Für eine E-Mail
kit-sheets-title = Nummerierte Unterschriftenblätter
kit-sheets-text = Geben Sie jedem Blatt eine eigene Nummer, und schreiben Sie sie in die Bezeichnung, wenn Sie seine Unterschriften importieren: So wissen Sie immer, von welchem Blatt eine Zeile kommt.
kit-sheets-first = Erste Nummer
kit-sheets-number = Anzahl der Blätter (höchstens { $most })
kit-sheets-send = Blätter vorbereiten
