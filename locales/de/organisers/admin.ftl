# The organisers' area.

admin-nav = Bereich des Organisationsteams
admin-nav-appeals = Aufrufe
admin-nav-account = Mein Konto
admin-nav-accounts = Konten
admin-nav-audit = Protokoll
admin-log-out = Abmelden
admin-second-factor = Ihr Konto ist nur durch ein Passwort geschützt, dabei können Sie als Leitung alles sehen und alles tun.
admin-second-factor-do = Einen zweiten Schritt einrichten
admin-wait = { $minutes ->
    [one] Zu viele Versuche hintereinander. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
   *[other] Zu viele Versuche hintereinander. Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal.
}
admin-name-hint = Die anderen im Organisationsteam sehen diesen Namen. Sonst erscheint er nirgends.
password-hint = Mindestens zwölf Zeichen. Ein Satz, den Sie sich merken können, ist ein gutes Passwort.

label-admin-name = Ihr Name
label-password = Passwort
label-current-password = Bisheriges Passwort
label-new-password = Neues Passwort
label-language = Sprache der E-Mails an Sie
label-invite-language = Sprache der Einladung
label-account-role = Rolle
label-appeals = Anvertraute Aufrufe

login-title-login = Anmelden
login-text-login = Dieser Bereich ist für Organisationsteams. Um einen Aufruf zu unterschreiben, braucht niemand ein Konto.
login-send-login = Anmelden
login-title-code = Zweiter Schritt
login-text-code = Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie für diese Website anzeigt.
login-code-hint = Telefon verloren? Geben Sie einen Ihrer Wiederherstellungscodes ein.
login-send-code = Weiter
login-title-forgotten = Passwort vergessen
login-text-forgotten = Geben Sie die Adresse Ihres Kontos ein: Wir schicken einen Link dorthin, mit dem Sie ein neues Passwort wählen können.
login-send-forgotten = Link schicken
login-title-asked = Öffnen Sie Ihre E-Mails
login-text-asked = Wenn zu dieser Adresse ein Konto gehört, gibt es für sie eine E-Mail mit einem Link, höchstens dreimal am Tag. Der Link funktioniert eine Stunde lang.
login-title-set-up = Willkommen
login-text-set-up = Diese Website hat noch kein Konto. Erstellen Sie Ihres: Danach können Sie andere einladen.
login-send-set-up = Mein Konto erstellen
login-title-invitation = Einladung annehmen
login-text-invitation = Wählen Sie den Namen, unter dem Sie im Organisationsteam erscheinen, und ein Passwort.
login-send-invitation = Mein Konto öffnen
login-title-reset = Neues Passwort
login-text-reset = Wählen Sie ein neues Passwort. Alle offenen Sitzungen werden beendet.
login-send-reset = Speichern
login-forgotten = Passwort vergessen?
login-back = Zurück zur Anmeldung
login-done-accepted = Ihr Konto ist bereit. Melden Sie sich an.
login-done-set-up = Ihr Konto ist erstellt. Melden Sie sich an.
login-done-reset = Ihr neues Passwort ist gespeichert. Melden Sie sich an.
login-done-logged-out = Sie sind abgemeldet.

admin-home-title = Ihre Aufrufe
admin-home-empty = Noch ist Ihnen kein Aufruf anvertraut: Die Leitung der Website kann Ihnen einen anvertrauen.
admin-appeal-closed = Beendet am { $date }
admin-appeal-closes = endet am { $date }
admin-appeal-erases = Daten werden am { $date } gelöscht
admin-appeal-state = Status
admin-appeal-total = Gezählte Unterschriften
admin-appeal-people = Personen
admin-appeal-groups = Organisationen
admin-appeal-public = Öffentliche Seite ansehen
appeal-state-draft = Entwurf
appeal-state-scheduled = Geplant
appeal-state-open = Offen
appeal-state-closed = Beendet

