# What the team is warned of: confirmations that drop, a relay that is down.

trend-drop = { $count ->
    [0] { $provider }: Keine von { $total } Unterschriften wurde bestätigt
    [one] { $provider }: Eine von { $total } Unterschriften wurde bestätigt
   *[other] { $provider }: { $count } von { $total } Unterschriften wurden bestätigt
}, viel weniger als erwartet. Vielleicht landen unsere E-Mails dort im Spam-Ordner.
trend-day = in den 24 Stunden bis zum { $date }
mail-waiting-drops = Bei einem Mailanbieter bestätigen viel weniger Leute als erwartet: Vielleicht landen unsere E-Mails dort im Spam-Ordner.
mail-outage-subject = Der E-Mail-Versand war unterbrochen: { $title }
mail-waiting-outage = Vom { $since } bis zum { $until } konnte keine E-Mail hinausgehen: Der Mailserver antwortete nicht oder wies uns ab. Seitdem gehen die E-Mails wieder hinaus.
