# The site closed for maintenance.

switch-closed-text = Für größere Arbeiten lässt sich die Website schließen: Keine Seite ist zu lesen, jede sagt, wann die Website wieder da ist. Nur die Leitung kommt noch hinein. Wartende E-Mails gehen weiter hinaus, eingehende werden aufbewahrt; wer noch nicht bestätigt hat, bekommt die verlorene Zeit danach zurück, wenn der Aufruf noch offen ist.
switch-close = Website schließen
switch-closed-until = Die Website ist geschlossen bis zum { $date } und öffnet dann von selbst.
switch-closed-open = Die Website ist geschlossen, bis Sie sie wieder öffnen.
switch-done-closed = Die Website ist geschlossen.
fact-step-closed = geschlossen, auch die Seiten
