# The rules that set doubtful signatures aside.

protection-title = Schutz vor falschen Unterschriften
protection-text = Eine Unterschrift, die eine dieser Regeln aufhält, wird bestätigt wie die anderen und dann zurückgestellt; der Grund steht dabei. Wer unterschreibt, merkt vor dem Bestätigen keinen Unterschied.
protection-of-site = Diese Regeln gelten für alle Aufrufe der Website.
protection-of-appeal = Diese Regeln kommen zu denen der Website hinzu und gelten nur für diesen Aufruf.
protection-saved = Die Regeln sind gespeichert.
protection-open = Schutz einstellen
protection-state = Gesperrte Netze und Domains, Grenzen bei Andrang.
protection-blocked = Was zurückgestellt wird
protection-blocked-text = Ein Eintrag je Zeile. Diese Listen gehen allem anderen vor.
protection-allowed = Was nie begrenzt wird
protection-allowed-text = Das WLAN einer Universität oder eines Kongresses, die Domain einer großen Gewerkschaft: Dort unterschreiben viele auf einmal.
protection-limits = Bei Andrang
protection-limits-text = Kommen mehr Formulare als hier angegeben, werden die folgenden Unterschriften zurückgestellt. Leer: die übliche Grenze. 0: keine Grenze.
protection-usual = Üblich: { $count }.
protection-unlimited = Üblich: keine.
protection-try = Mit den letzten 24 Stunden ausprobieren
protection-save = Diese Regeln speichern
protection-changed-again = Wenn Sie noch eine Regel ändern, wird zuerst ausprobiert.
label-blocked-networks = Gesperrte Netze
label-blocked-domains = Gesperrte E-Mail-Domains
label-blocked-addresses = Gesperrte Adressen
label-allowed-networks = Netze ohne Grenze
label-allowed-domains = E-Mail-Domains ohne Grenze
label-network-burst = Aus demselben Netz, in zehn Minuten
label-network-day = Aus demselben Netz, an einem Tag
label-appeal-burst = Für den ganzen Aufruf, in zehn Minuten
label-appeal-day = Für den ganzen Aufruf, an einem Tag
label-keep-held = Immer auf eine Entscheidung des Teams warten
keep-held-hint = Sonst zählt eine Unterschrift, die nur wegen Andrangs zurückgestellt wurde, frühestens nach einer Stunde von selbst, wenn sie nichts mit den anderen verbindet: wiederholte Namen, Adressen in Serie, eine Domain, die überwiegt, der Takt einer Maschine.
networks-hint = Zum Beispiel: 203.0.113.0/24. Eine einzelne Adresse steht auch für ihre Nachbarn: /24 bei IPv4, /56 bei IPv6.
domains-hint = Zum Beispiel: example.org, oder *.example.org für alles darunter.
addresses-hint = Alle Schreibweisen desselben Postfachs werden erkannt. Die Liste ist verschlüsselt.
trial-title = Was diese Regeln bewirkt hätten
trial-forms = { $count ->
    [one] Ausprobiert mit dem einzigen Formular seit dem { $since }.
   *[other] Ausprobiert mit den { $count } Formularen seit dem { $since }.
}
trial-newly-held = { $count ->
    [0] Keine weitere Unterschrift würde zurückgestellt.
    [one] Eine weitere Unterschrift würde zurückgestellt.
   *[other] { $count } weitere Unterschriften würden zurückgestellt.
}
trial-newly-counted = { $count ->
    [0] Keine der heute zurückgestellten würde gezählt.
    [one] Eine der heute zurückgestellten würde gezählt.
   *[other] { $count } der heute zurückgestellten würden gezählt.
}
trial-reason = Grund
trial-before = Bisherige Regeln
trial-after = Diese Regeln
trial-note = Der Server behält die Herkunft der Formulare einen Tag lang, nur im Arbeitsspeicher: Nach einem Neustart umfasst die Probe weniger Zeit. Schon eingegangene Unterschriften ändern sich nicht.
trial-no-forms = In den letzten 24 Stunden ist kein Formular eingegangen, oder der Server wurde gerade neu gestartet: Es gibt nichts, womit sich diese Regeln ausprobieren ließen.
problem-network-line = Zeile { $max } ist kein Netz. Schreiben Sie zum Beispiel 203.0.113.0/24.
problem-domain-line = Zeile { $max } ist keine Domain. Schreiben Sie zum Beispiel example.org oder *.example.org.
problem-address-line = Zeile { $max } ist keine E-Mail-Adresse.
problem-too-many-lines = Die Liste ist zu lang: höchstens { $max } Zeilen.
problem-limit-outside = Geben Sie eine ganze Zahl von 0 bis { $max } ein.
protection-asked = Die Berechnung wird jetzt verlangt.
protection-asked-no-longer = Die Berechnung wird nicht mehr verlangt.
proofs-title = Berechnung im Browser
proofs-off = Zurzeit wird nichts verlangt.
proofs-on-by = Verlangt von { $by } seit dem { $since }, bis zum { $until }.
proofs-on-by-rule = Verlangt von der Regel unten seit dem { $since }, bis zum { $until }.
proofs-text = Während eines Angriffs kann von jedem Browser verlangt werden, ein paar Sekunden lang zu rechnen, bevor er das Formular abschickt: Ein Mensch merkt das kaum, einen Roboter, der Tausende Formulare schickt, bremst es aus. Ein Formular ohne diese Berechnung, zum Beispiel aus einem Browser ohne Skripte, wird nicht abgelehnt: Seine Unterschrift wartet, wenn sie bestätigt ist, auf Ihre Entscheidung. Schon vorher geöffnete Formulare haben noch zehn Minuten.
proofs-hours = Wie lange
proofs-for = { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
}
proofs-ask = Berechnung verlangen
proofs-longer = Noch einmal so lange verlangen, ab jetzt
proofs-stop = Nicht mehr verlangen
label-proof-burst = Die Berechnung eine Stunde lang verlangen, wenn in zehn Minuten mehr Formulare kommen als
proof-burst-usual = Üblich: { $count }. 0: nie.
proof-burst-never = Leer oder 0: nie.

# Names that appear later, and names that look like others.

label-list-after = Wartezeit vor der öffentlichen Liste, in Minuten
list-after-hint = Von 0 bis 60. Eine bestätigte Unterschrift zählt sofort; ihr Name erscheint nach dieser Wartezeit. So bleibt Zeit, einen falschen Namen zu entfernen, bevor ihn jemand liest. Namen, die das Team angenommen hat, erscheinen sofort.
hand-over-due = { $count ->
    [one] { $count } Unterschrift zählt schon, und der Name erscheint in der nächsten Stunde.
   *[other] { $count } Unterschriften zählen schon, und die Namen erscheinen in der nächsten Stunde.
}
signatory-listed-at = erscheint gegen { $time } in der öffentlichen Liste
look-alike-title = Ein irreführender Name?
look-alike-signed = Er ähnelt „{ $name }“: Unter diesem Namen wurde dieser Aufruf unterschrieben.
look-alike-known = Er ähnelt „{ $name }“, einer bekannten Organisation.
