# The privacy notice.

privacy-title = Personenbezogene Daten
privacy-lead = Wer einen Aufruf unterschreibt, äußert eine politische Meinung. Hier steht in einfachen Worten, was wir mit Ihren Daten machen.
privacy-who = Wer verantwortlich ist
privacy-who-unknown = Das Team, das diesen Aufruf veröffentlicht.
privacy-why = Wozu sie dienen
privacy-why-count = Um jede Unterschrift nur einmal zu zählen und nachzuweisen, dass sie von einer echten Adresse kommt.
privacy-why-publish = Um Ihren Namen, Ihren Beruf und Ihren Ort in der Liste zu zeigen, wenn Sie das gewählt haben.
privacy-why-news = Um Ihnen zu diesem Aufruf zu schreiben, wenn Sie darum gebeten haben.
privacy-basis = Rechtsgrundlage ist Ihre ausdrückliche Einwilligung (DSGVO, Artikel 6 Absatz 1 Buchstabe a und Artikel 9 Absatz 2 Buchstabe a). Sie können sie jederzeit widerrufen, ohne einen Grund zu nennen.
privacy-what = Was gespeichert wird
privacy-what-form = Name, Beruf, Ort und Land, die Sie angegeben haben.
privacy-what-email = Ihre E-Mail-Adresse, und was Sie zur Veröffentlichung und zu Neuigkeiten gewählt haben.
privacy-what-comment = Ihr Kommentar.
privacy-what-group = Zu einer Organisation: ihr Name, ihre Art, ihre Website, Name und Funktion der Person, die für sie unterschreibt.
privacy-what-times = Die unterschriebene Fassung des Textes, die Sprache, und wann unterschrieben und bestätigt wurde.
privacy-what-not = Mit einer Unterschrift wird keine IP-Adresse gespeichert; das Netz, aus dem ein Formular kommt, bleibt zum Schutz vor Robotern einen Tag im Arbeitsspeicher. Cookies werden erst gesetzt, nachdem ein Formular abgeschickt wurde: Sie erkennen Ihren Browser wieder, höchstens sieben Tage lang, und behalten, verschlüsselt, eine Stunde lang, was Sie gerade eingegeben haben. Keines verfolgt Sie.
privacy-see = Wer sie sieht
privacy-see-public = Alle: Ihren Namen, Ihren Beruf und Ihren Ort, nur wenn Sie das gewählt haben; Name, Art, Ort und Website einer Organisation.
privacy-see-organiser = Das für den Aufruf verantwortliche Team und wer diese Website für das Team betreibt: das Übrige.
privacy-see-third = Niemand sonst. Die Website lädt nichts von anderswo; die Bestätigungs-E-Mail geht, wie jede E-Mail, über Mailserver.
privacy-long = Wie lange
privacy-long-pending = { $days ->
    [one] Eine unbestätigte Unterschrift wird einen Tag nach der ersten E-Mail gelöscht, die um Bestätigung bittet, oder nach ihrer letzten Änderung; wenn keine E-Mail hinausgehen kann, einen Tag nach dem letzten Versuch.
   *[other] Eine unbestätigte Unterschrift wird { $days } Tage nach der ersten E-Mail gelöscht, die um Bestätigung bittet, oder nach ihrer letzten Änderung; wenn keine E-Mail hinausgehen kann, { $days } Tage nach dem letzten Versuch.
}
privacy-long-date = Alle personenbezogenen Daten werden am { $date } gelöscht.
privacy-long-done = Alle personenbezogenen Daten wurden am { $date } gelöscht.
privacy-long-days = { $days ->
    [one] Alle personenbezogenen Daten werden einen Tag nach dem Ende des Aufrufs gelöscht.
   *[other] Alle personenbezogenen Daten werden { $days } Tage nach dem Ende des Aufrufs gelöscht.
}
privacy-long-closes = Der Aufruf endet am { $date }.
privacy-long-withdrawn = Eine Unterschrift, die Sie zurückziehen, verlässt sofort die Zählung und die Liste.
privacy-long-refused = Von einer Adresse, die unsere E-Mails abgelehnt hat oder die es nicht gibt, behalten wir { $days } Tage lang einen Fingerabdruck, um ihr nicht mehr zu schreiben. Die Adresse lässt sich daraus nicht ablesen.
privacy-safe = Wie sie geschützt sind
privacy-safe-text = Adressen, nicht veröffentlichte Namen und Kommentare sind versiegelt: Die Datenbank allein gibt sie nicht preis. Der Schlüssel wird getrennt aufbewahrt.
privacy-rights = Ihre Rechte
privacy-rights-text = Ansehen, korrigieren, verbergen, zurückziehen, herunterladen: Das alles können Sie über Ihren persönlichen Link selbst tun, ohne jemanden zu fragen, auch nach dem Ende des Aufrufs.
privacy-rights-authority = Sie können auch den oben genannten Verantwortlichen schreiben oder sich an die Datenschutzbehörde Ihres Landes wenden.