step-up-title = Bestätigen Sie, dass Sie es sind
step-up-text = Was Sie vorhaben, ist heikel. Geben Sie noch einmal Ihr Passwort ein; in den nächsten zehn Minuten fragen wir nicht wieder danach.
step-up-text-code = Was Sie vorhaben, ist heikel. Geben Sie einen Code aus Ihrer Authenticator-App ein; in den nächsten zehn Minuten fragen wir nicht wieder danach.
step-up-send = Weiter

account-title = Mein Konto
account-who = Name und Sprache
account-save = Speichern
account-password = Passwort
account-password-send = Passwort ändern
account-done-renamed = Gespeichert.
account-done-notices-chosen = Gespeichert.
account-notices = Die E-Mails, die Sie bekommen
label-notices = Mir schreiben, wenn etwas auf eine Entscheidung wartet
hint-notices = In diesen E-Mails stehen nur der Titel des Aufrufs, Zahlen und Links, nie der Name einer unterzeichnenden Person.
notice-at-once = sofort: höchstens eine E-Mail je Aufruf und Viertelstunde
notice-daily = einmal am Tag, gegen 6 Uhr, Ortszeit der Website
notice-never = nie
account-done-password-changed = Ihr Passwort ist geändert. Ihre anderen Sitzungen sind beendet.
account-done-session-ended = Diese Sitzung ist beendet.
account-done-sessions-ended = Ihre anderen Sitzungen sind beendet.
account-done-two-steps-off = Die Anmeldung in zwei Schritten ist ausgeschaltet.
account-two-steps-on = Eingeschaltet: Bei jeder Anmeldung wird ein Code verlangt.
account-two-steps-why = Wenn zum Passwort ein Code dazukommt, reicht ein gestohlenes Passwort nicht mehr aus.
account-two-steps-required = Für Ihr Konto ist die Anmeldung in zwei Schritten vorgeschrieben.
account-two-steps-start = Einschalten
account-two-steps-off = Ausschalten
account-recovery-left = { $count ->
    [0] Sie haben keinen Wiederherstellungscode mehr.
    [one] Sie haben noch einen Wiederherstellungscode.
   *[other] Sie haben noch { $count } Wiederherstellungscodes.
}
account-recovery-send = Neue Wiederherstellungscodes erstellen
account-sessions = Offene Sitzungen
account-session-unknown = Unbekannter Browser
account-session-this = diese Sitzung
account-session-times = begonnen am { $began }, zuletzt benutzt am { $seen }
account-session-end = Diese Sitzung beenden
account-sessions-end = Alle anderen Sitzungen beenden

