# Die Bilder in Texten und Neuigkeiten, und die Knöpfe über den Feldern.

text-pictures-title = Bilder für die Texte
text-pictures-text = Fügen Sie ein Bild hinzu und kopieren Sie dann seine Zeile in den Text des Aufrufs oder in eine Neuigkeit, dorthin, wo es erscheinen soll. E-Mails zeigen stattdessen seine Beschreibung.
text-pictures-text-site = Fügen Sie ein Bild hinzu und kopieren Sie dann seine Zeile in einen Text der Website, dorthin, wo es erscheinen soll.
text-pictures-alt-hint = Was das Bild zeigt, in einem Satz. Sie können ihn in jedem Text zwischen den Klammern anpassen.
text-pictures-add = Bild hinzufügen
text-pictures-list = Ihre Bilder
text-pictures-line = In den Text zu kopieren
text-pictures-shown = Ein Text oder eine Neuigkeit zeigt es: Es kann nicht entfernt werden.
text-pictures-remove = Bild entfernen
text-pictures-used = Ein Text oder eine Neuigkeit zeigt dieses Bild: Es ist geblieben.
text-pictures-done-added = Das Bild ist hinzugefügt. Kopieren Sie seine Zeile in einen Text.
text-pictures-done-removed = Das Bild ist entfernt.
problem-pictures-many = Es gibt schon { $max }: Entfernen Sie zuerst welche.
problem-picture-missing = Dieser Text zeigt ein Bild, das nicht unter den Bildern für die Texte ist: Fügen Sie es zuerst hinzu und kopieren Sie dann seine Zeile.
fact-part-text-pictures = Bilder der Texte
tools = Formatierung
tool-bold = Fett
tool-italic = Kursiv
tool-link = Link
tool-heading = Überschrift
tool-list = Liste
tool-quote = Zitat
tool-table = Tabelle
tool-column = Spalte
tool-words = Text
tool-pictures = Bild hinzufügen oder auswählen (neuer Tab)
