# The figures of an appeal, and what to do first.

todo-title = Zuerst zu tun
todo-none = Alles ist erledigt.
todo-relay-down = Seit dem { $at } geht keine E-Mail mehr hinaus: Der Mailserver antwortet nicht oder weist uns ab.
todo-quota = Das Kontingent an E-Mails ist aufgebraucht. Am { $at } gehen sie weiter hinaus.
todo-late = { $count ->
    [one] Die Bestätigungs-E-Mails gehen mit einer Minute Verspätung hinaus.
   *[other] Die Bestätigungs-E-Mails gehen mit { $count } Minuten Verspätung hinaus.
}
todo-provider = { $provider }: { $now } % bestätigen (sonst { $expected } %). Vielleicht landen unsere E-Mails dort im Spam-Ordner.
todo-provider-others = { $provider }: { $now } % bestätigen (anderswo { $expected } %). Vielleicht landen unsere E-Mails dort im Spam-Ordner.
todo-closes = Der Aufruf kann bis zum { $at } unterschrieben werden.
todo-erasure = { $count ->
    [0] Am { $at } werden die personenbezogenen Daten des Aufrufs gelöscht.
    [one] Am { $at } werden die personenbezogenen Daten einer Person gelöscht.
   *[other] Am { $at } werden die personenbezogenen Daten von { $count } Personen gelöscht.
} Um das abzuwenden, verschieben Sie das Ende des Aufrufs oder die Löschfrist.
todo-erasure-unheard = Seit dem { $at } hat kein Postfach derer, die den Aufruf bearbeiten dürfen, die Erinnerung an die Löschung angenommen: Die Löschung wird deshalb jeweils um sieben Tage verschoben. Prüfen Sie die Adressen der Konten.
todo-groups = { $count ->
    [one] Eine Organisation wartet auf Ihre Zustimmung.
   *[other] { $count } Organisationen warten auf Ihre Zustimmung.
}
todo-held = { $count ->
    [one] Eine Unterschrift ist zu prüfen.
   *[other] { $count } Unterschriften sind zu prüfen.
}
todo-draft = Dieser Aufruf ist ein Entwurf: Noch sieht ihn niemand.

provider-gmail = Gmail
provider-microsoft = Outlook und Hotmail
provider-yahoo = Yahoo
provider-icloud = iCloud
provider-orange = Orange und Wanadoo
provider-free = Free
provider-sfr = SFR
provider-bouygues = Bouygues Telecom
provider-laposte = La Poste
provider-proton = Proton
provider-gmx = GMX
provider-other = Andere Anbieter
provider-all = Alle zusammen

figures-title = Die Zahlen
figures-last-day = Letzte 24 Stunden
figures-last-day-short = { $count } in 24 Stunden
figures-goal = Nächstes Ziel
figures-goal-left = { $left ->
    [one] { $goal }, noch eine Unterschrift
   *[other] { $goal }, noch { $left }
}
figures-paper = Außerhalb dieser Website gesammelt
figures-pending = Warten auf Bestätigung per E-Mail
figures-held = Zu prüfen
figures-held-groups = { $count ->
    [0] { $held }
    [one] { $held }, darunter eine Organisation
   *[other] { $held }, darunter { $count } Organisationen
}

chart-hours-title = Die letzten 48 Stunden
chart-days-title = Seit Beginn
chart-hours-text = { $posted ->
    [one] Eine Unterschrift eingegangen
   *[other] { $posted } Unterschriften eingegangen
} und { $counted } gezählt, in 48 Stunden; höchstens { $most } in einer Stunde.
chart-days-text = { $counted ->
    [one] Eine Unterschrift gezählt
   *[other] { $counted } Unterschriften gezählt
}; höchstens { $most } an einem Tag.
chart-weeks-text = { $counted ->
    [one] Eine Unterschrift gezählt
   *[other] { $counted } Unterschriften gezählt
}; höchstens { $most } in einer Woche.
chart-counted = Gezählt
chart-posted = Eingegangen
chart-most-hour = bis zu { $most } in einer Stunde
chart-most-day = bis zu { $most } an einem Tag
chart-most-week = bis zu { $most } in einer Woche
chart-hour = Stunde
chart-day = Tag
chart-week = Woche ab
chart-table = Diese Zahlen als Tabelle ansehen
chart-spark = { $counted ->
    [0] Keine Unterschrift in vierzehn Tagen
    [one] Eine Unterschrift in vierzehn Tagen, höchstens { $most } an einem Tag
   *[other] { $counted } Unterschriften in vierzehn Tagen, höchstens { $most } an einem Tag
}

confirmations-title = Die Bestätigungen
confirmations-text = Eine Unterschrift zählt, wenn die Person sie mit der E-Mail bestätigt hat, die wir ihr schicken. Sinkt der Anteil bei einem Anbieter, landen unsere E-Mails dort oft im Spam-Ordner.
confirmations-none = Noch gibt es nichts zu vergleichen: Diese Anteile gelten für die letzten dreißig Tage ohne die letzte Stunde, denn E-Mails brauchen Zeit, um anzukommen.
confirmations-provider = Anbieter
confirmations-recent = Letzte 24 Stunden
confirmations-before = Der Monat davor
confirmations-posted = eingegangen
confirmations-percent = bestätigt
confirmations-note = Die letzte Stunde ist nicht dabei: E-Mails brauchen Zeit, um anzukommen.
confirmations-alarm = sinkt
percent = { $percent } %

mail-state-title = Der Versand der E-Mails
mail-state-waiting = Wartende E-Mails der ganzen Website
mail-state-oldest = Wartezeit der ältesten
mail-state-minutes = { $minutes ->
    [0] weniger als eine Minute
    [one] eine Minute
   *[other] { $minutes } Minuten
}

trends-title = Was ungewöhnlich ist
trends-text = Nichts wird für Sie entschieden: Auch ein Kongress oder eine große Schule sieht so aus. Schauen Sie hin und entscheiden Sie dann.
trend-hour = in der Stunde, die am { $date } endete
trend-domain = { $count } von { $total } Unterschriften kommen von { $subject }.
trend-network = { $count } von { $total } Formularen kommen aus demselben Netz.
trend-names = { $count } von { $total } Unterschriften tragen einen Namen, der sich wiederholt.
trend-series = { $count } von { $total } Unterschriften haben Adressen in Serie, die sich nur durch Ziffern unterscheiden.
trend-pace = { $count } Unterschriften kamen im Takt einer Maschine.
