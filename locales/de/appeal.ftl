# The page of an appeal.

appeal-addressee = An:
appeal-from = Ein Aufruf von
appeal-is-closed = Dieser Aufruf ist beendet
appeal-is-ahead = Bald zum Unterschreiben
latest-title = Neueste Unterschriften
appeal-text = Text des Aufrufs
appeal-closes-on = Der Aufruf kann unterschrieben werden bis zum
appeal-closed-on = Der Aufruf endete am { $date }. Danke an alle, die ihn unterschrieben haben.
appeal-closed = Der Aufruf ist beendet. Danke an alle, die ihn unterschrieben haben.
appeal-opens-on = Der Aufruf kann ab dem { $date } unterschrieben werden.
appeal-opens-later = Der Aufruf kann bald unterschrieben werden.
appeal-all-signatories = Alle Unterschriften ansehen
sign-button = Aufruf unterschreiben

campaign-title = Mehr dazu
link-document = Dokument
link-video = Video
link-event = Termin
link-page = Seite

imprint-title = Über diesen Aufruf
imprint-responsible = Verantwortlich:
imprint-erased = Die personenbezogenen Daten werden am { $date } gelöscht.
imprint-erased-later = Die personenbezogenen Daten werden nach dem Ende des Aufrufs gelöscht.
imprint-erased-done = Die personenbezogenen Daten wurden am { $date } gelöscht.
imprint-text = Text Nr. { $number } vom { $date }.
imprint-text-undated = Text Nr. { $number }.
imprint-signed = Schon unterschrieben?

picture-credit = Bild:
