# E-mails to organisers. One sentence or paragraph per key; lines wrap by themselves.

mail-test-subject = Test-E-Mail: { $title }
mail-test-done = Diese Test-E-Mail ist angekommen: Die Website { $name } kann E-Mails verschicken.
mail-test-look = Prüfen Sie, ob sie im Spam-Ordner gelandet ist, und ob Name und Adresse des Absenders so sind, wie Sie sie erwarten.

mail-invitation-subject = Einladung zum Organisieren: { $title }
mail-invitation-why = Das Organisationsteam der Website { $name } lädt Sie ein, dabei zu sein. Die Einladung ist vom { $time }.
mail-invitation-do = Öffnen Sie diese Seite, um Ihren Namen und ein Passwort zu wählen. Der Link funktioniert einmal, sieben Tage lang.
mail-invitation-button = Einladung annehmen
mail-invitation-else = Wenn Sie diese Einladung nicht erwartet haben, müssen Sie nichts tun.

mail-password-reset-subject = Neues Passwort: { $title }
mail-password-reset-why = Jemand, wahrscheinlich Sie selbst, hat am { $time } ein neues Passwort für Ihr Konto bei { $name } angefordert.
mail-password-reset-do = Öffnen Sie diese Seite, um es zu wählen. Der Link funktioniert einmal, eine Stunde lang.
mail-password-reset-button = Passwort wählen
mail-password-reset-else = Wenn Sie das nicht waren, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.

mail-new-login-subject = Neue Anmeldung bei Ihrem Konto: { $title }
mail-new-login-why = Ihr Konto bei { $name } wurde am { $time } von einem Gerät aus geöffnet, das wir nicht kannten.
mail-new-login-do = Wenn Sie das waren, müssen Sie nichts tun. Sonst öffnen Sie Ihr Konto, ändern Sie das Passwort und beenden Sie die anderen Sitzungen:
mail-new-login-button = Mein Konto öffnen
mail-new-login-else = Sagen Sie auch der Leitung der Website Bescheid, die Ihr Konto vorerst sperren kann.

mail-account-changed-subject = Sicherheit Ihres Kontos: { $title }
mail-account-changed-password-changed = Das Passwort Ihres Kontos bei { $name } wurde am { $time } geändert.
mail-account-changed-password-reset = Für Ihr Konto bei { $name } wurde am { $time } ein neues Passwort gewählt, mit einem Link für vergessene Passwörter.
mail-account-changed-two-step-login-on = Für Ihr Konto bei { $name } wurde am { $time } die Anmeldung in zwei Schritten eingeschaltet.
mail-account-changed-two-step-login-off = Für Ihr Konto bei { $name } wurde am { $time } die Anmeldung in zwei Schritten ausgeschaltet.
mail-account-changed-recovery-codes-renewed = Für Ihr Konto bei { $name } wurden am { $time } neue Wiederherstellungscodes erstellt. Die alten funktionieren nicht mehr.
mail-account-changed-recovery-code-used = Ein Wiederherstellungscode Ihres Kontos bei { $name } wurde am { $time } benutzt.
mail-account-changed-passkey-added = Zu Ihrem Konto bei { $name } wurde am { $time } ein Passkey hinzugefügt.
mail-account-changed-passkey-removed = Aus Ihrem Konto bei { $name } wurde am { $time } ein Passkey entfernt.
mail-account-changed-many-wrong-codes = Bis zum { $time } hatte jemand, der das Passwort Ihres Kontos bei { $name } kennt, an einem Tag mehr als fünf falsche Codes eingegeben. Hineingekommen ist diese Person so nicht.
mail-account-changed-do = Wenn Sie das waren, müssen Sie nichts tun. Sonst öffnen Sie Ihr Konto, ändern Sie das Passwort und beenden Sie die anderen Sitzungen:
mail-account-changed-else = Wenn Sie nicht mehr hineinkommen, sagen Sie sofort der Leitung der Website Bescheid, die Ihr Konto vorerst sperren kann.

mail-many-opened-subject = Viele Unterschriften angesehen: { $title }
mail-many-opened-why = Bis zum { $time } hatte { $organiser } in einer Stunde mehr als { $number } Unterschriften des Aufrufs „{ $title }“ angesehen.
mail-many-opened-do = Viele Unterschriften zu lesen kann zur Arbeit gehören. Wenn es Sie wundert, fragen Sie die Person, und sehen Sie im Protokoll nach, was sonst noch angesehen wurde:
mail-many-opened-button = Protokoll öffnen
mail-many-opened-else = Vielleicht benutzt auch jemand anderes ihre Sitzung. Im Zweifel sperren Sie das Konto, bis Sie es wissen. Einen Tag lang kommt zu diesem Konto keine weitere solche E-Mail.

mail-erasure-subject = Die Daten werden bald gelöscht: { $title }
mail-erasure-why = { $count ->
    [0] Am { $date } werden die personenbezogenen Daten des Aufrufs „{ $title }“ endgültig gelöscht.
    [one] Am { $date } werden die personenbezogenen Daten einer Person, die den Aufruf „{ $title }“ unterschrieben oder sein Formular ausgefüllt hat, endgültig gelöscht.
   *[other] Am { $date } werden die personenbezogenen Daten von { $count } Personen, die den Aufruf „{ $title }“ unterschrieben oder sein Formular ausgefüllt haben, endgültig gelöscht.
  } Der Text des Aufrufs und seine Zahlen bleiben.
mail-erasure-do = Wenn Sie noch eine Liste zu übergeben haben, tun Sie es vorher. Wenn der Tag nicht stimmt: Wer den Aufruf bearbeiten darf, kann sein Ende oder die Löschfrist verschieben; dann ist die Löschung abgesagt.
mail-erasure-button = Aufruf ansehen
mail-erasure-else = Wenn der Tag stimmt, ist nichts zu tun.
mail-waiting-subject = Zu prüfen: { $title }
mail-waiting-why = Das wartet auf { $name } auf Sie.
mail-waiting-appeal = „{ $title }“
mail-waiting-groups = { $count ->
    [one] { $count } Organisation zu prüfen
   *[other] { $count } Organisationen zu prüfen
  }
mail-waiting-people = { $count ->
    [one] { $count } Unterschrift zu prüfen
   *[other] { $count } Unterschriften zu prüfen
  }
mail-waiting-trends = { $count ->
    [one] { $count } ungewöhnliches Zeichen seit einem Tag
   *[other] { $count } ungewöhnliche Zeichen seit einem Tag
  }
mail-waiting-trends-button = Nachsehen
mail-waiting-reports = { $count ->
    [one] { $count } Meldung von Besuchenden der Website
   *[other] { $count } Meldungen von Besuchenden der Website
  }
mail-waiting-reports-button = Meldungen lesen
mail-waiting-button = Prüfen
mail-waiting-setting = Um diese E-Mails sofort, einmal am Tag oder gar nicht mehr zu bekommen, öffnen Sie Ihr Konto:
