# News by e-mail: the pages of organisers.

news-mail-title = Neuigkeit per E-Mail verschicken
news-mail-link = Per E-Mail verschicken
news-mail-text = Die Neuigkeit geht an alle, die um Neuigkeiten gebeten haben, und an niemanden sonst: nur für gezählte Unterschriften, einmal je Adresse.
news-mail-draft = Das ist ein Entwurf. Veröffentlichen Sie ihn zuerst: Die E-Mail verweist auf die Neuigkeit auf der Website.
news-mail-count-title = An wen
news-mail-count-text = Vor dem Verschicken werden die Personen gezählt. Was Sie unten sehen, geht so hinaus: Wenn Sie die Neuigkeit danach ändern, zählen Sie noch einmal.
news-mail-counting = Es wird gezählt … bisher { $count }.
news-mail-reload = Noch einmal nachsehen
news-mail-changed = Die Neuigkeit wurde seit dem Zählen geändert.
news-mail-people = { $count ->
    [0] Von allen, die unterschrieben haben, hat niemand um Neuigkeiten gebeten.
    [one] { $count } Person hat um Neuigkeiten gebeten.
   *[other] { $count } Personen haben um Neuigkeiten gebeten.
  }
news-mail-people-language = { $count ->
    [one] { $count } davon bekommt sie in dieser Sprache: { $language }.
   *[other] { $count } davon bekommen sie in dieser Sprache: { $language }.
  }
news-mail-takes-minutes = { $count ->
    [one] In etwa { $count } Minute ist alles hinausgegangen; Bestätigungen haben Vorrang.
   *[other] In etwa { $count } Minuten ist alles hinausgegangen; Bestätigungen haben Vorrang.
  }
news-mail-takes-hours = In etwa { $count } Stunden ist alles hinausgegangen; Bestätigungen haben Vorrang.
news-mail-takes-days = In etwa { $count } Tagen ist alles hinausgegangen; Bestätigungen haben Vorrang.
news-mail-takes-unknown = Alles geht so schnell hinaus, wie Ihr Mailserver es annimmt; Bestätigungen haben Vorrang.
news-mail-go-on = Weiter zum Verschicken
news-mail-do-count = Personen zählen
news-mail-ask-title = Die Neuigkeit jetzt verschicken?
news-mail-ask-text = Unterwegs können Sie das Verschicken anhalten oder abbrechen. Was hinausgegangen ist, lässt sich nicht zurückholen, und dieselbe Neuigkeit wird nie ein zweites Mal verschickt.
news-mail-do-send = { $count ->
    [one] An { $count } Person verschicken
   *[other] An { $count } Personen verschicken
  }
news-mail-not-yet = Noch nicht
news-mail-do-pause = Anhalten
news-mail-do-resume = Fortsetzen
news-mail-do-stop = Endgültig abbrechen
news-mail-unchanged = Es wurde nichts gemacht: Inzwischen hat sich etwas geändert. So steht es jetzt.
news-mail-done-send = Die Neuigkeit ist unterwegs.
news-mail-done-pause = Angehalten: Was nicht gerade hinausgeht, wartet.
news-mail-done-resume = Es geht weiter.
news-mail-done-stop = Abgebrochen: Was nicht gerade hinausgeht, geht nicht mehr hinaus.
news-mail-state-sending = Unterwegs
news-mail-state-paused = Angehalten
news-mail-state-stopped = Abgebrochen
news-mail-state-done = Verschickt
news-mail-figure-people = { $count ->
    [one] { $count } Person gezählt
   *[other] { $count } Personen gezählt
  }
news-mail-figure-sent = { $count } verschickt
news-mail-figure-waiting = { $count } in der Warteschlange
news-mail-figure-bounced = { $count } abgewiesen oder zurückgekommen
news-mail-figure-left-out = { $count } nicht verschickt: Die Person hat die Neuigkeiten inzwischen abbestellt oder ihre Unterschrift zurückgezogen, oder das Verschicken wurde abgebrochen
news-mail-figure-unsubscribed = { $count ->
    [one] { $count } Person hat über diese E-Mail die Neuigkeiten abbestellt
   *[other] { $count } Personen haben über diese E-Mail die Neuigkeiten abbestellt
  }
news-mail-no-tracking = Ob eine E-Mail geöffnet oder ein Link angeklickt wird, wird nicht gespeichert, und das bleibt so.
news-mail-as-counted = Die Neuigkeit auf der Website wurde seither geändert. Die E-Mail sagt, was gezählt wurde und hier steht.
news-mail-test-title = Ein Test für Sie
news-mail-test-text = Je Sprache geht eine E-Mail an:
news-mail-do-test = Mir den Test schicken
news-mail-test-sent = Der Test ist hinausgegangen. Die Links zum Abbestellen und zur eigenen Unterschrift fehlen darin: Sie sind für jede Person andere.
news-mail-plain = Als reiner Text

fact-step-count = Personen gezählt
fact-step-send = verschickt
fact-step-pause = angehalten
fact-step-test = Test an sich selbst
audit-news-mailed = Neuigkeiten per E-Mail

signature-history-mail-news = Neuigkeiten
signature-history-reason-news-not-wanted = nicht mehr gewünscht
signature-history-reason-news-stopped = das Verschicken wurde abgebrochen
