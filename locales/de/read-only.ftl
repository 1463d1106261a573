# The site in read-only mode.

read-only-title = Die Formulare sind eine Weile geschlossen
read-only-until = An der Website wird gearbeitet. Die Formulare sind am { $date } wieder da.
read-only-soon = An der Website wird gearbeitet. Die Formulare sind so bald wie möglich wieder da.
read-only-sent = Es wurde nichts gespeichert. Lassen Sie diese Seite offen und laden Sie sie später neu: Wenn Sie zustimmen, das Formular noch einmal abzuschicken, geht hinaus, was Sie geschrieben haben.
read-only-later = Aufrufe und Unterschriften sind wie gewohnt zu lesen. Kommen Sie etwas später wieder, um zu unterschreiben oder etwas zu ändern.
