# Reporting an appeal or a name.

report-title = Ein Problem melden
imprint-report = Gibt es ein Problem mit diesem Aufruf oder einem Namen in der Liste?
report-text = Ihre Nachricht wird verschlüsselt aufbewahrt. Nur die Verantwortlichen dieses Aufrufs und dieser Website können sie lesen, und sie wird nie veröffentlicht.
report-subject = Worum geht es?
report-appeal = Um den Aufruf
report-name = Um einen Namen in der Liste
label-reported-name = Der betreffende Name
reported-name-hint = So, wie er in der Liste steht.
label-message = Ihre Nachricht
message-hint = Was nicht stimmt, und worum Sie bitten.
label-contact-email = Ihre E-Mail-Adresse
contact-email-hint = Nur wenn Sie eine Antwort erwarten.
report-send = Absenden
report-sent-title = Ihre Nachricht ist angekommen
report-sent-text = Sie liegt für die Verantwortlichen dieses Aufrufs bereit. Danke, dass Sie geschrieben haben.
report-back = Zurück zum Aufruf
report-privacy = Wenn Sie ein Problem melden: Ihre Nachricht und die Adresse, die Sie dabei angeben, gelöscht neunzig Tage nach der Bearbeitung, spätestens mit den Daten des Aufrufs.
