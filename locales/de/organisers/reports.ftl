# What visitors report.

reports-title = Meldungen
reports-text = Was Besuchende der Website zum Aufruf oder zu einem Namen in seiner Liste geschrieben haben. Nur das Team liest es.
reports-none = Nichts wartet auf Antwort.
reports-more = { $count ->
    [one] Eine weitere Meldung wartet. Sie erscheint hier, sobald Sie andere erledigen.
   *[other] { $count } weitere Meldungen warten. Sie erscheinen hier, sobald Sie andere erledigen.
}
reports-find = Einen Namen unter den Unterzeichnenden suchen
reports-settled = Schon bearbeitet
reports-kept = Werden 90 Tage nach der Bearbeitung gelöscht, spätestens mit den Daten des Aufrufs.
report-robot = Ein unsichtbares Feld war ausgefüllt, wie es Roboter tun.
report-about-appeal = Der Aufruf
report-about-name = Ein Name in der Liste
report-do-settle = Erledigt
report-do-reopen = Wieder öffnen
