# Messages that come in by e-mail, as organisers see them.

messages-title = Offene Nachrichten
messages-text = E-Mails zu diesem Aufruf, um die sich jemand kümmern muss: Fragen, Bemerkungen zu einer Unterschrift. Nur Sie lesen sie. Antworten Sie aus Ihrem eigenen Postfach.
messages-text-site = Nachrichten, die zu keinem Aufruf dieser Website gehören. Nur die Leitung liest sie. Antworten Sie aus Ihrem eigenen Postfach.
messages-none = Es wartet keine Nachricht.
messages-dropped = { $count ->
    [one] Eine weitere Nachricht kam am { $at } an und konnte nicht aufbewahrt werden: Zu viele warteten darauf, gelesen zu werden.
   *[other] { $count } weitere Nachrichten kamen an, die letzte am { $at }, und konnten nicht aufbewahrt werden: Zu viele warteten darauf, gelesen zu werden.
}
messages-kept = Eine Nachricht wird gelöscht, wenn Sie auf „Erledigt“ drücken, spätestens 30 Tage nach ihrer Ankunft.
messages-do = Erledigt
messages-back = Zurück
messages-open = Offene Nachrichten
messages-no-subject = (kein Betreff)
messages-subscription = Amazon bittet um die Zustimmung dieser Website
messages-subscription-text = Jemand möchte, dass dieses Thema von Amazon hier zurückgekommene E-Mails und Beschwerden meldet. Wenn Sie das sind oder wer diesen Server betreibt, folgen Sie dem Link: Vorher sendet Amazon nichts. Der Link funktioniert etwa zwei Tage.
messages-subscription-do = Bei Amazon zustimmen

signatory-no-name = Name noch nicht angegeben
signatory-unreachable = Diese Adresse ist nicht erreichbar: Laut ihrem Server gibt es das Postfach nicht. Wir schreiben ihr nicht mehr.

returned-title = Zurückgekommene E-Mails
returned-text = In den letzten 30 Tagen, je Anbieter.
returned-gone = Postfach gibt es nicht
returned-later = Vorerst abgewiesen
returned-complaints = Beschwerden
