# What owners decide about the site: name, colour, texts.

site-settings-title = Name und Texte der Website
site-settings-open = Name und Texte ändern
site-settings-state = Name, Farbe, Kontakt, Sprache, Zeitzone, die Seite „Über diese Website“ und das Impressum. Dafür muss niemand eine Datei anfassen.
site-settings-text = Diese Einstellungen gelten für die ganze Website und sind sofort zu sehen. Ein leeres Feld nimmt den Wert, den die Person vorgegeben hat, die die Website hostet.
site-settings-done-saved = Gespeichert.
label-site-name = Name der Website
site-name-hint = Oben auf jeder Seite und in den E-Mails. Leer: { $name }.
site-contact-hint = Eine E-Mail-Adresse oder eine Seite, am Fuß jeder Seite.
label-site-language = Sprache für alle anderen
site-language-hint = Für Menschen, deren Browser keine der Sprachen dieser Website verlangt.
site-language-any = Die erste Sprache der Website
site-zone-hint = Zum Beispiel Europe/Berlin. Leer: { $zone }. Ein Aufruf kann seine eigene haben. Schon gespeicherte Zeitpunkte bleiben dieselben.
site-accent-hint = Die Farbe der Startseite und der Seiten, die zu keinem Aufruf gehören. Jeder Aufruf hat seine eigene.
label-site-about = Über diese Website
site-about-hint = Wer diese Website betreibt, und warum. Markdown, wie der Text eines Aufrufs. Leer: Es gibt die Seite nicht.
label-site-legal = Impressum
site-legal-hint = Wer veröffentlicht, wer hostet, wie Sie zu erreichen sind: was das Gesetz Ihres Landes verlangt.
audit-site-changed = Einstellungen der Website geändert
label-owners-second-factor = Anmeldung in zwei Schritten für die ganze Leitung vorschreiben
owners-second-factor-hint = Wer nur ein Passwort hat, richtet zuerst den zweiten Schritt ein, einen Code oder einen Passkey, und kann vorher nichts anderes tun.