passkeys-title = Passkeys
passkeys-text = Mit einem Passkey öffnen Sie Ihr Konto per Fingerabdruck, per Gesicht oder mit der PIN Ihres Geräts oder Sicherheitsschlüssels. Eine gefälschte Seite kann ihn nicht stehlen.
passkeys-add-title = Passkey hinzufügen
passkeys-add-text = Geben Sie ihm einen Namen, an dem Sie ihn wiedererkennen, zum Beispiel den des Geräts. Ihr Browser fragt dann, wo er ihn aufbewahren soll.
passkeys-add-first = Danach öffnet das Passwort allein Ihr Konto nicht mehr: Sie brauchen einen Passkey oder einen der Wiederherstellungscodes, die Sie gleich bekommen.
passkeys-need-script = Passkeys brauchen JavaScript, und das ist in diesem Browser ausgeschaltet. Mit einer Authenticator-App geht die Anmeldung in zwei Schritten auch ohne.
passkeys-add-send = Weiter
label-passkey-name = Name des Passkeys
hint-passkey-name = Niemand sonst sieht ihn.
passkey-use = Passkey benutzen
passkey-failed = Der Passkey ließ sich nicht benutzen. Laden Sie diese Seite neu, um es noch einmal zu versuchen, oder machen Sie ohne ihn weiter.
passkey-used = hinzugefügt am { $created }, zuletzt benutzt am { $used }
passkey-unused = hinzugefügt am { $created }, noch nie benutzt
passkey-remove = Diesen Passkey entfernen
passkey-remove-last = Ohne diesen Passkey öffnet das Passwort allein Ihr Konto, und Ihre Wiederherstellungscodes gelten nicht mehr. Um ihn zu entfernen, geben Sie einen dieser Codes ein.
passkey-remove-by-itself = Mit dem Passkey selbst entfernen
label-recovery-code = Wiederherstellungscode
account-done-passkey-added = Ihr Passkey ist hinzugefügt.
account-done-passkey-removed = Dieser Passkey ist entfernt.
recovery-text-passkey = Wenn Sie Ihren Passkey verlieren, kommen Sie mit jedem dieser Codes einmal hinein, nach Ihrem Passwort. Drucken Sie sie aus oder schreiben Sie sie auf, und bewahren Sie sie getrennt von Ihren Geräten auf.
login-text-code-passkey = Benutzen Sie Ihren Passkey. Sie können auch einen Code eingeben: aus Ihrer Authenticator-App oder einen Wiederherstellungscode.
step-up-text-passkey = Was Sie vorhaben, ist heikel. Benutzen Sie Ihren Passkey oder geben Sie einen Code ein; in den nächsten zehn Minuten fragen wir nicht wieder danach.
two-steps-title = Anmeldung in zwei Schritten
two-steps-text = Sie brauchen eine Authenticator-App, die sechsstellige Codes anzeigt, auf einem Telefon oder Computer.
two-steps-scan = Fügen Sie diese Website in der App hinzu, indem Sie das Bild scannen.
two-steps-picture = Bild zum Scannen mit der App
two-steps-type = Oder geben Sie diesen Schlüssel in die App ein:
two-steps-open = Oder öffnen Sie die App auf diesem Gerät
two-steps-prove = Geben Sie den Code ein, den die App jetzt anzeigt.
two-steps-send = Einschalten
recovery-title = Wiederherstellungscodes
recovery-on = Die Anmeldung in zwei Schritten ist eingeschaltet.
recovery-text = Wenn Sie Ihr Telefon verlieren, kommen Sie mit jedem dieser Codes einmal hinein. Drucken Sie sie aus oder schreiben Sie sie auf, und bewahren Sie sie getrennt vom Telefon auf.
recovery-once = Sie werden nie wieder angezeigt.
recovery-kept = Ich habe sie notiert

role-owner = Leitung
role-text-owner = alles, bei allen Aufrufen, und die Konten
role-editor = Redaktion
role-text-editor = Texte, Unterzeichnende, Export und Import der anvertrauten Aufrufe
role-moderator = Moderation
role-text-moderator = Unterschriften zurückstellen, annehmen und entfernen; kein Export
role-viewer = Ansicht
role-text-viewer = nur die Zahlen

accounts-title = Konten
accounts-invite = Jemanden einladen
accounts-two-steps = zwei Schritte
accounts-one-step = nur Passwort
accounts-last-login = zuletzt angemeldet am { $time }
accounts-never-logged-in = noch nie angemeldet
account-state-invited = Einladung noch nicht angenommen
account-state-active = aktiv
account-state-disabled = gesperrt
account-unreachable = Eine E-Mail an diese Adresse kam am { $time } zurück: Laut ihrem Server gibt es das Postfach nicht.
invite-title = Jemanden einladen
invite-send = Einladen
invite-link = Einladungslink
invite-link-hint = Dieser Link funktioniert einmal, sieben Tage lang. Geben Sie ihn nur dieser Person; er wird danach nicht mehr angezeigt.
appeals-hint = Die Leitung hat Zugang zu allen Aufrufen; bei den anderen Rollen kreuzen Sie an, welche Aufrufe Sie dieser Person anvertrauen.
account-must-use-two-steps = Anmeldung in zwei Schritten vorschreiben
account-done-invited = Die Einladung ist bereit.
account-done-changed = Gespeichert.
account-done-disabled = Das Konto ist gesperrt, und seine Sitzungen sind beendet.
account-done-enabled = Das Konto ist wieder offen.
account-disable = Dieses Konto sperren
account-enable = Dieses Konto wieder öffnen
